import { describe, expect, test } from 'vitest';
import type { ReasonNode, Status } from '../../../packages/engine/src/outcome/outcome.ts';
import { BLOCKS } from '../../../packages/engine/src/record/record.ts';
import { evaluateReference } from '../../../packages/engine/src/reference/evaluate.ts';
import { all, any, atLeast, none } from '../../../packages/engine/src/reference/joined.ts';
import { nextSteps } from '../../../packages/engine/src/reference/next.ts';
import { nodesBelow, rootsOf } from '../../support/outcomes.ts';
import { randomCases } from '../../support/randomCases.ts';
import { days } from '../../support/randomProgram.ts';

/** Every reason of random outcomes, with what it is the reason for and what its records are called. */
const reasons = [...randomCases(60)].flatMap(({ seed, model, program, record }) => {
  const ids = new Set<string>(BLOCKS.flatMap((block) => (record[block] ?? []).map(({ id }) => id!)));
  const credits = (model.credits ?? []).map(({ code }) => code);
  return rootsOf(evaluateReference(program, record, days.today)).flatMap(({ name, node }) =>
    nodesBelow(node).map((reason) => ({ at: `seed ${seed}: ${name}: ${reason.message}`, reason, ids, credits })),
  );
});

/** The places of the reasons of which something is not so. */
function placesWhere(wrong: (found: (typeof reasons)[number]) => boolean): string[] {
  return reasons.filter(wrong).map(({ at }) => at);
}

test('there are reasons of all kinds to look at', () => {
  expect(reasons.length).toBeGreaterThan(20_000);
  expect(new Set(reasons.map(({ reason }) => reason.message)).size).toBeGreaterThan(60);
});

describe('records', () => {
  test('what is used is a record, or a credit that was earned just now', () =>
    expect(
      placesWhere(({ reason: { used = [] }, ids, credits }) =>
        used.some((id) => !ids.has(id) && !credits.some((code) => id === code || id.startsWith(`${code} `))),
      ),
    ).toEqual([]));

  test('what is ignored is a record', () =>
    expect(placesWhere(({ reason: { ignored = [] }, ids }) => ignored.some(({ id }) => !ids.has(id)))).toEqual([]));

  test('nothing is used and ignored by one reason', () =>
    expect(
      placesWhere(({ reason: { used = [], ignored = [] } }) => ignored.some(({ id }) => used.includes(id))),
    ).toEqual([]));

  test('nothing is told twice by one reason', () =>
    expect(
      placesWhere(({ reason: { used = [], ignored = [] } }) => {
        const told = [...used, ...ignored.map(({ id }) => id)];
        return new Set(told).size < told.length;
      }),
    ).toEqual([]));
});

describe('the status of joined conditions follows from what is joined', () => {
  const joins: { readonly [message: string]: (statuses: Status[], node: ReasonNode) => Status } = {
    all,
    any,
    none,
    'at least so many': (statuses, { args }) => atLeast(Number(args['count']), statuses),
    each: all,
    'any pathway': any,
    'needs met': all,
    'level in each': all,
    'evidence needed': all,
    body: all,
    award: all,
    'in subject': (statuses) => (statuses.length === 0 ? 'not yet' : any(statuses)),
    'rule in subjects': (statuses, { asked }) => atLeast(Number(asked), statuses),
    'rule in each': all,
    'rule in some': (statuses, { asked }) => (statuses.length === 0 ? 'not yet' : atLeast(Number(asked), statuses)),
  };
  test.each(Object.keys(joins))('%s', (message) => {
    const joined = reasons.filter(({ reason }) => reason.message === message);
    expect(joined.length).toBeGreaterThan(5);
    const wrong = joined.filter(
      ({ reason }) =>
        joins[message]!(
          (reason.children ?? []).map(({ status }) => status),
          reason,
        ) !== reason.status,
    );
    expect(wrong.map(({ at }) => at)).toEqual([]);
  });
});

describe('next steps', () => {
  test('there is one for everything that is not yet met, and none for what is met or closed', () =>
    expect(
      placesWhere(({ reason }) => {
        const steps = nextSteps(reason).length;
        return reason.status === 'not yet' ? steps === 0 : steps > 0 && reason.status !== 'unknown';
      }),
    ).toEqual([]));

  test('each names something below that is still open, and never a waiver', () =>
    expect(
      placesWhere(({ reason }) =>
        nextSteps(reason).some(({ message, args }) => {
          const same = nodesBelow(reason).filter(
            (node) => node.message === message && JSON.stringify(node.args) === JSON.stringify(args),
          );
          return message === 'waived' || !same.some(({ status }) => status === 'not yet' || status === 'unknown');
        }),
      ),
    ).toEqual([]));
});
