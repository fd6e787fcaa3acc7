/** Something about a text that a person should know: which check found it, where, and what fills its message. */
export interface Problem {
  /** The code of the check in the catalogue. */
  code: string;
  start: number;
  end: number;
  /** What fills the message. */
  args: Record<string, unknown>;
  /** A change that was found together with the problem. Others are worked out when somebody asks: `fixes/fixes.ts`. */
  fix?: Fix;
  /** Further places of the same mistake. */
  also?: { start: number; end: number }[];
}

/** A change that mends a problem. */
export interface Fix {
  /** What it does, in the words of a menu. */
  title: string;
  /** The changes, none of which touch another. */
  edits: FixEdit[];
  /** It can be made without looking: what the framework means stays as it is, or can be meant in one way only. */
  safe?: true;
  /** What a person still has to write: which of the edits, and where within its new text. */
  select?: { edit: number; start: number; end: number };
}

/** What stands from `start` to `end` becomes `text`; in the file of the problem where `uri` names no other. */
export interface FixEdit {
  start: number;
  end: number;
  text: string;
  uri?: string;
}
