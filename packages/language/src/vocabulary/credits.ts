/** What earns credit, and what a diploma asks. */
import { fact, label, type Row, row, thing } from './row.ts';
import { about, approvedBy, id, legalBasis, onceIn, requires, scale, tags } from './shared.ts';

export const credits: Row[] = [
  thing('credit', 'Credit that is earned by showing something.', 'credit AV-LIFE-SCI "Life Science"', {
    guesses: ['crediting rule'],
    lines: [
      fact('for', 'each {each=language}', 'Earned anew for each of these.', 'for: each language'),
      fact(
        'awards',
        [
          '[{upTo=up to}] {amount:NUMBER} [{unit=quarter|semester}] credit~credits in ({subjectOfCourse=the subject of the course}|{subject:REF subject})',
          '{creditOfEarlierCourse=the credit of the earlier course}',
          '{amount:NUMBER} credit~credits for each ({perHours:NUMBER} hour~hours of {hours:REF hours}|{quarter:NUMBER} quarter credit~credits or {semester:NUMBER} semester credit~credits) <[in {subject:REF subject}];[in steps of {step:NUMBER}]>',
        ],
        'How much credit, in which subject.',
        'awards: 1.0 credit in science',
        { required: true, guesses: ['award', 'gives', 'credit', 'worth', 'credits'] },
      ),
      fact(
        'amount by',
        [''],
        'How much credit for which result. The rows stand below it.',
        'amount by lowest of WLP.reading, WLP.writing:',
        {
          key: '[{lowest=lowest of}] {parts:REF test part,…}',
          json: 'amountBy',
          below: {
            lines: [
              row(
                'certified amount',
                'certified by {role:REF role} -> {as=as certified}',
                'The amount that somebody certifies.',
                'certified by tribe -> as certified',
              ),
              row(
                'amount',
                '{level:LEVEL of=parts} [{orAbove=or_above/or_better/or_more}] -> {amount:NUMBER}',
                'The credit for a level or score.',
                'IM or above -> 4.0',
              ),
            ],
          },
        },
      ),
      requires,
      fact(
        'instead of',
        'credit from {courses:REF course,…}',
        'It takes the place of this credit; one learning earns credit once.',
        'instead of: credit from SPAN-1, SPAN-2',
      ),
      fact(
        'only toward',
        '{state=failed or incomplete|failed|incomplete} {courses:REF course,…}',
        'It only makes good what was failed or left open.',
        'only toward: failed or incomplete ALG-1, GEOM',
        { guesses: ['only for', 'recovers'] },
      ),
      fact(
        'limit',
        [
          '{amount:NUMBER} [credit~credits] in {in=one language|one subject} [, {count=courses included|this credit only}]',
        ],
        'The most that counts.',
        'limit: 4.0 in one language, courses included',
        { guesses: ['maximum', 'at most'] },
      ),
      label('not for', 'What it is not for, in words.', 'not for: programming languages', {
        guesses: ['except', 'excludes'],
      }),
      onceIn,
      fact('sequence', '{courses:REF course ->…}', 'The order of the courses.', 'sequence: SPAN-1 -> SPAN-2 -> SPAN-3'),
      fact(
        'extend',
        'by {terms:INTEGER} term~terms <[{whilePlan=while a learning plan is open}];[when {calculation:REF calculation} at {level:LEVEL of=calculation} or_better/or_above/or_more, else closed]>',
        'More time before it is decided.',
        'extend: by 1 term while a learning plan is open',
        { guesses: ['extension', 'may open'] },
      ),
      fact('until then', 'mark {mark:MARK}', 'What stands on the report until it is earned.', 'until then: mark NY', {
        guesses: ['meanwhile', 'until'],
      }),
      fact(
        'transcript',
        ['mark {mark:MARK}', 'grade from {calculation:REF calculation} [by {table:REF grade table}]'],
        'What the transcript shows.',
        'transcript: grade from newest',
        { guesses: ['report', 'grade'] },
      ),
      legalBasis,
      tags,
      { ...scale },
      approvedBy,
      fact(
        'monitor',
        'awards by {groups:PHRASE,…}, every year',
        'The groups by which the district looks at who earns it.',
        'monitor: awards by race, gender, every year',
        { guesses: ['equity review', 'review'] },
      ),
      about,
      id,
    ],
  }),
];

const planFacts: Row[] = [
  fact(
    'applies to',
    [
      '{all=all students}',
      'students who entered grade {grade:GRADE} <[on or after {from:DATE}];[before {before:DATE}]>',
    ],
    'The students it holds for: by the year they entered, never by class.',
    'applies to: students who entered grade 9 on or after 2017-07-01',
    { required: true, guesses: ['for', 'cohort'] },
  ),
  fact(
    'earlier version',
    '{value:REF graduation requirements|entry requirements}',
    'The plan of the cohort before.',
    'earlier version: DIPLOMA-2015',
    { guesses: ['replaces', 'previous version'] },
  ),
  fact('total', '{value:NUMBER}', 'All credits together.', 'total: 24.0', { guesses: ['total credits'] }),
  fact('core total', '{value:NUMBER}', 'The core credits together.', 'core total: 17.0'),
  fact(
    'splitting',
    ['{none=none}', 'in steps of {step:NUMBER}'],
    'Whether one credit may be cut to fill two needs.',
    'splitting: in steps of 0.5',
  ),
  fact(
    'sharing',
    '{need:REF credits} may share with {with:REF credits,…}, credit counted once',
    'Two needs that one credit may meet.',
    'sharing: CTE may share with MATH, SCI, credit counted once',
    {
      repeats: true,
      guesses: ['share', 'double counting'],
    },
  ),
  fact(
    'limit',
    'pathway credit at most {pathwayCredit:NUMBER}',
    'How much pathway credit may stand in.',
    'limit: pathway credit at most 3.0',
  ),
  fact(
    'waiver',
    'up to {amount:NUMBER} of {needs:REF credits,…}, approved by {role:REF role} [, asked {days:INTEGER} day~days before graduation]',
    'What may be waived, by whom, and until when it is asked.',
    'waiver: up to 2.0 of ELECT, approved by superintendent, asked 30 days before graduation',
    { repeats: true, guesses: ['waive', 'waivers'] },
  ),
  fact(
    'credit waiver',
    '{law:PHRASE} from {from:DATE} to {to:DATE}, granted by {role:REF role}',
    'A waiver that a law grants for some time.',
    'credit waiver: RCW 28A.230.320 from 2021-05-01 to 2024-08-31, granted by superintendent',
    {
      repeats: true,
    },
  ),
  fact(
    'compare with',
    '{value:REF graduation requirements|entry requirements}',
    'A plan beside which it is read.',
    'compare with: DIPLOMA-24',
  ),
  requires,
  legalBasis,
  about,
  id,
];

export const plans: Row[] = [
  thing(
    'graduation requirements',
    'What a diploma asks of a cohort.',
    'graduation requirements DIPLOMA-24 "State diploma, 24 credits"',
    {
      json: 'plans',
      things: ['credits'],
      lines: planFacts,
      guesses: ['plan', 'diploma', 'graduation', 'graduation plan'],
    },
  ),
  thing(
    'entry requirements',
    'What a university or programme asks on entry.',
    'entry requirements CADR "State university entry"',
    {
      json: 'plans',
      things: ['credits'],
      lines: planFacts,
      guesses: ['admission requirements'],
    },
  ),
  thing('credits', 'One need of a plan: how much credit, in which subject.', 'credits ENG: 4.0 in english, core', {
    json: 'needs',
    header:
      '{code:KEYCODE} [{title:TITLE}] : {amount:NUMBER} [credit~credits] in ({any=any subject}|{subjects:REF subject or…}) <[, {core=core}];[, {sameLanguage=same language}];[, tagged {tag:REF tag}]>',
    scope: 'owner',
    guesses: ['need'],
    lines: [
      fact(
        'includes',
        '{amount:NUMBER} tagged {tag:REF tag} [, {mayOverlap=may overlap}]',
        'A portion that must carry a tag.',
        'includes: 2.0 tagged lab',
        { repeats: true, guesses: ['include'] },
      ),
      fact(
        'or instead',
        'pathway credit named in {requirement:REF requirement}',
        'What may stand in its place.',
        'or instead: pathway credit named in HSBP',
        { guesses: ['instead'] },
      ),
      label('choice', 'Who chooses what, in words.', 'choice: third credit agreed by parent or counselor'),
      legalBasis,
      about,
      id,
    ],
  }),
  thing('pathway', 'A way to show readiness for what comes next.', 'pathway ELA-MATH "English and mathematics"', {
    lines: [requires, legalBasis, about, id],
  }),
  thing('award', 'A seal, badge or endorsement.', 'award BILITERACY "Seal of Biliteracy"', {
    things: ['version'],
    guesses: ['badge', 'seal', 'endorsement'],
    lines: [
      requires,
      fact(
        'version chosen by',
        '{value=graduation date|date completed|as of}',
        'Which date picks the version.',
        'version chosen by: graduation date',
      ),
      legalBasis,
      approvedBy,
      about,
      id,
    ],
  }),
  thing('version', 'The conditions of an award in some years.', 'version 2022 valid from 2022-03-10', {
    header: '{code:CODE} [valid from {from:DATE}] [until {until:DATE}]',
    scope: 'owner',
    lines: [requires, legalBasis, about, id],
  }),
];
