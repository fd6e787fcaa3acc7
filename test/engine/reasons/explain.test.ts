import { describe, expect, test } from 'vitest';
import type { Outcome } from '../../../packages/engine/src/outcome/outcome.ts';
import { withReasons } from '../../../packages/engine/src/outcome/strip.ts';
import { explain, explainLines } from '../../../packages/engine/src/reasons/explain.ts';
import type { StudentRecord } from '../../../packages/engine/src/record/record.ts';
import { evaluateReference } from '../../../packages/engine/src/reference/evaluate.ts';
import { school } from './school.ts';

const record: StudentRecord = {
  format: 'cairn-record',
  formatVersion: '1.0',
  student: 'Rowan',
  entered: { grade: '9', date: '2023-09-01' },
  complete: ['requirements', 'credits', 'courses'],
  evidence: [
    { id: 'e-1', date: '2025-10-10', code: 'LS.1', value: 3, kind: 'essay' },
    { id: 'e-2', date: '2025-11-14', code: 'LS.1', value: '2.9', kind: 'visit' },
    { id: 'e-3', date: '2025-12-12', code: 'LS.1', value: 2, private: true },
    { id: 'e-4', date: '2026-01-20', code: 'LS.1', kind: 'learning-reflection' },
    { id: 'e-5', date: '2026-01-21', code: 'LS.9', value: 3 },
  ],
  scores: [{ date: '2026-01-15', part: 'SAT.math', value: 420 }],
  waivers: [{ date: '2026-01-10', code: 'MATH', amount: 1, role: 'tribe' }],
};
const asOf = '2026-01-30';
const outcome = evaluateReference(school, record, asOf);

const whole = `Rowan on January 30, 2026
School of the river (SCHOOL), version 3

To look at in the records

           e-5: The framework does not know “LS.9”, so it does not count

Plans

· not yet  Diploma                                                        school.cairn:105
             Entered grade 9 on September 1, 2023.
             Next: Complete Plan for later (PLAN)
             Next: Mathematics (MATH): 2.0 more credits, for “Laboratory science”
             Next: Any subject (ELECT): 1.0 more credit
· not yet    Completed: Plan for later (PLAN)
· not yet    Mathematics (MATH): 2.0 credits – 0.0 so far – 2.0 more credits, for
               “Laboratory science”
· not yet    Any subject (ELECT): 1.0 credit – 0.0 so far – 1.0 more credit
· not yet    All credits together: 3.0 – 0.0 so far – 3.0 more credits
             Would complete the credits: 1.0 for Mathematics (MATH), tagged “Laboratory
               science”; 1.0 for Mathematics (MATH); 1.0 for Any subject (ELECT)
             Waiver of 1.0 for Mathematics (MATH) not accepted: it cannot be waived

Credits

· not yet  Science (SCI) – on the report: Not yet (NY)                     school.cairn:93
             Next: Proficient (3) or better in Ecosystems (LS.1) (1 more)
             Next: 3 more pieces of evidence for Cells (LS.2)
             Next: Learning reflection: 1 more for Cells (LS.2)
· not yet    Mastery in each competency of Life science (LS) – 0 of 2 so far – 2 more
· not yet      Mastery: Ecosystems (LS.1)
               Nothing recorded yet: Cells (LS.2)

Pathways

· not yet  Way                                                             school.cairn:99
             Next: 430 or more on SAT.math (10 more points)
· not yet    At least one of these
· not yet      430 or more on SAT.math – 420 so far – 10 more points
                 Counted: 2026-01-15 SAT.math 420
               Or: 3 or more on AP statistics (AP.score); Completed: Plan for later (PLAN)

Rules

✓ met      Not shown                                                       school.cairn:67
✓ met        None of these
· not yet      Completed: Plan for later (PLAN)

Learning

· not yet  Ecosystems (LS.1) – Developing (2) – 0 of 3 pieces of evidence
             Counted: e-3
             1 left out (no score): 2026-01-20 LS.1 (Learning reflection)
             2 left out (only the latest count): 2025-10-10 LS.1 Proficient (Essay); e-2
· not yet    Mastery                                                       school.cairn:61
✓ met          Body of evidence
                 Counted: 2025-10-10 LS.1 Proficient (Essay); e-2; e-3; 2026-01-20 LS.1
                   (Learning reflection)
✓ met            At least 3 pieces of evidence – 4 so far
✓ met            Learning reflection: at least 1 – 1 so far
· not yet      Proficient (3) or better, by “Newest counts most” – Developing (2) so far –
                 1 more

           Nothing recorded yet: Life science (LS); Cells (LS.2)
`;

const oneInSpanish = `Rowan, 30 de enero de 2026
Escuela del río (SCHOOL), versión 3

Vías

· todavía no  Way                                                          school.cairn:99
                Lo siguiente: 430 o más en SAT.math (10 puntos más)
· todavía no    Al menos una de estas opciones
· todavía no      430 o más en SAT.math – 420 hasta ahora – 10 puntos más
                    Cuenta: 2026-01-15 SAT.math 420
· todavía no      3 o más en AP statistics (AP.score) – todavía sin puntaje
· todavía no      Completar: Plan for later (PLAN)
`;

test('a student, from the plan to the learning', () => {
  expect(explain(school, outcome, { language: 'en', record, width: 90 })).toBe(whole);
});

test('one pathway with all of it, in Spanish', () => {
  expect(explain(school, outcome, { language: 'es', record, only: 'way', width: 90 })).toBe(oneInSpanish);
});

test('a code that the outcome does not have gives no section', () => {
  expect(explainLines(school, outcome, { language: 'en', only: 'WAYS' }).map(({ tone }) => tone)).toEqual([
    'title',
    'subtitle',
  ]);
});

describe('private evidence', () => {
  const texts = explainLines(school, outcome, { language: 'en', record }).map(({ text }) => text);

  test('is named by its id alone, whether its record or its kind is private', () => {
    expect(texts.filter((text) => /2025-1[12]|Visit/.test(text))).toEqual([]);
    expect(texts).toContain('Counted: e-3');
    expect(texts).toContain('2 left out (only the latest count): 2025-10-10 LS.1 Proficient (Essay); e-2');
  });

  test('so is all evidence where the record is not at hand', () => {
    const without = explainLines(school, outcome, { language: 'en' }).map(({ text }) => text);
    expect(without).toContain('2 left out (only the latest count): e-1; e-2');
    expect(without.filter((text) => text.includes('2025-10-10'))).toEqual([]);
  });
});

/** Lines of outcomes that have less to say. */
describe('less to say', () => {
  const headings = (said: Outcome): string[] =>
    explainLines(school, said, { language: 'en' }).flatMap(({ tone, text, status }) =>
      tone === 'heading' ? [`${status}: ${text}`] : [],
    );

  test('an outcome without reasons has its headings', () => {
    expect(headings(withReasons(outcome, 'none'))).toEqual([
      'not yet: Diploma',
      'not yet: Science (SCI) – on the report: Not yet (NY)',
      'not yet: Way',
      'not yet: Plan for later (PLAN)',
      'met: Not shown',
      'not yet: Ecosystems (LS.1) – Developing (2) – 0 of 3 pieces of evidence',
      'undefined: Nothing recorded yet: Life science (LS); Cells (LS.2)',
    ]);
  });

  test('a plan of another cohort is one line without an answer', () => {
    const earlier = evaluateReference(school, { ...record, entered: { grade: '9', date: '2019-09-01' } }, asOf);
    expect(headings(earlier)[0]).toBe('undefined: Diploma does not apply: grade 9 was entered on September 1, 2019');
  });

  test('where nobody knows, that is said and no next step is given', () => {
    const { complete: _, ...unknown } = { ...record, evidence: [], scores: [] };
    const nobody = evaluateReference(school, unknown, asOf);
    const lines = explainLines(school, nobody, { language: 'en', only: 'WAY' }).map(
      ({ text, status }) => `${status}: ${text}`,
    );
    expect(lines.slice(3)).toEqual([
      'unknown: Way',
      'unknown: At least one of these',
      'not yet: 430 or more on SAT.math – no score yet',
      'not yet: 3 or more on AP statistics (AP.score) – no score yet',
      'unknown: Completed: Plan for later (PLAN) – the records do not say',
    ]);
  });
});

test('answers are told by a sign and a word, in colours where there are any', () => {
  const text = explain(school, outcome, { language: 'en', only: 'WAY', style: (part, of) => `<${of}>${part}</>` });
  expect(text.split('\n').slice(4, 8)).toEqual([
    '',
    `<not yet>· not yet</>  <heading>Way</>${' '.repeat(71)}<source>school.cairn:99</>`,
    `${' '.repeat(13)}<next>Next: 430 or more on SAT.math (10 more points)</>`,
    `<not yet>· not yet</>    <condition>At least one of these</>`,
  ]);
});
