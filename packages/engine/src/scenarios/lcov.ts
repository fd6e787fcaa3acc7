/** Coverage for programs that show it beside the lines: the `lcov` tracefile format. */
import type { Coverage, CoveredLine } from './coverage.ts';

/**
 * One record for each file: `DA` for each line with how often it was seen, and two branches for each line that can be
 * met or not, the first for met. `pathOf` gives the path of a file, as it is from where the tracefile is read.
 */
export function lcovOf({ lines }: Coverage, pathOf: (file: string) => string): string {
  const files = Map.groupBy(lines, ({ file }) => file);
  return [...files].map(([file, own]) => recordOf(pathOf(file), own)).join('');
}

function recordOf(path: string, lines: readonly CoveredLine[]): string {
  const byLine = [...Map.groupBy(lines, ({ line }) => line)];
  const branches = byLine.flatMap(([line, own]) =>
    own.filter(({ covers }) => covers !== 'table row').flatMap((one, block) => branchesOf(line, block, one)),
  );
  const counts = byLine.map(([line, own]) => ({ line, count: Math.max(...own.map(timesSeen)) }));
  return [
    'TN:',
    `SF:${path}`,
    ...branches.map(({ text }) => text),
    `BRF:${branches.length}`,
    `BRH:${branches.filter(({ hit }) => hit).length}`,
    ...counts.map(({ line, count }) => `DA:${line},${count}`),
    `LF:${counts.length}`,
    `LH:${counts.filter(({ count }) => count > 0).length}`,
    'end_of_record\n',
  ].join('\n');
}

/** A dash stands where the line was never seen at all. */
function branchesOf(line: number, block: number, covered: CoveredLine): { text: string; hit: boolean }[] {
  return (['met', 'not met'] as const).map((way, branch) => {
    const times = covered.seen[way];
    return { text: `BRDA:${line},${block},${branch},${timesSeen(covered) === 0 ? '-' : times}`, hit: times > 0 };
  });
}

function timesSeen({ seen }: CoveredLine): number {
  return seen.met + seen['not met'] + seen.unknown;
}
