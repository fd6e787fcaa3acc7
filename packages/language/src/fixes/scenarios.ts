/** Fixes for scenarios. */
import { anyFact, anySlot } from '../tree/read.ts';
import { type Asked, arg, type Fixers, listArg, textIn, thingOfCode, thingsOf } from './asked.ts';
import { add, declare, remove, removeItem, write, writeValue } from './edits.ts';
import { inYear } from './numbers.ts';
import { scenarioFor } from './scenarioRows.ts';

export const scenarioFixes: Fixers = {
  'scenario-fails': (asked) => [asItComesOut(asked)],
  'scenario-expects-nothing': (asked) => [withExpectation(asked)],
  'scenario-twice': (asked) => [
    write(asked, `"${asked.written.slice(1, -1)}, ‹second case›"`, 'Say in the title what is different'),
  ],
  'scenario-without-student': (asked) => [withStudent(asked)],
  'expected-twice': (asked) => [remove(asked)],
  'never-tested': (asked) =>
    listArg(asked, 'names')
      .slice(0, 4)
      .map((name) => written(asked, name)),
  'record-after-as-of': (asked) => [write(asked, arg(asked, 'asOf')), asOf(asked, arg(asked, 'date'))],
  'evidence-before-entry': (asked) => [write(asked, withinSchool(asked))],
  'class-does-not-follow': (asked) => [write(asked, arg(asked, 'follows'))],
  'asked-before-entry': (asked) => [enteredBefore(asked), asOf(asked, arg(asked, 'date'))],
  'records-of-an-unknown-kind': (asked) => [removeItem(asked)],
};

/** The expectation in the words of what came out. */
function asItComesOut(asked: Asked) {
  const { line } = asked;
  const said = /was expected to be .+ and (?:is|are) (.+)\.$/s.exec(arg(asked, 'said'));
  const is = line && /^(.*? (?:is|are)) /.exec(asked.written)?.[1];
  if (!said || !is || line.row.kind !== 'row') return undefined;
  return write(asked, `${is} ${said[1]}`, `Expect what comes out: \`${is} ${said[1]}\``);
}

/** What the framework decides, as something to expect. */
function withExpectation(asked: Asked) {
  const credit = thingsOf(asked, 'credit')[0];
  const other = thingsOf(asked, 'pathway')[0] ?? thingsOf(asked, 'award')[0];
  const rows = credit
    ? `credit ${credit.name} is ‹met›`
    : other
      ? `${other.row.words} ${other.name} is ‹met›`
      : undefined;
  return rows === undefined ? undefined : add(asked, asked.thing, `expect\n  ${rows}`, 'Add `expect` with a credit');
}

function withStudent(asked: Asked) {
  const day = asked.thing && textIn(anyFact(asked.thing, 'as of'), 'value');
  const year = Number((day ?? asked.workshop.today).slice(0, 4)) - 2;
  return add(asked, asked.thing, `student ‹Rowan›, entered grade 9 on ${year}-09-01`);
}

function written(asked: Asked, name: string) {
  const thing = thingOfCode(asked, name.replace(/`/g, ''));
  const rows = thing && scenarioFor(asked, thing);
  return rows === undefined ? undefined : declare(asked, 'scenario', rows, `Write a scenario for \`${name}\``);
}

/** `as of:` on another day. */
function asOf(asked: Asked, day: string) {
  const scenario = asked.outline.lines.findLast((line) => line.row.id === 'scenario' && line.start <= asked.start);
  const fact = scenario && anyFact(scenario, 'as of');
  return writeValue(asked, fact && anySlot(fact, 'value'), day, `Write \`as of: ${day}\``);
}

/** The same day in the first year after the student entered. */
function withinSchool(asked: Asked): string {
  const [date, entered] = [arg(asked, 'date'), arg(asked, 'entered')];
  const year = Number(entered.slice(0, 4));
  const same = inYear(date, year);
  return same >= entered ? same : inYear(date, year + 1);
}

/** The day of entry, so many years earlier that it lies before the day of the question. */
function enteredBefore(asked: Asked) {
  const [date, day] = [arg(asked, 'date'), arg(asked, 'asOf')];
  let year = Number(day.slice(0, 4));
  if (inYear(date, year) > day) year--;
  return write(asked, inYear(date, year));
}
