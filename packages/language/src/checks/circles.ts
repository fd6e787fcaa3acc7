/** Circles in a graph, each told once. The graph is walked without recursion: a chain may be as long as a framework. */

/** A graph of numbered nodes; each edge knows where it leads. */
export interface Graph {
  /** The edges that leave a node, by their numbers. */
  leaving: number[][];
  /** Where an edge leads. */
  to: number[];
}

/** The shortest circle through the first edge of each knot, as the numbers of its edges in order. */
export function circlesOf(graph: Graph): number[][] {
  const knots = knotsOf(graph);
  const first = new Map<number, { edge: number; from: number }>();
  for (let from = 0; from < graph.leaving.length; from++) {
    for (const edge of graph.leaving[from]!) {
      const knot = knots[from]!;
      if (knots[graph.to[edge]!] !== knot) continue;
      const earliest = first.get(knot);
      if (!earliest || edge < earliest.edge) first.set(knot, { edge, from });
    }
  }
  return [...first.values()].sort((a, b) => a.edge - b.edge).map(({ edge, from }) => wayBack(graph, knots, edge, from));
}

/** Which nodes lie on circles with each other: the number of the knot of each node (Tarjan). */
export function knotsOf({ leaving, to }: Graph): Int32Array {
  const size = leaving.length;
  const knots = new Int32Array(size).fill(-1);
  const order = new Int32Array(size).fill(-1);
  const lowest = new Int32Array(size);
  const next = new Int32Array(size);
  const open: number[] = [];
  const path: number[] = [];
  let seen = 0;
  const enter = (node: number): void => {
    order[node] = seen;
    lowest[node] = seen++;
    open.push(node);
    path.push(node);
  };
  for (let root = 0; root < size; root++) {
    if (order[root] !== -1) continue;
    enter(root);
    while (path.length > 0) {
      const node = path.at(-1)!;
      const edge = leaving[node]![next[node]!++];
      if (edge !== undefined) {
        const target = to[edge]!;
        if (order[target] === -1) enter(target);
        else if (knots[target] === -1) lowest[node] = Math.min(lowest[node]!, order[target]!);
        continue;
      }
      path.pop();
      const above = path.at(-1);
      if (above !== undefined) lowest[above] = Math.min(lowest[above]!, lowest[node]!);
      if (lowest[node] !== order[node]) continue;
      for (let member = open.pop()!; ; member = open.pop()!) {
        knots[member] = node;
        if (member === node) break;
      }
    }
  }
  return knots;
}

/** From the end of an edge back to where it begins, within one knot. */
function wayBack({ leaving, to }: Graph, knots: Int32Array, edge: number, from: number): number[] {
  const start = to[edge]!;
  if (start === from) return [edge];
  const came = new Map<number, { edge: number; node: number }>();
  const waiting = [start];
  for (let i = 0; i < waiting.length && !came.has(from); i++) {
    const node = waiting[i]!;
    for (const step of leaving[node]!) {
      const target = to[step]!;
      if (target === start || came.has(target) || knots[target] !== knots[from]) continue;
      came.set(target, { edge: step, node });
      waiting.push(target);
    }
  }
  const way: number[] = [];
  for (let node = from; node !== start; ) {
    const step = came.get(node)!;
    way.push(step.edge);
    node = step.node;
  }
  return [edge, ...way.reverse()];
}
