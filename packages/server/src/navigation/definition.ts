/** Where what is named at a place is declared. */
import { isTranslated, sourceOf } from '@cairn/language/editor';
import type { LocationLink, Range } from 'vscode-languageserver-types';
import { type Desk, rangeIn } from '../desk.ts';
import { type NamedFile, type NamedThing, namedAt } from './named.ts';
import { addressOf, linkTo } from './places.ts';

/**
 * The declarations of what is named at an offset. From where a thing is declared the way goes on to its translations,
 * and stays where there are none. Costs as much as the thing is named.
 */
export function definition(desk: Desk, offset: number): LocationLink[] {
  const named = namedAt(desk, offset);
  if (!named) return [];
  const origin = rangeIn(desk.outline, named);
  return named.is === 'file' ? linksToFile(desk, named, origin) : linksToThing(desk, named, origin);
}

function linksToThing({ project }: Desk, { thing, by }: NamedThing, origin: Range): LocationLink[] {
  const translated = by === 'declaration' ? project.mentionsOf(thing).map(({ $container }) => $container) : [];
  const there = translated.filter((line) => isTranslated(line) && sourceOf(line) === thing);
  return (there.length > 0 ? there : [thing]).flatMap((line) => linkTo(project, line, origin) ?? []);
}

function linksToFile({ project }: Desk, { place, list }: NamedFile, origin: Range): LocationLink[] {
  const header = project.outline(place)?.header;
  if (header) return [linkTo(project, header, origin)].filter((link) => link !== undefined);
  const isThere = list ? project.lists.of(list)?.is !== 'not there' : project.outline(place) !== undefined;
  const targetUri = addressOf(place);
  if (!isThere || targetUri === undefined) return [];
  const top = { line: 0, character: 0 };
  const range = { start: top, end: top };
  return [{ originSelectionRange: origin, targetUri, targetRange: range, targetSelectionRange: range }];
}
