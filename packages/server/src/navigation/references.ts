/** Everywhere that a thing is named. */
import type { Project } from '@cairn/language';
import { outlineOf } from '@cairn/language/editor';
import { type DocumentHighlight, DocumentHighlightKind, type Location } from 'vscode-languageserver-types';
import { type Desk, rangeIn } from '../desk.ts';
import { dottedIn, type Named, type NamedFile, namedAt, nameStretch, type Stretch, stretchFor } from './named.ts';
import { locationOf } from './places.ts';

/**
 * Where the thing or file at an offset is named, in all files; with its declaration if that is asked for. Costs as
 * much as there are places; for the short name of a file, as much as its framework names.
 */
export function references(desk: Desk, offset: number, withDeclaration: boolean): Location[] {
  const { project } = desk;
  const named = namedAt(desk, offset);
  if (!named) return [];
  if (named.is === 'file') return named.use ? behindShortName(project, named, withDeclaration) : [];
  const { thing } = named;
  const declared = withDeclaration ? locationOf(project, outlineOf(thing), nameStretch(thing)) : undefined;
  const found = [thing, ...dottedIn(thing)]
    .flatMap((one) => project.mentionsOf(one))
    .flatMap((mention) => {
      const stretch = stretchFor(mention, named);
      return stretch ? (locationOf(project, outlineOf(mention), stretch) ?? []) : [];
    });
  return declared ? [declared, ...found] : found;
}

/** The files of a framework share the short names of the files they use. */
function behindShortName(project: Project, named: NamedFile, withDeclaration: boolean): Location[] {
  const line = named.use!.line;
  const framework = outlineOf(line).framework;
  const alias = line.values.find(({ slot }) => slot.name === 'alias');
  const declared = withDeclaration && alias ? locationOf(project, outlineOf(line), alias) : undefined;
  const found = (framework?.files ?? []).flatMap(({ outline }) =>
    outline.mentions.flatMap((mention) => {
      const stretch = stretchFor(mention, named);
      return stretch ? (locationOf(project, outline, stretch) ?? []) : [];
    }),
  );
  return declared ? [declared, ...found] : found;
}

/** The same in this file alone. Costs as much as the file names. */
export function highlights(desk: Desk, offset: number): DocumentHighlight[] {
  const named = namedAt(desk, offset);
  if (!named) return [];
  const { outline } = desk;
  const declared = declarationHere(desk, named);
  const found = outline.mentions.flatMap((mention) => {
    const stretch = stretchFor(mention, named);
    return stretch ? [{ range: rangeIn(outline, stretch), kind: DocumentHighlightKind.Read }] : [];
  });
  return declared ? [{ range: rangeIn(outline, declared), kind: DocumentHighlightKind.Write }, ...found] : found;
}

function declarationHere({ outline }: Desk, named: Named): Stretch | undefined {
  if (named.is === 'thing') return outlineOf(named.thing) === outline ? nameStretch(named.thing) : undefined;
  const line = named.use?.line;
  return line && outlineOf(line) === outline ? line.values.find(({ slot }) => slot.name === 'alias') : undefined;
}
