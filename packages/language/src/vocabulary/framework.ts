/** The four headers of a file, and the small declarations. */
import { fact, label, type Row, row, thing } from './row.ts';
import { about, approvedBy, id, legalBasis, scale } from './shared.ts';

/** What stands at the margin of a framework, or in a further file of it. */
export const frameworkThings = [
  'scale',
  'stages',
  'subject',
  'role',
  'tag',
  'program area',
  'hours',
  'certificate',
  'evidence kind',
  'area',
  'progression',
  'rubric',
  'experience',
  'replaced',
  'body of evidence',
  'calculation',
  'grade table',
  'rule',
  'calendar',
  'test',
  'course',
  'list',
  'requirement',
  'panel',
  'credit',
  'graduation requirements',
  'entry requirements',
  'pathway',
  'award',
  'provision',
  'scenario',
];

const publication: Row[] = [
  fact('version', '{value:TEXT}', 'The version of this text.', 'version: 2026.1'),
  fact('status', '{value=draft|adopted|retired}', 'How far it has come.', 'status: draft'),
  fact('publisher', '{value:TEXT}', 'Who publishes it.', 'publisher: Riverbend School District', {
    guesses: ['author', 'district', 'owner', 'organization'],
  }),
  fact(
    'identifier',
    '{value:TEXT}',
    'A name for it that never changes, best a web address. Identities are made from it.',
    'identifier: https://example.org/frameworks/ela',
    { guesses: ['url', 'uri', 'namespace'] },
  ),
  fact('license', '{value:TEXT}', 'Under which terms others may use it.', 'license: CC BY 4.0', {
    guesses: ['licence', 'rights', 'copyright'],
  }),
  { ...legalBasis, inherited: false },
  about,
  fact('language', '{value:LANGUAGE}', 'The language it is written in.', 'language: en', { guesses: ['lang'] }),
  fact('also in', '{value:LANGUAGE,…}', 'The languages it is translated into.', 'also in: es', {
    guesses: ['translations', 'languages'],
  }),
  fact('valid from', '{value:DATE}', 'The first day it holds.', 'valid from: 2025-07-01', {
    guesses: ['effective', 'effective from', 'start date'],
  }),
  fact('valid until', '{value:DATE}', 'The last day it holds.', 'valid until: 2030-06-30', {
    guesses: ['expires', 'end date'],
  }),
  scale,
];

const uses = fact(
  'uses',
  '{path:PATH} [as {alias:CODE}]',
  'Another file whose codes may be used here, and the short name for it.',
  'uses: "standards/ngss.cairn" as NGSS',
  {
    repeats: true,
    guesses: ['use', 'import', 'include', 'imports'],
  },
);

export const framework: Row[] = [
  thing(
    'framework',
    'A framework or a policy. Its facts are indented; its things stand at the margin.',
    'framework AVANTI "Learning plans of a mastery high school"',
    {
      header: '{code:CODE} [{title:TITLE}]',
      things: frameworkThings,
      lines: [
        ...publication,
        fact('words', [], 'The words your readers know for ours; they are shown in previews and reports.', 'words:', {
          guesses: ['terms', 'vocabulary'],
          below: {
            lines: [
              row(
                'word',
                '{word=area|competency|target|standard|level|rubric|criterion|credit|course|evidence|stage|progression}: {shown:TEXT}',
                'One of our words, and the word shown in its place.',
                'target: skill',
              ),
            ],
          },
        }),
        uses,
        fact(
          'targets',
          '{value=canvas|moodle|case-1.0|case-1.1|ctdl-asn|open-badges-3.0|spreadsheet,…}',
          'The platforms it will be handed to; their limits are checked while you write.',
          'targets: canvas, case-1.1',
        ),
      ],
    },
  ),
  thing('part of', 'One more file of a framework: the same names, more things.', 'part of AVANTI', {
    id: 'part of',
    header: '{of:REF framework|standards}',
    things: [...frameworkThings, 'standard'],
    lines: [uses],
  }),
  thing(
    'standards',
    'Somebody else’s standards. Its things are indented below it.',
    'standards NGSS "Next Generation Science Standards"',
    {
      things: ['standard', 'stages', 'scale', 'subject', 'tag'],
      lines: [
        ...publication,
        uses,
        fact(
          'codes',
          '{value:TEXT}',
          'How its codes are built, for readers and for completion.',
          'codes: [grade]-[idea]-[number]',
        ),
      ],
    },
  ),
  thing(
    'translation',
    'The same codes, nested the same way, with titles and prose in another language.',
    'translation es of AVANTI',
    {
      header: '{language:LANGUAGE} of {of:REF framework|standards}',
      lines: [
        fact(
          'checked against',
          '{value:TEXT}',
          'The version of the framework that was translated.',
          'checked against: 1.0',
        ),
        label('title', 'The title of the framework in this language.', 'title: La escritura en la escuela primaria'),
        about,
        fact('words', [], 'The words shown to readers of this language.', 'words:', {
          below: {
            lines: [
              row(
                'word',
                '{word=area|competency|target|standard|level|rubric|criterion|credit|course|evidence|stage|progression}: {shown:TEXT}',
                'One of our words, and the word shown in its place.',
                'target: meta',
              ),
            ],
          },
        }),
      ],
    },
  ),
];

/** Small declarations: a code, a title, and little else. */
export const declarations: Row[] = [
  thing('subject', 'A subject in which credit is earned.', 'subject science "Science"', { lines: [about, id] }),
  thing('role', 'Somebody who approves, judges or certifies.', 'role elder "Elder or cultural practitioner"', {
    lines: [about, id],
  }),
  thing('tag', 'A word by which rules find courses, credits and competencies.', 'tag lab "Laboratory science"', {
    lines: [about, id],
  }),
  thing(
    'program area',
    'An area of career and technical education.',
    'program area health-sciences "Health sciences"',
    {
      lines: [
        fact(
          'CIP code',
          '{value:TEXT}',
          'The code of the national classification of instructional programs.',
          'CIP code: 51',
          { json: 'cipCode' },
        ),
        about,
        id,
      ],
    },
  ),
  thing('hours', 'A kind of hours that are counted.', 'hours shop "Hours in the shop"', {
    json: 'hours',
    lines: [about, id],
  }),
  thing('certificate', 'A certificate that a student can bring.', 'certificate OSHA-10 "OSHA 10-hour safety"', {
    lines: [
      fact('issuer', '{value:TEXT}', 'Who issues it.', 'issuer: American Welding Society'),
      fact('valid for', '{value:DURATION}', 'How long it holds.', 'valid for: 2 years'),
      about,
      id,
    ],
  }),
  thing('evidence kind', 'A kind of evidence.', 'evidence kind exhibition "Exhibition"', {
    guesses: ['evidence type', 'kind of evidence'],
    lines: [
      fact('by', '{value:REF role}', 'Who makes or judges it, where it matters.', 'by: student'),
      fact(
        'group',
        '{value=performance|written|oral|observation|reflection}',
        'The family it belongs to.',
        'group: performance',
      ),
      fact(
        'keep private',
        '{value=yes|no}',
        'Whether its records stay out of reports and exports.',
        'keep private: yes',
        { guesses: ['private', 'confidential'] },
      ),
      about,
      id,
    ],
  }),
  thing('panel', 'Several people who decide together.', 'panel DEFENSE-PANEL "Defense panel"', {
    lines: [
      fact(
        'members',
        '{value:({count:INTEGER} {role:REF role}),…}',
        'Who sits on it.',
        'members: 1 teacher, 2 mentor',
        { required: true },
      ),
      fact('decides by', '{count:INTEGER} of {of:INTEGER}', 'How many have to agree.', 'decides by: 3 of 4'),
      about,
      id,
    ],
  }),
  thing('requirement', 'Something that a student completes.', 'requirement HSBP "High School and Beyond Plan"', {
    guesses: ['item', 'task', 'project'],
    lines: [
      label('element', 'One piece of it.', 'element: four-year course plan', {
        json: 'elements',
        repeats: true,
        guesses: ['elements', 'part'],
      }),
      label('due', 'When it is due, in words.', 'due: 30 days before graduation'),
      about,
      fact(
        'once in',
        'each grade {grades:GRADES}',
        'It is completed once in each of these grades.',
        'once in: each grade 8-12',
      ),
      approvedBy,
      legalBasis,
      id,
    ],
  }),
  thing(
    'provision',
    'A sentence that a law or policy asks the framework to hold.',
    'provision EQUITY "Equity and cultural responsiveness"',
    {
      lines: [
        fact('meets', '{value:TEXT}', 'The law that asks for it.', 'meets: WAC 180-51-051(3)(a)', { required: true }),
        {
          ...about,
          id: 'text',
          words: 'text',
          json: 'text',
          doc: 'What it says.',
          example: 'text: Each year the district looks at who is awarded credit.',
          required: true,
          guesses: ['about', 'statement'],
        },
        id,
      ],
    },
  ),
];
