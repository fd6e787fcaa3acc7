/** Where a line stands and what a fact says, for messages. */
import type { FrameworkNames } from '../names/names.ts';
import { positionAt } from '../tree/cst.ts';
import { type Line, outlineOf, type Value } from '../tree/nodes.ts';
import { anyFact, anySlot } from '../tree/read.ts';

/** The number of a line in its file, counted from 1. */
export function lineNumber(line: Line): number {
  return positionAt(outlineOf(line), line.start).line + 1;
}

/** The name of the file of a line; empty where another line, of which is spoken, stands in the same file. */
export function fileBeside(line: Line, other: Line, { files }: FrameworkNames): string {
  const outline = outlineOf(line);
  if (outline === outlineOf(other)) return '';
  const file = files.find((one) => one.outline === outline);
  return file?.uri.split('/').pop() ?? '';
}

/** What a fact of one value says, such as `version:`; undefined where it is not there or could not be read. */
export function stated(thing: Line | undefined, fact: string): Value | undefined {
  const line = thing && anyFact(thing, fact);
  return line && anySlot(line, 'value');
}
