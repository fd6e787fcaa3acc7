/**
 * Credits of a fixed amount. What a credit is worth by a table, by hours, by language or by grade, and
 * what recorded credit and courses give, is asked of the reference; a record without them pays nothing for it.
 */
import type { Condition, Credit } from '@cairn/model';
import type { Thing } from '../program/thing.ts';
import { creditOf } from '../reference/credit.ts';
import { rank } from '../reference/joined.ts';
import type { Compiler, Surroundings } from './conditions.ts';
import { type GateMaker, once } from './gates.ts';
import { NeedsExact } from './grid.ts';
import { all, type Compiled } from './joined.ts';
import { MET, NOT_YET, noBounds, type State, UNKNOWN } from './state.ts';

/** A credit for the student at hand. */
export interface CompiledCredit {
  readonly thing: Thing<Credit>;
  /** The rank of its status. */
  rank(): number;
  /** What it gives to everybody who meets its conditions, in units of the grid. Only where its amount is fixed. */
  readonly amount: number;
  /** What it gives besides what is recorded, in units of the grid. Only where its amount is fixed. */
  more(): number;
  /** How much it is where it is met, recorded or earned now. Only where its amount is fixed. */
  whole(): number;
  /** Its amount is fixed: otherwise the reference says all of it. */
  readonly fixed: boolean;
  /** Its rank as a condition. The gate holds where nothing is recorded for it and no day is said until which it is open. */
  readonly compiled: Compiled;
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

/** The gate of what asks nothing. */
const always: GateMaker = (gates) => gates.sum([], 0);

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
    const byReference = (): number => rank(creditOf(state.shared.evaluation(), id).status);
    return {
      thing,
      fixed,
      amount: 0,
      rank: byReference,
      more: nothing,
      whole: nothing,
      compiled: { answer: byReference, mayClose: true },
    };
  }
  const owner = thing as unknown as Thing;
  const counting = state.program.countingCredits.has(id);
  const around: Surroundings = { bounds: noBounds, owner, counting };
  const amount = data.awards?.amount === undefined ? 0 : state.grid.ofDecimal(data.awards.amount);
  const approval: Condition | undefined = data.approvedBy && ({ kind: 'approved', by: data.approvedBy } as Condition);
  const asked = [data.requires, approval].flatMap((written) => (written ? [compiler.condition(written, around)] : []));
  const whole: Compiled = asked.length === 0 ? { answer: () => MET, mayClose: false, gate: always } : all(asked);
  const conditions = whole.answer;
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
  const rankOf = (): number => {
    if (stamp !== state.epoch) look();
    return known;
  };
  const gate: GateMaker = (gates) => {
    const inside = gates.of(whole.gate, -1, -1);
    if (inside === undefined) return undefined;
    const inputs = amount > 0 ? [once(inside)] : [];
    return gates.sum([...inputs, { gate: gates.missing('credits'), weight: 0, unsure: 1 }], 1);
  };
  return {
    thing,
    fixed,
    amount,
    compiled: { answer: rankOf, mayClose: true, gate },
    rank: rankOf,
    more() {
      if (stamp !== state.epoch) look();
      return now > recorded ? now - recorded : 0;
    },
    whole() {
      if (!state.packed.recordedCredit) return amount;
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

/** An amount of credit in units of the grid. */
export function units(amount: number | undefined): number {
  if (amount === undefined) throw new NeedsExact('an amount beyond the grid');
  return amount;
}

/** A credit whose conditions are compiled when they are first asked for: it may count the credit of others. */
export function lazily(compiler: Compiler, thing: Thing<Credit>) {
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
  return {
    answer: () => of().rank(),
    mayClose: true,
    gate: (gates) => gates.of(of().compiled.gate, -1, -1),
  };
}
