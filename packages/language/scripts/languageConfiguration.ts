/** What an editor does while somebody types: pairs, words, and what Enter does, from the same vocabulary. */
import { everyPlace, groups, type Row, things } from '../src/vocabulary/index.ts';

/** `grammars/language-configuration.json`. */
export function languageConfigurationFile(): string {
  const headers = words(things.filter(isHolder));
  const lists = words(
    everyPlace().flatMap(({ owner, place }) => (place.sentences && owner.kind === 'fact' ? owner : [])),
  );
  const nested = words(groups);
  const code = '[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}]*(?:[.\\-:_+][\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}]*)*';
  const pairs = ['"', '`'];
  const configuration = {
    comments: { lineComment: '#' },
    brackets: [],
    autoClosingPairs: pairs.map((sign) => ({ open: sign, close: sign, notIn: ['string', 'comment'] })),
    surroundingPairs: pairs.map((sign) => [sign, sign]),
    wordPattern: { pattern: code, flags: 'u' },
    // Without rules of indentation: with them, Enter on an empty line would leave the column that somebody has chosen.
    onEnterRules: [
      // A comment goes on; one that says nothing ends.
      { beforeText: '^\\s*#\\s*$', action: { indent: 'none' } },
      { beforeText: '^\\s*# .*\\S', afterText: '^\\s*$', action: { indent: 'none', appendText: '# ' } },
      // What stands below a list of conditions, or below a condition that holds others.
      { beforeText: `^\\s*(?:${lists})\\b.*:\\s*$`, action: { indent: 'indent', appendText: '- ' } },
      { beforeText: `^\\s*- (?:${nested})\\b.*:\\s*$`, action: { indent: 'indent', appendText: '- ' } },
      // A list goes on; an empty entry ends it (what formats while one types takes the entry away).
      { beforeText: '^\\s*-\\s*$', afterText: '^\\s*$', action: { indent: 'outdent' } },
      { beforeText: '^\\s*- .*\\S', action: { indent: 'none', appendText: '- ' } },
      // Below a thing stands what is said of it: words without a colon at their end, and titles.
      { beforeText: `^\\s*(?:${headers})(?:\\s+(?:"[^"]*"|[^"\\s]*[^"\\s:]))*\\s*$`, action: { indent: 'indent' } },
      { beforeText: '^\\s*[^#\\s-][^:]*:\\s*$', action: { indent: 'indent' } },
    ],
    folding: { offSide: true },
  };
  return `${JSON.stringify(configuration, undefined, 2)}\n`;
}

/** Things below which something is mostly said; behind the others the next of their kind follows. */
function isHolder({ below }: Row): boolean {
  const lines = (below?.lines ?? []).filter(({ id }) => id !== 'about' && id !== 'id');
  return Boolean(below?.things || below?.sentences) || lines.length > 1 || lines.some(({ kind }) => kind === 'row');
}

/** The words of rows as a pattern, the longest first. */
function words(rows: readonly Row[]): string {
  const all = [...new Set(rows.map((row) => row.words).filter((word) => word !== ''))];
  return all.sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).join('|');
}
