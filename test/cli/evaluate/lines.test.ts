/** Lines out of bytes, however the bytes are cut into pieces. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linesOf } from '../../../packages/cli/src/evaluate/lines.ts';

async function* inPieces(bytes: Buffer, lengths: readonly number[]): AsyncGenerator<Uint8Array> {
  let at = 0;
  for (let i = 0; at < bytes.length; i++) {
    const next = at + (lengths[i % Math.max(1, lengths.length)] ?? bytes.length);
    yield bytes.subarray(at, next);
    at = next;
  }
}

async function linesIn(text: string | Buffer, lengths: readonly number[] = [], limit = 1000): Promise<string[]> {
  const lines: string[] = [];
  for await (const batch of linesOf(inPieces(Buffer.from(text), lengths), limit))
    for (const line of batch)
      lines.push(`${line.number} ${'bytes' in line ? line.bytes.toString('utf8') : '(too long)'}`);
  return lines;
}

test.each<[what: string, text: string | Buffer, lines: string[]]>([
  ['nothing', '', []],
  ['one line', 'a\n', ['1 a']],
  ['a last line without an end', 'a\nb', ['1 a', '2 b']],
  ['empty lines', '\n\na\n\n', ['1 ', '2 ', '3 a', '4 ']],
  ['CRLF', 'a\r\nb\r\n\r\nc\rd', ['1 a', '2 b', '3 ', '4 c\rd']],
  ['a byte order mark', '\ufeffa\n\ufeffb\n', ['1 a', '2 \ufeffb']],
  ['only a byte order mark', '\ufeff', ['1 ']],
  ['characters of several bytes', 'é語🎓\n🎓\n', ['1 é語🎓', '2 🎓']],
  ['other line ends of Unicode', 'a\u2028b\u0085c\n', ['1 a\u2028b\u0085c']],
])('%s', async (_, text, lines) => {
  for (const length of [1, 2, 3, 1000]) expect(await linesIn(text, [length])).toEqual(lines);
});

test('a line that is too long is told in its place, and those around it are whole', async () => {
  const text = `${'x'.repeat(10)}\n${'y'.repeat(11)}\nz\n${'y'.repeat(5000)}`;
  for (const length of [1, 7, 11, 10_000])
    expect(await linesIn(text, [length], 10)).toEqual(['1 xxxxxxxxxx', '2 (too long)', '3 z', '4 (too long)']);
});

test('any pieces give the same lines', async () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'é', '🎓', '\n', '\r', '\r\n', '\ufeff') });
  await fc.assert(
    fc.asyncProperty(text, fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 5 }), async (written, lengths) => {
      expect(await linesIn(written, lengths)).toEqual(await linesIn(written));
    }),
    { numRuns: 500, seed: 7 },
  );
});
