/** What is said of a line that cannot be read. These are found while reading, so they have no function of their own. */
import { check, counted, either } from './check.ts';

const F = 'framework F "F"\n';
const scale = `${F}\nscale S "S"\n`;
const rule = `${F}\nrequirement PLAN "Plan"\n\nrule R "R"\n`;
const expects = (expected: string[]): string => (expected.length === 0 ? '' : ` Here may stand ${listed(expected)}.`);
const listed = (words: string[]): string => {
  const some = words.slice(0, 5);
  const rest = words.length > 5 ? ', and more' : '';
  return some.length < 2 ? (some[0] ?? '') : `${some.slice(0, -1).join(', ')} or ${some.at(-1)}${rest}`;
};
const shaped = ({ shape, example }: { shape: string; example: string }): string =>
  shape === ''
    ? ''
    : shape.length > 110
      ? ` For example: \`${example}\`.`
      : ` Write \`${shape}\`, for example \`${example}\`.`;

interface Shape {
  shape: string;
  example: string;
}

export const reading = [
  check<{ found: string; owner: string; allowed: string[] }>({
    code: 'unknown-line',
    severity: 'error',
    title: 'A line that its owner does not have',
    message: ({ found, owner, allowed }) =>
      `\`${found}\` is not something that ${owner === '' ? 'a file' : `\`${owner}\``} has.${allowed.length === 0 ? '' : ` It can have ${either(allowed)}.`}`,
    why: 'A line that nobody reads changes nothing, and its author believes that it does.',
    wayOut: 'Use one of the words that belong there, or put free text below `about:`.',
    bad: `${F}  colour: green\n`,
    good: `${F}  about: Our colour is green.\n`,
  }),
  check<{ found: string; meant: string }>({
    code: 'unknown-word',
    severity: 'error',
    title: 'A word with a slip in it',
    message: ({ found, meant }) => `\`${found}\` is not known here. Did you mean \`${meant}\`?`,
    why: 'The words of the language are few, so that every reader means the same by them.',
    wayOut: 'Take the word that is offered.',
    bad: `${F}  pubisher: Riverbend\n`,
    good: `${F}  publisher: Riverbend\n`,
  }),
  check<{ found: string } & Shape>({
    code: 'another-wording',
    severity: 'error',
    title: 'Said in other words than ours',
    message: ({ found, shape, example }) =>
      `\`${found}\` is written another way: \`${shape.length > 110 ? example : shape}\`${shape.length > 110 || example === shape ? '' : `, for example \`${example}\``}.`,
    why: 'One meaning has one wording, so that frameworks of many authors read alike.',
    wayOut: 'Use the wording that is shown.',
    bad: `${rule}  requires all:\n    - completed PLAN\n`,
    good: `${rule}  requires all of these:\n    - completed PLAN\n`,
  }),
  check<{ found: string; owner: string; homes: string[] }>({
    code: 'belongs-elsewhere',
    severity: 'error',
    title: 'A line below the wrong thing',
    message: ({ found, owner, homes }) =>
      `\`${found}\` does not stand ${owner === '' ? 'at the margin' : `below \`${owner}\``}; it belongs below ${either(homes)}. Is the line that it belonged to missing above?`,
    why: 'What a line means is said by the thing that it stands below.',
    wayOut: 'Put back the missing line above, or move this line below the thing that it belongs to.',
    bad: `${F}\nlevel A = 4\n`,
    good: `${F}\nscale S "S"\n  level A = 4\n`,
  }),
  check<{ found: string }>({
    code: 'header-missing',
    severity: 'error',
    title: 'The first line does not say what the file is',
    message: ({ found }) =>
      `A file begins by saying what it is, for example \`framework CODE "Title"\`, \`part of CODE\` or \`standards CODE "Title"\`. This one begins with \`${found}\`.`,
    why: 'The first line gives the framework the name under which others find it.',
    wayOut: 'Write the first line.',
    bad: 'scale S "S"\n  level A = 1\n',
    good: 'framework F "F"\n\nscale S "S"\n  level A = 1\n',
  }),
  check<{ words: string; rest: string }>({
    code: 'stands-alone',
    severity: 'error',
    title: 'Something behind a line that stands alone',
    message: ({ words, rest }) =>
      `\`${words}\` stands alone; what belongs to it goes on the lines below. Here \`${rest}\` follows it.`,
    why: 'What stands on such a line would be lost.',
    wayOut: 'Move it to the line below, two spaces further in.',
    bad: `${rule}  requires all of these: completed PLAN\n    - completed PLAN\n`,
    good: `${rule}  requires all of these:\n    - completed PLAN\n`,
  }),
  check<{ words: string; line?: string }>({
    code: 'nothing-below',
    severity: 'error',
    title: 'A line indented below one that has nothing below it',
    message: () => 'Nothing can stand below the line above. Is this line indented too far?',
    why: 'Indentation says what belongs to what.',
    wayOut: 'Indent the line as its neighbours are.',
    bad: `${F}  version: 1\n    colour: green\n`,
    good: `${F}  version: 1\n`,
  }),
  check<{ spaces: number; wanted: number }>({
    code: 'odd-indentation',
    severity: 'warning',
    title: 'Indented by an odd number of spaces',
    message: ({ spaces, wanted }) =>
      `This line is indented by ${counted(spaces, 'space')}. It was read as if by ${wanted}: two for each level.`,
    why: 'Indentation says what belongs to what; a reader without the editor relies on it.',
    wayOut: 'Format the file, or set the number of spaces.',
    bad: `${F}   version: 1\n   status: draft\n`,
    good: `${F}  version: 1\n  status: draft\n`,
  }),
  check<{ count: number }>({
    code: 'tabs',
    severity: 'information',
    title: 'Tabs in the indentation',
    message: ({ count }) => `${counted(count, 'tab')} in the indentation of this file, each read as two spaces.`,
    why: 'Tabs are shown wider or narrower by every program, so that two readers see two outlines.',
    wayOut: 'Format the file; spaces take their place.',
    bad: `${F}\tversion: 1\n`,
    good: `${F}  version: 1\n`,
  }),
  check<{ levels: number }>({
    code: 'too-deep',
    severity: 'error',
    title: 'Indented deeper than any framework is',
    message: ({ levels }) => `This line stands more than ${levels} levels deep; it and what is below it were not read.`,
    why: 'No framework nests so deeply; something went wrong when the text was made.',
    wayOut: 'Check the indentation of the lines above.',
    bad: `${F}${Array.from({ length: 26 }, (_, i) => `\n${'  '.repeat(i)}area A${i} "Area ${i}"`).join('')}\n`,
    good: `${F}\narea A1 "Area 1"\n`,
  }),
  check<{ words: string }>({
    code: 'colon-missing',
    severity: 'error',
    title: 'The colon is missing',
    message: ({ words }) => `A colon is missing after \`${words}\`.`,
    why: 'The colon tells a fact from a thing.',
    wayOut: 'Add the colon.',
    bad: `${F}  version 1\n`,
    good: `${F}  version: 1\n`,
  }),
  check<{ words: string }>({
    code: 'colon-not-needed',
    severity: 'error',
    title: 'A colon where none belongs',
    message: ({ words }) => `\`${words}\` is followed by its code, without a colon.`,
    why: 'The colon tells a fact from a thing.',
    wayOut: 'Remove the colon.',
    bad: `${F}\nscale: S "S"\n  level A = 1\n`,
    good: `${F}\nscale S "S"\n  level A = 1\n`,
  }),
  check<Record<string, never>>({
    code: 'dash-missing',
    severity: 'error',
    title: 'A condition without its dash',
    message: () => 'A condition begins with a dash and a space: `- `.',
    why: 'The dash shows where one condition ends and the next begins.',
    wayOut: 'Put `- ` before it.',
    bad: `${rule}  requires all of these:\n    completed PLAN\n`,
    good: `${rule}  requires all of these:\n    - completed PLAN\n`,
  }),
  check<{ found: string }>({
    code: 'missing-quotation-mark',
    severity: 'error',
    title: 'Quotation marks that are not closed',
    message: ({ found }) => `The quotation marks of \`${found}\` are not closed on this line.`,
    why: 'A title ends where its quotation marks end.',
    wayOut: 'Add the closing quotation mark.',
    bad: 'framework F "A framework\n',
    good: 'framework F "A framework"\n',
  }),
  check<{ found: string }>({
    code: 'title-without-quotation-marks',
    severity: 'error',
    title: 'Words that stand in quotation marks',
    message: ({ found }) => `\`${found}\` stands in quotation marks here: \`"${found}"\`.`,
    why: 'Quotation marks show where a title or a path begins and ends.',
    wayOut: 'Put it in quotation marks.',
    bad: 'framework F A framework\n',
    good: 'framework F "A framework"\n',
  }),
  check<{ found: string; number: string }>({
    code: 'number-as-pasted',
    severity: 'error',
    title: 'A number written another way',
    message: ({ found, number }) => `Write \`${number}\` for \`${found}\`.`,
    why: 'Numbers are written one way, so that they are compared exactly.',
    wayOut: 'Write the number with digits and a point.',
    bad: `${F}\nsubject math "Math"\n\ncourse C "C"\n  credit: ½ credit in math\n`,
    good: `${F}\nsubject math "Math"\n\ncourse C "C"\n  credit: 0.5 credit in math\n`,
  }),
  check<{ found: string }>({
    code: 'not-a-date',
    severity: 'error',
    title: 'Not a date of the calendar',
    message: ({ found }) => `\`${found}\` is not a date. Write year, month and day, like \`2026-01-30\`.`,
    why: 'A date written another way is read as another day somewhere else.',
    wayOut: 'Write the date as year-month-day; check the day of the month.',
    bad: `${F}  valid from: 2026-02-30\n`,
    good: `${F}  valid from: 2026-02-28\n`,
  }),
  check<{ expected: string[] } & Shape>({
    code: 'line-not-finished',
    severity: 'error',
    title: 'A line that stops too early',
    message: ({ expected, ...shape }) => `This line is not finished.${expects(expected)}${shaped(shape)}`,
    why: 'What is left unsaid would be guessed by every system in its own way.',
    wayOut: 'Add what is missing.',
    bad: `${scale}  numbers: 1 to\n`,
    good: `${scale}  numbers: 1 to 12 in steps of 1\n`,
  }),
  check<{ found: string } & Shape>({
    code: 'too-much-on-the-line',
    severity: 'error',
    title: 'More on the line than belongs there',
    message: ({ found, ...shape }) => `The line is complete before \`${found}\`.${shaped(shape)}`,
    why: 'What nobody reads would be lost.',
    wayOut: 'Move it to its own line, or to `about:`.',
    bad: `${scale}  level A = 4 points given\n`,
    good: `${scale}  level A = 4\n`,
  }),
  check<{ word: string; line: string }>({
    code: 'word-missing',
    severity: 'error',
    title: 'A word is missing',
    message: ({ word, line }) => `\`${word}\` is missing here: \`${line}\`.`,
    why: 'Sentences read the same everywhere, so that a board member needs no manual.',
    wayOut: 'Add the word.',
    bad: `${F}\nsubject math "Math"\n\ncredit C "C"\n  awards: 1.0 in math\n`,
    good: `${F}\nsubject math "Math"\n\ncredit C "C"\n  awards: 1.0 credit in math\n`,
  }),
  check<{ found: string; line: string }>({
    code: 'word-too-many',
    severity: 'error',
    title: 'A word too many',
    message: ({ found, line }) => `\`${found}\` does not belong here. Without it: \`${line}\`.`,
    why: 'Sentences read the same everywhere, so that a board member needs no manual.',
    wayOut: 'Remove the word.',
    bad: `${F}\nsubject math "Math"\n\ncourse C "C"\n  credit: about 1.0 credit in math\n`,
    good: `${F}\nsubject math "Math"\n\ncourse C "C"\n  credit: 1.0 credit in math\n`,
  }),
  check<{ found: string; expected: string[] }>({
    code: 'unknown-sentence',
    severity: 'error',
    title: 'Not one of the conditions that can be checked',
    message: ({ found, expected }) => `\`${found}\` is not a condition that can be checked.${expects(expected)}`,
    why: 'Only conditions of the list mean the same in every grading system.',
    wayOut:
      'Say it with one of the sentences of the reference, or as a `requirement` that somebody marks as completed.',
    bad: `${rule}  requires all of these:\n    - "behaves well"\n`,
    good: `${rule}  requires all of these:\n    - completed PLAN\n`,
  }),
  check<{ found: string; expected: string[] } & Shape>({
    code: 'does-not-fit',
    severity: 'error',
    title: 'Something else is expected here',
    message: ({ found, expected, ...shape }) => `\`${found}\` does not fit here.${expects(expected)}${shaped(shape)}`,
    why: 'Every line has a form, so that it is read the same everywhere.',
    wayOut: 'Follow the form that is shown.',
    bad: `${F}  status: sleeping\n`,
    good: `${F}  status: draft\n`,
  }),
  check<{ words: string }>({
    code: 'text-missing',
    severity: 'error',
    title: 'Text is missing',
    message: ({ words }) =>
      `\`${words}:\` is empty. Its text stands behind the colon, or on the lines below, indented.`,
    why: 'An empty text says nothing to a student.',
    wayOut: 'Write the text, or remove the line.',
    bad: `${F}  about:\n`,
    good: `${F}  about: A framework.\n`,
  }),
  check<Record<string, never>>({
    code: 'empty-file',
    severity: 'warning',
    title: 'The file is empty',
    message: () => 'This file is empty. A framework begins with `framework CODE "Title"`.',
    why: 'An empty file is nearly always a file that was not saved.',
    wayOut: 'Write a framework, or remove the file. `cairn new` makes a first one.',
    bad: '\n',
    good: 'framework F "F"\n',
  }),
  check<Record<string, never>>({
    code: 'not-a-text-file',
    severity: 'error',
    title: 'Not a text file',
    message: () => 'This is not a text file; it was not read.',
    why: 'A framework is plain text, so that it can be compared and reviewed.',
    wayOut: 'Check the name of the file. A document of a word processor has to be saved as plain text (UTF-8).',
    bad: 'PK\u0003\u0004\u0000\u0000\n',
    good: 'framework F "F"\n',
  }),
];
