/**
 * Conditions as gates: leaves that look at evidence, and sums of gates that are met from a threshold on. All, any, so many
 * and sums of credit are sums of whole weights, none is one turned round. Here they are gathered while the program is
 * compiled; `network.ts` lays them out flat and answers them. A condition without a gate is asked by its function.
 */

/** The place of a gate among the nodes. Those that a sum looks at stand before it. */
export type Gate = number;

/** What a gate adds to a sum where it is met, and what it may add where it is unknown: both not negative. */
export interface Input {
  readonly gate: Gate;
  readonly weight: number;
  readonly unsure: number;
}

/**
 * Looks at the pieces of its sources. A student without any of them has the answer of one without any evidence; with all
 * evidence known this is `MET` or `NOT_YET`, and with evidence unknown never less than `UNKNOWN`.
 */
export interface Leaf {
  readonly is: 'leaf';
  readonly sources: readonly number[];
  /** The rank for the student at hand. */
  readonly answer: () => number;
  /** How it is answered from a list of plain scores of its only source; never met without a score. */
  readonly series: Series | undefined;
}

/**
 * aᵢ = aᵢ₋₁ + share·(sᵢ − aᵢ₋₁) in doubles, of which 1 is the newest score: met where the last is above a bound by more than
 * the error, not met where it is as much below, and otherwise for the answer of the leaf to say.
 */
export interface Series {
  readonly share: number;
  readonly above: number;
  readonly error: number;
}

/** Met where the inputs come to at least so much; `negated`: where they do not. */
export interface Sum {
  readonly is: 'sum';
  readonly inputs: readonly Input[];
  readonly least: number;
  readonly negated: boolean;
}

/** Unknown where records of that block may be missing, and otherwise not met. */
export interface Missing {
  readonly is: 'missing';
  readonly block: 'credits' | 'courses';
}

export type Node = Leaf | Sum | Missing;

/** Makes the gate of a condition for learning (-1: none) in a stage (-1: none); `undefined` where it has none there. */
export type GateMaker = (gates: Gates, learning: number, stage: number) => Gate | undefined;

export interface Gates {
  readonly nodes: readonly Node[];
  /** The leaf with a key, made when it is first asked for. */
  leaf(key: string, make: () => Omit<Leaf, 'is'>): Gate;
  sum(inputs: readonly Input[], least: number, negated?: boolean): Gate;
  missing(block: Missing['block']): Gate;
  /** What a maker makes, once for each learning and stage. A condition that asks for itself has no gate. */
  of(make: GateMaker | undefined, learning: number, stage: number): Gate | undefined;
}

export function gatesOf(): Gates {
  const nodes: Node[] = [];
  const byKey = new Map<string, Gate>();
  const made = new Map<GateMaker, Map<string, Gate | undefined>>();
  const add = (node: Node): Gate => nodes.push(node) - 1;
  const keyed = (key: string, make: () => Node): Gate => {
    const gate = byKey.get(key) ?? add(make());
    byKey.set(key, gate);
    return gate;
  };
  const gates: Gates = {
    nodes,
    leaf: (key, make) => keyed(key, () => ({ is: 'leaf', ...make() })),
    sum: (inputs, least, negated = false) => add({ is: 'sum', inputs, least, negated }),
    missing: (block) => keyed(block, () => ({ is: 'missing', block })),
    of(make, learning, stage) {
      if (!make) return undefined;
      const known = made.get(make) ?? new Map<string, Gate | undefined>();
      made.set(make, known);
      const key = `${learning} ${stage}`;
      if (known.has(key)) return known.get(key);
      known.set(key, undefined);
      const gate = make(gates, learning, stage);
      known.set(key, gate);
      return gate;
    },
  };
  return gates;
}

/** A leaf that is asked its answer wherever one of its sources has pieces. */
export function leafOf(gates: Gates, key: string, sources: ArrayLike<number>, answer: () => number): Gate {
  return gates.leaf(key, () => ({ sources: Array.from(sources), answer, series: undefined }));
}

/** An input that counts one. */
export function once(gate: Gate): Input {
  return { gate, weight: 1, unsure: 1 };
}

/** A gate that is met where at least so many of others are; without one where any of them has none. */
export function someOf(
  gates: Gates,
  others: readonly (Gate | undefined)[],
  least: number,
  negated = false,
): Gate | undefined {
  const inputs: Input[] = [];
  for (const gate of others) {
    if (gate === undefined) return undefined;
    inputs.push(once(gate));
  }
  return gates.sum(inputs, least, negated);
}

/** A gate that is met where all others are; of nothing it is never met. */
export function allOf(gates: Gates, others: readonly (Gate | undefined)[]): Gate | undefined {
  return someOf(gates, others, Math.max(1, others.length));
}
