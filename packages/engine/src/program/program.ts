/** A model made ready for evaluation: its things by code, its learning as a tree, its scales as exact numbers. */
import {
  type Calculation,
  type Calendar,
  type Competency,
  type Course,
  type Credit,
  canonicalJson,
  contentHash,
  type Model,
  type MonthDay,
  type Reference,
  type Scale,
  type Stage,
  type Term,
  type Test,
  type TestPart,
} from '@cairn/model';
import { readsInventory } from './reads.ts';
import { type ScaleOfLevels, scaleOfLevels } from './scale.ts';
import { type Thing, Things } from './thing.ts';

export type LearningKind = 'area' | 'competency' | 'target';

/** An area, competency or target in the tree of what is to be learned. */
export interface Learning {
  readonly kind: LearningKind;
  readonly thing: Thing<Competency>;
  /** Counted from 0 in written order over all learning. */
  readonly index: number;
  readonly parent: Learning | undefined;
  readonly children: readonly Learning[];
  readonly scale: ScaleOfLevels | undefined;
  readonly retired: string | undefined;
}

/** A model that can be evaluated. Make one with `loadModel` and keep it for all students. */
export interface Program {
  readonly model: Model;
  readonly hash: string;
  readonly things: Things;
  readonly learning: readonly Learning[];
  readonly scales: ReadonlyMap<string, ScaleOfLevels>;
  readonly stages: readonly Thing<Stage>[];
  readonly tests: readonly TestOfParts[];
  readonly calculations: readonly Thing<Calculation>[];
  readonly credits: readonly Thing<Credit>[];
  readonly courses: readonly Thing<Course>[];
  readonly terms: readonly Thing<Term>[];
  /** The day on which a school year begins. */
  readonly yearBegins: MonthDay;
  /** Credits whose conditions count credit: they see what all others earned. */
  readonly countingCredits: ReadonlySet<string>;
  /** Learning whose targets a teacher can complete without a number. */
  readonly completedByOverride: ReadonlySet<string>;
  /** The things of a kind that the model itself holds, in written order. */
  ofKind<Data>(kind: string): readonly Thing<Data>[];
  learningOf(id: string): Learning | undefined;
  thing<Data = unknown>(reference: Reference): Thing<Data> | undefined;
  /** The calculation that gives the level of some learning. */
  levelFrom(learning: Learning): Thing<Calculation> | undefined;
  /** The learning that a scope holds, in written order. */
  scopeOf(scope: Scope | undefined): readonly Learning[];
  covers(scope: Scope | undefined, learning: Learning): boolean;
  /** Where a place in the model was written. */
  sourceOf(pointer: string): { file: string; line: number } | undefined;
  /** The place of a thing or of an object below it. */
  pointerOf(value: object): string | undefined;
}

export interface TestOfParts {
  readonly thing: Thing<Test>;
  readonly parts: readonly Thing<TestPart>[];
}

/** What a rule or calculation is worked out for. */
export interface Scope {
  each: LearningKind;
  areas?: Reference[];
}

/**
 * Makes a model ready. `uses` are models of frameworks that it names; without them their things are known by
 * identity and code alone.
 */
export function loadModel(model: Model, { uses = [] }: { uses?: readonly Model[] } = {}): Program {
  const things = new Things();
  things.add(model);
  const mine = things.all.length;
  for (const other of uses) {
    const alias = model.uses?.find((use) => use.framework === other.code)?.alias;
    things.add(other, alias === undefined ? [other.code] : [alias, other.code]);
  }
  things.addReferences(model);
  const own = things.all.slice(0, mine);
  const byKind = Map.groupBy(own, ({ kind }) => kind);
  const of = <Data>(kind: string): Thing<Data>[] => (byKind.get(kind) ?? []) as unknown as Thing<Data>[];
  const scales = new Map(
    things.all
      .filter(({ kind }) => kind === 'scale')
      .map((thing) => [thing.id, scaleOfLevels(thing as unknown as Thing<Scale>)]),
  );
  const learning = learningIn(own, scales);
  const byId = new Map(learning.map((each) => [each.thing.id, each]));
  const calculations = of<Calculation>('calculation');
  const credits = of<Credit>('credit');
  const parts = of<TestPart>('test part');
  const calendars = of<Calendar>('calendar');
  const pointers = pointersOf(model);
  const scopes = new WeakMap<Scope, readonly Learning[]>();
  const members = new Map<readonly Learning[], ReadonlySet<Learning>>();
  const levels = new Map<Learning, Thing<Calculation> | undefined>();
  const whole: { [each: string]: readonly Learning[] } = {};
  const scopeOf = (scope: Scope | undefined): readonly Learning[] => {
    if (!scope) return [];
    if (!scope.areas) {
      whole[scope.each] ??= learning.filter(({ kind }) => kind === scope.each);
      return whole[scope.each]!;
    }
    let found = scopes.get(scope);
    if (!found) {
      const roots = scope.areas.flatMap(({ id }) => byId.get(id) ?? []);
      found = inOrder(roots.flatMap((root) => within(root, scope.each)));
      scopes.set(scope, found);
    }
    return found;
  };
  const covers = (scope: Scope | undefined, each: Learning): boolean => {
    const list = scopeOf(scope);
    let set = members.get(list);
    if (!set) {
      set = new Set(list);
      members.set(list, set);
    }
    return set.has(each);
  };
  const completedByOverride = new Set<string>();
  for (const { data } of calculations) {
    if (data.override?.is !== 'completes the target and is left out') continue;
    for (const each of scopeOf(data.for)) for (const inner of subtree(each)) completedByOverride.add(inner.thing.id);
  }
  return {
    model,
    hash: contentHash(canonicalJson({ ...model, source: undefined })),
    things,
    learning,
    scales,
    stages: of<Stage>('stage'),
    tests: of<Test>('test').map((thing) => ({ thing, parts: parts.filter(({ owner }) => owner?.id === thing.id) })),
    calculations,
    credits,
    courses: of<Course>('course'),
    terms: of<Term>('term'),
    yearBegins: (calendars.find(({ data }) => data.schoolYearBegins)?.data.schoolYearBegins ?? '07-01') as MonthDay,
    countingCredits: new Set(credits.filter(({ data }) => readsInventory(model, data)).map(({ id }) => id)),
    completedByOverride,
    ofKind: of,
    learningOf: (id) => byId.get(id),
    thing: <Data>({ id }: Reference) => things.byIdentity(id) as Thing<Data> | undefined,
    levelFrom: (each) => {
      if (!levels.has(each)) levels.set(each, levelFrom(each, things, calculations, covers));
      return levels.get(each);
    },
    scopeOf,
    covers,
    sourceOf: (pointer) => {
      const place = model.source.positions[pointer];
      return place && { file: model.source.files[place[0]] ?? '', line: place[1] };
    },
    pointerOf: (value) => pointers.get(value),
  };
}

const branches = new WeakMap<Learning, { all: readonly Learning[]; kinds: Map<LearningKind, readonly Learning[]> }>();

/** Learning of a kind in a part of the tree: the part itself, and what is below it. Targets are those at the end of a branch. */
export function within(root: Learning, kind: LearningKind): readonly Learning[] {
  const { all, kinds } = branchOf(root);
  let found = kinds.get(kind);
  if (!found) {
    found = all.filter((each) => each.kind === kind && (kind !== 'target' || each.children.length === 0));
    kinds.set(kind, found);
  }
  return found;
}

/** The learning and all below it, in written order. */
export function subtree(root: Learning): readonly Learning[] {
  return branchOf(root).all;
}

function branchOf(root: Learning) {
  let branch = branches.get(root);
  if (!branch) {
    branch = { all: [root, ...root.children.flatMap((child) => [...subtree(child)])], kinds: new Map() };
    branches.set(root, branch);
  }
  return branch;
}

function inOrder(found: readonly Learning[]): readonly Learning[] {
  return [...new Set(found)].sort((a, b) => a.index - b.index);
}

function learningIn(things: readonly Thing[], scales: ReadonlyMap<string, ScaleOfLevels>): Learning[] {
  const found = new Map<string, Learning & { children: Learning[] }>();
  for (const thing of things) {
    if (thing.kind !== 'area' && thing.kind !== 'competency' && thing.kind !== 'target') continue;
    const data = thing.data as unknown as Competency;
    const parent = thing.owner && found.get(thing.owner.id);
    const each = {
      kind: thing.kind as LearningKind,
      thing: thing as unknown as Thing<Competency>,
      index: found.size,
      parent,
      children: [],
      scale: data.scale && scales.get(data.scale.id),
      retired: data.retired,
    };
    parent?.children.push(each);
    found.set(thing.id, each);
  }
  return [...found.values()];
}

/**
 * The nearest `level from:` on the way up whose calculation is worked out for this learning; without one, the only
 * calculation there is for it.
 */
function levelFrom(
  learning: Learning,
  things: Things,
  calculations: readonly Thing<Calculation>[],
  covers: Program['covers'],
): Thing<Calculation> | undefined {
  for (let at: Learning | undefined = learning; at; at = at.parent) {
    const named = at.thing.data.levelFrom;
    const thing = named && (things.byIdentity(named.id) as unknown as Thing<Calculation> | undefined);
    if (thing && covers(thing.data.for, learning)) return thing;
  }
  const only = calculations.filter(({ data }) => data.method?.is !== 'minus baseline' && covers(data.for, learning));
  return only.length === 1 ? only[0] : undefined;
}

function pointersOf(model: Model): WeakMap<object, string> {
  const pointers = new WeakMap<object, string>();
  const walk = (value: unknown, pointer: string): void => {
    if (typeof value !== 'object' || value === null) return;
    pointers.set(value, pointer);
    for (const [name, inner] of Object.entries(value)) {
      if (typeof inner === 'object') walk(inner, `${pointer}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`);
    }
  };
  for (const [name, value] of Object.entries(model)) if (name !== 'source') walk(value, `/${name}`);
  return pointers;
}
