/** What every thing must have, and may have once: read off the vocabulary. */
import type { ThingId } from '../generated/names.ts';
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
    bad: 'framework F "F"\n\nsubject math "Mathematics"\n\ncredit ALG "Algebra"\n  requires all of these:\n    - credit GEO\n\ncredit GEO "Geometry"\n  awards: 1.0 credit in math\n',
    good: 'framework F "F"\n\nsubject math "Mathematics"\n\ncredit ALG "Algebra"\n  awards: 1.0 credit in math\n  requires all of these:\n    - credit GEO\n\ncredit GEO "Geometry"\n  awards: 1.0 credit in math\n',
    on: kinds,
    thing(thing, _context, report) {
      for (const row of thing.row.below?.lines ?? []) {
        if (row.required && !thing.lines.some((line) => line.row.id === row.id)) {
          report(thing, { thing: nameOf(thing), kind: thing.row.words, fact: row.words, example: row.example });
        }
      }
    },
  }),
  check<{ fact: string; thing: string; first: number }>({
    code: 'fact-twice',
    severity: 'error',
    title: 'A line that may stand once stands twice',
    message: ({ fact, thing, first }) => `\`${fact}\` already stands on line ${first}; \`${thing}\` has it once.`,
    why: 'Only one of the two can hold, and a reader cannot know which.',
    wayOut: 'Keep one of the lines. If a new thing begins here, its first line is missing above.',
    bad: 'framework F "F"\n  version: 1\n  version: 2\n',
    good: 'framework F "F"\n  version: 2\n',
    on: kinds,
    thing(thing, _context, report) {
      let told: Line | undefined;
      for (let i = 1; i < thing.lines.length; i++) {
        const line = thing.lines[i]!;
        if (line.row.repeats && (line.row.kind !== 'fact' || line.row.key === undefined)) continue;
        const first = thing.lines
          .slice(0, i)
          .find((other) => other.row.id === line.row.id && other.row.kind === line.row.kind && sameKey(other, line));
        if (!first || first === told || (told && i > 0 && thing.lines[i - 1] === told)) {
          if (first) told = line;
          continue;
        }
        told = line;
        report(line, {
          fact: headOf(line),
          thing: nameOf(thing),
          first: positionAt(outlineOf(first), first.start).line + 1,
        });
      }
    },
  }),
];

/** Facts with a key repeat with another key. */
function sameKey(a: Line, b: Line): boolean {
  if (a.row.key === undefined) return !a.row.repeats;
  if (a.row.id === 'requires') return true;
  return keyText(a) === keyText(b);
}

function keyText(line: Line): string {
  return outlineOf(line)
    .text.slice(line.start, line.end)
    .split(/:(?:\s|$)/)[0]!
    .replace(/\s+/g, ' ')
    .toLowerCase();
}

function headOf(line: Line): string {
  return line.row.key === undefined ? line.row.words : keyText(line);
}
