/**
 * A form: what may stand on a line, written in a small notation beside the words it describes.
 *
 *   [{upTo=up to}] {amount:NUMBER} credit~credits in {subject:REF subject}
 *
 * | notation            | meaning                                                                          |
 * | ------------------- | -------------------------------------------------------------------------------- |
 * | `word`              | that word, without case                                                          |
 * | `a/b_c`             | one word or the other; `_` is a space; the formatter settles on the first        |
 * | `piece~pieces`      | both are read; the formatter chooses by the number before it                     |
 * | `, -> = :`          | that sign                                                                        |
 * | `{slot:TYPE}`       | a value of a type (see `types.ts`); `REF a\|b` names things of these kinds        |
 * | `{slot:TYPE,…}`     | several, with commas; `{slot:TYPE or…}` several, with `or`                       |
 * | `{slot:(…),…}`      | several groups, with commas                                                      |
 * | `{slot=words}`      | true where the words stand; `{slot=a\|b}`, or `{slot=a\|}`, the words that stand there |
 * | `{slot=a\|b,…}`     | several of these words, with commas                                              |
 * | `[…]` · `(…\|…)`     | may be left out · one of these, the first that fits                              |
 * | `<…;…>`             | each at most once, in any order                                                  |
 */
export type Part = Word | Sign | Slot | Choice | Group | Sequence | Optional | Alternatives | AnyOrder;

/** Fixed words. `options[0]` is what the formatter writes; `plural` is set where the number before decides. */
export interface Word {
  kind: 'word';
  options: string[][];
  plural?: boolean;
}
export interface Sign {
  kind: 'sign';
  text: string;
}
/** A value. `list` is the separator where several may stand. */
export interface Slot {
  kind: 'slot';
  name: string;
  type: string;
  /** The kinds a reference may name, in the order in which they are offered. */
  refs: string[];
  /** Another slot of the same line that owns what is named here, or whose scale the level is of. */
  of?: string;
  list?: ',' | 'or' | '->';
}
/** Words that are a value themselves: true for a single choice, else the words. */
export interface Choice {
  kind: 'choice';
  name: string;
  options: Word[];
  flag: boolean;
  /** Several may stand, with commas between. */
  list?: ',';
}
/** A list of groups of values. */
export interface Group {
  kind: 'group';
  name: string;
  body: Part;
}
export interface Sequence {
  kind: 'sequence';
  parts: Part[];
}
export interface Optional {
  kind: 'optional';
  body: Part;
}
export interface Alternatives {
  kind: 'alternatives';
  options: Part[];
}
export interface AnyOrder {
  kind: 'anyOrder';
  options: Part[];
}

/** Reads the notation. Throws on a mistake in it: the tables are the project's own, and a test reads them all. */
export function parseForm(notation: string): Part {
  const reader = new NotationReader(notation);
  const part = reader.sequence('');
  reader.expectEnd();
  return part;
}

class NotationReader {
  private at = 0;
  private readonly source: string;
  constructor(source: string) {
    this.source = source;
  }

  sequence(closers: string): Part {
    const parts: Part[] = [];
    for (;;) {
      this.space();
      const c = this.source[this.at];
      if (c === undefined || closers.includes(c)) break;
      parts.push(this.part());
    }
    const only = parts[0];
    return parts.length === 1 && only ? only : { kind: 'sequence', parts };
  }

  private part(): Part {
    const c = this.source[this.at];
    if (c === '[') return { kind: 'optional', body: this.enclosed(']') };
    if (c === '(') return this.several('alternatives', '|', ')');
    if (c === '<') return this.several('anyOrder', ';', '>');
    if (c === '{') return this.value();
    const sign = /->|[,=:%]/y;
    sign.lastIndex = this.at;
    const found = sign.exec(this.source);
    if (found) {
      this.at += found[0].length;
      return { kind: 'sign', text: found[0] };
    }
    return this.word(/[^\s[\](){}<>|;,:=]+/y);
  }

  private enclosed(close: string): Part {
    this.at++;
    const body = this.sequence(close);
    this.take(close);
    return body;
  }

  private several(kind: 'alternatives' | 'anyOrder', separator: string, close: string): Part {
    this.at++;
    const options = [this.sequence(separator + close)];
    while (this.source[this.at] === separator) {
      this.at++;
      options.push(this.sequence(separator + close));
    }
    this.take(close);
    return { kind, options };
  }

  private value(): Part {
    this.take('{');
    const name = this.match(/\w+/y);
    if (this.source[this.at] === '=') {
      this.at++;
      const options: Word[] = [];
      const [, words = '', list] = this.matchGroups(/([^}]+?)(,…)?(?=\})/y);
      const written = words.split('|');
      for (const text of written) {
        if (text !== '') options.push(wordOf(text));
      }
      this.take('}');
      return { kind: 'choice', name, options, flag: written.length === 1, ...(list && { list: ',' as const }) };
    }
    this.take(':');
    if (this.source[this.at] === '(') {
      const body = this.several('alternatives', '|', ')');
      this.match(/,…/y);
      this.take('}');
      return { kind: 'group', name, body };
    }
    const [, type = '', refs = '', of, list] = this.matchGroups(
      /([A-Z]+)(?: ([a-z*][\w |-]*?))?(?: of=(\w+))?(,…| or…| ->…)?(?=\})/y,
    );
    this.take('}');
    const slot: Slot = { kind: 'slot', name, type, refs: refs ? refs.split('|').map((r) => r.trim()) : [] };
    if (of) slot.of = of;
    if (list) slot.list = list === ',…' ? ',' : list === ' or…' ? 'or' : '->';
    return slot;
  }

  private word(pattern: RegExp): Part {
    return wordOf(this.match(pattern));
  }

  private match(pattern: RegExp): string {
    return this.matchGroups(pattern)[0] ?? '';
  }

  private matchGroups(pattern: RegExp): RegExpExecArray {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.source);
    if (!found) this.fail();
    this.at += found[0].length;
    return found;
  }

  private take(text: string): void {
    if (!this.source.startsWith(text, this.at)) this.fail();
    this.at += text.length;
  }

  private space(): void {
    while (this.source[this.at] === ' ' || this.source[this.at] === '\n') this.at++;
  }

  expectEnd(): void {
    this.space();
    if (this.at < this.source.length) this.fail();
  }

  private fail(): never {
    throw new Error(`The form is not well written at ${this.at}: ${this.source}`);
  }
}

function wordOf(text: string): Word {
  const plural = text.includes('~');
  const options = text.split(plural ? '~' : '/').map(spelled);
  return plural ? { kind: 'word', options, plural } : { kind: 'word', options };
}

function spelled(text: string): string[] {
  return text.trim().replaceAll('_', ' ').split(' ');
}

/** The first words that a form begins with, as far as they are fixed: how a line finds its form. */
export function leadingWords(part: Part): string[] {
  switch (part.kind) {
    case 'word':
      return part.options[0] ?? [];
    case 'sequence': {
      const words: string[] = [];
      for (const piece of part.parts) {
        if (piece.kind !== 'word' || piece.options.length > 1) break;
        words.push(...(piece.options[0] ?? []));
      }
      return words;
    }
    default:
      return [];
  }
}

/** Every slot of a form with the list or group it stands in, in reading order. */
export function slotsOf(part: Part, group?: Group): { slot: Slot | Choice | Group; group: Group | undefined }[] {
  switch (part.kind) {
    case 'slot':
    case 'choice':
      return [{ slot: part, group }];
    case 'group':
      return [{ slot: part, group }, ...slotsOf(part.body, part)];
    case 'sequence':
      return part.parts.flatMap((p) => slotsOf(p, group));
    case 'alternatives':
    case 'anyOrder':
      return part.options.flatMap((p) => slotsOf(p, group));
    case 'optional':
      return slotsOf(part.body, group);
    case 'word':
    case 'sign':
      return [];
  }
}
