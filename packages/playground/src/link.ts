/** A file in the part of an address that browsers send to nobody: `#file=NAME&text=…`, packed and in letters that pass. */

/** A file that a link holds. */
export interface LinkedFile {
  /** Its path, as `math-middle.cairn`. */
  readonly path: string;
  readonly text: string;
}

/** Longer links are cut off by programs that pass them on. Characters. */
export const longestLink = 32_000;

/** A text that is longer than this once it is unpacked is no framework but somebody's joke. Characters. */
const longestText = 2_000_000;

/** The path of a file whose link names none that could be. */
const unnamed = 'shared.cairn';

/** The part of an address behind `#` for a file. May be longer than `longestLink`: whoever shares it has to look. */
export async function linkOf({ path, text }: LinkedFile): Promise<string> {
  const packed = await through(new TextEncoder().encode(text), new CompressionStream('deflate-raw'));
  return new URLSearchParams({ file: path, text: base64Of(packed) }).toString();
}

/** The file of a link, given what stands behind `#`; nothing where none is in it, or it came through damaged. */
export async function fileOfLink(fragment: string): Promise<LinkedFile | undefined> {
  const parts = new URLSearchParams(fragment.replace(/^#/, ''));
  const packed = parts.get('text');
  if (packed === null) return undefined;
  const path = parts.get('file') ?? unnamed;
  try {
    const bytes = await through(bytesOf(packed), new DecompressionStream('deflate-raw'));
    return { path: isPath(path) ? path : unnamed, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return undefined;
  }
}

/** Paths are in lower case, as the editor sends them to the server. */
function isPath(path: string): boolean {
  return /^(?:[a-z0-9][a-z0-9-]*\/)*[a-z0-9][a-z0-9.-]*\.cairn$/.test(path);
}

/** What comes out of a stream when bytes go in. Throws where they make no sense, or too much comes out. */
async function through(
  bytes: Uint8Array<ArrayBuffer>,
  stream: CompressionStream | DecompressionStream,
): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  const reader: ReadableStreamDefaultReader<Uint8Array> = new Blob([bytes]).stream().pipeThrough(stream).getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    length += part.value.length;
    if (length > longestText) {
      await reader.cancel();
      throw new Error('The text is too long.');
    }
    parts.push(part.value);
  }
  const all = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

function base64Of(bytes: Uint8Array): string {
  let letters = '';
  for (const byte of bytes) letters += String.fromCharCode(byte);
  return btoa(letters).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  const letters = atob(base64.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
}
