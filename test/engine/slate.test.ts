/**
 * The published cases of a competency gradebook, by a framework in the language. Where the project stands beside the
 * data that is shared with it, the cases are read there; elsewhere the copy in `test/fixtures/slate` is. A case that
 * is not in the framework file is worked out by the same rule over the competencies that it needs.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Program } from '../../packages/engine/src/program/program.ts';
import { evaluateReference } from '../../packages/engine/src/reference/evaluate.ts';
import type { Decimal } from '../../packages/model/src/index.ts';
import { rational } from '../../packages/model/src/index.ts';
import { programFrom } from '../support/programs.ts';
import { competenciesOf, type SlateCase, slateAnswer, slateFolder, slateRecord, slateText } from '../support/slate.ts';

const root = join(import.meta.dirname, '../..');
const copied = join(slateFolder, 'cases.json');
const shared = join(root, '../shared/data/evidence/slate-cbl-cases.json');
const source = existsSync(shared) ? shared : copied;
const casesIn = (path: string): SlateCase[] => JSON.parse(readFileSync(path, 'utf8')).cases;
const cases = casesIn(source);
console.info(`${cases.length} published cases from ${relative(root, source)}`);

const file = readFileSync(join(slateFolder, 'slate.cairn'), 'utf8');
const whole = programFrom(file);

/** What the framework gives, as the gradebook shows it. */
function shown(program: Program, given: SlateCase) {
  const { average, progress, growth, baseline } = slateAnswer(
    given,
    evaluateReference(program, slateRecord(given), '2026-11-01').results,
  );
  const share =
    progress && Number(progress.need) > 0 ? rational.div(exact(progress.have), exact(progress.need)) : undefined;
  return {
    average,
    progress: share && rational.toDecimalText(rational.round(share, 2, 'half up')),
    growth,
    ...(given.expected.baseline !== undefined && { baseline }),
    missed: Number(progress?.missed ?? 0),
  };
}

function exact(text: Decimal): rational.Rational {
  return rational.fromDecimal(text);
}

/** What was published; a number that is not there is none here. */
function published({ expected }: SlateCase) {
  const number = (value: number | null | undefined): string | undefined =>
    value === null || value === undefined ? undefined : String(value);
  return {
    average: number(expected.average),
    progress: number(expected.progress),
    growth: number(expected.growth),
    ...(expected.baseline !== undefined && { baseline: number(expected.baseline) }),
    missed: expected.missed,
  };
}

test('the framework file holds the competencies of the cases that were copied, as they need them', () => {
  expect(casesIn(copied)).toHaveLength(32);
  expect(file.endsWith(`\n${competenciesOf(casesIn(copied))}`)).toBe(true);
});

describe('the framework file reproduces the cases that were copied', () => {
  test.each(casesIn(copied).map((each) => [each.student, each.competency, each.level, each] as const))(
    '%s, %s in level %i',
    (_student, _competency, _level, given) => expect(shown(whole, given)).toEqual(published(given)),
  );
});

describe('the rule over the competencies of one case', () => {
  test.each(cases.map((each) => [each.student, each.competency, each.level, each] as const))(
    '%s, %s in level %i',
    (_student, _competency, _level, given) =>
      expect(shown(programFrom(slateText([given])), given)).toEqual(published(given)),
  );
});

describe('cases that nobody published', () => {
  const skill = (code: string, required: number, ...ratings: (number | null)[]): SlateCase['skills'][number] => ({
    code,
    required,
    evidence: ratings.map((rating, place) => ({
      id: place + 1,
      date: `2026-01-${String(place + 10)} 08:00:00`,
      rating,
      override: rating === null,
    })),
  });
  const made = (
    skills: SlateCase['skills'],
    expected: SlateCase['expected'],
    baselineRating: number | null = null,
  ): SlateCase => ({
    student: 'made',
    competency: 'X.1',
    level: 3,
    baselineRating,
    skills,
    expected,
  });
  test.each([
    [
      'a skill that needs nothing counts nothing',
      made([skill('X.1.1', 0, 9), skill('X.1.2', 1, 7)], { average: 7, progress: 1, growth: 0, missed: 0 }),
    ],
    [
      'a first piece that is an override gives no baseline',
      made([skill('X.1.1', 2, null, 9), skill('X.1.2', 2)], { average: 9, progress: 0.5, growth: null, missed: 0 }),
    ],
    [
      'a mark before the first rating is passed over',
      made([skill('X.1.1', 2, 0, 8, 9)], { average: 8.5, progress: 1, growth: 0.5, missed: 0 }),
    ],
    [
      'halves are rounded up: 6.25',
      made([skill('X.1.1', 4, 6, 6, 6, 7)], { average: 6.3, progress: 1, growth: 0.3, missed: 0 }),
    ],
    [
      'a recorded baseline is rounded before it is taken away',
      made([skill('X.1.1', 1, 9)], { average: 9, progress: 1, growth: -0.1, missed: 0 }, 9.05),
    ],
    ['nothing at all', made([skill('X.1.1', 2)], { average: null, progress: 0, growth: null, missed: 0 }, 9)],
  ])('%s', (_what, given) => expect(shown(programFrom(slateText([given])), given)).toEqual(published(given)));
});
