/** Rubrics: every cell says something of its own, and every criterion looks at something. */
import { bandContains, formatGradeBand, parseGradeBand } from '@cairn/model';
import type { ThingId } from '../generated/names.ts';
import { nameOf } from '../names/link.ts';
import { scaleOf } from '../names/scales.ts';
import { Line, type Outline } from '../tree/nodes.ts';
import { anyFact, anySlot, held, target, textOf, titleOf } from '../tree/read.ts';
import { both, type Context, check } from './check.ts';
import { allLearning, gradesOf, isWhole, plain } from './common.ts';

const head = `framework F "F"\n  scale: S\n\nscale S "S"\n  level Low = 1\n  level High = 2\n\narea A "A"\n  grades: 4-8\n  competency A.1 "Opinion"\n    I can: tell what I think and why.\n  competency A.2 "Story"\n    I can: tell a story.\n\nrubric R "Opinion writing"\n`;
const cells = '    at Low: One reason matches the opinion.\n    at High: Two or more reasons match the opinion.\n';
const criterion = `  criterion reasons "Reasons"\n    measures: A.1\n${cells}`;
const second = '    at Low: The story has a beginning.\n    at High: The story has a beginning, a middle and an end.\n';

export const rubrics = [
  check<{ rubric: string }>({
    code: 'rubric-without-criteria',
    severity: 'warning',
    title: 'A rubric without criteria',
    message: ({ rubric }) => `The rubric \`${rubric}\` has no criterion, so there is nothing to judge by.`,
    why: 'A rule that asks for a level “in each criterion” asks for nothing.',
    wayOut: 'Add lines `criterion CODE "Title"` below it.',
    bad: head,
    good: `${head}${criterion}`,
    on: ['rubric'],
    thing(thing, _context, report) {
      if (held(thing, 'criterion').length === 0 && isWhole(thing)) report(thing, { rubric: nameOf(thing) });
    },
  }),
  check<{ criterion: string; missing: string[] }>({
    code: 'rubric-cell-missing',
    severity: 'warning',
    title: 'A level that a criterion does not describe',
    message: ({ criterion, missing }) => `\`${criterion}\` does not say what the work looks like at ${both(missing)}.`,
    why: 'Two teachers fill an empty cell in two ways.',
    wayOut: 'Add a line `at LEVEL:` for it.',
    bad: `${head}  criterion reasons "Reasons"\n    measures: A.1\n    at Low: One reason matches the opinion.\n  criterion opinion "Opinion"\n    measures: A.1\n    at Low: The topic is named.\n    at High: The opinion is clear.\n`,
    good: `${head}${criterion}`,
    on: ['rubric'],
    thing(thing, _context, report) {
      const levels = scaleOf(thing)?.lines.filter(({ row }) => row.id === 'level') ?? [];
      const criteria = held(thing, 'criterion');
      if (levels.length === 0 || isSinglePoint(criteria)) return;
      for (const criterion of criteria) {
        const cells = cellsOf(criterion);
        const described = cells.map((cell) => target(anySlot(cell, 'level')));
        // A cell at a plain number, or at a level that is unknown, does not follow the levels.
        if (described.includes(undefined) || !isWhole(criterion)) continue;
        const missing = levels.filter((level) => !described.includes(level));
        if (missing.length > 0) report(criterion, { criterion: nameOf(criterion), missing: missing.map(labelOf) });
      }
    },
  }),
  check<{ cell: string; other: string; criterion: string }>({
    code: 'rubric-cell-repeated',
    severity: 'warning',
    title: 'Two cells of a rubric that say the same',
    message: ({ cell, other, criterion }) =>
      `\`${cell}\` says the same as \`${other}\`${criterion === '' ? '' : ` of \`${criterion}\``}.`,
    why: 'Nobody can tell the two apart, so teachers will give either.',
    wayOut: 'Say what sets the one apart from the other.',
    bad: `${head}  criterion reasons "Reasons"\n    measures: A.1\n    at Low: Reasons match.\n    at High: Reasons match.\n`,
    good: `${head}${criterion}`,
    on: ['rubric', 'translated rubric' as ThingId],
    thing(thing, _context, report) {
      const said = new Map<string, Line>();
      for (const criterion of thing.lines) {
        for (const cell of cellsOf(criterion)) {
          const text = plain(textOf(cell));
          const other = said.get(text);
          if (text === '' || !other) {
            said.set(text, cell);
            continue;
          }
          const beside = other.$container === criterion;
          report(cell, {
            cell: cellName(cell),
            other: cellName(other),
            criterion: beside ? '' : nameOf(other.$container as Line),
          });
        }
      }
    },
  }),
  check<{ criterion: string }>({
    code: 'criterion-measures-nothing',
    severity: 'warning',
    title: 'A criterion that measures nothing',
    message: ({ criterion }) => `\`${criterion}\` does not say which learning it measures.`,
    why: 'Its level counts for no competency; good penmanship or a cover page may decide instead.',
    wayOut: 'Add a line `measures:` with the competency or target that it shows, or take the criterion out.',
    bad: `${head}  criterion reasons "Reasons"\n${cells}`,
    good: `${head}${criterion}`,
    on: ['rubric'],
    thing(thing, context, report) {
      const criteria = held(thing, 'criterion');
      const some = criteria.some((criterion) => anyFact(criterion, 'measures'));
      // A rubric `for` one thing measures that; a policy without competencies has nothing to measure.
      if (!some && (anyFact(thing, 'for') || !hasLearning(context))) return;
      for (const criterion of criteria) {
        if (!anyFact(criterion, 'measures') && isWhole(criterion)) report(criterion, { criterion: nameOf(criterion) });
      }
    },
  }),
  check<{ criterion: string }>({
    code: 'criterion-weighs-nothing',
    severity: 'warning',
    title: 'A criterion without weight',
    message: ({ criterion }) => `\`${criterion}\` has the weight 0, so its level changes nothing.`,
    why: 'Students work for what they are judged by, and this does not count.',
    wayOut: 'Give it a weight, or move its advice to `guidance:` of the competency.',
    bad: `${head}  criterion reasons "Reasons" weight 0\n    measures: A.1\n${cells}`,
    good: `${head}  criterion reasons "Reasons" weight 2\n    measures: A.1\n${cells}  criterion story "Story" weight 1\n    measures: A.2\n${second}`,
    on: ['criterion'],
    thing(thing, _context, report) {
      const weight = anySlot(thing, 'weight');
      if (weight && Number(weight.text) === 0) report(weight, { criterion: nameOf(thing) });
    },
  }),
  check<{ weighted: string; others: string[] }>({
    code: 'weight-of-one-criterion',
    severity: 'information',
    title: 'Some criteria have a weight and others have none',
    message: ({ weighted, others }) => `\`${weighted}\` has a weight and ${both(others)} none, which then count 1.`,
    why: 'Whoever reads the rubric does not see what the others count.',
    wayOut: 'Write the weight of each criterion, or of none.',
    bad: `${head}  criterion reasons "Reasons" weight 2\n    measures: A.1\n${cells}  criterion story "Story"\n    measures: A.2\n${second}`,
    good: `${head}  criterion reasons "Reasons" weight 2\n    measures: A.1\n${cells}  criterion story "Story" weight 1\n    measures: A.2\n${second}`,
    on: ['rubric'],
    thing(thing, _context, report) {
      const criteria = held(thing, 'criterion');
      const weighted = criteria.find((criterion) => anySlot(criterion, 'weight'));
      const others = criteria.filter((criterion) => !anySlot(criterion, 'weight') && !criterion.broken);
      const at = weighted && anySlot(weighted, 'weight');
      if (at && others.length > 0) report(at, { weighted: nameOf(weighted), others: others.map(nameOf) });
    },
  }),
  check<{ learning: string }>({
    code: 'rubric-leaves-out',
    severity: 'warning',
    title: 'Learning that no criterion measures',
    message: ({ learning }) => `The rubric is for \`${learning}\`, and no criterion measures it.`,
    why: 'A level of it would be given, and nobody looked at it.',
    wayOut: 'Name it in `measures:` of a criterion, or take it out here.',
    bad: `${head}  for: A.1, A.2\n${criterion}`,
    good: `${head}  for: A.1\n${criterion}`,
    on: ['rubric'],
    thing(thing, _context, report) {
      const measured = reachOf(held(thing, 'criterion').flatMap(learningOf));
      if (measured.named.size === 0 || !isWhole(thing)) return;
      for (const value of anyFact(thing, 'for')?.values ?? []) {
        const learning = value.slot.name === 'learning' ? target(value) : undefined;
        if (learning && !reaches(measured, learning)) report(value, { learning: nameOf(learning) });
      }
    },
  }),
  check<{ learning: string; rubric: string }>({
    code: 'criterion-beside-rubric',
    severity: 'information',
    title: 'A criterion for what the rubric is not for',
    message: ({ learning, rubric }) => `\`${learning}\` is not among what \`${rubric}\` says it is for.`,
    why: 'Whoever looks for rubrics of this learning does not find this one.',
    wayOut: 'Add it to the line `for:` of the rubric.',
    bad: `${head}  for: A.1\n${criterion}  criterion story "Story"\n    measures: A.2\n${second}`,
    good: `${head}  for: A.1, A.2\n${criterion}  criterion story "Story"\n    measures: A.2\n${second}`,
    on: ['rubric'],
    thing(thing, _context, report) {
      const line = anyFact(thing, 'for');
      const wanted = (line?.values ?? []).filter(({ slot }) => slot.name === 'learning');
      const meant = wanted.flatMap((value) => target(value) ?? []);
      if (meant.length === 0 || meant.length < wanted.length) return;
      const reach = reachOf(meant);
      for (const criterion of held(thing, 'criterion')) {
        for (const value of anyFact(criterion, 'measures')?.values ?? []) {
          const learning = target(value);
          if (learning && !reaches(reach, learning))
            report(value, { learning: nameOf(learning), rubric: nameOf(thing) });
        }
      }
    },
  }),
  check<{ rubric: string; grades: string; learning: string; band: string }>({
    code: 'rubric-outside-grades',
    severity: 'warning',
    title: 'A rubric for grades that are not meant',
    message: ({ rubric, grades, learning, band }) =>
      `\`${rubric}\` is for grades ${grades}, but \`${learning}\` is for ${band}.`,
    why: 'One of the two is a slip, and readers cannot know which.',
    wayOut: 'Correct the grades of one of the two.',
    bad: `${head}  for: A.1, grades 2-3\n${criterion}`,
    good: `${head}  for: A.1, grades 4-5\n${criterion}`,
    on: ['rubric'],
    thing(thing, _context, report) {
      const line = anyFact(thing, 'for');
      const value = line && anySlot(line, 'grades');
      const own = value && parseGradeBand(value.text);
      const learning = line && target(anySlot(line, 'learning'));
      const band = learning && gradesOf(learning);
      if (!own || !band || bandContains(band, own)) return;
      report(value, {
        rubric: nameOf(thing),
        grades: formatGradeBand(own),
        learning: nameOf(learning),
        band: formatGradeBand(band),
      });
    },
  }),
];

function cellsOf(criterion: Line): Line[] {
  return criterion.lines.filter((line) => line.row.id === 'at' && !line.broken);
}

function cellName(cell: Line): string {
  const grades = anySlot(cell, 'grades')?.text;
  return grades === undefined ? `at ${anySlot(cell, 'level')?.text ?? ''}` : `at grades ${grades}`;
}

/** A level by its title, which says more than its code where that is a number. */
function labelOf(level: Line): string {
  return level.name ?? titleOf(level) ?? anySlot(level, 'value')?.text ?? '';
}

/** A rubric of one column: what is wanted, with room for notes on both sides. */
function isSinglePoint(criteria: readonly Line[]): boolean {
  if (criteria.length === 0) return true;
  const levels = criteria.map((criterion) => cellsOf(criterion).map((cell) => target(anySlot(cell, 'level'))));
  return levels.every(([first, ...others]) => others.length === 0 && first !== undefined && first === levels[0]?.[0]);
}

function learningOf(criterion: Line): Line[] {
  return (anyFact(criterion, 'measures')?.values ?? []).flatMap((value) => target(value) ?? []);
}

/** Some learning, with all that it is a part of. */
interface Reach {
  named: ReadonlySet<Line>;
  around: ReadonlySet<Line>;
}

function reachOf(named: readonly Line[]): Reach {
  return { named: new Set(named), around: new Set(named.flatMap(around)) };
}

/** Whether a thing is named, is a part of what is named, or holds some of it. */
function reaches({ named, around: holders }: Reach, thing: Line): boolean {
  return holders.has(thing) || around(thing).some((holder) => named.has(holder));
}

/** A thing, and what it stands in. */
function around(thing: Line): Line[] {
  const found: Line[] = [];
  for (let at: Line | Outline = thing; at instanceof Line; at = at.$container) found.push(at);
  return found;
}

function hasLearning(context: Context): boolean {
  return allLearning.some((kind) => context.things(kind).length > 0);
}
