/**
 * Small counts are withheld, and so is what would let one work them out from the totals: from all that is shown, each
 * small count might as well be `smallest` or more. Rows and columns are those of a table with its sums beside it.
 *
 * The cells that are withheld are the edges of a flow through the table (rows and columns are the nodes). A count can
 * be larger, seen from outside, by what can flow round a circle of withheld cells; where too little can, the cheapest
 * circle of further cells is withheld. (Fischetti and Salazar-González, "Models and algorithms for the 2-dimensional
 * cell suppression problem in statistical disclosure control", 1999, describe the problem.)
 */

/** Fewer than so many are not told: SEMANTICS.md, "Records and outcomes". */
export const smallest = 10;

/** A table of counts with what is withheld of its sums. */
export interface Table {
  /** By row, then by column. */
  readonly cells: readonly (readonly number[])[];
  readonly hiddenRows: readonly boolean[];
  readonly hiddenColumns: readonly boolean[];
  /** How little each column is to be withheld: 0 before 1. */
  readonly columnRanks: readonly number[];
}

/**
 * Which of some counts are withheld where their total is told: the small ones, and then the next smallest, until there
 * are none or at least two and together enough. Those of a lower rank go first.
 */
export function hiddenCounts(counts: readonly number[], ranks: readonly number[], least = smallest): boolean[] {
  const hidden = counts.map((count) => count < least);
  const inOrder = counts
    .map((count, place) => ({ count, place, rank: ranks[place] ?? 0 }))
    .filter(({ place }) => !hidden[place])
    .sort((a, b) => a.rank - b.rank || a.count - b.count);
  for (const { place } of inOrder) {
    const withheld = counts.filter((_, i) => hidden[i]);
    const together = withheld.reduce((sum, count) => sum + count, 0);
    if (withheld.length === 0 || (withheld.length > 1 && together >= least)) break;
    hidden[place] = true;
  }
  return hidden;
}

/** Which cells are withheld: small ones, those of withheld sums, and what would give a small one away. */
export function hiddenCells(table: Table, least = smallest): boolean[][] {
  const { cells, hiddenRows, hiddenColumns } = table;
  const hidden = cells.map((row, r) => row.map((count, c) => count < least || hiddenRows[r]! || hiddenColumns[c]!));
  const flow = flowThrough(table, hidden);
  for (const edge of flow.edges) if (edge.cell && edge.amount < least) protect(edge, flow, least);
  for (const { cell, free } of flow.edges) if (cell && free) hidden[cell.row]![cell.column] = true;
  return hidden;
}

interface Edge {
  readonly from: number;
  readonly to: number;
  readonly amount: number;
  /** The cell that it stands for; none for a sum. */
  readonly cell: { row: number; column: number } | undefined;
  /** Withheld, so that its amount could be another. */
  free: boolean;
  /** What withholding it costs; a sum that is told stays told. */
  readonly cost: number;
}

interface Flow {
  readonly nodes: number;
  readonly edges: readonly Edge[];
}

/** From one node into each row by its sum, from row to column by the cell, from each column into one node by its sum. */
function flowThrough({ cells, hiddenRows, hiddenColumns, columnRanks }: Table, hidden: boolean[][]): Flow {
  const rows = cells.length;
  const columns = columnRanks.length;
  const [source, sink] = [rows + columns, rows + columns + 1];
  const total = cells.flat().reduce((sum, count) => sum + count, 0);
  const edges: Edge[] = [];
  for (const [row, counts] of cells.entries()) {
    const amount = counts.reduce((sum, count) => sum + count, 0);
    edges.push({
      from: source,
      to: row,
      amount,
      cell: undefined,
      free: hiddenRows[row]!,
      cost: Number.POSITIVE_INFINITY,
    });
    for (const [column, count] of counts.entries()) {
      const cost = count + 1 + columnRanks[column]! * (total + 1) * rows;
      const cell = { row, column };
      edges.push({ from: row, to: rows + column, amount: count, cell, free: hidden[row]![column]!, cost });
    }
  }
  for (let column = 0; column < columns; column++) {
    const amount = cells.reduce((sum, counts) => sum + counts[column]!, 0);
    const free = hiddenColumns[column]!;
    edges.push({ from: rows + column, to: sink, amount, cell: undefined, free, cost: Number.POSITIVE_INFINITY });
  }
  return { nodes: sink + 1, edges };
}

/** Frees edges until this one could be `least` or more. */
function protect(edge: Edge, flow: Flow, least: number): void {
  const amounts = new Map(flow.edges.map((one) => [one, one.amount]));
  for (let lacking = least - edge.amount; lacking > 0; ) {
    const path = cheapestPath(edge, flow, amounts);
    const pushed = Math.min(lacking, ...path.filter(({ along }) => !along).map((step) => amounts.get(step.edge)!));
    if (path.length === 0) return;
    for (const { edge: step, along } of path) {
      amounts.set(step, amounts.get(step)! + (along ? pushed : -pushed));
      step.free = true;
    }
    lacking -= pushed;
  }
}

interface Step {
  edge: Edge;
  /** Its amount grows; against its direction it shrinks. */
  along: boolean;
}

/** The cheapest way from the end of an edge back to its beginning (Dijkstra); empty where there is none. */
function cheapestPath(closing: Edge, { nodes, edges }: Flow, amounts: ReadonlyMap<Edge, number>): Step[] {
  const costs = new Array<number>(nodes).fill(Number.POSITIVE_INFINITY);
  const by = new Array<Step | undefined>(nodes).fill(undefined);
  const open = new Set([closing.to]);
  costs[closing.to] = 0;
  while (open.size > 0) {
    const node = [...open].reduce((best, one) => (costs[one]! < costs[best]! ? one : best));
    if (node === closing.from) return pathTo(node, by);
    open.delete(node);
    for (const edge of edges) {
      if (edge === closing || (edge.from !== node && edge.to !== node)) continue;
      const along = edge.from === node;
      if (!along && amounts.get(edge) === 0) continue;
      const next = along ? edge.to : edge.from;
      const cost = costs[node]! + (edge.free ? 0 : edge.cost);
      if (cost >= costs[next]!) continue;
      costs[next] = cost;
      by[next] = { edge, along };
      open.add(next);
    }
  }
  return [];
}

function pathTo(end: number, by: readonly (Step | undefined)[]): Step[] {
  const path: Step[] = [];
  for (let node = end, step = by[node]; step; step = by[node]) {
    path.push(step);
    node = step.along ? step.edge.from : step.edge.to;
  }
  return path;
}
