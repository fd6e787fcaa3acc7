/** What a framework says of its areas, competencies and targets: that it is there, in its place, and once. */
import { bandContains, formatGradeBand } from '@cairn/model';
import type { ThingId } from '../generated/names.ts';
import { nameOf } from '../names/link.ts';
import { type Line, Outline } from '../tree/nodes.ts';
import { anyFact, anySlot, held, thingsIn, titleOf } from '../tree/read.ts';
import { check, type Report } from './check.ts';
import { allLearning, gradesOf, inDoubt, isRetired, isWhole, ownLearning, plain } from './common.ts';
import { oncePerNode } from './remembered.ts';

const F = 'framework F "F"\n';
const area = `${F}\narea A "A"\n`;

/** Targets may stand so many deep. */
const deepest = 6;

export const learning = [
  check<{ area: string }>({
    code: 'empty-area',
    severity: 'warning',
    title: 'An area that holds nothing',
    message: ({ area }) => `The area \`${area}\` holds no competency.`,
    why: 'A family looks into it and finds nothing; a rule over it can never be met.',
    wayOut: 'Add its first competency below it, or remove it.',
    bad: `${F}\narea A "Algebra"\n`,
    good: `${F}\narea A "Algebra"\n  competency A.1 "Equations"\n    I can: solve an equation and check the answer.\n`,
    on: ['area'],
    thing(thing, _context, report) {
      const holds = thingsIn(thing).some((line) => line.row.id === 'competency' || line.row.id === 'area');
      if (!holds && isWhole(thing)) report(thing, { area: nameOf(thing) });
    },
  }),
  check<{ thing: string; kind: string }>({
    code: 'says-nothing',
    severity: 'warning',
    title: 'A competency in a title only',
    message: ({ thing, kind }) =>
      `The ${kind} \`${thing}\` has neither \`statement:\` nor \`I can:\`. Its title alone does not say what a student does.`,
    why: 'Two teachers who read a title only will ask for two different things.',
    wayOut: 'Add `I can:` in the student’s words, and `statement:` for teachers.',
    bad: `${area}  competency A.1 "Equations"\n`,
    good: `${area}  competency A.1 "Equations"\n    I can: solve an equation and check the answer.\n`,
    on: ['competency'],
    thing(thing, { today }, report) {
      if (anyFact(thing, 'statement') || anyFact(thing, 'I can')) return;
      if (isWhole(thing) && !isRetired(thing, today)) report(thing, { thing: nameOf(thing), kind: thing.row.words });
    },
  }),
  check<{ thing: string }>({
    code: 'no-i-can',
    severity: 'warning',
    title: 'Nothing in the student’s words',
    message: ({ thing }) => `\`${thing}\` has no \`I can:\`, so students read the statement for teachers.`,
    why: 'A student who can say the goal in own words knows what to work on.',
    wayOut: 'Add a line `I can:` to it, or to each of its targets.',
    bad: `${area}  competency A.1 "Equations"\n    statement: Solve linear equations in one variable.\n`,
    good: `${area}  competency A.1 "Equations"\n    statement: Solve linear equations in one variable.\n    I can: solve an equation and check the answer.\n`,
    on: ['competency'],
    thing(thing, { today }, report) {
      if (!anyFact(thing, 'statement') || anyFact(thing, 'I can') || !isWhole(thing)) return;
      const targets = held(thing, 'target');
      if (targets.length > 0 && targets.every((target) => anyFact(target, 'I can'))) return;
      if (!isRetired(thing, today)) report(thing, { thing: nameOf(thing) });
    },
  }),
  check<{ thing: string; depth: number }>({
    code: 'targets-too-deep',
    severity: 'warning',
    title: 'Targets nested deeper than readers follow',
    message: ({ thing, depth }) =>
      `\`${thing}\` is a target ${depth} levels below its competency; ${deepest} are the most that every platform keeps.`,
    why: 'Learning platforms cut off what is nested deeper, and students lose sight of the competency.',
    wayOut: 'Move it one level out, or make a competency of what is above it.',
    bad: `${area}  competency A "A"\n${nested(deepest + 1)}`,
    good: `${area}  competency A.0 "A"\n    I can: add.\n${nested(2)}`,
    on: ['target'],
    thing(thing, _context, report) {
      let depth = 0;
      for (let at: Line | Outline = thing; at.$type === 'Thing' && at.row.id === 'target'; at = at.$container) depth++;
      if (depth === deepest + 1) report(thing, { thing: nameOf(thing), depth });
    },
  }),
  check<{ thing: string; grades: string; owner: string; band: string }>({
    code: 'grades-outside-owner',
    severity: 'warning',
    title: 'Grades outside of those around it',
    message: ({ thing, grades, owner, band }) =>
      `\`${thing}\` is for grades ${grades}, but it stands in \`${owner}\`, which is for ${band}.`,
    why: 'Reports by grade take the grades of the whole and leave this part out.',
    wayOut: 'Correct the grades of one of the two.',
    bad: `${F}\narea A "A"\n  grades: 6-8\n  competency A.1 "First"\n    grades: 9-12\n`,
    good: `${F}\narea A "A"\n  grades: 6-12\n  competency A.1 "First"\n    I can: add.\n    grades: 9-12\n`,
    on: allLearning,
    thing(thing, _context, report) {
      const at = anyFact(thing, 'grades');
      const value = at && anySlot(at, 'value');
      const own = value && gradesOf(thing);
      const owner = thing.$container;
      if (!own || owner instanceof Outline) return;
      const around = gradesOf(owner);
      if (!around || bandContains(around, own)) return;
      report(value, {
        thing: nameOf(thing),
        grades: formatGradeBand(own),
        owner: nameOf(owner),
        band: formatGradeBand(around),
      });
    },
  }),
  check<{ title: string; first: string }>({
    code: 'title-twice',
    severity: 'warning',
    title: 'Two neighbours with one title',
    message: ({ title, first }) => `\`${first}\` beside it has the same title: \`${title}\`.`,
    why: 'In a list or a gradebook, where only titles are shown, nobody can tell the two apart.',
    wayOut: 'Say in each title what sets it apart from the other.',
    bad: `${area}  competency A.1 "Writing"\n  competency A.2 "Writing"\n`,
    good: `${area}  competency A.1 "Opinion writing"\n    I can: tell what I think and why.\n  competency A.2 "Narrative writing"\n    I can: tell a story.\n`,
    on: ['area', 'competency', 'target', 'rubric', 'stages'],
    thing(thing, _context, report) {
      sameTitles(thingsIn(thing), report);
    },
    file({ outline }, _context, report) {
      sameTitles(outline.lines, report);
    },
  }),
  check<{ thing: string }>({
    code: 'weight-never-used',
    severity: 'information',
    title: 'A weight that no calculation uses',
    message: ({ thing }) => `No calculation takes a weighted average, so the weight of \`${thing}\` changes nothing.`,
    why: 'Its author believes that it counts more.',
    wayOut: 'Write `method: weighted average` where the weights are meant, or remove them.',
    bad: `${area}  competency A.1 "First"\n    weight: 2\n`,
    good: `${area}  competency A.1 "First"\n    I can: add.\n    weight: 2\n\ncalculation C "C"\n  for: each area\n  method: weighted average\n  takes: scores\n  missing: left out\n  retakes: all count\n  override: replaces the value\n  round: to 0.1, half up\n`,
    whole(context, report) {
      const weighted = (calculation: Line): boolean => {
        const method = anyFact(calculation, 'method');
        return method !== undefined && anySlot(method, 'is')?.text === 'weighted average';
      };
      if (context.things('calculation').some(weighted)) return;
      for (const kind of ownLearning) {
        for (const { outline } of context.framework.files) {
          const thing = firstWeighted(outline, context)[kind];
          const weight = thing && anyFact(thing, 'weight');
          if (!weight || inDoubt(context, 'calculation')) continue;
          // One message: all weights of a framework wait for the same line.
          report(weight, { thing: nameOf(thing) });
          return;
        }
      }
    },
  }),
  check<{ word: string; shown: string }>({
    code: 'word-never-shown',
    severity: 'information',
    title: 'A word for something that is not there',
    message: ({ word, shown }) => `\`${shown}\` is shown for \`${word}\`, and this framework has none.`,
    why: 'Mostly the word stands behind the wrong one of ours, so that readers never see it.',
    wayOut: 'Put it behind the word that it is meant for, or remove the line.',
    bad: `${F}  words:\n    target: skill\n\narea A "A"\n  competency A.1 "First"\n    I can: add.\n`,
    good: `${F}  words:\n    competency: skill\n\narea A "A"\n  competency A.1 "First"\n    I can: add.\n`,
    whole(context, report) {
      const header = context.framework.headers[0];
      if (!header) return;
      for (const row of anyFact(header, 'words')?.lines ?? []) {
        const word = anySlot(row, 'word')?.text ?? '';
        const kinds = wordKinds[word];
        if (!kinds || kinds.some((kind) => context.things(kind).length > 0)) continue;
        if (word === 'standard' && context.framework.uses.length > 0) continue;
        if (!inDoubt(context, 'competency')) report(row, { word, shown: anySlot(row, 'shown')?.text ?? '' });
      }
    },
  }),
];

/** So many targets, each in the one before. */
function nested(depth: number): string {
  return Array.from({ length: depth }, (_, i) => `${'  '.repeat(i + 2)}target A.${i + 1} "Part ${i + 1}"\n`).join('');
}

/** Tells of a title that one of the lines before has too. */
function sameTitles(lines: readonly Line[], report: Report<{ title: string; first: string }>): void {
  if (lines.length < 2) return;
  const seen = new Map<string, Line>();
  for (const line of lines) {
    const at = titled.has(line.row.id) ? anySlot(line, 'title') : undefined;
    if (!at) continue;
    const title = titleOf(line) ?? '';
    const key = `${line.row.id} ${plain(title)}`;
    const first = seen.get(key);
    if (first) report(at, { title, first: nameOf(first) });
    else seen.set(key, line);
  }
}

/** The first area, competency and target of a file that has a weight. */
const firstWeighted = oncePerNode((outline: Outline): Partial<Record<string, Line>> => {
  const first: Partial<Record<string, Line>> = {};
  for (const thing of outline.things)
    if (ownLearning.includes(thing.row.id as ThingId) && anyFact(thing, 'weight')) first[thing.row.id] ??= thing;
  return first;
});

const titled = new Set(['area', 'competency', 'target', 'criterion', 'stage']);

/** The kinds of things for which a word is shown. */
const wordKinds: Readonly<Record<string, readonly ThingId[]>> = {
  area: ['area'],
  competency: ['competency'],
  target: ['target'],
  standard: ['standard'],
  level: ['level'],
  rubric: ['rubric'],
  criterion: ['criterion'],
  credit: ['credit'],
  course: ['course'],
  evidence: ['evidence kind'],
  stage: ['stage'],
  progression: ['progression'],
};
