/** Something about a text that a person should know: which check found it, where, and what fills its message. */
export interface Problem {
  /** The code of the check in the catalogue. */
  code: string;
  start: number;
  end: number;
  /** What fills the message. */
  args: Record<string, unknown>;
  /** A change that mends it safely. */
  fix?: Fix;
  /** Further places of the same mistake. */
  also?: { start: number; end: number }[];
}

/** A change of the text. */
export interface Fix {
  /** What it does, in the words of a menu. */
  title: string;
  edits: { start: number; end: number; text: string }[];
}
