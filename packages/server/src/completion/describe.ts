/** What is said of an item beside the list: a line with its form and an example, a thing with its statement. */
import { anyFact, type Line, type Row, shapeOf, textOf } from '@cairn/language/editor';
import { type MarkupContent, MarkupKind } from 'vscode-languageserver-types';
import { code, prose, said, sample, stacked, strong } from '../hover/markdown.ts';

/** What a line means, how it is written, and one as an example. */
export function describeRow(row: Row): MarkupContent {
  return markdown(said(row.doc), code(shapeOf(row)), sample(row.example));
}

/** What a thing is: its title, its kind and what it says of itself. */
export function describeThing(line: Line, title: string): MarkupContent {
  const text = telling.flatMap((name) => anyFact(line, name) ?? [])[0];
  return markdown(strong(title), said(line.row.words), text && prose(textOf(text)));
}

const telling = ['statement', 'I can', 'about', 'text'];

function markdown(...parts: readonly (string | undefined)[]): MarkupContent {
  return { kind: MarkupKind.Markdown, value: stacked(...parts) };
}
