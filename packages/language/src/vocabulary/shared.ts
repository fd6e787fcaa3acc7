/** Facts that several things have. Each is written once. */
import { fact, label, prose, type Row, row } from './row.ts';

export const about = prose(
  'about',
  'What it is for, in a few words or paragraphs.',
  'about: For students who earn credit outside school.',
  {
    guesses: ['description', 'notes', 'summary'],
  },
);
export const legalBasis = fact(
  'legal basis',
  '{value:TEXT}',
  'The law, rule or policy that it rests on.',
  'legal basis: WAC 180-51-051',
  {
    guesses: ['law', 'authority', 'legal'],
  },
);
export const id = fact(
  'id',
  '{value:UUID}',
  'The identity that outlives the code. Imports and renaming write it.',
  'id: 0b9f6c1e-6a1f-5c2b-9d0e-3c1f6a7b8c9d',
);
export const scale = fact('scale', '{value:REF scale}', 'The levels in which it is judged.', 'scale: continuum', {
  inherited: true,
});
export const subject = fact('subject', '{value:REF subject}', 'The subject it belongs to.', 'subject: science', {
  inherited: true,
});
export const grades = fact(
  'grades',
  '{value:GRADES}',
  'The grades it is meant for: PK, TK, K, 1 to 12.',
  'grades: 9-12',
  { inherited: true, guesses: ['grade band', 'grade level'] },
);
export const tags = fact('tags', '{value:REF tag,…}', 'Words by which rules find it.', 'tags: lab', {
  guesses: ['tag'],
});
export const alsoKnownAs = fact(
  'also known as',
  '{value:CODE,…}',
  'Other codes under which people know it.',
  'also known as: RL.11-12.1',
  { guesses: ['alias', 'aliases'] },
);
export const approvedBy = fact(
  'approved by',
  '{value:REF role|panel}',
  'Who has to agree.',
  'approved by: superintendent',
  { guesses: ['approval'] },
);
export const alignsTo = fact(
  'aligns to',
  '{value:({to:REF standard|competency|target} {how=exactly|closely|broadly|narrowly|partly}),…}',
  'The standards it serves, and how closely.',
  'aligns to: NGSS/HS-LS2-7 closely',
  { guesses: ['alignment', 'aligned to', 'standards'] },
);
export const onceIn = fact(
  'once in',
  'each grade {grades:GRADES}',
  'It counts once in each of these grades.',
  'once in: each grade 9-12',
);

/** What a rule or calculation is worked out for. */
export const forEach = (kinds: string): Row =>
  fact(
    'for',
    `each {each=${kinds}} <in {areas:REF area|competency,…};{eachStage=in each stage}>`,
    'What it is worked out for, one by one.',
    'for: each competency in LS',
    { required: true, guesses: ['applies to'] },
  );

/** The conditions of a rule, credit, plan, pathway or award. */
export const requires: Row = {
  ...fact(
    'requires',
    [],
    'What must be shown. The conditions stand below it, each after a dash.',
    'requires all of these:',
    {
      key: '({all=all of these}|{any=at least one of these}|at least {count:INTEGER} of these)',
      below: { lines: [], sentences: true },
      guesses: [
        'requires all',
        'requires any',
        'requires one of',
        'requirements',
        'needs',
        'conditions',
        'requires any of',
        'requires all of',
        'requires each of these',
      ],
    },
  ),
};

/** Descriptions of the levels of one thing: rubric cells and progressions. */
export const atLevel = prose('at', 'What the work looks like at this level.', 'at 4: I pick one strategy, with help.', {
  key: '(grades {grades:GRADES}|{level:LEVEL})',
  json: 'levels',
  repeats: true,
  guesses: ['level'],
});

/** The prose of an area, competency, target or standard. */
export const learningProse: Row[] = [
  prose('statement', 'What a student can do, for teachers.', 'statement: Make a way to lessen harm to an ecosystem.', {
    guesses: ['description', 'full statement', 'text', 'definition'],
  }),
  prose('I can', 'What a student can do, in the student’s words.', 'I can: care for a place and show that it helps.', {
    json: 'iCan',
    repeats: true,
    guesses: ['student statement', 'i can statement', 'learning target'],
  }),
  prose('question', 'A question that a student can ask of the own work.', 'question: How well do I ask questions?', {
    guesses: ['guiding question', 'essential question'],
  }),
  prose('guidance', 'Advice for teachers.', 'guidance: Use texts from the community.', {
    guesses: ['teacher notes', 'note', 'notes'],
  }),
  prose('clarification', 'What the statement takes in.', 'clarification: Models vary in complexity.'),
  prose('boundary', 'What is not assessed.', 'boundary: Does not include bonding energy.', {
    guesses: ['assessment boundary', 'limits'],
  }),
  prose('accommodation', 'How every student can show it.', 'accommodation: speech to text may be used.', {
    repeats: true,
    guesses: ['accommodations', 'modification'],
  }),
];

/** The facts of an area, competency, target or standard. */
export const learningFacts: Row[] = [
  ...learningProse,
  about,
  grades,
  subject,
  scale,
  tags,
  alsoKnownAs,
  id,
  fact('weight', '{value:NUMBER}', 'How much it counts beside its neighbours in a weighted average.', 'weight: 2'),
  fact(
    'evidence needed',
    '{pieces:INTEGER} piece~pieces',
    'How many pieces of evidence show it.',
    'evidence needed: 3 pieces',
    {
      inherited: true,
      guesses: ['evidence required', 'pieces needed', 'evidence'],
      below: {
        lines: [
          row(
            'evidence needed in',
            '(grades {grades:GRADES}|{stage:REF stage}): {pieces:INTEGER} piece~pieces',
            'How many pieces at one stage or in one grade band.',
            'P1: 3 pieces',
          ),
        ],
      },
    },
  ),
  fact(
    'needs first',
    '{value:({code:REF competency|target|standard|area} <[at {level:LEVEL of=code}];[in {stage:REF stage}]>),…}',
    'What is best learned before. It is advice and never blocks a student.',
    'needs first: ELA.1 in P1',
    { guesses: ['prerequisite', 'prerequisites', 'requires', 'after', 'builds on'] },
  ),
  fact('relates to', '{value:REF competency|target|area|standard,…}', 'What it has to do with.', 'relates to: ELA.6', {
    guesses: ['related to', 'see also'],
  }),
  alignsTo,
  label('dimension', 'One of several sides of it, by name.', 'dimension practice: Developing and using models', {
    key: '{name:PHRASE}',
    json: 'dimensions',
    repeats: true,
  }),
  fact('level from', '{value:REF calculation}', 'The calculation that gives its level.', 'level from: newest'),
  fact('retired', '{value:DATE}', 'No longer taught or assessed from this day.', 'retired: 2026-07-01'),
  fact(
    'report',
    '{value=separately|in words, not measured}',
    'How it is reported: apart from the academic grade, or in words without a level.',
    'report: separately',
    { inherited: true, guesses: ['report as', 'reporting'] },
  ),
  fact(
    'academic grade',
    '{value=not included|included}',
    'Whether it may count in an academic grade.',
    'academic grade: not included',
    { inherited: true, guesses: ['counts toward', 'counts in grade'] },
  ),
];
