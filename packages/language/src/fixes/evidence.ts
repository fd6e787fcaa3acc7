/** Fixes for evidence and what is measured. */
import { Line, outlineOf } from '../tree/nodes.ts';
import { anyFact, anySlot } from '../tree/read.ts';
import { type Asked, arg, type Fixers, firstCode, headerOf, listArg, thingOfCode, thingsOf } from './asked.ts';
import { add, below, declare, declared, editOf, fixWith, itemOut, remove, writeValue } from './edits.ts';
import { removal } from './rows.ts';

export const evidenceFixes: Fixers = {
  'one-kind-is-enough': (asked) => [add(asked, asked.thing, 'at least: 2 kinds')],
  'no-performance-kind': (asked) => [
    declare(
      asked,
      'evidence kind',
      'evidence kind ‹performance› "Performance"\n  group: performance',
      'Declare a kind of evidence with `group: performance`',
    ),
  ],
  'more-kinds-than-there-are': (asked) => [fewer(asked)],
  'more-than-may-count': (asked) => [lowered(asked), raised(asked)],
  'asked-for-twice': (asked) => [remove(asked)],
  'experience-without-evidence': (asked) => [withKind(asked)],
  'evidence-kind-never-asked': (asked) => [remove(asked, asked.thing, 'Remove the kind')],
  'private-evidence-exported': (asked) => withoutPlatforms(asked),
  'each-of-nothing': (asked) => ['competency', 'target', 'area'].map((kind) => eachOf(asked, kind)),
  'not-measured-in-rule': (asked) => [conditionOut(asked), measured(asked)],
  'no-rule-for-area': (asked) => [ruleToo(asked), add(asked, asked.thing, 'academic grade: not included')],
  'asks-for-none': (asked) => [remove(asked), onePiece(asked)],
  'evidence-needed-in-some-stages': (asked) => [withStages(asked)],
};

function fewer(asked: Asked) {
  const count = listArg(asked, 'known').length;
  const { line } = asked;
  if (!line || count === 0) return remove(asked);
  return fixWith(`Write \`at least: ${count} ${count === 1 ? 'kind' : 'kinds'}\``, [
    { start: line.values[0]!.start, end: line.end, text: `${count} ${count === 1 ? 'kind' : 'kinds'}` },
  ]);
}

/** The count of `count at most:` for what is asked, and the other way round. */
function lowered(asked: Asked) {
  const most = /\d+/.exec(arg(asked, 'most'))?.[0];
  return most === undefined ? undefined : writeValue(asked, countOf(asked.line), most);
}

function raised(asked: Asked) {
  const count = /\d+/.exec(arg(asked, 'asked'))?.[0];
  const { text } = asked.outline;
  const line = asked.thing?.lines.find(
    (one) => one.row.id === 'count at most' && text.slice(one.start, one.end).trim().startsWith(arg(asked, 'most')),
  );
  return count === undefined ? undefined : writeValue(asked, countOf(line), count, `Write \`count at most: ${count}\``);
}

function countOf(line: Line | undefined) {
  return line && (anySlot(line, 'count') ?? anySlot(line, 'pieces') ?? anySlot(line, 'kinds') ?? line.values[0]);
}

function withKind(asked: Asked) {
  const kind = firstCode(asked, 'evidence kind');
  if (kind !== undefined) return add(asked, asked.thing, `evidence: ‹${kind}›`);
  return (
    asked.thing &&
    fixWith('Add `evidence:`, and declare a kind', [
      below(asked, asked.thing, 'evidence: ‹exhibition›'),
      declared(asked, 'evidence kind', 'evidence kind exhibition "Exhibition"'),
    ])
  );
}

function withoutPlatforms(asked: Asked) {
  const header = headerOf(asked);
  const targets = header && anyFact(header, 'targets');
  return (targets?.values ?? [])
    .filter((value) => listArg(asked, 'platforms').includes(value.text))
    .map((value) => fixWith(`Take \`${value.text}\` out of \`targets:\``, [itemOut(asked, value)]));
}

/** Another kind of learning, of which there is some in what is named. */
function eachOf(asked: Asked, kind: string) {
  const { line } = asked;
  const each = line && anySlot(line, 'each');
  if (!each || each.text === kind || kind === arg(asked, 'kind')) return undefined;
  const areas = listArg(asked, 'areas').flatMap((code) => thingOfCode(asked, code) ?? []);
  const holds = areas.some((area) => holdsKind(area, kind));
  const choices = each.slot.kind === 'choice' ? outlineOf(line).text.slice(each.start, each.end) : each.text;
  return holds
    ? fixWith(`Write \`each ${kind}\``, [editOf(asked, each, choices.replace(/[\p{L}]+$/u, kind))])
    : undefined;
}

function holdsKind(owner: Line, kind: string): boolean {
  return owner.lines.some((line) => line.row.kind === 'thing' && (line.row.id === kind || holdsKind(line, kind)));
}

/** The condition, where others are left; a group of which it is the only one goes with it. */
export function conditionOut({ line }: Asked) {
  if (!line) return undefined;
  let at = line;
  for (;;) {
    const owner = at.$container;
    if (!(owner instanceof Line) || (at.row.kind !== 'sentence' && at.row.kind !== 'group')) return undefined;
    if (owner.lines.length > 1) return fixWith('Remove the condition', [removal(at)]);
    at = owner;
  }
}

function measured(asked: Asked) {
  const thing = asked.value?.$type === 'Mention' ? asked.value.found : undefined;
  const report = thing && anyFact(thing, 'report');
  return (
    report &&
    writeValue(asked, anySlot(report, 'value'), 'separately', `Write \`report: separately\` at \`${thing.name}\``)
  );
}

/** The area in the line `for:` of a body of evidence, rule or calculation that names others. */
function ruleToo(asked: Asked) {
  for (const kind of ['body of evidence', 'rule', 'calculation']) {
    for (const rule of thingsOf(asked, kind)) {
      const line = anyFact(rule, 'for');
      const last = line?.values.findLast((value) => value.slot.name === 'areas');
      if (last)
        return fixWith(`Add \`${asked.thing?.name}\` to \`for:\` of \`${rule.name}\``, [
          editOf(asked, last, `${last.text}, ${anySlot(asked.thing!, 'code')?.text}`),
        ]);
    }
  }
  return undefined;
}

function onePiece(asked: Asked) {
  const pieces = asked.line && anySlot(asked.line, 'pieces');
  return pieces && fixWith('Write `1 piece`', [{ start: pieces.start, end: asked.line!.end, text: '‹1› piece' }]);
}

/** A row for each stage that is missing, with as many pieces as the last one. */
function withStages(asked: Asked) {
  const { line } = asked;
  const pieces = line?.lines.at(-1) && anySlot(line.lines.at(-1)!, 'pieces')?.text;
  if (!line || pieces === undefined) return undefined;
  const rows = listArg(asked, 'missing').map((stage) => `${stage}: ‹${pieces}› ${pieces === '1' ? 'piece' : 'pieces'}`);
  return rows.length === 0 ? undefined : add(asked, line, rows.join('\n'));
}
