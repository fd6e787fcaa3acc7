/** Waivers: what was asked, what the plan lets be waived, and by whom. */
import { type GraduationRequirements, type Rational, rational } from '@cairn/model';
import type { Thing } from '../program/thing.ts';
import { daysLater } from '../record/durations.ts';
import type { Waiver } from '../record/student.ts';
import { type Evaluation, inTime } from './evaluation.ts';

/** A waiver of a need, accepted, or refused with the reason. */
export interface WaiverAnswer {
  readonly waiver: Waiver;
  readonly amount: Rational;
  readonly refused?:
    | 'nobody may waive it'
    | 'another role'
    | 'asked too late'
    | 'over the limit'
    | 'expired'
    | 'no amount';
}

/** What becomes of the waivers for the needs of a plan, the earliest first. */
export function waiversFor(evaluation: Evaluation, plan: Thing<GraduationRequirements>): WaiverAnswer[] {
  const { student } = evaluation;
  const { data } = plan;
  const needs = new Map((data.needs ?? []).map((need) => [need.id, need]));
  const left = new Map((data.waiver ?? []).map((rule) => [rule, rational.fromDecimal(rule.amount)]));
  const own = inTime(evaluation, {}, student.waivers).rows.filter(({ of }) => needs.has(of));
  own.sort((a, b) => (a.date !== b.date ? (a.date < b.date ? -1 : 1) : a.id < b.id ? -1 : 1));
  return own.map((waiver): WaiverAnswer => {
    const need = needs.get(waiver.of)!;
    const asked = waiver.amount ?? rational.fromDecimal(need.amount);
    if (asked.numerator <= 0n) return { waiver, amount: rational.ZERO, refused: 'no amount' };
    if (waiver.until !== undefined && waiver.until < student.asOf) return { waiver, amount: asked, refused: 'expired' };
    if (byLaw(data, waiver)) return { waiver, amount: asked };
    const rules = (data.waiver ?? []).filter((rule) => rule.needs.some(({ id }) => id === waiver.of));
    if (rules.length === 0) return { waiver, amount: asked, refused: 'nobody may waive it' };
    const fitting = rules.filter(({ role }) => role.id === waiver.role);
    if (fitting.length === 0) return { waiver, amount: asked, refused: 'another role' };
    const onTime = fitting.filter(({ days }) => {
      const graduation = student.record.graduatesOn;
      if (days === undefined || graduation === undefined) return true;
      return (waiver.asked ?? waiver.date) <= daysLater(graduation, -days);
    });
    if (onTime.length === 0) return { waiver, amount: asked, refused: 'asked too late' };
    const rule = onTime[0]!;
    const granted = rational.min(asked, left.get(rule)!);
    if (granted.numerator <= 0n) return { waiver, amount: asked, refused: 'over the limit' };
    left.set(rule, rational.sub(left.get(rule)!, granted));
    return { waiver, amount: granted };
  });
}

/** The id of a waiver of a requirement that a law grants, in any plan of the model. */
export function waivedRequirement(evaluation: Evaluation, requirement: string): string | undefined {
  const { student, program } = evaluation;
  const rows = inTime(evaluation, {}, student.waivers).rows.filter(
    ({ of, until }) => of === requirement && (until === undefined || until >= student.asOf),
  );
  return rows.find((row) => (program.model.plans ?? []).some((plan) => byLaw(plan as GraduationRequirements, row)))?.id;
}

/** Whether any plan of the model has a law by which a requirement can be waived. */
export function mayBeWaived({ program }: Evaluation): boolean {
  return (program.model.plans ?? []).some(({ creditWaiver = [] }) => creditWaiver.length > 0);
}

function byLaw({ creditWaiver = [] }: Pick<GraduationRequirements, 'creditWaiver'>, { date, role }: Waiver): boolean {
  return creditWaiver.some((law) => law.from <= date && date <= law.to && law.role.id === role);
}
