/**
 * Markdown for a hover. Text of a framework may come from anywhere: it is shown as it is written, and no link, image,
 * command or HTML in it becomes one.
 */

/** One line of text of a framework, with every sign that Markdown reads taken for itself. */
export function said(text: string): string {
  const line = shortened(seen(text).replace(/\s+/gu, ' ').trim(), longestLine);
  return lineBegin(escaped(line, /[\\`*_{}[\]()<>#|~&!@^]/g));
}

/** Text of a framework in paragraphs; emphasis in it stays. Longer text is cut at a word, with `…`. */
export function prose(text: string, most = longest): string {
  const paragraphs = seen(shortened(text, most))
    .split(/\n\s*\n/)
    .map((paragraph) => lineBegin(escaped(paragraph.replace(/\s+/gu, ' ').trim(), /[\\`{}[\]()<>#|~&!@^]/g)));
  return paragraphs.filter((paragraph) => paragraph !== '').join('\n\n');
}

const longest = 600;

/** Titles and values are never as long as this, unless somebody plays. */
const longestLine = 300;

/** Text as code: nothing in it is read, whatever it holds. Empty text is nothing. */
export function code(text: string): string {
  const line = shortened(seen(text).replace(/\s+/gu, ' ').trim(), longestLine);
  if (line === '') return '';
  const runs = line.match(/`+/g) ?? [];
  const fence = '`'.repeat(Math.max(0, ...runs.map((run) => run.length)) + 1);
  return fence.length === 1 ? `\`${line}\`` : `${fence} ${line} ${fence}`;
}

/** Text of a framework with weight on it. */
export function strong(text: string): string {
  const escapedText = said(text);
  return escapedText === '' ? '' : `**${escapedText}**`;
}

/** Lines of the language, coloured as such. They are examples of the vocabulary, never text of a framework. */
export function sample(line: string): string {
  return `\`\`\`cairn\n${line}\n\`\`\``;
}

/** A link of the product to a page of its own. */
export function link(text: string, address: string): string {
  return `[${text}](${encodeURI(address).replace(/[()]/g, (sign) => (sign === '(' ? '%28' : '%29'))})`;
}

/** Parts of a hover, one below the other; those that say nothing are left out. */
export function stacked(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join('\n\n');
}

/** Points of a list; nothing for none. */
export function listed(points: readonly string[]): string {
  return points.map((point) => (/^ *- /.test(point) ? point : `- ${point}`)).join('\n');
}

/** Text up to a length, cut at a word where one ends near. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const signs = [...text.slice(0, 2 * most + 2)];
  if (signs.length <= most) return text;
  const cut = signs.slice(0, most - 1).join('');
  const space = cut.lastIndexOf(' ');
  return `${(space > cut.length * 0.6 ? cut.slice(0, space) : cut).replace(/[\s,;:.–-]+$/u, '')}…`;
}

/** Text without what cannot be seen and changes how the rest is read: control signs and changes of direction. */
export function seen(text: string): string {
  return text.replace(unseen, '');
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken away
const unseen = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\u202a-\u202e\u2066-\u2069]/g;

/** Addresses that Markdown would make links of by themselves are taken apart too. */
function escaped(text: string, signs: RegExp): string {
  return text
    .replace(signs, '\\$&')
    .replace(/:(?=\/\/)/g, '\\:')
    .replace(/www\./gi, (www) => `${www.slice(0, -1)}\\.`);
}

/** What would begin a list or a heading where the text stands first on a line. */
function lineBegin(text: string): string {
  return text.replace(/^([-+=])(?=[\s=-]|$)/, '\\$1').replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2');
}
