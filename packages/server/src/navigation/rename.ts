/**
 * A new code for a thing, everywhere: where it is declared, in all files that name it and in translations, also as the
 * owner before a dot. Codes of others that only begin alike stay. The thing stays the same thing: see `identity.ts`.
 */
import type { Project } from '@cairn/language';
import {
  anySlot,
  type Line,
  type Mention,
  outlineOf,
  partsOf,
  type Use,
  unticked,
  type Value,
} from '@cairn/language/editor';
import { foldCode } from '@cairn/model';
import type { Range, WorkspaceEdit } from 'vscode-languageserver-types';
import { type Desk, rangeIn } from '../desk.ts';
import { type Change, Changes } from './changes.ts';
import { keepIdentity, tellReplaced } from './identity.ts';
import { dottedIn, isByOtherCode, isSameShortName, namedAt, nameStretch, type Stretch, stretchFor } from './named.ts';
import { Refusal, refuseCode, refuseShortName, refuseToRename, refuseToWrite, spelled } from './newCode.ts';
import { readsAlike } from './readsAlike.ts';

/**
 * What would be renamed at an offset: where its code, or the short name of a file, stands and what it is; nothing where
 * neither does. Throws a `Refusal` where the code cannot be changed.
 */
export function renamed(desk: Desk, offset: number): { range: Range; placeholder: string } | undefined {
  const found = codeAt(desk, offset);
  return found && { range: rangeIn(desk.outline, found), placeholder: found.code };
}

/**
 * The changes of all files. Costs as much as the thing is named; for the short name of a file, as much as the framework
 * names. Throws a `Refusal`, an `Error` with words for a person, where the new code cannot be.
 */
export function rename(desk: Desk, offset: number, code: string): WorkspaceEdit | undefined {
  const { project } = desk;
  const found = codeAt(desk, offset);
  if (!found) return undefined;
  const wanted = code.trim().normalize('NFC');
  const to = /^`[^`]*`$/.test(wanted) ? wanted.slice(1, -1).trim() : wanted;
  refuseToWrite(to);
  const changes = new Changes();
  if (to === found.code) return changes.toEdit(project);
  if (found.use) {
    refuseShortName(found.use, to);
    for (const line of linesWithShortName(found.use, to)) writeLine(line, changes);
    return changes.toEdit(project);
  }
  const { thing } = found;
  refuseCode(project, thing, to);
  for (const line of linesToChange(project, thing, to)) writeLine(line, changes);
  // In other letter case it is the same code.
  if (foldCode(to) !== foldCode(found.code)) {
    keepIdentity(project, thing, changes);
    tellReplaced(project, thing, to, changes);
  }
  return changes.toEdit(project);
}

/** The own code of a thing, or the short name of a file. */
type Code = Stretch & { code: string } & ({ use: Use } | { use?: never; thing: Line });

/** The code that stands at an offset. */
function codeAt(desk: Desk, offset: number): Code | undefined {
  const named = namedAt(desk, offset);
  if (!named) return undefined;
  const { start, end } = named;
  if (named.is === 'file') {
    const { use, by } = named;
    return by === 'short name' && use?.alias ? { start, end, code: unticked(use.alias), use } : undefined;
  }
  const { thing, by } = named;
  if (by === 'words' || thing.name === undefined) return undefined;
  if (by === 'other code')
    throw new Refusal(`This is not the code of \`${thing.name}\` itself. Rename it where \`${thing.name}\` stands.`);
  refuseToRename(desk.project, thing);
  return { start, end, code: thing.name, thing };
}

/** A line and what becomes of the codes in it, without and with back-ticks around each. */
interface LineToChange {
  line: Line;
  plain: Change[];
  ticked: Change[];
}

/** Lines to change, gathered code by code. */
class LinesToChange {
  private readonly byLine = new Map<Line, LineToChange>();

  readonly put = (line: Line, at: Stretch, said: string, type: 'CODE' | 'KEYCODE' = 'CODE'): void => {
    const known = this.byLine.get(line) ?? { line, plain: [], ticked: [] };
    this.byLine.set(line, known);
    known.plain.push({ start: at.start, end: at.end, text: spelled(said, type) });
    known.ticked.push({ start: at.start, end: at.end, text: `\`${said}\`` });
  };

  all(): Iterable<LineToChange> {
    return this.byLine.values();
  }
}

function linesToChange(project: Project, thing: Line, code: string): Iterable<LineToChange> {
  const lines = new LinesToChange();
  const { put } = lines;
  const declared = nameStretch(thing);
  const slot = (declared as Partial<Value>).slot;
  put(thing, declared, code, slot?.kind === 'slot' && slot.type === 'KEYCODE' ? 'KEYCODE' : 'CODE');
  for (const mention of project.mentionsOf(thing)) {
    if (isByOtherCode(mention)) continue;
    const { owner, code: own } = partsOf(mention);
    if (owner) put(mention.$container, around(mention), `${writtenIn(mention, owner)}.${code}`);
    else put(mention.$container, own, code);
  }
  for (const held of dottedIn(thing)) {
    for (const mention of project.mentionsOf(held)) {
      const { owner, code: own } = partsOf(mention);
      if (owner) put(mention.$container, around(mention), `${code}.${writtenIn(mention, own)}`);
    }
  }
  return lines.all();
}

/** The files of a framework share the short names of the files they use, and each may say them again. */
function linesWithShortName(use: Use, code: string): Iterable<LineToChange> {
  const lines = new LinesToChange();
  const { framework } = outlineOf(use.line);
  for (const { line } of framework?.uses.filter((other) => isSameShortName(other, use)) ?? []) {
    const alias = anySlot(line, 'alias');
    if (alias) lines.put(line, alias, code);
  }
  for (const { outline } of framework?.files ?? []) {
    for (const mention of outline.mentions) {
      const alias = stretchFor(mention, { is: 'file', use });
      if (alias) lines.put(mention.$container, alias, code);
    }
  }
  return lines.all();
}

/** The owner and the code of a mention together, with their back-ticks. */
function around(mention: Mention): Stretch {
  const { alias } = partsOf(mention);
  return { start: alias ? alias.end + 1 : mention.start, end: mention.end };
}

function writtenIn({ start, text }: Mention, part: Stretch): string {
  return text.slice(part.start - start, part.end - start);
}

/** Writes back-ticks too where a line would be read otherwise without them. */
function writeLine({ line, plain, ticked }: LineToChange, changes: Changes): void {
  const outline = outlineOf(line);
  const written = [plain, ticked].find((all) => readsAlike(line, applied(line, all)));
  if (!written)
    throw new Refusal(
      `\`${outline.text.slice(line.start, line.end)}\` would not be read as before with this code in it. Choose another one.`,
    );
  for (const change of written) changes.add(outline, change);
}

function applied(line: Line, changes: readonly Change[]): string {
  const { text } = outlineOf(line);
  let said = '';
  let at = line.start;
  for (const change of changes.toSorted((a, b) => a.start - b.start)) {
    said += text.slice(at, change.start) + change.text;
    at = change.end;
  }
  return said + text.slice(at, line.end);
}
