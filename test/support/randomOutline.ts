/**
 * Random outlines, built from the vocabulary: every kind of line in every form it may take, with the slips of real
 * files: odd spacing, letter case, synonyms, typographic signs, comments, blank lines, tabs, CRLF.
 */
import fc from 'fast-check';
import { type Part, parseForm, type Word } from '../../packages/language/src/forms/form.ts';
import { bounds, groups, type Row, sentences, thingRow } from '../../packages/language/src/vocabulary/index.ts';

/** A file, with what it was made from. */
export interface RandomOutline {
  text: string;
  /** Its lines in order, each with the level at which it was meant; text and comments apart. */
  lines: { level: number; row: Row }[];
  /** Its comments, each with a number of its own. */
  comments: string[];
}

/** How far a file is from the way in which the formatter writes it. */
export interface Roughness {
  /** Indentation: spaces a level, or `\t`. */
  units: string[];
  /** One line in so many stands a few columns beside its level; 0 for none. */
  oddLines: number;
  /** Text holds lines that look like facts. */
  factsInText: boolean;
}

/** Files that are read whole: every line is meant to be read as the row it was made from. */
export function readableOutlines(): fc.Arbitrary<RandomOutline> {
  return outlines({ units: ['  ', '\t'], oddLines: 0, factsInText: false });
}

/** Files with indentation of all kinds, of which the reader makes what it can. */
export function roughOutlines(): fc.Arbitrary<RandomOutline> {
  return outlines({ units: ['  ', '\t', '   ', '    ', ' ', '        '], oddLines: 8, factsInText: true });
}

/** A text with some of its lines damaged. */
export function damaged(outlines: fc.Arbitrary<RandomOutline>): fc.Arbitrary<string> {
  const damage = fc.record({
    how: fc.constantFrom(...damages),
    line: fc.nat(),
    at: fc.nat(40),
    typed: fc.constantFrom('"', ':', '#', '-', ' ', '\t', 'x', ',', '`', '“', '\r', '(', '  - ', 'about:', '½', '1.'),
  });
  return fc.tuple(outlines, fc.array(damage, { minLength: 1, maxLength: 6 })).map(([{ text }, all]) => {
    const lines = text.split('\n');
    for (const { how, line, at, typed } of all) {
      const index = line % lines.length;
      const before = lines[index]!;
      lines.splice(index, 1, ...how(before, at % (before.length + 1), typed));
      if (lines.length === 0) break;
    }
    return lines.join('\n');
  });
}

type Damage = (line: string, at: number, typed: string) => string[];

const damages: Damage[] = [
  () => [],
  (line) => [line, line],
  (line, at) => [line.slice(0, at)],
  (line, at) => [line.slice(0, at), line.slice(at)],
  (line, at, typed) => [line.slice(0, at) + typed + line.slice(at)],
  (line, at) => [line.slice(0, at) + line.slice(at + 1)],
  (line) => [`  ${line}`],
  (line) => [`\t${line}`],
  (line) => [line.replace(/^ {1,2}/, '')],
  (line, at) => [' '.repeat(at % 9) + line.trimStart()],
  (line) => [line.toUpperCase()],
  (line) => [line.replace(':', '')],
  (line) => [line.replace(/["“]/, '')],
];

/** A line before it is written. */
interface Sketch {
  row: Row;
  dash: string;
  pieces: string[];
  /** Text on the line, and text below it with the indentation of each line. */
  inline: string;
  prose: { indent: number; text: string }[];
  below: Sketch[];
  slips: Slips;
}

/** What a writer does to a line without changing what it says. */
interface Slips {
  gaps: string[];
  blankBefore: number;
  commentBefore: number | undefined;
  commentBehind: boolean;
  blanksBehind: string;
  odd: number;
}

const rarely = <T>(value: T, otherwise: T, weight = 9): fc.Arbitrary<T> =>
  fc.oneof({ weight, arbitrary: fc.constant(otherwise) }, { weight: 1, arbitrary: fc.constant(value) });

const slips: fc.Arbitrary<Slips> = fc.record({
  gaps: fc.array(
    fc.oneof(
      { weight: 8, arbitrary: fc.constant(' ') },
      { weight: 2, arbitrary: fc.constantFrom('', '', '  ', '\t', '\u00a0', '   ') },
    ),
    { minLength: 1, maxLength: 6 },
  ),
  blankBefore: fc.oneof(
    { weight: 8, arbitrary: fc.constant(0) },
    { weight: 2, arbitrary: fc.integer({ min: 1, max: 3 }) },
  ),
  commentBefore: fc.oneof(
    { weight: 9, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: fc.integer({ min: 0, max: 9 }) },
  ),
  commentBehind: rarely(true, false),
  blanksBehind: rarely(' \t', '', 6),
  odd: fc.constantFrom(-2, -1, 1, 2, 3),
});

const phrases = ['race', 'home language', 'CEFR B1.1', 'work in teams'];
const texts = [
  'Make a way to lessen harm.',
  'Two  spaces, a “quotation”, a # sign and 1½.',
  'note: 9-12',
  'ends with a colon:',
  '- a dash',
  '→ x̌ʷəl ¿qué?',
  '"quoted"',
];
const titles = ['Life science', 'C, D # F: the “rest”', "a  b's", 'Español → ½', 'x̌ʷəl'];
const codes = [
  'ELA.1',
  'B+',
  'A-',
  'x̌ʷəl',
  '6.RP.A.1',
  'HS-LS2-7',
  'W',
  '2022',
  '`§110.5(b)(1)`',
  'Meets',
  'CCSS:1',
  'ab_c',
];
const numbers = ['1', '2', '0', '0.5', '1.0', '24.0', '3.50', '2548'];
const quoted = fc
  .tuple(fc.constantFrom(...titles), fc.constantFrom('""', '""', '“”', '„“', '«»'))
  .map(([title, marks]) => marks[0] + title.replaceAll(/[“”]/g, '') + marks[1]);
const code = fc.constantFrom(...codes);
const grade = fc.constantFrom('PK', 'K', 'k', '1', '9', '12', 'tk');
const level = fc.oneof(code, fc.constantFrom(...numbers), quoted);

/** Values of every type. */
const valuesOf: Record<string, fc.Arbitrary<string>> = {
  NUMBER: fc.constantFrom(...numbers),
  SIGNED: fc.constantFrom('-0.7', '2.90', '3'),
  INTEGER: fc.constantFrom('0', '1', '2', '12'),
  PERCENT: fc.constantFrom('65%', '33.3%', '50 %', '100%'),
  DATE: fc.constantFrom('2026-01-30', '2024-02-29', '2017-07-01'),
  MONTHDAY: fc.constantFrom('08-15', '01-01'),
  DURATION: fc.constantFrom('2 years', '1 year', '1 Years', '3  months', '10 days', '2 week'),
  GRADE: grade,
  GRADES: fc.oneof(grade, fc.constantFrom('9-12', 'K-5', 'k–2', 'PK - 2', '9 – 12')),
  LANGUAGE: fc.constantFrom('es', 'en', 'vi', 'pt-BR'),
  UUID: fc.constant('0b9f6c1e-6a1f-5c2b-9d0e-3c1f6a7b8c9d'),
  PATH: quoted,
  QUOTED: quoted,
  TITLE: quoted,
  CODE: code,
  KEYCODE: code.filter((name) => !name.includes(':')),
  REF: fc.oneof(code, fc.constantFrom('NGSS/HS-LS2-7', 'WA/lab')),
  LEVEL: level,
  MARK: level,
  SCORE: fc.oneof(level, fc.constant('-')),
  WORD: fc.constantFrom('essay-1', 'A', 'Rowan'),
  PHRASE: fc.constantFrom(...phrases),
  TEXT: fc.constantFrom(...texts),
};

function wordPieces(word: Word): fc.Arbitrary<string[]> {
  const ways = fc.constantFrom(...word.options.map((words) => words.join(' ')));
  const cases = fc.constantFrom<(text: string) => string>(
    (text) => text,
    (text) => text,
    (text) => text,
    (text) => text.toUpperCase(),
    (text) => text.toLowerCase(),
    (text) => text.charAt(0).toUpperCase() + text.slice(1),
  );
  return fc.tuple(ways, cases).map(([text, change]) => change(text).split(' '));
}

const none: fc.Arbitrary<string[]> = fc.constant([]);

function joinedBy(items: fc.Arbitrary<string[]>, separator: string): fc.Arbitrary<string[]> {
  return fc
    .array(items, { minLength: 1, maxLength: 3 })
    .map((all) => all.flatMap((pieces, index) => (index === 0 ? pieces : [separator, ...pieces])));
}

/** The pieces of a line in a form: words, signs and values. */
function piecesOf(part: Part): fc.Arbitrary<string[]> {
  switch (part.kind) {
    case 'word':
      return wordPieces(part);
    case 'sign':
      return part.text === '->' ? fc.constantFrom(['->'], ['→']) : fc.constant([part.text]);
    case 'slot': {
      const value = valuesOf[part.type]!.map((text) => [text]);
      return part.list ? joinedBy(value, part.list) : value;
    }
    case 'choice':
      return fc.oneof(...part.options.map(wordPieces));
    case 'group':
      return joinedBy(piecesOf(part.body), ',');
    case 'sequence':
      return fc.tuple(...part.parts.map(piecesOf)).map((all) => all.flat());
    case 'optional':
      return fc.oneof(none, piecesOf(part.body));
    case 'alternatives':
      return fc.oneof(...part.options.map(piecesOf));
    case 'anyOrder':
      return fc
        .shuffledSubarray(part.options.map((_, index) => index))
        .chain((chosen) => fc.tuple(...chosen.map((index) => piecesOf(part.options[index]!))))
        .map((all) => all.flat());
  }
}

function formPieces(row: Row): fc.Arbitrary<string[]> {
  if (row.forms.length === 0) return none;
  return fc.oneof(
    ...row.forms.map((form) => piecesOf(parseForm(row.kind === 'sentence' ? `${form} ${bounds}` : form))),
  );
}

const proseBelow = fc.array(
  fc.record({
    indent: fc.constantFrom(0, 0, 0, 2, 3, 4),
    text: fc.constantFrom('', ...texts, '# a heading', '    code'),
  }),
  { minLength: 1, maxLength: 4 },
);

const proseOf: fc.Arbitrary<Pick<Sketch, 'inline' | 'prose'>> = fc.oneof(
  fc.constantFrom(...texts).map((inline) => ({ inline, prose: [] })),
  proseBelow.map((prose) => ({ inline: '', prose: [{ indent: 0, text: 'It begins.' }, ...prose] })),
  fc
    .tuple(fc.constantFrom(...texts), proseBelow)
    .map(([inline, prose]) => ({ inline, prose: [{ indent: 0, text: 'and goes on' }, ...prose] })),
);

type Place = ReturnType<typeof placeBelow>;

const sketches = new Map<Row, fc.Arbitrary<Sketch>[]>();

/** Lines of a row, with lines of what it holds below them. */
function sketchOf(row: Row, depth: number, place: Place = placeBelow(row)): fc.Arbitrary<Sketch> {
  const made = sketches.get(row) ?? [];
  sketches.set(row, made);
  made[depth] ??= newSketch(row, depth, place);
  return made[depth];
}

function newSketch(row: Row, depth: number, place: Place): fc.Arbitrary<Sketch> {
  const rowsBelow = row.kind === 'fact' && place.lines.some((line) => line.kind === 'row');
  const dashes = row.kind === 'sentence' || row.kind === 'group' ? ['-', '-', '-', '–', '•', '*'] : [];
  return fc
    .record({
      head: row.words === '' ? none : wordPieces({ kind: 'word', options: [row.words.split(' ')] }),
      key: row.key === undefined ? none : piecesOf(parseForm(row.key)),
      values: rowsBelow ? fc.oneof(none, formPieces(row)) : formPieces(row),
      dash: dashes.length > 0 ? fc.constantFrom(...dashes) : fc.constant(''),
      text: textBelow(row),
      below: depth > 0 ? belowOf(place, depth - 1) : fc.constant<Sketch[]>([]),
      slips,
    })
    .map(({ head, key, values, dash, text, below, slips }) => ({
      row,
      dash,
      pieces: [...head, ...key, ...(row.kind === 'fact' || row.kind === 'group' ? [':'] : []), ...values],
      ...text,
      below,
      slips,
    }));
}

function textBelow(row: Row): fc.Arbitrary<Pick<Sketch, 'inline' | 'prose'>> {
  if (row.text === 'prose') return proseOf;
  return fc.constantFrom(...(row.text === 'label' ? texts : [''])).map((inline) => ({ inline, prose: [] }));
}

function placeBelow(row: Row): { lines: Row[]; things: Row[]; sentences: Row[] } {
  const { lines = [], things = [], sentences: holdsSentences } = row.below ?? {};
  return { lines, things: things.map(thingRow), sentences: holdsSentences ? [...groups, ...sentences] : [] };
}

function belowOf({ lines, things, sentences }: Place, depth: number): fc.Arbitrary<Sketch[]> {
  // Things are few among the facts, and hold the most.
  const weight = Math.ceil(lines.length / Math.max(things.length, 1)) || 1;
  const rows = [
    ...[...lines, ...sentences].map((row) => ({ weight: 1, arbitrary: sketchOf(row, depth) })),
    ...things.map((row) => ({ weight, arbitrary: sketchOf(row, depth) })),
  ];
  return rows.length === 0 ? fc.constant([]) : fc.array(fc.oneof(...rows), { maxLength: 4 });
}

/** A file: its header with facts, and its things. */
function filesOf(id: string): fc.Arbitrary<Sketch[]> {
  const header = thingRow(id);
  const place = placeBelow(header);
  if (id === 'standards' || id === 'translation') return sketchOf(header, 4).map((sketch) => [sketch]);
  return fc
    .tuple(sketchOf(header, 3, { ...place, things: [] }), belowOf({ ...place, lines: [] }, 3))
    .map(([first, rest]) => [first, ...rest]);
}

function outlines(roughness: Roughness): fc.Arbitrary<RandomOutline> {
  const files = fc.oneof(
    { weight: 6, arbitrary: filesOf('framework') },
    { weight: 1, arbitrary: filesOf('part of') },
    { weight: 1, arbitrary: filesOf('standards') },
    { weight: 1, arbitrary: filesOf('translation') },
  );
  return fc
    .record({
      files,
      unit: fc.constantFrom(...roughness.units),
      lineEnd: fc.constantFrom('\n', '\n', '\r\n'),
      mark: rarely('\ufeff', ''),
      end: fc.constantFrom('', '\n', '\n\n', '\n \n'),
      odd: roughness.oddLines === 0 ? fc.constant(0) : fc.integer({ min: 0, max: roughness.oddLines }),
    })
    .map(({ files, unit, lineEnd, mark, end, odd }) => {
      const writer = new Writer(unit, odd === 0 ? 0 : odd + 2, roughness.factsInText);
      for (const sketch of files) writer.line(sketch, 0);
      const text = mark + writer.rows.join(lineEnd) + end.replaceAll('\n', lineEnd);
      return { text, lines: writer.lines, comments: writer.comments };
    });
}

class Writer {
  readonly rows: string[] = [];
  readonly lines: RandomOutline['lines'] = [];
  readonly comments: string[] = [];
  private readonly unit: string;
  private readonly oddEvery: number;
  private readonly factsInText: boolean;

  constructor(unit: string, oddEvery: number, factsInText: boolean) {
    this.unit = unit;
    this.oddEvery = oddEvery;
    this.factsInText = factsInText;
  }

  line(sketch: Sketch, level: number): void {
    const { row, dash, pieces, inline, prose, below, slips } = sketch;
    for (let count = slips.blankBefore; count > 0; count--) this.rows.push(count > 1 ? '' : slips.blanksBehind);
    if (slips.commentBefore !== undefined) this.rows.push(' '.repeat(slips.commentBefore) + this.comment());
    this.lines.push({ level, row });
    const odd = this.oddEvery > 0 && this.lines.length % this.oddEvery === 0 ? slips.odd : 0;
    const indent = shifted(this.unit.repeat(level), odd);
    const said = spaced(dash === '' ? pieces : [dash, ...pieces], slips.gaps, row);
    const behind = slips.commentBehind && !takesText(row) ? ` ${this.comment()}` : '';
    this.rows.push(indent + said + (inline === '' ? '' : ` ${inline}`) + behind + slips.blanksBehind);
    for (const { indent: deeper, text } of prose) {
      const said = this.factsInText ? text.replace('note: 9-12', 'grades: 9-12') : text;
      this.rows.push(said === '' ? '' : indent + this.unit + ' '.repeat(deeper) + said + slips.blanksBehind);
    }
    for (const inner of below) this.line(inner, level + 1);
  }

  private comment(): string {
    const comment = `# remark ${this.comments.length + 1}.`;
    this.comments.push(comment);
    return comment;
  }
}

function shifted(indent: string, odd: number): string {
  if (odd >= 0) return indent + ' '.repeat(odd);
  return indent.startsWith('\t') ? indent.slice(1) : indent.slice(Math.min(-odd, indent.length));
}

/** Text runs to the end of its line, and would take a comment in. */
function takesText(row: Row): boolean {
  return row.text !== undefined || row.forms.some((form) => form.includes(':TEXT'));
}

/** Pieces with gaps between them: none at all only where nothing else would be read. */
function spaced(pieces: string[], gaps: string[], row: Row): string {
  const colon = row.kind === 'fact' && row.key === undefined ? pieces.indexOf(':') : -1;
  return pieces.reduce((line, piece, index) => {
    const gap = gaps[index % gaps.length]!;
    if (piece === ',' || piece === ':') return line + (gap === ' ' ? '' : gap) + piece;
    return line + (gap === '' && index !== colon + 1 ? ' ' : gap) + piece;
  });
}
