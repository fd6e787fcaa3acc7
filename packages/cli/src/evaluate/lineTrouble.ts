/** A line that cannot be evaluated, and the error record that stands in its place. The schema is `schema/error.schema.json`. */

/** Something wrong in a line: `pointer` is its place in the record (a JSON pointer, empty for the whole line). */
export interface LineProblem {
  pointer: string;
  message: string;
}

export class LineTrouble extends Error {
  readonly problems: readonly LineProblem[];
  /** Whose record it is, where that can be read. */
  readonly student: string | undefined;

  constructor(problems: readonly LineProblem[], student?: string) {
    super(problems[0]?.message);
    this.name = 'LineTrouble';
    this.problems = problems;
    this.student = student;
  }
}

/** The version of the format of error records. Readers refuse another first number. */
export const errorVersion = '1.0';

/** The error record for a line: `line` counts from 1 in its file, and `file` is there where files were named. */
export function errorRecord(trouble: unknown, line: number, file: string | undefined): string {
  const { problems, student } = trouble instanceof LineTrouble ? trouble : ourMistake(trouble);
  return JSON.stringify({
    format: 'cairn-error',
    formatVersion: errorVersion,
    ...(file !== undefined && { file }),
    line,
    ...(student !== undefined && { student }),
    problems,
  });
}

function ourMistake(error: unknown): LineTrouble {
  const said = error instanceof Error ? error.message : String(error);
  return new LineTrouble([
    {
      pointer: '',
      message: `This is a mistake in Cairn, not in the record. Please report it with these words: ${said}`,
    },
  ]);
}
