/**
 * Workspaces for measuring: one framework over many files, beside a file that all of them use. Seeded, so that two
 * runs measure the same text: about 640 bytes and 3 references for each competency, a rubric for every 5, a
 * progression and a rule for every 20, two of three references within the file.
 */

/** Texts by the paths of their files. */
export type Texts = Map<string, string>;

/** How many competencies a file holds in a workspace of so many. */
export function competenciesPerFile(count: number): number {
  return Math.max(50, Math.min(500, count / 50));
}

/** A workspace of so many competencies. */
export function makeWorkspace(count: number, perFile = competenciesPerFile(count)): Texts {
  const random = seeded(count);
  const files = Math.ceil(count / perFile);
  const texts: Texts = new Map([
    ['main.cairn', hub()],
    ['standards.cairn', standards()],
  ]);
  for (let file = 0; file < files; file++) {
    const size = Math.min(perFile, count - file * perFile);
    texts.set(`part-${String(file).padStart(4, '0')}.cairn`, part(file, size, perFile, random));
  }
  return texts;
}

/** Numbers from 0 to below a limit, the same for the same seed. */
export type Random = (below: number) => number;

/** The numbers of a seed. */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * below);
  };
}

const hubSize = 100;
const subjects = ['english', 'math', 'science', 'history', 'arts', 'health', 'languages', 'trades'];

function hub(): string {
  const competencies = Array.from(
    { length: hubSize },
    (_, i) => `  competency HUB.${i + 1} "Habit ${i + 1}"
    statement: Plan the work of week ${i + 1}, keep to the plan, and tell what changed on the way.
    I can: make a plan for week ${i + 1} and keep to it.
`,
  );
  return `framework BENCH "A framework for measuring"
  version: 1
  status: draft
  publisher: Riverbend School District
  identifier: https://example.org/bench
  license: CC BY 4.0
  language: en
  scale: growth
  uses: "standards.cairn" as STD

scale growth "Growth"
  level 1 "Beginning" = 1
  level 2 "Developing" = 2
  level 3 "Proficient" = 3
  level 4 "Extending" = 4
  mastery from: 3

stages terms "Terms"
  stage T1 "Autumn" = 1
  stage T2 "Winter" = 2
  stage T3 "Spring" = 3
  stage T4 "Summer" = 4

${subjects.map((subject) => `subject ${subject} "The subject of ${subject}"\n`).join('')}
role teacher "Teacher"

evidence kind exhibition "Exhibition"
  by: teacher
  group: performance

evidence kind essay "Essay"
  by: teacher
  group: written

calculation newest "Newest score"
  for: each competency
  method: latest
  takes: scores
  order by: date assessed
  same date: by date entered
  retakes: all count
  override: replaces the value, by teacher, with a reason
  missing: left out

area HUB "Habits of work"
  report: separately
  academic grade: not included
  evidence needed: 2 pieces
${competencies.join('')}`;
}

const standardCount = 200;

function standards(): string {
  const all = Array.from({ length: standardCount }, (_, i) => `  standard S.${i + 1} "Standard ${i + 1}"\n`);
  return `standards STD "Standards for measuring"
  version: 1
  publisher: Riverbend School District
  identifier: https://example.org/standards
  license: CC BY 4.0
  language: en

${all.join('')}`;
}

function part(file: number, size: number, perFile: number, random: Random): string {
  const area = `A${file}`;
  const competencies = Array.from({ length: size }, (_, i) => competency(file, i, perFile, random));
  const blocks = [
    `area ${area} "Area ${file}"\n  subject: ${subjects[file % subjects.length]}\n  grades: 6-8\n  evidence needed: 3 pieces\n${competencies.join('')}`,
  ];
  for (let i = 0; i < size; i += 5) blocks.push(rubric(file, i, random));
  const rules: string[] = [];
  for (let i = 0; i < size; i += 20) {
    rules.push(`RULE-${file}-${i}`);
    blocks.push(progression(file, i, random), rule(file, i, random));
  }
  blocks.push(credit(file, rules));
  return `part of BENCH\n\n${blocks.join('\n')}`;
}

function competency(file: number, i: number, perFile: number, random: Random): string {
  const first = i > 0 ? `C${file}.${random(i)}` : `HUB.${random(hubSize) + 1}`;
  const elsewhere =
    random(10) < 7 ? `C${file}.${random(i + 1)}` : `C${random(file + 1)}.${random(Math.min(perFile, i + 1))}`;
  const other = elsewhere === `C${file}.${i}` ? `HUB.${random(hubSize) + 1}` : elsewhere;
  const { doing, thing, place } = pick(random);
  return `  competency C${file}.${i} "${thing} ${file}.${i}"
    statement: ${doing} ${thing} ${place} in case ${file}.${i}, give two reasons for the choice, and name the source of each.
    I can: ${doing.toLowerCase()} ${thing} ${place} and give my reasons in case ${file}.${i}.
    guidance: Begin with ${thing} that students know.
      Let them work ${place} first, then alone. Keep two examples of earlier
      years at hand, one of ${things[random(things.length)]} and one of ${things[random(things.length)]}.
    needs first: ${first} in T${1 + random(4)}
    relates to: ${other}
    aligns to: STD/S.${random(standardCount) + 1} closely
`;
}

function rubric(file: number, i: number, random: Random): string {
  const cell = (what: string): string => {
    const { thing, place } = pick(random);
    return `${what} ${thing} ${place} ${file}.${i}.${random(1000)}.`;
  };
  return `rubric R${file}.${i} "Rubric ${file}.${i}"
  for: C${file}.${i}
  criterion reasons "Reasons"
    measures: C${file}.${i}
    at 1: ${cell('One reason, without a source, for')}
    at 2: ${cell('Two reasons, one with its source, for')}
    at 3: ${cell('Two reasons, each with its source, for')}
    at 4: ${cell('Reasons that answer a doubt about')}
`;
}

function progression(file: number, i: number, random: Random): string {
  const { thing, place } = pick(random);
  return `progression of C${file}.${i}
  at 1: I tell what ${thing} is, with help.
  at 2: I tell how ${thing} came about ${place}.
  at 3: I compare ${thing} with another and give a reason.
  at 4: I compare several and answer doubts about ${thing} ${place}.
`;
}

function rule(file: number, i: number, random: Random): string {
  return `rule RULE-${file}-${i} "Enough of area ${file}, ${i}"
  for: each competency in A${file}
  requires all of these:
    - newest at ${2 + random(2)} or better
    - 2 pieces of exhibition
`;
}

function credit(file: number, rules: string[]): string {
  const conditions = rules.map((code) => `    - ${code} in each competency in A${file}\n`);
  return `credit CREDIT-${file} "Credit for area ${file}"
  legal basis: Board policy ${file}
  awards: 1.0 credit in ${subjects[file % subjects.length]}
  requires all of these:
${conditions.join('')}`;
}

const doings = ['Compare', 'Measure', 'Describe', 'Draw', 'Test', 'Sort', 'Explain', 'Model'];
const things = [
  'a river',
  'a budget',
  'a poem',
  'a bridge',
  'a map',
  'a circuit',
  'a treaty',
  'a dance',
  'a diet',
  'a letter',
];
const places = [
  'near the school',
  'in two families',
  'over ten years',
  'from the town',
  'with a partner',
  'in a new setting',
];

function pick(random: Random): { doing: string; thing: string; place: string } {
  return {
    doing: doings[random(doings.length)]!,
    thing: things[random(things.length)]!,
    place: places[random(places.length)]!,
  };
}
