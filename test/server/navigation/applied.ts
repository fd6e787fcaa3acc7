/** What a project is after changes of the protocol. */
import { Project } from '@cairn/language';
import type { TextEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import { type Desk, offsetAt } from '../../../packages/server/src/desk.ts';
import { placeOfUri } from '../../../packages/server/src/place.ts';
import { changed } from '../../support/desk.ts';

/** The texts of a project with changes made, by their places. Spreadsheets are not among them. */
export function textsAfter(project: Project, edit: WorkspaceEdit | undefined): Map<string, string> {
  const texts = new Map(project.uris().map((place) => [place, project.outline(place)!.text]));
  for (const [uri, edits] of Object.entries(edit?.changes ?? {})) {
    const place = placeOfUri(uri);
    texts.set(place, textAfter(project, place, edits));
  }
  return texts;
}

/** The text of a file with changes made. */
export function textAfter(project: Project, place: string, edits: readonly TextEdit[]): string {
  const outline = project.outline(place)!;
  return changed(
    outline.text,
    edits.map(({ range, newText }) => ({
      start: offsetAt(outline, range.start),
      end: offsetAt(outline, range.end),
      text: newText,
    })),
  );
}

/** A project of texts. */
export function projectWith(texts: Iterable<readonly [place: string, text: string]>, today = '2026-07-01'): Project {
  const project = new Project({ today });
  for (const [place, text] of texts) project.set(place, text);
  project.link();
  return project;
}

/** The desk of a place of a project. */
export function deskAt(project: Project, place: string): Desk {
  return { project, place, outline: project.outline(place)! };
}
