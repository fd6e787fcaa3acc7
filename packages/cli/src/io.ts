/** What a command may touch of the world around it: two outputs, one input, a folder, and the environment. */
import type { Writable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { WriteStream } from 'node:tty';
import { unwritable } from './files/write.ts';
import { colours, type Paint, wantsColour } from './report/colours.ts';

/** Where text goes: a terminal, a pipe or a file. */
export interface Output {
  write(text: string): void;
  /** Whether a person sees it at once. */
  terminal: boolean;
  /** Cells in a line; a usual width where it is no terminal, so that a pipe always gets the same bytes. */
  columns: number;
  paint: Paint;
}

export interface Io {
  /** The folder from which paths are read and told. */
  folder: string;
  out: Output;
  err: Output;
  /** Everything on the standard input. */
  input(): Promise<Uint8Array>;
  /** The standard input piece by piece, no faster than it is asked for. */
  inputPieces(): AsyncIterable<Uint8Array>;
  /**
   * Hands a text to the standard output and waits until it is taken: true, or false where nobody reads on. Throws
   * `Trouble` where it cannot be written.
   */
  send(text: string): Promise<boolean>;
  /** Whether a question can be asked. */
  asks: boolean;
}

const usualColumns = 120;

/** The world of this process. */
export function processIo(): Io {
  return {
    folder: process.cwd(),
    out: outputOf(process.stdout),
    err: outputOf(process.stderr),
    input: () => buffer(process.stdin),
    inputPieces: () => process.stdin,
    send: (text) => sendTo(process.stdout, text),
    asks: process.stdin.isTTY === true && process.stdout.isTTY === true,
  };
}

const nobodyReads = new Set(['EPIPE', 'ERR_STREAM_DESTROYED', 'ERR_STREAM_WRITE_AFTER_END']);

/** Writes a text to a stream and waits until the stream has passed it on, as `Io.send` says. */
export function sendTo(stream: Writable, text: string): Promise<boolean> {
  return new Promise((done, fail) => {
    stream.write(text, (error) => {
      if (!error) done(true);
      else if (nobodyReads.has((error as NodeJS.ErrnoException).code ?? '')) done(false);
      else fail(unwritable(error, 'the standard output'));
    });
  });
}

function outputOf(stream: WriteStream): Output {
  const terminal = stream.isTTY === true;
  return {
    write: (text) => void stream.write(text),
    terminal,
    get columns() {
      return terminal ? stream.columns || usualColumns : usualColumns;
    },
    paint: colours(wantsColour(process.env, terminal)),
  };
}
