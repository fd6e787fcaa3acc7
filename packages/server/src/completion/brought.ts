/** The lines that a new thing brings along: those that it must have, and those without which it says little. */
import { placeOf, type Row } from '@cairn/language/editor';

/** A line below another that is being written. */
export interface BroughtLine {
  row: Row;
  /** How many levels deeper than the thing. */
  depth: number;
}

/** By the id of a row, the ids of the rows that it brings besides those that are required, in their order. */
const usual: Readonly<Record<string, readonly string[]>> = {
  framework: ['version', 'status', 'publisher', 'identifier', 'license', 'language'],
  standards: ['publisher', 'standard'],
  scale: ['level', 'level', 'level'],
  stages: ['stage', 'stage'],
  area: ['competency'],
  competency: ['I can'],
  target: ['I can'],
  progression: ['at'],
  rubric: ['for', 'criterion'],
  criterion: ['measures', 'at'],
  replaced: ['replacement'],
  'body of evidence': ['at least'],
  calculation: ['for', 'takes', 'method', 'missing', 'retakes'],
  'grade table': ['grade', 'grade'],
  rule: ['requires'],
  calendar: ['term'],
  test: ['test part', 'best of'],
  course: ['credit'],
  list: ['entry'],
  credit: ['awards', 'requires'],
  'graduation requirements': ['applies to', 'total', 'credits'],
  'entry requirements': ['credits'],
  pathway: ['requires'],
  award: ['requires'],
  version: ['requires'],
  scenario: ['student', 'as of', 'evidence records', 'expect'],
};

/** Two levels below a thing are as many as one can see at once. */
const deepest = 2;

/** The lines that a row brings along, in the order in which they stand below it. */
export function broughtBy(row: Row, depth = 1): BroughtLine[] {
  if (!row.below || depth > deepest) return [];
  const place = placeOf(row.below);
  const ids = usual[row.id] ?? [];
  const required = place.offered.filter((below) => below.required && !ids.includes(below.id));
  const others = ids.flatMap((id) => place.offered.find((below) => below.id === id) ?? []);
  return [...required, ...others].flatMap((below) => [
    { row: below, depth },
    ...(below.kind === 'thing' ? broughtBy(below, depth + 1) : []),
  ]);
}
