/** A plan in words: what it asks, which credit fills it, and the least that would complete it. */
import type { GraduationRequirements } from '@cairn/model';
import type { PlanOutcome } from '../outcome/outcome.ts';
import type { Line } from './layout.ts';
import type { Refused } from './messages.ts';
import { nameOfThing } from './names.ts';
import { phrase, sentence } from './sentence.ts';
import { aside, below, nextLines, short, type Telling } from './tree.ts';

/** The lines of one plan. One that does not apply is one line without an answer. */
export function planLines(telling: Telling, plan: PlanOutcome): Line[] {
  const { naming } = telling;
  const { applies, status, why, next, entered, derived } = plan;
  const heading: Line = {
    tone: 'heading',
    depth: 0,
    text: why ? sentence(naming, why) : nameOfThing(naming, { code: plan.plan, id: plan.id }),
    ...(status !== undefined && { status }),
    ...(why?.source && { source: `${why.source.file}:${why.source.line}` }),
  };
  if (applies === 'no') return [heading];
  const rule = (naming.program.things.byIdentity(plan.id)?.data as Partial<GraduationRequirements> | undefined)
    ?.appliesTo;
  const when = entered && { date: { date: entered }, grade: rule?.grade ?? '9' };
  const entry = when ? [phrase(naming, derived ? 'entered, derived' : 'entered', when)] : [];
  return [
    heading,
    ...aside(telling, 0, entry),
    ...(status === 'not yet' ? nextLines(telling, next, 0) : []),
    ...(why ? below(telling, why, 0) : []),
    ...aside(telling, 0, [...smallest(telling, plan), ...refused(telling, plan), ...unplaced(telling, plan)]),
  ];
}

/** The code of a need with the words for it. */
function needName({ naming }: Telling, plan: PlanOutcome, code: string): { code: string; id?: string } {
  const id =
    plan.needs?.find(({ credits }) => credits === code)?.id ??
    naming.program.things.find(`${plan.plan}.${code}`, ['credits'])?.id;
  return id === undefined ? { code } : { code, id };
}

/** Where there are more, the needs themselves tell it better. */
const mostToComplete = 4;

function smallest(telling: Telling, plan: PlanOutcome): string[] {
  const rows = (plan.smallest ?? []).map(({ credits, amount, tag }) => {
    if (credits.length === 0) return phrase(telling.naming, 'needs any credit', { amount: { decimal: amount } });
    const tagged = tag === undefined ? undefined : telling.naming.program.things.find(tag, ['tag']);
    return phrase(telling.naming, 'needs credit', {
      amount: { decimal: amount },
      list: { list: credits.map((code) => needName(telling, plan, code)) },
      ...(tag !== undefined && { tag: tagged ? { code: tag, id: tagged.id } : tag }),
    });
  });
  if (rows.length === 0 || rows.length > mostToComplete) return [];
  return [phrase(telling.naming, 'would complete', { list: rows.join('; ') })];
}

function refused(telling: Telling, plan: PlanOutcome): string[] {
  return (plan.waivers ?? []).flatMap(({ credits, amount, refused: why }) =>
    why === undefined
      ? []
      : [
          phrase(telling.naming, 'not accepted', {
            amount: { decimal: amount },
            need: needName(telling, plan, credits),
            why: telling.naming.words.refused[why as Refused] ?? why,
          }),
        ],
  );
}

function unplaced({ naming, names }: Telling, plan: PlanOutcome): string[] {
  const records = (plan.unplaced ?? []).map(({ record }) => names(record));
  return records.length === 0 ? [] : [phrase(naming, 'in no need', { list: short(naming, records) })];
}
