/** Calculations, grade tables, rules, calendars. Their meaning is in `docs/engine.md`. */
import { fact, type Row, row, thing } from './row.ts';
import { about, forEach, id, legalBasis, requires, scale } from './shared.ts';

const methods = [
  '{is=average|weighted average|power law|linear trend|latest|highest|lowest|median}',
  '{is=weighted latest|decaying average}, newest counts {newest:PERCENT}',
  '{is=mode|} [of latest {latest:INTEGER}] [, ties go to {ties=latest|highest|lowest|no value}]',
  '{is=best|latest|} {count:INTEGER}',
  '{count:INTEGER} {is=times|} at {level:LEVEL} or_better/or_above/or_more',
  '{of:REF calculation} {is=minus baseline|}',
];

export const rules: Row[] = [
  thing(
    'calculation',
    'How scores become a level. Nothing about it is guessed: each fact that its method needs is written.',
    'calculation newest "Newest evidence counts most"',
    {
      guesses: ['formula', 'score'],
      lines: [
        forEach('target|competency|area'),
        scale,
        fact('method', methods, 'The formula, by name.', 'method: decaying average, newest counts 65%', {
          required: true,
          guesses: ['formula', 'calculation'],
        }),
        fact(
          'takes',
          [
            '{is=scores of the competency and its targets|scores}',
            '{is=best of each target, as many as evidence needed|}',
            '{of:REF calculation} {is=of each|} {each=target|competency}',
          ],
          'What goes into it.',
          'takes: scores',
          { guesses: ['uses', 'from', 'input'] },
        ),
        fact('only', '{is=latest|best|} {count:INTEGER}', 'Only so many scores are looked at.', 'only: latest 3', {
          guesses: ['window'],
        }),
        fact(
          'order by',
          '{value=date assessed|date entered|date due}',
          'Which date puts the scores in order.',
          'order by: date assessed',
          { guesses: ['order', 'sort by'] },
        ),
        fact(
          'same date',
          '[by] {value=date entered|date assessed|record id}',
          'What decides between two scores of one day.',
          'same date: by date entered',
        ),
        fact('same score', '{value=latest|earliest}', 'Which of two equal scores is kept.', 'same score: earliest'),
        fact(
          'mode ties',
          '{value=latest|highest|lowest|no value}',
          'What the most frequent score is when two are equally frequent.',
          'mode ties: latest',
          { guesses: ['ties go to', 'ties'] },
        ),
        fact(
          'leave out',
          '{value:REF evidence kind,…}',
          'Kinds of evidence that do not count here.',
          'leave out: self-evaluation',
          { guesses: ['without', 'exclude', 'except', 'not'] },
        ),
        fact(
          'missing',
          ['{is=left out|}', '{is=counts as|} {value:NUMBER} [after {after:DURATION} from date due]'],
          'What missing work counts.',
          'missing: left out',
          { guesses: ['missing work'] },
        ),
        fact(
          'retakes',
          '{value=latest replaces|highest replaces|all count}',
          'What happens when one task is done again.',
          'retakes: all count',
          { guesses: ['reassessment', 'retake'] },
        ),
        fact(
          'override',
          '{is=replaces the value|completes the target and is left out} <[, by {role:REF role}];[, {reason=with a reason}]>',
          'What a teacher’s own decision does.',
          'override: replaces the value, by teacher, with a reason',
          { guesses: ['overrides'] },
        ),
        fact(
          'round',
          'to {to:NUMBER} <[, {half=half up|half even}];[, {displayOnly=for display only}]>',
          'To what it is rounded, and how halves go.',
          'round: to 0.1, half up',
          { guesses: ['rounding'] },
        ),
        fact(
          'baseline',
          [
            'the higher of the earlier baseline and the earlier {higherOf:REF calculation}',
            '{recorded=the recorded one alone}',
          ],
          'From where growth is measured.',
          'baseline: the recorded one alone',
        ),
        fact(
          'when no baseline',
          [
            '{is=no value|}',
            '{is=average of the first piece of each target|}, once every target has one or progress is {progress:PERCENT}',
          ],
          'From where growth is measured when no baseline is recorded.',
          'when no baseline: average of the first piece of each target, once every target has one or progress is 50%',
        ),
        about,
        legalBasis,
        id,
      ],
    },
  ),
  thing(
    'grade table',
    'From a number to a grade, the highest row that fits.',
    'grade table LETTERS "Numbers to letters"',
    {
      guesses: ['conversion table', 'grades'],
      lines: [
        scale,
        {
          ...row(
            'grade',
            '({from:NUMBER} or_above/or_better/or_more|{above=above|} {over:NUMBER}) -> {grade:WORD}',
            'From which number, and which grade.',
            '3.50 or above -> A',
          ),
          below: { lines: [], sentences: true },
        },
        about,
        id,
      ],
    },
  ),
  thing('rule', 'Conditions under a name, for each competency or for the student.', 'rule mastery "Mastery"', {
    lines: [
      { ...forEach('target|competency|area'), required: false, example: 'for: each competency in LS' },
      requires,
      about,
      legalBasis,
      id,
    ],
  }),
  thing('calendar', 'The terms of the school year.', 'calendar YEAR-26 "School year 2026-27"', {
    things: ['term'],
    lines: [
      fact(
        'school year begins',
        '{value:MONTHDAY}',
        'The day on which a school year begins; 1 July where nothing is said.',
        'school year begins: 08-15',
      ),
      about,
      id,
    ],
  }),
  thing('term', 'One term.', 'term T1 "First term" from 2026-09-01 to 2027-01-29', {
    header: '{code:CODE} [{title:TITLE}] from {from:DATE} to {to:DATE}',
    scope: 'owner',
    lines: [],
  }),
];
