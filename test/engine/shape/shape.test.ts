/** A shape and its written type are the same, or the compiler says where they differ; every member has been tried. */
import { describe, expect, test } from 'vitest';
import { outcomeShape } from '../../../packages/engine/src/outcome/outcomeShape.ts';
import { recordShape } from '../../../packages/engine/src/record/recordShape.ts';
import { checkOf } from '../../../packages/engine/src/shape/check.ts';
import {
  choice,
  describes,
  may,
  members,
  must,
  type Shape,
  text,
  whole,
} from '../../../packages/engine/src/shape/shape.ts';
import { full as fullOutcome } from '../outcome/fullOutcome.ts';
import { full as fullRecord } from '../record/fullRecord.ts';

interface Written {
  code: string;
  state?: 'open' | 'closed';
}

const code = must(text, '');
const state = may(choice(['open', 'closed']), '');

test('the compiler accepts the same and refuses what differs', () => {
  const shapes: Shape[] = [
    describes<Written>()(members({ code, state })),
    // @ts-expect-error: a member is missing
    describes<Written>()(members({ code })),
    // @ts-expect-error: a member too many
    describes<Written>()(members({ code, state, more: may(text, '') })),
    // @ts-expect-error: it must stand
    describes<Written>()(members({ code: may(text, ''), state })),
    // @ts-expect-error: it may be left out
    describes<Written>()(members({ code, state: must(choice(['open', 'closed']), '') })),
    // @ts-expect-error: another type
    describes<Written>()(members({ code: must(whole(1), ''), state })),
    // @ts-expect-error: a choice is missing
    describes<Written>()(members({ code, state: may(choice(['open']), '') })),
  ];
  expect(shapes.map((shape) => checkOf(shape, false)({ code: 'X' }) === undefined)).toEqual([
    true,
    true,
    true,
    true,
    false,
    false,
    true,
  ]);
});

describe('the data of these tests has every member of', () => {
  test.each([
    ['records', recordShape, fullRecord],
    ['outcomes', outcomeShape, fullOutcome],
  ] as const)('%s', (_, shape, data) => {
    const seen = new Set<string>();
    const all = new Set<string>();
    walk(shape, [data], '', seen, all, 0);
    expect([...all].filter((place) => !seen.has(place))).toEqual([]);
    expect(seen.size).toBeGreaterThan(60);
  });
});

/** Goes down into the members of a shape with all data that stands there, as deep as shapes stand in themselves once. */
function walk(shape: Shape, data: readonly unknown[], at: string, seen: Set<string>, all: Set<string>, depth: number) {
  if (depth > 12) return;
  if (shape.is === 'named') walk(shape.shape(), data, `${shape.name}:`, seen, all, depth + 1);
  if (shape.is === 'list') walk(shape.of, data.flat(), at, seen, all, depth + 1);
  if (shape.is === 'map')
    walk(
      shape.of,
      data.flatMap((one) => Object.values(Object(one))),
      at,
      seen,
      all,
      depth + 1,
    );
  if (shape.is === 'either') for (const option of shape.of) walk(option, data, at, seen, all, depth + 1);
  if (shape.is !== 'members') return;
  for (const [name, member] of Object.entries(shape.members)) {
    const here = data.filter((one) => Object.hasOwn(Object(one), name)).map((one) => Object(one)[name]);
    all.add(`${at}/${name}`);
    if (here.length > 0) seen.add(`${at}/${name}`);
    walk(member.shape, here, `${at}/${name}`, seen, all, depth + 1);
  }
}
