/**
 * Conditions as small functions. Sentences about evidence are compiled here; those in `sharedSentences` are asked of the
 * reference, student by student. To make one native, write its function and move its row.
 */
import {
  type Calculation,
  type Condition,
  compareGrades,
  type Grade,
  type IsoDate,
  type LevelReference,
  rational,
} from '@cairn/model';
import { type Learning, type LearningKind, within as partsWithin } from '../program/program.ts';
import { levelValue } from '../program/scale.ts';
import type { Thing } from '../program/thing.ts';
import type { Context } from '../reference/evaluation.ts';
import { type Cells, cellAt, keepUsed, type Score, type Workshop } from './calculation.ts';
import { type Credits, credit, creditsIn, creditsOf } from './credits.ts';
import { NeedsExact } from './grid.ts';
import { all, any, atLeast, type Compiled, none } from './joined.ts';
import { type NamedThings, ruleInEach, ruleInSubjects } from './named.ts';
import { COLUMN } from './packed.ts';
import { different, sourcesBelow, there } from './pieces.ts';
import { type Bounds, boundsOf, MET, missed, NOT_YET, noBounds, type State, UNKNOWN } from './state.ts';

type Kind = Condition['kind'];

/** Within what a condition is compiled: what its owner and the sentences around it say. */
export interface Surroundings {
  readonly bounds: Bounds;
  readonly owner: Thing | undefined;
  readonly counting: boolean;
}

export interface Compiler {
  readonly workshop: Workshop;
  readonly state: State;
  readonly named: NamedThings;
  readonly credits: Credits;
  readonly sourcesOf: (learning: number) => Int32Array;
  condition(written: Condition, around: Surroundings): Compiled;
}

/** Sentences that the reference answers. */
export const sharedSentences = [
  'rubric',
  'hours',
  'score',
  'percent on each part',
  'level on each part',
  'test level',
  'taken',
  'certificate from list',
  'certificate',
  'credits from one program area',
  'credits from',
  'grade',
  'course tagged',
  'completed',
  'approved by panel',
  'approved',
  'certified',
  'needs met',
] as const satisfies readonly Kind[];

type SharedKind = (typeof sharedSentences)[number];

type Sentence<Name extends Kind> = (
  compiler: Compiler,
  written: Extract<Condition, { kind: Name }>,
  around: Surroundings,
) => Compiled;

type Native = Exclude<Kind, SharedKind>;

const natives: { readonly [Name in Native]: Sentence<Name> } = {
  all: (compiler, { of }, around) => all(of.map((each) => compiler.condition(each, around))),
  any: (compiler, { of }, around) => any(of.map((each) => compiler.condition(each, around))),
  none: (compiler, { of }, around) => none(of.map((each) => compiler.condition(each, around))),
  'at least so many': (compiler, { of, count }, around) =>
    atLeast(
      count,
      of.map((each) => compiler.condition(each, around)),
    ),
  level: (compiler, { of, level, stage }, around) => levelOf(compiler, of.id, level, stage?.id, around),
  'at least': floors,
  'level in each': levelInEach,
  'evidence needed': evidenceNeeded,
  'no score': (compiler, { calculation, level }, around) =>
    usedAt(compiler, calculation.id, level, around, (scores, low) => scores.length > 0 && low === 0),
  'more than half': (compiler, { calculation, level }, around) =>
    usedAt(compiler, calculation.id, level, around, (scores, low) => 2 * (scores.length - low) > scores.length),
  pieces,
  'different courses': ({ state, sourcesOf }, { count }, { bounds }) => ({
    mayClose: bounds.by !== undefined,
    answer: (learning, stage) => {
      const { places, pending } = there(state, sourcesOf(learning), stage, bounds);
      return different(state, places, 'course') >= count ? MET : missed(state, bounds, pending);
    },
  }),
  'credits in': (compiler, written, around) =>
    around.bounds.by === undefined && around.bounds.fromGrade === undefined
      ? creditsIn(compiler, written, around)
      : asked(compiler.state, written, around),
  credit: (compiler, written) => credit(compiler, written),
  'rule in each': ruleInEach,
  'rule in subjects': ruleInSubjects,
  'any pathway': ({ named }, { pathways }, around) => any(pathways.map(({ id }) => named.met(id, around))),
  met: ({ named }, { of }, around) => named.met(of.id, around),
};

const shared: ReadonlySet<Kind> = new Set(sharedSentences);

export function compilerOf(workshop: Workshop, makeNamed: (compiler: Compiler) => NamedThings): Compiler {
  const { state } = workshop;
  const compiler: Compiler = {
    workshop,
    state,
    get named() {
      return named;
    },
    get credits() {
      return credits;
    },
    sourcesOf: sourcesBelow(state),
    condition(written, around) {
      if (shared.has(written.kind)) return asked(state, written, around);
      const joined = 'of' in written && Array.isArray(written.of);
      const inside = joined
        ? around
        : { ...around, bounds: bounded(around.bounds, written as { byDate?: string; inGrade?: Grade }) };
      return (natives[written.kind as Native] as Sentence<Kind>)(compiler, written as never, inside);
    },
  };
  const named = makeNamed(compiler);
  const credits = creditsOf(compiler);
  return compiler;
}

/** The bounds of a sentence within those around it, as the reference's `bounded` says. */
export function bounded(bounds: Bounds, { byDate, inGrade }: { byDate?: string; inGrade?: Grade }): Bounds {
  if (byDate === undefined && inGrade === undefined) return bounds;
  const by =
    bounds.by === undefined || (byDate !== undefined && byDate < bounds.by)
      ? (byDate as IsoDate | undefined)
      : bounds.by;
  const later =
    inGrade !== undefined && (bounds.fromGrade === undefined || compareGrades(inGrade, bounds.fromGrade) > 0);
  return boundsOf(by, later ? inGrade : bounds.fromGrade);
}

/** Asks the reference. Its node is thrown away. */
function asked(state: State, written: Condition, around: Surroundings): Compiled {
  return {
    mayClose: true,
    answer: (learning, stage) => state.shared.ask(written, contextOf(state, around, learning, stage)),
  };
}

/** The context of the reference. */
export function contextOf(
  { program }: State,
  { bounds, owner, counting }: Surroundings,
  learning: number,
  stage: number,
): Context {
  return {
    ...(learning >= 0 && { learning: program.learning[learning]! }),
    ...(stage >= 0 && { stage: program.stages[stage]!.id }),
    ...(owner && { owner }),
    ...(bounds.by !== undefined && { by: bounds.by }),
    ...(bounds.fromGrade !== undefined && { fromGrade: bounds.fromGrade }),
    ...(counting && { counting: true as const }),
  };
}

/** The place of a stage; -1 where none is named. Stages of other frameworks are left to the reference. */
export function stageOf({ program }: State, id: string | undefined): number {
  if (id === undefined) return -1;
  const place = program.stages.findIndex((stage) => stage.id === id);
  if (place < 0) throw new NeedsExact('a stage of another framework');
  return place;
}

function floorOf({ grid }: State, level: LevelReference): number {
  const value = levelValue(level);
  const units = value === undefined ? 0 : grid.ofRational(value);
  if (units === undefined) throw new NeedsExact('a floor beyond the grid');
  return units;
}

/** Whether the value of a cell reaches a floor. */
function reaches(cells: Cells, cell: number, floor: number): boolean {
  if (cell < 0) return false;
  const below = cells.compareBelow[cell]!;
  return below !== 0 && cells.compareAbove[cell]! >= floor * below;
}

function atLevel(state: State, cells: Cells, floor: number, bounds: Bounds, learning: number, stage: number): number {
  const source = cells.source[learning]!;
  if (source >= 0) {
    if (state.runStamp[source] !== state.epoch) return missed(state, bounds, false);
    const newest = state.newest[source]!;
    if (cells.newestAlone && !Number.isNaN(newest) && !(cells.staged && stage >= 0))
      return newest >= floor ? MET : state.lacking;
  }
  const cell = cellAt(cells, state, learning, stage);
  if (reaches(cells, cell, floor)) return MET;
  return missed(state, bounds, cell >= 0 && cells.pending[cell] === 1);
}

function levelOf(
  compiler: Compiler,
  id: string,
  level: LevelReference,
  stageId: string | undefined,
  around: Surroundings,
): Compiled {
  const { state, workshop } = compiler;
  const { bounds } = around;
  const mayClose = bounds.by !== undefined;
  const own = stageOf(state, stageId);
  const floor = floorOf(state, level);
  const learning = state.program.learningOf(id);
  if (!learning) {
    return overScope(
      compiler,
      id,
      around,
      own,
      (cells) => (each, stage) => atLevel(state, cells, floor, bounds, each, stage),
    );
  }
  const calculation = state.program.levelFrom(learning);
  if (!calculation) return { answer: () => NOT_YET, mayClose: false };
  const cells = workshop.cellsOf(calculation, bounds);
  const { index } = learning;
  const source = cells.source[index]!;
  if (source >= 0 && cells.newestAlone && !cells.staged) {
    const { runStamp, newest } = state;
    return {
      mayClose,
      ...(bounds === noBounds && { newest: { state, source, floor } }),
      answer: () => {
        if (runStamp[source] !== state.epoch) return state.lacking;
        const score = newest[source]!;
        if (!Number.isNaN(score)) return score >= floor ? MET : state.lacking;
        return atLevel(state, cells, floor, bounds, index, -1);
      },
    };
  }
  return { mayClose, answer: (_, stage) => atLevel(state, cells, floor, bounds, index, own >= 0 ? own : stage) };
}

function floors(
  compiler: Compiler,
  { of, floors: asked }: Extract<Condition, { kind: 'at least' }>,
  around: Surroundings,
): Compiled {
  const { state } = compiler;
  const parts = asked.map(({ level, stage }) => {
    const own = stageOf(state, stage?.id);
    const floor = floorOf(state, level);
    const part = overScope(
      compiler,
      of.id,
      around,
      own,
      (cells) => (each, at) => atLevel(state, cells, floor, around.bounds, each, at),
    );
    return { own, answer: part.answer };
  });
  return {
    mayClose: around.bounds.by !== undefined,
    answer: (learning, stage) => {
      let lowest = MET;
      let any = false;
      for (const { own, answer } of parts) {
        if (own >= 0 && stage >= 0 && own !== stage) continue;
        any = true;
        lowest = Math.min(lowest, answer(learning, stage));
      }
      return any ? lowest : NOT_YET;
    },
  };
}

/**
 * A calculation where the context says for which learning, or else all that it is worked out for. `own` is the stage
 * that the sentence names, -1 where it names none.
 */
function overScope(
  { state, workshop }: Compiler,
  id: string,
  { bounds }: Surroundings,
  own: number,
  make: (cells: Cells) => (learning: number, stage: number) => number,
): Compiled {
  const { program } = state;
  const calculation = program.things.byIdentity(id) as Thing<Calculation> | undefined;
  if (!calculation) return { answer: () => UNKNOWN, mayClose: false };
  const scope = calculation.data.for;
  const cells = workshop.cellsOf(calculation, bounds);
  const work = make(cells);
  const mayClose = bounds.by !== undefined;
  const lists: Int32Array[] = [];
  const listOf = (learning: number): Int32Array => {
    const here = (): readonly Learning[] =>
      learning < 0 ? program.scopeOf(scope) : partsWithin(program.learning[learning]!, scope?.each ?? 'target');
    return (lists[learning + 1] ??= placesOf(here().filter((each) => program.covers(scope, each))));
  };
  return {
    mayClose,
    answer: (learning, stage) => {
      const at = own >= 0 ? own : stage;
      if (learning >= 0 && cells.first[learning]! >= 0) return work(learning, at);
      return lowestOf(state, listOf(learning), work, at, mayClose);
    },
  };
}

/** All of those that are taught; of nothing not yet. */
export function lowestOf(
  state: State,
  learning: Int32Array,
  work: (learning: number, stage: number) => number,
  stage: number,
  mayClose: boolean,
): number {
  let lowest = MET;
  let any = false;
  for (let at = 0; at < learning.length; at++) {
    const each = learning[at]!;
    if (state.retired[each] === 1) continue;
    any = true;
    const rank = work(each, stage);
    if (rank >= lowest) continue;
    if (rank === NOT_YET && !mayClose) return NOT_YET;
    lowest = rank;
  }
  return any ? lowest : NOT_YET;
}

/** The places of learning. */
export function placesOf(learning: readonly Learning[]): Int32Array {
  return Int32Array.from(learning, ({ index }) => index);
}

/** The learning that `in each …` means, retired or not: of the areas named, of the context, or of the whole framework. */
export function eachIn(
  { program }: State,
  kind: LearningKind,
  areas: readonly { id: string }[] | undefined,
): (learning: number) => Int32Array {
  const all = (roots: readonly Learning[]): Int32Array =>
    placesOf([...new Set(roots.flatMap((root) => partsWithin(root, kind)))]).sort();
  if (areas) {
    const found = all(areas.flatMap(({ id }) => program.learningOf(id) ?? []));
    return () => found;
  }
  const lists: Int32Array[] = [];
  return (learning) =>
    (lists[learning + 1] ??=
      learning < 0 ? placesOf(program.scopeOf({ each: kind })) : all([program.learning[learning]!]));
}

function levelInEach(
  { state, workshop }: Compiler,
  { of, level, each, areas }: Extract<Condition, { kind: 'level in each' }>,
  { bounds }: Surroundings,
): Compiled {
  const calculation = state.program.thing<Calculation>(of);
  if (!calculation) return { answer: () => NOT_YET, mayClose: false };
  const cells = workshop.cellsOf(calculation, bounds);
  const floor = floorOf(state, level);
  const listOf = eachIn(state, each, areas);
  const work = (learning: number, stage: number): number => atLevel(state, cells, floor, bounds, learning, stage);
  const mayClose = bounds.by !== undefined;
  return { mayClose, answer: (learning, stage) => lowestOf(state, listOf(learning), work, stage, mayClose) };
}

function evidenceNeeded(
  { state, workshop }: Compiler,
  { each }: Extract<Condition, { kind: 'evidence needed' }>,
  { bounds }: Surroundings,
): Compiled {
  const { progress } = workshop;
  const { learning: things } = state.program;
  const listOf = eachIn(state, each, undefined);
  const work = (learning: number, stage: number): number => {
    const count = progress.countOf(things[learning]!, stage, bounds);
    if (!count) return NOT_YET;
    return count.have >= count.need ? MET : missed(state, bounds, count.pending);
  };
  const mayClose = bounds.by !== undefined;
  return { mayClose, answer: (learning, stage) => lowestOf(state, listOf(learning), work, stage, mayClose) };
}

/** A sentence about the scores that a calculation used: how many there are, and how many are lower than a level. */
function usedAt(
  compiler: Compiler,
  id: string,
  level: LevelReference,
  around: Surroundings,
  holds: (scores: readonly Score[], low: number) => boolean,
): Compiled {
  const { state, workshop } = compiler;
  const floor = floorOf(state, level);
  return overScope(compiler, id, around, -1, (cells) => {
    keepUsed(workshop, cells);
    return (learning, stage) => {
      const cell = cellAt(cells, state, learning, stage);
      const scores = cell < 0 ? [] : cells.used[cell]!;
      let low = 0;
      for (const { above, below } of scores) if (above < floor * below) low++;
      return holds(scores, low) ? MET : missed(state, around.bounds, cell >= 0 && cells.pending[cell] === 1);
    };
  });
}

function pieces(
  { state, sourcesOf }: Compiler,
  { count, evidenceKind, for: of }: Extract<Condition, { kind: 'pieces' }>,
  { bounds }: Surroundings,
): Compiled {
  const learning = of && state.program.learningOf(of.id);
  const kind = state.codes.numberOf(evidenceKind.id);
  const experience = of && !learning ? state.codes.numberOf(of.id) : -1;
  return {
    mayClose: bounds.by !== undefined,
    answer: (here, stage) => {
      const { packed } = state;
      const found = there(state, sourcesOf(learning ? learning.index : here), stage, bounds);
      let counted = 0;
      if ((packed.has & COLUMN.kind) !== 0) {
        for (const place of found.places) {
          if (packed.kind[place] !== kind) continue;
          if (experience < 0 || ((packed.has & COLUMN.experience) !== 0 && packed.experience[place] === experience))
            counted++;
        }
      }
      return counted >= count ? MET : missed(state, bounds, found.pending);
    },
  };
}

/** So many of a share, rounded up. */
export function shareOf(share: `${number}`, number: number): number {
  return Number(
    rational.round(rational.mul(rational.fromDecimal(share), rational.rational(number)), 0, 'up').numerator,
  );
}
