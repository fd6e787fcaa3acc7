/** JSON with the place of every value, so that a message can stand where it belongs. Reads on after a mistake. */

/** A value and where it stands. */
export type Json = { start: number; end: number } & (
  | { kind: 'object'; members: Member[] }
  | { kind: 'list'; items: Json[] }
  | { kind: 'text'; value: string }
  | { kind: 'other'; value: number | boolean | null }
);

/** A name with its value. */
export interface Member {
  name: string;
  /** Where the name stands, with its quotation marks. */
  start: number;
  end: number;
  value: Json;
}

/** What is wrong at a place of the text. */
export interface JsonTrouble {
  message: string;
  start: number;
  end: number;
}

/** More levels than this are no settings of ours. */
const deepest = 32;

/** Reads a text. What could be read is there even if not all could; only the first mistake is told. */
export function readJson(text: string): { value: Json | undefined; trouble: JsonTrouble | undefined } {
  const reader = new JsonReader(text);
  let value: Json | undefined;
  try {
    value = reader.whole();
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    value = reader.outermost;
  }
  return { value, trouble: reader.trouble };
}

/** Thrown where nothing can be read further; `readJson` catches it. */
class Stop extends Error {}

const literals = new Map<string, boolean | null>([
  ['true', true],
  ['false', false],
  ['null', null],
]);

class JsonReader {
  trouble: JsonTrouble | undefined;
  outermost: Json | undefined;
  private at: number;
  private depth = 0;
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
    this.at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  }

  whole(): Json {
    const value = this.value();
    this.blanks();
    if (this.at < this.text.length) this.tell('Nothing can follow the closing brace.', this.at, this.text.length);
    return value;
  }

  private tell(message: string, start: number, end: number): void {
    this.trouble ??= { message, start, end };
  }

  private stop(message: string, start = this.at, end = this.wordEnd()): never {
    this.tell(message, start, Math.max(end, start));
    throw new Stop();
  }

  private wordEnd(): number {
    const rest = /[\s,:{}[\]]/.exec(this.text.slice(this.at + 1));
    return this.at >= this.text.length ? this.at : rest ? this.at + 1 + rest.index : this.text.length;
  }

  private blanks(): void {
    while (/\s/.test(this.text[this.at] ?? 'x')) this.at++;
    if (this.text.startsWith('//', this.at) || this.text.startsWith('/*', this.at))
      this.stop('This file holds no comments. Remove this one.', this.at, this.lineEnd());
  }

  private lineEnd(): number {
    const end = this.text.indexOf('\n', this.at);
    return end < 0 ? this.text.length : end;
  }

  private value(): Json {
    this.blanks();
    const start = this.at;
    const sign = this.text[start];
    if (sign === '{' || sign === '[') {
      if (++this.depth > deepest) this.stop(`Nothing here stands more than ${deepest} levels deep.`);
      const value = sign === '{' ? this.object(start) : this.list(start);
      this.depth--;
      return value;
    }
    if (sign === '"') {
      const value = this.quoted();
      return { kind: 'text', value, start, end: this.at };
    }
    const word = /^(?:-?\d+(?:\.\d+)?(?:e[+-]?\d+)?|true|false|null)(?![\w.])/i.exec(
      this.text.slice(start, start + 64),
    )?.[0];
    if (word === undefined) {
      if (start >= this.text.length) this.stop('The file ends too early here.');
      this.stop('A text stands in straight quotation marks here: `"…"`.');
    }
    this.at += word.length;
    const value = literals.get(word.toLowerCase());
    return { kind: 'other', value: value === undefined ? Number(word) : value, start, end: this.at };
  }

  private object(start: number): Json {
    const members: Member[] = [];
    const object: Json = { kind: 'object', members, start, end: this.text.length };
    this.outermost ??= object;
    this.each('}', () => {
      const from = this.at;
      if (this.text[from] !== '"') this.stop('A name stands in straight quotation marks here: `"…"`.');
      const name = this.quoted();
      const end = this.at;
      this.blanks();
      if (this.text[this.at] !== ':') this.stop(`A colon is missing after \`"${name}"\`.`, from, end);
      this.at++;
      members.push({ name, start: from, end, value: this.value() });
    });
    object.end = this.at;
    return object;
  }

  private list(start: number): Json {
    const items: Json[] = [];
    const list: Json = { kind: 'list', items, start, end: this.text.length };
    this.outermost ??= list;
    this.each(']', () => items.push(this.value()));
    list.end = this.at;
    return list;
  }

  /** Reads what stands between two brackets, with commas between. */
  private each(close: string, read: () => void): void {
    this.at++;
    this.blanks();
    while (this.text[this.at] !== close) {
      if (this.at >= this.text.length) this.stop(`\`${close}\` is missing at the end.`, this.at, this.at);
      read();
      const end = this.at;
      this.blanks();
      if (this.text[this.at] === ',') {
        const comma = this.at++;
        this.blanks();
        if (this.text[this.at] === close) this.tell('No comma stands behind the last one.', comma, comma + 1);
      } else if (this.text[this.at] !== close && this.at < this.text.length)
        this.tell('A comma is missing here.', end, end);
    }
    this.at++;
  }

  private quoted(): string {
    const start = this.at;
    const all = /"(?:[^"\\\n]|\\.)*"/y;
    all.lastIndex = start;
    const found = all.exec(this.text)?.[0];
    if (found === undefined) this.stop('These quotation marks are not closed on this line.', start, this.lineEnd());
    this.at += found.length;
    try {
      return JSON.parse(found) as string;
    } catch {
      this.tell('A backslash is written twice: `\\\\`; in a path, write `/`.', start, this.at);
      return found.slice(1, -1);
    }
  }
}
