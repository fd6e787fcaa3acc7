/** How much of the evidence that is needed is there. */
import { bandContains, type Grade, type GradeBand } from '@cairn/model';
import { type Learning, within } from '../program/program.ts';
import type { Piece } from '../record/student.ts';
import { retired } from './calculation.ts';
import { type Context, type Evaluation, type Ignoring, outOfTime } from './evaluation.ts';

export interface Counts {
  have: number;
  need: number;
  missed: number;
  used: string[];
  ignored: Ignoring[];
  pending: boolean;
}

/** How many pieces a piece of learning needs, in a stage or in the grade of the student; `undefined` where nothing is said. */
export function neededFor(
  { program, student }: Evaluation,
  learning: Learning,
  stage: string | undefined,
): number | undefined {
  const needed = learning.thing.data.evidenceNeeded;
  if (!needed) return undefined;
  const stageGrades = program.stages.find(({ id }) => id === stage)?.data.grades;
  const grades: GradeBand | Grade | undefined = stage === undefined ? student.gradeOn(student.asOf) : stageGrades;
  const byStage = needed.rows?.find((row) => row.stage !== undefined && row.stage.id === stage);
  const byGrade = needed.rows?.find(
    (row) => row.grades !== undefined && grades !== undefined && bandContains(row.grades, grades),
  );
  return (byStage ?? byGrade)?.pieces ?? needed.pieces;
}

/**
 * What is there for one target: pieces with a score, at most as many as needed. A teacher's decision that completes it
 * counts as all. Opportunities that were not taken are missed as long as nothing makes them good.
 */
export function countsFor(evaluation: Evaluation, learning: Learning, context: Context): Counts | undefined {
  const need = neededFor(evaluation, learning, context.stage);
  if (need === undefined) return undefined;
  const counts: Counts = { have: 0, need, missed: 0, used: [], ignored: [], pending: false };
  let completed = false;
  let marks = 0;
  let scored = 0;
  for (const piece of evaluation.student.evidence) {
    if (!piece.learning.includes(learning)) continue;
    const why = excluded(evaluation, context, piece);
    if (why === 'pending') counts.pending = true;
    if (why !== undefined && why !== 'elsewhere' && why !== 'mark') counts.ignored.push({ id: piece.id, why });
    if (why === 'mark') {
      marks += 1;
      counts.ignored.push({ id: piece.id, why });
    }
    if (why !== undefined) continue;
    counts.used.push(piece.id);
    if (piece.override && evaluation.program.completedByOverride.has(learning.thing.id)) completed = true;
    else scored += 1;
  }
  counts.have = completed ? need : Math.min(need, scored);
  counts.missed = completed ? 0 : Math.min(marks, need - counts.have);
  return counts;
}

/** What is there for learning and the targets below it, summed; `undefined` where nothing says how much is needed. */
export function progressOf(evaluation: Evaluation, learning: Learning, context: Context): Counts | undefined {
  const below = within(learning, 'target').filter((each) => !retired(evaluation, each));
  const parts = (below.length > 0 ? below : within(learning, 'competency')).flatMap(
    (each) => countsFor(evaluation, each, context) ?? [],
  );
  if (parts.length === 0) return undefined;
  const sum = (of: (counts: Counts) => number): number => parts.reduce((total, each) => total + of(each), 0);
  return {
    have: sum(({ have }) => have),
    need: sum(({ need }) => need),
    missed: sum(({ missed }) => missed),
    used: parts.flatMap(({ used }) => used),
    ignored: parts.flatMap(({ ignored }) => ignored),
    pending: parts.some(({ pending }) => pending),
  };
}

function excluded(evaluation: Evaluation, context: Context, piece: Piece): Ignoring['why'] | 'elsewhere' | undefined {
  if (context.stage !== undefined && piece.stage !== context.stage)
    return piece.stage === undefined ? 'no stage' : 'elsewhere';
  const time = outOfTime(evaluation, context, piece);
  if (time !== undefined) return time;
  if (piece.override && evaluation.program.completedByOverride.has(piece.learning[0]?.thing.id ?? '')) {
    return piece.state === 'void' ? 'void' : piece.state === 'pending' ? 'pending' : undefined;
  }
  switch (piece.state) {
    case 'scored':
      return undefined;
    case 'mark':
      return piece.means?.is === 'counts as' ? undefined : 'mark';
    case 'missing':
      return 'missing work';
    case 'unscored':
    case 'pending':
    case 'excused':
    case 'void':
      return piece.state;
  }
}
