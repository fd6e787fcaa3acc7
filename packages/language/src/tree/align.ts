/** Which lines of a newer text are those of an older one. */
import { isSameValue } from './merge.ts';
import type { Line } from './nodes.ts';

/** For each newer line the older one that it is, in the same order; and the older ones that are no longer there. */
export interface Aligned {
  kept: (Line | undefined)[];
  gone: Line[];
}

/** Compares lines from both ends; between, each is looked for by what it says. */
export function aligned(old: readonly Line[], now: readonly Line[]): Aligned {
  const kept: (Line | undefined)[] = new Array(now.length).fill(undefined);
  const most = Math.min(old.length, now.length);
  let before = 0;
  for (; before < most && isSame(old[before]!, now[before]!); before++) kept[before] = old[before];
  let behind = 0;
  while (behind < most - before && isSame(old.at(-1 - behind)!, now.at(-1 - behind)!)) {
    kept[now.length - 1 - behind] = old.at(-1 - behind);
    behind++;
  }
  const [from, until] = [before, old.length - behind];
  const places = new Map<string, number[]>();
  for (let place = until - 1; place >= from; place--) {
    const same = places.get(keyOf(old[place]!));
    if (same) same.push(place);
    else places.set(keyOf(old[place]!), [place]);
  }
  const gone: Line[] = [];
  let next = from;
  for (let index = before; index < now.length - behind; index++) {
    const line = now[index]!;
    const same = places.get(keyOf(line)) ?? [];
    while (same.length > 0 && same.at(-1)! < next) same.pop();
    let place = same.at(-1);
    if (place !== undefined && !isSame(old[place]!, line)) place = undefined;
    // A thing without a code is the one that stood there, whatever is said on its line now.
    if (place === undefined && next < until && isUnnamed(old[next]!, line)) place = next;
    if (place === undefined) continue;
    kept[index] = old[place];
    gone.push(...old.slice(next, place));
    next = place + 1;
  }
  gone.push(...old.slice(next, until));
  return { kept, gone };
}

function keyOf({ row, name, beside }: Line): string {
  return `${row.id} ${name ?? beside.map(({ text }) => text).join(' ')}`;
}

function isUnnamed(a: Line, b: Line): boolean {
  return a.row === b.row && a.row.kind === 'thing' && a.name === undefined && b.name === undefined;
}

/** Whether two lines are the same thing, or say the same with all that stands below them, texts apart. */
function isSame(a: Line, b: Line): boolean {
  if (a.row !== b.row || a.name !== b.name) return false;
  if (a.row.kind === 'thing' && a.name !== undefined) return true;
  return (
    areAlike(a.beside, b.beside, isSameValue) &&
    (a.row.kind === 'thing' ||
      (a.broken === b.broken && a.unread === b.unread && a.hasText === b.hasText && areAlike(a.below, b.below, isSame)))
  );
}

function areAlike<T>(a: readonly T[], b: readonly T[], isSameOne: (a: T, b: T) => boolean): boolean {
  return a.length === b.length && a.every((one, index) => isSameOne(one, b[index]!));
}
