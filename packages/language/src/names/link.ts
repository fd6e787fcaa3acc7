/** What each mention of a file names. Costs as much as the file has mentions. */
import { foldCode } from '@cairn/model';
import { nearest } from '../outline/nearest.ts';
import type { Problem } from '../outline/problem.ts';
import { Line, type Mention, type Outline, outlineOf, type Value } from '../tree/nodes.ts';
import { anyFact, anySlot, inherited, thingOf, titleOf } from '../tree/read.ts';
import { thingRow } from '../vocabulary/index.ts';
import { heldIn } from './held.ts';
import { type FrameworkNames, type NameTable, type SourceFile, type Use, unticked } from './names.ts';
import { agreedScale, type Follow, readLevel, scaleOfMention } from './scales.ts';

/** A mention that names nothing, or too much. */
type Trouble = Pick<Problem, 'code' | 'args'> & { fix?: Problem['fix'] };

/** Things so small that naming one that is not declared is a warning, and declaring it the fix. */
export const smallThings = new Set(['subject', 'role', 'tag', 'program area', 'hours', 'certificate', 'evidence kind']);

/** After so many comparisons of codes in a file, what is unknown is told without a guess. */
const mostComparisons = 100_000;

/** What it belongs to is unknown, and that has been told. */
const silent: Trouble = { code: '', args: {} };

/** Links every mention of a file and says which could not be. */
export function linkFile(file: SourceFile, names: NameTable): Problem[] {
  const framework = names.frameworkOf(file.uri);
  const { outline } = file;
  for (const mention of outline.mentions) mention.found = undefined;
  if (!framework) return [];
  return new Linking(framework, names).link(outline);
}

/** Where the framework itself is unknown, that alone is told: only what its header names is then looked for. */
function isLooked(mention: Mention, framework: FrameworkNames): boolean {
  const { header } = outlineOf(mention);
  return (framework.headers.length > 0 && !header?.broken) || mention.$container === header;
}

/** What a code that stands outside of the files names; where it names nothing, which may have been meant. */
export interface Found {
  found?: Line;
  meant?: string;
}

/** Looks codes up as on a line of a framework, for things of these kinds. */
export function finderIn(
  framework: FrameworkNames,
  names: NameTable,
  kinds: readonly string[],
): (code: string) => Found {
  const linking = new Linking(framework, names);
  return (code) => linking.look(code, [...kinds]);
}

/**
 * Works the scales out anew that all things of a kind share in a framework, of those kinds for which somebody has asked;
 * tells the kinds for which it is another.
 */
export function renewAgreedScales(framework: FrameworkNames, names: NameTable): string[] {
  if (framework.agreedScales.size === 0) return [];
  const before = [...framework.agreedScales];
  framework.agreedScales.clear();
  const { follow } = new Linking(framework, names);
  const others: string[] = [];
  for (const [kind, was] of before) {
    const is = agreedScale(kind, framework, follow);
    framework.agreedScales.set(kind, is);
    if (is !== was) others.push(kind);
  }
  return others;
}

/** Follows mentions of a line that is being written and that no file holds; nothing is guessed for what is unknown. */
export function followIn(framework: FrameworkNames, names: NameTable): Follow {
  const linking = new Linking(framework, names);
  linking.comparisonsLeft = 0;
  return linking.follow;
}

/** A code as it is written at a place. */
type Written = Pick<Mention, 'text' | 'start' | 'end'>;

class Linking {
  private readonly framework: FrameworkNames;
  private readonly names: NameTable;
  /** What was followed, in this file and in others: what those say of it themselves plays no part. */
  private readonly followed = new Map<Mention, Line | undefined>();
  private readonly troubles = new Map<Mention, Trouble>();
  /** What may have been meant by what is unknown, by kinds and text. */
  private readonly guesses = new Map<string, string | undefined>();
  /** How many codes may still be looked at for guesses. */
  comparisonsLeft = mostComparisons;
  private readonly others: Map<FrameworkNames, Linking>;
  private readonly uses: ReadonlyMap<FrameworkNames, Use>;
  private readonly aliases: ReadonlyMap<string, Use>;

  constructor(framework: FrameworkNames, names: NameTable, others = new Map<FrameworkNames, Linking>()) {
    this.framework = framework;
    this.names = names;
    this.others = others.set(framework, this);
    // Every file of a framework may say again what it uses.
    const uses = new Map<FrameworkNames, Use>();
    const aliases = new Map<string, Use>();
    for (const use of framework.uses) {
      const other = names.frameworkOf(use.uri);
      if (other && other !== framework && !uses.has(other)) uses.set(other, use);
      const alias = use.alias === undefined ? undefined : foldCode(unticked(use.alias));
      if (alias !== undefined && !aliases.has(alias)) aliases.set(alias, use);
    }
    this.uses = uses;
    this.aliases = aliases;
  }

  link(outline: Pick<Outline, 'mentions'>): Problem[] {
    for (const mention of outline.mentions) mention.found = this.follow(mention);
    return grouped(outline.mentions, this.troubles);
  }

  /** What a value names; links it first where that has not been done. */
  readonly follow = (value: Value | undefined): Line | undefined => {
    if (value?.$type !== 'Mention') return undefined;
    const mention = value as Mention;
    const { framework } = outlineOf(mention);
    if (framework !== this.framework) return this.linkingOf(framework!).follow(mention);
    if (this.followed.has(mention)) return this.followed.get(mention);
    // A mention that leads back to itself names nothing.
    this.followed.set(mention, undefined);
    const found = isLooked(mention, this.framework) ? this.find(mention) : undefined;
    this.followed.set(mention, found);
    return found;
  };

  /** What a code from elsewhere names. Signs that a file would have in back-ticks may stand in it. */
  look(text: string, refs: string[]): Found {
    const written = { text, start: 0, end: text.length };
    const code = foldCode(text);
    const here = this.here(written, code, refs) ?? this.used(written, code, refs);
    if (here instanceof Line) return { found: here };
    const slash = aliasEnd(text);
    const there = slash > 0 ? this.elsewhere(written, text.slice(0, slash), text.slice(slash + 1), refs) : undefined;
    if (there instanceof Line) return { found: there };
    const { meant } = (there ?? this.unknown(written, text, refs)).args;
    return typeof meant === 'string' ? { meant } : {};
  }

  private linkingOf(framework: FrameworkNames): Linking {
    return this.others.get(framework) ?? new Linking(framework, this.names, this.others);
  }

  private find(mention: Mention): Line | undefined {
    const found =
      mention.slot.kind === 'slot' && mention.slot.type === 'REF' ? this.thing(mention) : this.level(mention);
    if (found === undefined || found === silent || found instanceof Line)
      return found === silent ? undefined : (found as Line | undefined);
    this.troubles.set(mention, found);
    return undefined;
  }

  private thing(mention: Mention): Line | Trouble | undefined {
    const slot = mention.slot as { refs: string[]; of?: string };
    const { text } = mention;
    const slash = aliasEnd(text);
    if (slash > 0) return this.elsewhere(mention, text.slice(0, slash), text.slice(slash + 1), slot.refs);
    const line = mention.$container;
    if (slot.refs.includes('framework')) return this.header(mention, text);
    const code = foldCode(unticked(text));
    const first = slot.refs[0] ?? '*';
    if (first !== '*' && thingRow(first).scope !== 'framework') {
      const owned = this.owned(mention, line, first, code, slot.of);
      if (owned || first !== 'test part') return owned ?? this.unknown(mention, text, slot.refs);
    }
    return (
      this.here(mention, code, slot.refs) ??
      this.used(mention, code, slot.refs) ??
      this.unknown(mention, text, slot.refs)
    );
  }

  /** A thing that is unique within its owner only. */
  private owned(
    mention: Mention,
    line: Line,
    kind: string,
    code: string,
    of: string | undefined,
  ): Line | Trouble | undefined {
    const translated = line.row.id.startsWith('translated ');
    const owner =
      of !== undefined
        ? this.follow(anySlot(line, of))
        : translated
          ? this.ownerInSource(line)
          : thingOf(line.row.kind === 'thing' ? line.$container : line);
    if ((of !== undefined || translated) && !owner) return silent;
    for (let at: Line | undefined = owner; at; at = at.$container instanceof Line ? at.$container : undefined) {
      const inside = heldIn(at, kind, code);
      if (inside) return inside;
      if (translated) return undefined;
    }
    const dotted = this.framework.codes.get(code)?.find((held) => held.row.id === kind);
    if (dotted) return dotted;
    if (of !== undefined) return undefined;
    const all = this.framework.owned.get(kind)?.get(code);
    if (all && all.length > 1)
      return {
        code: 'code-of-several',
        args: { code: mention.text, kind, owners: all.map((held) => nameOf(held.$container as Line)) },
      };
    return all?.[0];
  }

  /** The thing that the line above translates. */
  private ownerInSource(line: Line): Line | undefined {
    const above = line.$container;
    return above instanceof Line
      ? (this.follow(anySlot(above, 'code') ?? anySlot(above, 'of')) ?? undefined)
      : undefined;
  }

  private header(_mention: Mention, text: string): Line | Trouble {
    const found = this.names.byCode(text)?.headers[0];
    if (found) return found;
    const known = [...this.names.frameworks()].flatMap((f) => f.headers.flatMap((h) => h.name ?? [])).sort();
    const meant = nearest(text, known);
    return { code: 'unknown-framework', args: { code: text, ...(meant && { meant }) } };
  }

  private here(mention: Written, code: string, refs: string[]): Line | Trouble | undefined {
    const lines = this.framework.codes.get(code) ?? this.framework.aliases.get(code);
    return lines && pick(mention, lines, refs);
  }

  /** Without a short name, a code is looked for in the files used; two hits are an error. */
  private used(mention: Written, code: string, refs: string[]): Line | Trouble | undefined {
    const hits: { line: Line | Trouble; use: Use }[] = [];
    for (const [other, use] of this.uses) {
      const lines = other.codes.get(code) ?? other.aliases.get(code);
      const line = lines && pick(mention, lines, refs);
      if (line && !hits.some((hit) => hit.line === line)) hits.push({ line, use });
    }
    const fitting = hits.filter((hit) => hit.line instanceof Line);
    if (fitting.length > 1)
      return {
        code: 'code-in-several-files',
        args: { code: mention.text, files: fitting.map((hit) => hit.use.alias ?? hit.use.path) },
      };
    return (fitting[0] ?? hits[0])?.line;
  }

  private elsewhere(mention: Written, alias: string, rest: string, refs: string[]): Line | Trouble | undefined {
    const wanted = foldCode(unticked(alias));
    const use = this.aliases.get(wanted);
    if (!use) {
      if (this.framework.usesUnread) return silent;
      const meant = nearest(
        alias,
        this.framework.uses.flatMap((u) => u.alias ?? []),
      );
      return {
        code: 'unknown-alias',
        args: { alias, ...(meant && { meant }) },
        ...(meant && { fix: replace(mention.start, mention.start + alias.length, meant) }),
      };
    }
    const other = this.names.frameworkOf(use.uri);
    if (!other) return undefined;
    const code = foldCode(unticked(rest));
    const lines = other.codes.get(code) ?? other.aliases.get(code) ?? ownedIn(other, refs, code);
    if (lines) return pick(mention, lines, refs);
    const meant = this.nearestCode(rest, other, refs);
    return {
      code: 'unknown-code',
      args: { code: mention.text, kinds: refs, file: alias, ...(meant && { meant: `${alias}/${meant}` }) },
      ...(meant && { fix: replace(mention.start, mention.end, `${alias}/${meant}`) }),
    };
  }

  private unknown(mention: Written, text: string, refs: string[]): Trouble {
    const moved = this.framework.replaced.get(foldCode(unticked(text)));
    const renamed = moved && anySlot(moved, 'new')?.text;
    const meant = renamed ?? this.nearestCode(text, this.framework, refs);
    const small = smallThings.has(refs[0] ?? '');
    return {
      code: renamed ? 'code-was-replaced' : small ? 'not-declared' : 'unknown-code',
      args: { code: text, kinds: refs, ...(meant && { meant }) },
      ...(meant && { fix: replace(mention.start, mention.end, meant) }),
    };
  }

  /** The code that may have been meant. Each guess walks over all codes, so a file has only so many. */
  private nearestCode(text: string, framework: FrameworkNames, refs: string[]): string | undefined {
    const key = `${framework.key} ${refs} ${text}`;
    if (!this.guesses.has(key) && this.comparisonsLeft > 0) {
      this.comparisonsLeft -= framework.codes.size;
      const near = nearest(text, codesOf(framework, refs));
      this.guesses.set(key, near ?? (framework === this.framework ? this.byTitle(text, refs) : undefined));
    }
    return this.guesses.get(key);
  }

  /** People write the title, or the word, where the code is wanted. */
  private byTitle(text: string, refs: string[]): string | undefined {
    const wanted = text.toLowerCase();
    for (const lines of this.framework.codes.values()) {
      for (const line of lines)
        if (refs.includes(line.row.id) && titleOf(line)?.toLowerCase() === wanted) return line.name;
    }
    return undefined;
  }

  private level(mention: Mention): Line | Trouble | undefined {
    const { type } = mention.slot as { type: 'LEVEL' | 'MARK' | 'SCORE' };
    const { text } = mention;
    if (text === '-') return undefined;
    if (insideBroken(mention.$container)) return undefined;
    if (this.isGrowth(mention.$container)) return undefined;
    const scale = scaleOfMention(mention, this.follow);
    if (!scale) return this.withoutScale(mention, text);
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
      ...(meant && { fix: replace(mention.start, mention.end, meant) }),
    };
  }

  /** Growth is the difference of two levels and no level itself: it may be 0.3 on a scale from 1 to 12. */
  private isGrowth(line: Line): boolean {
    if (line.row.id !== 'value') return false;
    const calculation = this.follow(anySlot(line, 'calculation'));
    const method = calculation && anyFact(calculation, 'method');
    return method !== undefined && anySlot(method, 'is')?.text === 'minus baseline';
  }

  /** A level of no scale: told where it is the mistake, not where something before it is unknown. */
  private withoutScale(mention: Mention, text: string): Trouble | undefined {
    const line = mention.$container;
    const of = mention.slot.kind === 'slot' ? mention.slot.of : undefined;
    const judged = of === undefined ? undefined : this.follow(anySlot(line, of));
    if (judged?.lines.some((fact) => fact.broken) || judged?.unread) return undefined;
    if (of !== undefined && line.row.id === 'amount' && !this.follow(anySlot(line.$container as Line, of)))
      return undefined;
    const unresolved = line.values.some(
      (value) =>
        value !== mention &&
        value.$type === 'Mention' &&
        value.slot.kind === 'slot' &&
        value.slot.type === 'REF' &&
        !this.follow(value),
    );
    const thing = thingOf(line);
    if (thing && inherited(thing, 'scale')) return undefined;
    const ownScale =
      thing?.values.some((v) => v.$type === 'Mention' && !this.follow(v)) ||
      thing?.lines.some((fact) => fact.row.id === 'scale' && (fact.broken || !this.follow(fact.values[0])));
    const header = this.framework.headers[0];
    const headerScale = header?.lines.some(
      (fact) => fact.row.id === 'scale' && (fact.broken || !this.follow(fact.values[0])),
    );
    if (thing?.lines.some((fact) => fact.broken) || unresolved || ownScale || headerScale || !header || header.broken)
      return undefined;
    return {
      code: 'level-without-scale',
      args: { level: text, thing: judged ? nameOf(judged) : thing ? nameOf(thing) : '' },
    };
  }
}

function ownedIn(framework: FrameworkNames, refs: string[], code: string): Line[] | undefined {
  for (const ref of refs) {
    const lines = framework.owned.get(ref)?.get(code);
    if (lines) return lines;
  }
  return undefined;
}

/** Among things of one code, that of a wanted kind. */
function pick(mention: Written, lines: Line[], refs: string[]): Line | Trouble | undefined {
  let fitting: Line | undefined;
  for (const line of lines) {
    if (!refs.includes('*') && !refs.includes(line.row.id)) continue;
    // Of two with one code, which is told, the one that says something is meant.
    if (line.lines.length > 0) return line;
    fitting ??= line;
  }
  if (fitting) return fitting;
  const first = lines[0];
  return first && { code: 'wrong-kind', args: { code: mention.text, is: first.row.words, kinds: refs } };
}

function* codesOf(framework: FrameworkNames, refs: string[]): Generator<string> {
  const any = refs.includes('*');
  let left = 20_000;
  for (const lines of framework.codes.values()) {
    for (const line of lines) {
      if (left-- < 0) return;
      if (line.name !== undefined && (any || refs.includes(line.row.id)))
        yield line.row.scope === 'dotted' ? `${(line.$container as Line).name}.${line.name}` : line.name;
    }
  }
  for (const ref of refs) {
    for (const lines of framework.owned.get(ref)?.values() ?? [])
      for (const line of lines) if (line.name !== undefined) yield line.name;
  }
}

/** Where the short name of a file ends in `ALIAS/CODE`, or -1. */
function aliasEnd(text: string): number {
  if (!text.startsWith('`')) return text.indexOf('/');
  const close = text.indexOf('`', 1);
  return text[close + 1] === '/' ? close + 1 : -1;
}

/** How a thing is called in a message. */
export function nameOf(thing: Line): string {
  return thing.name ?? titleOf(thing) ?? thing.row.words;
}

/** Whether a line stands below one that could not be read. */
function insideBroken(line: Line): boolean {
  for (let at: Line | Outline = line; at instanceof Line; at = at.$container) if (at.broken) return true;
  return false;
}

function replace(start: number, end: number, text: string): Problem['fix'] {
  return { title: `Change to \`${text}\``, edits: [{ start, end, text }] };
}

/** One message for a code that is unknown in several places of a file: it stands at the first and names the others. */
function grouped(mentions: Mention[], troubles: Map<Mention, Trouble>): Problem[] {
  const problems: Problem[] = [];
  const first = new Map<string, Problem>();
  for (const mention of mentions) {
    const trouble = troubles.get(mention);
    if (!trouble) continue;
    const key =
      trouble.code === 'level-without-scale'
        ? trouble.code
        : trouble.code === 'scale-without-levels' || trouble.code === 'outside-the-scale'
          ? `${trouble.code} ${String(trouble.args['scale'])}`
          : `${trouble.code} ${String(trouble.args['scale'] ?? '')} ${foldCode(mention.text)}`;
    const before = first.get(key);
    if (before) {
      before.also ??= [];
      before.also.push({ start: mention.start, end: mention.end });
      if (before.fix && trouble.fix) before.fix.edits.push(...trouble.fix.edits);
      continue;
    }
    const problem: Problem = {
      code: trouble.code,
      start: mention.start,
      end: mention.end,
      args: trouble.args,
      ...(trouble.fix && { fix: { ...trouble.fix, edits: [...trouble.fix.edits] } }),
    };
    first.set(key, problem);
    problems.push(problem);
  }
  return problems;
}
