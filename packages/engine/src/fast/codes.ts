/**
 * What records write, as small numbers: codes of the framework as sources, a score with its state as a judgement. Each
 * text is looked up in the model once; afterwards it costs one look into a hash table.
 */
import { rational } from '@cairn/model';
import type { Learning, Program } from '../program/program.ts';
import type { ScaleOfLevels } from '../program/scale.ts';
import type { Thing } from '../program/thing.ts';
import { numberOf } from '../record/numbers.ts';
import type { EvidenceRecord, EvidenceState, NumberText } from '../record/record.ts';
import type { Grid } from './grid.ts';

/** What a piece may be of: learning, or a criterion that measures some. */
export interface Source {
  readonly learning: readonly Learning[];
  readonly criterion: boolean;
  readonly scale: ScaleOfLevels | undefined;
  /** Where its judgements are kept. */
  readonly judgements: Judgements;
  /** Sources with the same learning have the same number: a task belongs to learning. */
  readonly learningKey: number;
}

/** The judgements of one scale by what the record writes. */
export interface Judgements {
  readonly scale: ScaleOfLevels | undefined;
  /** By small whole numbers. */
  readonly small: (number | undefined)[];
  readonly values: Map<NumberText, number>;
  readonly levels: Map<string, number>;
  readonly others: Map<string, number>;
}

/** Whole numbers below this are looked up by themselves. */
export const SMALL = 256;

/** What the mark of a judgement does, as far as evidence is concerned. */
export const MARK = { none: 0, counts: 1, open: 2 } as const;

/** What a judgement is; the place in each list is its number. Values are in units of the grid, `NaN` where there is none. */
export interface JudgementTable {
  readonly state: EvidenceState[];
  readonly value: number[];
  readonly mark: number[];
  readonly markValue: number[];
  readonly outside: boolean[];
  /** The value of a judgement that is a score within its scale and nothing else. */
  plain: Float64Array;
  /** The record says something that the model does not know. */
  readonly problem: boolean[];
  count: number;
}

export interface Codes {
  readonly sources: readonly Source[];
  readonly table: JudgementTable;
  /** The codes that were looked up before, as they were written, with their sources. */
  readonly known: ReadonlyMap<string, number>;
  /** The source of a code as written; -1 where the model does not know it. */
  sourceOf(code: string): number;
  /** The judgement of a piece of a source; -1 where its number does not fit the grid. */
  judge(judgements: Judgements, row: EvidenceRecord): number;
  /** The number of a thing of a kind, by its code as written; -2 where the model does not know it. */
  nameOf(kind: NamedKind, code: string): number;
  /** The number of a thing, by its identity; that of a stage is its place in the program. */
  numberOf(id: string): number;
  /** The sources whose pieces belong to any of some learning, each once. */
  sourcesOf(learning: readonly Learning[]): readonly number[];
}

export type NamedKind = 'evidence kind' | 'stage' | 'role' | 'experience' | 'course';

const sourceKinds = ['competency', 'target', 'area', 'criterion', 'standard'];
/** Judgements and names that are kept, so that a feed of nonsense does not fill the memory. */
const most = 60_000;

export function codesOf(program: Program, grid: Grid): Codes {
  const { things } = program;
  const byScale = new Map<ScaleOfLevels | undefined, Judgements>();
  const learningKeys = new Map<string, number>();
  const judgementsOf = (scale: ScaleOfLevels | undefined): Judgements => {
    const made = byScale.get(scale) ?? { scale, small: [], values: new Map(), levels: new Map(), others: new Map() };
    byScale.set(scale, made);
    return made;
  };
  const sourceThings = things.all.filter(({ kind }) => kind === '' || sourceKinds.includes(kind));
  const places = new Map(sourceThings.map((thing, place) => [thing, place]));
  const sources = sourceThings.map((thing): Source => {
    const learning = learningShown(program, thing);
    const key = learning.map(({ index }) => index).join(',');
    const learningKey = learningKeys.get(key) ?? learningKeys.size;
    learningKeys.set(key, learningKey);
    const scale = scaleOf(program, thing);
    return { learning, criterion: thing.kind === 'criterion', scale, judgements: judgementsOf(scale), learningKey };
  });
  const byLearning: number[][] = program.learning.map(() => []);
  for (const [place, { learning }] of sources.entries())
    for (const { index } of learning) byLearning[index]!.push(place);
  const table: JudgementTable = {
    state: [],
    value: [],
    mark: [],
    markValue: [],
    outside: [],
    plain: new Float64Array(256),
    problem: [],
    count: 0,
  };
  const known = new Map<string, number>();
  const named: { readonly [kind in NamedKind]: Map<string, number> } = {
    'evidence kind': new Map(),
    stage: new Map(),
    role: new Map(),
    experience: new Map(),
    course: new Map(),
  };
  const numbers = new Map<string, number>(program.stages.map(({ id }, place) => [id, place]));
  const numberOfId = (id: string): number => {
    const number = numbers.get(id) ?? numbers.size;
    numbers.set(id, number);
    return number;
  };

  function add(row: EvidenceRecord, scale: ScaleOfLevels | undefined): number {
    const exact =
      row.value !== undefined ? numberOf(row.value) : row.level === undefined ? undefined : scale?.level(row.level);
    const mark = row.mark === undefined ? undefined : scale?.mark(row.mark);
    const counts = mark?.means?.value === undefined ? undefined : rational.fromDecimal(mark.means.value);
    const value = exact && grid.ofRational(exact);
    const markValue = counts && grid.ofRational(counts);
    if ((exact && value === undefined) || (counts && markValue === undefined) || table.count >= most) return -1;
    const state = row.state ?? (row.mark !== undefined ? 'mark' : exact ? 'scored' : 'unscored');
    const outside =
      state === 'scored' &&
      exact !== undefined &&
      scale?.lowest !== undefined &&
      scale.highest !== undefined &&
      (rational.compare(exact, scale.lowest) < 0 || rational.compare(exact, scale.highest) > 0);
    const number = table.count++;
    table.state.push(state);
    table.value.push(value ?? Number.NaN);
    table.mark.push(markOf(mark?.means?.is));
    table.markValue.push(markValue ?? Number.NaN);
    table.outside.push(outside);
    table.problem.push(row.level !== undefined && row.value === undefined && exact === undefined);
    if (number === table.plain.length) {
      const longer = new Float64Array(2 * number);
      longer.set(table.plain);
      table.plain = longer;
    }
    table.plain[number] = state === 'scored' && value !== undefined && !outside ? value : Number.NaN;
    return number;
  }

  return {
    sources,
    table,
    known,
    sourceOf(code) {
      const found = known.get(code);
      if (found !== undefined) return found;
      const thing = things.find(code, sourceKinds);
      const place = (thing && places.get(thing)) ?? -1;
      if (known.size < sources.length + most) known.set(code, place);
      return place;
    },
    judge({ scale, small, values, levels, others }, row) {
      const { state, value, level, mark } = row;
      const plain = state === undefined && mark === undefined && (value === undefined) !== (level === undefined);
      if (plain) {
        const found = value !== undefined ? values.get(value) : levels.get(level!);
        if (found !== undefined) return found;
        const number = add(row, scale);
        if (number >= 0) {
          if (value !== undefined) {
            values.set(value, number);
            if (typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < SMALL)
              small[value] = number;
          } else levels.set(level!, number);
        }
        return number;
      }
      const key = JSON.stringify([state, value, level, mark].map((part) => part ?? null));
      const found = others.get(key);
      if (found !== undefined) return found;
      const number = add(row, scale);
      if (number >= 0) others.set(key, number);
      return number;
    },
    nameOf(kind, code) {
      const cache = named[kind];
      const found = cache.get(code);
      if (found !== undefined) return found;
      const thing = things.find(code, [kind]);
      const number = thing ? numberOfId(thing.id) : -2;
      if (cache.size < most) cache.set(code, number);
      return number;
    },
    numberOf: numberOfId,
    sourcesOf: (learning) => [...new Set(learning.flatMap(({ index }) => byLearning[index] ?? []))],
  };
}

/** As the resolving of a record has it: a criterion shows what it measures, a standard nothing of itself. */
function learningShown(program: Program, thing: Thing): readonly Learning[] {
  const measured = (thing.data as { measures?: { id: string }[] }).measures ?? [];
  const ids = thing.kind === 'criterion' ? measured.map(({ id }) => id) : [thing.id];
  return ids.flatMap((id) => program.learningOf(id) ?? []);
}

function scaleOf(program: Program, { data, owner }: Thing): ScaleOfLevels | undefined {
  type Scaled = { scale?: { id: string } } | undefined;
  const id = (data as Scaled)?.scale?.id ?? (owner?.data as Scaled)?.scale?.id;
  return id === undefined ? undefined : program.scales.get(id);
}

function markOf(is: string | undefined): number {
  if (is === 'counts as') return MARK.counts;
  return is === 'no score until replaced' || is === 'incomplete' ? MARK.open : MARK.none;
}
