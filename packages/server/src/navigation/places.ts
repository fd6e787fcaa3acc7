/** Places in files of the project as the protocol tells them. */
import type { Project } from '@cairn/language';
import { endOfBlock, type Line, type Outline, outlineOf, rangeOf } from '@cairn/language/editor';
import type { Location, LocationLink, Range } from 'vscode-languageserver-types';
import { uriOfPlace } from '../place.ts';
import { nameStretch, type Stretch } from './named.ts';

/** The address of a place; nothing where a path was written that makes none. */
export function addressOf(place: string): string | undefined {
  try {
    return uriOfPlace(place);
  } catch {
    return undefined;
  }
}

/** A stretch of a file of the project. */
export function locationOf(project: Project, outline: Outline, { start, end }: Stretch): Location | undefined {
  const place = project.placeOf(outline);
  const uri = place === undefined ? undefined : addressOf(place);
  return uri === undefined ? undefined : { uri, range: rangeOf(outline, start, end) };
}

/** The range of a thing with all that stands below it. */
export function blockOf(thing: Line): Range {
  return rangeOf(outlineOf(thing), thing.start, endOfBlock(thing));
}

/** The way to where a thing stands, with its name selected. */
export function linkTo(project: Project, thing: Line, originSelectionRange: Range): LocationLink | undefined {
  const location = locationOf(project, outlineOf(thing), nameStretch(thing));
  return (
    location && {
      originSelectionRange,
      targetUri: location.uri,
      targetRange: blockOf(thing),
      targetSelectionRange: location.range,
    }
  );
}
