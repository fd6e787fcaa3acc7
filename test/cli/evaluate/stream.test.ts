/** One line in is one line out, in order, in constant memory, at the speed of whoever reads. */
import { Writable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { LineTrouble } from '../../../packages/cli/src/evaluate/lineTrouble.ts';
import { answerLines, type Input, type Streaming } from '../../../packages/cli/src/evaluate/stream.ts';
import { sendTo } from '../../../packages/cli/src/io.ts';

/** An engine that knows lines like `{"n":1}`. */
function evaluateLine(line: string): string {
  const found = /^\{"n":(\d+)\}$/.exec(line);
  if (!found) throw new LineTrouble([{ pointer: '', message: 'Not a line of these tests.' }]);
  return `{"answer":${found[1]}}`;
}

function inputOf(text: string | Buffer, pieceLength = 1000, file?: string): Input {
  const bytes = Buffer.from(text);
  async function* pieces(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += pieceLength) yield bytes.subarray(at, at + pieceLength);
  }
  return { file, pieces };
}

/** Everything that came out, and what was done. */
async function streamed(inputs: readonly Input[], more: Partial<Streaming> = {}) {
  const texts: string[] = [];
  const send = (text: string): Promise<boolean> => Promise.resolve(texts.push(text) > 0);
  const done = await answerLines({ inputs, evaluateLine, send, ...more });
  return { texts, ...done, lines: texts.join('').split('\n').slice(0, -1), counted: done.lines };
}

const error = (line: number, message: string, file?: string): string =>
  JSON.stringify({
    format: 'cairn-error',
    formatVersion: '1.0',
    ...(file && { file }),
    line,
    problems: [{ pointer: '', message }],
  });

const empty = 'The line is empty. Take it out, so that each line is a record.';

describe('lines', () => {
  test.each<[what: string, text: string | Buffer, out: string[]]>([
    ['nothing', '', []],
    ['one line', '{"n":1}\n', ['{"answer":1}']],
    ['a byte order mark, CRLF and no last end', '\ufeff{"n":1}\r\n{"n":2}', ['{"answer":1}', '{"answer":2}']],
    ['empty lines at the end', '{"n":1}\n\n \t\r\n', ['{"answer":1}']],
    [
      'empty lines between others',
      '\n{"n":1}\n\n \n{"n":2}\n',
      [error(1, empty), '{"answer":1}', error(3, empty), error(4, empty), '{"answer":2}'],
    ],
    [
      'bytes that are not UTF-8',
      Buffer.concat([Buffer.from('{"n":1}\n'), Buffer.of(0xe9, 0x0a), Buffer.from('{"n":3}\n')]),
      [
        '{"answer":1}',
        error(2, 'The line is not saved as UTF-8. Save the file again, with the encoding UTF-8.'),
        '{"answer":3}',
      ],
    ],
  ])('%s', async (_, text, out) => {
    for (const pieceLength of [1, 5, 1000]) expect((await streamed([inputOf(text, pieceLength)])).lines).toEqual(out);
  });

  test('a line that is too long', async () => {
    const text = `{"n":1}\n${' '.repeat(3 << 20)}\n{"n":3}\n`;
    const { lines } = await streamed([inputOf(text, 1 << 16)], { longestLine: 2 << 20 });
    expect(lines).toEqual([
      '{"answer":1}',
      error(2, 'The line is longer than 2 MB. Write one record a line.'),
      '{"answer":3}',
    ]);
  });

  test('of several files follow each other, each with its own numbers', async () => {
    const { lines, errors } = await streamed([
      inputOf('{"n":1}\nx\n\n', 3, 'a.ndjson'),
      inputOf('', 3, 'b.ndjson'),
      inputOf('\ufeff{"n":2}\ny', 3, 'c.ndjson'),
    ]);
    expect([lines, errors]).toEqual([
      [
        '{"answer":1}',
        error(2, 'Not a line of these tests.', 'a.ndjson'),
        '{"answer":2}',
        error(2, 'Not a line of these tests.', 'c.ndjson'),
      ],
      2,
    ]);
  });

  test('a mistake of ours is told in its place, and the run goes on', async () => {
    const { lines, errors } = await streamed([inputOf('{"n":1}\n{"n":2}\n')], {
      evaluateLine: (line) => {
        if (line === '{"n":1}') throw new RangeError('oh');
        return evaluateLine(line);
      },
    });
    const message = 'This is a mistake in Cairn, not in the record. Please report it with these words: oh';
    expect([lines, errors]).toEqual([[error(1, message), '{"answer":2}'], 1]);
  });
});

test('1% damaged lines give 1% error records, and nothing else changes', async () => {
  const count = 10_000;
  const whole = Array.from({ length: count }, (_, n) => `{"n":${n}}`);
  const damaged = whole.map((line, n) => (n % 100 === 37 ? line.slice(0, -1) : line));
  const before = await streamed([inputOf(`${whole.join('\n')}\n`)]);
  const after = await streamed([inputOf(`${damaged.join('\n')}\n`)]);
  expect([before.lines.length, before.counted, before.errors]).toEqual([count, count, 0]);
  expect([after.lines.length, after.errors]).toEqual([count, count / 100]);
  expect(after.lines.map((line, n) => (n % 100 === 37 ? 'damaged' : line))).toEqual(
    before.lines.map((line, n) => (n % 100 === 37 ? 'damaged' : line)),
  );
  expect(after.lines.filter((line) => line.includes('cairn-error')).map((line) => JSON.parse(line).line)).toEqual(
    Array.from({ length: count / 100 }, (_, n) => n * 100 + 38),
  );
});

describe('what is handed over', () => {
  test('is always whole lines', async () => {
    const text = Array.from({ length: 5000 }, (_, n) => `{"n":${n}}\n`).join('');
    const { texts } = await streamed([inputOf(text, 777)]);
    expect(texts.length).toBeGreaterThan(10);
    expect(texts.filter((one) => !one.endsWith('\n'))).toEqual([]);
  });

  test('is not kept back while more is waited for', async () => {
    const seen: string[] = [];
    async function* pieces(): AsyncGenerator<Uint8Array> {
      for (let n = 1; n <= 3; n++) {
        yield Buffer.from(`{"n":${n}}\n`);
        seen.push(`asked for more after ${n}`);
      }
    }
    const send = (text: string): Promise<boolean> => Promise.resolve(seen.push(text) > 0);
    await answerLines({ inputs: [{ file: undefined, pieces }], evaluateLine, send });
    expect(seen).toEqual([1, 2, 3].flatMap((n) => [`{"answer":${n}}\n`, `asked for more after ${n}`]));
  });

  test('is never much at once, however much a line says', async () => {
    const { texts } = await streamed([inputOf('{"n":1}\n'.repeat(1000), 1 << 20)], {
      evaluateLine: () => `"${'x'.repeat(5000)}"`,
    });
    expect(texts.join('')).toHaveLength(1000 * 5003);
    expect(Math.max(...texts.map((text) => text.length))).toBeLessThan(0x10000 + 5003);
  });
});

/** Pieces without end, and how many of them were asked for. */
function endless(): { input: Input; asked: () => number } {
  let asked = 0;
  let stopped = false;
  async function* pieces(): AsyncGenerator<Uint8Array> {
    try {
      for (;;) {
        asked += 1;
        yield Buffer.from('{"n":1}\n'.repeat(1000));
      }
    } finally {
      stopped = true;
    }
  }
  return { input: { file: undefined, pieces }, asked: () => (stopped ? -asked : asked) };
}

describe('a slow reader', () => {
  test('keeps more from being read', async () => {
    const { input, asked } = endless();
    const taking: (() => void)[] = [];
    let handedOver = 0;
    let goesOn = true;
    const send = (text: string): Promise<boolean> => {
      handedOver += text.length;
      return new Promise((done) => taking.push(() => done(goesOn)));
    };
    const running = answerLines({ inputs: [input], evaluateLine, send });
    for (let taken = 0; taken < 5; taken++) {
      await settled();
      // One piece is read and answered, and nothing more happens before its answers are taken.
      expect([asked(), taking.length, handedOver]).toEqual([taken + 1, taken + 1, (taken + 1) * 13_000]);
      goesOn = taken < 4;
      taking.at(-1)!();
    }
    expect(await running).toEqual({ lines: 5000, errors: 0, taken: false });
    expect(asked()).toBe(-5);
  });

  test('of a real stream does so too', async () => {
    const { input, asked } = endless();
    const taking: (() => void)[] = [];
    const stream = new Writable({ highWaterMark: 1, write: (_chunk, _encoding, done) => void taking.push(done) });
    const running = answerLines({ inputs: [input], evaluateLine, send: (text) => sendTo(stream, text) });
    for (let taken = 0; taken < 3; taken++) {
      await settled();
      expect([asked(), taking.length, stream.writableLength]).toEqual([taken + 1, taken + 1, 13_000]);
      taking.at(-1)!();
    }
    stream.on('error', () => {});
    stream.destroy(Object.assign(new Error('closed'), { code: 'EPIPE' }));
    expect(await running).toEqual({ lines: 4000, errors: 0, taken: false });
    expect(asked()).toBe(-4);
  });
});

describe('an output that fails', () => {
  test.each(['EPIPE', 'ENOSPC'])('%s', async (code) => {
    const { input, asked } = endless();
    const stream = new Writable({ write: (_chunk, _encoding, done) => done(Object.assign(new Error('no'), { code })) });
    stream.on('error', () => {});
    const running = answerLines({ inputs: [input], evaluateLine, send: (text) => sendTo(stream, text) });
    if (code === 'EPIPE') expect(await running).toEqual({ lines: 1000, errors: 0, taken: false });
    else await expect(running).rejects.toThrow('`the standard output` cannot be written: the disk is full');
    expect(asked()).toBe(-1);
  });
});

/** Everything that can happen by itself has happened. */
function settled(): Promise<void> {
  return new Promise((done) => setImmediate(() => setImmediate(done)));
}
