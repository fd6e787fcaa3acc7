/**
 * Line in, line out: each line of the inputs becomes one line of the output, in order, in constant memory. Nothing more
 * is read before what was answered has been taken, so a slow reader slows the whole down.
 */
import { isUtf8 } from 'node:buffer';
import { type Line, linesOf, longestLine } from './lines.ts';
import { errorRecord, LineTrouble } from './lineTrouble.ts';

/** A file or the standard input. */
export interface Input {
  /** Its place, where it is a file that was named. */
  file: string | undefined;
  pieces(): AsyncIterable<Uint8Array>;
}

export interface Streaming {
  inputs: readonly Input[];
  /** The answer to a line, itself one line. Throws `LineTrouble` where the line cannot be evaluated. */
  evaluateLine(line: string): string;
  /** Hands over whole lines and waits until they are taken; false where nobody reads on. */
  send(text: string): Promise<boolean>;
  /** Called behind each line with how many there are so far. */
  onLine?(lines: number): void;
  /** In bytes. */
  longestLine?: number;
}

/** What was done. */
export interface Streamed {
  /** Lines out. */
  lines: number;
  /** How many of them are error records. */
  errors: number;
  /** Whether somebody read to the end. */
  taken: boolean;
}

/** About so many characters are handed over at once. */
const batchLength = 0x10000;

/**
 * Answers every line. Empty lines at the end of an input are none; any other empty line is an error record, so that
 * line n of the output is about line n of the input. Throws what reading or writing throws.
 */
export async function answerLines(streaming: Streaming): Promise<Streamed> {
  const { inputs, send, onLine, longestLine: limit = longestLine } = streaming;
  const done: Streamed = { lines: 0, errors: 0, taken: true };
  let waiting: string[] = [];
  let length = 0;

  /** Hands over what waits; whether somebody reads on. */
  async function flush(): Promise<boolean> {
    const text = waiting.join('');
    waiting = [];
    length = 0;
    done.taken = text === '' || (await send(text));
    return done.taken;
  }

  async function put(answer: { text: string; failed: boolean }): Promise<boolean> {
    waiting.push(answer.text, '\n');
    length += answer.text.length + 1;
    done.lines += 1;
    if (answer.failed) done.errors += 1;
    onLine?.(done.lines);
    return length < batchLength || flush();
  }

  for (const { file, pieces } of inputs) {
    // An empty line is only answered once another stands below it.
    const empty = { first: 0, count: 0 };
    for await (const batch of linesOf(pieces(), limit)) {
      for (const line of batch) {
        if (isEmpty(line)) {
          if (empty.count === 0) empty.first = line.number;
          empty.count += 1;
          continue;
        }
        for (; empty.count > 0; empty.count -= 1, empty.first += 1)
          if (!(await put(failed(emptyLine, empty.first, file)))) return done;
        if (!(await put(answerTo(line, file, streaming, limit)))) return done;
      }
      // Whoever sent this piece may wait for its answers before sending more.
      if (!(await flush())) return done;
    }
  }
  return done;
}

const emptyLine = new LineTrouble([
  { pointer: '', message: 'The line is empty. Take it out, so that each line is a record.' },
]);

function isEmpty(line: Line): boolean {
  return 'bytes' in line && line.bytes.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0d);
}

function answerTo(line: Line, file: string | undefined, { evaluateLine }: Streaming, limit: number) {
  try {
    return { text: evaluateLine(textOf(line, limit)), failed: false };
  } catch (error) {
    return failed(error, line.number, file);
  }
}

function failed(trouble: unknown, line: number, file: string | undefined): { text: string; failed: boolean } {
  return { text: errorRecord(trouble, line, file), failed: true };
}

function textOf(line: Line, limit: number): string {
  if ('tooLong' in line) {
    const message = `The line is longer than ${Math.floor(limit / 1024 / 1024)} MB. Write one record a line.`;
    throw new LineTrouble([{ pointer: '', message }]);
  }
  if (isUtf8(line.bytes)) return line.bytes.toString('utf8');
  throw new LineTrouble([
    { pointer: '', message: 'The line is not saved as UTF-8. Save the file again, with the encoding UTF-8.' },
  ]);
}
