/** Lists and their spreadsheets: the file is there and can be read, and what it names is declared. */
import { nameOf } from '../names/link.ts';
import type { Line, Value } from '../tree/nodes.ts';
import { anyFact, anySlot, target } from '../tree/read.ts';
import { type Context, check } from './check.ts';
import { inDoubt, isWhole } from './common.ts';
import { deciding, isDeclaredTwice, isSettled, sentencesOf } from './deciding.ts';

const F = 'framework F "F"\n\n';
const pathway = 'pathway P "P"\n  requires all of these:\n    - a certificate from L\n';
const certificate = 'certificate CNA "Nursing assistant"\n';
/** A list with a spreadsheet of these rows, and what asks for it. */
const from = (...rows: string[]): string =>
  `${F}${certificate}certificate OSHA-10 "Safety card"\n\nlist L "L"\n  from: "lists/irc.csv"\n\n${pathway}#- lists/irc.csv\n${rows.map((row) => `${row}\n`).join('')}`;
const good = from('code,title', 'CNA,Nursing assistant', 'OSHA-10,"Safety card, 10 hours"');

export const lists = [
  check<{ list: string; kinds: string[]; path: string | undefined }>({
    code: 'list-of-nothing-or-of-many',
    severity: 'warning',
    title: 'A list that is empty, or holds things of several kinds',
    message: ({ list, kinds, path }) =>
      kinds.length > 0
        ? `\`${list}\` holds things of several kinds: ${kinds.map((kind) => `\`${kind}\``).join(', ')}.`
        : path === undefined
          ? `\`${list}\` names nothing, and no file.`
          : `\`${list}\` names nothing: there is no code in the first column of \`${path}\`.`,
    why: 'A condition asks for one kind of thing of a list; the others never count.',
    wayOut: 'Add the codes, one on each line, and keep one kind in a list.',
    bad: `${F}list L "L"\n\n${pathway}`,
    good: `${F}${certificate}\nlist L "L"\n  CNA\n\n${pathway}`,
    on: ['list'],
    thing(thing, { lists }, report) {
      if (!isSettled(thing) || isDeclaredTwice(thing)) return;
      const listed = lists.of(thing);
      const here = entriesOf(thing);
      const there = listed?.codes.flatMap(({ found }) => found ?? []) ?? [];
      const kinds = [...new Set([...here, ...there].map(({ row }) => row.words))];
      const rows = thing.lines.some(({ row }) => row.kind === 'row');
      const none = listed ? listed.is === 'read' && listed.codes.length === 0 : !anyFact(thing, 'from');
      if (kinds.length > 1) report(thing, { list: nameOf(thing), kinds, path: listed?.path });
      else if (none && !rows) report(thing, { list: nameOf(thing), kinds: [], path: listed?.path });
    },
  }),
  check<{ list: string; entry: string; kind: string }>({
    code: 'no-certificate-in-the-list',
    severity: 'error',
    title: 'A certificate from a list that has none',
    message: ({ list, entry, kind }) => `\`${list}\` has no certificate: \`${entry}\` is a ${kind}.`,
    why: 'No student can meet the condition.',
    wayOut: 'Name a list of certificates.',
    bad: `${F}course C "C"\n\nlist L "L"\n  C\n\n${pathway}`,
    good: `${F}${certificate}\nlist L "L"\n  CNA\n\n${pathway}`,
    on: deciding,
    thing(thing, { lists }, report) {
      for (const sentence of sentencesOf(thing)) {
        const at = sentence.row.id === 'certificate from list' ? anySlot(sentence, 'list') : undefined;
        const list = target(at);
        if (!at || !list || !isWhole(list)) continue;
        const listed = lists.of(list);
        if (listed ? listed.is !== 'read' : anyFact(list, 'from')) continue;
        const entries = entriesOf(list);
        if (entries.length < list.lines.filter(({ row }) => row.kind === 'row').length) continue;
        const codes = listed?.codes ?? [];
        // A code that is not declared is taken for a certificate.
        if (codes.some(({ found }) => !found)) continue;
        const all = [...entries, ...codes.flatMap(({ found }) => found ?? [])];
        const other = all[0];
        if (other && !all.some((one) => one.row.id === 'certificate'))
          report(at, { list: nameOf(list), entry: nameOf(other), kind: other.row.words });
      }
    },
  }),
  check<{ path: string }>({
    code: 'list-file-not-found',
    severity: 'error',
    title: 'The spreadsheet of a list is not there',
    message: ({ path }) => `There is no file \`${path}\` beside this one.`,
    why: 'The list would hold nothing, and no student could meet a condition that asks for it.',
    wayOut: 'Correct the path; it is read from the folder of this file.',
    bad: good.replace('"lists/irc.csv"', '"irc.csv"'),
    good,
    on: ['list'],
    thing(thing, context, report) {
      const { listed, at } = spreadsheetOf(thing, context) ?? {};
      if (at && listed?.is === 'not there') report(at, { path: listed.path });
    },
  }),
  check<{ path: string; line: number | undefined }>({
    code: 'list-file-not-read',
    severity: 'error',
    title: 'A spreadsheet that nobody can read as a list',
    message: ({ path, line }) =>
      line === undefined
        ? `\`${path}\` is not a spreadsheet that was saved as text (CSV).`
        : `Nobody can tell the rows of \`${path}\` apart: on line ${line} a quotation mark begins a cell and does not end it.`,
    why: 'Codes that are read in part make a list that nobody wrote.',
    wayOut: 'Save the spreadsheet as CSV. A quotation mark within a cell in quotation marks is written twice: `""`.',
    bad: from('code,title', 'CNA,"Nursing assistant', 'OSHA-10,"Safety card, 10 hours"'),
    good,
    on: ['list'],
    thing(thing, context, report) {
      const { listed, at } = spreadsheetOf(thing, context) ?? {};
      if (at && (listed?.is === 'not text' || listed?.is === 'quotation mark open'))
        report(at, { path: listed.path, line: listed.line });
    },
  }),
  check<{ path: string; codes: { code: string; line: number; meant?: string }[] }>({
    code: 'list-code-not-declared',
    severity: 'warning',
    title: 'Codes of a spreadsheet that are not declared',
    message: ({ path, codes }) =>
      `${codes.length === 1 ? 'A code' : `${codes.length} codes`} of \`${path}\` ${codes.length === 1 ? 'is' : 'are'} not declared: ${shown(codes)}.`,
    why: 'It stands in the list as a certificate without a title, and a slip of the pen would never be met.',
    wayOut: 'Declare each with a line like `certificate CNA "Nursing assistant"`, or correct the spreadsheet.',
    bad: from('code,title', 'CNA,Nursing assistant', 'OHSA-10,"Safety card, 10 hours"', 'WELD-1,Welder'),
    good,
    on: ['list'],
    thing(thing, context, report) {
      const { listed, at } = spreadsheetOf(thing, context) ?? {};
      if (!listed || !at || inDoubt(context, '*')) return;
      const codes = listed.codes.filter(({ found }) => !found);
      if (codes.length > 0) report(at, { path: listed.path, codes });
    },
  }),
  check<{ path: string; heading: string }>({
    code: 'list-heading-guessed',
    severity: 'information',
    title: 'A first row that seems to be a heading',
    message: ({ path, heading }) =>
      `\`${clipped(heading)}\` at the top of \`${path}\` names nothing here and is taken for the heading of the column.`,
    why: 'If it is a code, it is missing in the list.',
    wayOut: 'Call the column `code`; or declare what the first row names.',
    bad: from('Industry credential,title', 'CNA,Nursing assistant', 'OSHA-10,"Safety card, 10 hours"'),
    good,
    on: ['list'],
    thing(thing, context, report) {
      const { listed, at } = spreadsheetOf(thing, context) ?? {};
      if (listed?.heading !== undefined && at && !inDoubt(context, '*'))
        report(at, { path: listed.path, heading: listed.heading });
    },
  }),
];

/** What a list has from its spreadsheet, and where it says so. */
function spreadsheetOf(list: Line, { lists }: Context): { listed: ReturnType<typeof lists.of>; at: Value } | undefined {
  const from = anyFact(list, 'from');
  const at = from && anySlot(from, 'path');
  return at && { listed: lists.of(list), at };
}

const most = 6;

/** `CNA` (line 2), `OHSA-10` (line 3; `OSHA-10`?) and 4 more. */
function shown(codes: readonly { code: string; line: number; meant?: string }[]): string {
  const some = codes
    .slice(0, most)
    .map(
      ({ code, line, meant }) => `\`${clipped(code)}\` (line ${line}${meant ? `; did you mean \`${meant}\`?` : ''})`,
    );
  if (codes.length > most) return `${some.join(', ')} and ${codes.length - most} more`;
  return some.length < 2 ? some.join('') : `${some.slice(0, -1).join(', ')} and ${some.at(-1)}`;
}

/** A cell as a message shows it: on one line, and not longer than a title. */
function clipped(cell: string): string {
  const line = cell.replace(/\s+/g, ' ').replaceAll('`', '’');
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}

/** What a list names, row by row. */
function entriesOf(list: Line): Line[] {
  return list.lines.flatMap((row) => target(anySlot(row, 'item')) ?? []);
}
