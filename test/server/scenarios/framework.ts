/** A framework with a credit, and scenarios for it: what tests of scenarios begin with. */

/** The rules. */
export const rules = `framework F "Forests"
  language: en

subject math "Mathematics"

requirement PLAN "Plan"

credit ALG "Algebra"
  awards: 1.0 credit in math
  requires all of these:
    - completed PLAN
`;

/** A scenario with a title, its records and what it expects, a line each. */
export function scenario(title: string, expects: string, records: readonly string[] = []): string {
  const lines = [
    '',
    `scenario "${title}"`,
    '  student Rowan, entered grade 9 on 2024-09-01',
    '  as of: 2026-01-30',
    ...(records.length > 0 ? ['  requirements', ...records.map((record) => `    ${record}`)] : []),
    '  expect',
    `    ${expects}`,
  ];
  return `${lines.join('\n')}\n`;
}

/** A scenario that passes, and one that fails. */
export const passes = scenario('Nothing was done', 'credit ALG is not yet');
export const fails = scenario('The plan is done', 'credit ALG is not yet', ['2025-12-01 PLAN']);
