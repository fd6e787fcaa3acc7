/** The shape of a student's record: what the published schema says and the reader accepts. The types are in `record.ts`. */
import {
  choice,
  date,
  describes,
  exact,
  flag,
  grade,
  list,
  map,
  may,
  members,
  must,
  name,
  named,
  number,
  type Shape,
  text,
  version,
  whole,
} from '../shape/shape.ts';
import {
  type ApprovalRecord,
  BLOCKS,
  type CertificateRecord,
  type CourseRecord,
  type CreditRecord,
  EVIDENCE_STATES,
  type EvidenceRecord,
  type HoursRecord,
  type RequirementRecord,
  type RubricRecord,
  type ScoreRecord,
  type StudentRecord,
  type WaiverRecord,
} from './record.ts';

/** The version of the format of records, as `major.minor`: the second number grows with what an older reader may pass over. */
export const RECORD_VERSION = '1.0';

const entry = {
  id: may(name, 'Names the record in reasons. Without it that is its block and place, like `evidence 3`.'),
  date: must(date, 'The day that it is about.'),
  private: may(flag, 'Reasons show it by its `id` alone.'),
};

const scored = {
  level: may(name, 'The level, by its code or title.'),
  value: may(number, 'The number, where no level is named.'),
  mark: may(name, 'The mark that stands in the place of a level, like `NE`.'),
};

const onlyOneOf = ['level', 'value', 'mark'] as const;

const evidenceRecord = named('EvidenceRecord', () =>
  describes<EvidenceRecord>()(
    members(
      {
        ...entry,
        ...scored,
        code: must(name, 'The competency, target, area, standard or criterion that it shows something of.'),
        state: may(choice(EVIDENCE_STATES), 'What became of it. It follows from `level`, `value` and `mark`.'),
        kind: may(name, 'The kind of evidence.'),
        stage: may(name, 'The stage of the credit or learning that it belongs to.'),
        entered: may(date, 'The day on which it was written down.'),
        due: may(date, 'The day on which it was due.'),
        task: may(name, 'The task. Attempts at one task are retakes.'),
        by: may(name, 'The role of whoever judged it.'),
        for: may(name, 'The experience that it comes from.'),
        course: may(name, 'The course that it comes from.'),
        override: may(flag, 'It stands in the place of a value that was worked out.'),
        reason: may(text, 'Why it was overridden.'),
      },
      { doc: 'One piece of evidence of learning.', onlyOneOf },
    ),
  ),
);

const scoreRecord = named('ScoreRecord', () =>
  describes<ScoreRecord>()(
    members(
      {
        ...entry,
        ...scored,
        part: must(name, 'The part of a test, like `SAT.math`.'),
        language: may(name, 'The language that was tested (BCP 47). With the script `Zxxx` it is not written.'),
        sitting: may(name, 'Which sitting of the test it was, where there were several.'),
      },
      { doc: 'The score in one part of a test.', onlyOneOf },
    ),
  ),
);

const courseRecord = named('CourseRecord', () =>
  describes<CourseRecord>()(
    members(
      {
        ...entry,
        ...scored,
        course: must(name, 'The code of the course.'),
        inProgress: may(flag, 'It is not finished.'),
        term: may(name, 'The term.'),
        grade: may(grade, 'The school grade in which it was taken.'),
        language: may(name, 'The language that it teaches (BCP 47).'),
        tags: may(list(name), 'Tags besides those of the course.'),
        attempted: may(number, 'Credit attempted, where it is not what the course says.'),
        earned: may(number, 'Credit earned, where it is not what the course says.'),
      },
      { doc: 'A course that was taken.', onlyOneOf },
    ),
  ),
);

const creditRecord = named('CreditRecord', () =>
  describes<CreditRecord>()(
    members(
      {
        ...entry,
        amount: must(number, 'How much credit.'),
        unit: may(choice(['quarter', 'semester']), 'College credits, which a rule turns into those of the school.'),
        subject: must(name, 'The subject that it counts in.'),
        tags: may(list(name), 'Tags by which rules find it.'),
        from: may(name, 'The credit or course of the framework that it was awarded for.'),
        language: may(name, 'The language that it is for (BCP 47).'),
      },
      { doc: 'A credit that was awarded.' },
    ),
  ),
);

const requirementRecord = named('RequirementRecord', () =>
  describes<RequirementRecord>()(
    members(
      {
        ...entry,
        code: must(name, 'The requirement or experience that was completed.'),
        grade: may(grade, 'The school grade in which it was completed.'),
        names: may(text, 'What the student named in it: codes of courses and credits, with commas between.'),
      },
      { doc: 'A requirement or experience that was completed.' },
    ),
  ),
);

const approvalRecord = named('ApprovalRecord', () =>
  describes<ApprovalRecord>()(
    members(
      {
        ...entry,
        role: must(name, 'The role, or the panel as a whole.'),
        code: must(name, 'What was approved.'),
        who: may(text, 'Who approved it.'),
        certified: may(number, 'How much credit is certified.'),
        language: may(name, 'The language that is certified (BCP 47).'),
        until: may(date, 'The last day on which it holds.'),
      },
      { doc: 'Somebody approved or certified something.' },
    ),
  ),
);

const certificateRecord = named('CertificateRecord', () =>
  describes<CertificateRecord>()(
    members(
      {
        ...entry,
        certificate: must(name, 'The code of the certificate.'),
        expires: may(date, 'The last day on which it holds.'),
      },
      { doc: 'A certificate that was earned.' },
    ),
  ),
);

const hoursRecord = named('HoursRecord', () =>
  describes<HoursRecord>()(
    members(
      { ...entry, hours: must(number, 'How many hours.'), kind: must(name, 'The kind of hours.') },
      { doc: 'Hours that were worked or served.' },
    ),
  ),
);

const waiverRecord = named('WaiverRecord', () =>
  describes<WaiverRecord>()(
    members(
      {
        ...entry,
        code: must(name, 'What is waived: a need as `PLAN.NEED` or by its code alone, or a requirement.'),
        amount: may(number, 'How much credit is waived.'),
        role: must(name, 'The role that approved it.'),
        asked: may(date, 'The day on which it was asked for.'),
        until: may(date, 'The last day on which it holds.'),
      },
      { doc: 'Something that need not be done.' },
    ),
  ),
);

const rubricRecord = named('RubricRecord', () =>
  describes<RubricRecord>()(
    members(
      {
        ...entry,
        ...scored,
        criterion: must(name, 'The criterion of a rubric, like `DEFENSE.growth`.'),
        by: may(name, 'The role of whoever judged it.'),
        task: may(name, 'The work that was judged.'),
      },
      { doc: 'The judgment in one criterion of a rubric.', onlyOneOf },
    ),
  ),
);

const enrolment = members({
  school: may(name, 'The school.'),
  grade: must(grade, 'The grade.'),
  schoolYear: may(name, 'The school year, like `2025-2026`.'),
  from: may(date, 'The first day.'),
  to: may(date, 'The last day.'),
});

const baseline = members({
  code: must(name, 'The competency, target or area.'),
  stage: may(name, 'The stage.'),
  value: must(number, 'From what growth is measured.'),
  date: may(date, 'The day on which it was set.'),
});

const deadline = members({
  credit: must(name, 'The code of the credit.'),
  date: may(date, 'The last day on which the credit is open.'),
  term: may(name, 'The term at whose end it closes.'),
  learningPlan: may(choice(['open', 'closed']), 'Whether a learning plan goes on after it.'),
});

/** A student's record. */
export const recordShape: Shape<StudentRecord> = describes<StudentRecord>()(
  members({
    format: must(exact('cairn-record'), 'Says what this is.'),
    formatVersion: must(version(1), 'The version of this format, as `major.minor`.'),
    student: must(name, 'An identifier or a name; it comes back in the outcome.'),
    asOf: may(date, 'The day on which the question is asked. Without it the caller says it.'),
    entered: may(
      members({ grade: must(grade, 'The grade.'), date: must(date, 'The day.') }),
      'When the student entered which grade. It says which requirements hold.',
    ),
    classOf: may(whole(1000, 9999), 'The year of the class, where nothing else is known.'),
    graduatesOn: may(date, 'The day of graduation.'),
    grade: may(grade, 'The grade on the day of the question.'),
    enrolment: may(list(enrolment), 'Where the student went to school.'),
    language: may(name, 'The home language (BCP 47).'),
    groups: may(map(text), 'Groups for the yearly equity review, like `"race"`. No rule reads them.'),
    complete: may(
      list(choice(BLOCKS)),
      'Blocks that are not in this record and hold nothing: it is known that there is nothing.',
    ),
    incomplete: may(list(choice(BLOCKS)), 'Blocks that are in this record and may lack entries.'),
    evidence: may(list(evidenceRecord), 'Evidence of learning.'),
    scores: may(list(scoreRecord), 'Scores of tests.'),
    courses: may(list(courseRecord), 'Courses that were taken.'),
    credits: may(list(creditRecord), 'Credits that were awarded.'),
    requirements: may(list(requirementRecord), 'Requirements and experiences that were completed.'),
    approvals: may(list(approvalRecord), 'What was approved or certified.'),
    certificates: may(list(certificateRecord), 'Certificates that were earned.'),
    hours: may(list(hoursRecord), 'Hours that were worked or served.'),
    waivers: may(list(waiverRecord), 'What need not be done.'),
    rubrics: may(list(rubricRecord), 'Judgments by rubrics.'),
    baselines: may(list(baseline), 'From what growth is measured.'),
    deadlines: may(list(deadline), 'Until when credits are open.'),
  }),
);
