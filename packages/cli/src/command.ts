/** What a command is. Each lies in a file of its own in `commands/` and has a row in `commands/index.ts`. */
import type { Io } from './io.ts';

export interface Command {
  /** The word after `cairn`. */
  name: string;
  /** One line for the list of commands. */
  summary: string;
  /** What follows the name, as it is written: `[options] [paths…]`. */
  usage: string;
  /** A few lines: what it does and what it leaves alone. */
  about: string;
  options: readonly Option[];
  /** Command lines to copy, and what each is for. */
  examples: readonly (readonly [line: string, does: string])[];
  /** What its exit codes mean. */
  exits: readonly string[];
  /** Does it, and gives the exit code. Throws `Trouble` where it cannot. */
  run(args: Arguments, io: Io): Promise<number> | number;
}

/** One option of a command. */
export interface Option {
  /** Without the dashes. */
  name: string;
  short?: string;
  /** What its value is called in the help; an option without one is on or off. */
  value?: string;
  /** The values that it takes, if only these. */
  choices?: readonly string[];
  /** Its value is a number from 0. */
  number?: boolean;
  /** It may stand several times. */
  repeated?: boolean;
  doc: string;
}

/** What stands on the command line after the command. */
export interface Arguments {
  /** What is no option, in its order. */
  paths: readonly string[];
  /** Whether an option is on. */
  on(name: string): boolean;
  /** The value of an option. */
  text(name: string): string | undefined;
  number(name: string): number | undefined;
  /** Every value of an option that may stand several times. */
  all(name: string): readonly string[];
}
