/** The outline of a file, as the framework reads. */
import { anySlot, endOfBlock, isTranslated, type Line, unticked } from '@cairn/language/editor';
import { type DocumentSymbol, SymbolTag } from 'vscode-languageserver-types';
import { type Desk, rangeIn } from '../desk.ts';
import { isRetiredOn, nameStretch } from '../navigation/named.ts';
import { kindOf, shownTitle } from './kinds.ts';

export { workspaceSymbols } from './search.ts';

/**
 * The things of a file, each below what it stands in, and all below the header. A thing goes by its title, with its code
 * beside it; without a title by its code, with what it is beside it.
 */
export function symbols(desk: Desk): DocumentSymbol[] {
  const { header, lines, text } = desk.outline;
  const all = lines.filter(({ row }) => row.kind === 'thing').map((line) => symbolOf(desk, line));
  const [first, ...rest] = all;
  if (!header || !first || lines[0] !== header) return all;
  const range = rangeIn(desk.outline, { start: header.start, end: text.length });
  return [{ ...first, range, children: [...(first.children ?? []), ...rest] }];
}

function symbolOf(desk: Desk, thing: Line): DocumentSymbol {
  const { outline, project } = desk;
  const code = codeOf(thing);
  const title = shownTitle(thing);
  const children = thing.lines.filter(({ row }) => row.kind === 'thing').map((line) => symbolOf(desk, line));
  const { start, end } = nameStretch(thing);
  return {
    name: title ?? code ?? thing.row.words,
    detail: besideName(thing, title, code),
    kind: kindOf(thing),
    ...(isRetiredOn(thing, project.today) && { tags: [SymbolTag.Deprecated] }),
    range: rangeIn(outline, { start: thing.start, end: Math.max(endOfBlock(thing), end) }),
    selectionRange: rangeIn(outline, { start, end }),
    ...(children.length > 0 && { children }),
  };
}

/** What stands beside the name: the code beside a title, and what the thing is beside a lone code or title. */
function besideName({ row }: Line, title: string | undefined, code: string | undefined): string {
  if (title === undefined && code === undefined) return '';
  return title === undefined || code === undefined ? row.words : code;
}

/** The code of a thing, or what it names in the place of one; nothing where neither stands. */
export function codeOf(thing: Line): string | undefined {
  if (thing.name !== undefined && thing.name !== '') return thing.name;
  const named = isTranslated(thing) ? anySlot(thing, 'code') : undefined;
  const value = named ?? anySlot(thing, 'of') ?? anySlot(thing, 'name');
  return value && unticked(value.text);
}
