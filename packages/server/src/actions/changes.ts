/** Fixes in the form of the protocol. */
import type { Fix, FixEdit } from '@cairn/language';
import { type Outline, positionAt, rangeOf } from '@cairn/language/editor';
import type { Position, Range, WorkspaceEdit } from 'vscode-languageserver-types';
import type { Desk } from '../desk.ts';
import { uriOfPlace } from '../place.ts';

/** A stretch of a file. */
export interface FilePlace {
  /** Its address. */
  uri: string;
  range: Range;
}

/** The changes of a fix, by the address of the file. */
export function workspaceEdit(desk: Desk, { edits }: Fix): WorkspaceEdit {
  const changes: NonNullable<WorkspaceEdit['changes']> = {};
  for (const { uri = desk.place, start, end, text } of edits) {
    const outline = desk.project.outline(uri);
    if (!outline) continue;
    const address = uriOfPlace(uri);
    changes[address] ??= [];
    changes[address].push({ range: rangeOf(outline, start, end), newText: text });
  }
  return { changes };
}

/** Where a person still has to write, once the changes are made; nothing where the fix is complete. */
export function afterwards(desk: Desk, { edits, select }: Fix): FilePlace | undefined {
  const edit = select && edits[select.edit];
  const place = edit?.uri ?? desk.place;
  const outline = desk.project.outline(place);
  if (!edit || !outline) return undefined;
  const before = edits.filter(
    (other) => other !== edit && (other.uri ?? desk.place) === place && other.end <= edit.start,
  );
  const from = startAfterwards(outline, edit, before);
  const range = {
    start: moved(from, edit.text.slice(0, select.start)),
    end: moved(from, edit.text.slice(0, select.end)),
  };
  return { uri: uriOfPlace(place), range };
}

/** Where a change begins once those before it are made. */
function startAfterwards(outline: Outline, edit: FixEdit, before: readonly FixEdit[]): Position {
  const { line, character } = positionAt(outline, edit.start);
  const at = { line, character };
  for (const other of before) {
    at.line += rows(other.text) - rows(outline.text.slice(other.start, other.end));
    const end = positionAt(outline, other.end);
    if (end.line !== line) continue;
    const begin = moved(positionAt(outline, other.start), other.text);
    at.character += begin.character - end.character;
  }
  return at;
}

/** The position behind a text that begins at a position. */
function moved({ line, character }: Position, text: string): Position {
  const last = text.lastIndexOf('\n');
  if (last < 0) return { line, character: character + text.length };
  return { line: line + rows(text), character: text.length - last - 1 };
}

function rows(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++;
  return count;
}
