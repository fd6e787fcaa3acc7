/** What is best learned before: without circles, in an order that a student can follow. */
import { compareGrades, formatGradeBand } from '@cairn/model';
import { nameOf } from '../names/link.ts';
import { facts, type Thing } from '../tree/read.ts';
import { check } from './check.ts';
import { circlesOf } from './circles.ts';
import { gradesOf, standsIn } from './common.ts';
import { knottedNeeds } from './knots.ts';
import { graphOf, type Need, needing, needsIn } from './needs.ts';

const F = 'framework F "F"\n';
const area = `${F}\narea A "A"\n`;
const scale = `${F}  scale: S\n\nscale S "S"\n  level Low = 1\n  level High = 2\n\narea A "A"\n`;

export const prerequisites = [
  check<{ way: string[] }>({
    code: 'prerequisite-circle',
    severity: 'error',
    title: 'Prerequisites that go round in a circle',
    message: ({ way }) => `These need each other first, so that nobody could begin: ${wayText(way)}.`,
    why: 'A student would have to finish each of them before beginning it.',
    wayOut:
      'Take out the weakest of these needs. Where only a first part is needed, say which: `needs first: A.1 at Low`.',
    bad: `${area}  competency A.1 "First"\n    needs first: A.2\n  competency A.2 "Second"\n    needs first: A.1\n`,
    good: `${scale}  competency A.1 "First"\n    I can: add.\n  competency A.2 "Second"\n    I can: multiply.\n    needs first: A.1 at Low\n\nprogression of A.1\n  at Low: I add small numbers.\n  at High: I add large numbers.\n  needs before High: A.2 at Low\n`,
    whole(context, report) {
      const { graph, needs } = graphOf(knottedNeeds(context));
      for (const circle of circlesOf(graph)) {
        const steps = circle.flatMap((edge) => needs[edge] ?? []);
        const first = steps[0];
        const last = steps.at(-1);
        if (first && last) report(first.mention, { way: [labelOf(last), ...steps.map(labelOf)] });
      }
    },
  }),
  check<{ code: string }>({
    code: 'prerequisite-itself',
    severity: 'error',
    title: 'A prerequisite of itself',
    message: ({ code }) => `\`${code}\` needs itself first, so that nobody could begin it.`,
    why: 'Nothing can be learned before itself.',
    wayOut: 'Remove it, or name what was meant.',
    bad: `${area}  competency A.1 "First"\n    needs first: A.1\n`,
    good: `${area}  competency A.1 "First"\n    I can: add.\n    needs first: A.2\n  competency A.2 "Second"\n    I can: count.\n`,
    on: needing,
    thing(holder, _context, report) {
      for (const { thing, before, needed, mention } of needsIn(holder)) {
        // With a second list below one thing a first line is missing, which is told.
        if (thing === needed && !before && facts(thing as Thing<'competency'>, 'needs first').length < 2)
          report(mention, { code: nameOf(thing) });
      }
    },
  }),
  check<{ thing: string; needed: string; inside: boolean }>({
    code: 'prerequisite-of-its-part',
    severity: 'warning',
    title: 'A prerequisite that is a part of it, or that it is a part of',
    message: ({ thing, needed, inside }) =>
      inside
        ? `\`${needed}\` is a part of \`${thing}\`; what a thing holds is learned with it, not before it.`
        : `\`${thing}\` is a part of \`${needed}\`, which cannot be finished before its parts.`,
    why: 'The order between a competency and its own targets is said by their nesting.',
    wayOut: 'Remove it, or name the one target that comes first.',
    bad: `${area}  competency A.1 "First"\n    needs first: A.1.1\n    target A.1.1 "Part"\n`,
    good: `${area}  competency A.1 "First"\n    I can: add.\n    target A.1.1 "Part"\n    target A.1.2 "Next part"\n      needs first: A.1.1\n`,
    on: needing,
    thing(holder, _context, report) {
      for (const { thing, needed, level, before, mention } of needsIn(holder)) {
        // Published standards are not ours to mend.
        if (thing === needed || level || before || thing.row.id === 'standard') continue;
        const inside = standsIn(needed, thing);
        if (inside || standsIn(thing, needed))
          report(mention, { thing: nameOf(thing), needed: nameOf(needed), inside });
      }
    },
  }),
  check<{ thing: string; grades: string; needed: string; later: string }>({
    code: 'prerequisite-of-later-grade',
    severity: 'warning',
    title: 'A prerequisite of a later grade',
    message: ({ thing, grades, needed, later }) =>
      `\`${thing}\` is for grades ${grades} and needs \`${needed}\` first, which begins in grade ${later}.`,
    why: 'A student who keeps to the grades meets the second before the first.',
    wayOut: 'Correct the grades of one of them, or take the need out.',
    bad: `${area}  competency A.1 "First"\n    grades: 6-8\n    needs first: A.2\n  competency A.2 "Second"\n    grades: 9-12\n`,
    good: `${area}  competency A.1 "First"\n    I can: add.\n    grades: 6-8\n    needs first: A.2\n  competency A.2 "Second"\n    I can: count.\n    grades: 3-5\n`,
    on: needing,
    thing(holder, _context, report) {
      for (const { thing, needed, mention } of needsIn(holder)) {
        const own = gradesOf(thing);
        const other = own && gradesOf(needed);
        if (!own || !other || compareGrades(other.from, own.to) <= 0) continue;
        report(mention, {
          thing: nameOf(thing),
          grades: formatGradeBand(own),
          needed: nameOf(needed),
          later: other.from,
        });
      }
    },
  }),
];

/** `A.1` → `A.2` at `3` → `A.1`, with the middle of a long way left out. */
function wayText(way: readonly string[]): string {
  const shown = way.length <= 10 ? way : [...way.slice(0, 8), `${way.length - 9} more`, way.at(-1)!];
  return shown.join(' → ');
}

/** What a need names, with its level and stage. */
function labelOf({ needed, level, stage }: Need): string {
  return `\`${nameOf(needed)}\`${level ? ` at \`${level.text}\`` : ''}${stage ? ` in \`${stage.text}\`` : ''}`;
}
