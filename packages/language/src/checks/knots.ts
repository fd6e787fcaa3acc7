/** Which needs are on a circle: looked for only where needs have changed since there was none. */
import { type Line, type Outline, outlineOf } from '../tree/nodes.ts';
import type { Context } from './check.ts';
import { entangled, type FileNeeds, type Need, needsInFile } from './needs.ts';

/** The needs of files. */
type Needs = ReadonlyMap<Outline, FileNeeds>;

/** The needs as they were when there was no circle. */
const withoutCircle = new WeakMap<Context, Needs>();

/**
 * The needs of a framework that are on a circle whatever their levels. Where there was none, a circle can only be closed
 * by a need that has changed: it is looked for from there, which costs what can be reached, and a look at each file.
 */
export function knottedNeeds(context: Context): Need[] {
  const needs: Needs = new Map(context.framework.files.map(({ outline }) => [outline, needsInFile(outline, context)]));
  const before = withoutCircle.get(context);
  const isFree = before !== undefined && !isKnotted(needs, before);
  const knotted = isFree ? [] : entangled([...needs.values()].flatMap(({ all }) => all));
  if (knotted.length === 0) withoutCircle.set(context, needs);
  else withoutCircle.delete(context);
  return knotted;
}

/** Whether a need that was not there before closes a circle. */
function isKnotted(needs: Needs, before: Needs): boolean {
  const follow = followIn(needs);
  const seen = new Map<Line, 'open' | 'done'>();
  for (const [outline, own] of needs) {
    if (own === before.get(outline)) continue;
    for (const { thing } of own.all) if (isOnCircle(thing, follow, seen)) return true;
  }
  return false;
}

/** Walks along needs without recursion: a chain may be as long as a framework. */
function isOnCircle(start: Line, follow: (thing: Line) => readonly Need[], seen: Map<Line, 'open' | 'done'>): boolean {
  if (seen.has(start)) return false;
  const way: { thing: Line; needs: readonly Need[]; next: number }[] = [];
  const enter = (thing: Line): void => {
    seen.set(thing, 'open');
    way.push({ thing, needs: follow(thing), next: 0 });
  };
  enter(start);
  for (let at = way.at(-1); at; at = way.at(-1)) {
    const need = at.needs[at.next++];
    if (!need) {
      seen.set(at.thing, 'done');
      way.pop();
      continue;
    }
    const state = seen.get(need.needed);
    if (state === 'open') return true;
    if (!state) enter(need.needed);
  }
  return false;
}

const indexed = new WeakMap<FileNeeds, Map<Line, Need[]>>();

/** The needs of a thing. Those of a file are indexed once somebody asks for one of them. */
function followIn(needs: Needs): (thing: Line) => readonly Need[] {
  const elsewhere = Map.groupBy(
    [...needs.values()].flatMap((own) => own.elsewhere),
    ({ thing }) => thing,
  );
  return (thing) => {
    const own = needs.get(outlineOf(thing));
    let index = own && indexed.get(own);
    if (own && !index) {
      index = Map.groupBy(own.all, (need) => need.thing);
      indexed.set(own, index);
    }
    return [...(index?.get(thing) ?? []), ...(elsewhere.get(thing) ?? [])];
  };
}
