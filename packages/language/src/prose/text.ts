import { type Lexicon, lexiconFor } from './lexicon.ts';
import { type ReadingLevel, readingLevelOf } from './rules/reading.ts';
import { Gap, tokenise } from './tokens.ts';

/** A piece of a text, with its place there. */
export interface Piece {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The words of a text as written, without Markdown's marks, addresses, code and formulas. */
export function words(text: string): Piece[] {
  const { starts, ends } = tokenise(text, noWords);
  return starts.map((start, at) => pieceOf(text, start, ends[at] ?? start));
}

/** The sentences of a text, each from its first to its last word; a list item is a sentence of its own. */
export function sentences(text: string, language: string): Piece[] {
  const { starts, ends, gaps } = tokenise(text, lexiconFor(language)?.abbreviations ?? noWords);
  const firsts = [...starts.keys()].filter((at) => at === 0 || gaps[at] === Gap.Sentence);
  return firsts.map((first, index) => {
    const last = (firsts[index + 1] ?? starts.length) - 1;
    return pieceOf(text, starts[first] ?? 0, ends[last] ?? 0);
  });
}

/** The number of syllables of one word, or nothing for a language without a list. */
export function syllables(word: string, language: string): number | undefined {
  return lexiconFor(language)?.syllables(word.toLowerCase().normalize('NFC').replaceAll('’', "'"));
}

/** How hard a text is to read, or nothing for a language without a list. Below some twenty words it says little. */
export function readingLevel(
  text: string,
  language: string,
): (ReadingLevel & { readonly formula: Formula }) | undefined {
  const lexicon = lexiconFor(language);
  return lexicon && { ...readingLevelOf(tokenise(text, lexicon.abbreviations), lexicon), formula: formulaOf(lexicon) };
}

/** The formula of a reading level, and where it was published. */
export interface Formula {
  readonly name: string;
  readonly source: string;
}

function formulaOf({ list: { reading } }: Lexicon): Formula {
  return { name: reading.name, source: reading.source };
}

const noWords: ReadonlySet<string> = new Set();

function pieceOf(text: string, start: number, end: number): Piece {
  return { text: text.slice(start, end), start, end };
}
