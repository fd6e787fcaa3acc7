/**
 * What comes out for one student: plain data, the same bytes for the same model and record. The published schema is
 * `schema/outcome.schema.json`. Texts are a key and arguments, so that languages and privacy apply when they are shown.
 */
import type { Decimal, IsoDate } from '@cairn/model';

/** The version of this format, as `major.minor`. */
export const outcomeFormatVersion = '1.0';

/**
 * Four answers, from the worst to the best (SEMANTICS, "Conditions"): it surely can no longer be met; it surely is not
 * met now; the records do not say; it is met.
 */
export const STATUSES = ['closed', 'not yet', 'unknown', 'met'] as const;

export type Status = (typeof STATUSES)[number];

export interface Outcome {
  format: 'cairn-outcome';
  formatVersion: string;
  framework: string;
  /** The version of the framework's text. */
  version?: string;
  /** The content hash of the model. */
  modelHash: string;
  /** The version of the engine. */
  engine: string;
  student: string;
  asOf: IsoDate;
  results: Result[];
  plans: PlanOutcome[];
  problems: Problem[];
}

export type ResultKind =
  | 'competency'
  | 'calculation'
  | 'body of evidence'
  | 'rule'
  | 'requirement'
  | 'credit'
  | 'pathway'
  | 'award';

export interface Result {
  kind: ResultKind;
  code: string;
  id: string;
  /** The learning it is worked out for, by code. */
  of?: string;
  stage?: string;
  /** What a credit is earned anew for: a language, a grade, a course. */
  instance?: string;
  status?: Status;
  /** After rounding. A calculation without one has no value. */
  value?: Decimal;
  /** Before rounding, where it differs: a decimal or a fraction. */
  exact?: string;
  /** The highest level not above the value. */
  level?: string;
  mark?: string;
  /** How much credit. */
  amount?: Decimal;
  /** From what growth was measured. */
  baseline?: Decimal;
  progress?: Progress;
  why?: ReasonNode;
  next?: NextStep[];
}

/** How much of what is needed is there; `missed` are opportunities that were not taken and not made good. */
export interface Progress {
  have: Decimal;
  need: Decimal;
  missed?: Decimal;
  unit: 'pieces' | 'credits';
}

export interface PlanOutcome {
  plan: string;
  id: string;
  applies: 'yes' | 'no' | 'unknown';
  /** Which cohort, and whether it was worked out from the class. */
  entered?: IsoDate;
  derived?: true;
  /** The plan that applies in its place. */
  instead?: string;
  status?: Status;
  total?: { have: Decimal; need: Decimal; waived: Decimal };
  needs?: NeedOutcome[];
  placement?: Placement[];
  /** Credits that stand in no need. */
  unplaced?: { record: string; amount: Decimal }[];
  /** What was waived, and what was not accepted and why. */
  waivers?: { record: string; credits: string; amount: Decimal; refused?: string }[];
  /** The least that would complete it: so much credit, in any one of these needs each. */
  smallest?: { credits: string[]; amount: Decimal; tag?: string }[];
  why?: ReasonNode;
  next?: NextStep[];
}

export interface NeedOutcome {
  /** The need, by its code within the plan. */
  credits: string;
  id: string;
  status: Status;
  have: Decimal;
  /** What it asks, less what was waived. */
  asked: Decimal;
  waived?: Decimal;
  short?: Decimal;
}

export interface Placement {
  /** The id of the record, or the code of the credit that was earned just now. */
  record: string;
  credits: string;
  /** The tag of the portion it fills. */
  portion?: string;
  amount: Decimal;
  /** It stands in this need besides another, and is counted once. */
  shared?: true;
  /** It stands in as pathway credit. */
  pathway?: true;
}

/** What an argument of a message may be; the words for it are found when it is shown. */
export type Argument =
  | string
  | number
  | { code: string; id?: string }
  | { decimal: Decimal }
  | { level: Decimal; scale?: string }
  | { date: IsoDate }
  | { list: Argument[] };

export interface ReasonNode {
  /** The key of the message, which is the kind of the sentence or of the joined conditions. */
  message: string;
  args: { [name: string]: Argument };
  status: Status;
  source?: { file: string; line: number };
  /** What was asked and found, where both are amounts of one unit. */
  asked?: Decimal;
  found?: Decimal;
  missing?: Decimal;
  /** Ids of the records that it stands on. */
  used?: string[];
  ignored?: { id: string; why: Ignored }[];
  children?: ReasonNode[];
}

export const IGNORED = [
  'too old',
  'after as of',
  'after the deadline',
  'before the grade',
  'excluded kind',
  'mark',
  'unscored',
  'missing work',
  'excused',
  'replaced by a retake',
  'not among the latest',
  'not among the best',
  'over the cap',
  'no stage',
  'another scale',
  'pending',
  'void',
  'expired',
  'override by another role',
  'override without a reason',
  'overridden',
  'outside the scale',
] as const;

export type Ignored = (typeof IGNORED)[number];

/** The smallest thing to do next. */
export interface NextStep {
  message: string;
  args: { [name: string]: Argument };
  missing?: Decimal;
}

/** Something about the record or the model that a person should know. The evaluation went on. */
export interface Problem {
  code: string;
  message: string;
  args?: { [name: string]: Argument };
  record?: string;
}
