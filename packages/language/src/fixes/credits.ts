/** Fixes for credits, courses and transcripts. */

import { scaleOf } from '../names/scales.ts';
import type { Line } from '../tree/nodes.ts';
import { anyFact, anySlot, inherited } from '../tree/read.ts';
import { type Asked, arg, type Fixers, firstCode, listArg, textIn, thingOfCode, thingsOf } from './asked.ts';
import { add, below, declared, editOf, fixWith, itemOut, remove, removeItem, write, writeValue } from './edits.ts';
import { multiplesAround, numberText } from './numbers.ts';
import { endOfWords } from './rows.ts';

export const creditFixes: Fixers = {
  'credited-twice': (asked) => [insteadOf(asked)],
  'no-legal-basis': (asked) => [add(asked, asked.thing, 'legal basis: ‹TBD›')],
  'awards-nothing': (asked) => [write(asked, '‹1.0›')],
  'course-has-no-credit': (asked) => [creditOf(asked, thingOfCode(asked, arg(asked, 'course')))],
  'course-does-nothing': (asked) => [creditOf(asked, asked.thing)],
  'which-course': (asked) => [whichCourse(asked)],
  'sequence-goes-nowhere': (asked) => [...nextCourses(asked), remove(asked)],
  'limit-below-award': (asked) => limitAndAward(asked),
  'recovers-more-than-the-courses': (asked) => [write(asked, arg(asked, 'courses'))],
  'more-than-it-awards': (asked) => [write(asked, arg(asked, 'most'))],
  'nobody-looks-who-earns-it': (asked) => [forAll(asked, 'monitor: awards by race, gender, every year')],
  'tag-nowhere-carried': (asked) => tagged(asked),
  'equivalence-not-approved': (asked) => [approved(asked)],
  'approved-as-equivalent-to-nothing': (asked) => [...equivalents(asked), remove(asked)],
  'equivalent-to-its-own-subject': (asked) => [withoutEquivalent(asked)],
  'credit-not-in-steps': (asked) => inSteps(asked),
  'until-then-missing': (asked) => openMarks(asked).map((mark) => add(asked, asked.thing, `until then: mark ${mark}`)),
  'earned-with-an-open-mark': (asked) => earnedMarks(asked).map((mark) => write(asked, mark)),
  'transcript-missing': (asked) => [transcript(asked)],
  'grade-never-reported': (asked) => [reportedAgain(asked)],
  'unknown-grade': (asked) => listArg(asked, 'known').map((grade) => write(asked, grade)),
};

function insteadOf(asked: Asked) {
  const { thing } = asked;
  const other = arg(asked, 'other');
  const there = thing && anyFact(thing, 'instead of');
  const last = there?.values.at(-1);
  if (last) return fixWith(`Add \`${other}\` to \`instead of:\``, [editOf(asked, last, `${last.text}, ${other}`)]);
  return add(asked, thing, `instead of: credit from ${other}`);
}

/** `credit:` for a course, in the first subject there is. */
function creditOf(asked: Asked, course: Line | undefined) {
  const subjects = thingsOf(asked, 'subject')
    .slice(0, 1)
    .flatMap((one) => one.name ?? []);
  const subject = subjects[0];
  if (!course) return undefined;
  if (subject !== undefined)
    return add(asked, course, `credit: ‹1.0› in ${subject}`, `Add \`credit: 1.0 in ${subject}\` to \`${course.name}\``);
  return fixWith('Add `credit:`, and declare a subject', [
    below(asked, course, 'credit: ‹1.0› in general'),
    declared(asked, 'subject', 'subject general "General"'),
  ]);
}

function whichCourse(asked: Asked) {
  const fact = arg(asked, 'facts');
  const course = firstCode(asked, 'course');
  if (!asked.thing) return undefined;
  let count = 0;
  const code = course ?? 'COURSE-1';
  const rows = fact.replace(/COURSE/g, () => (count++ === 0 ? `‹${code}›` : code));
  if (course !== undefined) return add(asked, asked.thing, rows);
  return fixWith(`Add \`${fact}\`, and declare the course`, [
    below(asked, asked.thing, rows),
    declared(
      asked,
      'course',
      `course COURSE-1 "New course"\n  credit: 1.0 in ${firstCode(asked, 'subject') ?? 'general'}`,
    ),
  ]);
}

/** The other courses of the same subject as the next of a sequence. */
function nextCourses(asked: Asked) {
  const own = thingOfCode(asked, arg(asked, 'course'));
  const subject = own && textIn(anyFact(own, 'credit'), 'subject');
  return thingsOf(asked, 'course')
    .filter((course) => course !== own && textIn(anyFact(course, 'credit'), 'subject') === subject)
    .slice(0, 3)
    .map((course) => write(asked, `${asked.written} -> ${course.name}`));
}

function limitAndAward(asked: Asked) {
  const awards = asked.thing && anyFact(asked.thing, 'awards');
  const amount = awards && anySlot(awards, 'amount');
  const [limit, most] = [arg(asked, 'limit'), arg(asked, 'awards')];
  return [
    writeValue(asked, amount, limit, `Write \`awards: up to ${limit}\``),
    write(asked, most, `Write \`limit: ${most}\``),
  ];
}

/** A line for each credit that is named. */
function forAll(asked: Asked, rows: string) {
  const credits = listArg(asked, 'credits').flatMap((code) => thingOfCode(asked, code, ['credit']) ?? []);
  return fixWith(
    `Add \`${rows}\``,
    credits.map((credit) => below(asked, credit, rows)),
  );
}

/** The tag on each course, while they are few. */
function tagged(asked: Asked) {
  const tag = arg(asked, 'tag');
  return thingsOf(asked, 'course')
    .slice(0, 5)
    .map((course) => {
      const tags = anyFact(course, 'tags');
      const last = tags?.values.at(-1);
      const edit = last ? editOf(asked, last, `${last.text}, ${tag}`) : below(asked, course, `tags: ${tag}`);
      return fixWith(`Tag the course \`${course.name}\` with \`${tag}\``, [edit]);
    });
}

function approved(asked: Asked) {
  const role = firstCode(asked, 'role');
  const day = asked.workshop.today;
  if (role !== undefined) return add(asked, asked.thing, `approved as equivalent: ‹${day}› by ${role}`);
  return (
    asked.thing &&
    fixWith('Add `approved as equivalent:`, and declare who approved it', [
      below(asked, asked.thing, `approved as equivalent: ‹${day}› by board`),
      declared(asked, 'role', 'role board "Board"'),
    ])
  );
}

/** The other subjects as what the course is equivalent to. */
function equivalents(asked: Asked) {
  const credit = asked.thing && anyFact(asked.thing, 'credit');
  const own = credit && anySlot(credit, 'subject');
  if (!own) return [];
  return thingsOf(asked, 'subject')
    .filter((subject) => subject.name !== own.text)
    .slice(0, 4)
    .map((subject) => {
      const words = `, equivalent to ${subject.name}`;
      return fixWith(`Add \`${words}\``, [{ start: own.end, end: own.end, text: words }]);
    });
}

/** One subject out of the list, with the last of them the words before it. */
function withoutEquivalent(asked: Asked) {
  const { line, value } = asked;
  const subject = line && anySlot(line, 'subject');
  if (!line || !value || !subject) return undefined;
  if (line.values.filter((one) => one.slot.name === value.slot.name).length > 1) return removeItem(asked);
  return fixWith(`Remove \`, equivalent to ${value.text}\``, [{ start: subject.end, end: endOfWords(line), text: '' }]);
}

function inSteps(asked: Asked) {
  const [low, high] = multiplesAround(Number(arg(asked, 'amount')), Number(arg(asked, 'step')));
  return [high, low].filter((one) => one > 0).map((one) => write(asked, numberText(one, '0.0')));
}

function marksOf(asked: Asked): Line[] {
  const scale = asked.thing && scaleOf(asked.thing);
  return scale?.lines.filter((line) => line.row.id === 'mark') ?? [];
}

const openMeanings = new Set(['no score until replaced', 'incomplete']);

function isOpen(mark: Line): boolean {
  return openMeanings.has(textIn(anyFact(mark, 'means'), 'is') ?? '');
}

function openMarks(asked: Asked): string[] {
  return marksOf(asked)
    .filter(isOpen)
    .flatMap((mark) => anySlot(mark, 'code')?.text ?? []);
}

function earnedMarks(asked: Asked): string[] {
  return marksOf(asked)
    .filter((mark) => !isOpen(mark))
    .flatMap((mark) => anySlot(mark, 'code')?.text ?? []);
}

/** What the transcript shows of all credits that do not say it: a mark of the scale, which is declared where there is none. */
function transcript(asked: Asked) {
  const credits = listArg(asked, 'credits').flatMap((code) => thingOfCode(asked, code, ['credit']) ?? []);
  const first = credits[0];
  const scale = first && scaleOf(first);
  if (!first) return undefined;
  const marks = scale?.lines.filter((line) => line.row.id === 'mark' && !isOpen(line)) ?? [];
  const mark = marks[0]?.name;
  const calculation = firstCode(asked, 'calculation');
  const rows = mark !== undefined ? `transcript: mark ${mark}` : 'transcript: mark ‹P›';
  if (mark !== undefined || scale)
    return fixWith(`Add \`${rows.replace(/[‹›]/g, '')}\``, [
      ...credits.map((credit) => below(asked, credit, rows)),
      ...(mark === undefined && scale ? [below(asked, scale, 'mark P "Pass"\n  means: left out of the average')] : []),
    ]);
  if (calculation !== undefined) return forAll(asked, `transcript: grade from ${calculation}`);
  return fixWith('Add `transcript: mark P`, with a scale that has the mark', [
    ...credits.map((credit) => below(asked, credit, inherited(credit, 'scale') ? rows : `scale: transcript\n${rows}`)),
    declared(
      asked,
      'scale',
      'scale transcript "Transcript"\n  level Credit = 1\n  mark P "Pass"\n    means: left out of the average',
    ),
  ]);
}

/** The grade out of `never report:` of its scale. */
function reportedAgain(asked: Asked) {
  const scale = thingOfCode(asked, arg(asked, 'scale'), ['scale']);
  const line = scale && anyFact(scale, 'never report');
  const value = line?.values.find((one) => one.text === arg(asked, 'grade'));
  return value && fixWith(`Take \`${value.text}\` out of \`never report:\``, [itemOut(asked, value)]);
}
