/** Paths in `uses` and `from` when files move. */
import { type Project, resolvePath } from '@cairn/language';
import { anyFact, anySlot, type Line, outlineOf } from '@cairn/language/editor';
import type { WorkspaceEdit } from 'vscode-languageserver-types';
import { Changes } from './changes.ts';

/** A file or folder that moves: places before and after. */
export interface Move {
  from: string;
  to: string;
}

/**
 * The changes that keep all paths right once files have moved; nothing where none has to change. They are made in the
 * files as they stand before the move. Costs as much as there are paths in the workspace.
 */
export function afterMove(project: Project, moves: readonly Move[]): WorkspaceEdit | undefined {
  const changes = new Changes();
  for (const framework of project.frameworks()) {
    const lines = [...framework.uses.map(({ line }) => line), ...fromLines(framework.lists.keys())];
    for (const line of lines) mendPath(project, line, moves, changes);
  }
  const edit = changes.toEdit(project);
  return Object.keys(edit.changes ?? {}).length > 0 ? edit : undefined;
}

function fromLines(lists: Iterable<Line>): Line[] {
  return [...lists].flatMap((list) => anyFact(list, 'from') ?? []);
}

function mendPath(project: Project, line: Line, moves: readonly Move[], changes: Changes): void {
  const outline = outlineOf(line);
  const place = project.placeOf(outline);
  const value = anySlot(line, 'path');
  if (place === undefined || !value) return;
  const path = value.text.slice(1, -1);
  const target = resolvePath(place, path);
  const [newPlace, newTarget] = [placeAfter(place, moves), placeAfter(target, moves)];
  if (resolvePath(newPlace, path) === newTarget) return;
  const text = path.startsWith('/') || /^[a-z][a-z0-9+.-]*:/i.test(path) ? newTarget : wayFrom(newPlace, newTarget);
  if (text !== undefined && !/["“”\n]/.test(text))
    changes.add(outline, { start: value.start + 1, end: value.end - 1, text });
}

/** Where a place is once the nearest folder around it, or the file itself, has moved. */
function placeAfter(place: string, moves: readonly Move[]): string {
  let nearest: Move | undefined;
  for (const move of moves) {
    const from = move.from.replace(/\/$/, '');
    const isMeant = place === from || place.startsWith(`${from}/`);
    if (isMeant && from.length > (nearest?.from.length ?? -1)) nearest = { from, to: move.to.replace(/\/$/, '') };
  }
  return nearest ? nearest.to + place.slice(nearest.from.length) : place;
}

/** The path from the folder of a place to another place; nothing where no path leads there, as to another host. */
function wayFrom(place: string, to: string): string | undefined {
  const from = place.split('/').slice(0, -1);
  const parts = to.split('/');
  let same = 0;
  while (same < from.length && same < parts.length - 1 && from[same] === parts[same]) same++;
  const way = [...from.slice(same).map(() => '..'), ...parts.slice(same)].join('/');
  return resolvePath(place, way) === to ? way : undefined;
}
