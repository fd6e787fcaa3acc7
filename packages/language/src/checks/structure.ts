/** What every thing must have, and may have once: read off the vocabulary. */
import { foldCode } from '@cairn/model';
import type { ThingId } from '../generated/names.ts';
import { heldWith } from '../names/held.ts';
import type { FrameworkNames } from '../names/names.ts';
import { positionAt } from '../tree/cst.ts';
import { type Line, outlineOf } from '../tree/nodes.ts';
import { titleOf } from '../tree/read.ts';
import { things } from '../vocabulary/index.ts';
import { check } from './check.ts';

const kinds = things.map((row) => row.id) as ThingId[];
const nameOf = (thing: Line): string => thing.name ?? titleOf(thing) ?? thing.row.words;

export const structure = [
  check<{ thing: string; kind: string; fact: string; example: string }>({
    code: 'fact-missing',
    severity: 'error',
    title: 'A line that must be there is missing',
    message: ({ thing, kind, fact, example }) =>
      `The ${kind} \`${thing}\` needs a line \`${fact}:\`, for example \`${example}\`.`,
    why: 'Without it, two readers would read two different rules.',
    wayOut: 'Add the line below the thing that it belongs to.',
    bad: 'framework F "F"\n\nsubject math "Mathematics"\n\ncredit ALG "Algebra"\n  requires all of these:\n    - credit GEO\n\ncredit GEO "Geometry"\n  awards: 1.0 credit in math\n  requires all of these:\n    - completed PLAN\n\nrequirement PLAN "Plan"\n',
    good: 'framework F "F"\n\nsubject math "Mathematics"\n\ncredit ALG "Algebra"\n  awards: 1.0 credit in math\n  requires all of these:\n    - credit GEO\n\ncredit GEO "Geometry"\n  awards: 1.0 credit in math\n  requires all of these:\n    - completed PLAN\n\nrequirement PLAN "Plan"\n',
    on: kinds,
    thing(thing, { framework }, report) {
      if (thing.broken || thing.unread) return;
      // The first of two things of one code, with nothing below it: that is told, and is one mistake.
      if (thing.lines.length === 0 && hasDouble(thing, framework)) return;
      for (const row of thing.row.below?.lines ?? []) {
        if (row.required && !thing.lines.some((line) => line.row.id === row.id)) {
          report(thing, { thing: nameOf(thing), kind: thing.row.words, fact: row.words, example: row.example });
        }
      }
    },
  }),
  check<{ fact: string; thing: string; kind: string; first: number }>({
    code: 'fact-twice',
    severity: 'error',
    title: 'A line that may stand once stands twice',
    message: ({ fact, thing, kind, first }) =>
      `\`${fact}\` already stands on line ${first}; the ${kind} \`${thing}\` has it once. Does a new ${kind} begin here, without its first line?`,
    why: 'Only one of the two can hold, and a reader cannot know which.',
    wayOut: 'Keep one of the lines. If a new thing begins here, its first line is missing above.',
    bad: 'framework F "F"\n  version: 1\n  version: 2\n',
    good: 'framework F "F"\n  version: 2\n',
    on: kinds,
    thing(thing, _context, report) {
      if (thing.broken) return;
      let keys: Map<string, Line> | undefined;
      for (const line of thing.lines) {
        if (line.row.repeats && (line.row.kind !== 'fact' || line.row.key === undefined)) continue;
        let first: Line | undefined;
        if (line.row.repeats) {
          keys ??= new Map();
          const key = `${line.row.id} ${keyText(line)}`;
          first = keys.get(key);
          if (!first) keys.set(key, line);
        } else first = firstOf(thing.lines, line);
        if (first) {
          report(line, {
            fact: headOf(line),
            thing: nameOf(thing),
            kind: thing.row.words,
            first: positionAt(outlineOf(first), first.start).line + 1,
          });
          return;
        }
      }
    },
  }),
];

/** An earlier line of the same row. A thing has few lines that stand once, and they stand first. */
function firstOf(lines: readonly Line[], line: Line): Line | undefined {
  for (const earlier of lines) {
    if (earlier === line) return undefined;
    if (earlier.row.id === line.row.id && earlier.row.kind === line.row.kind) return earlier;
  }
  return undefined;
}

/** Whether another thing has the same code. */
function hasDouble(thing: Line, framework: FrameworkNames): boolean {
  if (thing.name === undefined) return false;
  const code = foldCode(thing.name);
  if (thing.row.scope === 'framework') return (framework.codes.get(code)?.length ?? 0) > 1;
  return heldWith(thing.$container, code).some((other) => other !== thing && other.row === thing.row);
}

/** The words and the key of a fact, by which it is told from others of its kind. */
function keyText(line: Line): string {
  return line.words
    .split(/:(?:\s|$)/)[0]!
    .replace(/\s+/g, ' ')
    .toLowerCase();
}

function headOf(line: Line): string {
  return line.row.key === undefined ? line.row.words : keyText(line);
}
