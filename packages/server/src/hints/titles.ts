/** Titles beside the codes of a line. */
import { type Line, Mention, type Value } from '@cairn/language/editor';
import { shortened } from '../hover/markdown.ts';
import { tellsTitle, titleFor } from '../hover/names.ts';
import type { Hint } from './inlayHints.ts';

/** Things whose codes say little; a subject, a role or a scale goes by a word. */
const opaque: ReadonlySet<string> = new Set([
  'area',
  'competency',
  'target',
  'standard',
  'criterion',
  'experience',
  'test',
  'test part',
  'course',
  'certificate',
  'list',
  'requirement',
  'panel',
  'credit',
  'credits',
  'pathway',
  'award',
  'graduation requirements',
  'entry requirements',
  'rule',
  'calculation',
  'body of evidence',
  'rubric',
]);

/** A line with more codes than this reads as a list, and titles between them would hide it. */
const mostTitles = 6;

/** The titles of what a line names. Nothing where a title stands beside the code, or the line above told it. */
export function titleHints(line: Line): Hint[] {
  if (line.row.id.startsWith('translated ')) return [];
  const found = line.values.flatMap((value) => titled(value) ?? []);
  if (found.length === 0 || found.length > mostTitles) return [];
  const above = before(line);
  const most = found.length > 3 ? 18 : 30;
  return found.flatMap(({ mention, title }) =>
    above && names(above, mention) ? [] : [{ offset: mention.end, text: shortened(title, most), tooltip: title }],
  );
}

/** What a value names, where its title says more than its code. */
function titled(value: Value): { mention: Mention; title: string } | undefined {
  if (!(value instanceof Mention) || value.slot.kind !== 'slot' || value.slot.type !== 'REF') return undefined;
  const { found } = value;
  if (!found || !opaque.has(found.row.id)) return undefined;
  const title = titleFor(found);
  return title === undefined || tellsTitle(value.text, title) ? undefined : { mention: value, title };
}

/** The line before, among records or conditions: those of one competency follow each other, and one title is enough. */
function before(line: Line): Line | undefined {
  if (line.row.kind !== 'row' && line.row.kind !== 'sentence') return undefined;
  const last = line.$container.lines[line.$containerIndex - 1];
  return last?.row.kind === line.row.kind ? last : undefined;
}

function names(line: Line, { found }: Mention): boolean {
  return line.values.some((value) => value instanceof Mention && value.found === found);
}
