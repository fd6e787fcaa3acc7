/** Drafts as lines of an outline. */
import type { FrameworkNames } from '@cairn/language';
import { Line, type Row, thingRow } from '@cairn/language/editor';
import { foldCode } from '@cairn/model';
import { clean, oneLine } from './clipboard/block.ts';
import { acronym, CodeBook, slug, tidied, written } from './codes.ts';
import type { Draft } from './draft.ts';
import type { Levels } from './levels.ts';
import type { PastePlace } from './place.ts';
import { type Declaration, ValueReader } from './values.ts';

/** What was written, and what has to be said of it. */
export interface Written {
  lines: string[];
  /** Lines that stand at the margin before and behind. */
  declared: string[];
  behind: string[];
  /** How many things of each kind there are. */
  counts: Map<string, number>;
  remarks: string[];
}

/** Writes the things of one paste. */
export class Writer implements Written {
  readonly lines: string[] = [];
  readonly declared: string[] = [];
  readonly behind: string[] = [];
  readonly counts = new Map<string, number>();
  readonly remarks: string[] = [];
  private readonly codes: CodeBook;
  private readonly values: ValueReader;
  private readonly given = new Map<Draft, string>();
  private readonly small = new Map<string, Declaration>();
  private readonly place: PastePlace;
  private readonly mayDeclare: boolean;
  private levels: Levels | undefined;
  private newScale: string | undefined;
  private changedCodes: string[] = [];

  /** `mayDeclare` says whether scales and progressions may stand at the margin of the file. */
  constructor(names: FrameworkNames | undefined, place: PastePlace, mayDeclare: boolean) {
    this.codes = new CodeBook(names);
    this.values = new ValueReader(this.codes, names);
    this.place = place;
    this.mayDeclare = mayDeclare;
  }

  /** Writes drafts that have their kinds, and what the work looks like at the levels of their table. */
  write(drafts: readonly Draft[], levels: Levels | undefined): void {
    this.begin(levels);
    this.takeGiven(drafts);
    const { owner, column } = this.place;
    const siblings = owner.lines
      .filter(({ row }) => row.kind === 'thing')
      .flatMap(({ row, name }) => (name === undefined ? [] : [{ kind: row.id, code: name }]));
    this.all(drafts, owner instanceof Line ? owner.name : undefined, siblings, column);
    this.finish();
  }

  /** Writes drafts as the criteria of a new rubric. */
  writeRubric(drafts: readonly Draft[], title: string, levels: Levels | undefined): void {
    this.begin(levels);
    if (this.lines.length > 0) this.lines.push('');
    this.line(0, `rubric ${written(this.codes.take(acronym(title)))} ${quoted(title)}`);
    this.count('rubric');
    const scale = this.scaleCode();
    if (scale !== undefined) this.line(this.place.unit, `scale: ${written(scale)}`);
    this.all(drafts, undefined, [], this.place.unit);
    this.remarks.push('say what the rubric judges in a line `for:`');
    this.finish();
  }

  /** Writes lines that belong to nothing. */
  comments(rows: readonly string[]): void {
    for (const row of rows) this.line(this.place.column, `# ${oneLine(row)}`);
  }

  private begin(levels: Levels | undefined): void {
    this.levels = levels;
    this.newScale = undefined;
    this.changedCodes = [];
  }

  private finish(): void {
    for (const { kind, code, title } of this.small.values())
      this.declared.push(`${kind} ${written(code)} ${quoted(title)}`);
    this.small.clear();
    if (this.changedCodes.length > 0)
      this.remarks.push(`codes that were there already: ${this.changedCodes.join(', ')}`);
  }

  private takeGiven(drafts: readonly Draft[]): void {
    for (const draft of drafts) {
      const code = draft.code === undefined || draft.kind === 'criterion' ? '' : tidied(draft.code);
      if (code !== '') {
        const taken = this.codes.take(code);
        this.given.set(draft, taken);
        if (taken !== code) this.changedCodes.push(`\`${code}\` is now \`${taken}\``);
      }
      this.takeGiven(draft.children);
    }
  }

  private all(
    drafts: readonly Draft[],
    owner: string | undefined,
    siblings: readonly { kind: string; code: string }[],
    column: number,
  ): void {
    const beside = [...siblings];
    const criteria = new Set(siblings.filter(({ kind }) => kind === 'criterion').map(({ code }) => foldCode(code)));
    drafts.forEach((draft, index) => {
      if (draft.kind === 'area' && (index > 0 || (column === 0 && this.lines.length > 0))) this.lines.push('');
      const code = this.codeOf(draft, owner, beside, criteria);
      // Codes that had to change do not count on: behind `LS.1-2` stands `LS.2`.
      if (draft.code === undefined || tidied(draft.code) === code) beside.push({ kind: draft.kind!, code });
      this.thing(draft, code, column);
    });
  }

  private codeOf(
    draft: Draft,
    owner: string | undefined,
    beside: readonly { kind: string; code: string }[],
    criteria: Set<string>,
  ): string {
    const given = this.given.get(draft);
    if (given !== undefined) return given;
    const name = draft.title ?? draft.facts.get('statement')?.[0] ?? draft.facts.get('I can')?.[0] ?? '';
    if (draft.kind === 'criterion') {
      let code = slug(name);
      for (let number = 2; criteria.has(foldCode(code)); number++) code = `${slug(name)}-${number}`;
      criteria.add(foldCode(code));
      return code;
    }
    if (draft.kind === 'area') {
      const code = acronym(name);
      return this.codes.has(code) ? this.codes.takeNumber(code, 2) : this.codes.take(code);
    }
    const last = beside.findLast(({ kind, code }) => kind === draft.kind && /\D\d+$/.test(code))?.code;
    const counted = last === undefined ? undefined : /^(.*?)(\d+)$/su.exec(last);
    if (counted) return this.codes.takeNumber(counted[1]!, Number(counted[2]) + 1);
    return this.codes.takeNumber(owner === undefined ? 'C' : `${owner}.`, 1, draft.number);
  }

  private thing(draft: Draft, code: string, column: number): void {
    const { unit } = this.place;
    const row = thingRow(draft.kind!);
    for (const comment of draft.comments) this.line(column, `# ${oneLine(comment)}`);
    this.line(column, `${row.words} ${written(code)}${draft.title === undefined ? '' : ` ${quoted(draft.title)}`}`);
    this.count(row.id);
    this.facts(draft, row, column + unit);
    this.describe(draft, row, code, column + unit);
    this.all(draft.children, code, [], column + unit);
  }

  private facts({ facts, kept }: Draft, row: Row, column: number): void {
    const rows = row.below?.lines ?? [];
    const left = [...kept];
    const told = new Map<string, string[]>();
    for (const [id, texts] of facts) {
      const fact = rows.find((one) => one.id === id);
      const said = fact?.repeats ? texts : [texts.join(fact?.text === 'prose' ? '\n' : ', ')];
      for (const text of said) {
        const value = fact && this.values.valueOf(fact, text);
        if (!value) left.push({ from: row.id === 'criterion' && id === 'statement' ? '' : id, text });
        else {
          for (const declaration of value.declares)
            this.small.set(`${declaration.kind} ${foldCode(declaration.code)}`, declaration);
          told.set(id, [...(told.get(id) ?? []), value.text]);
        }
      }
    }
    if (left.length > 0) {
      const id = rows.some((one) => one.id === 'guidance') ? 'guidance' : 'about';
      const said = left.map(({ from, text }) => (from === '' ? text : `${from}: ${text}`));
      told.set(id, [[...(told.get(id) ?? []), ...said].join('\n')]);
    }
    for (const fact of rows) for (const text of told.get(fact.id) ?? []) this.fact(fact.words, text, column);
  }

  /** A line `words: text`; text of several lines stands below it. */
  private fact(words: string, text: string, column: number): void {
    const rows = clean(text).trim().split('\n');
    this.line(column, rows.length === 1 ? `${words}: ${rows[0]!.trim()}` : `${words}:`);
    if (rows.length > 1) for (const row of rows) this.line(column + this.place.unit, row.trim());
  }

  /** What the work looks like at each level: on the lines of a criterion, or as a progression at the margin. */
  private describe({ levels: said }: Draft, row: Row, code: string, column: number): void {
    const { levels, mayDeclare } = this;
    const columns = levels?.columns.filter(({ column: at }) => said.has(at)) ?? [];
    if (columns.length === 0) return;
    if (row.id === 'criterion') {
      for (const { column: at, at: level } of columns) this.fact(`at ${level}`, said.get(at)!, column);
      return;
    }
    if (!mayDeclare) {
      for (const { column: at, at: level } of columns) this.fact('clarification', `${level}: ${said.get(at)!}`, column);
      return;
    }
    const before = this.lines.length;
    const { unit } = this.place;
    this.line(0, `progression of ${written(code)}`);
    const scale = this.scaleCode();
    if (scale !== undefined) this.line(unit, `scale: ${written(scale)}`);
    this.line(unit, `by: ${levels!.by}`);
    for (const { column: at, at: level } of columns) this.fact(`at ${level}`, said.get(at)!, unit);
    if (this.behind.length > 0) this.behind.push('');
    this.behind.push(...this.lines.splice(before));
    this.count('progression');
  }

  /** The code of the scale of new levels, which is declared when it is first asked for. */
  private scaleCode(): string | undefined {
    const { levels } = this;
    if (!levels?.scale) return undefined;
    if (this.newScale === undefined) {
      this.newScale = this.codes.take('levels');
      this.declared.push(`scale ${this.newScale} "Levels"`);
      for (const { code, title, value } of levels.scale)
        this.declared.push(`${' '.repeat(this.place.unit)}level ${written(code)} ${quoted(title)} = ${value}`);
      this.remarks.push(`the levels are new: look at the scale \`${this.newScale}\``);
    }
    return this.newScale;
  }

  private line(column: number, text: string): void {
    this.lines.push(text === '' ? '' : `${' '.repeat(column)}${text}`);
  }

  private count(kind: string): void {
    this.counts.set(kind, (this.counts.get(kind) ?? 0) + 1);
  }
}

/** A title in quotation marks; those within it become typographic. */
export function quoted(title: string): string {
  const text = oneLine(clean(title))
    .replace(/"([^"]*)"/g, '“$1”')
    .replaceAll('"', '”');
  return `"${text}"`;
}
