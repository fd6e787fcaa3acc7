/** What a command may touch of the world around it: two outputs, one input, a folder, and the environment. */
import { buffer } from 'node:stream/consumers';
import type { WriteStream } from 'node:tty';
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
    asks: process.stdin.isTTY === true && process.stdout.isTTY === true,
  };
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
