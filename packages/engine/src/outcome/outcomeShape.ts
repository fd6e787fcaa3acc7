/** The shape of an outcome: what the published schema says. The types are in `outcome.ts`. */
import {
  choice,
  date,
  decimal,
  describes,
  either,
  exact,
  list,
  map,
  may,
  members,
  must,
  name,
  named,
  type Shape,
  text,
  version,
  whole,
  yes,
} from '../shape/shape.ts';
import {
  type Argument,
  IGNORED,
  type NeedOutcome,
  type NextStep,
  type Outcome,
  type Placement,
  type PlanOutcome,
  type Problem,
  type Progress,
  type ReasonNode,
  type Result,
  STATUSES,
} from './outcome.ts';

const status = named('Status', () => choice(STATUSES));

const argument: Shape<Argument> = named('Argument', () =>
  describes<Argument>()(
    either<Argument>(
      text,
      whole(Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER),
      members({ code: must(name, 'What it names.'), id: may(name, 'Its identity.') }),
      members({ decimal: must(decimal, 'A number.') }),
      members({ level: must(decimal, 'The number of a level.'), scale: may(name, 'The scale that it is of.') }),
      members({ date: must(date, 'A day.') }),
      members({ list: must(list(argument), 'Several.') }),
    ),
  ),
);

const worded = {
  message: must(name, 'The key of the message.'),
  args: must(map(argument), 'What the message speaks of, by name.'),
};

const source = members({
  file: must(text, 'The file, from the folder of the framework.'),
  line: must(whole(1), 'The line, counted from 1.'),
});

const ignored = members({
  id: must(name, 'The record.'),
  why: must(choice(IGNORED), 'Why it does not count.'),
});

const reasonNode: Shape<ReasonNode> = named('ReasonNode', () =>
  describes<ReasonNode>()(
    members(
      {
        ...worded,
        status: must(status, 'The answer of this condition.'),
        source: may(source, 'Where it is written.'),
        asked: may(decimal, 'What is asked, where that is an amount.'),
        found: may(decimal, 'What was found, in the same unit.'),
        missing: may(decimal, 'What is missing, in the same unit.'),
        used: may(list(name), 'The records that it stands on.'),
        ignored: may(list(ignored), 'Records that do not count.'),
        children: may(list(reasonNode), 'The conditions that it joins.'),
      },
      { doc: 'Why: one condition, and the conditions below it.' },
    ),
  ),
);

const nextStep = named('NextStep', () =>
  describes<NextStep>()(
    members({ ...worded, missing: may(decimal, 'How much is missing.') }, { doc: 'The smallest thing to do next.' }),
  ),
);

const progress = named('Progress', () =>
  describes<Progress>()(
    members(
      {
        have: must(decimal, 'What is there.'),
        need: must(decimal, 'What is needed.'),
        missed: may(decimal, 'Opportunities that were not taken and not made good.'),
        unit: must(choice(['pieces', 'credits']), 'What is counted.'),
      },
      { doc: 'How much of what is needed is there.' },
    ),
  ),
);

const kinds = [
  'competency',
  'calculation',
  'body of evidence',
  'rule',
  'requirement',
  'credit',
  'pathway',
  'award',
] as const;

const result = named('Result', () =>
  describes<Result>()(
    members(
      {
        kind: must(choice(kinds), 'What it is the answer for.'),
        code: must(name, 'Its code.'),
        id: must(name, 'Its identity.'),
        of: may(name, 'The learning that it is worked out for, by code.'),
        stage: may(name, 'The stage that it is worked out for.'),
        instance: may(name, 'What a credit is earned anew for: a language, a grade, a course.'),
        status: may(status, 'The answer.'),
        value: may(decimal, 'The value after rounding. A calculation without one has no value.'),
        exact: may(name, 'The value before rounding, where it differs: a decimal or a fraction.'),
        level: may(name, 'The highest level that is not above the value.'),
        mark: may(name, 'The mark that stands in the place of a level.'),
        amount: may(decimal, 'How much credit.'),
        baseline: may(decimal, 'From what growth was measured.'),
        progress: may(progress, 'How much of what is needed is there.'),
        why: may(reasonNode, 'Why.'),
        next: may(list(nextStep), 'What to do next.'),
      },
      { doc: 'The answer for one thing of the framework.' },
    ),
  ),
);

const needOutcome = named('NeedOutcome', () =>
  describes<NeedOutcome>()(
    members(
      {
        credits: must(name, 'The need, by its code within the plan.'),
        id: must(name, 'Its identity.'),
        status: must(status, 'The answer.'),
        have: must(decimal, 'The credit that stands in it.'),
        asked: must(decimal, 'What it asks, less what was waived.'),
        waived: may(decimal, 'What was waived.'),
        short: may(decimal, 'What is missing.'),
      },
      { doc: 'How one need of a plan stands.' },
    ),
  ),
);

const placement = named('Placement', () =>
  describes<Placement>()(
    members(
      {
        record: must(name, 'The record, or the credit that was earned just now, by its code.'),
        credits: must(name, 'The need that it stands in.'),
        portion: may(name, 'The tag of the portion that it fills.'),
        amount: must(decimal, 'How much of it.'),
        shared: may(yes, 'It stands in this need besides another, and is counted once.'),
        pathway: may(yes, 'It stands in as pathway credit.'),
      },
      { doc: 'Where a credit stands.' },
    ),
  ),
);

const total = members({
  have: must(decimal, 'All credit that counts.'),
  need: must(decimal, 'What the plan asks.'),
  waived: must(decimal, 'What was waived.'),
});

const unplaced = members({
  record: must(name, 'The record.'),
  amount: must(decimal, 'How much of it.'),
});

const waiver = members({
  record: must(name, 'The record of the waiver.'),
  credits: must(name, 'The need.'),
  amount: must(decimal, 'How much was waived.'),
  refused: may(name, 'Why it was not accepted.'),
});

const smallest = members({
  credits: must(list(name), 'The needs in any one of which it may be earned.'),
  amount: must(decimal, 'How much.'),
  tag: may(name, 'The tag that it must have.'),
});

const planOutcome = named('PlanOutcome', () =>
  describes<PlanOutcome>()(
    members(
      {
        plan: must(name, 'The code of the plan.'),
        id: must(name, 'Its identity.'),
        applies: must(choice(['yes', 'no', 'unknown']), 'Whether it holds for this student.'),
        entered: may(date, 'By which day the cohort is known.'),
        derived: may(yes, 'That day was worked out from the class.'),
        instead: may(name, 'The plan that holds in its place.'),
        status: may(status, 'The answer.'),
        total: may(total, 'All credit.'),
        needs: may(list(needOutcome), 'How each need stands.'),
        placement: may(list(placement), 'Which credit stands in which need.'),
        unplaced: may(list(unplaced), 'Credit that stands in no need.'),
        waivers: may(list(waiver), 'What was waived, and what was not accepted.'),
        smallest: may(list(smallest), 'The least that would complete it.'),
        why: may(reasonNode, 'Why.'),
        next: may(list(nextStep), 'What to do next.'),
      },
      { doc: 'How the requirements of a diploma stand.' },
    ),
  ),
);

const problem = named('Problem', () =>
  describes<Problem>()(
    members(
      {
        code: must(name, 'What it is, for programs.'),
        message: must(name, 'The key of the message.'),
        args: may(map(argument), 'What the message speaks of, by name.'),
        record: may(name, 'The record that it is about.'),
      },
      { doc: 'Something about the record or the framework that a person should know. The evaluation went on.' },
    ),
  ),
);

/** What comes out for one student. */
export const outcomeShape: Shape<Outcome> = describes<Outcome>()(
  members({
    format: must(exact('cairn-outcome'), 'Says what this is.'),
    formatVersion: must(version(1), 'The version of this format, as `major.minor`.'),
    framework: must(name, 'The code of the framework.'),
    version: may(text, 'The version of the text of the framework.'),
    modelHash: must(name, 'The content hash of the compiled framework.'),
    engine: must(name, 'The version of the program that worked it out.'),
    student: must(name, 'The student, as the record says.'),
    asOf: must(date, 'The day of the question.'),
    results: must(list(result), 'The answers.'),
    plans: must(list(planOutcome), 'How the requirements of each diploma stand.'),
    problems: must(list(problem), 'What a person should know about the record or the framework.'),
  }),
);
