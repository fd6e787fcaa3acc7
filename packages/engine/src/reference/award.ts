/** Awards: the version that a date picks, its conditions, and who has to agree. */
import type { Award, IsoDate, Version } from '@cairn/model';
import type { ReasonNode, Status } from '../outcome/outcome.ts';
import type { Thing } from '../program/thing.ts';
import { beginOf, daysLater } from '../record/durations.ts';
import type { Context, Evaluation } from './evaluation.ts';
import { all, any } from './joined.ts';
import { guarded, requirement } from './sentences/named.ts';
import { approvalBy } from './sentences/people.ts';
import { nameOf } from './show.ts';

/** Works an award out. */
export function award(evaluation: Evaluation, given: Thing, counting?: true): { status: Status; why: ReasonNode } {
  const thing = given as unknown as Thing<Award>;
  const context: Context = { owner: given, ...(counting && { counting }) };
  const why = guarded(evaluation, given, context, () => {
    const { data } = thing;
    const parts: ReasonNode[] = [];
    const own = requirement(evaluation, data.requires, context);
    parts.push(...(own.children ?? []));
    const statuses = [own.status];
    if (data.versions && data.versions.length > 0) {
      const version = versionNode(evaluation, data, context);
      parts.push(version);
      statuses.push(version.status);
    }
    if (data.approvedBy) {
      const approved = approvalBy(evaluation, data.approvedBy, context);
      parts.push(approved);
      statuses.push(approved.status);
    }
    return { message: 'award', args: { of: nameOf(given) }, status: all(statuses), children: parts };
  });
  return { status: why.status, why };
}

/**
 * The version by the graduation date, the day of the question, or the day it was completed: with that, the newest
 * of the versions that have come farthest by records up to their last days. Where no date is known nobody can say.
 */
function versionNode(evaluation: Evaluation, data: Award, context: Context): ReasonNode {
  const { student } = evaluation;
  const versions = data.versions ?? [];
  const judged = (version: Version, within: Context): ReasonNode => ({
    message: 'version',
    args: { version: { code: version.code, id: version.id } },
    ...requirement(evaluation, version.requires, within),
  });
  if (data.versionChosenBy === 'date completed') {
    const nodes = versions.map((version) =>
      judged(version, version.until === undefined ? context : { ...context, by: version.until as IsoDate }),
    );
    const best = any(nodes.map(({ status }) => status));
    return nodes.findLast(({ status }) => status === best)!;
  }
  const date = data.versionChosenBy === 'graduation date' ? graduation(evaluation) : student.asOf;
  if (date === undefined) return { message: 'version, no date', args: {}, status: 'unknown' };
  const version = versions.findLast(
    ({ from, until }) => (from === undefined || from <= date) && (until === undefined || date <= until),
  );
  if (!version) return { message: 'no version', args: { date: { date } }, status: 'closed' };
  return judged(version, context);
}

/** The day that the record says; else the last day of the school year of the class, or of the fourth after grade 9 began. */
function graduation({ student, program }: Evaluation): IsoDate | undefined {
  if (student.record.graduatesOn !== undefined) return student.record.graduatesOn;
  const entered = student.enteredGrade('9');
  const year = student.record.classOf ?? (entered && Number(entered.date.slice(0, 4)) + 4);
  if (year === undefined) return undefined;
  return daysLater(beginOf(year, program.yearBegins), -1);
}
