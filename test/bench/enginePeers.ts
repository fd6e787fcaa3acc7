/** The rules in the languages of other engines, which answer them from finished facts. */
import type { Facts, Need, PeerRule, Sum, Term } from './engineRules.ts';
import { peer } from './peers.ts';

/** Answers all rules for a student's facts: how many are met, telling each answer where somebody listens. */
export type Answering = (facts: Facts, tell?: (rule: number, met: boolean) => void) => number | Promise<number>;

type Logic = { [operator: string]: unknown };

/** json-logic-js interprets the rule each time. It does not add booleans. */
export async function jsonLogic(rules: readonly PeerRule[]): Promise<Answering> {
  const { default: logic } = await peer<{ default: { apply(logic: Logic, data: Facts): unknown } }>('json-logic-js');
  const written = rules.map(({ need }) => logicOf(need, (one, times) => ({ if: [one, times, 0] })));
  return countingMet(written.map((rule) => (facts) => logic.apply(rule, facts)));
}

/** json-logic-engine compiles the rule to a function first. It adds booleans, which is faster than asking them. */
export async function jsonLogicCompiled(rules: readonly PeerRule[]): Promise<Answering> {
  const { LogicEngine } = await peer<{
    LogicEngine: new () => { build(logic: Logic): (facts: Facts) => unknown };
  }>('json-logic-engine');
  const engine = new LogicEngine();
  const times: Times = (one, count) => (count === 1 ? one : { '*': [count, one] });
  return countingMet(rules.map(({ need }) => engine.build(logicOf(need, times))));
}

function countingMet(answers: readonly ((facts: Facts) => unknown)[]): Answering {
  return (facts, tell) => {
    let count = 0;
    for (let rule = 0; rule < answers.length; rule++) {
      const met = answers[rule]!(facts) === true;
      if (met) count++;
      tell?.(rule, met);
    }
    return count;
  };
}

/** So much where something holds, and 0 where it does not. */
type Times = (one: Logic, count: number) => Logic;

function logicOf(need: Need, times: Times): Logic {
  const each = (of: readonly Need[]): Logic[] => of.map((one) => logicOf(one, times));
  switch (need.is) {
    case 'all':
      return { and: each(need.of) };
    case 'any':
      return { or: each(need.of) };
    case 'none':
      return { '!': [{ or: each(need.of) }] };
    case 'at least':
      return { '>=': [{ '+': each(need.of).map((one) => times(one, 1)) }, need.count] };
    case 'sum': {
      if (isQuestion(need)) return questionOf(need.terms[0]!);
      const summands = need.terms.map((term) =>
        term.from === undefined ? { '*': [term.times, factOf(term)] } : times(questionOf(term), term.times),
      );
      return { '>=': [{ '+': summands }, need.least] };
    }
  }
}

function questionOf(term: Term): Logic {
  return { '>=': [factOf(term), term.from] };
}

function factOf({ reads, competency }: Term): Logic {
  return { var: `${reads}.${competency}` };
}

interface RulesEngine {
  addRule(rule: { conditions: object; event: { type: string } }): void;
  addFact(
    name: string,
    work: (params: { need: Need }, almanac: Almanac) => Promise<number>,
    options: { cache: boolean },
  ): void;
  run(facts: Facts): Promise<{ events: { type: string }[] }>;
}

interface Almanac {
  factValue<Name extends keyof Facts>(name: Name): Promise<Facts[Name]>;
}

/**
 * json-rules-engine knows neither sums nor so many of several: those are facts that are worked out by functions, as it
 * advises. Places in the facts are found by index and not with JSONPath, and sums are not remembered, which is faster.
 */
export async function jsonRulesEngine(rules: readonly PeerRule[]): Promise<Answering> {
  const { Engine } = await peer<{
    Engine: new (rules: [], options: { pathResolver(value: number[], path: number): number }) => RulesEngine;
  }>('json-rules-engine');
  const engine = new Engine([], { pathResolver: (value, path) => value[path]! });
  const work = async ({ need }: { need: Need }, almanac: Almanac): Promise<number> =>
    amountOf(need, { latest: await almanac.factValue('latest'), decaying: await almanac.factValue('decaying') });
  engine.addFact('amount', work, { cache: false });
  for (const { code, need } of rules) {
    const condition = conditionOf(need);
    const root = 'fact' in condition ? { all: [condition] } : condition;
    engine.addRule({ conditions: root, event: { type: code } });
  }
  const places = new Map(rules.map(({ code }, place) => [code, place]));
  return async (facts, tell) => {
    const { events } = await engine.run(facts);
    if (tell) {
      for (let rule = 0; rule < rules.length; rule++) tell(rule, false);
      for (const { type } of events) tell(places.get(type)!, true);
    }
    return events.length;
  };
}

function conditionOf(need: Need): object {
  switch (need.is) {
    case 'all':
    case 'any':
      return { [need.is]: need.of.map(conditionOf) };
    case 'none':
      return { not: { any: need.of.map(conditionOf) } };
    case 'at least':
      return { fact: 'amount', params: { need }, operator: 'greaterThanInclusive', value: need.count };
    case 'sum': {
      const [term] = need.terms;
      return isQuestion(need)
        ? { fact: term!.reads, path: term!.competency, operator: 'greaterThanInclusive', value: term!.from }
        : { fact: 'amount', params: { need }, operator: 'greaterThanInclusive', value: need.least };
    }
  }
}

/** Whether it asks one fact for a least value. */
function isQuestion({ terms, least }: Sum): boolean {
  return terms.length === 1 && terms[0]!.from !== undefined && least <= terms[0]!.times;
}

/** What a sum comes to, or how many of several are met. */
function amountOf(need: Need, facts: Facts): number {
  if (need.is !== 'sum') return need.of.reduce((total, one) => total + (holds(one, facts) ? 1 : 0), 0);
  return need.terms.reduce((total, { reads, competency, from, times }) => {
    const value = facts[reads][competency]!;
    return total + (from === undefined ? value * times : value >= from ? times : 0);
  }, 0);
}

function holds(need: Need, facts: Facts): boolean {
  switch (need.is) {
    case 'all':
      return need.of.every((one) => holds(one, facts));
    case 'any':
      return need.of.some((one) => holds(one, facts));
    case 'none':
      return !need.of.some((one) => holds(one, facts));
    case 'at least':
      return amountOf(need, facts) >= need.count;
    case 'sum':
      return amountOf(need, facts) >= need.least;
  }
}
