/** What a thing asks, as a list of its conditions in words. */
import type { Line } from '@cairn/language/editor';
import { inWords } from './words.ts';

/** More conditions than these are counted, not shown. */
const mostConditions = 12;

/**
 * The conditions below a thing or fact as points of a list, nested as they are; empty where it asks nothing. Costs what
 * is shown and the lines directly below.
 */
export function conditionsOf(owner: Line): string[] {
  const points: string[] = [];
  const left = gather(owner.lines, 0, points);
  return left === 0 ? points : [...points, `- … and ${left} more`];
}

/** Adds the conditions among lines, and counts those for which there is no room. */
function gather(lines: readonly Line[], depth: number, points: string[]): number {
  let left = 0;
  for (const line of lines) {
    const { kind, id } = line.row;
    if (kind === 'sentence' || kind === 'group') {
      if (points.length >= mostConditions) left++;
      else {
        const colon = kind === 'group' ? ':' : '';
        points.push(`${'  '.repeat(depth)}- ${inWords(line)}${colon}`);
      }
      if (kind === 'group') left += gather(line.lines, depth + 1, points);
    } else if (id === 'requires') {
      left += gather(line.lines, depth, points);
    }
  }
  return left;
}

/** How the conditions of a thing are joined: `all of these`. Undefined where it has none. */
export function joiningOf(thing: Line): string | undefined {
  const requires = thing.lines.find((line) => line.row.id === 'requires' && line.row.kind === 'fact');
  return requires && inWords(requires).replace(/^Requires /, '');
}
