import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  bandContains,
  bandsOverlap,
  compareGradeBands,
  compareGrades,
  formatGradeBand,
  GRADES,
  type GradeBand,
  gradesOf,
  intersectBands,
  parseGrade,
  parseGradeBand,
} from '../../packages/model/src/grades.ts';

const anyGrade = fc.constantFrom(...GRADES);
const anyBand = fc
  .tuple(anyGrade, anyGrade)
  .map(([a, b]): GradeBand => (compareGrades(a, b) <= 0 ? { from: a, to: b } : { from: b, to: a }));

function band(text: string): GradeBand {
  const found = parseGradeBand(text);
  if (!found) throw new Error(`not a band: ${text}`);
  return found;
}

describe('reading and writing', () => {
  test.each([
    ['K-5', 'K-5'],
    ['k-5', 'K-5'],
    ['9–12', '9-12'],
    ['9 \u2013 12', '9-12'],
    ['9\u201112', '9-12'],
    ['9', '9'],
    ['K', 'K'],
    ['pk-tk', 'PK-TK'],
    ['6-6', '6'],
    [' 09-12 ', '9-12'],
  ])('%j is %s', (text, written) => expect(formatGradeBand(band(text))).toBe(written));

  test.each([
    '',
    '-',
    '0',
    '13',
    '00',
    '010',
    '5-K',
    '12-9',
    '9-',
    '-9',
    '9-10-11',
    '9..12',
    'grade 9',
    '9—12',
    '1.5',
    'kk',
  ])('refuses %j', (text) => expect(parseGradeBand(text)).toBeUndefined());

  test('a single grade', () => {
    expect(parseGrade('tk')).toBe('TK');
    expect(parseGrade('04')).toBe('4');
    expect(parseGrade('K-5')).toBeUndefined();
    expect(parseGrade('012')).toBeUndefined();
  });

  test('what is written is read back', () => {
    fc.assert(
      fc.property(anyBand, (a) => {
        expect(band(formatGradeBand(a))).toEqual(a);
      }),
    );
  });
});

test('the order is PK, TK, K, 1 to 12', () => {
  expect([...GRADES].reverse().sort(compareGrades).join(' ')).toBe('PK TK K 1 2 3 4 5 6 7 8 9 10 11 12');
  const bands = ['9-12', 'K-5', '10', 'K-2', 'PK'].map(band);
  expect(bands.sort(compareGradeBands).map(formatGradeBand)).toEqual(['PK', 'K-2', 'K-5', '9-12', '10']);
});

describe('bands', () => {
  test('as a curriculum uses them', () => {
    expect(bandContains(band('K-5'), 'TK')).toBe(false);
    expect(bandContains(band('K-5'), '5')).toBe(true);
    expect(bandContains(band('9-12'), band('9-10'))).toBe(true);
    expect(bandContains(band('9-10'), band('9-12'))).toBe(false);
    expect(bandsOverlap(band('K-5'), band('5-8'))).toBe(true);
    expect(bandsOverlap(band('K-5'), band('6-8'))).toBe(false);
    expect(intersectBands(band('6-10'), band('9-12'))).toEqual(band('9-10'));
    expect(intersectBands(band('K-5'), band('6-8'))).toBeUndefined();
    expect(gradesOf(band('TK-2'))).toEqual(['TK', 'K', '1', '2']);
  });

  test('mean the sets of their grades', () => {
    fc.assert(
      fc.property(anyBand, anyBand, (a, b) => {
        const common = gradesOf(a).filter((grade) => gradesOf(b).includes(grade));
        const both = intersectBands(a, b);
        expect(both ? gradesOf(both) : []).toEqual(common);
        expect(bandsOverlap(a, b)).toBe(common.length > 0);
        expect(bandContains(a, b)).toBe(common.length === gradesOf(b).length);
        for (const grade of GRADES) expect(bandContains(a, grade)).toBe(gradesOf(a).includes(grade));
      }),
    );
  });
});
