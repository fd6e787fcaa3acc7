/** The audit of a plan as an integer program, written as one would who has an integer program solver at hand. */
import type { AuditProblem } from '../../packages/engine/src/plans/problem.ts';

/** Rows and variables in the LP format; sums are lists of terms such as `4 x_1`. */
export interface PlanProgram {
  readonly rows: readonly string[];
  readonly whole: readonly string[];
  /** What each need is short by. */
  readonly needs: readonly string[];
  /** What each need, portion and overlap is short by, in the order in which they are made small. */
  readonly shortfalls: readonly string[];
  /** What is shared and placed as pathway credit. */
  readonly counted: readonly string[];
  /** Which language a need has: 0 or 1. */
  readonly languages: readonly string[];
  /** Whether a piece stands in a portion: 0 or 1, with the rows that say so. */
  readonly pairs: readonly string[];
  readonly pairRows: readonly string[];
}

export interface LpParts {
  readonly rows: readonly string[];
  readonly whole: readonly string[];
  readonly binary: readonly string[];
}

/** A program as text, in which the sum of the terms is to be small. */
export function lpText({ rows, whole, binary }: LpParts, objective: readonly string[]): string {
  return [
    'Minimize',
    ` obj: ${objective.join(' + ')}`,
    'Subject To',
    ...rows.map((row, index) => ` c${index}: ${row}`),
    'General',
    ` ${whole.join(' ')}`,
    ...(binary.length > 0 ? ['Binary', ` ${binary.join(' ')}`] : []),
    'End',
  ].join('\n');
}

/** How many equal parts of each piece stand where. */
export function programOf({ pieces, needs, portions, overlaps, sharing, pathwayLimit }: AuditProblem): PlanProgram {
  const rows: string[] = [];
  const whole: string[] = [];
  const inPortion = portions.map((): string[] => []);
  const inOverlap = overlaps.map((): string[] => []);
  const pathwayTerms: string[] = [];
  const counted: string[] = [];
  const pairs = new Map<string, { parts: number; names: string[] }>();
  const byLanguage = new Map<string, string[]>();
  const mayShare = (a: number, b: number): boolean =>
    a !== b && sharing.some((pair) => pair.includes(a) && pair.includes(b));
  for (const [piece, { atoms, fits, pathway = [], language, carries = [] }] of pieces.entries()) {
    const direct = fits.filter((portion) => language !== undefined || !needs[portions[portion]!.need]!.sameLanguage);
    const both = direct.flatMap((a) =>
      direct.filter((b) => a < b && mayShare(portions[a]!.need, portions[b]!.need)).map((b) => [a, b]),
    );
    const places = [...direct.map((portion) => [portion]), ...both];
    for (const [part, amount] of [...new Set(atoms)].entries()) {
      const used: string[] = [];
      const place = (name: string, at: readonly number[]): void => {
        used.push(name);
        whole.push(name);
        for (const portion of at) {
          inPortion[portion]!.push(`${amount} ${name}`);
          const pair = `y_${piece}_${portion}`;
          pairs.set(pair, { parts: atoms.length, names: [...(pairs.get(pair)?.names ?? []), name] });
          const tagged = carries.filter((overlap) => overlaps[overlap]!.need === portions[portion]!.need);
          for (const overlap of tagged) inOverlap[overlap]!.push(`${amount} ${name}`);
        }
      };
      for (const at of places) {
        const name = `x_${piece}_${part}_${at.join('_')}`;
        place(name, at);
        if (at.length > 1) counted.push(`${amount} ${name}`);
        for (const need of new Set(at.map((portion) => portions[portion]!.need))) {
          if (!needs[need]!.sameLanguage) continue;
          const chosen = `l_${need}_${language}`;
          byLanguage.set(`${need}`, [...new Set([...(byLanguage.get(`${need}`) ?? []), chosen])]);
          rows.push(`${name} - ${atoms.length} ${chosen} <= 0`);
        }
      }
      for (const portion of pathway) {
        const name = `p_${piece}_${part}_${portion}`;
        place(name, [portion]);
        pathwayTerms.push(`${amount} ${name}`);
        counted.push(`${amount} ${name}`);
      }
      if (used.length > 0) rows.push(`${used.join(' + ')} <= ${atoms.filter((atom) => atom === amount).length}`);
    }
  }
  for (const [portion, terms] of inPortion.entries()) {
    rows.push(`${[...terms, `s_${portion}`].join(' + ')} >= ${portions[portion]!.amount}`);
  }
  for (const [overlap, terms] of inOverlap.entries()) {
    rows.push(`${[...terms, `t_${overlap}`].join(' + ')} >= ${overlaps[overlap]!.amount}`);
    rows.push(`n_${overlaps[overlap]!.need} - t_${overlap} >= 0`);
  }
  for (const need of needs.keys()) {
    const short = portions.flatMap((portion, index) => (portion.need === need ? [`s_${index}`] : []));
    rows.push(`n_${need} - ${short.join(' - ')} >= 0`);
  }
  for (const chosen of byLanguage.values()) rows.push(`${chosen.join(' + ')} <= 1`);
  if (pathwayLimit !== undefined && pathwayTerms.length > 0)
    rows.push(`${pathwayTerms.join(' + ')} <= ${pathwayLimit}`);
  const shortNeeds = needs.map((_, need) => `n_${need}`);
  return {
    rows,
    whole,
    needs: shortNeeds,
    shortfalls: [...shortNeeds, ...portions.map((_, at) => `s_${at}`), ...overlaps.map((_, at) => `t_${at}`)],
    counted,
    languages: [...byLanguage.values()].flat(),
    pairs: [...pairs.keys()],
    pairRows: [...pairs].map(([pair, { parts, names }]) => `${names.join(' + ')} - ${parts} ${pair} <= 0`),
  };
}
