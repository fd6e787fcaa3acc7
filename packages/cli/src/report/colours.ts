/** Colours, where a person looks at a terminal. */

type Style = 'bold' | 'dim' | 'red' | 'yellow' | 'blue' | 'green' | 'cyan';

/** Puts a text in a style, or leaves it as it is. */
export type Paint = Readonly<Record<Style, (text: string) => string>>;

const codes: Record<Style, [on: number, off: number]> = {
  bold: [1, 22],
  dim: [2, 22],
  red: [31, 39],
  yellow: [33, 39],
  blue: [34, 39],
  green: [32, 39],
  cyan: [36, 39],
};

/** Styles that do something, or nothing. */
export function colours(on: boolean): Paint {
  const entries = Object.entries(codes).map(([style, [start, end]]) => [
    style,
    (text: string) => (on && text !== '' ? `\u001b[${start}m${text}\u001b[${end}m` : text),
  ]);
  return Object.fromEntries(entries) as Paint;
}

/** `FORCE_COLOR` and `NO_COLOR` decide, as in other programs; else whether it is a terminal that knows colours. */
export function wantsColour(env: Readonly<Record<string, string | undefined>>, terminal: boolean): boolean {
  const forced = env['FORCE_COLOR'];
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  if (env['NO_COLOR']) return false;
  return terminal && env['TERM'] !== 'dumb';
}
