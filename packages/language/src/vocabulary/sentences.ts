/** The closed list of conditions: each says one thing that a student's records show or do not show. */
import { fact, type Row, sentence } from './row.ts';

const at = (name = 'level', of = 'of'): string => `{${name}:LEVEL of=${of}} or_better/or_above/or_more`;
const many =
  '({every=in each} {each=competency|target|area} in {areas:REF area|competency,…}|in at least ({share:PERCENT} of the|{count:INTEGER}) {each=competency~competencies|target~targets|area~areas} in {areas:REF area|competency,…})';

/** Sentences may be joined; these stand before a nested block. */
export const groups: Row[] = [
  {
    ...fact('all of these', [], 'Every condition below it must be met.', '- all of these:', {
      guesses: ['all of', 'all', 'each of these', 'all of the following'],
    }),
    kind: 'group',
    id: 'all',
    json: null,
    repeats: true,
  },
  {
    ...fact('at least one of these', [], 'One of the conditions below it is enough.', '- at least one of these:', {
      guesses: ['any of', 'one of', 'one of these', 'any of these', 'either', 'any'],
    }),
    kind: 'group',
    id: 'any',
    json: null,
    repeats: true,
  },
  {
    ...fact('at least', [], 'So many of the conditions below it must be met.', '- at least 2 of these:', {
      key: '{count:INTEGER} of these',
    }),
    kind: 'group',
    id: 'at least',
    json: null,
    repeats: true,
  },
  {
    ...fact('none of these', [], 'No condition below it may be met.', '- none of these:', {
      guesses: ['none of', 'not', 'none'],
    }),
    kind: 'group',
    id: 'none',
    json: null,
    repeats: true,
  },
];

export const sentences: Row[] = [
  // learning
  sentence(
    'evidence needed',
    `evidence needed [is met] in each {each=target|competency}`,
    'Each has as many pieces of evidence as it needs.',
    '- evidence needed in each target',
  ),
  sentence(
    'rubric',
    `rubric {rubric:REF rubric} at {level:LEVEL of=rubric} or_better/or_above/or_more in ({eachCriterion=each criterion}|{criterion:REF criterion of=rubric}) [{onePiece=in one piece of work}]`,
    'Every criterion of the rubric is at this level or better.',
    '- rubric PBLE at Meets or better in each criterion in one piece of work',
  ),
  sentence(
    'no score',
    `no score used by {calculation:REF calculation} below {level:LEVEL of=calculation}`,
    'None of the scores that count is lower.',
    '- no score used by newest below 2',
  ),
  sentence(
    'more than half',
    `more than half of the scores used by {calculation:REF calculation} at ${at('level', 'calculation')}`,
    'Most of the scores that count are this good.',
    '- more than half of the scores used by newest at B or better',
  ),
  sentence(
    'rule in subjects',
    `{rule:REF rule} in at least {count:INTEGER} subjects of {subjects:REF subject,…}`,
    'The rule is met in so many subjects.',
    '- demonstrated in at least 2 subjects of english, math',
  ),
  sentence(
    'rule in each',
    `{rule:REF rule|body of evidence} ${many} <[in {stage:REF stage}];[{eachStage=in each stage}]>`,
    'The rule is met in each, in some, or in a share of them.',
    '- mastery in each competency in LS',
  ),
  sentence(
    'level in each',
    `{of:REF calculation} at ${at()} in each {each=target|competency|area} [in {areas:REF area|competency,…}]`,
    'The calculation gives this level or better in each.',
    '- indicator-score at Approaching or better in each target',
  ),
  sentence(
    'at least',
    `{of:REF calculation} at least {floors:({level:LEVEL of=of} [in {stage:REF stage}]),…}`,
    'The calculation gives so much, in each stage named.',
    '- performance-level at least 8.5 in P1, 9.5 in P2',
  ),
  sentence(
    'level',
    `{of:REF calculation|competency|target|area} at ${at()} [in {stage:REF stage}]`,
    'The level is reached.',
    '- newest at B or better',
  ),
  // evidence
  sentence(
    'pieces',
    `{count:INTEGER} piece~pieces of {evidenceKind:REF evidence kind} [for {for:REF experience|competency|target|area}]`,
    'So many pieces of this kind.',
    '- 1 piece of practitioner-statement for CANOE',
  ),
  sentence(
    'different courses',
    'shown in at least {count:INTEGER} different course~courses',
    'It was shown in several courses.',
    '- shown in at least 2 different courses',
  ),
  sentence(
    'hours',
    '{hours:NUMBER} hour~hours of {of:REF hours} [by {by:DATE}]',
    'So many hours were worked.',
    '- 540 hours of shop',
  ),
  // tests
  sentence(
    'score',
    `{score:NUMBER} or_more/or_better/or_above on {part:REF test part}`,
    'The score is reached on this part of the test.',
    '- 410 or more on SAT.ela',
    ['score of'],
  ),
  sentence(
    'percent on each part',
    '{percent:PERCENT} on each part of {test:REF test}',
    'This share of the points is reached on each part.',
    '- 100% on each part of SAFETY',
  ),
  sentence(
    'level on each part',
    '{level:LEVEL of=test} or_better/or_above/or_more on each part of {test:REF test}',
    'The level is reached on each part of the test.',
    '- IM or better on each part of WLP',
  ),
  sentence(
    'test level',
    '{level:LEVEL of=part} or_better/or_above/or_more on {part:REF test part}',
    'The level is reached on this part of the test.',
    '- IM or better on WLP.speaking',
  ),
  sentence('taken', 'taken {test:REF test}', 'The test was taken.', '- taken WLP'),
  sentence(
    'certificate from list',
    'a certificate from {list:REF list}',
    'The student holds a certificate of the list.',
    '- a certificate from IRC-LIST',
    ['certificate from'],
  ),
  sentence(
    'certificate',
    'certificate {certificate:REF certificate}',
    'The student holds this certificate.',
    '- certificate OSHA-10',
  ),
  // courses and credits
  sentence(
    'credits from one program area',
    '{amount:NUMBER} credit~credits in {subject:REF subject} from one program area [, including a course tagged {tag:REF tag}]',
    'So much credit from one area of career and technical education.',
    '- 2.0 credits in cte from one program area',
  ),
  sentence(
    'credits from',
    '{amount:NUMBER} credit~credits from {credit:REF credit} [{oneLanguage=in one language}]',
    'So much of this credit.',
    '- 4.0 credits from WL-COMP in one language',
  ),
  sentence(
    'credits in',
    '{amount:NUMBER} credit~credits in ({any=any subject}|{subject:REF subject}) [tagged {tag:REF tag}]',
    'So much credit in a subject.',
    '- 1.0 credit in math tagged dual-credit',
  ),
  sentence('credit', 'credit {credit:REF credit}', 'This credit is earned.', '- credit ENG-1'),
  sentence(
    'grade',
    [
      'grade {level:LEVEL} or_better/or_above/or_more in {nextInSequence=the next course of the sequence}',
      'grade {level:LEVEL} or_better/or_above/or_more in [{eachTerm=each term of|}] a course tagged {tag:REF tag}',
      'grade {level:LEVEL of=course} or_better/or_above/or_more in {course:REF course}',
    ],
    'The course was passed with this grade.',
    '- grade C or better in ALG-1',
  ),
  sentence(
    'course tagged',
    'a course tagged {tag:REF tag}',
    'A course with this tag was passed.',
    '- a course tagged core-plus',
  ),
  // people and things
  sentence(
    'completed',
    'completed {of:REF requirement|experience} [{forThisGrade=for this grade}]',
    'It was completed.',
    '- completed HSBP',
  ),
  sentence(
    'approved by panel',
    'approved by {count:INTEGER} of {of:INTEGER} of {panel:REF panel}',
    'So many of the panel agreed.',
    '- approved by 3 of 4 of DEFENSE-PANEL',
  ),
  sentence('approved', 'approved by {by:REF role|panel}', 'Somebody agreed.', '- approved by superintendent'),
  sentence('certified', 'certified by {role:REF role}', 'Somebody certified it.', '- certified by tribe'),
  // requirements
  sentence(
    'any pathway',
    'any pathway of {pathways:REF pathway,…}',
    'One of the pathways is met.',
    '- any pathway of ELA-MATH, PW-CTE',
  ),
  sentence(
    'needs met',
    'credits {needs:REF credits of=plan,…} of {plan:REF graduation requirements|entry requirements} are/is met',
    'These needs of the plan are met.',
    '- credits ENG of DIPLOMA-24 are met',
  ),
  sentence(
    'met',
    '[(award|rule|pathway)] {of:REF body of evidence|rule|pathway|award|credit|graduation requirements|entry requirements} is met',
    'What stands under that code is met.',
    '- BODY is met',
  ),
];

/** Bounds that may follow any sentence: they limit the records it uses and never take back what was met. */
export const bounds = '<[by {byDate:DATE}];[in grade {inGrade:GRADE} or_later/or_above]>';
