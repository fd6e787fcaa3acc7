/** Sums of credit: what fixed credits give is added here, and records are left to the reference. */
import type { Condition } from '@cairn/model';
import { creditOf } from '../reference/credit.ts';
import { type Earned, recordedAndPassed } from '../reference/inventory.ts';
import type { Compiler, Surroundings } from './conditions.ts';
import { lazily, units } from './credits.ts';
import type { GateMaker, Input } from './gates.ts';
import type { Compiled } from './joined.ts';
import { MET, NOT_YET, UNKNOWN } from './state.ts';

/** `1.0 credit in math tagged dual-credit`, without bounds in time. */
export function creditsIn(
  compiler: Compiler,
  { amount, subject, tag }: Extract<Condition, { kind: 'credits in' }>,
  around: Surroundings,
): Compiled {
  const { state } = compiler;
  const { program, grid } = state;
  const wanted = grid.ofDecimal(amount);
  const counted = program.credits
    .filter(({ id }) => !(around.counting && program.countingCredits.has(id)))
    .map((thing) => lazily(compiler, thing));
  const fits = (subjects: readonly string[], tags: readonly string[]): boolean =>
    (!subject || subjects.includes(subject.id)) && (!tag || tags.includes(tag.id));
  const fixed = counted.filter(
    ({ credit: { awards, tags = [] }, fixed: is }) =>
      is &&
      fits(
        [awards!.subject!.id],
        tags.map(({ id }) => id),
      ),
  );
  const others = counted.filter(({ fixed: is }) => !is);
  // Whether there may be more than the records tell: as the reference's `mayBeMore` says.
  const mayBeMore = counted.filter(
    ({ credit: { awards } }) => !subject || awards?.subject === undefined || awards.subject.id === subject.id,
  );
  const open = mayBeMore.filter((each) => !fixed.includes(each));
  const replacing = counted.filter(
    ({ credit }) => credit.insteadOf !== undefined && credit.awards?.creditOfEarlierCourse !== true,
  );
  const sumOf = (earned: readonly Earned[]): number =>
    earned.reduce((sum, each) => (fits(each.subjects, each.tags) ? sum + units(grid.ofRational(each.amount)) : sum), 0);
  const base = (): number => {
    const evaluation = state.shared.evaluation();
    const replaced = new Set(
      replacing.flatMap(({ of, credit }) => (of().rank() === MET ? credit.insteadOf!.courses.map(({ id }) => id) : [])),
    );
    const found = recordedAndPassed(evaluation, {}).filter(
      ({ course, credit, date }) =>
        date <= evaluation.student.asOf && !(course !== undefined && credit === undefined && replaced.has(course)),
    );
    return sumOf(found);
  };
  /** Where any credit is unknown, so is the sum, however little it is. */
  const gate: GateMaker = (gates) => {
    if (others.length > 0) return undefined;
    const inputs: Input[] = [];
    for (const each of new Set([...fixed, ...open])) {
      const of = gates.of(each.of().compiled.gate, -1, -1);
      if (of === undefined) return undefined;
      inputs.push({ gate: of, weight: fixed.includes(each) ? each.of().amount : 0, unsure: wanted });
    }
    for (const block of ['credits', 'courses'] as const)
      inputs.push({ gate: gates.missing(block), weight: 0, unsure: wanted });
    return gates.sum(inputs, wanted);
  };
  return {
    mayClose: false,
    gate,
    answer: () => {
      const { packed } = state;
      let sum = 0;
      let unknown = !packed.coursesKnown || !packed.creditsKnown;
      for (let at = 0; at < fixed.length; at++) {
        const one = fixed[at]!.of();
        sum += one.more();
        if (sum >= wanted) return MET;
        if (one.rank() === UNKNOWN) unknown = true;
      }
      if (packed.recordedCredit || packed.courses) sum += base();
      for (const { id } of others) {
        const { status, awarded } = creditOf(state.shared.evaluation(), id);
        if (status === 'met') sum += sumOf(awarded);
      }
      if (sum >= wanted) return MET;
      if (unknown) return UNKNOWN;
      for (let at = 0; at < open.length; at++) if (open[at]!.of().rank() === UNKNOWN) return UNKNOWN;
      return NOT_YET;
    },
  };
}
