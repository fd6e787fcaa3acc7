/** `docs/language.md`: the reference, with tables from the vocabulary. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseForm } from '../src/forms/form.ts';
import { bounds, formsOf, groups, type Row, sentences, thingRow, things } from '../src/vocabulary/index.ts';
import { shapeOf, show } from '../src/vocabulary/show.ts';

const sections: { title: string; about: string; ids: string[] }[] = [
  {
    title: 'The framework and its files',
    about: 'What the first line of a file is, and what is said of the whole.',
    ids: ['framework', 'part of', 'standards', 'translation'],
  },
  {
    title: 'Small declarations',
    about:
      'A code, a title, and little else. Naming one that is not declared is a warning with a fix that declares it.',
    ids: [
      'subject',
      'role',
      'tag',
      'program area',
      'hours',
      'certificate',
      'evidence kind',
      'panel',
      'requirement',
      'provision',
    ],
  },
  { title: 'Scales and stages', about: '', ids: ['scale', 'level', 'mark', 'stages', 'stage'] },
  {
    title: 'What is to be learned',
    about: '',
    ids: [
      'area',
      'competency',
      'target',
      'standard',
      'progression',
      'rubric',
      'criterion',
      'experience',
      'body of evidence',
      'replaced',
    ],
  },
  {
    title: 'Calculations and rules',
    about: 'What each method means, and which facts it needs, is in the pages of the engine.',
    ids: ['calculation', 'grade table', 'rule', 'calendar', 'term'],
  },
  { title: 'Tests, courses and lists', about: '', ids: ['test', 'test part', 'course', 'list'] },
  {
    title: 'Credits, plans and awards',
    about: '',
    ids: ['credit', 'graduation requirements', 'entry requirements', 'credits', 'pathway', 'award', 'version'],
  },
];

/** The text of the reference. */
export function referenceFile(): string {
  const introduction = readFileSync(join(import.meta.dirname, 'reference-introduction.md'), 'utf8').trimEnd();
  const parts = [introduction, '## The vocabulary'];
  let described: string[] = [];
  const told = new Map<Row['below'] | string, string>();
  for (const { title, about, ids } of sections) {
    parts.push(`### ${title}${about ? `\n\n${about}` : ''}`);
    for (const id of ids) parts.push(thingSection(thingRow(id), told));
    described = [...described, ...ids];
  }
  parts.push(conditionSection(), scenarioSection());
  const left = things.filter((row) => !described.includes(row.id) && !isScenario(row));
  if (left.length > 0) throw new Error(`The reference has no section for ${left.map((row) => row.id).join(', ')}.`);
  return `${parts.join('\n\n')}\n`;
}

const scenarioIds = new Set(['scenario', ...(thingRow('scenario').below?.things ?? [])]);

function isScenario(row: Row): boolean {
  return scenarioIds.has(row.id);
}

function thingSection(row: Row, told: Map<unknown, string>): string {
  const lines = [
    `#### \`${row.words}\``,
    '',
    row.doc,
    '',
    '```cairn',
    row.example,
    '```',
    '',
    `Form: ${code(shapeOf(row))}`,
  ];
  const held = (row.below?.things ?? []).map((id) => thingRow(id));
  if (held.length > 0 && held.length < 12)
    lines.push('', `Holds: ${held.map((inner) => `\`${inner.words}\``).join(', ')}.`);
  const facts = row.below?.lines ?? [];
  if (facts.length === 0) return lines.join('\n');
  const same = told.get(JSON.stringify(facts.map((fact) => fact.id)));
  if (same) lines.push('', `Its facts are those of \`${same}\`.`);
  else {
    told.set(JSON.stringify(facts.map((fact) => fact.id)), row.words);
    lines.push('', factTable(facts));
  }
  return lines.join('\n');
}

function factTable(facts: Row[]): string {
  const rows = facts.map((fact) => {
    const notes = [
      fact.required && 'needed',
      fact.repeats && fact.kind === 'fact' && 'may repeat',
      fact.inherited && 'inherited',
    ].filter(Boolean);
    const below = (fact.below?.lines ?? []).map((line) => ` Below it: ${code(shapeOf(line))}.`).join('');
    return `| ${code(shapeOf(fact))} | ${fact.doc}${below}${notes.length > 0 ? ` *${notes.join(', ')}*` : ''} | ${code(fact.example)} |`;
  });
  return ['| form | meaning | for example |', '| --- | --- | --- |', ...rows].join('\n');
}

function conditionSection(): string {
  const table = (rows: Row[]): string =>
    [
      '| sentence | met when | for example |',
      '| --- | --- | --- |',
      ...rows.map(
        (row) =>
          `| ${
            row.kind === 'group'
              ? code(shapeOf(row))
              : formsOf(row)
                  .map((_, i) => code(`- ${show(parseForm(row.forms[i] ?? ''))}`))
                  .join(' ')
          } | ${row.doc} | ${code(row.example)} |`,
      ),
    ].join('\n');
  return `## Requirements and sentences

A requirement stands below \`requires all of these:\`, \`requires at least one of these:\` or \`requires at least 2 of these:\`. Each condition is
one sentence after a dash. Conditions are joined by further groups:

${table(groups)}

${table(sentences)}

Any sentence may end with ${code(show(parseForm(bounds)))}: this bounds the records that it uses and never takes back what was met.`;
}

function scenarioSection(): string {
  const row = thingRow('scenario');
  const blocks = (row.below?.things ?? []).map((id) => thingRow(id)).filter((inner) => inner.id.endsWith(' records'));
  const student = thingRow('student');
  const expect = thingRow('expect');
  return `## Scenarios

${row.doc} They run while you type, in the test explorer and in CI.

\`\`\`cairn
scenario "Term ends early: not yet, never an F"
  student Rowan, entered grade 9 on 2023-09-01
  as of: 2026-01-30
  evidence
    2025-10-10 LS.1 2.7 written-work
    2026-01-20 LS.1 - self-evaluation
  expect
    newest of LS.1 is 2.70
    credit AV-LIFE-SCI is not yet
      reason includes "Learning reflection"
\`\`\`

The student: ${code(shapeOf(student))}

${factTable(row.below?.lines ?? [])}

Records stand in blocks, one to a line, with their columns in this order:

| block | columns | for example |
| --- | --- | --- |
${blocks.map((block) => `| \`${block.words}\` | ${(block.below?.lines ?? []).map((line) => code(shapeOf(line))).join(' ')} | ${code(block.below?.lines[0]?.example ?? '')} |`).join('\n')}

Below \`expect\`:

| expectation | meaning | for example |
| --- | --- | --- |
${(expect.below?.lines ?? []).map((line) => `| ${code(shapeOf(line))} | ${line.doc} | ${code(line.example)} |`).join('\n')}

Below each of them \`reason includes "…"\` may stand. A block that a scenario does not have is complete: there is nothing in it, unless
\`unknown: scores\` says so. \`not met\` is anything but \`met\`.`;
}

/** Text as code in a table: its bars must not end the cell. */
function code(text: string): string {
  const safe = text.replaceAll('|', '\\|');
  return safe.includes('`') ? `\`\` ${safe} \`\`` : `\`${safe}\``;
}
