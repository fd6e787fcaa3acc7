/** The things that a place may name: those of the framework, then those of the files it uses, the nearest first. */

import {
  anySlot,
  Line,
  type Mention,
  type Outline,
  outlineOf,
  readLevel,
  type Slot,
  scaleOf,
  sourceOf,
  thingOf,
  thingRow,
  unticked,
} from '@cairn/language/editor';
import { foldCode } from '@cairn/model';
import { type Asked, type Begun, standIn } from './ask.ts';
import { indexOf, type KindIndex, type Named, namedOf } from './fileIndex.ts';
import type { Reached } from './reach.ts';

/** A thing as it is named at a place. */
export interface NamedHere extends Named {
  /** What is written for it: its code, behind the short name of its file where that has one. */
  text: string;
}

/** Things that fit what was typed, the best first; `more` where there are others. */
export interface Things {
  found: NamedHere[];
  more: boolean;
}

/** Of one kind, a file that is used shows so many before anything was typed: what is behind it is wanted too. */
const mostOfUsed = 60;

/**
 * The things that may be named at a place and fit what was typed: first by the beginning of the code, then by words of
 * the title, parts of the code and further codes. At most `most`. Costs the number of files of the framework and of
 * those it uses, each times the logarithm of its things, and those that begin with the same letter.
 */
export function thingsFor(begun: Begun, slot: Slot, typed: string, most: number): Things {
  const mention = standIn(begun, slot);
  const taken = takenBy(begun, mention);
  const found = new Map<string, NamedHere>();
  for (const named of candidates(begun, mention, slot, typed, most)) {
    const key = foldCode(named.text);
    if (taken.has(named.line) || found.has(key)) continue;
    if (found.size === most) return { found: [...found.values()], more: true };
    found.set(key, named);
  }
  return { found: [...found.values()], more: false };
}

/** Whether there is anything that a place of these kinds could name. Costs the number of files once for each kind. */
export function thereAre({ reach }: Asked, refs: readonly string[]): boolean {
  return refs.some((ref) => ref === 'framework' || reach.with(ref).length > 0);
}

/** What is named on the line already, and what the line itself is said of. */
function takenBy({ asked, row }: Begun, { $container: line, slot }: Mention): Set<Line> {
  const taken = new Set<Line>();
  for (const value of line.values) {
    const named = value.slot.name === slot.name ? asked.follow(value) : undefined;
    if (named) taken.add(named);
  }
  const own = row.kind === 'fact' ? thingOf(line) : undefined;
  if (own) taken.add(own);
  return taken;
}

function* candidates(begun: Begun, mention: Mention, slot: Slot, typed: string, most: number): Iterable<NamedHere> {
  const { asked } = begun;
  const { $container: line } = mention;
  const first = slot.refs[0] ?? '*';
  const folded = foldCode(unticked(typed.endsWith('`') ? typed : typed.replace('`', '')));
  if (slot.refs.includes('framework')) return yield* fitting(frameworks(begun, slot.refs), folded);
  if (line.row.id.startsWith('translated ') && slot.name === 'code')
    return yield* fitting(untranslated(begun, first), folded);
  const before = line.values.findLast((value) => value.slot.name === slot.of);
  const owner = before ? asked.follow(before) : enclosing(line, first);
  if (owner || before) return yield* fitting(owner ? heldBy(owner, first) : [], folded);
  yield* fromFiles(begun, slot, folded, most);
}

/** Things of which the code or a word of the title begins so, those with the code first. */
function* fitting(all: Iterable<NamedHere>, folded: string): Iterable<NamedHere> {
  const others: NamedHere[] = [];
  for (const named of all) {
    if (foldCode(named.text).startsWith(folded)) yield named;
    else if (` ${foldCode(named.title)}`.includes(` ${folded}`)) others.push(named);
  }
  yield* others;
}

function* frameworks({ asked, owner }: Begun, kinds: readonly string[]): Iterable<NamedHere> {
  const own = outlineOf(owner).framework;
  for (const framework of asked.desk.project.names.frameworks()) {
    const [header] = framework.headers;
    const named = header && kinds.includes(header.row.id) ? namedOf(header) : undefined;
    // A file whose header is half written is a framework of its own for as long.
    if (named && (framework !== own || framework.files.length > 1)) yield { ...named, text: named.code };
  }
}

/** What the thing around a translated one holds of a kind and is not translated yet, in the order of the framework. */
export function* untranslated({ asked, owner }: Begun, translatedKind: string): Iterable<NamedHere> {
  const { framework } = outlineOf(owner);
  const source = owner instanceof Line && owner.row.id !== 'translation' ? sourceOf(owner, asked.follow) : undefined;
  const outlines = framework?.files.map(({ outline }) => outline) ?? [];
  const holders: readonly (Line | Outline)[] = source
    ? [source]
    : outlines.flatMap((outline) => [outline, ...(outline.header?.row.id === 'standards' ? [outline.header] : [])]);
  const row = asked.offset;
  const done = new Set(
    owner.lines.flatMap((line) => {
      const code = anySlot(line, 'code');
      return code && !(line.start <= row && row <= line.end) ? foldCode(unticked(code.text)) : [];
    }),
  );
  for (const holder of holders) {
    for (const line of holder.lines) {
      const named = line.row.id === translatedKind ? namedOf(line) : undefined;
      // Parts of tests and criteria stand below their owner, so its code is not said again.
      if (named && !done.has(foldCode(line.name ?? ''))) yield { ...named, text: named.own };
    }
  }
}

/** The thing around a line that holds things of a kind which have their codes from their owner. */
function enclosing(line: Line, kind: string): Line | undefined {
  if (kind === '*' || thingRow(kind).scope === 'framework') return undefined;
  for (let at = thingOf(line.$container); at; at = thingOf(at.$container))
    if (at.lines.some(({ row }) => row.id === kind)) return at;
  return undefined;
}

/** What an owner holds of a kind, by the codes that are said within it. */
function* heldBy(owner: Line, kind: string): Iterable<NamedHere> {
  for (const line of owner.lines) {
    const named = line.row.id === kind ? namedOf(line) : undefined;
    if (named) yield { ...named, text: named.own };
  }
}

function* fromFiles(begun: Begun, slot: Slot, folded: string, most: number): Iterable<NamedHere> {
  const { asked } = begun;
  const slash = folded.indexOf('/');
  const rest = folded.slice(slash + 1);
  const isMeant = ({ before }: Reached): boolean => slash < 0 || foldCode(before) === folded.slice(0, slash + 1);
  const each = function* (find: (index: KindIndex, file: Reached) => Iterable<Named>): Iterable<NamedHere> {
    for (const kind of slot.refs) {
      for (const file of asked.reach.with(kind).filter(isMeant))
        for (const named of find(indexOf(file.outline).kind(kind), file))
          if (
            holdsNamed(named.line, begun, slot) &&
            (slot.of === undefined ? isOnlyOne(named.line, file) : isBeside(named.line, begun, slot))
          )
            yield { ...named, text: file.before + named.code };
    }
  };
  if (rest === '') {
    yield* each((index, file) =>
      file.here ? around(index.all, asked.offset, most) : file.used ? index.all.slice(0, mostOfUsed) : index.all,
    );
    yield* each((index, file) => (file.used ? index.all.slice(mostOfUsed) : []));
    return;
  }
  yield* each((index) => index.byCode(rest));
  if (slash < 0) yield* each((index, { before }) => (foldCode(before).startsWith(folded) ? index.all : []));
  yield* each((index) => index.byWord(rest));
}

/** Whether a code that is unique within its owner only names one thing where the owner is not said. */
function isOnlyOne({ name, row }: Line, { outline, before, used }: Reached): boolean {
  if (row.scope !== 'owner') return true;
  if (used && before === '') return false;
  return outline.framework?.owned.get(row.id)?.get(foldCode(name ?? ''))?.length === 1;
}

/** Whether what is named before it in the same list has the same owner, which is still to be said. */
function isBeside({ $container: owner, row }: Line, { values, asked }: Begun, slot: Slot): boolean {
  const { text } = asked.desk.outline;
  const others = values
    .filter(({ slot: { name } }) => name === slot.name)
    .map(({ start, end }) => foldCode(unticked(text.slice(start, end))));
  return others.every((other) =>
    owner.lines.some((line) => line.row === row && line.name !== undefined && foldCode(line.name) === other),
  );
}

/** Whether what was named before is of a thing: a plan has these needs, the scale of a test has this level. */
function holdsNamed(line: Line, { values, asked }: Begun, { name }: Slot): boolean {
  const { text } = asked.desk.outline;
  return values.every(({ slot, start, end }) => {
    if (slot.kind !== 'slot' || slot.of !== name) return true;
    const said = text.slice(start, end);
    if (slot.type !== 'REF') return hasLevel(line, said, asked);
    const code = foldCode(unticked(said));
    return line.lines.some((held) => held.name !== undefined && foldCode(held.name) === code);
  });
}

function hasLevel(line: Line, text: string, { follow }: Asked): boolean {
  const isScale = line.row.id === 'test part' && !anySlot(line, 'scale');
  const scale = isScale ? line : scaleOf(line, follow);
  return !scale || !misread.has(readLevel(scale, text, 'SCORE').kind);
}

const misread: ReadonlySet<string> = new Set(['unknown', 'outside', 'empty']);

/** Those around an offset, so many, in reading order. */
function around(all: readonly Named[], offset: number, most: number): readonly Named[] {
  if (all.length <= most) return all;
  const next = all.findIndex(({ line }) => line.start > offset);
  const middle = next < 0 ? all.length : next;
  const from = Math.max(0, Math.min(middle - (most >> 1), all.length - most));
  // One more tells that there are others.
  return [...all.slice(from, from + most), from > 0 ? all[0]! : all[most]!];
}
