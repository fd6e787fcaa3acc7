/** What keeps a thing the same when its code changes: its identity in the text, and a row that tells of the old code. */
import type { FrameworkNames, Project } from '@cairn/language';
import {
  anyFact,
  anySlot,
  endOfBlock,
  Identities,
  type Line,
  linesBelow,
  outlineOf,
  thingRow,
} from '@cairn/language/editor';
import { foldCode } from '@cairn/model';
import { type Changes, indentationBelow } from './changes.ts';
import { dottedIn } from './named.ts';
import { spelled } from './newCode.ts';

/**
 * Writes into a thing, and into the progressions of it, the identities that follow from the old code and would change
 * with it. Levels and what else is unique only within its owner have none of their own outside it, and get none.
 */
export function keepIdentity(project: Project, thing: Line, changes: Changes): void {
  const identities = new Identities();
  if (thing === outlineOf(thing).framework?.headers[0]) {
    if (!anyFact(thing, 'identifier')) writeBelow(thing, `identifier: ${identities.framework(thing)}`, changes);
    return;
  }
  // Of two things of one kind with one code, which is a mistake, the other keeps the identity.
  if (othersOfCode(thing).some(({ row }) => row === thing.row)) return;
  const progressions = project
    .mentionsOf(thing)
    .filter(({ $container, slot }) => $container.row.id === 'progression' && slot.name === 'of')
    .map(({ $container }) => $container);
  for (const line of [thing, ...progressions]) {
    const hasId = line.row.below?.lines.some(({ id }) => id === 'id');
    if (hasId && line.row.scope !== 'owner' && !anyFact(line, 'id'))
      writeBelow(line, `id: ${identities.thing(line)}`, changes);
  }
}

/** A fact goes behind the other facts of a thing; behind its first line where something there could not be read. */
function writeBelow(thing: Line, fact: string, changes: Changes): void {
  const outline = outlineOf(thing);
  const isUnclear = thing.unread || thing.broken || thing.lines.some(({ broken, unread }) => broken || unread);
  const firstThing = thing.lines.findIndex(({ row }) => row.kind === 'thing');
  const facts = isUnclear ? [] : thing.lines.slice(0, firstThing < 0 ? undefined : firstThing);
  const last = facts.at(-1);
  changes.addLines(outline, last ? endOfBlock(last) : thing.start, [`${indentationBelow(thing)}${fact}`]);
}

/**
 * Tells in `replaced` that a thing had another code, and no longer that the new code is an old one. Of a draft nobody
 * has records yet, so that nothing is told.
 */
export function tellReplaced(project: Project, thing: Line, code: string, changes: Changes): void {
  const framework = outlineOf(thing).framework!;
  const { scope } = thing.row;
  if (thing === framework.headers[0] || (scope !== 'framework' && scope !== 'dotted')) return;
  if (othersOfCode(thing).length > 0) return;
  const owner = scope === 'dotted' ? `${(thing.$container as Line).name}.` : '';
  const moves = [[`${owner}${thing.name}`, `${owner}${code}`]];
  for (const held of dottedIn(thing)) moves.push([`${thing.name}.${held.name}`, `${code}.${held.name}`]);
  const rows = isDraft(framework)
    ? []
    : moves.map(([from, to]) => `${spelled(from!)} -> ${spelled(to!)} from ${project.today}`);
  // What a thing is called again is no old code of it.
  const gone = moves.flatMap(([, to]) => framework.replaced.get(foldCode(to!)) ?? []);
  const block = blockFor(thing, framework);
  if (rows.length > 0) {
    if (block) addRows(block, rows, gone, changes);
    else addBlock(thing, rows, changes);
  }
  for (const row of gone) removeRow(row, gone, rows.length > 0 ? block : undefined, changes);
}

function isDraft({ headers }: FrameworkNames): boolean {
  const status = headers[0] && anyFact(headers[0], 'status');
  return status !== undefined && anySlot(status, 'value')?.text === 'draft';
}

/** The block `replaced` in the file of a thing, or else the first of the framework that has rows. */
function blockFor(thing: Line, { replaced }: FrameworkNames): Line | undefined {
  const own = outlineOf(thing).lines.find(({ row }) => row.id === 'replaced');
  const [rows] = replaced.values();
  return own ?? (rows?.[0]?.$container as Line | undefined);
}

function addRows(block: Line, rows: readonly string[], gone: readonly Line[], changes: Changes): void {
  const last = block.lines.findLast((row) => !gone.includes(row));
  const indentation = indentationBelow(block);
  changes.addLines(
    outlineOf(block),
    last ? endOfBlock(last) : block.start,
    rows.map((row) => `${indentation}${row}`),
  );
}

/** A new block stands at the margin behind those that the reference names before it. */
function addBlock(thing: Line, rows: readonly string[], changes: Changes): void {
  const outline = outlineOf(thing);
  const order = thingRow('framework').below?.things ?? [];
  const before = order.slice(0, order.indexOf('replaced'));
  const last = outline.lines.findLast(({ row }) => before.includes(row.id)) ?? outline.header;
  if (!last) return;
  changes.addLines(outline, endOfBlock(last), ['', 'replaced', ...rows.map((row) => `  ${row}`)]);
}

/** Takes a row out, with its block where that is left empty and nothing is added to it. */
function removeRow(row: Line, gone: readonly Line[], added: Line | undefined, changes: Changes): void {
  const block = row.$container as Line;
  const isLast = block !== added && linesBelow(block).every((line) => gone.includes(line)) && !block.unread;
  changes.removeRows(outlineOf(row), isLast ? block.start : row.start, isLast ? endOfBlock(block) : row.end);
}

/** The other things that have the code of a thing, of two with one code, where that stands behind the owner's with it. */
function othersOfCode(thing: Line): Line[] {
  const { scope } = thing.row;
  const owner = scope === 'dotted' ? `${(thing.$container as Line).name}.` : '';
  const all = scope === 'owner' ? [] : outlineOf(thing).framework?.codes.get(foldCode(`${owner}${thing.name}`));
  return (all ?? []).filter((other) => other !== thing);
}
