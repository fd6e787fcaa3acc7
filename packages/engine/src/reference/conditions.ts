/** Conditions: each kind of sentence with what works it out, and the joined ones. */
import type { Condition } from '@cairn/model';
import type { ReasonNode } from '../outcome/outcome.ts';
import { bounded, type Context, type Evaluation, nodeOf } from './evaluation.ts';
import { all, any, atLeast, none } from './joined.ts';
import * as credits from './sentences/credits.ts';
import * as evidence from './sentences/evidence.ts';
import * as learning from './sentences/learning.ts';
import * as named from './sentences/named.ts';
import * as people from './sentences/people.ts';
import * as tests from './sentences/tests.ts';

type Kind = Condition['kind'];

/** What works out a sentence within a context that holds its bounds in time already. */
export type Sentence<Name extends Kind> = (
  evaluation: Evaluation,
  condition: Extract<Condition, { kind: Name }>,
  context: Context,
) => ReasonNode;

type Sentences = { readonly [Name in Kind]: Sentence<Name> };

let table: Sentences | undefined;

/** Made when the first condition is worked out: sentences name rules, whose conditions are sentences again. */
function sentences(): Sentences {
  table ??= {
    all: (evaluation, { of }, context) => joined('all', evaluation, of, context, all),
    any: (evaluation, { of }, context) => joined('any', evaluation, of, context, any),
    none: (evaluation, { of }, context) => joined('none', evaluation, of, context, none),
    'at least so many': (evaluation, { of, count }, context) => ({
      ...joined('at least so many', evaluation, of, context, (statuses) => atLeast(count, statuses)),
      args: { count, number: of.length },
    }),
    'evidence needed': learning.evidenceNeeded,
    'no score': learning.noScore,
    'more than half': learning.moreThanHalf,
    'rule in subjects': named.ruleInSubjects,
    'rule in each': named.ruleInEach,
    'level in each': learning.levelInEach,
    'at least': learning.floors,
    level: learning.level,
    rubric: evidence.rubric,
    pieces: evidence.pieces,
    'different courses': evidence.differentCourses,
    hours: evidence.hours,
    score: tests.score,
    'percent on each part': tests.percentOnEachPart,
    'level on each part': tests.levelOnEachPart,
    'test level': tests.testLevel,
    taken: tests.taken,
    'certificate from list': tests.certificateFromList,
    certificate: tests.certificate,
    'credits from one program area': credits.creditsFromOneProgramArea,
    'credits from': credits.creditsFrom,
    'credits in': credits.creditsIn,
    credit: credits.credit,
    grade: credits.grade,
    'course tagged': credits.courseTagged,
    completed: people.completed,
    'approved by panel': people.approvedByPanel,
    approved: people.approved,
    certified: people.certified,
    'any pathway': named.anyPathway,
    'needs met': named.needsMet,
    met: named.met,
  };
  return table;
}

/** Works out a condition. */
export function condition(evaluation: Evaluation, written: Condition, context: Context): ReasonNode {
  const within =
    'of' in written && Array.isArray(written.of) ? context : bounded(context, written as { byDate?: string });
  const work = sentences()[written.kind] as Sentence<Kind>;
  return nodeOf(evaluation, written, work(evaluation, written as never, within));
}

function joined(
  message: string,
  evaluation: Evaluation,
  of: readonly Condition[],
  context: Context,
  join: (statuses: readonly ReasonNode['status'][]) => ReasonNode['status'],
): ReasonNode {
  const children = of.map((each) => condition(evaluation, each, context));
  return { message, args: {}, status: join(children.map(({ status }) => status)), children };
}
