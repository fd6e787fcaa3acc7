/** Sentences about people who agree and things that are completed. */
import { type Experience, gradesOf, type Panel, type Reference, type Requirement } from '@cairn/model';
import type { ReasonNode } from '../../outcome/outcome.ts';
import type { Block } from '../../record/record.ts';
import type { Approval } from '../../record/student.ts';
import type { Sentence } from '../conditions.ts';
import { type Context, type Evaluation, inTime, statusOf } from '../evaluation.ts';
import { all, any } from '../joined.ts';
import { nameOf } from '../show.ts';
import { mayBeWaived, waivedRequirement } from '../waivers.ts';
import { amounts } from './evidence.ts';

/** `completed HSBP`, `completed HSBP for this grade`. What comes once in each grade is complete with all of them. */
export const completed: Sentence<'completed'> = (evaluation, { of, forThisGrade }, context) => {
  const { program, student } = evaluation;
  const thing = program.things.byIdentity(of.id);
  const data = thing?.data as Partial<Requirement & Experience> | undefined;
  const { rows, ignored } = inTime(
    evaluation,
    context,
    student.requirements.filter((row) => row.of === of.id),
  );
  const waived = waivedRequirement(evaluation, of.id);
  const grade = context.grade ?? student.gradeOn(student.asOf);
  const grades = forThisGrade
    ? grade === undefined
      ? []
      : [grade]
    : data?.onceIn
      ? gradesOf(data.onceIn.grades)
      : undefined;
  const done = grades?.filter((each) => rows.some((row) => row.grade === each)) ?? [];
  const complete = grades ? grades.length > 0 && done.length === grades.length : rows.length > 0;
  const blocks: readonly Block[] = mayBeWaived(evaluation) ? ['requirements', 'waivers'] : ['requirements'];
  const status = statusOf(evaluation, context, waived !== undefined || complete, blocks);
  const node: ReasonNode = {
    message:
      waived === undefined
        ? grades
          ? forThisGrade
            ? 'completed for grade'
            : 'completed in each grade'
          : 'completed'
        : 'waived',
    args: {
      of: nameOf(thing, of),
      ...(forThisGrade && grade !== undefined && { grade }),
      ...(grades && !forThisGrade && { missing: { list: grades.filter((each) => !done.includes(each)) } }),
    },
    status,
    ...(grades && grades.length > 1 && amounts(grades.length, done.length)),
    used:
      waived === undefined
        ? rows.filter((row) => !grades || (row.grade && grades.includes(row.grade))).map(({ id }) => id)
        : [waived],
    ...(ignored.length > 0 && { ignored }),
  };
  if (!data?.approvedBy || !thing || waived !== undefined) return node;
  const agreed = approvalBy(evaluation, data.approvedBy, { ...context, owner: thing });
  const both = all([node.status, agreed.status]);
  // What is waived needs nobody's approval.
  const open = mayBeWaived(evaluation) && !student.known('waivers');
  return {
    message: 'completed and approved',
    args: { of: nameOf(thing) },
    status: open ? any([both, 'unknown']) : both,
    children: [node, agreed],
  };
};

/** `approved by superintendent`: for the credit, pathway, award or plan that asks. */
export const approved: Sentence<'approved'> = (evaluation, { by }, context) => approvalBy(evaluation, by, context);

/** `approved by 3 of 4 of DEFENSE-PANEL`: the panel as a whole, or so many of its members. */
export const approvedByPanel: Sentence<'approved by panel'> = (evaluation, { count, of, panel }, context) => {
  const thing = evaluation.program.thing<Panel>(panel);
  const { rows, ignored } = approvalsIn(evaluation, context);
  const whole = rows.filter(({ role }) => role === panel.id);
  const members = (thing?.data.members ?? []).flatMap(({ count: seats, role }) => {
    const own = rows.filter((row) => row.role === role.id);
    const people = new Map(own.map((row) => [row.who ?? row.id, row]));
    return [...people.values()].slice(0, seats);
  });
  const met = whole.length > 0 || members.length >= count;
  return {
    message: 'approved by panel',
    args: { panel: nameOf(evaluation.program.things.byIdentity(panel.id), panel), number: of },
    status: statusOf(evaluation, context, met, ['approvals']),
    ...amounts(count, whole.length > 0 ? count : Math.min(members.length, count)),
    used: (whole.length > 0 ? whole : members).map(({ id }) => id),
    ...(ignored.length > 0 && { ignored }),
  };
};

/** `certified by tribe`: for what asks, or with an amount of credit. */
export const certified: Sentence<'certified'> = (evaluation, { role }, context) => {
  const all = inTime(evaluation, context, evaluation.student.approvals);
  const rows = all.rows.filter(
    (row) =>
      row.role === role.id &&
      stillHolds(evaluation, row) &&
      inLanguage(context, row) &&
      (row.of === context.owner?.id || row.certified !== undefined),
  );
  return {
    message: 'certified',
    args: { role: nameOf(evaluation.program.things.byIdentity(role.id), role) },
    status: statusOf(evaluation, context, rows.length > 0, ['approvals']),
    used: rows.map(({ id }) => id),
  };
};

/** The approval of a role or panel for the owner of the context. */
export function approvalBy(evaluation: Evaluation, by: Reference, context: Context): ReasonNode {
  const { rows, ignored } = approvalsIn(evaluation, context);
  const found = rows.filter(({ role }) => role === by.id);
  return {
    message: 'approved',
    args: { role: nameOf(evaluation.program.things.byIdentity(by.id), by) },
    status: statusOf(evaluation, context, found.length > 0, ['approvals']),
    used: found.map(({ id }) => id),
    ...(ignored.length > 0 && { ignored }),
  };
}

function approvalsIn(evaluation: Evaluation, context: Context) {
  const own = evaluation.student.approvals.filter((row) => row.of === context.owner?.id && inLanguage(context, row));
  const { rows, ignored } = inTime(evaluation, context, own);
  for (const { id } of rows.filter((row) => !stillHolds(evaluation, row))) ignored.push({ id, why: 'expired' });
  return { rows: rows.filter((row) => stillHolds(evaluation, row)), ignored };
}

function stillHolds({ student }: Evaluation, { until }: Approval): boolean {
  return until === undefined || until >= student.asOf;
}

function inLanguage({ language }: Context, row: Approval): boolean {
  return language === undefined || row.language === undefined || row.language === language;
}
