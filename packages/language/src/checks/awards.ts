/** Awards and panels: which version holds, and who decides. */
import { addDays, type IsoDate, type Rational, rational } from '@cairn/model';
import { nameOf } from '../names/link.ts';
import type { Line } from '../tree/nodes.ts';
import { anyFact, anySlot, fact, held, type Thing, target } from '../tree/read.ts';
import { check } from './check.ts';
import { deciding, isSettled, numberOf, sentencesOf, wordsOf } from './deciding.ts';

const F = 'framework F "F"\n\n';
const done = '    requires all of these:\n      - completed PLAN\n';
const award = (more: string): string => `${F}requirement PLAN "Plan"\n\naward SEAL "Seal"\n${more}`;
const chosen = '  version chosen by: graduation date\n';
const first = `  version V1 valid from 2020-01-01 until 2024-12-31\n${done}`;
const panel = (decides: string): string =>
  `${F}role teacher "Teacher"\nrole mentor "Mentor"\n\npanel DEF "Defense panel"\n  members: 1 teacher, 2 mentor\n  decides by: ${decides}\n\npathway P "P"\n  requires all of these:\n    - approved by DEF\n`;
/** A version of an award with its first and last day. */
interface Version {
  line: Line;
  from: string;
  until: string;
}

function versionsOf(award: Line): Version[] {
  return held(award, 'version')
    .map((line) => ({
      line,
      from: anySlot(line, 'from')?.text ?? '',
      until: anySlot(line, 'until')?.text ?? '9999-12-31',
    }))
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
}

function membersOf(panel: Line): Rational | undefined {
  const members = anyFact(panel, 'members');
  const counts = members?.values.filter((value) => value.slot.name === 'count').map(numberOf) ?? [];
  if (counts.length === 0 || counts.includes(undefined)) return undefined;
  return rational.sum(counts as Rational[]);
}

export const awards = [
  check<{ award: string }>({
    code: 'version-not-chosen',
    severity: 'error',
    title: 'Versions, and not said which one holds',
    message: ({ award }) =>
      `\`${award}\` has versions and does not say which date picks one. Add \`version chosen by: graduation date\`, \`date completed\` or \`as of\`.`,
    why: 'A student who began under one version and finishes under the next would have it or not.',
    wayOut: 'Add the line.',
    bad: award(first),
    good: award(chosen + first),
    on: ['award'],
    thing(thing: Thing<'award'>, _context, report) {
      if (held(thing, 'version').length > 0 && !fact(thing, 'version chosen by') && isSettled(thing))
        report(thing, { award: nameOf(thing) });
    },
  }),
  check<{ award: string; both: boolean }>({
    code: 'version-beside-none',
    severity: 'warning',
    title: 'Versions and conditions that do not fit together',
    message: ({ award, both }) =>
      both
        ? `\`${award}\` has conditions of its own and versions: a student has to meet both.`
        : `\`${award}\` says how a version is chosen, and has none.`,
    why: 'A reader looks at one of the two and believes it is all.',
    wayOut: 'Put all conditions into versions, or into the award itself.',
    bad: award(`${chosen}  requires all of these:\n    - completed PLAN\n`),
    good: award(chosen + first),
    on: ['award'],
    thing(thing: Thing<'award'>, _context, report) {
      const [by, own] = [fact(thing, 'version chosen by'), fact(thing, 'requires')];
      if (!isSettled(thing)) return;
      const versions = held(thing, 'version').length;
      if (by && versions === 0) report(by, { award: nameOf(thing), both: false });
      if (own && versions > 0) report(own, { award: nameOf(thing), both: true });
    },
  }),
  check<{ version: string; before: string }>({
    code: 'versions-overlap',
    severity: 'error',
    title: 'Two versions of an award on one day',
    message: ({ version, before }) => `\`${version}\` begins before \`${before}\` ends.`,
    why: 'On that day an award would be given by two sets of conditions.',
    wayOut: 'End the earlier version on the day before the later one begins.',
    bad: award(`${chosen}${first}  version V2 valid from 2024-07-01\n${done}`),
    good: award(`${chosen}${first}  version V2 valid from 2025-01-01\n${done}`),
    on: ['award'],
    thing(thing, _context, report) {
      const versions = versionsOf(thing);
      for (let i = 1; i < versions.length && isSettled(thing); i++) {
        const [before, version] = [versions[i - 1]!, versions[i]!];
        if (version.from <= before.until && version.line.name !== before.line.name)
          report(version.line, { version: nameOf(version.line), before: nameOf(before.line) });
      }
    },
  }),
  check<{ version: string; before: string; from: string }>({
    code: 'versions-leave-a-gap',
    severity: 'warning',
    title: 'Days on which no version of an award holds',
    message: ({ version, before, from }) =>
      `\`${before}\` ends on ${from}, and \`${version}\` begins more than a day later.`,
    why: 'A student who finishes between the two has no award to finish.',
    wayOut: 'Let the later version begin on the day after the earlier one ends.',
    bad: award(`${chosen}${first}  version V2 valid from 2025-07-01\n${done}`),
    good: award(`${chosen}${first}  version V2 valid from 2025-01-01\n${done}`),
    on: ['award'],
    thing(thing, _context, report) {
      const versions = versionsOf(thing);
      for (let i = 1; i < versions.length && isSettled(thing); i++) {
        const [before, version] = [versions[i - 1]!, versions[i]!];
        if (version.from <= before.until || version.from === '' || addDays(before.until as IsoDate, 1) >= version.from)
          continue;
        report(version.line, { version: nameOf(version.line), before: nameOf(before.line), from: before.until });
      }
    },
  }),
  check<{ from: string; to: string }>({
    code: 'ends-before-it-begins',
    severity: 'error',
    title: 'A time that ends before it begins',
    message: ({ from, to }) => `It begins on ${from} and ends on ${to}, before that.`,
    why: 'It holds on no day at all.',
    wayOut: 'Correct one of the two dates.',
    bad: award(`${chosen}${first.replace('2024-12-31', '2019-12-31')}`),
    good: award(chosen + first),
    on: ['version', 'term', 'graduation requirements', 'entry requirements'],
    thing(thing, _context, report) {
      for (const line of [thing, ...thing.lines.filter(({ row }) => row.id === 'credit waiver')]) {
        const [from, to] = [anySlot(line, 'from'), anySlot(line, 'to') ?? anySlot(line, 'until')];
        if (from && to && to.text < from.text) report(to, { from: from.text, to: to.text });
      }
    },
  }),
  check<{ panel: string; members: string; said: string }>({
    code: 'panel-of-another-size',
    severity: 'error',
    title: 'A panel that decides by another number than it has',
    message: ({ panel, members, said }) => `\`${panel}\` has ${members} members, and \`${said}\` counts others.`,
    why: 'Whether a student is passed depends on how many votes are needed of how many.',
    wayOut: 'Make the numbers fit: `decides by: 2 of 3` for three members.',
    bad: panel('3 of 4'),
    good: panel('2 of 3'),
    on: ['panel', ...deciding],
    thing(thing, _context, report) {
      const decides = thing.row.id === 'panel' ? anyFact(thing, 'decides by') : undefined;
      const lines = decides ? [decides] : sentencesOf(thing).filter(({ row }) => row.id === 'approved by panel');
      for (const line of lines) {
        const panel = decides ? thing : target(anySlot(line, 'panel'));
        const members = panel && membersOf(panel);
        const [count, of] = [numberOf(anySlot(line, 'count')), numberOf(anySlot(line, 'of'))];
        if (!panel || !members || !count || !of || (rational.equals(of, members) && rational.compare(count, of) <= 0))
          continue;
        report(line, { panel: nameOf(panel), members: rational.toExactText(members), said: wordsOf(line) });
      }
    },
  }),
];
