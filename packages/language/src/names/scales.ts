/** Which scale a level is of. */
import { foldCode } from '@cairn/model';
import { type Line, type Mention, outlineOf, type Value } from '../tree/nodes.ts';
import { anyFact, anySlot, inherited, target, thingOf, thingsIn, titleOf } from '../tree/read.ts';
import type { FrameworkNames } from './names.ts';
import { unticked } from './names.ts';
import { isTranslated, sourceOf } from './translated.ts';

/** Follows a mention that has not been linked yet. */
export type Follow = (value: Value | undefined) => Line | undefined;

/** The scale (or, for a progression, the stages) in which a thing is judged. */
export function scaleOf(thing: Line | undefined, follow: Follow = target): Line | undefined {
  const framework = thing && outlineOf(thing).framework;
  if (!framework) return undefined;
  if (isTranslated(thing)) return scaleOf(sourceOf(thing, follow), follow);
  const own = (name = 'scale'): Line | undefined =>
    follow(anySlot(inherited(thing, name) ?? thing, name === 'scale' ? 'value' : name));
  switch (thing.row.id) {
    case 'scale':
    case 'stages':
      return thing;
    case 'level':
    case 'mark':
      return thing.$container as Line;
    case 'test part':
      return follow(anySlot(thing, 'scale'));
    case 'test':
      return scaleOf(
        thingsIn(thing).find((line) => line.row.id === 'test part'),
        follow,
      );
    case 'criterion':
      return scaleOf(thing.$container as Line, follow);
    case 'progression': {
      const scale = anyFact(thing, 'scale');
      if (scale) return follow(anySlot(scale, 'value'));
      const by = anyFact(thing, 'by');
      if (by && anySlot(by, 'value')?.text === 'stages') return onlyStages(framework);
      return scaleOf(follow(anySlot(thing, 'of')), follow);
    }
    case 'calculation': {
      const scale = anyFact(thing, 'scale');
      if (scale) return follow(anySlot(scale, 'value'));
      const each = anyFact(thing, 'for');
      const area = each && follow(anySlot(each, 'areas'));
      return area ? scaleOf(area, follow) : (scaleOfEach(each, framework) ?? defaultScale(framework, follow));
    }
    default:
      return inherited(thing, 'scale') ? own() : defaultScale(framework, follow);
  }
}

/** A calculation for each competency of no named area: the scale of the competencies, if they agree. */
function scaleOfEach(each: Line | undefined, framework: FrameworkNames): Line | undefined {
  const kind = each && anySlot(each, 'each')?.text;
  return kind === undefined ? undefined : framework.agreedScale(kind);
}

/** The scale that a framework names for all of it. */
export function defaultScale(framework: FrameworkNames, follow: Follow = target): Line | undefined {
  const header = framework.headers[0];
  const fact = header && anyFact(header, 'scale');
  return fact && follow(anySlot(fact, 'value'));
}

function onlyStages(framework: FrameworkNames): Line | undefined {
  const stage = framework.things.of('stage').find(({ name }) => name !== undefined);
  return stage?.$container as Line | undefined;
}

/** What a level text means in a scale. */
export type LevelReading =
  | { kind: 'level' | 'mark'; line: Line }
  | { kind: 'number'; value: number }
  | { kind: 'none' }
  | { kind: 'empty' }
  | { kind: 'outside'; from: string; to: string; levels?: boolean }
  | { kind: 'unknown' };

/** A level by its code, its title in quotation marks, or a number in the range of the scale, in this order. */
export function readLevel(scale: Line, text: string, what: 'LEVEL' | 'MARK' | 'SCORE'): LevelReading {
  if (text === '-') return { kind: 'none' };
  const quoted = /^["“„«”]/.test(text);
  const wanted = quoted ? text.slice(1, -1) : foldCode(unticked(text));
  for (const line of thingsIn(scale)) {
    const { id } = line.row;
    const fits = id === 'mark' ? what !== 'LEVEL' : (id === 'level' || id === 'stage') && what !== 'MARK';
    if (!fits) continue;
    const name = quoted ? titleOf(line) : line.name === undefined ? undefined : foldCode(line.name);
    if (name === wanted) return { kind: id === 'mark' ? 'mark' : 'level', line };
  }
  if (!/^\d+(\.\d+)?$/.test(text) || what === 'MARK') return { kind: 'unknown' };
  const value = Number(text);
  const numbers = scale.row.id === 'test part' ? scale : anyFact(scale, 'numbers');
  if (numbers) {
    const from = anySlot(numbers, 'from')?.text;
    const to = anySlot(numbers, 'to')?.text;
    if (from === undefined || to === undefined) return { kind: 'number', value };
    return value >= Number(from) && value <= Number(to) ? { kind: 'number', value } : { kind: 'outside', from, to };
  }
  const level = thingsIn(scale).find(
    (line) => line.row.id === 'level' && Number(anySlot(line, 'value')?.text) === value,
  );
  if (level) return { kind: 'level', line: level };
  // Which numbers there are is not known where a level could not be read.
  if (scale.lines.some((line) => line.broken) || scale.unread) return { kind: 'number', value };
  const all = thingsIn(scale)
    .filter((line) => line.row.id === 'level')
    .map((line) => Number(anySlot(line, 'value')?.text));
  if (all.length === 0) return scale.row.id === 'scale' ? { kind: 'empty' } : { kind: 'unknown' };
  const [low, high] = [Math.min(...all), Math.max(...all)];
  return value >= low && value <= high
    ? { kind: 'number', value }
    : { kind: 'outside', from: String(low), to: String(high), levels: true };
}

/** The scale that a level on a line is of; a test part with numbers is its own. */
export function scaleOfMention(mention: Mention, follow: Follow): Line | undefined {
  const line = mention.$container;
  const of = mention.slot.kind === 'slot' ? mention.slot.of : undefined;
  if (of !== undefined) {
    const source =
      line.values.find((v) => v.slot.name === of && v.item === mention.item && v.group === mention.group) ??
      line.values.find((v) => v.slot.name === of);
    const thing = source
      ? follow(source)
      : line.row.id === 'amount'
        ? follow(anySlot(line.$container as Line, of))
        : undefined;
    return thing && (partOf(thing) ?? scaleOf(thing, follow));
  }
  return scaleOf(thingOf(line), follow);
}

/** A part of a test in numbers has no scale: its own range is one. */
function partOf(thing: Line): Line | undefined {
  return thing.row.id === 'test part' && !anySlot(thing, 'scale') ? thing : undefined;
}
