/** Which level or mark a mention names, and what is wrong where it names none. */
import { nearest } from '../outline/nearest.ts';
import { Line, type Mention, type Outline } from '../tree/nodes.ts';
import { anyFact, anySlot, inherited, thingOf, titleOf } from '../tree/read.ts';
import type { FrameworkNames } from './names.ts';
import { type Follow, readLevel, scaleOfMention } from './scales.ts';
import { nameOf, type Trouble } from './troubles.ts';

/** The level or mark that a mention names, in the scale of what stands before it. */
export function linkLevel(mention: Mention, framework: FrameworkNames, follow: Follow): Line | Trouble | undefined {
  const { type } = mention.slot as { type: 'LEVEL' | 'MARK' | 'SCORE' };
  const { text } = mention;
  if (text === '-') return undefined;
  if (insideBroken(mention.$container)) return undefined;
  if (isGrowth(mention.$container, follow)) return undefined;
  const scale = scaleOfMention(mention, follow);
  if (!scale) return withoutScale(mention, framework, follow);
  if (scale.broken || scale.unread) return undefined;
  const reading = readLevel(scale, text, type);
  if (reading.kind === 'level' || reading.kind === 'mark') return reading.line;
  if (reading.kind === 'number' || reading.kind === 'none') return undefined;
  const where = nameOf(scale);
  if (reading.kind === 'empty') return { code: 'scale-without-levels', args: { scale: where } };
  if (reading.kind === 'outside')
    return {
      code: 'outside-the-scale',
      args: { value: text, scale: where, from: reading.from, to: reading.to, levels: reading.levels === true },
    };
  const known = scale.lines
    .filter(
      (line) =>
        (line.row.id === 'mark' && type !== 'LEVEL') ||
        (line.row.id === 'level' && type !== 'MARK') ||
        (type === 'SCORE' && line.row.id === 'mark') ||
        line.row.id === 'stage',
    )
    .flatMap((line) => line.name ?? titleOf(line) ?? []);
  const meant = nearest(text, known);
  return {
    code: type === 'MARK' ? 'unknown-mark' : 'unknown-level',
    args: { level: text, scale: where, known, ...(meant && { meant }) },
    ...(meant && { instead: { text: meant } }),
  };
}

/** Growth is the difference of two levels and no level itself: it may be 0.3 on a scale from 1 to 12. */
function isGrowth(line: Line, follow: Follow): boolean {
  if (line.row.id !== 'value') return false;
  const calculation = follow(anySlot(line, 'calculation'));
  const method = calculation && anyFact(calculation, 'method');
  return method !== undefined && anySlot(method, 'is')?.text === 'minus baseline';
}

/** A level of no scale: told where it is the mistake, not where something before it is unknown. */
function withoutScale(mention: Mention, framework: FrameworkNames, follow: Follow): Trouble | undefined {
  const { text } = mention;
  const line = mention.$container;
  const of = mention.slot.kind === 'slot' ? mention.slot.of : undefined;
  const judged = of === undefined ? undefined : follow(anySlot(line, of));
  if (judged?.lines.some((fact) => fact.broken) || judged?.unread) return undefined;
  if (of !== undefined && line.row.id === 'amount' && !follow(anySlot(line.$container as Line, of))) return undefined;
  const unresolved = line.values.some(
    (value) =>
      value !== mention &&
      value.$type === 'Mention' &&
      value.slot.kind === 'slot' &&
      value.slot.type === 'REF' &&
      !follow(value),
  );
  const thing = thingOf(line);
  if (thing && inherited(thing, 'scale')) return undefined;
  const ownScale =
    thing?.values.some((v) => v.$type === 'Mention' && !follow(v)) ||
    thing?.lines.some((fact) => fact.row.id === 'scale' && (fact.broken || !follow(fact.values[0])));
  const header = framework.headers[0];
  const given = header && anyFact(header, 'scale');
  const headerScale = given && (given.broken || !follow(given.values[0]));
  if (thing?.lines.some((fact) => fact.broken) || unresolved || ownScale || headerScale || !header || header.broken)
    return undefined;
  return {
    code: 'level-without-scale',
    args: { level: text, thing: judged ? nameOf(judged) : thing ? nameOf(thing) : '' },
  };
}

/** Whether a line stands below one that could not be read. */
function insideBroken(line: Line): boolean {
  for (let at: Line | Outline = line; at instanceof Line; at = at.$container) if (at.broken) return true;
  return false;
}
