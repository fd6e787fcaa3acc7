/** Places of the protocol as a person would point at them. */
import type { Project } from '@cairn/language';
import type { Range } from 'vscode-languageserver-types';
import { offsetAt } from '../../../packages/server/src/desk.ts';
import { placeOfUri } from '../../../packages/server/src/place.ts';
import { folder } from '../../support/desk.ts';

/** A range as `file:line text`, with lines from 1. */
export function shown(project: Project, uri: string, range: Range): string {
  const place = placeOfUri(uri);
  const outline = project.outline(place);
  const path = place.replace(folder, '');
  const text = outline?.text.slice(offsetAt(outline, range.start), offsetAt(outline, range.end)) ?? '';
  return `${path}:${range.start.line + 1} ${text}`.trimEnd();
}
