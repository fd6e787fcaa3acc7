/**
 * Published cases of Slate CBL, a competency gradebook: what a teacher entered for one competency of one student, and
 * what it showed for it. The rule is the framework `test/fixtures/slate/slate.cairn`; this turns a case into the
 * competency that it is about and the student's record, and works nothing out.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Result } from '../../packages/engine/src/outcome/outcome.ts';
import type { EvidenceRecord, StudentRecord } from '../../packages/engine/src/record/record.ts';
import type { IsoDate } from '../../packages/model/src/index.ts';

/** Ratings are levels; 0 is an opportunity that was missed, null a decision of the teacher without a number. */
export interface SlateCase {
  student: string;
  competency: string;
  level: number;
  baselineRating: number | null;
  skills: {
    code: string;
    /** How many demonstrations the level needs. */
    required: number;
    evidence: { id: number; date: string; rating: number | null; override: boolean }[];
  }[];
  expected: {
    average: number | null;
    progress: number | null;
    growth: number | null;
    baseline?: number | null;
    missed: number;
  };
}

export const slateFolder = join(import.meta.dirname, '../fixtures/slate');

/** Where the framework goes over from the rule to the competencies of the cases. */
const competenciesFrom = 'area SKILLS';

/** The competencies that some cases are about, with what each skill needs in each level. */
export function competenciesOf(cases: readonly SlateCase[]): string {
  const competencies = new Map<string, Map<string, Map<number, number>>>();
  for (const { competency, level, skills } of cases) {
    const known = competencies.get(competency) ?? new Map<string, Map<number, number>>();
    competencies.set(competency, known);
    for (const { code, required } of skills)
      known.set(code, (known.get(code) ?? new Map<number, number>()).set(level, required));
  }
  const lines = [`${competenciesFrom} "Skills"`];
  for (const [competency, skills] of [...competencies].sort(byCode)) {
    lines.push(`  competency ${competency} "${competency}"`);
    for (const [skill, needs] of [...skills].sort(byCode)) {
      lines.push(`    target ${skill} "${skill}"`, '      evidence needed:');
      const rows = [...needs].sort(([a], [b]) => a - b);
      for (const [level, required] of rows)
        lines.push(`        L${level}: ${required} ${required === 1 ? 'piece' : 'pieces'}`);
    }
  }
  return `${lines.join('\n')}\n`;
}

function byCode([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a.localeCompare(b, 'en', { numeric: true });
}

/** The framework with the competencies of these cases in the place of those in the file. */
export function slateText(cases: readonly SlateCase[]): string {
  const whole = readFileSync(join(slateFolder, 'slate.cairn'), 'utf8');
  return whole.slice(0, whole.indexOf(competenciesFrom)) + competenciesOf(cases);
}

/** The record of a case, asked long after its last demonstration. */
export function slateRecord({ student, competency, level, baselineRating, skills }: SlateCase): StudentRecord {
  const stage = `L${level}`;
  const rows = skills.flatMap(({ code, evidence }) => evidence.map((each) => ({ code, ...each })));
  rows.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.id - b.id));
  return {
    format: 'cairn-record',
    formatVersion: '1.0',
    student,
    evidence: rows.map(
      ({ code, date, rating, override }): EvidenceRecord => ({
        code,
        stage,
        date: date.slice(0, 10) as IsoDate,
        ...(override
          ? { override, by: 'teacher' }
          : rating === null
            ? {}
            : rating === 0
              ? { mark: 'M' }
              : { value: String(rating) }),
      }),
    ),
    ...(baselineRating !== null && { baselines: [{ code: competency, stage, value: String(baselineRating) }] }),
  };
}

/** What a gradebook shows of a case, from the results for its competency in its level. */
export function slateAnswer({ competency, level }: SlateCase, results: readonly Result[]) {
  const at = results.filter(({ code, of, stage }) => stage === `L${level}` && (of ?? code) === competency);
  const growth = at.find(({ code }) => code === 'growth');
  return {
    average: at.find(({ code }) => code === 'performance-level')?.value,
    progress: at.find(({ kind }) => kind === 'competency')?.progress,
    growth: growth?.value,
    baseline: growth?.baseline,
  };
}
