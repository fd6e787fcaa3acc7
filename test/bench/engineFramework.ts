/**
 * The framework that the engines are measured with, as text: 300 competencies in 50 areas, and 50 rules — 10 of so
 * many of ten, 10 of all, 8 weighted averages, 8 of decaying averages, 6 sums of credit, 8 nested. Every rule looks at
 * one of five programs, as the students do. Seeded: two runs measure the same rules.
 */
import { compile, Project } from '../../packages/language/src/index.ts';
import type { Model } from '../../packages/model/src/index.ts';
import { type Random, seeded } from './workspace.ts';

export const programCount = 5;
export const areasPerProgram = 10;
export const competenciesPerArea = 6;

/** The code of a competency, by its place among all. */
export function competencyCode(index: number): string {
  return `A${Math.floor(index / competenciesPerArea)}.${index % competenciesPerArea}`;
}

/** The number of competencies in the framework. */
export const competencyCount = programCount * areasPerProgram * competenciesPerArea;

/** The compiled framework of the bench. Throws where its text has an error. */
export function benchModel(): Model {
  const project = new Project({ today: '2026-01-30' });
  project.set('engine.cairn', frameworkText(50));
  const [error] = project.diagnostics('engine.cairn').filter(({ severity }) => severity === 'error');
  if (error) throw new Error(`Line ${error.range.start.line + 1} of the framework: ${error.message}`);
  return compile(project, project.frameworks()[0]!);
}

function frameworkText(seed: number): string {
  const random = seeded(seed);
  const rules = Object.entries(families).flatMap(([name, { count, write }]) =>
    Array.from({ length: count }, (_, i) => write(`${name}-${i}`, i, random)),
  );
  return [head, ...Array.from({ length: programCount * areasPerProgram }, (_, i) => area(i, random)), ...rules].join(
    '\n',
  );
}

const creditSubjects = 6;
const creditsPerSubject = 8;

const head = `framework ENGINE-BENCH "A framework for measuring engines"
  version: 1
  status: draft
  publisher: Riverbend School District
  identifier: https://example.org/engine-bench
  license: CC BY 4.0
  language: en
  scale: growth

scale growth "Growth"
  level 0 "Not shown" = 0
  level 1 "Beginning" = 1
  level 2 "Developing" = 2
  level 3 "Proficient" = 3
  level 4 "Extending" = 4
  mastery from: 3

role teacher "Teacher"

${Array.from({ length: creditSubjects }, (_, i) => `subject S${i} "Subject ${i}"\n`).join('')}
calculation newest "Newest score"
  for: each competency
  takes: scores
  method: latest
${pipeline()}
calculation decaying "Decaying average"
  for: each competency
  takes: scores
  method: decaying average, newest counts 65%
${pipeline()}  round: to 0.01, half up

calculation area-mean "Weighted mean of an area"
  for: each area
  takes: newest of each competency
  method: weighted average
  missing: counts as 0
  round: to 0.01, half up, for display only
`;

function pipeline(): string {
  return `  order by: date assessed
  same date: by date entered
  missing: left out
  retakes: all count
  override: replaces the value, by teacher, with a reason
`;
}

function area(index: number, random: Random): string {
  const competencies = Array.from(
    { length: competenciesPerArea },
    (_, i) => `  competency A${index}.${i} "Competency ${index}.${i}"
    I can: show the work of unit ${index}.${i} and tell how it came about.
    weight: ${1 + random(3)}
`,
  );
  return `area A${index} "Area ${index}"\n  level from: newest\n${competencies.join('')}`;
}

interface Family {
  count: number;
  write(code: string, index: number, random: Random): string;
}

const families: Record<string, Family> = {
  'SOME-OF': { count: 10, write: someOf },
  'ALL-OF': { count: 10, write: allOf },
  MEAN: { count: 8, write: mean },
  DECAYING: { count: 8, write: decaying },
  SUM: { count: creditSubjects, write: sum },
  NESTED: { count: 8, write: nested },
};

/** So many of ten competencies. */
function someOf(code: string, index: number, random: Random): string {
  const least = `at least ${4 + random(4)} of these`;
  return rule(code, least, atLevel(pick(10, index, random), 3));
}

/** All of five. */
function allOf(code: string, index: number, random: Random): string {
  return rule(code, 'all of these', atLevel(pick(5, index, random), 2));
}

/** The weighted mean of the six competencies of an area. */
function mean(code: string, index: number, random: Random): string {
  const level = (18 + random(9)) / 10;
  return rule(code, 'all of these', [`A${areaOf(index, random)} at ${level.toFixed(1)} or better`]);
}

/** Two of three pairs of decaying averages. */
function decaying(code: string, index: number, random: Random): string {
  const codes = pick(6, index, random);
  const pairs = [codes.slice(0, 2), codes.slice(2, 4), codes.slice(4)];
  return rule(
    code,
    'at least 2 of these',
    pairs.map((pair) => inEach('decaying', (210 + random(90)) / 100, pair)),
  );
}

/** Credit for each of eight competencies, and so much of it together. */
function sum(code: string, index: number, random: Random): string {
  const codes = pick(creditsPerSubject, index, random);
  const credits = codes.map(
    (competency, i) => `credit ${code}-${i} "Credit ${index}.${i}"
  legal basis: Board policy ${index}
  awards: ${random(2) === 0 ? '0.5 credits' : '1.0 credit'} in S${index}
  requires all of these:
    - ${competency} at 3 or better
`,
  );
  return [...credits, rule(code, 'all of these', [`${(2 + random(4) / 2).toFixed(1)} credits in S${index}`])].join(
    '\n',
  );
}

/** Five leaves over sixteen competencies, joined in two ways and with one that must not be. */
function nested(code: string, index: number, random: Random): string {
  const codes = pick(16, index, random);
  return rule(code, 'all of these', [
    'at least one of these:',
    '  - at least 2 of these:',
    ...atLevel(codes.slice(0, 4), 3).map((line) => `    - ${line}`),
    `  - ${inEach('decaying', 2.35, codes.slice(4, 7))}`,
    'none of these:',
    `  - ${inEach('newest', 4, codes.slice(7, 9))}`,
    'at least one of these:',
    `  - ${inEach('newest', 2, codes.slice(9, 12))}`,
    '  - all of these:',
    ...atLevel(codes.slice(12), 2).map((line) => `    - ${line}`),
  ]);
}

function rule(code: string, joined: string, conditions: readonly string[]): string {
  const lines = conditions.map((line) => (/^ /.test(line) ? `    ${line}\n` : `    - ${line}\n`));
  return `rule ${code} "Rule ${code}"\n  requires ${joined}:\n${lines.join('')}`;
}

function atLevel(codes: readonly string[], level: number): string[] {
  return codes.map((code) => `${code} at ${level} or better`);
}

function inEach(calculation: string, level: number, codes: readonly string[]): string {
  return `${calculation} at ${level} or better in each competency in ${codes.join(', ')}`;
}

/** Different competencies of the program whose turn it is. */
function pick(count: number, turn: number, random: Random): string[] {
  const size = areasPerProgram * competenciesPerArea;
  const first = (turn % programCount) * size;
  const places = Array.from({ length: size }, (_, i) => i);
  return Array.from({ length: count }, () => competencyCode(first + places.splice(random(places.length), 1)[0]!));
}

function areaOf(turn: number, random: Random): number {
  return (turn % programCount) * areasPerProgram + random(areasPerProgram);
}
