/** What a program decides for each student, one by one: rules, bodies of evidence, credits, pathways, awards and plans. */
import type { Award, BodyOfEvidence, GraduationRequirements, Pathway, Rule } from '@cairn/model';
import { STATUSES, type Status } from '../outcome/outcome.ts';
import type { Learning, Program } from '../program/program.ts';
import type { Thing } from '../program/thing.ts';
import { award } from '../reference/award.ts';
import { bodyOfEvidence } from '../reference/body.ts';
import { creditOf } from '../reference/credit.ts';
import type { Evaluation } from '../reference/evaluation.ts';
import { plan } from '../reference/plan.ts';
import { pathway, rule } from '../reference/sentences/named.ts';
import type { Compiler } from './conditions.ts';
import type { GateMaker } from './gates.ts';
import type { Compiled } from './joined.ts';
import type { Network } from './network.ts';
import type { Answer } from './pieces.ts';
import { NONE, noBounds, type State } from './state.ts';

export { NONE };

/** One answer, by its place in what `decide` gives. */
export interface Decision {
  readonly kind: 'body of evidence' | 'rule' | 'credit' | 'pathway' | 'award' | 'plan';
  readonly code: string;
  readonly id: string;
  /** The learning it is for, by code. */
  readonly of?: string;
  readonly stage?: string;
}

/** A decision with the ways to it: by the compiled functions, where there are any, and by the reference. */
export interface Deciding extends Decision {
  readonly index: number;
  readonly place: number;
  readonly quickly: Answer | undefined;
  readonly gate: GateMaker | undefined;
  readonly exactly: (evaluation: Evaluation) => Status | undefined;
}

/** All decisions in the order of the results; without a compiler, by the reference alone. */
export function decisionsOf(program: Program, compiler: Compiler | undefined): Deciding[] {
  const around = { bounds: noBounds, owner: undefined, counting: false };
  const found: Deciding[] = [];
  const add = (
    kind: Decision['kind'],
    thing: Thing | Thing<never>,
    at: { learning?: Learning | undefined; stage?: number },
    compiled: Compiled | undefined,
    exactly: Deciding['exactly'],
  ): void => {
    const { code, id } = thing as Thing;
    const { learning, stage = -1 } = at;
    const index = learning?.index ?? -1;
    found.push({
      kind,
      code,
      id,
      ...(learning && { of: learning.thing.code }),
      ...(stage >= 0 && { stage: program.stages[stage]!.code }),
      index,
      place: stage,
      quickly: compiled?.answer,
      gate: compiled?.gate,
      exactly,
    });
  };
  for (const thing of program.ofKind<BodyOfEvidence>('body of evidence')) {
    const compiled = compiler?.named.body(thing, around);
    for (const learning of program.scopeOf(thing.data.for)) {
      add(
        'body of evidence',
        thing as unknown as Thing,
        { learning },
        compiled,
        (evaluation) => bodyOfEvidence(evaluation, thing, learning, {}).status,
      );
    }
  }
  for (const thing of program.ofKind<Rule>('rule')) {
    const compiled = compiler?.named.rule(thing, around);
    const scope = thing.data.for;
    const stages = scope?.eachStage ? program.stages.map((_, place) => place) : [-1];
    for (const learning of scope ? program.scopeOf(scope) : [undefined]) {
      for (const stage of scope ? stages : [-1]) {
        const context = { ...(learning && { learning }), ...(stage >= 0 && { stage: program.stages[stage]!.id }) };
        add(
          'rule',
          thing as unknown as Thing,
          { learning, stage },
          compiled,
          (evaluation) => rule(evaluation, thing, context).status,
        );
      }
    }
  }
  for (const thing of program.credits) {
    const made = compiler?.credits.of(thing);
    const compiled = made?.fixed ? made.compiled : undefined;
    add('credit', thing as unknown as Thing, {}, compiled, (evaluation) => creditOf(evaluation, thing.id).status);
  }
  for (const thing of program.ofKind<Pathway>('pathway')) {
    add(
      'pathway',
      thing as unknown as Thing,
      {},
      compiler?.named.pathway(thing, false),
      (evaluation) => pathway(evaluation, thing).status,
    );
  }
  for (const thing of program.ofKind<Award>('award')) {
    add(
      'award',
      thing as unknown as Thing,
      {},
      undefined,
      (evaluation) => award(evaluation, thing as unknown as Thing).status,
    );
  }
  for (const thing of program.ofKind<GraduationRequirements>('plan')) {
    add(
      'plan',
      thing as unknown as Thing,
      {},
      undefined,
      (evaluation) => plan(evaluation, thing as unknown as Thing).status,
    );
  }
  return found;
}

/** Writes the ranks of all decisions; without a network, the reference answers for this student. */
export function decideInto(
  decisions: readonly Deciding[],
  state: State,
  network: Network | undefined,
  into: Uint8Array,
): void {
  if (!network) {
    for (let at = 0; at < decisions.length; at++) into[at] = answered(decisions[at]!, state, true);
    return;
  }
  network.answer(into);
  for (const at of network.withoutGate) into[at] = answered(decisions[at]!, state, false);
  const { recordedCredit, courses, deadlines } = state.packed;
  if (!recordedCredit && !courses && !deadlines) return;
  for (const at of network.ofCredit) into[at] = answered(decisions[at]!, state, false);
}

function answered({ index, place, quickly, exactly }: Deciding, state: State, exact: boolean): number {
  if (index >= 0 && state.retired[index] === 1) return NONE;
  return quickly !== undefined && !exact ? quickly(index, place) : rankOf(exactly(state.shared.evaluation()));
}

function rankOf(status: Status | undefined): number {
  return status === undefined ? NONE : STATUSES.indexOf(status);
}
