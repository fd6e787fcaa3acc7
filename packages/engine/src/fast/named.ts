/** Sentences that name a rule, a body of evidence, a pathway or what the reference answers: as its `named.ts` says. */

import type { BodyOfEvidence, Condition, Pathway, Rule } from '@cairn/model';
import { type LearningKind, within as partsWithin } from '../program/program.ts';
import type { Thing } from '../program/thing.ts';
import { isRetired } from './cells.ts';
import { type Compiler, contextOf, type Surroundings } from './conditions.ts';
import { credit } from './credits.ts';
import { allOf, type Gate, type Gates, leafOf, someOf } from './gates.ts';
import { type Compiled, rankOf } from './joined.ts';
import { lazyList } from './lazyList.ts';
import { type Answer, bodyAnswer } from './pieces.ts';
import { allIn, eachIn, lowestOf, placesOf, shareOf, stageOf } from './scopes.ts';
import { MET, NOT_YET, noBounds, type State, UNKNOWN } from './state.ts';

export interface NamedThings {
  /** A rule in its context. */
  rule(thing: Thing<Rule>, around: Surroundings): Compiled;
  body(thing: Thing<BodyOfEvidence>, around: Surroundings): Compiled;
  pathway(thing: Thing<Pathway>, counting: boolean): Compiled;
  /** `X is met`, where X stands in a context. */
  met(id: string, around: Surroundings): Compiled;
  /** A rule or body for the learning of the context. */
  forLearning(id: string, around: Surroundings): Compiled;
}

export function namedThings(compiler: Compiler): NamedThings {
  const { state } = compiler;
  const { program } = state;
  const made = new Map<string, Compiled>();
  const once = (thing: Thing | Thing<never>, around: Surroundings, make: () => Compiled): Compiled => {
    const { bounds, owner, counting } = around;
    const key = [(thing as Thing).index, bounds.by, bounds.fromGrade, owner?.index, counting].join('|');
    const found = made.get(key) ?? make();
    made.set(key, found);
    return found;
  };

  /** Its stage is looked at only where it is worked out in each. */
  function rule(thing: Thing<Rule>, around: Surroundings): Compiled {
    return once(thing as unknown as Thing, around, () => {
      const { for: scope, requires } = thing.data;
      if (!requires) return { answer: () => MET, mayClose: false, gate: (gates) => gates.sum([], 0) };
      const inside = compiler.condition(requires, around);
      const scoped = scope !== undefined;
      const staged = !scoped || scope.eachStage === true;
      const answer = remembered(state, inside.answer, scoped);
      return {
        mayClose: inside.mayClose,
        gate: (gates, learning, stage) => gates.of(inside.gate, scoped ? learning : -1, staged ? stage : -1),
        answer: (learning, stage) => answer(scoped ? learning : -1, staged ? stage : -1),
      };
    });
  }

  function body(thing: Thing<BodyOfEvidence>, around: Surroundings): Compiled {
    const { atLeast = [], include = [] } = thing.data;
    const fixed = around.bounds === noBounds && atLeast.length + include.length > 0;
    return once(thing as unknown as Thing, { ...around, owner: undefined, counting: false }, () => {
      const answer = remembered(state, bodyAnswer(state, thing.data, around.bounds, compiler.sourcesOf), true);
      return {
        mayClose: around.bounds.by !== undefined,
        answer,
        ...(fixed && {
          gate: (gates: Gates, learning: number, stage: number) =>
            leafOf(gates, `body ${thing.index} ${learning} ${stage}`, compiler.sourcesOf(learning), () =>
              answer(learning, stage),
            ),
        }),
      };
    });
  }

  function pathway(thing: Thing<Pathway>, counting: boolean): Compiled {
    const around: Surroundings = { bounds: noBounds, owner: thing as unknown as Thing, counting };
    return once(thing as unknown as Thing, around, () => {
      const { requires } = thing.data;
      if (!requires) return { answer: () => MET, mayClose: false, gate: (gates) => gates.sum([], 0) };
      const { answer, mayClose, gate } = compiler.condition(requires, around);
      const alone = remembered(state, answer, false);
      return { mayClose, answer: () => alone(-1, -1), gate: (gates) => gates.of(gate, -1, -1) };
    });
  }

  function forLearning(id: string, around: Surroundings): Compiled {
    const thing = program.things.byIdentity(id);
    if (!thing) return { answer: () => UNKNOWN, mayClose: false };
    const { answer, mayClose, gate } =
      thing.kind === 'body of evidence'
        ? body(thing as unknown as Thing<BodyOfEvidence>, around)
        : rule(thing as unknown as Thing<Rule>, around);
    return {
      mayClose,
      answer: (learning, stage) => (learning < 0 ? UNKNOWN : answer(learning, stage)),
      gate: (gates, learning, stage) => (learning < 0 ? undefined : gates.of(gate, learning, stage)),
    };
  }

  /** For the learning of the context, or each that it is worked out for. */
  function forContext(thing: Thing, around: Surroundings): Compiled {
    const scope = (thing.data as Rule | BodyOfEvidence).for;
    if (!scope) return rule(thing as unknown as Thing<Rule>, around);
    const inside = forLearning(thing.id, around);
    const listOf = lazyList((learning) => {
      const here = learning < 0 ? program.scopeOf(scope) : partsWithin(program.learning[learning]!, scope.each);
      return placesOf(here.filter((each) => program.covers(scope, each)));
    });
    return {
      mayClose: inside.mayClose,
      gate: (gates, learning, stage) =>
        learning >= 0 && program.covers(scope, program.learning[learning]!)
          ? gates.of(inside.gate, learning, stage)
          : allIn(state, gates, listOf(learning), inside.gate, stage),
      answer: (learning, stage) =>
        learning >= 0 && program.covers(scope, program.learning[learning]!)
          ? inside.answer(learning, stage)
          : lowestOf(state, listOf(learning), inside.answer, stage, inside.mayClose),
    };
  }

  function met(id: string, around: Surroundings): Compiled {
    const thing = program.things.byIdentity(id);
    if (!thing) return { answer: () => UNKNOWN, mayClose: false };
    if (thing.kind === 'body of evidence' || thing.kind === 'rule') return forContext(thing, around);
    if (thing.kind === 'pathway') return pathway(thing as unknown as Thing<Pathway>, around.counting);
    if (thing.kind === 'credit') return credit(compiler, { kind: 'credit', credit: { code: thing.code, id } });
    const written: Condition = { kind: 'met', of: { code: thing.code, id: thing.id } } as Condition;
    return {
      mayClose: true,
      answer: (learning, stage) => state.shared.ask(written, contextOf(state, around, learning, stage)),
    };
  }

  return { rule, body, pathway, met, forLearning };
}

/** Works an answer out once for each student, learning and stage. */
function remembered(state: State, answer: Answer, byLearning: boolean): Answer {
  const stages = state.program.stages.length + 1;
  let stamps = new Float64Array(0);
  let ranks = new Uint8Array(0);
  return (learning, stage) => {
    if (stamps.length === 0) {
      const size = (byLearning ? state.program.learning.length + 1 : 1) * stages;
      stamps = new Float64Array(size);
      ranks = new Uint8Array(size);
    }
    const at = (learning + 1) * stages + stage + 1;
    if (stamps[at] === state.epoch) return ranks[at]!;
    const rank = answer(learning, stage);
    stamps[at] = state.epoch;
    ranks[at] = rank;
    return rank;
  };
}

export function ruleInEach(
  compiler: Compiler,
  written: Extract<Condition, { kind: 'rule in each' }>,
  around: Surroundings,
): Compiled {
  const { state, named } = compiler;
  const { rule: of, areas, each, share, count, stage, eachStage } = written;
  const { answer, mayClose, gate } = named.forLearning(of.id, around);
  const own = stageOf(state, stage?.id);
  const stages = eachStage ? state.program.stages.map((_, place) => place) : undefined;
  const listOf = eachIn(state, each, areas);
  const whole = share === undefined && count === undefined;
  return {
    mayClose: mayClose || !whole,
    gate: (gates, learning, here) => {
      const list = Array.from(listOf(learning)).filter((each) => state.retired[each] === 0);
      const found = (stages ?? [own >= 0 ? own : here]).flatMap((inside) =>
        list.map((each) => gates.of(gate, each, inside)),
      );
      if (found.length === 0) return allOf(gates, []);
      const least = share === undefined ? (count ?? found.length) : shareOf(share, found.length);
      return least > found.length ? undefined : someOf(gates, found, least);
    },
    answer: (learning, here) => {
      let [number, met, unknown, open] = [0, 0, 0, 0];
      const list = listOf(learning);
      for (let at = 0; at < (stages?.length ?? 1); at++) {
        const inside = stages ? stages[at]! : own >= 0 ? own : here;
        for (let part = 0; part < list.length; part++) {
          if (state.retired[list[part]!] === 1) continue;
          number++;
          const rank = answer(list[part]!, inside);
          if (rank === MET) met++;
          else if (rank === UNKNOWN) unknown++;
          else if (rank === NOT_YET) open++;
        }
      }
      if (number === 0) return NOT_YET;
      return rankOf(share === undefined ? (count ?? number) : shareOf(share, number), met, unknown, open);
    },
  };
}

export function ruleInSubjects(
  compiler: Compiler,
  { rule: of, count, subjects }: Extract<Condition, { kind: 'rule in subjects' }>,
  around: Surroundings,
): Compiled {
  const { state, named } = compiler;
  const { program } = state;
  const scope = (program.things.byIdentity(of.id)?.data as Rule | undefined)?.for;
  const kind: LearningKind = scope?.each ?? 'competency';
  const { answer, gate } = named.forLearning(of.id, around);
  const inSubjects = subjects.map(({ id }) =>
    program.learning.filter(
      (each) => each.kind === kind && each.thing.data.subject?.id === id && program.covers(scope, each),
    ),
  );
  return {
    mayClose: true,
    gate: (gates, _, stage) => {
      const found = inSubjects.map((list): Gate | undefined => {
        const taught = list.filter((each) => !isRetired(state, each));
        return someOf(
          gates,
          taught.map((each) => gates.of(gate, each.index, stage)),
          1,
        );
      });
      return count > found.length ? undefined : someOf(gates, found, count);
    },
    answer: (_, stage) => {
      let [met, unknown, open] = [0, 0, 0];
      for (const list of inSubjects) {
        let highest = -1;
        for (const each of list) if (!isRetired(state, each)) highest = Math.max(highest, answer(each.index, stage));
        if (highest === MET) met++;
        else if (highest === UNKNOWN) unknown++;
        else if (highest === NOT_YET || highest < 0) open++;
      }
      return rankOf(count, met, unknown, open);
    },
  };
}
