/**
 * Matching a line against a form. A form is compiled once into functions that hand on to each other, so that a
 * match allocates nothing but its values; what fails farthest to the right is remembered and becomes the message,
 * the suggestion and the completion list at once. Lines are matched in time linear in their length, but for
 * lists followed by optional parts, which give back one item at a time.
 */
import type { Choice, Group, Part, Sign, Slot, Word } from './form.ts';
import { parseForm } from './form.ts';
import { isBlankAt, valueTypes } from './types.ts';

/** A value of a line: which slot of the form it fills, where it stands, and which item of a list or group it is. */
export interface Captured {
  slot: Slot | Choice;
  /** The choice that was made, as the formatter writes it. */
  chosen?: string;
  start: number;
  end: number;
  item: number;
  group: Group | undefined;
}

/** What stood where no form goes on, and what could have stood there. */
export interface Failure {
  at: number;
  expected: (Slot | Word | Sign | 'end')[];
}

/** A word or sign as it was read, with what the formatter writes for it. */
export interface Token {
  start: number;
  end: number;
  part: Word | Sign | Slot | Choice;
}

type Step = (at: number) => boolean;

let text = '';
let end = 0;
const nothing: Captured[] = [];
let values = nothing;
let tokens: Token[] | undefined;
let item = 0;
let group: Group | undefined;
let farthest = 0;
let expected: Failure['expected'] = [];
let stop = 0;

export class Form {
  readonly notation: string;
  readonly part: Part;
  private readonly start: Step;

  /** With `open`, the form may end before the line does: it is the head of a longer one. */
  constructor(notation: string, open = false) {
    this.notation = notation;
    this.part = parseForm(notation);
    this.start = compile(this.part, open ? acceptHere : atEnd);
  }

  /** The values between `from` and `to`, or undefined; `failure()` then says why. */
  match(line: string, from: number, to: number): Captured[] | undefined {
    text = line;
    end = to;
    values = nothing;
    item = 0;
    group = undefined;
    try {
      return this.start(from) ? values : undefined;
    } catch (error) {
      // A list of groups is read by recursion; thousands of them on one line are a mistake, and told as one.
      if (!(error instanceof RangeError)) throw error;
      farthest = to;
      expected = [];
      return undefined;
    }
  }

  /** As `match`, with every word and sign: for the formatter and for highlighting. */
  trace(line: string, from: number, to: number): Token[] | undefined {
    tokens = [];
    const found = this.match(line, from, to);
    const all = tokens;
    tokens = undefined;
    return found && all;
  }
}

/** Where the last match that succeeded ended. */
export function matchedTo(): number {
  return stop;
}

/** Forgets earlier failures: call before the forms of one line are tried. */
export function resetFailure(): void {
  farthest = -1;
  expected = [];
}

/** The farthest failure since `resetFailure`. */
export function failure(): Failure {
  return { at: farthest, expected };
}

/** Most lines have one value: an array that begins with it is no longer than it has to be. */
function capture(value: Captured): void {
  if (values === nothing) values = [value];
  else values.push(value);
}

function fail(at: number, what: Failure['expected'][number]): false {
  if (at > farthest) {
    farthest = at;
    expected = [what];
  } else if (at === farthest && !expected.includes(what)) expected.push(what);
  return false;
}

/** The next place that is not blank. */
export function skipBlank(line: string, at: number, to: number): number {
  let i = at;
  while (i < to) {
    const c = line.charCodeAt(i);
    if (c !== 32 && c !== 9 && c !== 160) break;
    i++;
  }
  return i;
}

const atEnd: Step = (at) => {
  const i = skipBlank(text, at, end);
  stop = at;
  if (i >= end || (text[i] === '#' && (i > at || at === 0))) return true;
  return fail(i, 'end');
};

const acceptHere: Step = (at) => {
  stop = at;
  return true;
};

function compile(part: Part, next: Step): Step {
  switch (part.kind) {
    case 'word':
      return compileWord(part, next);
    case 'sign':
      return compileSign(part, next);
    case 'slot':
      return part.list ? compileList(part, next) : compileSlot(part, next);
    case 'choice':
      return part.list ? compileChoices(part, next) : compileChoice(part, next);
    case 'group':
      return compileGroup(part, next);
    case 'sequence':
      return part.parts.reduceRight((rest, piece) => compile(piece, rest), next);
    case 'optional':
      return either([compile(part.body, next), next]);
    case 'alternatives':
      return either(part.options.map((option) => compile(option, next)));
    case 'anyOrder':
      return compileAnyOrder(part.options, next);
  }
}

function either(steps: Step[]): Step {
  return (at) => {
    const kept = values.length;
    const keptTokens = tokens?.length ?? 0;
    for (const step of steps) {
      if (step(at)) return true;
      values.length = kept;
      if (tokens) tokens.length = keptTokens;
    }
    return false;
  };
}

/** The end of the words at `at` in any letter case, or -1. A space stands for any run of blanks. */
export function scanWords(words: string[], line: string, at: number, to: number): number {
  let i = at;
  for (let w = 0; w < words.length; w++) {
    if (w > 0) {
      const past = skipBlank(line, i, to);
      if (past === i) return -1;
      i = past;
    }
    const word = words[w] ?? '';
    if (i + word.length > to) return -1;
    for (let k = 0; k < word.length; k++) {
      const wanted = word.charCodeAt(k);
      const found = line.charCodeAt(i + k);
      if (wanted !== found && ((wanted | 32) !== (found | 32) || (wanted | 32) < 97)) return -1;
    }
    i += word.length;
  }
  return i < to && continues(line, i) ? -1 : i;
}

/** Whether the letters at `i` carry a word on. */
function continues(line: string, i: number): boolean {
  const c = line.charCodeAt(i);
  if (c === 45) return line[i + 1] !== '>' && line[i + 1] !== ' ' && i + 1 < line.length;
  return (
    (c >= 48 && c <= 57) ||
    (c >= 65 && c <= 90) ||
    c === 95 ||
    (c >= 97 && c <= 122) ||
    (c > 191 && c !== 8220 && c !== 8221 && c !== 8594)
  );
}

function compileWord(part: Word, next: Step): Step {
  const { options } = part;
  return (at) => {
    const from = skipBlank(text, at, end);
    for (const words of options) {
      const to = scanWords(words, text, from, end);
      if (to < 0) continue;
      tokens?.push({ start: from, end: to, part });
      if (next(to)) return true;
      tokens?.pop();
      return false;
    }
    return failWords(part, from);
  };
}

const rests = new Map<string[], Word[]>();

/** Remembers how far the words were read: of `or better`, `or` may stand and `better` be missing. */
function failWords(part: Word, from: number): false {
  for (const words of part.options) {
    let at = from;
    let count = 0;
    while (count < words.length - 1) {
      const to = scanWords([words[count] ?? ''], text, skipBlank(text, at, end), end);
      if (to < 0) break;
      at = to;
      count++;
    }
    fail(skipBlank(text, at, end), count === 0 ? part : restOf(words, count));
  }
  return false;
}

function restOf(words: string[], count: number): Word {
  let made = rests.get(words);
  if (!made) {
    made = words.map((_, index) => ({ kind: 'word', options: [words.slice(index)] }));
    rests.set(words, made);
  }
  return made[count]!;
}

const typed: Record<string, string> = { '->': '→', '%': '%' };

function compileSign(part: Sign, next: Step): Step {
  const other = typed[part.text];
  return (at) => {
    const from = skipBlank(text, at, end);
    const length = text.startsWith(part.text, from) ? part.text.length : other && text[from] === other ? 1 : 0;
    if (length === 0 || from + length > end) return fail(from, part);
    tokens?.push({ start: from, end: from + length, part });
    if (next(from + length)) return true;
    tokens?.pop();
    return false;
  };
}

function compileSlot(part: Slot, next: Step): Step {
  const type = typeOf(part);
  return (at) => {
    const from = skipBlank(text, at, end);
    let to = type.scan(text, from, end);
    if (to < 0) return fail(from, part);
    for (;;) {
      capture({ slot: part, start: from, end: to, item, group });
      tokens?.push({ start: from, end: to, part });
      const kept = values.length;
      if (next(to)) return true;
      values.length = kept - 1;
      tokens?.pop();
      if (!type.loose) return false;
      while (to > from && !isBlankAt(text, to - 1)) to--;
      while (to > from && isBlankAt(text, to - 1)) to--;
      if (to <= from) return false;
    }
  };
}

function typeOf(part: Slot): (typeof valueTypes)[string] {
  const type = valueTypes[part.type];
  if (!type) throw new Error(`There is no type ${part.type} of values.`);
  return type;
}

const separators = { ',': /\s*,/y, or: /\s*or(?=\s)/iy, '->': /\s*(?:->|→)/y };
const separatorParts: Record<string, Part> = {
  ',': { kind: 'sign', text: ',' },
  or: { kind: 'word', options: [['or']] },
  '->': { kind: 'sign', text: '->' },
};

/** Values one after the other: as many as there are, then fewer if what follows does not fit. */
function compileList(part: Slot, next: Step): Step {
  const type = typeOf(part);
  const separator = separators[part.list ?? ','];
  const separatorPart = separatorParts[part.list ?? ','] as Word | Sign;
  return (at) => {
    const first = values.length;
    const firstToken = tokens?.length ?? 0;
    const own = item;
    let here = at;
    for (let index = 0; ; index++) {
      const from = skipBlank(text, here, end);
      const to = type.scan(text, from, end);
      if (to < 0) {
        fail(from, part);
        break;
      }
      capture({ slot: part, start: from, end: to, item: index, group });
      tokens?.push({ start: from, end: to, part });
      separator.lastIndex = to;
      const found = separator.exec(text);
      if (!found || separator.lastIndex > end) break;
      const sign = to + found[0].length - found[0].trimStart().length;
      tokens?.push({ start: sign, end: to + found[0].length, part: separatorPart });
      here = to + found[0].length;
    }
    for (let count = values.length; count > first; count--) {
      const last = values[count - 1];
      values.length = count;
      if (tokens) tokens.length = firstToken + 2 * (count - first) - 1;
      if (last && next(last.end)) return true;
    }
    values.length = first;
    if (tokens) tokens.length = firstToken;
    item = own;
    return false;
  };
}

function compileChoice(part: Choice, next: Step): Step {
  return (at) => {
    const from = skipBlank(text, at, end);
    let read = false;
    for (const option of part.options) {
      for (const words of option.options) {
        const to = scanWords(words, text, from, end);
        if (to < 0) continue;
        read = true;
        capture({ slot: part, chosen: (option.options[0] ?? []).join(' '), start: from, end: to, item, group });
        tokens?.push({ start: from, end: to, part });
        const kept = values.length;
        if (next(to)) return true;
        values.length = kept - 1;
        tokens?.pop();
      }
    }
    if (!read) for (const option of part.options) failWords(option, from);
    return false;
  };
}

function compileChoices(part: Choice, next: Step): Step {
  const after: Step = (at) => {
    const from = skipBlank(text, at, end);
    if (text[from] === ',' && from < end) {
      item++;
      tokens?.push({ start: from, end: from + 1, part: separatorParts[','] as Sign });
      if (one(from + 1)) return true;
      tokens?.pop();
      item--;
    } else fail(from, separatorParts[','] as Sign);
    return next(at);
  };
  const one = compileChoice(part, after);
  return (at) => {
    const own = item;
    item = 0;
    if (one(at)) return true;
    item = own;
    return false;
  };
}

function compileGroup(part: Group, next: Step): Step {
  const leave: Step = (at) => {
    const [ownItem, ownGroup] = [item, group];
    item = 0;
    group = undefined;
    if (next(at)) return true;
    item = ownItem;
    group = ownGroup;
    return false;
  };
  const after: Step = (at) => {
    const from = skipBlank(text, at, end);
    if (text[from] === ',' && from < end) {
      const kept = values.length;
      item++;
      tokens?.push({ start: from, end: from + 1, part: separatorParts[','] as Sign });
      if (body(from + 1)) return true;
      tokens?.pop();
      item--;
      values.length = kept;
    } else fail(from, separatorParts[','] as Sign);
    return leave(at);
  };
  const body = compile(part.body, after);
  return (at) => {
    const [ownItem, ownGroup] = [item, group];
    item = 0;
    group = part;
    if (body(at)) return true;
    item = ownItem;
    group = ownGroup;
    return false;
  };
}

function compileAnyOrder(options: Part[], next: Step): Step {
  let used = 0;
  const loop: Step = (at) => {
    for (let i = 0; i < steps.length; i++) {
      const bit = 1 << i;
      if (used & bit) continue;
      const kept = values.length;
      const keptTokens = tokens?.length ?? 0;
      used |= bit;
      if (steps[i]?.(at)) return true;
      used &= ~bit;
      values.length = kept;
      if (tokens) tokens.length = keptTokens;
    }
    return next(at);
  };
  // An option that is left out is one that was not tried: trying to leave it out would go through every order of them.
  const steps = options.map((option) => compile(option.kind === 'optional' ? option.body : option, loop));
  return (at) => {
    const before = used;
    used = 0;
    if (loop(at)) return true;
    used = before;
    return false;
  };
}
