/** One reason as sentences: its template filled with its arguments. */
import { type Decimal, type IsoDate, parseDecimal, rational } from '@cairn/model';
import type { Argument, NextStep, Problem, ReasonNode } from '../outcome/outcome.ts';
import type { MessageKey, OwnWord, Phrase } from './messages.ts';
import { creditNumber, joined, levelName, type Naming, nameOfThing, ownWord, shortNumber } from './names.ts';
import { fill, type Values } from './template.ts';

/** Arguments and amounts by name. */
export interface Arguments {
  readonly [name: string]: Argument | undefined;
}

/** What need not be said again: identities of things under whose heading a reason stands. */
export type Here = ReadonlySet<string>;

const nowhere: Here = new Set();

/** What was asked, what is there, and what is still missing: `At least 3 pieces of evidence – 2 so far – 1 more piece …`. */
export function sentence(naming: Naming, node: ReasonNode, here: Here = nowhere): string {
  const parts = naming.words.messages[node.message as MessageKey];
  if (!parts) return node.message;
  const values = valuesOf(naming, { ...amountsOf(node), ...node.args }, here);
  const filled = (templates: string | readonly string[] | undefined): readonly string[] =>
    (typeof templates === 'string' ? [templates] : (templates ?? [])).flatMap(
      (template) => fill(template, values) || [],
    );
  const found = filled(parts.found);
  const nothing = found.length === 0 && (node.status === 'not yet' || node.status === 'closed');
  const amounts = [...found, ...(nothing ? filled(parts.none) : [])];
  const leaf = (node.children ?? []).length === 0;
  const rest = {
    met: () => [],
    'not yet': () => filled(parts.missing),
    unknown: () => (leaf ? [naming.words.phrases['not known']] : []),
    closed: () => (leaf && amounts.length > 0 ? [naming.words.phrases['no longer']] : []),
  }[node.status]();
  return [...filled(parts.asked), ...amounts, ...rest].join(' – ');
}

/** A next step: what to do; empty where there is nothing to do. */
export function nextSentence(naming: Naming, { message, args, missing }: NextStep): string {
  const parts = naming.words.messages[message as MessageKey];
  if (!parts) return message;
  const values = valuesOf(
    naming,
    { ...(missing !== undefined && { missing: { decimal: missing } }), ...args },
    nowhere,
  );
  return fill(parts.next ?? parts.asked, values) ?? message;
}

/** A problem of an outcome, without the record that it is about. */
export function problemSentence(naming: Naming, { message, args = {} }: Problem): string {
  const parts = naming.words.messages[message as MessageKey];
  return (parts && fill(parts.asked, valuesOf(naming, args, nowhere))) ?? message;
}

/** One of the sentences of an explanation. */
export function phrase(naming: Naming, key: Phrase, args: Arguments = {}): string {
  return fill(naming.words.phrases[key], valuesOf(naming, args, nowhere)) ?? '';
}

function amountsOf({ asked, found, missing }: ReasonNode): Arguments {
  return {
    ...(asked !== undefined && { asked: { decimal: asked } }),
    ...(found !== undefined && { found: { decimal: found } }),
    ...(missing !== undefined && { missing: { decimal: missing } }),
  };
}

function valuesOf(naming: Naming, args: Arguments, here: Here): Values {
  return {
    text: (name, form) => {
      const argument = args[name];
      if (argument === undefined || isHere(argument, here)) return undefined;
      return textOf(naming, argument, form) || undefined;
    },
    isOne: (name) => {
      const argument = args[name];
      const number = argument === undefined ? undefined : countOf(argument);
      return number === undefined ? undefined : number === '1';
    },
  };
}

function isHere(argument: Argument, here: Here): boolean {
  return typeof argument === 'object' && 'code' in argument && argument.id !== undefined && here.has(argument.id);
}

function countOf(argument: Argument): string | undefined {
  if (typeof argument === 'number') return String(argument);
  if (typeof argument === 'string') return argument;
  if ('decimal' in argument) return argument.decimal;
  return 'list' in argument ? String(argument.list.length) : undefined;
}

/** An argument in words. The forms are those of templates: `credits`, `some`, `percent`, `code`, `reached`, `quoted`, `or`. */
function textOf(naming: Naming, argument: Argument, form: string | undefined): string {
  const { words } = naming;
  if (typeof argument === 'number') return String(argument);
  if (typeof argument === 'string') return argument in words.own ? ownWord(naming, argument as OwnWord) : argument;
  if ('decimal' in argument) return numberIn(argument.decimal, form);
  if ('level' in argument) {
    return levelName(naming, argument.level, argument.scale, {
      with: form === 'code' ? 'code' : 'number',
      reached: form === 'reached',
    });
  }
  if ('date' in argument) return dateIn(naming, argument.date);
  if ('list' in argument) {
    const texts = argument.list.map((each) => textOf(naming, each, form));
    const [before, after] = form === 'quoted' ? words.quotes : ['', ''];
    return joined(
      texts.map((text) => before + text + after),
      form === 'or' ? words.or : words.and,
    );
  }
  return nameOfThing(naming, argument);
}

function numberIn(decimal: Decimal, form: string | undefined): string {
  switch (form) {
    case 'credits':
      return creditNumber(decimal);
    case 'some':
      return parseDecimal(decimal) === '0' ? '' : creditNumber(decimal);
    case 'percent': {
      const percent = rational.mul(rational.fromDecimal(decimal), rational.rational(100));
      return `${shortNumber(rational.toDecimalText(percent) ?? decimal)}%`;
    }
    default:
      return shortNumber(decimal);
  }
}

/** `April 20, 2026`. */
export function dateIn({ words }: Naming, date: IsoDate): string {
  const [year, month, day] = date.split('-') as [string, string, string];
  const parts: { readonly [name: string]: string } = {
    year,
    month: words.months[Number(month) - 1]!,
    day: String(Number(day)),
  };
  return words.date.replace(/\{(\w+)\}/g, (_, name: string) => parts[name]!);
}
