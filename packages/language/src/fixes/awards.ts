/** Fixes for awards, panels, tests, requirements and lists. */
import type { FixEdit } from '../outline/problem.ts';
import type { Line } from '../tree/nodes.ts';
import { anyFact, anySlot, target } from '../tree/read.ts';
import { type Asked, arg, type Fixers, thingOfCode, thingsOf } from './asked.ts';
import { add, below, declare, declared, editOf, fixWith, remove, titleFor, writeValue } from './edits.ts';
import { daysAfter } from './numbers.ts';
import { exchange } from './scales.ts';

export const awardFixes: Fixers = {
  'version-not-chosen': (asked) =>
    ['graduation date', 'date completed', 'as of'].map((by) => add(asked, asked.thing, `version chosen by: ${by}`)),
  'version-beside-none': (asked) => [remove(asked)],
  'versions-overlap': (asked) => [endedBefore(asked)],
  'versions-leave-a-gap': (asked) => [begunAfter(asked)],
  'ends-before-it-begins': (asked) => [
    exchange(asked, 'from', 'until', 'Exchange the two dates'),
    exchange(asked, 'from', 'to', 'Exchange the two dates'),
  ],
  'panel-of-another-size': (asked) => [ofMembers(asked)],
  'test-without-parts': (asked) => [withPart(asked)],
  'every-part-left-out': (asked) => [remove(asked)],
  'grades-do-not-match': (asked) => sameGrades(asked),
  'which-grade': (asked) => [withGrades(asked), withoutGrade(asked)],
  'list-of-nothing-or-of-many': (asked) => entries(asked),
  'list-code-not-declared': (asked) => [declaredCodes(asked)],
};

function versionBefore(asked: Asked): Line | undefined {
  const award = asked.thing?.$container;
  return award?.lines.find((line: Line) => line.row.id === 'version' && line.name === arg(asked, 'before'));
}

/** The earlier version until the day before this one begins. */
function endedBefore(asked: Asked) {
  const earlier = versionBefore(asked);
  const from = asked.thing && anySlot(asked.thing, 'from')?.text;
  const until = earlier && anySlot(earlier, 'until');
  if (!earlier || from === undefined) return undefined;
  const day = daysAfter(from, -1);
  const title = `End \`${earlier.name}\` on ${day}`;
  if (until) return writeValue(asked, until, day, title);
  const at = earlier.values.at(-1)!.end;
  return fixWith(title, [{ start: at, end: at, text: ` until ${day}` }]);
}

/** This version from the day after the earlier one ends. */
function begunAfter(asked: Asked) {
  const from = asked.thing && anySlot(asked.thing, 'from');
  const day = daysAfter(arg(asked, 'from'), 1);
  return writeValue(asked, from, day, `Begin it on ${day}`);
}

function ofMembers(asked: Asked) {
  const { line } = asked;
  const of = line && anySlot(line, 'of');
  const count = line && anySlot(line, 'count');
  const members = arg(asked, 'members');
  if (!of || !count || members === '') return undefined;
  const fewest = String(Math.min(Number(count.text), Number(members)));
  const edits: FixEdit[] = [editOf(asked, of, members)];
  if (fewest !== count.text) edits.push(editOf(asked, count, fewest));
  return fixWith(`Write \`${fewest} of ${members}\``, edits);
}

function withPart(asked: Asked) {
  const named = arg(asked, 'asked');
  const test = asked.thing?.row.id === 'test' ? asked.thing : thingOfCode(asked, arg(asked, 'test'), ['test']);
  return add(asked, test, `part ${named || '‹whole›'} 0 to ‹100›`, 'Add a part');
}

/** The grades of one of the two for the other. */
function sameGrades(asked: Asked) {
  const requirement = thingOfCode(asked, arg(asked, 'requirement'));
  const [wanted, has] = [arg(asked, 'asked'), arg(asked, 'has')];
  const own = asked.thing && anyFact(asked.thing, 'once in');
  const there = requirement && anyFact(requirement, 'once in');
  return [
    writeValue(
      asked,
      there && anySlot(there, 'grades'),
      wanted,
      `Write \`once in: each grade ${wanted}\` at \`${requirement?.name}\``,
    ),
    writeValue(asked, own && anySlot(own, 'grades'), has, `Write \`once in: each grade ${has}\``),
  ];
}

/** `once in:` with the grades of what is asked for. */
function withGrades(asked: Asked) {
  const of = asked.line && target(anySlot(asked.line, 'of'));
  const once = of && anyFact(of, 'once in');
  const grades = once && anySlot(once, 'grades')?.text;
  const holds = asked.thing?.row.below?.lines.some((row) => row.id === 'once in');
  return holds && grades !== undefined ? add(asked, asked.thing, `once in: each grade ${grades}`) : undefined;
}

function withoutGrade(asked: Asked) {
  const of = asked.line && anySlot(asked.line, 'of');
  return of && fixWith('Remove `for this grade`', [{ start: of.end, end: asked.end, text: '' }]);
}

/** The certificates that there are, as codes of the list; where there are none, one to begin with. */
function entries(asked: Asked) {
  const kinds = asked.problem.args['kinds'];
  if (!Array.isArray(kinds) || kinds.length > 0 || !asked.thing) return [];
  const codes = thingsOf(asked, 'certificate').flatMap((one) => one.name ?? []);
  if (codes.length > 0 && codes.length <= 20)
    return [add(asked, asked.thing, codes.join('\n'), 'Add the certificates that are declared')];
  return [
    fixWith('Add a certificate, and declare it', [
      below(asked, asked.thing, '‹NEW›'),
      declared(asked, 'certificate', 'certificate NEW "New certificate"'),
    ]),
  ];
}

/** A declaration for each code of the spreadsheet that is like no other. */
function declaredCodes(asked: Asked) {
  const { codes } = asked.problem.args;
  if (!Array.isArray(codes)) return undefined;
  const fresh = codes
    .filter((one: { meant?: string }) => one.meant === undefined)
    .map(({ code }: { code: string }) => code);
  const rows = fresh.map((code) => {
    const written = /^[^\s"`]+$/.test(code) ? code : `\`${code}\``;
    return `certificate ${written} "${titleFor(code)}"`;
  });
  if (rows.length === 0) return undefined;
  const title = rows.length === 1 ? `Declare the certificate \`${fresh[0]}\`` : `Declare ${rows.length} certificates`;
  return declare(asked, 'certificate', rows.join('\n'), title);
}
