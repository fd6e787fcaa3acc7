/**
 * Credits of a fixed amount, and sums of credit. What a credit is worth by a table, by hours, by language or by grade, and
 * what recorded credit and courses give, is asked of the reference; a record without them pays nothing for it.
 */
import type { Condition, Credit } from '@cairn/model';
import type { Thing } from '../program/thing.ts';
import { creditOf } from '../reference/credit.ts';
import { type Earned, recordedAndPassed } from '../reference/inventory.ts';
import { rank } from '../reference/joined.ts';
import type { Compiler, Surroundings } from './conditions.ts';
import { NeedsExact } from './grid.ts';
import { all, type Compiled } from './joined.ts';
import { MET, NOT_YET, noBounds, type State, UNKNOWN } from './state.ts';

/** A credit for the student at hand. */
export interface CompiledCredit {
  readonly thing: Thing<Credit>;
  /** The rank of its status. */
  rank(): number;
  /** What it gives besides what is recorded, in units of the grid. Only where its amount is fixed. */
  more(): number;
  /** How much it is, recorded or earned now. Only where its amount is fixed. */
  whole(): number;
  /** Its amount is fixed: otherwise the reference says all of it. */
  readonly fixed: boolean;
}

export interface Credits {
  of(thing: Thing<Credit>): CompiledCredit;
}

export function creditsOf(compiler: Compiler): Credits {
  const made = new Map<string, CompiledCredit>();
  return {
    of(thing) {
      const found = made.get(thing.id) ?? compiledCredit(compiler, thing);
      made.set(thing.id, found);
      return found;
    },
  };
}

/** Whether a credit is worth the same for everybody who meets its conditions. */
function isFixed({ for: each, onceIn, sequence, amountBy, onlyToward, limit, awards = {} }: Credit): boolean {
  const { quarter, semester, perHours, creditOfEarlierCourse, subject } = awards;
  const varies = [
    each,
    onceIn,
    sequence,
    amountBy,
    onlyToward,
    limit,
    quarter,
    semester,
    perHours,
    creditOfEarlierCourse,
  ];
  return varies.every((fact) => fact === undefined) && subject !== undefined;
}

function compiledCredit(compiler: Compiler, thing: Thing<Credit>): CompiledCredit {
  const { state } = compiler;
  const { data, id } = thing;
  const fixed = isFixed(data);
  if (!fixed) {
    const nothing = (): number => 0;
    return {
      thing,
      fixed,
      rank: () => rank(creditOf(state.shared.evaluation(), id).status),
      more: nothing,
      whole: nothing,
    };
  }
  const owner = thing as unknown as Thing;
  const counting = state.program.countingCredits.has(id);
  const around: Surroundings = { bounds: noBounds, owner, counting };
  const amount = data.awards?.amount === undefined ? 0 : state.grid.ofDecimal(data.awards.amount);
  const approval: Condition | undefined = data.approvedBy && ({ kind: 'approved', by: data.approvedBy } as Condition);
  const asked = [data.requires, approval].flatMap((written) => (written ? [compiler.condition(written, around)] : []));
  const conditions = asked.length === 0 ? () => MET : all(asked).answer;
  let stamp = 0;
  let known = NOT_YET;
  let recorded = 0;
  let now = 0;
  const look = (): void => {
    stamp = state.epoch;
    const rankNow = conditions(-1, -1);
    const { packed } = state;
    now = rankNow === MET ? amount : 0;
    recorded = packed.recordedCredit ? recordedFor(state, id) : 0;
    if (recorded > 0 || now > 0) known = MET;
    else if (packed.deadlines) known = rank(creditOf(state.shared.evaluation(), id).status);
    // Where it is not known what was awarded before, it may be there already.
    else if (!packed.creditsKnown) known = UNKNOWN;
    else known = amount > 0 ? rankNow : Math.min(rankNow, NOT_YET);
  };
  return {
    thing,
    fixed,
    rank() {
      if (stamp !== state.epoch) look();
      return known;
    },
    more() {
      if (stamp !== state.epoch) look();
      return now > recorded ? now - recorded : 0;
    },
    whole() {
      if (stamp !== state.epoch) look();
      return now > recorded ? now : recorded;
    },
  };
}

/** What is recorded for a credit on the day of the question. */
function recordedFor({ shared, grid }: State, id: string): number {
  let sum = 0;
  const { student } = shared.evaluation();
  for (const { from, unit, amount, date } of student.credits) {
    if (from !== id || unit !== undefined || date > student.asOf || amount.numerator <= 0n) continue;
    sum += units(grid.ofRational(amount));
  }
  return sum;
}

function units(amount: number | undefined): number {
  if (amount === undefined) throw new NeedsExact('an amount beyond the grid');
  return amount;
}

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
  return {
    mayClose: false,
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

/** A credit whose conditions are compiled when they are first asked for: it may count the credit of others. */
function lazily(compiler: Compiler, thing: Thing<Credit>) {
  let made: CompiledCredit | undefined;
  return {
    id: thing.id,
    credit: thing.data,
    fixed: isFixed(thing.data),
    of: () => (made ??= compiler.credits.of(thing)),
  };
}

/** `credit ENG-1`. */
export function credit(compiler: Compiler, { credit: { id } }: Extract<Condition, { kind: 'credit' }>): Compiled {
  const thing = compiler.state.program.credits.find((each) => each.id === id);
  if (!thing) return { answer: () => UNKNOWN, mayClose: false };
  const { of } = lazily(compiler, thing);
  return { answer: () => of().rank(), mayClose: true };
}
