import { describe, expect, test } from 'vitest';
import type { Status } from '../../../packages/engine/src/outcome/outcome.ts';
import { all, any, atLeast, none } from '../../../packages/engine/src/reference/joined.ts';

/** C closed, N not yet, U unknown, M met: from the lowest to the highest (SEMANTICS, "Conditions"). */
const letters: { readonly [letter: string]: Status } = { C: 'closed', N: 'not yet', U: 'unknown', M: 'met' };
const statuses = Object.values(letters);

/** Every list of so many statuses. */
function lists(length: number): Status[][] {
  return length === 0 ? [[]] : lists(length - 1).flatMap((list) => statuses.map((status) => [...list, status]));
}

/** Every way to take so many of a list, in its order. */
function choices<Item>(list: readonly Item[], count: number): Item[][] {
  if (count === 0) return [[]];
  return list.flatMap((item, place) => choices(list.slice(place + 1), count - 1).map((rest) => [item, ...rest]));
}

/** A table of two statuses: the rows and columns are C, N, U, M. */
function tableOf(join: (statuses: readonly Status[]) => Status): string[] {
  const letterOf = (status: Status): string => Object.keys(letters).find((letter) => letters[letter] === status)!;
  return statuses.map((row) => statuses.map((column) => letterOf(join([row, column]))).join(' '));
}

describe('two conditions, the whole tables', () => {
  test('all: the lowest', () => expect(tableOf(all)).toEqual(['C C C C', 'C N N N', 'C N U U', 'C N U M']));
  test('at least one: the highest', () => expect(tableOf(any)).toEqual(['C N U M', 'N N U M', 'U U U M', 'M M M M']));
  test('none: of the highest, met is not yet, unknown stays, the others are met', () =>
    expect(tableOf(none)).toEqual(['M M U N', 'M M U N', 'U U U N', 'N N N N']));
  test('at least 1 and at least 2 of two', () => {
    expect(tableOf((pair) => atLeast(1, pair))).toEqual(tableOf(any));
    expect(tableOf((pair) => atLeast(2, pair))).toEqual(tableOf(all));
  });
});

describe.each([3, 4])('%i conditions, the whole tables', (length) => {
  const every = lists(length);

  test('all and at least one are those of two, one condition after the other', () => {
    for (const list of every) {
      expect(all(list)).toBe(list.reduce((before, status) => all([before, status])));
      expect(any(list)).toBe(list.reduce((before, status) => any([before, status])));
      expect(none(list)).toBe(none([any(list)]));
    }
  });

  test('at least k is at least one of all that can be made of k', () => {
    for (const list of every)
      for (let count = 1; count <= length; count++)
        expect(atLeast(count, list)).toBe(any(choices(list, count).map((chosen) => all(chosen))));
  });
});

test('of one condition they are the condition itself, and none its opposite', () => {
  expect(statuses.map((status) => [all([status]), any([status]), atLeast(1, [status])])).toEqual(
    statuses.map((status) => [status, status, status]),
  );
  expect(statuses.map((status) => none([status]))).toEqual(['met', 'met', 'unknown', 'not yet']);
});

test('of nothing: all is not yet, at least one is closed, none is met; more than there are is closed', () => {
  expect([all([]), any([]), none([]), atLeast(1, []), atLeast(3, ['met', 'met'])]).toEqual([
    'not yet',
    'closed',
    'met',
    'closed',
    'closed',
  ]);
});

describe('more knowledge: unknown conditions become anything else', () => {
  /** What each change is, over all lists of up to four conditions and all that their unknown ones may become. */
  function changes(join: (statuses: readonly Status[]) => Status): Set<string> {
    const found = new Set<string>();
    for (const length of [1, 2, 3, 4])
      for (const list of lists(length))
        for (const known of lists(length)) {
          if (!list.every((status, place) => status === 'unknown' || status === known[place])) continue;
          const [before, after] = [join(list), join(known)];
          if (before !== after) found.add(`${before} > ${after}`);
        }
    return found;
  }

  const fromUnknown = ['unknown > closed', 'unknown > met', 'unknown > not yet'];
  // "Not yet" says nothing of the future: that it can no longer be met is more knowledge of the same kind.
  test('all of them: nothing changes but unknown, and not yet into closed', () =>
    expect([...changes(all)].sort()).toEqual(['not yet > closed', ...fromUnknown]));
  test.each([2, 3, 4])('at least %i of them: the same', (count) =>
    expect([...changes((list) => atLeast(count, list))].sort()).toEqual(['not yet > closed', ...fromUnknown]),
  );
  test('at least one of them: nothing changes but unknown', () =>
    expect([...changes(any)].sort()).toEqual(fromUnknown));
  test('none of them: nothing changes but unknown', () =>
    expect([...changes(none)].sort()).toEqual(['unknown > met', 'unknown > not yet']));
});
