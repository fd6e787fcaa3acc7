/** Tests and requirements: what rules name is there, and fits to how it is named. */
import { bandContains, parseGradeBand } from '@cairn/model';
import type { ThingId } from '../generated/names.ts';
import { nameOf } from '../names/link.ts';
import { type Line, outlineOf, type Value } from '../tree/nodes.ts';
import { anyFact, anySlot, fact, held, type Thing, target } from '../tree/read.ts';
import { check } from './check.ts';
import { inDoubt, isWhole } from './common.ts';
import { deciding, isDeclaredTwice, isSettled, sentencesOf, wordsOf } from './deciding.ts';

const F = 'framework F "F"\n\n';
const pathway = (condition: string): string => `pathway P "P"\n  requires all of these:\n    - ${condition}\n`;
const sat = 'test SAT "SAT"\n  part math 200 to 800\n  best of: each part\n\n';
const once = (grades: string, condition: string): string =>
  `${F}subject art "Art"\nrequirement PLAN "Plan"\n  once in: each grade ${grades}\n\ncredit C "C"\n  awards: 0.25 credit in art\n  once in: each grade 9-12\n  requires all of these:\n    - ${condition}\n`;

/** Declared once and named where it decides; the kinds whose tables look at it themselves are left out. */
const named: readonly ThingId[] = [
  'calculation',
  'grade table',
  'rule',
  'body of evidence',
  'test',
  'list',
  'requirement',
  'panel',
  'pathway',
  'certificate',
];

function gradesOf(thing: Line): { at: Line; text: string } | undefined {
  const at = anyFact(thing, 'once in');
  const text = at && anySlot(at, 'grades')?.text;
  return at && text !== undefined ? { at, text } : undefined;
}

export const records = [
  check<{ test: string; asked: string }>({
    code: 'test-without-parts',
    severity: 'warning',
    title: 'A test without parts',
    message: ({ test, asked }) =>
      asked === ''
        ? `\`${test}\` has no parts, so that no score of it can be recorded.`
        : `\`${asked}\` asks for each part of \`${test}\`, which has none.`,
    why: 'A condition can only ask for a score on a part.',
    wayOut: 'Add its parts: `part math 200 to 800`.',
    bad: `${F}test SAT "SAT"\n  best of: each part\n\n${pathway('taken SAT')}`,
    good: `${F}${sat}${pathway('taken SAT')}`,
    on: ['test'],
    thing(thing, context, report) {
      if (held(thing, 'test part').length > 0 || !isWhole(thing) || isDeclaredTwice(thing)) return;
      if (inDoubt(context, 'test part')) return;
      const asking = context.mentionsOf(thing).find(({ $container: line }) => line.row.id.endsWith('on each part'));
      report(thing, { test: nameOf(thing), asked: asking ? wordsOf(asking.$container) : '' });
    },
  }),
  check<{ test: string }>({
    code: 'every-part-left-out',
    severity: 'error',
    title: 'A test of which every part is left out',
    message: ({ test }) =>
      `For an unwritten language every part of \`${test}\` is left out, so that nothing is tested.`,
    why: 'A student of that language could never earn the credit.',
    wayOut: 'Leave out the written parts only.',
    bad: `${F}${sat.replace('  best of', '  unwritten language: leave out math\n  best of')}${pathway('taken SAT')}`,
    good: `${F}${sat.replace('  best of', '  part talk 1 to 6\n  unwritten language: leave out math\n  best of')}${pathway('taken SAT')}`,
    on: ['test'],
    thing(thing: Thing<'test'>, _context, report) {
      const line = fact(thing, 'unwritten language');
      const left = new Set(line?.values.map(target));
      const parts = held(thing, 'test part');
      if (line && parts.length > 0 && parts.every((part) => left.has(part))) report(line, { test: nameOf(thing) });
    },
  }),
  check<{ requirement: string; asked: string; has: string; thing: string }>({
    code: 'grades-do-not-match',
    severity: 'warning',
    title: 'Something once in each grade, asked for otherwise',
    message: ({ requirement, asked, has, thing }) =>
      has === ''
        ? `\`${requirement}\` is not completed once in each grade, and here it is asked for \`for this grade\`.`
        : asked === ''
          ? `\`${thing}\` is earned once in each grade, and \`${requirement}\` too: without \`for this grade\` one year's is enough for all.`
          : `\`${thing}\` is earned in grades ${asked}, and \`${requirement}\` is completed in grades ${has}.`,
    why: 'A student would earn the credit of four years for the work of one, or could not earn it in some year.',
    wayOut: 'Give both the same `once in:`, and ask for it `for this grade`.',
    bad: once('8-11', 'completed PLAN for this grade'),
    good: once('8-12', 'completed PLAN for this grade'),
    on: ['credit'],
    thing(thing, _context, report) {
      const own = gradesOf(thing);
      for (const sentence of own ? sentencesOf(thing) : []) {
        const at = sentence.row.id === 'completed' ? anySlot(sentence, 'of') : undefined;
        const requirement = target(at);
        if (!at || requirement?.row.id !== 'requirement' || !isWhole(requirement)) continue;
        if (isDeclaredTwice(requirement)) continue;
        const other = gradesOf(requirement);
        const names = { requirement: nameOf(requirement), thing: nameOf(thing) };
        const each = anySlot(sentence, 'forThisGrade');
        if (each && !other) report(each, { ...names, asked: '', has: '' });
        if (!each && other) report(at, { ...names, asked: '', has: other.text });
        const [asked, has] = [parseGradeBand(own!.text), other && parseGradeBand(other.text)];
        if (each && other && asked && has && !bandContains(has, asked))
          report(each, { ...names, asked: own!.text, has: other.text });
      }
    },
  }),
  check<{ words: string; thing: string }>({
    code: 'which-grade',
    severity: 'error',
    title: '"This grade" where there is none',
    message: ({ words, thing }) =>
      `\`${words}\`: \`${thing}\` is not for each grade, so that there is no "this grade". Add \`once in: each grade 9-12\` to it.`,
    why: 'Nobody can tell in which grade it has to be completed.',
    wayOut: 'Add `once in:`, or take out `for this grade`.',
    bad: once('9-12', 'completed PLAN for this grade').replace('  once in: each grade 9-12\n  requires', '  requires'),
    good: once('9-12', 'completed PLAN for this grade'),
    on: deciding,
    thing(thing, _context, report) {
      if (anyFact(thing, 'once in') || !isSettled(thing)) return;
      for (const sentence of sentencesOf(thing)) {
        const at = anySlot(sentence, 'forThisGrade');
        if (at) report(at, { words: wordsOf(sentence), thing: nameOf(thing) });
      }
    },
  }),
  check<{ name: string; kind: string }>({
    code: 'never-used',
    severity: 'information',
    title: 'Something that nothing names',
    message: ({ name, kind }) => `Nothing names the ${kind} \`${name}\`.`,
    why: 'It decides nothing, and its readers believe that it does.',
    wayOut: 'Name it where it is meant to count, or remove it.',
    bad: `${F}certificate CNA "Nursing assistant"\n`,
    good: `${F}certificate CNA "Nursing assistant"\n\naward SEAL "Seal"\n  requires all of these:\n    - certificate CNA\n`,
    on: named,
    thing(thing, context, report) {
      const things = thing.row.id === 'test' ? [thing, ...held(thing, 'test part')] : [thing];
      if (things.some((one) => context.lists.names(one))) return;
      if (things.some((one) => context.mentionsOf(one).some((mention) => isUse(mention, thing)))) return;
      if (!inDoubt(context, thing.row.id) && !inDoubt(context, 'test part'))
        report(thing, { name: nameOf(thing), kind: thing.row.words });
    },
  }),
];

/** Whether a mention uses a thing: not from within it, and not to translate it. */
function isUse(mention: Value, thing: Line): boolean {
  if (outlineOf(mention).header?.row.id === 'translation') return false;
  for (let at: Line['$container'] = mention.$container; 'row' in at; at = at.$container) if (at === thing) return false;
  return true;
}
