/** Fixes for tables: amounts by result, and grades by number. */

import { scaleOf } from '../names/scales.ts';
import type { Line } from '../tree/nodes.ts';
import { anyFact, anySlot, target } from '../tree/read.ts';
import { type Asked, arg, type Fixers } from './asked.ts';
import { before, behind, below, fixWith, remove, write, writeValue } from './edits.ts';

export const tableFixes: Fixers = {
  'table-without-rows': (asked) => [withRows(asked)],
  'table-gap': (asked) => [rowBetween(asked)],
  'table-row-twice': (asked) => [remove(asked)],
  'table-steps-down': (asked) => [exchangedAmounts(asked)],
  'table-row-never-reached': (asked) => [remove(asked), write(asked, `‹${arg(asked, 'high')}›`)],
  'amount-over-the-most': (asked) => [mostOf(asked, arg(asked, 'amount')), write(asked, arg(asked, 'most'))],
  'amount-never-reached': (asked) => [write(asked, arg(asked, 'highest'))],
};

/** The line that holds the rows. */
function tableOf({ line }: Asked): Line | undefined {
  return line?.row.kind === 'row' ? (line.$container as Line) : line;
}

/** A row for each level of the part, or one to begin with. */
function withRows(asked: Asked) {
  const { line } = asked;
  if (!line) return undefined;
  if (line.row.id !== 'amount by') {
    const table = asked.thing ?? line;
    return fixWith('Add its first rows', [below(asked, table, '‹3› or above -> A\n0 or above -> B')]);
  }
  const part = target(line.values[0]);
  const scale = part && scaleOf(part);
  const levels =
    scale?.lines.filter((one) => one.row.id === 'level').flatMap((one) => anySlot(one, 'code')?.text ?? []) ?? [];
  const most = asked.thing && anyFact(asked.thing, 'awards');
  const amount = (most && anySlot(most, 'amount')?.text) ?? '1.0';
  const rows = levels.length > 0 ? levels.map((level) => `${level} -> ‹${amount}›`) : [`0 or above -> ‹${amount}›`];
  return fixWith('Add a row for each level', [below(asked, line, rows.join('\n'))]);
}

/** A row for the result that has none, with the amount of the row below it. */
function rowBetween(asked: Asked) {
  const { line } = asked;
  const table = tableOf(asked);
  const result = arg(asked, 'result');
  if (!line || !table || line.row.id !== 'amount' || result === '') return undefined;
  const amounts = table.lines.map((row) => anySlot(row, 'amount')?.text);
  const own = table.lines.indexOf(line);
  const amount = amounts[own - 1] ?? amounts[own + 1] ?? '1.0';
  const level = /\s/.test(result) ? `"${result}"` : result;
  const rows = `${level} -> ‹${amount}›`;
  return fixWith(`Add a row for \`${result}\``, [own > 0 ? before(asked, line, rows) : behind(asked, line, rows)]);
}

/** The amounts of the row and of the one that gives more for less. */
function exchangedAmounts(asked: Asked) {
  const { line } = asked;
  const own = line && anySlot(line, 'amount');
  const other = tableOf(asked)
    ?.lines.filter((row) => row !== line && anySlot(row, 'level')?.text === arg(asked, 'worse'))
    .map((row) => anySlot(row, 'amount'))[0];
  return (
    own &&
    other &&
    fixWith('Exchange the two amounts', [
      { start: own.start, end: own.end, text: other.text },
      { start: other.start, end: other.end, text: own.text },
    ])
  );
}

/** `awards: up to` as high as the row. */
function mostOf(asked: Asked, amount: string) {
  const awards = asked.thing && anyFact(asked.thing, 'awards');
  const value = awards && anySlot(awards, 'amount');
  return writeValue(asked, value, amount, `Write \`awards: up to ${amount}\``);
}
