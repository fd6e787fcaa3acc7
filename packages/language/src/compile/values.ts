/** The values of a line as plain data. */
import { parseDecimal, parseGrade, parseGradeBand } from '@cairn/model';
import type { Choice, Slot } from '../forms/form.ts';
import { unticked } from '../names/names.ts';
import { type Line, type Mention, outlineOf, type Value } from '../tree/nodes.ts';
import { target, titleOf } from '../tree/read.ts';
import type { Identities } from './identities.ts';

export type Json = string | number | boolean | null | Json[] | { [name: string]: Json };

/** What a value needs to know of the rest. */
export interface Surroundings {
  identities: Identities;
  /** The header of the framework that is compiled. */
  header: Line;
}

/** The values that a line captured, by the names of their slots; lists and groups as lists. */
export function capturedData(line: Line, around: Surroundings): Record<string, Json> {
  const data: Record<string, Json> = {};
  for (const value of line.values) {
    const json = valueData(value, around);
    if (value.group) {
      const list = listIn(data, value.group.name);
      while (list.length <= value.item) list.push({});
      (list[value.item] as Record<string, Json>)[value.slot.name] = json;
    } else if (value.slot.list) {
      listIn(data, value.slot.name).push(json);
    } else data[value.slot.name] = json;
  }
  return data;
}

/** The list under a name, begun where there is none. */
export function listIn(data: Record<string, Json>, name: string): Json[] {
  const list = (data[name] ?? []) as Json[];
  data[name] = list;
  return list;
}

/** A single value. */
export function valueData(value: Value, around: Surroundings): Json {
  const { slot, text } = value;
  if (slot.kind === 'choice') return (slot as Choice).flag ? true : text;
  switch ((slot as Slot).type) {
    case 'NUMBER':
    case 'SIGNED':
      return parseDecimal(text) ?? text;
    case 'INTEGER':
      return Number(text);
    case 'PERCENT':
      return hundredth(text.replace(/\s?%$/, ''));
    case 'GRADE':
      return parseGrade(text) ?? text;
    case 'GRADES': {
      const band = parseGradeBand(text);
      return band ? { from: band.from, to: band.to } : text;
    }
    case 'LANGUAGE':
    case 'UUID':
      return text.toLowerCase();
    case 'DURATION':
      return duration(text);
    case 'PATH':
    case 'QUOTED':
    case 'TITLE':
      return text.slice(1, -1);
    case 'CODE':
    case 'KEYCODE':
    case 'WORD':
      return unticked(text);
    case 'REF':
      return reference(value as Mention, around);
    case 'LEVEL':
    case 'MARK':
    case 'SCORE':
      return level(value as Mention, around);
    default:
      return text.trim();
  }
}

/** `65` → `0.65`: a share is a decimal of one. */
function hundredth(text: string): string {
  const [whole = '0', part = ''] = text.split('.');
  const digits = whole.padStart(3, '0');
  return parseDecimal(`${digits.slice(0, -2)}.${digits.slice(-2)}${part}`) ?? text;
}

const units: Record<string, string> = { year: 'Y', month: 'M', week: 'W', day: 'D' };

/** `2 years` → `P2Y`, as ISO 8601 writes it. */
function duration(text: string): string {
  const [count = '', unit = ''] = text.split(/\s+/);
  return `P${count}${units[unit.toLowerCase().replace(/s$/, '')] ?? ''}`;
}

/** What a code names: its identity, its code as declared, its kind, and its framework where that is another. */
function reference(mention: Mention, around: Surroundings): Json {
  const found = target(mention);
  const { refs } = mention.slot as Slot;
  if (!found) return undeclared(mention.text, refs, around);
  return referenceTo(found, around, refs.length > 1 || refs[0] === '*');
}

/** A reference to what would be declared by this code: the first of the kinds that may stand. */
export function undeclared(code: string, kinds: readonly string[], around: Surroundings): { [name: string]: Json } {
  const kind = kinds[0] ?? '';
  return {
    code: unticked(code),
    id: around.identities.undeclared(around.header, kind, code),
    ...(kinds.length > 1 && { kind }),
  };
}

/** A reference to a thing. */
export function referenceTo(thing: Line, around: Surroundings, kind: boolean): { [name: string]: Json } {
  const header = outlineOf(thing).framework?.headers[0];
  return {
    code: dotted(thing),
    id: around.identities.thing(thing),
    ...(kind && { kind: thing.row.id }),
    ...(header && header !== around.header && { framework: header.name ?? '' }),
  };
}

function dotted(thing: Line): string {
  const name = thing.name ?? titleOf(thing) ?? '';
  return thing.row.scope === 'dotted' ? `${(thing.$container as Line).name ?? ''}.${name}` : name;
}

/** A level, mark, stage or number of a scale; null where there is none. */
function level(mention: Mention, around: Surroundings): Json {
  if (mention.text === '-') return null;
  const found = target(mention);
  if (!found) return { value: parseDecimal(mention.text) ?? mention.text.replace(/^["“”„«](.*).$/, '$1') };
  const id = around.identities.thing(found);
  const code = found.name ?? titleOf(found);
  if (found.row.id === 'mark') return { mark: code ?? '', id };
  const value = found.values.find((v) => v.slot.name === 'value')?.text;
  return {
    ...(code !== undefined && { level: code }),
    id,
    ...(value !== undefined && { value: parseDecimal(value) ?? value }),
  };
}
