/** `cairn evaluate`: what students have earned, from their records, line by line. */
import { createReadStream, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { evaluate, loadModel, type Reasons } from '@cairn/engine';
import { canonicalJson, type IsoDate, type Model, parseDate } from '@cairn/model';
import type { Arguments, Command } from '../command.ts';
import { answering, reasonChoices } from '../evaluate/answer.ts';
import { missingUses, modelFrom } from '../evaluate/models.ts';
import { rateOn } from '../evaluate/rate.ts';
import { answerLines, type Input } from '../evaluate/stream.ts';
import { counting, type Summary } from '../evaluate/summary.ts';
import { summaryText } from '../evaluate/summaryText.ts';
import { placeOf } from '../files/place.ts';
import { unreadable } from '../files/read.ts';
import { writeFiles } from '../files/write.ts';
import type { Io } from '../io.ts';
import { printable } from '../report/printable.ts';
import { counted } from '../report/text.ts';
import { exit, Trouble } from '../trouble.ts';

export const evaluateCommand: Command = {
  name: 'evaluate',
  summary: 'say what students have earned, from their records',
  usage: '[options] MODEL.json [records…]',
  about:
    'Reads records, one student a line (NDJSON), from files or the standard input, and writes an\n' +
    'outcome for each, on the same line of the output. It holds one record at a time, so it takes a\n' +
    'million as well as ten, and works below `split`, `parallel` and the pipes of clusters. A line\n' +
    'that cannot be read becomes an error record in its place, and the run goes on; so does an empty\n' +
    'line, unless only empty ones follow. A last line without its end was cut off: drop it.',
  options: [
    { name: 'as-of', value: 'DATE', doc: 'The day of the question, for records that do not say it.' },
    { name: 'reasons', value: 'HOW', choices: reasonChoices, doc: 'How much of why an outcome says; usually none.' },
    { name: 'uses', value: 'OTHER.json', repeated: true, doc: 'A framework that the model uses; may be repeated.' },
    { name: 'summary', value: 'FILE', doc: 'Write counts by credit, status and group there; `-` shows them.' },
    { name: 'language', value: 'LANGUAGE', doc: 'The language of titles in the summary.' },
  ],
  examples: [
    ['cairn evaluate out/WA.json records.ndjson > outcomes.ndjson', 'a file of records'],
    ['zcat records.gz | cairn evaluate out/WA.json --as-of 2026-01-30', 'from a pipe, as of a day'],
    ['cairn evaluate out/WA.json r.ndjson --summary review.json > o.ndjson', 'for the yearly review'],
  ],
  exits: [
    '0  every line was evaluated',
    '1  some lines were not; error records stand in their places',
    '2  a file could not be read or written, or the command line is not right',
  ],
  async run(args, io) {
    const [modelPath, ...files] = args.paths;
    if (modelPath === undefined) throw new Trouble('Say which framework: `cairn evaluate out/WA.json records.ndjson`.');
    const asOf = dayOf(args.text('as-of'));
    const summaryPath = summaryPathOf(args, io.folder);
    const inputs = files.length > 0 ? files.map((path) => inputOf(path, io)) : [inputOf('-', io)];
    const model = modelFrom(modelPath, io.folder);
    const language = languageOf(args.text('language'), model);
    const uses = args.all('uses').map((path) => modelFrom(path, io.folder));
    for (const code of missingUses(model, uses))
      io.err.write(`\`${printable(code)}\` is used and its model is not named; \`--uses\` names it.\n`);

    const program = loadModel(model, { uses });
    const counts = summaryPath === undefined ? undefined : counting(model);
    const passedOver = new Set<string>();
    const rate = rateOn(io.err);
    const evaluateLine = answering({
      evaluate: (record, options) => evaluate(program, record, options),
      reasons: (args.text('reasons') ?? 'none') as Reasons,
      asOf,
      onOutcome: (record, outcome) => counts?.add(record, outcome),
      onPassedOver: (pointer) => {
        if (passedOver.size < mostPassedOver) passedOver.add(pointer.slice(pointer.lastIndexOf('/') + 1));
      },
    });
    const done = await answerLines({ inputs, evaluateLine, send: io.send, onLine: rate.at });
    rate.end();
    const code = done.errors > 0 ? exit.found : exit.clean;
    // Whoever stopped reading has what was wanted.
    if (!done.taken) return code;
    if (passedOver.size > 0) io.err.write(`${passedOverText([...passedOver])}\n`);
    if (counts && summaryPath !== undefined) tellSummary(counts.summary(language), summaryPath, io);
    if (done.errors > 0) io.err.write(`${counted(done.errors, 'line')} of ${done.lines} could not be evaluated.\n`);
    return code;
  },
};

/** More names than these are not listed. */
const mostPassedOver = 20;

function passedOverText(names: readonly string[]): string {
  const listed = names.map((name) => `\`${printable(name)}\``).join(', ');
  return `Some records are of a newer version of the format; this was not known and passed over: ${listed}.`;
}

function dayOf(text: string | undefined): IsoDate | undefined {
  if (text === undefined) return undefined;
  const day = parseDate(text);
  if (!day) throw new Trouble(`\`--as-of\` takes a day like \`2026-01-30\`, not \`${text}\`.`);
  return day;
}

/** The language to be shown: the asked one, if the model has it. */
function languageOf(asked: string | undefined, { languages, code }: Model): string {
  if (asked === undefined) return languages[0]!;
  if (languages.includes(asked)) return asked;
  throw new Trouble(`\`${code}\` has no texts in \`${asked}\`.`, `It has: ${languages.join(', ')}.`);
}

/** The path for the summary, or `-`. What is read must not be written over. */
function summaryPathOf(args: Arguments, folder: string): string | undefined {
  const text = args.text('summary');
  if (text === undefined || text === '-') return text;
  const path = resolve(folder, text);
  const read = [...args.paths, ...args.all('uses')].find((one) => resolve(folder, one) === path);
  if (read === undefined) return path;
  throw new Trouble(`\`--summary ${text}\` would write over \`${read}\`, which is read. Choose another name.`);
}

function tellSummary(summary: Summary, path: string, io: Io): void {
  if (path === '-') io.err.write(printable(summaryText(summary)));
  else writeFiles([{ path, text: canonicalJson(summary) }], (one) => placeOf(io.folder, one));
}

/** A file, or the standard input for `-`. Throws `Trouble` where there is no such file, before anything is read. */
function inputOf(path: string, io: Io): Input {
  if (path === '-') return { file: undefined, pieces: io.inputPieces };
  const whole = resolve(io.folder, path);
  const place = placeOf(io.folder, whole);
  try {
    if (statSync(whole).isDirectory()) throw new Trouble(`\`${place}\` is a folder. Name the files in it.`);
  } catch (error) {
    throw error instanceof Trouble ? error : unreadable(error, place);
  }
  return { file: place, pieces: () => piecesOf(whole, place) };
}

async function* piecesOf(path: string, place: string): AsyncGenerator<Uint8Array, void> {
  try {
    yield* createReadStream(path) as AsyncIterable<Uint8Array>;
  } catch (error) {
    throw unreadable(error, place);
  }
}
