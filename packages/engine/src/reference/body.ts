/** Bodies of evidence: how many pieces, of how many kinds and courses, show a competency. */
import type { BodyOfEvidence, Decimal, Reference } from '@cairn/model';
import type { ReasonNode } from '../outcome/outcome.ts';
import { type Learning, subtree } from '../program/program.ts';
import type { Thing } from '../program/thing.ts';
import { addDuration } from '../record/durations.ts';
import type { Piece } from '../record/student.ts';
import { type Context, type Evaluation, type Ignoring, nodeOf, once, outOfTime, statusOf } from './evaluation.ts';
import { all } from './joined.ts';
import { nameOf } from './show.ts';

/** A piece that is there: scored or not. Marks, missing and excused work are no pieces, nor is a teacher's decision. */
export function isPiece({ state, override }: Piece): boolean {
  return !override && (state === 'scored' || state === 'unscored');
}

/** Works out a body of evidence for one piece of learning and what is below it. */
export function bodyOfEvidence(
  evaluation: Evaluation,
  thing: Thing<BodyOfEvidence>,
  learning: Learning,
  context: Context,
): ReasonNode {
  const inside: Context = {
    learning,
    ...(context.stage !== undefined && { stage: context.stage }),
    ...(context.by !== undefined && { by: context.by }),
    ...(context.fromGrade !== undefined && { fromGrade: context.fromGrade }),
  };
  return once(evaluation, `body ${thing.index}`, inside, () => {
    const { pieces, ignored, pending } = piecesOf(evaluation, thing.data, learning, inside);
    const { atLeast = [], include = [] } = thing.data;
    const parts: ReasonNode[] = [];
    const ask = (
      message: string,
      count: number,
      found: readonly Piece[],
      have: number,
      args: ReasonNode['args'] = {},
    ): void => {
      parts.push({
        message,
        args: { ...args, of: nameOf(learning.thing) },
        status: statusOf(evaluation, inside, have >= count, ['evidence'], pending),
        asked: String(count) as Decimal,
        found: String(have) as Decimal,
        ...(have < count && { missing: String(count - have) as Decimal }),
        used: found.map(({ id }) => id),
      });
    };
    for (const row of atLeast) {
      if (row.pieces !== undefined) ask('body pieces', row.pieces, pieces, pieces.length);
      if (row.kinds !== undefined)
        ask(
          'body kinds',
          row.kinds,
          pieces,
          different(pieces, ({ kind }) => kind),
        );
      if (row.courses !== undefined)
        ask(
          'body courses',
          row.courses,
          pieces,
          different(pieces, ({ course }) => course),
        );
      if (row.count !== undefined && row.of) ofKinds('body of kinds', row.count, row.of);
    }
    for (const row of include) ofKinds('body includes', row.count, [row.of]);
    function ofKinds(message: string, count: number, kinds: readonly Reference[]): void {
      const found = pieces.filter(({ kind }) => kinds.some(({ id }) => id === kind));
      const named = kinds.map((kind) => nameOf(evaluation.program.things.byIdentity(kind.id), kind));
      ask(message, count, found, found.length, { kinds: { list: named } });
    }
    return nodeOf(evaluation, thing.data, {
      message: 'body',
      args: { body: nameOf(thing as unknown as Thing), of: nameOf(learning.thing) },
      status: all(parts.map(({ status }) => status)),
      used: pieces.map(({ id }) => id),
      ...(ignored.length > 0 && { ignored }),
      children: parts,
    });
  });
}

/** The pieces that count: new enough, and no more of a kind than count. Of a capped kind the newest stay. */
function piecesOf(evaluation: Evaluation, data: BodyOfEvidence, learning: Learning, context: Context) {
  const { student } = evaluation;
  const wanted = new Set(subtree(learning));
  const oldest = data.newerThan && addDuration(student.asOf, data.newerThan, -1);
  const ignored: Ignoring[] = [];
  let pending = false;
  let pieces = student.evidence.filter((piece) => {
    if (!piece.learning.some((each) => wanted.has(each))) return false;
    if (context.stage !== undefined && piece.stage !== undefined && piece.stage !== context.stage) return false;
    const why = excluded(piece);
    if (why === 'pending') pending = true;
    if (why !== undefined) ignored.push({ id: piece.id, why });
    return why === undefined;
  });
  function excluded(piece: Piece): Ignoring['why'] | undefined {
    const time = outOfTime(evaluation, context, piece);
    if (time !== undefined) return time;
    if (piece.state === 'pending' || piece.state === 'void' || piece.state === 'excused' || piece.state === 'mark')
      return piece.state;
    if (piece.state === 'missing') return 'missing work';
    if (!isPiece(piece)) return 'overridden';
    if (context.stage !== undefined && piece.stage === undefined) return 'no stage';
    return oldest !== undefined && piece.date < oldest ? 'too old' : undefined;
  }
  for (const { count, of } of data.countAtMost ?? []) {
    const capped = pieces.filter(({ kind }) => of.some(({ id }) => id === kind)).sort(newestFirst);
    const over = new Set(capped.slice(count));
    for (const { id } of over) ignored.push({ id, why: 'over the cap' });
    pieces = pieces.filter((piece) => !over.has(piece));
  }
  return { pieces, ignored, pending };
}

function newestFirst(a: Piece, b: Piece): number {
  return a.date < b.date ? 1 : a.date > b.date ? -1 : a.id < b.id ? 1 : -1;
}

/** How many different kinds or courses; pieces that say none are none. */
export function different(pieces: readonly Piece[], of: (piece: Piece) => string | undefined): number {
  return new Set(pieces.map(of).filter((value) => value !== undefined)).size;
}
