/** Something that keeps a command from doing its work: a path that is not there, a word that it does not know. */
export class Trouble extends Error {
  /** What helps, on lines of its own. */
  readonly help: string | undefined;

  constructor(message: string, help?: string) {
    super(message);
    this.name = 'Trouble';
    this.help = help;
  }
}

/** The exit codes of every command. */
export const exit = {
  /** Nothing to do about it. */
  clean: 0,
  /** The command did its work and found errors. */
  found: 1,
  /** The command could not do its work: how it was called, or a file. */
  trouble: 2,
} as const;
