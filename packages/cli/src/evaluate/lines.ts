/** Lines out of bytes that come piece by piece. Only the line that is not ended yet is kept, and only up to a limit. */

/** One line without its end, counted from 1; `tooLong` where it is longer than the limit and was not kept. */
export type Line = { number: number } & ({ bytes: Buffer } | { tooLong: true });

/** A longer line is no record of one student, in bytes. */
export const longestLine = 64 * 1024 * 1024;

const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const byteOrderMark = Buffer.of(0xef, 0xbb, 0xbf);

/**
 * The lines that each piece ends, one batch for each piece, and at last the one that has no end. LF and CRLF end a
 * line; a byte order mark before the first is passed over. The next piece is asked for when the batch is done with.
 */
export async function* linesOf(pieces: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<Line[], void> {
  let number = 0;
  let kept: Buffer[] = [];
  let length = 0;

  function keep(part: Buffer): void {
    length += part.length;
    if (length > limit) kept = [];
    else if (part.length > 0) kept.push(part);
  }

  function ended(): Line {
    number += 1;
    const line: Line = length > limit ? { number, tooLong: true } : { number, bytes: bare(kept, number) };
    kept = [];
    length = 0;
    return line;
  }

  for await (const piece of pieces) {
    const bytes = Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength);
    const batch: Line[] = [];
    let start = 0;
    for (let end = bytes.indexOf(lineFeed); end >= 0; end = bytes.indexOf(lineFeed, start)) {
      keep(bytes.subarray(start, end));
      batch.push(ended());
      start = end + 1;
    }
    // A copy: a stream may use its buffer again, and a view would keep the whole piece alive.
    keep(Buffer.from(bytes.subarray(start)));
    yield batch;
  }
  if (length > 0) yield [ended()];
}

/** The bytes of a line without what marks its beginning and its end. */
function bare(parts: readonly Buffer[], number: number): Buffer {
  let bytes = parts.length === 1 ? parts[0]! : Buffer.concat(parts);
  if (number === 1 && bytes.subarray(0, 3).equals(byteOrderMark)) bytes = bytes.subarray(3);
  return bytes.at(-1) === carriageReturn ? bytes.subarray(0, -1) : bytes;
}
