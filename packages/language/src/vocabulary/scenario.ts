/** Scenarios: a student's records, and what is expected of them. They are the framework's tests. */
import { fact, type Row, row, thing } from './row.ts';

const block = (words: string, doc: string, example: string, forms: string[], guesses?: string[]): Row => ({
  ...thing(words, doc, words, {
    id: `${words} records`,
    header: '',
    json: words,
    once: true,
    ...(guesses && { guesses }),
    lines: [row(`${words} record`, forms, doc, example)],
  }),
});

const blocks: Row[] = [
  block('evidence', 'Date, code, level or mark, kind.', '2025-10-10 LS.1 2.7 written-work', [
    '{date:DATE} {code:REF competency|target|area|criterion|standard} {score:SCORE of=code} [({override=override}|{kind:REF evidence kind})] <[in {stage:REF stage}];[for {for:REF experience}];[from {course:REF course}];[task {task:WORD}];[by {by:REF role}];[entered {entered:DATE}];[due {due:DATE}];[{override=override}];[because {reason:QUOTED}]>',
  ]),
  block('scores', 'Date, part of a test, score.', '2026-04-20 WLP.reading IL language vi', [
    '{date:DATE} {part:REF test part} {score:SCORE of=part} <[language {language:LANGUAGE}];[sitting {sitting:WORD}]>',
  ]),
  block('courses', 'Date, course, grade or mark.', '2024-06-12 ALG-1 F', [
    '{date:DATE} {course:REF course} {grade:SCORE of=course} <[term {term:REF term}];[grade {inGrade:GRADE}];[language {language:LANGUAGE}];[tags {tags:REF tag,…}]>',
  ]),
  block('credits', 'Date, amount, subject.', '2025-06-12 1.0 in math', [
    '{date:DATE} {amount:NUMBER} [{unit=quarter|semester}] [credit~credits] in {subject:REF subject} <[tagged {tags:REF tag,…}];[from {from:REF credit|course}];[language {language:LANGUAGE}]>',
  ]),
  block(
    'requirements',
    'Date, what was completed.',
    '2025-05-30 HSBP grade 10',
    ['{date:DATE} {code:REF requirement|experience} <[grade {inGrade:GRADE}];[names {names:TEXT}]>'],
    ['items', 'completed'],
  ),
  block('approvals', 'Date, who, and what was approved.', '2026-04-20 tribe CANOE-SCI', [
    '{date:DATE} {role:REF role|panel} {code:REF credit|experience|requirement|pathway|award|graduation requirements|entry requirements|test|course} <[certified {certified:NUMBER}];[language {language:LANGUAGE}]>',
  ]),
  block('certificates', 'Date, certificate.', '2026-05-01 OSHA-10', [
    '{date:DATE} {certificate:REF certificate} [expires {expires:DATE}]',
  ]),
  block('hours', 'Date, how many, of which kind.', '2026-05-01 120 shop', [
    '{date:DATE} {hours:NUMBER} {kind:REF hours}',
  ]),
  block(
    'waivers',
    'Date, what is waived, how much, and who approved it.',
    '2026-03-01 ELECT 2.0 approved by superintendent',
    ['{date:DATE} {code:REF credits|requirement} [{amount:NUMBER}] approved by {role:REF role}'],
  ),
  block('rubrics', 'Date, criterion, level.', '2026-05-14 DEFENSE.growth Leading', [
    '{date:DATE} {criterion:REF criterion} {score:SCORE of=criterion} <[by {by:REF role}];[task {task:WORD}]>',
  ]),
];

const reasonRow: Row = {
  ...row(
    'reason',
    'reason includes {text:QUOTED}',
    'Words that the reason must hold.',
    'reason includes "8 more pieces"',
  ),
  json: 'reasons',
};
const status = '({not=not met}|{status=met|not yet|closed|unknown})';
const expectation = (id: string, forms: string | string[], doc: string, example: string): Row =>
  row(id, forms, doc, example, { lines: [reasonRow] });

const expectations: Row[] = [
  expectation(
    'progress',
    'progress of {of:REF competency|target|area} [in {stage:REF stage}] is {percent:PERCENT}',
    'How much of the evidence is there.',
    'progress of ELA.1 in P1 is 33%',
  ),
  expectation(
    'mark',
    'mark of {of:REF credit} is {mark:MARK of=of}',
    'The mark on the report.',
    'mark of AV-LIFE-SCI is NY',
  ),
  expectation(
    'credit',
    `credit {of:REF credit} [{language=in|} {inLanguage:LANGUAGE}] is (${status}|{amount:NUMBER})`,
    'The credit that is earned, or where it stands.',
    'credit AV-LIFE-SCI is 1.0',
  ),
  expectation(
    'needs',
    `credits {needs:REF credits of=plan,…} of {plan:REF graduation requirements|entry requirements} are/is ${status}`,
    'Whether a need of the plan is met.',
    'credits CTE of DIPLOMA-24 are met',
  ),
  expectation(
    'does not apply',
    '{of:REF graduation requirements|entry requirements} {does=does not apply|applies}',
    'Whether the plan holds for this student.',
    'DIPLOMA-24 does not apply',
  ),
  expectation(
    'rule',
    `{rule:REF rule|body of evidence} of {of:REF competency|target|area} [in {stage:REF stage}] is ${status}`,
    'Where the rule stands.',
    'mastery of LS.1 is not yet',
  ),
  expectation(
    'value',
    '{calculation:REF calculation} of {of:REF competency|target|area} [in {stage:REF stage}] is ({none=no value}|{value:LEVEL of=calculation}|{change:SIGNED})',
    'What the calculation gives.',
    'newest of LS.1 is 2.90',
  ),
  expectation(
    'status',
    `[(plan|pathway|award|rule)] {of:REF graduation requirements|entry requirements|pathway|award|rule|body of evidence|requirement} is ${status}`,
    'Where it stands.',
    'pathway ELA-MATH is met',
  ),
];

export const scenario: Row[] = [
  thing(
    'scenario',
    'A student’s records and what is expected of them: a test of the framework.',
    'scenario "Term ends early: not yet, never an F"',
    {
      header: '{title:TITLE}',
      guesses: ['example', 'test case', 'case'],
      things: [
        'student',
        'evidence records',
        'scores records',
        'courses records',
        'credits records',
        'requirements records',
        'approvals records',
        'certificates records',
        'hours records',
        'waivers records',
        'rubrics records',
        'expect',
      ],
      lines: [
        fact('as of', '{value:DATE}', 'The day on which the question is asked.', 'as of: 2026-01-30', {
          required: true,
          guesses: ['on', 'date'],
        }),
        fact('baseline', '{value:NUMBER}', 'The level from which growth is measured.', 'baseline ELA.1 in P1: 10', {
          key: '{code:REF competency|target|area} [in {stage:REF stage}]',
          json: 'baselines',
          repeats: true,
        }),
        fact(
          'unknown',
          '{value=evidence|scores|courses|credits|requirements|approvals|certificates|hours|waivers|rubrics,…}',
          'Records of these kinds may exist that nobody has entered.',
          'unknown: scores',
        ),
      ],
    },
  ),
  thing('student', 'Who the student is.', 'student Rowan, entered grade 9 on 2023-09-01', {
    json: 'student',
    once: true,
    header:
      '{name:WORD} <[, entered grade {enteredGrade:GRADE} on {entered:DATE}];[, graduates on {graduates:DATE}];[, class of {classOf:INTEGER}];[, grade {grade:GRADE}];[, language {language:LANGUAGE}]>',
    lines: [],
  }),
  ...blocks,
  thing('expect', 'What must come out.', 'expect', { json: 'expect', header: '', once: true, lines: expectations }),
];
