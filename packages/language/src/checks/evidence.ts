/** How much evidence, of which kinds, and who may see it. */
import { nameOf } from '../names/link.ts';
import { usedBy } from '../names/used.ts';
import { type Line, outlineOf } from '../tree/nodes.ts';
import { anyFact, anySlot, held } from '../tree/read.ts';
import { type Asked, askedOf, capsOf, lineText, mostOf } from './asked.ts';
import { both, type Context, check, counted } from './check.ts';
import { allLearning, inDoubt, isWhole } from './common.ts';
import { oncePer } from './remembered.ts';

const F = 'framework F "F"\n';
const area = `${F}\narea A "A"\n`;
const learned = `${area}  competency A.1 "First"\n    I can: add.\n`;
const kinds = `${learned}\nevidence kind essay "Essay"\n  group: written\nevidence kind talk "Talk"\n  group: performance\n`;
const body = '\nbody of evidence BODY "Body"\n  for: each competency\n';

export const evidence = [
  check<{ body: string; kind?: string; pieces: number }>({
    code: 'one-kind-is-enough',
    severity: 'warning',
    title: 'One kind of evidence is enough',
    message: ({ body, kind, pieces }) =>
      `\`${body}\` is met by ${counted(pieces, 'piece')} of ${kind === undefined ? 'any one kind' : `\`${kind}\` alone`}.`,
    why: 'What a student can do shows itself in several ways; one kind of evidence shows one side, and the same side each time.',
    wayOut: 'Add `at least: 2 kinds`, or `include:` a second kind.',
    bad: `${kinds}${body}  at least: 3 pieces\n`,
    good: `${kinds}${body}  at least: 3 pieces\n  at least: 2 kinds\n`,
    on: ['body of evidence'],
    thing(thing, context, report) {
      if (!isWhole(thing) || kindsOf(context).length === 0) return;
      const asked = askedOf(thing);
      if (asked.length === 0 || asked.some(({ slot, count }) => slot === 'kinds' && count > 1)) return;
      const ofKinds = asked.filter(({ of }) => of.length > 0);
      const pieces = Math.max(
        1,
        ...asked.filter(({ slot }) => slot !== 'kinds' && slot !== 'courses').map((a) => a.count),
      );
      const caps = capsOf(thing);
      const enough = kindsOf(context).filter(
        (kind) =>
          ofKinds.every(({ of }) => of.includes(kind)) &&
          caps.every((cap) => !cap.of.includes(kind) || cap.count >= pieces),
      );
      const [kind] = enough;
      if (!kind || inDoubt(context, 'evidence kind')) return;
      report(thing, { body: nameOf(thing), pieces, ...(ofKinds.length > 0 && { kind: nameOf(kind) }) });
    },
  }),
  check<{ body: string; kinds: string[] }>({
    code: 'no-performance-kind',
    severity: 'warning',
    title: 'No evidence of a performance',
    message: ({ body, kinds }) =>
      `\`${body}\` can be met without doing anything before others: none of ${both(kinds)} is of \`group: performance\`.`,
    why: 'A competency is what a student can do; paper alone shows what a student can say of it.',
    wayOut: 'Declare a kind of evidence with `group: performance`, or give one that is a performance its group.',
    bad: `${learned}\nevidence kind essay "Essay"\n  group: written\nevidence kind test "Unit test"\n  group: written\n${body}  at least: 3 pieces\n  at least: 2 kinds\n`,
    good: `${kinds}${body}  at least: 3 pieces\n  at least: 2 kinds\n`,
    on: ['body of evidence'],
    thing(thing, context, report) {
      const known = kindsOf(context);
      if (known.length === 0 || known.some(isPerformance) || inDoubt(context, 'evidence kind')) return;
      report(thing, { body: nameOf(thing), kinds: known.map(nameOf) });
    },
  }),
  check<{ count: number; known: string[] }>({
    code: 'more-kinds-than-there-are',
    severity: 'error',
    title: 'More kinds of evidence than there are',
    message: ({ count, known }) =>
      `${counted(count, 'kind')} of evidence ${count === 1 ? 'is' : 'are'} asked for, and ${known.length === 0 ? 'none is declared' : `only ${both(known)} ${known.length === 1 ? 'is' : 'are'} declared`}.`,
    why: 'No student can ever meet it.',
    wayOut: 'Declare the other kinds with lines `evidence kind CODE "Title"`, or ask for fewer.',
    bad: `${learned}\nevidence kind talk "Talk"\n  group: performance\n${body}  at least: 2 kinds\n`,
    good: `${kinds}${body}  at least: 2 kinds\n`,
    on: ['body of evidence'],
    thing(thing, context, report) {
      const known = kindsOf(context);
      for (const { line, slot, count } of askedOf(thing)) {
        const at = slot === 'kinds' && count > known.length ? anySlot(line, 'kinds') : undefined;
        if (at && !inDoubt(context, 'evidence kind')) report(at, { count, known: known.map(nameOf) });
      }
    },
  }),
  check<{ asked: string; most: string }>({
    code: 'more-than-may-count',
    severity: 'error',
    title: 'More is asked for than may count',
    message: ({ asked, most }) => `\`${asked}\` asks for more than \`${most}\` lets count.`,
    why: 'No student can ever meet it.',
    wayOut: 'Raise the one or lower the other.',
    bad: `${kinds}${body}  at least: 2 kinds\n  include: 2 essay\n  count at most: 1 of essay\n`,
    good: `${kinds}${body}  at least: 2 kinds\n  include: 1 essay\n  count at most: 1 of essay\n`,
    on: ['body of evidence'],
    thing(thing, context, report) {
      const caps = capsOf(thing);
      if (caps.length === 0) return;
      const known = kindsOf(context);
      for (const { line, slot, count, of } of askedOf(thing)) {
        const wanted = of.length > 0 ? of : slot === 'pieces' && !inDoubt(context, 'evidence kind') ? known : [];
        const cap = wanted.length === 0 ? undefined : mostOf(wanted, count, caps);
        if (cap) report(line, { asked: lineText(line), most: lineText(cap.line) });
      }
    },
  }),
  check<{ less: string; more: string }>({
    code: 'asked-for-twice',
    severity: 'warning',
    title: 'Evidence that is asked for twice',
    message: ({ less, more }) => `\`${less}\` adds nothing beside \`${more}\`.`,
    why: 'A reader takes the two for an addition, and asks students for more than the rule does.',
    wayOut: 'Keep the line that was meant.',
    bad: `${kinds}${body}  at least: 3 pieces\n  at least: 2 pieces\n  at least: 2 kinds\n`,
    good: `${kinds}${body}  at least: 3 pieces\n  at least: 2 kinds\n`,
    on: ['body of evidence'],
    thing(thing, _context, report) {
      const seen = new Map<string, Asked>();
      for (const asked of askedOf(thing)) {
        const key = `${asked.slot} ${asked.of.map(nameOf).sort().join(' ')}`;
        const other = seen.get(key);
        if (!other) {
          seen.set(key, asked);
          continue;
        }
        const [less, more] = asked.count > other.count ? [other, asked] : [asked, other];
        report(less.line, { less: lineText(less.line), more: lineText(more.line) });
      }
    },
  }),
  check<{ experience: string }>({
    code: 'experience-without-evidence',
    severity: 'warning',
    title: 'An experience that leaves no evidence',
    message: ({ experience }) => `\`${experience}\` does not say which evidence comes out of it.`,
    why: 'Credit for learning outside school rests on what the student brings back from it.',
    wayOut: 'Add a line `evidence:` with its kinds.',
    bad: `${F}\nexperience CANOE "Canoe journey"\n  partner: A Tribe\n`,
    good: `${F}\nevidence kind journal "Journal"\n\nexperience CANOE "Canoe journey"\n  partner: A Tribe\n  evidence: journal\n`,
    on: ['experience'],
    thing(thing, _context, report) {
      if (!anyFact(thing, 'evidence') && isWhole(thing)) report(thing, { experience: nameOf(thing) });
    },
  }),
  check<{ kind: string }>({
    code: 'evidence-kind-never-asked',
    severity: 'information',
    title: 'Kinds of evidence, and nothing that takes evidence',
    message: ({ kind }) =>
      `Nothing here takes evidence: no \`body of evidence\`, calculation or rule can use \`${kind}\`.`,
    why: 'Teachers will collect what counts for nothing.',
    wayOut: 'Say with a `body of evidence` or `evidence needed:` what the evidence is for, or remove the kind.',
    bad: `${learned}\nevidence kind essay "Essay"\n`,
    good: `${kinds}${body}  at least: 2 kinds\n`,
    whole(context, report) {
      const kind = context.things('evidence kind')[0];
      if (!kind || takesEvidence(context)) return;
      const isAsked = context.things('evidence kind').some((one) => context.mentionsOf(one).length > 0);
      if (!isAsked && !inDoubt(context, 'evidence kind')) report(kind, { kind: nameOf(kind) });
    },
  }),
  check<{ kind: string; platforms: string[] }>({
    code: 'private-evidence-exported',
    severity: 'warning',
    title: 'Private evidence on a platform',
    message: ({ kind, platforms }) =>
      `\`${kind}\` is kept private, and is asked for here: with ${both(platforms)} among the \`targets\`, teachers would collect it there.`,
    why: 'What a family or an elder gave in trust would be stored and shown by a system that does not know so.',
    wayOut: 'Ask for a kind that is not private, keep the record on paper, or take the platform out of `targets:`.',
    bad: `${F}  targets: canvas\n\nevidence kind note "Note of a mentor"\n  keep private: yes\n\narea A "A"\n  competency A.1 "First"\n    I can: add.\n${body}  include: 1 note\n`,
    good: `${F}  targets: spreadsheet\n\nevidence kind note "Note of a mentor"\n  group: performance\n  keep private: yes\nevidence kind talk "Talk"\n  group: performance\n\narea A "A"\n  competency A.1 "First"\n    I can: add.\n${body}  include: 1 note\n  include: 1 talk\n`,
    whole(context, report) {
      const header = context.framework.headers[0];
      const targets = header && anyFact(header, 'targets');
      const platforms = (targets?.values ?? []).map(({ text }) => text).filter((text) => holdsEvidence.has(text));
      if (platforms.length === 0) return;
      for (const kind of kindsOf(context)) {
        const kept = anyFact(kind, 'keep private');
        if (!kept || anySlot(kept, 'value')?.text !== 'yes') continue;
        for (const mention of context.mentionsOf(kind)) {
          const { $container: line } = mention;
          if (outlineOf(mention).framework === context.framework && asking.has(`${line.row.kind} ${line.row.id}`))
            report(mention, { kind: nameOf(kind), platforms });
        }
      }
    },
  }),
];

/** Platforms in which work is handed in or shown; the others hold the framework only. */
const holdsEvidence = new Set(['canvas', 'moodle', 'open-badges-3.0']);

/** Lines that ask for a kind of evidence. */
const asking = new Set(['fact include', 'fact at least', 'sentence pieces']);

/** The kinds of evidence that a framework declares, with those of the files it uses. */
const kindsOf = oncePer((context: Context): readonly Line[] => {
  const own = context.things('evidence kind');
  const used = [...usedBy(context.framework, context.names).frameworks.keys()].flatMap(({ files }) =>
    files.flatMap(({ outline }) => held(outline, 'evidence kind')),
  );
  return [...own, ...used];
});

function isPerformance(kind: Line): boolean {
  const group = anyFact(kind, 'group');
  return group !== undefined && anySlot(group, 'value')?.text === 'performance';
}

/** Whether anything of a framework takes evidence of any kind. */
function takesEvidence(context: Context): boolean {
  for (const kind of ['body of evidence', 'calculation', 'rule', 'credit', 'scenario'] as const)
    if (context.things(kind).length > 0) return true;
  return allLearning.some((kind) => context.things(kind).some((thing) => anyFact(thing, 'evidence needed')));
}
