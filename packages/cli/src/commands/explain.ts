/** `cairn explain`: what one student has earned, and why, in words. */
import {
  evaluateReference,
  explainLines,
  layOut,
  namingIn,
  type Program,
  reasonLanguages,
  recordOf,
  type StudentRecord,
} from '@cairn/engine';
import { nearest } from '@cairn/language';
import { type IsoDate, parseDate } from '@cairn/model';
import type { Arguments, Command } from '../command.ts';
import { programFrom } from '../explain/program.ts';
import { studentsIn } from '../explain/students.ts';
import { styleOf } from '../explain/style.ts';
import type { Io } from '../io.ts';
import { progressOn } from '../progress.ts';
import { printable, widthOf } from '../report/printable.ts';
import { exit, Trouble } from '../trouble.ts';

/** Longer lines are hard to read. */
const widest = 100;

export const explainCommand: Command = {
  name: 'explain',
  summary: 'tell in words what a student has earned, and why',
  usage: '[options] FRAMEWORK [records]',
  about:
    'Tells plans, credits, awards, pathways and learning of one student, each with its answer, what\n' +
    'it hangs on, which records count, and what to do next. FRAMEWORK is a compiled framework, an\n' +
    'outline file, or a folder of them. The record is JSON, or a line of NDJSON that `--student`\n' +
    'chooses; it comes from a file or the standard input. `--scenario` takes the records of a\n' +
    'scenario of the framework instead. Records that are private are named by their ids alone.',
  options: [
    { name: 'student', short: 's', value: 'NAME', doc: 'The student, where there are records of several.' },
    { name: 'scenario', value: 'TEXT', doc: 'A scenario of the framework with this text in its title.' },
    { name: 'only', value: 'CODE', doc: 'Only this credit, plan, award, pathway or competency, with all of it.' },
    { name: 'language', short: 'l', value: 'LANGUAGE', doc: "The language; usually the framework's." },
    { name: 'as-of', value: 'DATE', doc: 'The day of the question; usually the one that the record says.' },
    {
      name: 'uses',
      value: 'OTHER.json',
      repeated: true,
      doc: 'A framework that the compiled one uses; may be repeated.',
    },
  ],
  examples: [
    ['cairn explain out/WA.json records.ndjson --student S-1001', 'one student of a file'],
    ['cairn explain out/WA.json record.json --language es', 'in Spanish, for a family'],
    ['cairn explain biology.cairn --scenario "high average"', 'what a scenario gives, and why'],
    ['cairn explain biology.cairn --scenario competent --only BIO.2', 'one competency in some scenarios'],
  ],
  exits: [
    '0  told',
    '1  errors in the files of the framework; `cairn check` shows them',
    '2  a file could not be read, nothing fits, or the command line is not right',
  ],
  async run(args, io) {
    const [path, ...files] = args.paths;
    if (path === undefined) throw new Trouble('Say which framework: `cairn explain out/WA.json records.ndjson`.');
    const asOf = dayOf(args.text('as-of'));
    const progress = progressOn(io.err);
    const program = programFrom(path, args.all('uses'), io, progress);
    progress.end();
    if (!program) return exit.found;
    const language = languageOf(args.text('language'), program);
    const records = await recordsFor(args, files, program, io);
    const texts = records.map((record) => told(program, record, { asOf, language, only: args.text('only') }, io));
    if (texts.every((text) => text === undefined)) throw nothingFor(args.text('only')!, program);
    await io.send(texts.filter((text) => text !== undefined).join('\n'));
    return exit.clean;
  },
};

interface Asking {
  asOf: IsoDate | undefined;
  language: string;
  only: string | undefined;
}

/** One student in words; nothing where `--only` names what the outcome does not have. */
function told(program: Program, record: StudentRecord, { asOf, language, only }: Asking, io: Io): string | undefined {
  const day = asOf ?? record.asOf;
  if (day === undefined)
    throw new Trouble(
      `The record of \`${printable(record.student)}\` does not say the day of the question.`,
      '`--as-of 2026-01-30` says it.',
    );
  const outcome = evaluateReference(program, record, day);
  const lines = explainLines(program, outcome, { language, record, ...(only !== undefined && { only }) });
  if (only !== undefined && !lines.some(({ tone }) => tone === 'section')) return undefined;
  const clean = lines.map((line) => ({ ...line, text: printable(line.text.replace(/\s+/g, ' ')) }));
  const { columns, paint } = io.out;
  return layOut(clean, namingIn(program, language).words, {
    width: Math.min(columns, widest),
    widthOf,
    style: styleOf(paint),
  });
}

async function recordsFor(
  args: Arguments,
  files: readonly string[],
  program: Program,
  io: Io,
): Promise<StudentRecord[]> {
  const scenario = args.text('scenario');
  if (scenario === undefined) return [await studentsIn(files, args.text('student'), io)];
  if (files.length > 0) throw new Trouble('`--scenario` has its own records. Leave out the files, or `--scenario`.');
  return scenariosFor(program, scenario);
}

/** The records of the scenarios with a text in their titles. */
function scenariosFor({ model }: Program, text: string): StudentRecord[] {
  const { scenarios = [] } = model;
  const wanted = text.toLowerCase();
  const found = scenarios.filter(({ title }) =>
    Object.values(title).some((words) => words.toLowerCase().includes(wanted)),
  );
  if (found.length > 0) return found.map(recordOf);
  if (scenarios.length === 0) throw new Trouble(`\`${model.code}\` has no scenarios.`);
  const titles = scenarios.map(({ title }) => `  ${printable(title[model.language] ?? '')}`);
  throw new Trouble(
    `No scenario of \`${model.code}\` has \`${printable(text)}\` in its title.`,
    ['There are:', ...titles].join('\n'),
  );
}

function dayOf(text: string | undefined): IsoDate | undefined {
  if (text === undefined) return undefined;
  const day = parseDate(text);
  if (!day) throw new Trouble(`\`--as-of\` takes a day like \`2026-01-30\`, not \`${text}\`.`);
  return day;
}

/** The language asked for, if there are words or titles in it. */
function languageOf(asked: string | undefined, { model }: Program): string {
  if (asked === undefined) return model.language;
  const known = [...new Set([...model.languages, ...reasonLanguages])];
  if (known.includes(asked) || known.includes(asked.split('-')[0]!)) return asked;
  throw new Trouble(`There are no words in \`${asked}\`.`, `There are: ${known.join(', ')}.`);
}

function nothingFor(only: string, program: Program): Trouble {
  const codes = ['credit', 'plan', 'award', 'pathway', 'requirement', 'rule'].flatMap((kind) =>
    program.ofKind(kind).map(({ code }) => code),
  );
  const near = nearest(only, [...codes, ...program.learning.map(({ thing }) => thing.code)]);
  const meant = near === undefined ? '' : ` Did you mean \`${near}\`?`;
  return new Trouble(`There is nothing to tell of \`${printable(only)}\`.${meant}`);
}
