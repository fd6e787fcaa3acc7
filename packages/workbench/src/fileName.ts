/** File names for codes, which may hold anything: `§110.5(b)/2`. */

/** Letters, digits and marks of any script, and what is harmless between them. */
const harmless = /^[\p{L}\p{N}\p{M}._+-]$/u;
/** Names that Windows keeps for itself, whatever follows the dot. */
const kept = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?=\.|$)/i;

/** A file name for a code, without an ending; two codes never share one. Other signs stand as in web addresses. */
export function fileNameOf(code: string): string {
  const name = [...code.normalize('NFC')].map((sign) => (harmless.test(sign) ? sign : escaped(sign))).join('');
  return name.replace(/^\./, '%2E').replace(kept, (word) => `${escaped(word[0]!)}${word.slice(1)}`);
}

function escaped(sign: string): string {
  return [...new TextEncoder().encode(sign)]
    .map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`)
    .join('');
}
