/**
 * Conditions as small functions. Sentences about evidence are compiled here; those in `sharedSentences` are asked of the
 * reference, student by student. To make one native, write its function and move its row.
 */

import { type Condition, compareGrades, type Grade, type IsoDate } from '@cairn/model';
import type { Thing } from '../program/thing.ts';
import type { Context } from '../reference/evaluation.ts';
import type { Workshop } from './cells.ts';
import { type Credits, credit, creditsOf } from './credits.ts';
import { creditsIn } from './creditsIn.ts';
import { differentCourses, evidenceNeeded, pieces, usedScores } from './evidence.ts';
import { all, any, atLeast, type Compiled, none } from './joined.ts';
import { floors, levelInEach, levelOf } from './levels.ts';
import { type NamedThings, ruleInEach, ruleInSubjects } from './named.ts';
import { sourcesBelow } from './pieces.ts';
import { type Bounds, boundsOf, type State } from './state.ts';

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
  'no score': usedScores,
  'more than half': usedScores,
  pieces,
  'different courses': differentCourses,
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
export function asked(state: State, written: Condition, around: Surroundings): Compiled {
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
