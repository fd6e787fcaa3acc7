/** One thing to look at in a text, with offsets into that text. */
export type Finding = { readonly [R in Rule]: FindingOf<R> }[Rule];

export interface FindingOf<R extends Rule> {
  readonly rule: R;
  readonly start: number;
  readonly end: number;
  readonly args: FindingArgs[R];
}

/** The rules of student-facing prose, with what a message can say about each finding. */
export interface FindingArgs {
  /** The main verb cannot be observed; `verb` in its dictionary form, `suggestions` in that form too. */
  'vague-verb': { readonly verb: string; readonly suggestions: readonly string[] };
  /** Two verbs of different processes head one statement, as they are written. */
  'two-skills': { readonly first: string; readonly second: string };
  /**
   * `level` has one decimal; `top` is the last grade of the band (PK, TK, K, 1…12); `words` are the hardest, at most
   * five and perhaps none; `longestSentence` counts words.
   */
  'reading-level': {
    readonly level: string;
    readonly top: string;
    readonly words: readonly string[];
    readonly longestSentence: number;
  };
  /** The student is compared with others, or a rubric cell holds a bare word of quality. */
  'norm-referenced': { readonly words: string; readonly kind: 'comparison' | 'quality' };
  /** A rubric cell says what the student does not do. */
  'deficit-wording': { readonly words: string };
  /** An "I can" statement repeats its label; to mend it, delete the range and the space after it. */
  'repeats-label': { readonly label: string };
  /** An "I can" statement speaks about the student, or to the student. */
  'not-first-person': { readonly subject: string };
  /** The text waits to be written. */
  placeholder: { readonly words: string };
}

export type Rule = keyof FindingArgs;

/** What a text is for, which decides the rules that apply to it. */
export type Role = 'statement' | 'iCan' | 'descriptor' | 'question';

/** A grade band in numbers: PK is -2, TK -1, K 0. */
export interface Grades {
  readonly from: number;
  readonly to: number;
}
