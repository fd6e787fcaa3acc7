/** What is said of a line that is no record, and what the engine is asked. */
import type { Outcome } from '@cairn/engine';
import { describe, expect, test } from 'vitest';
import { type Answering, answering } from '../../../packages/cli/src/evaluate/answer.ts';
import { LineTrouble } from '../../../packages/cli/src/evaluate/lineTrouble.ts';
import { rateOn } from '../../../packages/cli/src/evaluate/rate.ts';

/** An engine that gives back what it was asked. */
const evaluate: Answering['evaluate'] = (record, options) =>
  ({ student: record.student, options }) as unknown as Outcome;
const line = (more: object = {}): string =>
  JSON.stringify({ format: 'cairn-record', formatVersion: '1.0', student: 'Rowan', ...more });

test('the day is that of the record, and else of the command line', () => {
  const answer = answering({ evaluate, reasons: 'short', asOf: '2026-01-30' });
  expect([answer(line()), answer(line({ asOf: '2025-06-01' }))].map((text) => JSON.parse(text))).toEqual([
    { student: 'Rowan', options: { asOf: '2026-01-30', reasons: 'short' } },
    { student: 'Rowan', options: { asOf: '2025-06-01', reasons: 'short' } },
  ]);
});

test('what a newer version says is passed over and told', () => {
  const seen: string[] = [];
  const answer = answering({
    evaluate,
    reasons: 'none',
    asOf: '2026-01-30',
    onOutcome: (record, outcome) => seen.push(`${record.student} ${outcome.student}`),
    onPassedOver: (pointer) => seen.push(pointer),
  });
  answer(line({ formatVersion: '1.9', colour: 1 }));
  expect(seen).toEqual(['/colour', 'Rowan Rowan']);
});

describe('a line that is no record', () => {
  const several = 'The record goes on over several lines. `jq -c . FILE` puts each record on a line of its own.';
  const list = "This is a list. Write each record on a line of its own; `jq -c '.[]' FILE` does that.";
  const cut =
    'The record has no end: it is cut off, or goes on below. `jq -c . FILE` puts each record on a line of its own.';
  const mend = 'Look for a quotation mark, comma or bracket that is missing or too many.';
  const none = 'This is not a record of a student: it does not say `"format": "cairn-record"`.';
  const noDay =
    'It does not say on which day the question is asked. Write `asOf`, or call `cairn evaluate` with `--as-of`.';
  test.each<[text: string, pointer: string, message: string, student: string | undefined]>([
    ['{', '', several, undefined],
    ['[', '', list, undefined],
    [`[${line()}]`, '', list, undefined],
    [`${line()},`, '', 'A comma stands behind the record. Take it away.', undefined],
    [line().slice(0, -1), '', cut, undefined],
    ["{'student': 1}", '', `The line is not JSON from character 2 on. ${mend}`, undefined],
    ['student,grade', '', `The line is not JSON. ${mend}`, undefined],
    ['null', '', none, undefined],
    ['{"student":"Rowan"}', '', none, 'Rowan'],
    [line(), '', noDay, 'Rowan'],
    [line({ grade: 9 }), '/grade', '`9` needs quotation marks here: `"9"`.', 'Rowan'],
    [line({ student: 7 }), '/student', 'Here stands a text in quotation marks, not `7`.', undefined],
    [line({ student: 'x'.repeat(201), grade: 9 }), '/grade', '`9` needs quotation marks here: `"9"`.', undefined],
  ])('%s', (text, pointer, message, student) => {
    const answer = answering({ evaluate, reasons: 'none', asOf: undefined });
    const told = troubleOf(() => answer(text));
    expect([told.problems, told.student]).toEqual([[{ pointer, message }], student]);
  });
});

/** What is thrown. */
function troubleOf(does: () => void): LineTrouble {
  try {
    does();
  } catch (error) {
    if (error instanceof LineTrouble) return error;
  }
  throw new Error('no trouble');
}

test('progress is drawn now and then, on a terminal only', () => {
  const written: string[] = [];
  const output = { write: (text: string) => written.push(text), terminal: true, columns: 80, paint: {} as never };
  let now = 0;
  const rate = rateOn(output, () => now);
  for (let records = 1; records <= 500; records++) {
    now += 1;
    rate.at(records);
  }
  rate.end();
  expect(written).toEqual([
    '\r200 records, 1,000 per second\u001b[K',
    '\r400 records, 1,000 per second\u001b[K',
    '\r\u001b[K',
  ]);
  const silent = rateOn({ ...output, terminal: false }, () => now);
  silent.at(1);
  silent.end();
  expect(written).toHaveLength(3);
});
