/** What is no record is refused calmly: where, what, and the way out. */
import { describe, expect, test } from 'vitest';
import { checkRecord } from '../../../packages/engine/src/record/reader.ts';
import { full } from './fullRecord.ts';

/** Something else than a record, and the first thing that is said of it. */
const refusals: readonly (readonly [what: string, data: unknown, pointer: string, message: string])[] = [
  ['nothing', undefined, '', 'This is not a record of a student: it does not say `"format": "cairn-record"`.'],
  ['null', null, '', 'This is not a record of a student: it does not say `"format": "cairn-record"`.'],
  ['a list', [full], '', 'This is not a record of a student: it does not say `"format": "cairn-record"`.'],
  ['a text', 'cairn-record', '', 'This is not a record of a student: it does not say `"format": "cairn-record"`.'],
  [
    'a list that says it is a record',
    Object.assign([], { format: 'cairn-record', formatVersion: '1.0' }),
    '',
    'Here stand members, `{…}`, not a list.',
  ],
  [
    'no version',
    { ...full, formatVersion: 1 },
    '/formatVersion',
    'It does not say its version, like `"formatVersion": "1.0"`.',
  ],
  [
    'another version',
    { ...full, formatVersion: '2.0' },
    '/formatVersion',
    'Its format has version 2.0; this reader knows 1.x. Write it in that version, or use a newer Cairn.',
  ],
  [
    'no student',
    { format: 'cairn-record', formatVersion: '1.0' },
    '',
    '`student` is missing. An identifier or a name; it comes back in the outcome.',
  ],
  [
    'a student without a name',
    { ...full, student: '' },
    '/student',
    'This text is empty. Where there is nothing to say, leave the whole member out.',
  ],
  ['a student as a number', { ...full, student: 7 }, '/student', 'Here stands a text in quotation marks, not `7`.'],
  [
    'a day that is none',
    { ...full, asOf: '2026-02-30' },
    '/asOf',
    'There is no day `"2026-02-30"`. Look at the month and the day.',
  ],
  [
    'the year 0',
    { ...full, asOf: '0000-01-01' },
    '/asOf',
    'There is no day `"0000-01-01"`. Look at the month and the day.',
  ],
  [
    'a day of another form',
    { ...full, asOf: '1/30/2026' },
    '/asOf',
    'Here stands a day as year, month and day, like `"2026-01-30"`, not `"1/30/2026"`.',
  ],
  ['a grade as a number', { ...full, grade: 9 }, '/grade', '`9` needs quotation marks here: `"9"`.'],
  [
    'a block that there is not',
    { ...full, complete: ['score'] },
    '/complete/0',
    'Here stands one of `evidence`, `scores`, `courses`, `credits`, `requirements`, `approvals`, `certificates`, `hours`, `waivers`, `rubrics`, not `"score"`.',
  ],
  [
    'a year as text',
    { ...full, classOf: '2027' },
    '/classOf',
    'Here stands a whole number without quotation marks, not `"2027"`.',
  ],
  ['a year of two digits', { ...full, classOf: 27 }, '/classOf', '`27` is not between 1000 and 9999.'],
  ['a block that is no list', { ...full, hours: {} }, '/hours', 'Here stands a list, `[…]`, not an object.'],
  ['groups as a list', { ...full, groups: [] }, '/groups', 'Here stand names and values, `{…}`, not a list.'],
  [
    'a number with a comma',
    { ...full, hours: [{ date: '2025-01-01', kind: 'K', hours: '1,5' }] },
    '/hours/0/hours',
    'Here stands a number like `2.5` or `"2.5"`: at most 40 digits, no fraction, exponent or comma. It is `"1,5"`.',
  ],
  [
    'a number that is too large',
    { ...full, hours: [{ date: '2025-01-01', kind: 'K', hours: 1e21 }] },
    '/hours/0/hours',
    '`1e+21` is too large or too small to be exact. Write it as text: `"0.0000001"`.',
  ],
  [
    'a flag in words',
    { ...full, evidence: [{ date: '2025-01-01', code: 'X', private: 'yes' }] },
    '/evidence/0/private',
    'Here stands `true` or `false`, without quotation marks, not `"yes"`.',
  ],
  [
    'a level and a value',
    { ...full, rubrics: [{ date: '2025-01-01', criterion: 'R.c', level: '3', value: 3 }] },
    '/rubrics/0',
    '`level` and `value` stand together. Keep the one that is meant.',
  ],
  [
    'a member of another block',
    { ...full, hours: [{ date: '2025-01-01', hours: 1, kind: 'K', 'a/b~c': 1 }] },
    '/hours/0/a~1b~0c',
    '`a/b~c` is not known here. Leave it out, or write one of these: `id`, `date`, `private`, `hours`, `kind`.',
  ],
];

describe('refused', () => {
  test.each(refusals)('%s', (_, data, pointer, message) => {
    const { record, problems } = checkRecord(data);
    expect(record).toBeUndefined();
    expect(problems[0]).toEqual({ pointer, kind: 'refused', message });
  });

  test('every fault has its place', () => {
    const data = {
      ...full,
      grade: '13',
      hours: [
        { date: 'x', hours: 1, kind: 'K' },
        { date: '2025-01-01', kind: '' },
      ],
    };
    expect(checkRecord(data).problems.map(({ pointer }) => pointer)).toEqual([
      '/grade',
      '/hours/0/date',
      '/hours/1',
      '/hours/1/kind',
    ]);
  });

  test('hostile input: a few calm words, however much is wrong', () => {
    const data = JSON.parse(
      `{"format":"cairn-record","formatVersion":"1.0","student":"S","__proto__":{"x":1},"constructor":1,"toString":[],` +
        `"groups":{"__proto__":"fine"},"hours":[${'{"":0},'.repeat(10_000)}"${'long '.repeat(100_000)}"]}`,
    );
    const { record, problems } = checkRecord(data);
    expect(record).toBeUndefined();
    expect(problems.slice(0, 3).map(({ pointer }) => pointer)).toEqual(['/__proto__', '/constructor', '/toString']);
    expect(problems.length).toBeLessThan(100);
    expect(Math.max(...problems.map(({ message }) => message.length))).toBeLessThan(600);
  });
});

describe('a newer minor version', () => {
  const newer = { ...full, formatVersion: '1.7' };

  test('passes over what is not known, and tells it', () => {
    const data = { ...newer, colour: 'green', hours: [{ date: '2025-01-01', hours: 1, kind: 'K', shift: 'late' }] };
    const { record, problems } = checkRecord(data);
    expect(record).toBe(data);
    expect(problems).toEqual([
      {
        pointer: '/hours/0/shift',
        kind: 'unknown',
        message: '`shift` is not known to this version and is passed over.',
      },
      { pointer: '/colour', kind: 'unknown', message: '`colour` is not known to this version and is passed over.' },
    ]);
  });

  test('refuses what is wrong all the same', () => {
    const { record, problems } = checkRecord({ ...newer, colour: 'green', grade: '13' });
    expect(record).toBeUndefined();
    expect(problems.map(({ kind }) => kind)).toEqual(['refused', 'unknown']);
  });
});
