/** Gates laid out flat: leaves, sums, and the edges from what is looked at to the sums that look at it. */
import type { Gates, Leaf, Series, Sum } from './gates.ts';

/** Edges from places of one list to sums, those of place p from `start[p]` to `start[p + 1]`. */
export interface Edges {
  readonly start: Int32Array;
  readonly to: Int32Array;
  readonly weight: Float64Array;
  readonly unsure: Float64Array;
}

/** The flat lists of gates; sources go by their place. */
export function layoutOf({ nodes }: Gates, sources: number) {
  const sumAt = new Int32Array(nodes.length).fill(-1);
  const sums: Sum[] = [];
  const leaves: Leaf[] = [];
  const leafAt = new Int32Array(nodes.length).fill(-1);
  for (const [gate, node] of nodes.entries()) {
    if (node.is === 'sum') sumAt[gate] = sums.push(node) - 1;
    else if (node.is === 'leaf') leafAt[gate] = leaves.push(node) - 1;
  }
  type Edge = { from: number; to: number; weight: number; unsure: number };
  const [fromSums, fromLeaves]: [Edge[], Edge[]] = [[], []];
  const missing: { block: 'credits' | 'courses'; to: number; unsure: number }[] = [];
  for (const [to, { inputs }] of sums.entries()) {
    for (const { gate, weight, unsure } of inputs) {
      const node = nodes[gate]!;
      if (node.is === 'missing') missing.push({ block: node.block, to, unsure });
      else if (node.is === 'sum') fromSums.push({ from: sumAt[gate]!, to, weight, unsure });
      else fromLeaves.push({ from: leafAt[gate]!, to, weight, unsure });
    }
  }
  const leafEdges = edgesOf(fromLeaves, leaves.length);
  const bySource = fromLeaves
    .filter(({ from }) => leaves[from]!.series)
    .map((edge) => ({ ...edge, leaf: edge.from, from: leaves[edge.from]!.sources[0]! }))
    .sort((a, b) => a.from - b.from);
  const seriesOf = (of: (series: Series) => number): Float64Array =>
    Float64Array.from(bySource, ({ leaf }) => of(leaves[leaf]!.series!));
  const touches = leaves
    .flatMap((leaf, at) => (leaf.series ? [] : leaf.sources.map((from) => ({ from, leaf: at }))))
    .map((edge) => ({ ...edge, to: 0, weight: 0, unsure: 0 }))
    .sort((a, b) => a.from - b.from);
  return {
    sumAt,
    sums,
    leaves,
    missing,
    series: {
      ...edgesOf(bySource, sources),
      share: seriesOf(({ share }) => share),
      above: seriesOf(({ above }) => above),
      error: seriesOf(({ error }) => error),
      leaf: Int32Array.from(bySource, ({ leaf }) => leaf),
    },
    touching: { start: edgesOf(touches, sources).start, leaf: Int32Array.from(touches, ({ leaf }) => leaf) },
    leafEdges,
    sumEdges: edgesOf(fromSums, sums.length),
  };
}

function edgesOf(found: readonly { from: number; to: number; weight: number; unsure: number }[], count: number): Edges {
  const edges = [...found].sort((a, b) => a.from - b.from);
  const start = new Int32Array(count + 1);
  for (const { from } of edges) start[from + 1]! += 1;
  for (let at = 0; at < count; at++) start[at + 1]! += start[at]!;
  return {
    start,
    to: Int32Array.from(edges, ({ to }) => to),
    weight: Float64Array.from(edges, ({ weight }) => weight),
    unsure: Float64Array.from(edges, ({ unsure }) => unsure),
  };
}

/**
 * What the sums come to: `alone` the leaves that are met without evidence, `base` with the sums that then are met, and
 * `most` all leaves.
 */
export function basesOf(
  leaves: Edges,
  sums: Edges,
  based: Uint8Array,
  least: Float64Array,
  negated: Uint8Array,
): { alone: Float64Array; base: Float64Array; most: Float64Array; metAlone: Uint8Array } {
  const alone = new Float64Array(least.length);
  const most = new Float64Array(least.length);
  for (let leaf = 0; leaf < based.length; leaf++) {
    for (let edge = leaves.start[leaf]!; edge < leaves.start[leaf + 1]!; edge++) {
      alone[leaves.to[edge]!]! += based[leaf]! * leaves.weight[edge]!;
      most[leaves.to[edge]!]! += leaves.weight[edge]!;
    }
  }
  const base = alone.slice();
  const metAlone = new Uint8Array(least.length);
  for (let at = 0; at < least.length; at++) {
    metAlone[at] = base[at]! >= least[at]! ? 1 - negated[at]! : negated[at]!;
    if (metAlone[at] === 1)
      for (let edge = sums.start[at]!; edge < sums.start[at + 1]!; edge++) base[sums.to[edge]!]! += sums.weight[edge]!;
  }
  return { alone, base, most, metAlone };
}

/** 1 for gates that look at credit or courses. */
export function creditOf({ nodes }: Gates): Uint8Array {
  const found = new Uint8Array(nodes.length);
  for (const [at, node] of nodes.entries()) {
    if (node.is === 'missing') found[at] = 1;
    else if (node.is === 'sum' && node.inputs.some(({ gate }) => found[gate] === 1)) found[at] = 1;
  }
  return found;
}
