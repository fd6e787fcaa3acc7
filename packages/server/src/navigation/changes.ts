/** Changes of several files, gathered one by one. */
import type { Project } from '@cairn/language';
import { type Line, type Outline, outlineOf } from '@cairn/language/editor';
import type { TextEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import { rangeIn, rowAt, rowText } from '../desk.ts';
import { addressOf } from './places.ts';

/** What stands from `start` to `end` becomes `text`. */
export interface Change {
  start: number;
  end: number;
  text: string;
}

/** Changes by file. Those of one file must not touch each other; what is put at one place stands in the order of calls. */
export class Changes {
  private readonly files = new Map<Outline, Change[]>();

  /** Adds a change of a file. */
  add(outline: Outline, change: Change): void {
    const changes = this.of(outline);
    const isPut = change.start === change.end;
    const same = isPut && changes.find(({ start, end }) => start === end && start === change.start);
    if (same) same.text += change.text;
    else changes.push(change);
  }

  /** Puts lines behind the row in which an offset stands, with the line ends of the file. */
  addLines(outline: Outline, offset: number, lines: readonly string[]): void {
    const { end } = rowText(outline, rowAt(outline, offset));
    const lineEnd = outline.text.includes('\r\n') ? '\r\n' : '\n';
    this.add(outline, { start: end, end, text: lines.map((line) => lineEnd + line).join('') });
  }

  /** Takes out the rows from one offset to another, with all that was to change in them. */
  removeRows(outline: Outline, from: number, to: number): void {
    const { lineStarts, text } = outline;
    const start = lineStarts[rowAt(outline, from)] ?? 0;
    const end = lineStarts[rowAt(outline, to) + 1] ?? text.length;
    const kept = this.of(outline).filter((change) => change.end <= start || change.start >= end);
    this.files.set(outline, [...kept, { start, end, text: '' }]);
  }

  /** The changes as the protocol has them, each file's from its beginning to its end. */
  toEdit(project: Project): WorkspaceEdit {
    const changes: Record<string, TextEdit[]> = {};
    for (const [outline, all] of this.files) {
      const place = project.placeOf(outline);
      const uri = place === undefined ? undefined : addressOf(place);
      if (uri === undefined) continue;
      const inOrder = all.toSorted((a, b) => a.start - b.start || a.end - b.end);
      changes[uri] = inOrder.map((change) => ({ range: rangeIn(outline, change), newText: change.text }));
    }
    return { changes };
  }

  private of(outline: Outline): Change[] {
    const known = this.files.get(outline) ?? [];
    this.files.set(outline, known);
    return known;
  }
}

/** The blanks before the lines below an owner; where there are none, those of the owner and one level more. */
export function indentationBelow(owner: Line): string {
  const outline = outlineOf(owner);
  const first = owner.lines[0];
  const { start } = first ?? owner;
  const blanks = outline.text.slice(rowText(outline, rowAt(outline, start)).start, start);
  return first ? blanks : `${blanks}  `;
}
