/**
 * Plans and transcripts as large as one likes that have the shape of real ones (`examples/wa-graduation.cairn`):
 * needs by subject, some with tagged portions, tags that may overlap, a flexible need in one language and one for
 * pathway credit, electives, and one need that shares with several. Amounts are in quarters of a credit.
 */
import {
  type AuditProblem,
  atomsOf,
  type Overlap,
  type Piece,
  type Portion,
} from '../../packages/engine/src/plans/problem.ts';
import { dice } from './randomPlan.ts';

export interface StudentPlanSize {
  readonly credits: number;
  /** At least 6. */
  readonly needs: number;
  /** Splitting in steps of so many quarters; absent: none. */
  readonly step?: number;
  readonly seed: number;
}

/** The needs in their order are: two-for-one, flexible arts, language, the subjects, and electives. */
export function studentPlan({ credits, needs: count, step, seed }: StudentPlanSize): AuditProblem {
  const roll = dice(seed);
  const oneIn = (bound: number): boolean => roll(bound) === 0;
  const subjects = Array.from({ length: count - 4 }, (_, index) => index + 3);
  const electives = count - 1;
  const portions: Portion[] = [
    { need: 0, amount: 4 },
    { need: 1, amount: 4 },
    { need: 2, amount: 8 },
  ];
  const overlaps: Overlap[] = [];
  for (const need of subjects) {
    let rest = [4, 4, 8, 8, 12, 16][roll(6)]!;
    for (let tags = oneIn(2) ? 1 + roll(2) : 0; tags > 0 && rest > 4; tags--) {
      const amount = oneIn(2) ? 4 : 2;
      portions.push({ need, amount });
      rest -= amount;
    }
    portions.push({ need, amount: rest });
    if (oneIn(6)) overlaps.push({ need, amount: 4 });
  }
  const asked = portions.reduce((sum, { amount }) => sum + amount, 0);
  const amounts = Array.from({ length: credits }, () => [1, 2, 2, 4, 4, 4, 4, 4][roll(8)]!);
  const earned = amounts.reduce((sum, amount) => sum + amount, 0);
  // Some students are a little short of the plan, some are not.
  portions.push({ need: electives, amount: Math.max(4, earned - asked + roll(8) - 6) });
  const inNeed = (need: number): number[] => portions.flatMap((one, portion) => (one.need === need ? [portion] : []));
  const any = inNeed(electives);
  const sharing = subjects.slice(0, 5).map((need): [number, number] => [0, need]);
  // What a student still lacks in each need, when choosing the next course.
  const open = Array.from({ length: count }, (_, need) =>
    inNeed(need).reduce((sum, portion) => sum + portions[portion]!.amount, 0),
  );
  return {
    pieces: amounts.map(piece),
    needs: Array.from({ length: count }, (_, need) => (need === 2 ? { sameLanguage: true } : {})),
    portions,
    overlaps,
    sharing,
    pathwayLimit: 12,
  };

  function piece(amount: number): Piece {
    const atoms = atomsOf(amount, step);
    const pathway = oneIn(8) ? { pathway: [...inNeed(1), ...inNeed(2)] } : {};
    const need = oneIn(10) ? 1 + roll(count - 1) : open.indexOf(Math.max(...open));
    open[need]! -= amount;
    if (need === electives) return { atoms, fits: any, ...pathway };
    if (need === 2) return { atoms, fits: [...inNeed(2), ...any], language: oneIn(4) ? 'vi' : 'es', ...pathway };
    const [rest, ...tagged] = inNeed(need).reverse();
    const twice = sharing.some(([, other]) => other === need) && oneIn(3);
    return {
      atoms,
      fits: [...(twice ? inNeed(0) : []), rest!, ...tagged.filter(() => oneIn(2)), ...any],
      carries: overlaps.flatMap((overlap, index) => (overlap.need === need && oneIn(2) ? [index] : [])),
      ...pathway,
    };
  }
}
