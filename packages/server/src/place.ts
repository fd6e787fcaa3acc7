/** Addresses of the protocol and places of the project. A place is an address with nothing encoded. */
import type { Project } from '@cairn/language';
import type { CairnServices } from '@cairn/language/langium';
import { type LangiumDocument, URI } from 'langium';
import type { Desk } from './desk.ts';

/** The place of an address, by which paths in files are resolved. */
export function placeOfUri(uri: string): string {
  return URI.parse(uri).toString(true);
}

/** The address of a place. */
export function uriOfPlace(place: string): string {
  return URI.parse(place).toString();
}

/** The desk with a document on it; nothing while the project has not read it. */
export function deskOf({ shared }: Pick<CairnServices, 'shared'>, { uri }: LangiumDocument): Desk | undefined {
  return deskOfPlace(shared.workspace.Project, uri.toString());
}

/** The desk with the file at an address. */
export function deskOfPlace(project: Project, uri: string): Desk | undefined {
  const place = placeOfUri(uri);
  const outline = project.outline(place);
  return outline && { project, place, outline };
}
