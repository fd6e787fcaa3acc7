/**
 * Holds plain data against a shape. Each shape becomes a function once; data without a fault costs no allocation,
 * since a fault gets its place on the way back up. Data as `JSON.parse` gives it never makes a check throw.
 */
import { isDate, parseDecimal } from '@cairn/model';
import type { Member, Shape } from './shape.ts';

/** Something in the data that keeps it from being used, or that a newer version says and that is passed over. */
export interface Fault {
  /** Where, as a JSON pointer; empty for the whole. */
  pointer: string;
  kind: 'refused' | 'unknown';
  message: string;
}

/** What is wrong, or `undefined`. Never an empty list. */
export type Check = (data: unknown) => Fault[] | undefined;

/** More faults than about this many are not looked for. */
const most = 50;

/**
 * The check of a shape. `newer`: the data says that it is of a newer version, so that members which are not known are
 * told as `unknown` and passed over.
 */
export function checkOf(shape: Shape, newer: boolean): Check {
  const known = new Map<string, Check>();

  function build(of: Shape): Check {
    switch (of.is) {
      case 'text':
        return textCheck(of.mayBeEmpty);
      case 'exact':
        return (data) =>
          data === of.value ? undefined : refused(`Here stands \`"${of.value}"\`, not ${shown(data)}.`);
      case 'version':
        return (data) =>
          typeof data === 'string' && data.startsWith(`${of.major}.`) && /^[0-9]+\.[0-9]+$/.test(data)
            ? undefined
            : refused(`Here stands a version like \`"${of.major}.0"\`, not ${shown(data)}.`);
      case 'date':
        return dateCheck;
      case 'number':
        return numberCheck;
      case 'decimal':
        return (data) =>
          typeof data === 'string' && parseDecimal(data, Number.POSITIVE_INFINITY) === data
            ? undefined
            : refused(`Here stands a number as text, like \`"2.5"\`, not ${shown(data)}.`);
      case 'whole':
        return wholeCheck(of.from, of.to);
      case 'flag':
        return (data) =>
          typeof data === 'boolean'
            ? undefined
            : refused(`Here stands \`true\` or \`false\`, without quotation marks, not ${shown(data)}.`);
      case 'true':
        return (data) => (data === true ? undefined : refused(`Here stands \`true\`, not ${shown(data)}.`));
      case 'choice':
        return choiceCheck(of.of);
      case 'list':
        return listCheck(build(of.of));
      case 'map':
        return mapCheck(build(of.of));
      case 'either':
        return eitherCheck(of.of.map(build));
      case 'members':
        return membersCheck(
          Object.entries(of.members).map(([name, member]) => ({ name, member, check: build(member.shape) })),
          of.onlyOneOf,
          newer,
        );
      case 'named': {
        const { name, shape: inner } = of;
        if (!known.has(name)) {
          known.set(name, (data) => known.get(name)!(data)); // stands in itself while it is built
          known.set(name, build(inner()));
        }
        return (data) => known.get(name)!(data);
      }
    }
  }
  return build(shape);
}

function refused(message: string): Fault[] {
  return [{ pointer: '', kind: 'refused', message }];
}

function textCheck(mayBeEmpty: boolean): Check {
  return (data) => {
    if (typeof data !== 'string') return refused(`Here stands a text in quotation marks, not ${shown(data)}.`);
    if (data !== '' || mayBeEmpty) return undefined;
    return refused('This text is empty. Where there is nothing to say, leave the whole member out.');
  };
}

/** The same test, which remembers some of the texts that passed it: over a million records the same ones come again. */
function remembered(fits: (text: string) => boolean): (text: string) => boolean {
  const passed = new Set<string>();
  return (text) => {
    if (passed.has(text)) return true;
    if (!fits(text)) return false;
    if (passed.size < 20_000) passed.add(text);
    return true;
  };
}

const isKnownDate = remembered((data) => isDate(data));
const isKnownNumber = remembered((text) => parseDecimal(text) !== undefined);

const dateCheck: Check = (data) => {
  if (typeof data === 'string' && isKnownDate(data)) return undefined;
  if (typeof data === 'string' && /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(data))
    return refused(`There is no day ${shown(data)}. Look at the month and the day.`);
  return refused(`Here stands a day as year, month and day, like \`"2026-01-30"\`, not ${shown(data)}.`);
};

/** A number of JSON has at most 15 digits before the point and is written without an exponent. */
const largest = 1e15;
const least = 1e-6;

const numberCheck: Check = (data) => {
  if (typeof data === 'string' && isKnownNumber(data)) return undefined;
  if (typeof data === 'number') {
    const size = Math.abs(data);
    if (size === 0 || (size >= least && size < largest)) return undefined;
    return refused(`${shown(data)} is too large or too small to be exact. Write it as text: \`"0.0000001"\`.`);
  }
  return refused(
    `Here stands a number like \`2.5\` or \`"2.5"\`: at most 40 digits, no fraction, exponent or comma. It is ${shown(data)}.`,
  );
};

function wholeCheck(from: number, to = Number.POSITIVE_INFINITY): Check {
  return (data) => {
    if (typeof data !== 'number' || !Number.isInteger(data))
      return refused(`Here stands a whole number without quotation marks, not ${shown(data)}.`);
    if (data >= from && data <= to) return undefined;
    return refused(`${shown(data)} is not between ${from} and ${to}.`);
  };
}

function choiceCheck(of: readonly string[]): Check {
  const choices = new Set<unknown>(of);
  return (data) => {
    if (choices.has(data)) return undefined;
    if (typeof data === 'number' && choices.has(String(data)))
      return refused(`\`${data}\` needs quotation marks here: \`"${data}"\`.`);
    return refused(`Here stands one of ${of.map((choice) => `\`${choice}\``).join(', ')}, not ${shown(data)}.`);
  };
}

function listCheck(item: Check): Check {
  return (data) => {
    if (!Array.isArray(data)) return refused(`Here stands a list, \`[…]\`, not ${shown(data)}.`);
    let faults: Fault[] | undefined;
    for (let i = 0; i < data.length; i++) {
      const found = item(data[i]);
      if (!found) continue;
      faults = within(faults, found, String(i));
      if (faults.length >= most) break;
    }
    return faults;
  };
}

function mapCheck(item: Check): Check {
  return (data) => {
    if (!isObject(data)) return refused(`Here stand names and values, \`{…}\`, not ${shown(data)}.`);
    let faults: Fault[] | undefined;
    for (const name in data) {
      const found = item(data[name]);
      if (!found) continue;
      faults = within(faults, found, name);
      if (faults.length >= most) break;
    }
    return faults;
  };
}

function eitherCheck(options: readonly Check[]): Check {
  return (data) =>
    options.some((option) => option(data) === undefined)
      ? undefined
      : refused(`Nothing that may stand here looks like ${shown(data)}.`);
}

interface CheckedMember {
  name: string;
  member: Member;
  check: Check;
}

function membersCheck(list: readonly CheckedMember[], onlyOneOf: readonly string[], newer: boolean): Check {
  const byName = new Map(list.map(({ name, check }) => [name, check]));
  const required = list.filter(({ member }) => !member.optional);
  const known = list.map(({ name }) => `\`${name}\``).join(', ');
  return (data) => {
    if (!isObject(data)) return refused(`Here stand members, \`{…}\`, not ${shown(data)}.`);
    let faults = missingOf(required, data);
    if (countOf(onlyOneOf, data) > 1) {
      const names = onlyOneOf.filter((name) => data[name] !== undefined).map((name) => `\`${name}\``);
      faults = [...(faults ?? []), ...refused(`${names.join(' and ')} stand together. Keep the one that is meant.`)];
    }
    for (const name in data) {
      const value = data[name];
      const check = byName.get(name);
      const found = check ? value !== undefined && check(value) : unknownMember(name, known, newer);
      if (!found) continue;
      faults = within(faults, found, name);
      if (faults.length >= most) break;
    }
    return faults;
  };
}

function missingOf(required: readonly CheckedMember[], data: Record<string, unknown>): Fault[] | undefined {
  let faults: Fault[] | undefined;
  for (const { name, member } of required) {
    if (data[name] !== undefined) continue;
    faults = [...(faults ?? []), ...refused(`\`${name}\` is missing. ${member.doc}`)];
  }
  return faults;
}

function countOf(names: readonly string[], data: Record<string, unknown>): number {
  let count = 0;
  for (const name of names) if (data[name] !== undefined) count += 1;
  return count;
}

function unknownMember(name: string, known: string, newer: boolean): Fault[] {
  const shownName = `\`${cut(name)}\``;
  if (newer)
    return [{ pointer: '', kind: 'unknown', message: `${shownName} is not known to this version and is passed over.` }];
  return refused(`${shownName} is not known here. Leave it out, or write one of these: ${known}.`);
}

/** The faults of something that stands at `step`, with those before. */
function within(before: Fault[] | undefined, found: Fault[], step: string): Fault[] {
  const escaped = step.replaceAll('~', '~0').replaceAll('/', '~1');
  for (const fault of found) fault.pointer = `/${escaped}${fault.pointer}`;
  if (!before) return found;
  before.push(...found);
  return before;
}

/** The data as a person may recognise it, in a few words. */
function shown(data: unknown): string {
  if (typeof data === 'string') return `\`"${cut(data)}"\``;
  if (typeof data === 'number' || typeof data === 'boolean') return `\`${data}\``;
  if (Array.isArray(data)) return 'a list';
  return data === null || data === undefined ? '`null`' : 'an object';
}

function cut(written: string): string {
  const characters = Array.from(written.slice(0, 120));
  return characters.length > 40 || written.length > 120 ? `${characters.slice(0, 40).join('')}…` : written;
}

function isObject(data: unknown): data is Record<string, unknown> {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}
