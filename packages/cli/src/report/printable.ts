/** Text of strangers on somebody's terminal: how wide it is, and without what would steer the terminal. */

// What a terminal obeys or what turns the order of letters around: neither may come out of a file.
// biome-ignore lint/suspicious/noControlCharactersInRegex: those are what it is about
const steering = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;
const narrow = /^[ -~]*$/;
const noWidth = /^[\p{Mn}\p{Me}\p{Cf}]$/u;
const twoCells =
  /^(?:\p{Emoji_Presentation}|[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}])$/u;

/** The text with a visible sign for each character that steers a terminal; lines and tabs stay. */
export function printable(text: string): string {
  return text.replace(steering, (sign) => {
    const code = sign.charCodeAt(0);
    return code < 0x20 ? String.fromCharCode(0x2400 + code) : code === 0x7f ? '\u2421' : '\ufffd';
  });
}

/** How many cells a character takes. */
export function cellsOf(character: string): number {
  if (noWidth.test(character)) return 0;
  return twoCells.test(character) ? 2 : 1;
}

/** How many cells a text takes. */
export function widthOf(text: string): number {
  if (narrow.test(text)) return text.length;
  let width = 0;
  for (const character of text) width += cellsOf(character);
  return width;
}
