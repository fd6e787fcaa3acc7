/** Tests, courses and lists: what credits and pathways are made of. */
import { fact, type Row, row, thing } from './row.ts';
import { about, alsoKnownAs, id, legalBasis, scale, tags } from './shared.ts';

export const records: Row[] = [
  thing('test', 'A test from outside, with its parts.', 'test SAT "SAT"', {
    things: ['test part'],
    guesses: ['assessment', 'exam'],
    lines: [
      fact(
        'unwritten language',
        'leave out {parts:REF test part,…}',
        'The parts that a language without writing does without. Its tag says so with the script `Zxxx`: `language nsk-Zxxx`.',
        'unwritten language: leave out reading, writing',
      ),
      fact(
        'best of',
        '{value=each part|one sitting}',
        'Whether parts of several sittings may be combined.',
        'best of: each part',
        { required: true },
      ),
      fact('valid for', '{value:DURATION}', 'How long a score holds.', 'valid for: 2 years'),
      about,
      id,
    ],
  }),
  thing('part', 'One part of a test, in levels or numbers.', 'part math 200 to 800', {
    id: 'test part',
    json: 'parts',
    header: '{code:CODE} [{title:TITLE}] (in {scale:REF scale}|{from:NUMBER} to {to:NUMBER})',
    scope: 'dotted',
    lines: [about, id],
  }),
  thing('course', 'A course, and the credit that passing it earns.', 'course ALG-1 "Algebra 1"', {
    lines: [
      fact(
        'credit',
        '{amount:NUMBER} [credit~credits] in {subject:REF subject} [, equivalent to {equivalent:REF subject,…}]',
        'The credit for passing it.',
        'credit: 1.0 in math',
        { guesses: ['credits', 'awards'] },
      ),
      scale,
      tags,
      fact(
        'covers',
        '{value:REF competency|target|area|standard,…}',
        'The competencies that are learned in it.',
        'covers: WELD.1, WELD.2',
        { guesses: ['competencies', 'teaches'] },
      ),
      fact(
        'program area',
        '{value:REF program area}',
        'The area of career and technical education it belongs to.',
        'program area: health-sciences',
      ),
      fact('language', '{value:LANGUAGE}', 'The world language that is learned.', 'language: es'),
      fact('repeatable', '{times:INTEGER} time~times', 'How often it may earn credit.', 'repeatable: 2 times'),
      fact(
        'approved as equivalent',
        '{date:DATE} by {role:REF role}',
        'When the equivalence was approved, and by whom.',
        'approved as equivalent: 2025-05-12 by superintendent',
      ),
      alsoKnownAs,
      legalBasis,
      about,
      id,
    ],
  }),
  thing(
    'list',
    'A list of codes that conditions can name at once.',
    'list IRC-LIST "Industry recognized credentials"',
    {
      lines: [
        fact(
          'from',
          '{path:PATH}',
          'A spreadsheet (CSV) whose first column holds the codes, as if they were written below.',
          'from: "lists/irc.csv"',
        ),
        about,
        id,
        row('entry', '{item:REF certificate|course|test|requirement|experience}', 'One code of the list.', 'OSHA-10'),
      ],
    },
  ),
];
