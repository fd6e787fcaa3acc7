/** Reading a file as text, with a calm word where that cannot be done. */
import { isUtf8 } from 'node:buffer';
import { readFileSync, statSync } from 'node:fs';
import { Trouble } from '../trouble.ts';

/** The text of a file. Throws `Trouble`; `place` is how the message names the file. */
export function readText(path: string, place: string): string {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    throw unreadable(error, place);
  }
  return decode(bytes, place);
}

/** No list of codes is larger, in bytes; what is, is another file. */
const largestList = 16_000_000;

/**
 * The text of a spreadsheet that a list names; undefined where there is no such file. Throws `Trouble` where it is there
 * and cannot be read.
 */
export function readList(path: string, place: string): string | undefined {
  let found: ReturnType<typeof statSync>;
  try {
    found = statSync(path, { throwIfNoEntry: false });
  } catch (error) {
    throw unreadable(error, place);
  }
  // A device or a pipe would never end.
  if (!found?.isFile()) return undefined;
  if (found.size > largestList) {
    const size = Math.ceil(found.size / 1_000_000);
    throw new Trouble(
      `\`${place}\` is too large for a list of codes: ${size} MB, and ${largestList / 1_000_000} MB are read.`,
    );
  }
  return readText(path, place);
}

/** The text that the bytes of a file hold. */
export function decode(bytes: Uint8Array, place: string): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (isUtf8(buffer)) return buffer.toString('utf8');
  throw notUtf8(buffer, place);
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'is not there',
  EACCES: 'may not be read: your account has no permission',
  EPERM: 'may not be read: your account has no permission',
  EISDIR: 'is a folder',
  ENOTDIR: 'is not there: a part of the path is a file',
  ELOOP: 'cannot be reached: its links go round in a circle',
  EMFILE: 'cannot be read now: too many files are open',
  ENAMETOOLONG: 'cannot be there: the name is too long',
  ERR_FS_FILE_TOO_LARGE: 'is too large to be read',
  ERR_STRING_TOO_LONG: 'is too large to be read',
};

/** Why a file or folder cannot be read. */
export function unreadable(error: unknown, place: string): Trouble {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  return new Trouble(`\`${place}\` ${reasons[code] ?? `cannot be read (${(error as Error).message})`}.`);
}

function notUtf8(bytes: Buffer, place: string): Trouble {
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (utf16) return new Trouble(`\`${place}\` is saved in the encoding UTF-16.`, saveAgain);
  if (bytes.includes(0)) return new Trouble(`\`${place}\` is not a text file.`);
  const { line, column, byte } = firstBad(bytes);
  const hex = byte.toString(16).toUpperCase();
  const guess = new TextDecoder('windows-1252').decode(Uint8Array.of(byte));
  const shown = /^[\p{L}\p{P}\p{S}]$/u.test(guess) ? `, perhaps \`${guess}\`` : '';
  return new Trouble(
    `\`${place}\` is not saved as UTF-8: line ${line}, character ${column} is the byte ${hex}${shown}.`,
    saveAgain,
  );
}

const saveAgain =
  'Open it in the editor that wrote it, choose “Save as” and the encoding UTF-8, and look at the accents.';

/** The first byte that is not UTF-8. A line end is never part of a longer character, so lines can be asked one by one. */
function firstBad(bytes: Buffer): { line: number; column: number; byte: number } {
  let line = 1;
  let start = 0;
  for (;;) {
    const next = bytes.indexOf(0x0a, start);
    const end = next < 0 ? bytes.length : next;
    if (!isUtf8(bytes.subarray(start, end))) {
      const good = longestGood(bytes.subarray(start, end));
      return { line, column: [...good.toString('utf8')].length + 1, byte: bytes[start + good.length] ?? 0 };
    }
    if (next < 0) return { line, column: 1, byte: bytes[start] ?? 0 };
    start = next + 1;
    line += 1;
  }
}

/** The longest beginning that is whole characters of UTF-8. */
function longestGood(bytes: Buffer): Buffer {
  let at = 0;
  while (at < bytes.length) {
    const first = bytes[at]!;
    const length = first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
    if (!isUtf8(bytes.subarray(at, at + length)) || at + length > bytes.length) break;
    at += length;
  }
  return bytes.subarray(0, at);
}
