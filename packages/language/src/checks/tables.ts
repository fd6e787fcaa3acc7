/** Amount tables and grade tables: every result has one row, and a better result never gives less. */
import { type Rational, rational } from '@cairn/model';
import { nameOf } from '../names/link.ts';
import type { Line } from '../tree/nodes.ts';
import { anyFact, anySlot } from '../tree/read.ts';
import { check } from './check.ts';
import { creditText, isDeclaredTwice, isSettled, numberOf, wordsOf } from './deciding.ts';
import { calculation, head, learning, round } from './sample.ts';
import { amountsOf, endOf, firstOf, levelText, type Step, sameStart, tableOf, worthOf } from './tableSteps.ts';

const F =
  'framework F "F"\n\nsubject art "Art"\nscale W "W"\n  level L = 1\n  level M = 2\n  level H = 3\n\ntest T "T"\n  part one in W\n  best of: each part\n\n';
const credit = (rows: string, most = '3.0'): string =>
  `${F}credit C "C"\n  awards: up to ${most} credits in art\n  amount by T.one:\n${rows}`;
const full = '    L -> 1.0\n    M -> 2.0\n    H -> 3.0\n';
const grades = (rows: string): string =>
  `${head}${learning}${calculation('average', round)}grade table G "G"\n${rows}\nsubject art "Art"\n\ncredit C "C"\n  awards: 1.0 credit in art\n  requires all of these:\n    - A.1 at 3 or better\n  transcript: grade from level by G\n`;

export const tables = [
  check<{ table: string }>({
    code: 'table-without-rows',
    severity: 'error',
    title: 'A table without rows',
    message: ({ table }) => `\`${table}\` has no rows, so that no result gives anything.`,
    why: 'Every student would come away with nothing.',
    wayOut: 'Add the rows: `IM or above -> 4.0` below an amount, `3.50 or above -> A` in a grade table.',
    bad: credit(''),
    good: credit(full),
    on: ['credit', 'grade table'],
    thing(thing, _context, report) {
      const table = thing.row.id === 'credit' ? anyFact(thing, 'amount by') : thing;
      if (!table || !isSettled(thing) || isDeclaredTwice(thing) || table.lines.some(({ row }) => row.kind === 'row'))
        return;
      report(table, { table: table === thing ? nameOf(thing) : wordsOf(table) });
    },
  }),
  check<{ result: string; below: string; table: string }>({
    code: 'table-gap',
    severity: 'error',
    title: 'A table with a gap',
    message: ({ result, below, table }) =>
      below === ''
        ? `\`${table}\` has no row for \`${result}\`. Add a line \`${result} -> …\`, or write \`or above\` in the row before it.`
        : `\`${table}\` has no row for results from ${result} up to \`${below}\`. Add a line \`${result} or above -> …\`.`,
    why: 'A student with that result gets nothing, or whatever the program does where it finds no row.',
    wayOut: 'Add the row that is missing.',
    bad: credit('    L -> 1.0\n    H -> 3.0\n'),
    good: credit(full),
    on: ['credit', 'grade table'],
    thing(thing, context, report) {
      const table = tableOf(thing, context);
      const range = table?.range;
      if (!table || !range) return;
      if (thing.row.id === 'grade table') {
        const lowest = table.steps.find((step) => !step.conditional);
        const first = lowest && (firstOf(lowest, table) ?? lowest.from);
        const open =
          first &&
          lowest &&
          (rational.compare(first, range.low) > 0 || (lowest.above && rational.equals(first, range.low)));
        if (open)
          report(lowest.at, {
            result: rational.toExactText(range.low),
            below: wordsOf(lowest.line),
            table: nameOf(thing),
          });
        return;
      }
      table.steps.forEach((step, i) => {
        const next = table.steps[i + 1];
        const end = endOf(step, table);
        const covered = table.steps.slice(0, i + 1).some(({ open }) => open);
        if (!next || !end || covered || rational.compare(end, next.from) >= 0) return;
        report(next.at, { result: levelText(end, range), below: '', table: nameOf(thing) });
      });
    },
  }),
  check<{ level: string; higher: string }>({
    code: 'table-open-at-the-top',
    severity: 'error',
    title: 'A table whose best row stops too early',
    message: ({ level, higher }) =>
      `\`${level}\` is the best row, and \`${higher}\` is better and has none. Write \`${level} or above\`.`,
    why: 'The best students would get nothing.',
    wayOut: 'Add `or above` to the row, or a row for what is better.',
    bad: credit('    L -> 1.0\n    M -> 2.0\n', '2.0'),
    good: credit('    L -> 1.0\n    M or above -> 2.0\n', '2.0'),
    on: ['credit'],
    thing(thing, context, report) {
      const table = tableOf(thing, context);
      const last = table?.steps.at(-1);
      if (!table?.range || !last || table.steps.some(({ open }) => open)) return;
      const end = endOf(last, table);
      if (!end || rational.compare(end, table.range.high) > 0) return;
      const fix = { title: 'Add `or above`', edits: [{ start: last.at.end, end: last.at.end, text: ' or above' }] };
      report(last.at, { level: last.at.text, higher: levelText(end, table.range) }, fix);
    },
  }),
  check<{ row: string; first: string }>({
    code: 'table-row-twice',
    severity: 'error',
    title: 'Two rows for one result',
    message: ({ row, first }) => `\`${row}\` holds for the same results as \`${first}\`.`,
    why: 'The same result would give two amounts or two grades.',
    wayOut: 'Remove one of the rows, or correct where it begins.',
    bad: credit(`${full}    M -> 1.5\n`),
    good: credit(full),
    on: ['credit', 'grade table'],
    thing(thing, context, report) {
      const table = tableOf(thing, context);
      let before: Step | undefined;
      for (const step of table?.steps ?? []) {
        const same = before && !before.conditional && sameStart(before, step, table!);
        const [first, second] = before && before.line.start < step.line.start ? [before, step] : [step, before];
        if (same && second) report(second.at, { row: wordsOf(second.line), first: wordsOf(first.line) });
        before = step;
      }
    },
  }),
  check<{ better: string; worse: string; gives: string; than: string }>({
    code: 'table-steps-down',
    severity: 'error',
    title: 'A better result that gives less',
    message: ({ better, worse, gives, than }) =>
      `\`${better}\` gives ${gives}, and the lower \`${worse}\` gives ${than}.`,
    why: 'A student would do better by doing worse.',
    wayOut: 'Correct one of the two rows.',
    bad: credit('    L -> 2.0\n    M -> 1.0\n    H -> 3.0\n'),
    good: credit(full),
    on: ['credit', 'grade table'],
    thing(thing, context, report) {
      const table = tableOf(thing, context);
      for (let i = 1; i < (table?.steps.length ?? 0); i++) {
        const [worse, better] = [table!.steps[i - 1]!, table!.steps[i]!];
        const [low, high] = [worthOf(worse, thing), worthOf(better, thing)];
        if (!low || !high || rational.compare(high, low) >= 0 || better.conditional || worse.conditional) continue;
        if (sameStart(worse, better, table!)) continue;
        report(better.gives, {
          better: better.at.text,
          worse: worse.at.text,
          gives: better.gives.text,
          than: worse.gives.text,
        });
      }
    },
  }),
  check<{ row: string; high: string }>({
    code: 'table-row-never-reached',
    severity: 'warning',
    title: 'A row that no result reaches',
    message: ({ row, high }) => `No result reaches \`${row}\`: the scale ends at ${high}.`,
    why: 'The best grade could never be given.',
    wayOut: 'Correct the number, or remove the row.',
    bad: grades('  4.5 or above -> A\n  1 or above -> B\n'),
    good: grades('  3.5 or above -> A\n  1 or above -> B\n'),
    on: ['grade table'],
    thing(thing, context, report) {
      const table = tableOf(thing, context);
      const range = table?.range;
      for (const step of range ? table.steps : []) {
        const beyond = rational.compare(step.from, range!.high);
        if (beyond > 0 || (beyond === 0 && step.above))
          report(step.at, { row: wordsOf(step.line), high: rational.toExactText(range!.high) });
      }
    },
  }),
  check<{ amount: string; most: string }>({
    code: 'amount-over-the-most',
    severity: 'error',
    title: 'More credit in a row than is awarded',
    message: ({ amount, most }) => `This row gives ${amount}, and \`awards:\` goes up to ${most}.`,
    why: 'The table promises credit that the rule does not award.',
    wayOut: 'Raise `awards: up to`, or lower the row.',
    bad: credit(full, '2.0'),
    good: credit(full),
    on: ['credit'],
    thing(thing, _context, report) {
      const most = mostOf(thing);
      for (const { gives } of most ? (amountsOf(thing)?.steps ?? []) : []) {
        const amount = numberOf(gives);
        if (amount && rational.compare(amount, most!) > 0)
          report(gives, { amount: gives.text, most: creditText(most!) });
      }
    },
  }),
  check<{ most: string; highest: string }>({
    code: 'amount-never-reached',
    severity: 'information',
    title: 'More credit is announced than any row gives',
    message: ({ most, highest }) => `\`awards:\` goes up to ${most}, and the best row gives ${highest}.`,
    why: 'A student waits for credit that nobody can earn.',
    wayOut: 'Lower `awards: up to`, or raise the row.',
    bad: credit(full, '4.0'),
    good: credit(full),
    on: ['credit'],
    thing(thing, _context, report) {
      const most = mostOf(thing);
      const table = amountsOf(thing);
      const amounts = (table?.steps ?? []).flatMap(({ gives }) => numberOf(gives) ?? []);
      const [first, ...rest] = amounts;
      if (
        !most ||
        !table ||
        !first ||
        anyFact(thing, 'amount by')?.lines.some(({ row }) => row.id === 'certified amount')
      )
        return;
      const highest = rational.max(first, ...rest);
      const at = anySlot(anyFact(thing, 'awards')!, 'amount');
      if (at && rational.compare(highest, most) < 0)
        report(at, { most: creditText(most), highest: creditText(highest) });
    },
  }),
  check<{ words: string }>({
    code: 'parts-not-joined',
    severity: 'error',
    title: 'Several parts, and not said which decides',
    message: ({ words }) =>
      `\`${words}\` names several parts and does not say which of them decides. Write \`amount by lowest of …\`.`,
    why: 'A student has a result in each part; only one of them can choose the row.',
    wayOut: 'Write `lowest of` before the parts, or name one part.',
    bad: credit(full).replace('part one in W\n', 'part one in W\n  part two in W\n').replace('T.one:', 'T.one, T.two:'),
    good: credit(full)
      .replace('part one in W\n', 'part one in W\n  part two in W\n')
      .replace('T.one:', 'lowest of T.one, T.two:'),
    on: ['credit'],
    thing(thing, _context, report) {
      const line = anyFact(thing, 'amount by');
      const parts = line?.values.filter((value) => value.slot.name === 'parts') ?? [];
      if (!line || line.broken || parts.length < 2 || anySlot(line, 'lowest')) return;
      const fix = {
        title: 'Add `lowest of`',
        edits: [{ start: parts[0]!.start, end: parts[0]!.start, text: 'lowest of ' }],
      };
      report(line, { words: wordsOf(line) }, fix);
    },
  }),
];

/** The most that a credit awards, where that is a plain number of credits. */
function mostOf(credit: Line): Rational | undefined {
  const awards = anyFact(credit, 'awards');
  if (!awards || anySlot(awards, 'unit') || anySlot(awards, 'perHours')) return undefined;
  return numberOf(anySlot(awards, 'amount'));
}
