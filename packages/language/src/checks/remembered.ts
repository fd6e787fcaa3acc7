/** Working something out once for all checks of a framework, and again when what it was made from has changed. */
import { type Line, type Outline, outlineOf } from '../tree/nodes.ts';
import { Finding, running } from '../tree/reads.ts';
import type { Context } from './check.ts';

/** Works something out once for a framework. */
export function oncePer<T>(make: (context: Context) => T): (context: Context) => T {
  const known = new WeakMap<Context, Finding<T>>();
  return (context) => {
    let found = known.get(context);
    if (!found) {
      found = new Finding(context.doubtful, () => make(context));
      known.set(context, found);
    }
    return found.get();
  };
}

/** Works something out once for each thing or file. The work of the thing itself does it by itself. */
export function oncePerNode<K extends Line | Outline, T>(
  make: (node: K, context: Context) => T,
): (node: K, context: Context) => T {
  const known = new WeakMap<Context, WeakMap<K, Finding<T>>>();
  return (node, context) => {
    const { doors } = node;
    if (running()?.home === doors) return make(node, context);
    let nodes = known.get(context);
    if (!nodes) {
      nodes = new WeakMap();
      known.set(context, nodes);
    }
    let found = nodes.get(node);
    if (!found) {
      found = new Finding(context.doubtful, () => make(node, context), undefined, doors);
      nodes.set(node, found);
    }
    return found.get();
  };
}

/** Works something out once for each key. */
export function oncePerKey<K extends string, T>(
  make: (key: K, context: Context) => T,
): (key: K, context: Context) => T {
  const known = new WeakMap<Context, Map<K, Finding<T>>>();
  return (key, context) => {
    let keys = known.get(context);
    if (!keys) {
      keys = new Map();
      known.set(context, keys);
    }
    let found = keys.get(key);
    if (!found) {
      found = new Finding(context.doubtful, () => make(key, context));
      keys.set(key, found);
    }
    return found.get();
  };
}

/** Works out once for each thing what depends on no framework. The work of the thing itself does it by itself. */
export function oncePerThing<T>(make: (thing: Line) => T): (thing: Line) => T {
  const known = new WeakMap<Line, Finding<T>>();
  return (thing) => {
    const work = running();
    const framework = outlineOf(thing).framework;
    if (!work || !framework || work.home === thing.doors) return make(thing);
    let found = known.get(thing);
    if (!found) {
      found = new Finding(framework.doubtful, () => make(thing), undefined, thing.doors);
      known.set(thing, found);
    }
    return found.get();
  };
}

/** Works something out once for each thing in a run of its work: for several checks of one thing. */
export function oncePerRun<T>(make: (thing: Line, context: Context) => T): (thing: Line, context: Context) => T {
  let last: { reading: unknown; thing: Line; made: T } | undefined;
  return (thing, context) => {
    const reading = running()?.reading;
    if (!reading || last?.reading !== reading || last.thing !== thing)
      last = { reading, thing, made: make(thing, context) };
    return last.made;
  };
}
