/** What is to be learned: scales, competencies, standards, progressions, rubrics. */
import { fact, label, type Row, row, thing } from './row.ts';
import { about, alignsTo, approvedBy, atLevel, grades, id, learningFacts, scale } from './shared.ts';

export const scales: Row[] = [
  thing('scale', 'Levels, from the lowest to the highest, or numbers in steps.', 'scale letters "Letter grades"', {
    things: ['level', 'mark'],
    guesses: ['levels', 'grading scale'],
    lines: [
      fact(
        'numbers',
        '{from:NUMBER} to {to:NUMBER} in steps of {step:NUMBER}',
        'The numbers that may be given.',
        'numbers: 1 to 12 in steps of 0.5',
        { guesses: ['range', 'points'] },
      ),
      label('name', 'A name for one of the numbers.', 'name 10: ready for college', {
        key: '{level:NUMBER}',
        json: 'names',
        repeats: true,
      }),
      fact('mastery from', '{value:LEVEL}', 'The lowest level that counts as mastery.', 'mastery from: Proficient', {
        guesses: ['mastery', 'proficient from', 'passing'],
      }),
      fact('credit from', '{value:LEVEL}', 'Below this level a course is failed.', 'credit from: D', {
        guesses: ['pass from', 'passing grade'],
      }),
      fact('never report', '{value:PHRASE,…}', 'Marks that never appear on a report.', 'never report: C, D, F'),
      about,
      id,
    ],
  }),
  thing('level', 'One level and its number.', 'level B+ = 3.3', {
    header: '[{code:CODE}] [{title:TITLE}] = {value:NUMBER}',
    scope: 'owner',
    lines: [fact('same as', '{value:PHRASE,…}', 'What other scales call it.', 'same as: CEFR B1.1, ILR 1+'), about, id],
  }),
  thing('mark', 'What stands in the place of a level when there is none.', 'mark NY "Not yet"', {
    scope: 'owner',
    lines: [
      fact(
        'means',
        ['{is=left out of the average|no score until replaced|incomplete}', '{is=counts as|} {value:NUMBER}'],
        'What a calculation does with it.',
        'means: left out of the average',
        { required: true, guesses: ['counts as', 'meaning', 'counts'] },
      ),
      about,
      id,
    ],
  }),
  thing('stages', 'Stages that follow each other: portfolios, terms, grade bands.', 'stages portfolio "Portfolio"', {
    json: 'stages',
    things: ['stage'],
    lines: [about, id],
  }),
  thing('stage', 'One stage and its number.', 'stage P1 "Portfolio 1" = 9', {
    header: '{code:CODE} [{title:TITLE}] = {value:NUMBER}',
    scope: 'owner',
    lines: [about, grades, id],
  }),
];

export const learning: Row[] = [
  thing('area', 'A field of learning that holds competencies.', 'area LS "Life science"', {
    things: ['area', 'competency'],
    lines: learningFacts,
    guesses: ['strand', 'domain', 'category'],
  }),
  thing('competency', 'Something that a student can do, and shows.', 'competency LS.1 "Ecosystems and people"', {
    json: 'competencies',
    things: ['target'],
    lines: learningFacts,
    guesses: ['skill', 'outcome', 'goal', 'competence'],
  }),
  thing('target', 'One piece of a competency.', 'target ELA.1.1 "Choose reading strategies"', {
    things: ['target'],
    lines: learningFacts,
    guesses: ['indicator', 'learning target', 'performance indicator'],
  }),
  thing('standard', 'One of somebody else’s standards.', 'standard MS-PS1-1 "Atomic composition"', {
    things: ['standard'],
    lines: learningFacts,
  }),
  thing(
    'progression',
    'How learning grows, level by level, stage by stage or from grade to grade.',
    'progression of ELA.1.1',
    {
      header: 'of {of:REF competency|target|standard|area}',
      guesses: ['continuum', 'learning progression'],
      lines: [
        fact(
          'scale',
          '{value:REF scale|stages}',
          'The levels or stages that it follows, where they are not those of the competency.',
          'scale: continuum',
        ),
        fact('by', '{value=levels|stages|grade bands}', 'What the steps are.', 'by: levels'),
        atLevel,
        fact(
          'needs before',
          '{value:({code:REF competency|target|standard} [at {level:LEVEL of=code}]),…}',
          'What is best learned before a level.',
          'needs before 8: ELA.6.2 at 6',
          { key: '{level:LEVEL}', repeats: true },
        ),
        about,
        id,
      ],
    },
  ),
  thing('rubric', 'Criteria, and what the work looks like at each level.', 'rubric OPINION "Opinion writing"', {
    things: ['criterion'],
    lines: [
      { ...scale, inherited: true },
      fact(
        'for',
        '{learning:REF competency|target|area,…} [, grades {grades:GRADES}]',
        'What it judges, and in which grades.',
        'for: W.1, grades 4-5',
        { guesses: ['measures', 'assesses', 'applies to'] },
      ),
      about,
      id,
    ],
  }),
  thing('criterion', 'One thing that the rubric looks at.', 'criterion reasons "Reasons" weight 2', {
    json: 'criteria',
    header: '{code:CODE} [{title:TITLE}] [weight {weight:NUMBER}]',
    scope: 'dotted',
    lines: [
      fact('measures', '{value:REF competency|target|area,…}', 'The learning that it measures.', 'measures: W.1.2', {
        guesses: ['for', 'assesses'],
      }),
      atLevel,
      about,
      id,
    ],
  }),
  thing('experience', 'Learning outside a course that can earn credit.', 'experience CANOE "Tribal canoe journey"', {
    lines: [
      fact('partner', '{value:TEXT}', 'With whom.', 'partner: Muckleshoot Indian Tribe'),
      about,
      alignsTo,
      fact(
        'evidence',
        '{value:REF evidence kind,…}',
        'The kinds of evidence that come out of it.',
        'evidence: exhibition, learning-reflection',
      ),
      grades,
      approvedBy,
      id,
    ],
  }),
  thing('replaced', 'Codes that were renamed or retired, so that old records keep their meaning.', 'replaced', {
    header: '',
    json: 'replaced',
    lines: [
      row(
        'replacement',
        '{old:CODE} -> {new:REF *} [from {date:DATE}] [: {why:TEXT}]',
        'The old code, the new one, from when, and why.',
        'ELA.7 -> ELA.6.2 from 2025-07-01: folded into discussion',
      ),
    ],
  }),
  thing(
    'body of evidence',
    'How much evidence, of which kinds, shows a competency.',
    'body of evidence BODY "Body of evidence"',
    {
      json: 'bodiesOfEvidence',
      guesses: ['evidence rule', 'evidence requirement', 'portfolio'],
      lines: [
        fact(
          'for',
          'each {each=competency|target} [in {areas:REF area|competency,…}]',
          'What it is asked for.',
          'for: each competency in LS',
          { required: true, guesses: ['applies to'] },
        ),
        fact(
          'at least',
          [
            '{pieces:INTEGER} piece~pieces',
            '{kinds:INTEGER} kind~kinds',
            '{courses:INTEGER} different course~courses',
            '{count:INTEGER} of {of:REF evidence kind or…}',
          ],
          'How many pieces, kinds or courses, or how many of a kind.',
          'at least: 3 pieces',
          { repeats: true, guesses: ['minimum', 'needs'] },
        ),
        fact(
          'count at most',
          '{count:INTEGER} of {of:REF evidence kind or…}',
          'More of these do not count.',
          'count at most: 1 of unit-test',
          { repeats: true, guesses: ['at most', 'maximum'] },
        ),
        fact(
          'include',
          '{count:INTEGER} {of:REF evidence kind}',
          'A kind that has to be among them.',
          'include: 1 learning-reflection',
          { repeats: true, guesses: ['includes', 'must include'] },
        ),
        fact('newer than', '{value:DURATION}', 'Older evidence does not count.', 'newer than: 2 years', {
          guesses: ['within', 'no older than'],
        }),
        about,
        id,
      ],
    },
  ),
];
