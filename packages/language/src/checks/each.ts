/** Rules for each competency: what they are worked out for, and whether what they name fits to it. */
import { rational } from '@cairn/model';
import { nameOf } from '../names/link.ts';
import type { Line, Outline, Value } from '../tree/nodes.ts';
import { anyFact, anySlot, held, target, thingOf } from '../tree/read.ts';
import { type Context, check } from './check.ts';
import { inDoubt } from './common.ts';
import {
  areasOf,
  deciding,
  type Each,
  eachOf,
  isDeclaredTwice,
  isSettled,
  numberOf,
  outsideOf,
  type Scope,
  scopeOf,
  sentencesOf,
  wordsOf,
} from './deciding.ts';
import { holdingOfAll } from './holdings.ts';
import { oncePerNode } from './remembered.ts';
import { calculation, head, learning, round, targets } from './sample.ts';

const level = calculation('average', round);
const staged = level.replace('each competency', 'each competency in each stage');
const stages = 'stages T "Terms"\n  stage T1 "One" = 1\n  stage T2 "Two" = 2\n\n';
const rule = (conditions: string, scope = 'each competency'): string =>
  `rule shown "Shown"\n  for: ${scope}\n  requires all of these:\n${conditions}\n`;
const credit = (conditions: string): string =>
  `subject art "Art"\n\ncredit C "C"\n  awards: 1.0 credit in art\n  requires all of these:\n${conditions}\n`;
const second = 'area B "B"\n  competency B.1 "Other"\n    evidence needed: 2 pieces\n    target B.1.1 "Other one"\n\n';
const plural: Record<Each, string> = { target: 'targets', competency: 'competencies', area: 'areas' };

/** A calculation, rule or body of evidence that a condition names, and the value that names it. */
interface Use {
  of: Line;
  at: Value;
  scope: Scope | undefined;
}

/** What a condition names that is worked out for each target, competency or area, or for the student. */
function useOf(sentence: Line, context: Context): Use | undefined {
  const at = anySlot(sentence, 'calculation') ?? anySlot(sentence, 'rule') ?? anySlot(sentence, 'of');
  const of = target(at);
  if (!at || !of || !workedOut.has(of.row.id) || isDeclaredTwice(of) || !isSettled(of)) return undefined;
  const scope = scopeOf(of, context);
  return scope === 'unknown' ? undefined : { of, at, scope };
}

const workedOut = new Set<string>(['calculation', 'rule', 'body of evidence']);

/** A condition with what it names. */
interface Unnamed {
  sentence: Line;
  use: Use | undefined;
}

/** The conditions of a thing for the student that speak of competencies without naming any. */
function unnamedIn(thing: Line, context: Context): Unnamed[] {
  if (thing.row.id === 'rule' && scopeOf(thing, context) !== undefined) return [];
  return sentencesOf(thing).flatMap((sentence): Unnamed[] => {
    if (sentence.row.id === 'evidence needed') return [{ sentence, use: undefined }];
    if (sentence.values.some((value) => value.slot.name === 'areas' || value.slot.name === 'subjects')) return [];
    const use = useOf(sentence, context);
    return use?.scope ? [{ sentence, use }] : [];
  });
}

/** The conditions that name one kind of learning themselves: `in each competency in LS`. */
const naming = new Set(['rule in each', 'level in each', 'evidence needed']);

export const each = [
  check<{ text: string; count: string; found: number; what: string }>({
    code: 'more-than-there-are',
    severity: 'error',
    title: 'A rule that asks for more than there are',
    message: ({ text, count, found, what }) => `\`${text}\` asks for ${count} of ${found} ${what}.`,
    why: 'It can never be met.',
    wayOut: 'Ask for as many as there are, or name more.',
    bad: `${head}${learning}${level}${rule('    - level at 3 or better')}${credit('    - shown in at least 2 competencies in A')}`,
    good: `${head}${learning}${level}${rule('    - level at 3 or better')}${credit('    - shown in at least 1 competencies in A')}`,
    on: deciding,
    thing(thing, context, report) {
      for (const sentence of sentencesOf(thing)) {
        const at = anySlot(sentence, 'count');
        const count = numberOf(at);
        const areas = areasOf(sentence);
        const asked = eachOf(sentence);
        if (!at || !count) continue;
        const subjects = sentence.values.filter((value) => value.slot.name === 'subjects').length;
        const inSubjects = sentence.row.id === 'rule in subjects';
        if (!inSubjects && (sentence.row.id !== 'rule in each' || !asked || !areas)) continue;
        const found = inSubjects ? subjects : holdingOfAll(areas ?? [], context).count[asked!];
        if (found === 0 || rational.compare(count, rational.rational(found)) <= 0) continue;
        if (inSubjects || !inDoubt(context, asked!))
          report(at, {
            text: wordsOf(sentence),
            count: at.text,
            found,
            what: inSubjects ? 'subjects' : plural[asked!],
          });
      }
    },
  }),
  check<{ text: string; of: string; each: Each; rule: string }>({
    code: 'learning-not-named',
    severity: 'error',
    title: 'A rule for each competency, used without saying for which',
    message: ({ text, of, each, rule }) =>
      rule !== ''
        ? `\`${text}\` is worked out for each ${each}, and \`${rule}\` is not. Add a line \`for: each ${each}\` to \`${rule}\`.`
        : of === ''
          ? `\`${text}\` does not say of which competencies. Write it in a rule \`for: each competency\`, and name that rule here \`in each competency in AREA\`.`
          : `\`${of}\` is worked out for each ${each}, and \`${text}\` does not say for which. Ask for it \`in each ${each} in AREA\`.`,
    why: 'One reader would ask for one competency, another for all of them.',
    wayOut: 'Name the area: `RULE in each competency in AREA`.',
    bad: `${head}${learning}${level}${rule('    - level at 3 or better')}${credit('    - shown is met')}`,
    good: `${head}${learning}${level}${rule('    - level at 3 or better')}${credit('    - shown in each competency in A')}`,
    on: deciding,
    thing(thing, context, report) {
      if (!isSettled(thing)) return;
      const isRule = thing.row.id === 'rule';
      for (const { sentence, use } of unnamedIn(thing, context)) {
        const each = use?.scope?.each ?? 'competency';
        const names = { text: wordsOf(sentence), of: use ? nameOf(use.of) : '', each };
        report(use?.at ?? sentence, { ...names, rule: isRule ? nameOf(thing) : '' });
        // One line `for:` mends them all.
        if (isRule) return;
      }
    },
  }),
  check<{ of: string; is: Each | ''; asked: Each; own: string }>({
    code: 'for-another-kind',
    severity: 'error',
    title: 'A rule used for another kind than it is for',
    message: ({ of, is, asked, own }) =>
      is === ''
        ? `\`${of}\` is for the student as a whole, not for each ${asked}. Write \`${of} is met\`.`
        : `\`${of}\` is worked out for each ${is}, and here it is asked for ${own === '' ? `each ${asked}` : `${asked === 'area' ? 'an' : 'a'} ${asked}: \`${own}\` is for each ${asked}`}.`,
    why: 'There is no such value, so that the condition can never be met.',
    wayOut: 'Name a rule or calculation for this kind, or say `in each target`.',
    bad: `${head}${learning}${targets}${rule('    - each-target at 3 or better')}`,
    good: `${head}${learning}${targets}${rule('    - each-target at 3 or better in each target')}`,
    on: deciding,
    thing(thing, context, report) {
      const own = scopeOf(thing, context);
      for (const sentence of sentencesOf(thing)) {
        const use = useOf(sentence, context);
        const asked = eachOf(sentence);
        if (!use || (!use.scope && unnamedIn(use.of, context).length > 0)) continue;
        const of = nameOf(use.of);
        if (asked && naming.has(sentence.row.id)) {
          if (use.scope?.each !== asked) report(use.at, { of, is: use.scope?.each ?? '', asked, own: '' });
        } else if (sentence.row.id === 'rule in subjects') {
          if (!use.scope) report(use.at, { of, is: '', asked: 'competency', own: '' });
        } else if (own && own !== 'unknown' && use.scope && use.scope.each !== own.each)
          report(use.at, { of, is: use.scope.each, asked: own.each, own: nameOf(thing) });
      }
    },
  }),
  check<{ of: string; limits: string[]; area: string }>({
    code: 'outside-its-areas',
    severity: 'error',
    title: 'A rule or calculation used outside of its areas',
    message: ({ of, limits, area }) =>
      `\`${of}\` is worked out in ${limits.map((limit) => `\`${limit}\``).join(' and ')} only, and here it is asked for in \`${area}\`.`,
    why: 'It has no value there, so that the condition can never be met.',
    wayOut: 'Name its area here, or add this one to its line `for:`.',
    bad: `${head}${learning}${second}${level.replace('each competency', 'each competency in A')}${rule('    - level at 3 or better', 'each competency in B')}`,
    good: `${head}${learning}${second}${level.replace('each competency', 'each competency in A, B')}${rule('    - level at 3 or better', 'each competency in B')}`,
    on: ['calculation', ...deciding],
    thing(thing, context, report) {
      const own = scopeOf(thing, context);
      const around = own && own !== 'unknown' ? own.areas : [];
      const lines =
        thing.row.id === 'calculation'
          ? thing.lines.filter(({ row }) => row.id === 'takes' || row.id === 'method')
          : sentencesOf(thing);
      for (const line of lines) {
        const use = useOf(line, context);
        const named = areasOf(line);
        if (!use?.scope || !named) continue;
        const area = outsideOf(named.length > 0 ? named : around, use.scope);
        if (area) report(use.at, { of: nameOf(use.of), limits: use.scope.areas.map(nameOf), area: nameOf(area) });
      }
    },
  }),
  check<{ of: string; text: string; staged: boolean; thing: string }>({
    code: 'stages-do-not-fit',
    severity: 'error',
    title: 'Stages on one side only',
    message: ({ of, text, staged, thing }) =>
      staged
        ? `\`${of}\` is worked out in each stage, and \`${text}\` does not say in which.${thing === '' ? '' : ` Add \`in each stage\` to \`${thing}\`.`}`
        : `\`${of}\` is not worked out in each stage, so that \`${text}\` can ask for none.`,
    why: 'A student has one value in each stage; a rule has to say which of them decides.',
    wayOut: 'Say the stage, `in P1` or `in each stage`, or add `in each stage` to the line `for:`.',
    bad: `${head}${stages}${learning}${staged}${rule('    - level at 3 or better')}`,
    good: `${head}${stages}${learning}${staged}${rule('    - level at 3 or better', 'each competency in each stage')}`,
    on: ['calculation', ...deciding],
    thing(thing, context, report) {
      const own = scopeOf(thing, context);
      if (own === 'unknown' && thing.row.id === 'calculation') return;
      const isStaged = own !== undefined && own !== 'unknown' && own.stages;
      const isRule = own !== undefined && own !== 'unknown';
      const lines =
        thing.row.id === 'calculation'
          ? thing.lines.filter(({ row }) => row.id === 'takes' || row.id === 'method')
          : sentencesOf(thing);
      for (const line of lines) {
        const use = useOf(line, context);
        if (!use?.scope) continue;
        const floors = line.values.filter((value) => value.slot.name === 'level').length;
        const said = line.values.filter((value) => value.slot.name === 'stage').length;
        const every = anySlot(line, 'eachStage') !== undefined;
        const names = { of: nameOf(use.of), text: wordsOf(line), thing: isRule ? nameOf(thing) : '' };
        if (!use.scope.stages && (said > 0 || every)) report(use.at, { ...names, staged: false });
        const open = line.row.id === 'at least' ? said < floors : said === 0 && !every;
        if (use.scope.stages && !isStaged && open) report(use.at, { ...names, staged: true });
      }
    },
  }),
  check<{ of: string; missing: string[]; text: string }>({
    code: 'stage-without-floor',
    severity: 'warning',
    title: 'A stage for which a rule names no level',
    message: ({ of, missing, text }) =>
      `\`${text}\` names no level of \`${of}\` for ${missing.map((stage) => `\`${stage}\``).join(' and ')}.`,
    why: 'In that stage the condition asks for nothing, or can never be met.',
    wayOut: 'Add the level: `8.5 in P1, 9.5 in P2`.',
    bad: `${head}${stages}${learning}${staged}${rule('    - level at least 2 in T1', 'each competency in each stage')}`,
    good: `${head}${stages}${learning}${staged}${rule('    - level at least 2 in T1, 3 in T2', 'each competency in each stage')}`,
    on: ['rule'],
    thing(thing, context, report) {
      const own = scopeOf(thing, context);
      if (!own || own === 'unknown' || !own.stages) return;
      for (const sentence of sentencesOf(thing)) {
        const named = sentence.values.filter((value) => value.slot.name === 'stage').map(target);
        const group = named[0] && thingOf(named[0].$container);
        if (sentence.row.id !== 'at least' || !group || named.includes(undefined)) continue;
        const missing = held(group, 'stage').filter((stage) => !named.includes(stage));
        if (missing.length > 0)
          report(sentence, {
            of: anySlot(sentence, 'of')?.text ?? '',
            missing: missing.map(nameOf),
            text: wordsOf(sentence),
          });
      }
    },
  }),
  check<{ name: string; by: string }>({
    code: 'evidence-needed-nowhere',
    severity: 'error',
    title: 'Evidence is needed, and nowhere said how much',
    message: ({ name, by }) =>
      `\`${by}\` asks for the evidence that \`${name}\` needs, and nothing says how much that is. Add \`evidence needed: 3 pieces\` to it, to its competency or to its area.`,
    why: 'Nobody can tell when there is enough.',
    wayOut: 'Add a line `evidence needed: 3 pieces` to it, to its competency or to its area.',
    bad: `${head}${learning.replace('    evidence needed: 2 pieces\n', '')}${rule('    - evidence needed in each target')}`,
    good: `${head}${learning}${rule('    - evidence needed in each target')}`,
    whole(context, report) {
      const told = new Set<Line>();
      const asking = context.framework.files.flatMap(({ outline }) => askingIn(outline, context));
      for (const { by, areas, of, each } of [
        ...asking.filter(isCalculation),
        ...asking.filter((one) => !isCalculation(one)),
      ]) {
        const open = holdingOfAll(areas, context).unneeded[of];
        if (!open || told.has(open) || inDoubt(context, each)) continue;
        told.add(open);
        report(open, { name: nameOf(open), by: nameOf(by) });
      }
    },
  }),
];

/** Something that asks for the evidence which each of a kind says it needs. */
interface Asking {
  by: Line;
  areas: readonly Line[];
  /** The kind that says it, and that which the asking thing is worked out for. */
  of: Each;
  each: Each;
}

function isCalculation({ by }: Asking): boolean {
  return by.row.id === 'calculation';
}

const askingIn = oncePerNode((outline: Outline, context): Asking[] =>
  outline.things.flatMap((by) => {
    if (by.row.id !== 'calculation' && by.row.id !== 'rule') return [];
    const own = scopeOf(by, context);
    if (!own || own === 'unknown') return [];
    const { areas, each } = own;
    const takes = anyFact(by, 'takes');
    if (takes && anySlot(takes, 'is')?.text.startsWith('best of each target'))
      return [{ by, areas, of: 'target', each }];
    const asking = sentencesOf(by).filter((line) => line.row.id === 'evidence needed');
    return asking.map((line) => ({ by, areas, of: eachOf(line) ?? 'target', each }));
  }),
);
