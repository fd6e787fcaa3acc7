/** What the expectations of a scenario looked at: the lines of the framework, and how those stood. */
import type { Calculation, Reference } from '@cairn/model';
import type { Argument, ReasonNode } from '../outcome/outcome.ts';
import type { Program } from '../program/program.ts';
import type { Trace } from '../reference/evaluation.ts';
import type { Expectation, Judged } from './expectation.ts';
import { gone } from './wording.ts';

/**
 * How a line stood: met or not; a calculation with a value or without one; a row of a table reached. `unknown` where the
 * records did not say.
 */
export type Way = 'met' | 'not met' | 'unknown';

/** A condition, thing or row that was looked at; `pointer` is its place in the model. */
export interface Sighting {
  pointer: string;
  way: Way;
}

/**
 * What the reasons of the expectations hold, each line and way once. What an evaluation works out and no expectation
 * asks about is not seen: nobody would notice if it changed.
 */
export function sightingsOf(
  program: Program,
  held: readonly { expectation: Expectation; judged: Judged }[],
  trace: Trace,
): Sighting[] {
  const seen = new Map<string, Sighting>();
  const add = (pointer: string | undefined, way: Way): void => {
    if (pointer !== undefined) seen.set(`${pointer} ${way}`, { pointer, way });
  };
  const addCalculation = (id: string | undefined, way: Way): void => {
    const thing = id === undefined ? undefined : program.things.byIdentity(id);
    if (thing?.kind !== 'calculation' || seen.has(`${thing.pointer} ${way}`)) return;
    add(thing.pointer, way);
    // It has its value from those that it takes.
    if (way === 'met') for (const other of takenBy(thing.data as unknown as Calculation)) addCalculation(other.id, way);
  };
  const visited = new Set<ReasonNode>();
  const visit = (node: ReasonNode): void => {
    if (visited.has(node) || elsewhere.has(node.message)) return;
    visited.add(node);
    for (const written of trace.written.get(node) ?? []) add(program.pointerOf(written), wayOf(node));
    if (valued.has(node.message)) addCalculation(idOf(node.args['calculation']), hasValue(node) ? 'met' : 'not met');
    node.children?.forEach(visit);
  };
  for (const { expectation, judged } of held) {
    if (judged.found === gone) continue;
    if (expectation.kind === 'value')
      addCalculation(expectation.calculation.id, judged.found === 'no value' ? 'not met' : 'met');
    judged.nodes.forEach(visit);
  }
  trace.aside.forEach(visit);
  for (const reported of trace.reported) {
    if ('id' in reported) addCalculation(String(reported.id), 'met');
    else add(program.pointerOf(reported), 'met');
  }
  return [...seen.values()];
}

/** Reasons that say that a plan is for others: nothing of it was looked at. */
const elsewhere: ReadonlySet<string> = new Set(['does not apply', 'does not apply, another does']);
/** Reasons that look at the value of a calculation. */
const valued: ReadonlySet<string> = new Set(['level', 'level of', 'at least', 'no score', 'more than half']);

function wayOf({ status }: ReasonNode): Way {
  return status === 'met' || status === 'unknown' ? status : 'not met';
}

/** Sentences about scores say how many there were, the others which value. */
function hasValue({ args }: ReasonNode): boolean {
  const number = args['number'];
  return number === undefined ? args['value'] !== undefined : number !== 0;
}

function takenBy({ takes, method, baseline }: Calculation): Reference[] {
  return [takes?.of, method?.of, baseline?.higherOf].filter((reference) => reference !== undefined);
}

function idOf(argument: Argument | undefined): string | undefined {
  return typeof argument === 'object' && 'code' in argument ? argument.id : undefined;
}
