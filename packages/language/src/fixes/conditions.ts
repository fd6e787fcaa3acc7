/** Fixes for conditions. */
import type { FixEdit } from '../outline/problem.ts';
import { Line, outlineOf } from '../tree/nodes.ts';
import { anyFact, anySlot, inherited, target } from '../tree/read.ts';
import { type Asked, arg, around, type Fixers, firstCode, listArg, thingOfCode, thingsOf } from './asked.ts';
import { add, before, behind, below, declared, editOf, fixWith, safely, write } from './edits.ts';
import { conditionOut } from './evidence.ts';
import { multiplesAround, numberText } from './numbers.ts';
import { blockOfLine, endOfWords, indentedAs, indentOf, removal } from './rows.ts';

export const conditionFixes: Fixers = {
  'nothing-required': (asked) => [
    withCompleted(asked, (rows) => asked.thing && below(asked, asked.thing, `requires all of these:\n  ${rows}`)),
  ],
  'conditions-missing': (asked) => [
    asked.line?.row.kind === 'group' ? conditionOut(asked) : undefined,
    withCompleted(asked, (rows) => asked.line && below(asked, asked.line, rows)),
  ],
  'count-of-conditions': (asked) => [write(asked, arg(asked, 'found'))],
  'count-said-shorter': (asked) => [plainer(asked)],
  'choice-of-one': (asked) => [ungrouped(asked)],
  'condition-twice': (asked) => [asked.line && fixWith('Remove the condition', [removal(asked.line)], safely)],
  'condition-and-its-opposite': (asked) => [conditionOut(asked)],
  'only-exclusions': (asked) => [
    withCompleted(asked, (rows) => {
      const first = asked.line?.lines[0];
      return first && before(asked, first, rows);
    }),
  ],
  'rule-circle': (asked) => [conditionOut(asked), otherCondition(asked)],
  'seat-time': (asked) => [withApproval(asked)],
  'more-than-there-are': (asked) => [write(asked, arg(asked, 'found'))],
  'learning-not-named': (asked) => eachIn(asked),
  'for-another-kind': (asked) => [inEach(asked)],
  'outside-its-areas': (asked) => [areaToo(asked)],
  'stages-do-not-fit': (asked) => [inEachStage(asked)],
  'stage-without-floor': (asked) => [withFloors(asked)],
  'evidence-needed-nowhere': (asked) => [neededThere(asked)],
  'floor-between-rounded-values': (asked) =>
    multiplesAround(Number(arg(asked, 'level')), Number(arg(asked, 'step'))).map((one) =>
      write(asked, numberText(one)),
    ),
  'level-not-worked-out': (asked) => levelsFrom(asked),
  'habit-in-academic-result': (asked) => [conditionOut(asked)],
  'grade-below-credit': (asked) => [write(asked, arg(asked, 'from'))],
  'score-outside-part': (asked) => [
    write(asked, Number(arg(asked, 'score')) > Number(arg(asked, 'high')) ? arg(asked, 'high') : arg(asked, 'low')),
  ],
  'parts-of-different-scales': (asked) => [partByPart(asked)],
  'percentage-of-levels': (asked) => levelOnParts(asked),
};

/** A condition that a machine can write: something that is completed, declared where there is nothing yet. */
function withCompleted(asked: Asked, edit: (rows: string) => FixEdit | undefined) {
  const isNamed = (one: string): boolean => new RegExp(`\\b${one.replace(/[^\\w-]/g, '.')}\\b`).test(writtenOf(asked));
  const code = thingsOf(asked, 'requirement').find(({ name }) => name !== undefined && !isNamed(name))?.name;
  if (code !== undefined) return fixWith(`Add \`- completed ${code}\``, [edit(`- completed ‹${code}›`)]);
  const rows = edit('- completed ‹NEW›');
  return fixWith('Add a condition: a requirement that somebody marks as completed', [
    rows,
    declared(asked, 'requirement', 'requirement NEW "New requirement"'),
  ]);
}

/** The conditions that are there. */
function writtenOf({ line }: Asked): string {
  if (!line) return '';
  const { start, end } = blockOfLine(line);
  return outlineOf(line).text.slice(start, end);
}

/** The group in the plainer words that say the same. */
function plainer(asked: Asked) {
  const written = arg(asked, 'written');
  const { text } = asked.outline;
  const from = asked.line ? text.indexOf(written, asked.line.start) : -1;
  const end = asked.line ? endOfWords(asked.line) : 0;
  if (from < 0 || from > end) return undefined;
  return fixWith(`Write \`${arg(asked, 'better')}\``, [
    { start: from, end: from + written.length, text: arg(asked, 'better') },
  ]);
}

/** The one condition of a group in the place of the group. */
function ungrouped({ line }: Asked) {
  const only = line?.lines[0];
  if (!line || !only || line.row.kind !== 'group' || removal(line).text !== '') return undefined;
  const { text } = outlineOf(line);
  const rows = indentedAs(text, blockOfLine(only), indentOf(text, line.start));
  return fixWith('Write the condition without the group', [{ ...blockOfLine(line), text: rows }], safely);
}

/** Another condition in the place of the one that closes a circle. */
function otherCondition(asked: Asked) {
  const { line } = asked;
  if (line?.row.kind !== 'sentence') return undefined;
  return withCompleted(asked, (rows) => ({
    start: line.start,
    end: endOfWords(line),
    text: rows.replace(/^- /, outlineOf(line).text.startsWith('-', line.start) ? '- ' : ''),
  }));
}

/** An approval below the hours. */
function withApproval(asked: Asked) {
  const requires = asked.thing && anyFact(asked.thing, 'requires');
  const last = requires?.lines.at(-1);
  if (!last) return undefined;
  const role = firstCode(asked, 'role');
  const edit = behind(asked, last, `- approved by ‹${role ?? 'teacher'}›`);
  return role === undefined
    ? fixWith('Add an approval, and declare the role', [edit, declared(asked, 'role', 'role teacher "Teacher"')])
    : fixWith(`Add \`- approved by ${role}\``, [edit]);
}

/** `RULE in each competency in AREA`, for each area while they are few. */
function eachIn(asked: Asked) {
  const { line } = asked;
  const of = arg(asked, 'of');
  if (!line) return [];
  const start = line.values[0]?.start ?? line.start;
  return thingsOf(asked, 'area')
    .slice(0, 5)
    .map((area) => {
      const sentence = `${of} in each ${arg(asked, 'each')} in ${anySlot(area, 'code')?.text}`;
      const isLevel = anySlot(line, 'level') !== undefined;
      return isLevel
        ? fixWith(`Add \`in each ${arg(asked, 'each')} in ${area.name}\``, [
            { start: endOfWords(line), end: endOfWords(line), text: ` in each ${arg(asked, 'each')} in ${area.name}` },
          ])
        : fixWith(`Write \`${sentence}\``, [{ start, end: endOfWords(line), text: sentence }]);
    });
}

function inEach(asked: Asked) {
  const { line } = asked;
  if (line?.row.id !== 'level') return undefined;
  const at = endOfWords(line);
  const words = `in each ${arg(asked, 'is')}`;
  return fixWith(`Add \`${words}\``, [{ start: at, end: at, text: ` ${words}` }]);
}

/** One more area in the line `for:` of what is asked. */
function areaToo(asked: Asked) {
  const rule = thingOfCode(asked, arg(asked, 'of'));
  const line = rule && anyFact(rule, 'for');
  const last = line?.values.findLast((value) => value.slot.name === 'areas');
  const area = arg(asked, 'area');
  return (
    last && fixWith(`Add \`${area}\` to \`for:\` of \`${rule?.name}\``, [editOf(asked, last, `${last.text}, ${area}`)])
  );
}

/** `in each stage` on the line `for:`. */
function inEachStage(asked: Asked) {
  const line = asked.thing && anyFact(asked.thing, 'for');
  if (asked.problem.args['staged'] !== true || !line || anySlot(line, 'eachStage')) return undefined;
  const at = endOfWords(line);
  return fixWith('Add `in each stage` to `for:`', [{ start: at, end: at, text: ' in each stage' }]);
}

/** The level of the last stage for each that is missing. */
function withFloors(asked: Asked) {
  const { line } = asked;
  const level = line?.values.findLast((value) => value.slot.name === 'level')?.text;
  const last = line?.values.at(-1);
  if (!last || level === undefined) return undefined;
  const floors = listArg(asked, 'missing').map((stage) => `, ‹${level}› in ${stage}`);
  return fixWith(`Add \`${floors.join('').replace(/[‹›]/g, '').slice(2)}\``, [
    { start: last.end, end: last.end, text: floors.join('') },
  ]);
}

/** `evidence needed:` at the competency of the target that has none. */
function neededThere(asked: Asked) {
  const thing = thingOfCode(asked, arg(asked, 'name'));
  if (!thing || inherited(thing, 'evidence needed')) return undefined;
  const owner = around(thing).find((line) => line.row.id === 'competency') ?? thing;
  return add(asked, owner, 'evidence needed: ‹3› pieces', `Add \`evidence needed: 3 pieces\` to \`${owner.name}\``);
}

/** A calculation as the source of a level. */
function levelsFrom(asked: Asked) {
  const thing = asked.value?.$type === 'Mention' ? asked.value.found : thingOfCode(asked, arg(asked, 'of'));
  const calculations = listArg(asked, 'calculations');
  return calculations.map((code) =>
    add(asked, thing, `level from: ${code}`, `Add \`level from: ${code}\` to \`${thing?.name}\``),
  );
}

/** A condition for each part of a test, with a level of its own. */
function partByPart(asked: Asked) {
  const { line } = asked;
  const test = thingOfCode(asked, arg(asked, 'test'), ['test']);
  const owner = line?.$container;
  if (!line || !test || !(owner instanceof Line) || owner.row.id === 'any') return undefined;
  const level = anySlot(line, 'level')?.text ?? '';
  const rows = test.lines
    .filter((part) => part.row.id === 'test part')
    .map((part) => {
      const to = anySlot(part, 'to')?.text;
      const score = to === undefined ? `${level} or better` : `‹${to}› or more`;
      return `- ${score} on ${test.name}.${part.name}`;
    });
  const [first = '', ...rest] = rows;
  const { text } = outlineOf(line);
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const indent = indentOf(text, line.start);
  const written = [first, ...rest.map((row) => indent + row)].join(eol);
  return fixWith('Name the parts one by one', [{ start: line.start, end: endOfWords(line), text: written }]);
}

/** A level in the place of a percentage. */
function levelOnParts(asked: Asked) {
  const test = thingOfCode(asked, arg(asked, 'test'), ['test']);
  const part = test?.lines.find((line) => line.name === arg(asked, 'part'));
  const scale = part && target(anySlot(part, 'scale'));
  const levels = scale?.lines.filter((line) => line.row.id === 'level').flatMap((line) => line.name ?? []) ?? [];
  return levels
    .reverse()
    .slice(0, 4)
    .map((level) => write(asked, `${level} or better`));
}
