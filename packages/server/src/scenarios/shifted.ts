/** Where problems of an earlier text stand in a later one, until somebody has looked anew. */
import type { Problem } from '@cairn/language';

/**
 * The problems that stand before or behind what was changed, at their places in the later text; those inside are left
 * out. Costs the length of the text.
 */
export function shifted(problems: readonly Problem[], earlier: string, later: string): readonly Problem[] {
  if (earlier === later || problems.length === 0) return problems;
  const most = Math.min(earlier.length, later.length);
  let before = 0;
  while (before < most && earlier[before] === later[before]) before++;
  let behind = 0;
  while (behind < most - before && earlier[earlier.length - 1 - behind] === later[later.length - 1 - behind]) behind++;
  const by = later.length - earlier.length;
  return problems.flatMap((problem): Problem[] => {
    if (problem.end <= before) return [problem];
    if (problem.start < earlier.length - behind) return [];
    return [{ ...problem, start: problem.start + by, end: problem.end + by }];
  });
}
