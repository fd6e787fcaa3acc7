/** What each mention of a thing names. Costs as much as the thing has mentions. */
import { foldCode } from '@cairn/model';
import { nearest } from '../outline/nearest.ts';
import { Line, type Mention, outlineOf, type Value } from '../tree/nodes.ts';
import { anySlot, thingOf } from '../tree/read.ts';
import { thingRow } from '../vocabulary/index.ts';
import { heldIn } from './held.ts';
import { linkLevel } from './linkLevel.ts';
import { type FrameworkNames, type NameTable, type Use, unticked } from './names.ts';
import type { Follow } from './scales.ts';
import { argsOf, nameOf, silent, type Trouble } from './troubles.ts';
import { usedBy } from './used.ts';

export { nameOf } from './troubles.ts';

/** Things so small that naming one that is not declared is a warning, and declaring it the fix. */
export const smallThings = new Set(['subject', 'role', 'tag', 'program area', 'hours', 'certificate', 'evidence kind']);

/** What the mentions of one thing name, and what is wrong with those that name nothing. */
export interface Linked {
  found: (Line | undefined)[];
  troubles: ReadonlyMap<Mention, Trouble>;
}

/** Links the mentions of a thing of a framework. What others say of themselves plays no part. */
export function link(mentions: readonly Mention[], framework: FrameworkNames, names: NameTable): Linked {
  const linking = new Linking(framework, names);
  return { found: mentions.map(linking.follow), troubles: linking.troubles };
}

/** Follows mentions that have not been linked yet, also of a line that is being written and that no file holds. */
export function followIn(framework: FrameworkNames, names: NameTable): Follow {
  return new Linking(framework, names).follow;
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

/** Where the framework itself is unknown, that alone is told: only what its header names is then looked for. */
function isLooked(mention: Mention, framework: FrameworkNames): boolean {
  const { header } = outlineOf(mention);
  return (framework.isReadable() && !header?.broken) || mention.$container === header;
}

/** A code as it is written at a place. */
type Written = Pick<Mention, 'text'>;

class Linking {
  private readonly framework: FrameworkNames;
  private readonly names: NameTable;
  private readonly followed = new Map<Mention, Line | undefined>();
  readonly troubles = new Map<Mention, Trouble>();
  private readonly others: Map<FrameworkNames, Linking>;

  constructor(framework: FrameworkNames, names: NameTable, others = new Map<FrameworkNames, Linking>()) {
    this.framework = framework;
    this.names = names;
    this.others = others.set(framework, this);
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
    const written = { text };
    const code = foldCode(text);
    const here = this.here(written, code, refs) ?? this.used(written, code, refs);
    if (here instanceof Line) return { found: here };
    const slash = aliasEnd(text);
    const there = slash > 0 ? this.elsewhere(written, text.slice(0, slash), text.slice(slash + 1), refs) : undefined;
    if (there instanceof Line) return { found: there };
    const { meant } = argsOf(there ?? this.unknown(text, refs));
    return typeof meant === 'string' ? { meant } : {};
  }

  private linkingOf(framework: FrameworkNames): Linking {
    return this.others.get(framework) ?? new Linking(framework, this.names, this.others);
  }

  private find(mention: Mention): Line | undefined {
    const found =
      mention.slot.kind === 'slot' && mention.slot.type === 'REF'
        ? this.thing(mention)
        : linkLevel(mention, this.framework, this.follow);
    if (found === undefined || found instanceof Line) return found;
    if (found !== silent) this.troubles.set(mention, found);
    return undefined;
  }

  private thing(mention: Mention): Line | Trouble | undefined {
    const slot = mention.slot as { refs: string[]; of?: string };
    const { text } = mention;
    const slash = aliasEnd(text);
    if (slash > 0) return this.elsewhere(mention, text.slice(0, slash), text.slice(slash + 1), slot.refs);
    const line = mention.$container;
    if (slot.refs.includes('framework')) return this.header(text);
    const code = foldCode(unticked(text));
    const first = slot.refs[0] ?? '*';
    if (first !== '*' && thingRow(first).scope !== 'framework') {
      const owned = this.owned(mention, line, first, code, slot.of);
      if (owned || first !== 'test part') return owned ?? this.unknown(text, slot.refs);
    }
    return this.here(mention, code, slot.refs) ?? this.used(mention, code, slot.refs) ?? this.unknown(text, slot.refs);
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
      const inside = at.row.below?.things?.includes(kind) ? heldIn(at, kind, code) : undefined;
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

  private header(text: string): Line | Trouble {
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
    for (const [other, use] of usedBy(this.framework, this.names).frameworks) {
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
    const use = usedBy(this.framework, this.names).aliases.get(wanted);
    if (!use) {
      if (this.framework.usesUnread) return silent;
      const meant = nearest(
        alias,
        this.framework.uses.flatMap((u) => u.alias ?? []),
      );
      return {
        code: 'unknown-alias',
        args: { alias, ...(meant && { meant }) },
        ...(meant && { instead: { text: meant, length: alias.length } }),
      };
    }
    const other = this.names.frameworkOf(use.uri);
    if (!other) return undefined;
    const code = foldCode(unticked(rest));
    const lines = other.codes.get(code) ?? other.aliases.get(code) ?? ownedIn(other, refs, code);
    if (lines) return pick(mention, lines, refs);
    return {
      code: 'unknown-code',
      args: { code: mention.text, kinds: refs, file: alias },
      guess: { text: rest, kinds: refs, among: other, behind: `${alias}/` },
    };
  }

  private unknown(text: string, refs: string[]): Trouble {
    const moved = this.framework.replaced.get(foldCode(unticked(text)))?.at(-1);
    const meant = moved && anySlot(moved, 'new')?.text;
    const args = { code: text, kinds: refs };
    if (meant) return { code: 'code-was-replaced', args: { ...args, meant }, instead: { text: meant } };
    const code = smallThings.has(refs[0] ?? '') ? 'not-declared' : 'unknown-code';
    return { code, args, guess: { text, kinds: refs, among: this.framework } };
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
  const fitting = lines.filter(({ row }) => refs.includes('*') || refs.includes(row.id));
  const first = lines[0];
  if (fitting.length === 0)
    return first && { code: 'wrong-kind', args: { code: mention.text, is: first.row.words, kinds: refs } };
  // Of two with one code, which is told, the one that says something is meant.
  return fitting.length === 1 ? fitting[0] : (fitting.find((line) => line.lines.length > 0) ?? fitting[0]);
}

/** Where the short name of a file ends in `ALIAS/CODE`, or -1. */
function aliasEnd(text: string): number {
  if (!text.startsWith('`')) return text.indexOf('/');
  const close = text.indexOf('`', 1);
  return text[close + 1] === '/' ? close + 1 : -1;
}
