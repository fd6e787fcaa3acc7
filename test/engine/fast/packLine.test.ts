/** Which lines are read from their bytes, and which are left to `JSON.parse`. */
import { expect, test } from 'vitest';
import { compileFast } from '../../../packages/engine/src/fast/compileFast.ts';
import { programFrom } from '../../support/programs.ts';

const fast = compileFast(
  programFrom(`framework F "F"
  language: en
  scale: S

scale S "S"
  level Low = 1
  level High = 2.5

area A "Area"
  level from: newest
  competency A.1 "First"
    I can: do one thing.

calculation newest "Newest"
  for: each competency
  takes: scores
  method: latest
  order by: date assessed
  same date: by date entered
  missing: left out
  retakes: all count
  override: replaces the value, by teacher

role teacher "Teacher"

rule R "Rule"
  requires all of these:
    - A.1 at High or better
`),
);

const head = '"format":"cairn-record","formatVersion":"1.0","student":"S-1","asOf":"2026-06-30"';
const lineOf = (evidence: string, before = head): string => `{${before},"evidence":[${evidence}]}`;
const piece = '{"code":"A.1","date":"2026-01-30","value":2.5}';

function statusOf(line: string): number | undefined {
  const bytes = new TextEncoder().encode(line);
  const packed = fast.packLine(bytes, 0, bytes.length);
  return packed && fast.decide(packed)[0];
}

test.each([
  ['a number', piece, 3],
  ['a number as text', '{"code":"A.1","date":"2026-01-30","value":"2.50"}', 3],
  ['a level', '{"level":"high","date":"2026-01-30","code":"a.1"}', 3],
  ['a lower level', '{"level":"Low","date":"2026-01-30","code":"A.1"}', 1],
  ['the newest stands', `${piece},{"code":"A.1","date":"2026-01-31","value":1}`, 1],
  ['in another order', `{"code":"A.1","date":"2026-01-31","value":1},${piece}`, 1],
  ['after the day of the question', '{"code":"A.1","date":"2026-07-01","value":2.5}', 1],
  ['a leap day', '{"code":"A.1","date":"2024-02-29","value":2.5}', 3],
  [
    'spaces',
    '{"code": "A.1", "date": "2026-01-30", "value": 2.5}, {"code": "A.1", "date": "2026-01-31", "value": 2.5}',
    3,
  ],
  [
    'ids that ascend',
    `{"id":"1","code":"A.1","date":"2026-01-30","value":1},{"id":"2","code":"A.1","date":"2026-01-30","value":2.5}`,
    3,
  ],
  ['an unknown code', '{"code":"X","date":"2026-01-30","value":2.5}', 1],
  ['no score', '{"code":"A.1","date":"2026-01-30"}', 1],
  ['nothing', '', 1],
])('%s is read', (_, evidence, status) => {
  expect(statusOf(lineOf(evidence))).toBe(status);
});

test.each([
  ['a day that is none', '{"code":"A.1","date":"2026-02-29","value":2}'],
  ['a date with a time', '{"code":"A.1","date":"2026-01-30T10:00","value":2}'],
  ['no date', '{"code":"A.1","value":2}'],
  ['no code', '{"date":"2026-01-30","value":2}'],
  ['an empty code', '{"code":"","date":"2026-01-30"}'],
  ['a member twice', '{"code":"A.1","code":"A.1","date":"2026-01-30"}'],
  ['a level beside a number', '{"code":"A.1","date":"2026-01-30","value":2,"level":"High"}'],
  ['an unknown member', '{"code":"A.1","date":"2026-01-30","codes":"A.1"}'],
  ['a member for the careful way', '{"code":"A.1","date":"2026-01-30","override":true}'],
  ['an exponent', '{"code":"A.1","date":"2026-01-30","value":2e0}'],
  ['a leading zero', '{"code":"A.1","date":"2026-01-30","value":02}'],
  ['a number that is none', '{"code":"A.1","date":"2026-01-30","value":"two"}'],
  ['a number beside the grid', '{"code":"A.1","date":"2026-01-30","value":2.12345}'],
  ['an escape', '{"code":"A\\u002e1","date":"2026-01-30"}'],
  ['a letter beyond ASCII', '{"code":"É.1","date":"2026-01-30"}'],
  ['a bracket in a text', '{"code":"A]1","date":"2026-01-30"}'],
  ['ids that do not ascend', `{"id":"2","code":"A.1","date":"2026-01-30"},{"id":"1","code":"A.1","date":"2026-01-30"}`],
  ['an id for one alone', `{"id":"2","code":"A.1","date":"2026-01-30"},${piece}`],
  ['a comma too much', `${piece},`],
  ['a comma too few', `${piece}${piece}`],
])('%s is left', (_, evidence) => {
  expect(statusOf(lineOf(evidence))).toBe(undefined);
});

test.each([
  ['another version', head.replace('1.0', '1.1')],
  ['no student', '"format":"cairn-record","formatVersion":"1.0","asOf":"2026-06-30"'],
  ['no day', '"format":"cairn-record","formatVersion":"1.0","student":"S-1"'],
  ['another block', `${head},"scores":[]`],
  ['an unknown block', `${head},"complete":["marks"]`],
])('%s is left', (_, before) => {
  expect(statusOf(lineOf(piece, before))).toBe(undefined);
});

test('blocks that are known, in any order', () => {
  expect(statusOf(`{"evidence":[${piece}],"complete":["courses", "credits"],${head}}`)).toBe(3);
  expect(statusOf(`{${head},"incomplete":["evidence"],"evidence":[]}`)).toBe(2);
});

test.each(['', '{', `{${head}`, `${lineOf(piece)}}`, lineOf(piece).slice(0, -1), lineOf(piece).slice(0, 120)])(
  'a broken line is left: %s',
  (line) => {
    expect(statusOf(line)).toBe(undefined);
  },
);

test('rows of many shapes in one line, after lines of other shapes', () => {
  const later = (more: string): string => `{"code":"A.1","date":"2026-01-31"${more}}`;
  expect(statusOf(lineOf(`${piece},${later(',"value":1')}`))).toBe(1);
  expect(statusOf(lineOf(`${piece},${later(',"value":"1"')}, ${later(',"kind":"Essay","value":2.5')}`))).toBe(3);
  expect(statusOf(lineOf(`${later(',"level":"Low"')},${piece}`))).toBe(1);
  expect(statusOf(lineOf(later(',"value":"High"')))).toBe(undefined);
});

test('a code of eight letters and more is read, and its neighbours are not taken for it', () => {
  const bytes = (code: string): string => lineOf(`${piece},{"code":"${code}","date":"2026-01-31","value":1}`);
  const codes = ['A.1', 'A.1A', 'A.1AAAA', 'A.1AAAAA', 'A.1AAAAAAAAA', 'A.1AAAAAAAAB', 'A.1'];
  expect(codes.map((code) => statusOf(bytes(code)))).toEqual([1, 3, 3, 3, 3, 3, 1]);
});

test('a head like the one before is read, and then another', () => {
  const other = head.replace('S-1', 'S-22').replace('2026-06-30', '2026-01-29');
  const lines = [head, head.replace('S-1', 'S-22'), other, head].map((before) => lineOf(piece, before));
  expect(lines.map(statusOf)).toEqual([3, 3, 1, 3]);
  expect(statusOf(`{${head},"evidence":[${piece}],"complete":["courses"]}`)).toBe(3);
});
