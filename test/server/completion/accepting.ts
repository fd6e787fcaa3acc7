/** Accepting what completion offers, as an editor does. */
import type { CompletionItem, TextEdit } from 'vscode-languageserver-types';

/** A text after an item was accepted. */
export interface Accepted {
  text: string;
  /** What was written: from where to where. */
  start: number;
  end: number;
  /** The places to fill, with what stands in them. */
  places: { start: number; end: number }[];
}

/**
 * Accepts an item: places to fill hold these words in their order, and what is chosen for them where there are none. Further lines are indented as the text before the
 * first one is, as editors do.
 */
export function accepted(text: string, item: CompletionItem, words: readonly (string | undefined)[] = []): Accepted {
  const { range, newText } = item.textEdit as TextEdit;
  const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
  const start = starts[range.start.line]! + range.start.character;
  const to = starts[range.end.line]! + range.end.character;
  const space = /^[ \t\u00a0]*/.exec(text.slice(starts[range.start.line], start))?.[0] ?? '';
  const adjusted = newText.replaceAll('\n', `\n${space}`);
  const places: Accepted['places'] = [];
  let written = '';
  if (item.insertTextFormat !== 2) written = adjusted;
  else {
    const part = /\$\{(\d+)(?::((?:\\.|[^\\}])*)|\|((?:\\.|[^\\|])*)\|)?\}|\\([\\$}])/gs;
    const filledBy = new Map<string, string>();
    let at = 0;
    for (const found of adjusted.matchAll(part)) {
      written += adjusted.slice(at, found.index);
      at = found.index + found[0].length;
      const [, number = '', word, choices, sign] = found;
      if (sign !== undefined) written += sign;
      else if (filledBy.has(number)) written += filledBy.get(number);
      else {
        const first = choices === undefined ? (word ?? '') : (/^(?:\\.|[^\\,])*/s.exec(choices)?.[0] ?? '');
        const filled = words[filledBy.size] ?? first.replace(/\\(.)/gs, '$1');
        filledBy.set(number, filled);
        places.push({ start: start + written.length, end: start + written.length + filled.length });
        written += filled;
      }
    }
    written += adjusted.slice(at);
  }
  return { text: text.slice(0, start) + written + text.slice(to), start, end: start + written.length, places };
}
