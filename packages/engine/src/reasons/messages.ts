/**
 * The closed list of messages: what every reason, next step and problem of an outcome may be called, and the arguments
 * it has. Each language gives the words (`en/`, `es/`).
 */
import type { Ignored, Status } from '../outcome/outcome.ts';

/** The arguments of each message; one with `?` may be left out. */
export const messages = {
  // Joined conditions.
  all: [],
  any: [],
  none: [],
  'at least so many': ['count', 'number'],
  each: ['calculation?', 'rule?', 'each'],

  // Levels and scores.
  level: ['of', 'calculation', 'level', 'value?', 'stage?'],
  'level of': ['of', 'calculation?', 'level', 'value?', 'stage?'],
  'at least': ['of', 'calculation', 'level', 'value?', 'stage?'],
  'level in each': ['of', 'level', 'each'],
  part: ['of', 'calculation', 'value?'],
  'no score': ['of', 'calculation', 'level', 'low', 'number'],
  'more than half': ['of', 'calculation', 'level', 'good', 'number'],
  value: ['of', 'calculation', 'scores?'],
  'value, overridden': ['of', 'calculation', 'scores?'],

  // Evidence.
  'evidence needed': ['each'],
  'evidence needed of': ['of'],
  pieces: ['kind'],
  'pieces for': ['kind', 'for'],
  'different courses': ['of?'],
  hours: ['of', 'by?'],
  rubric: ['rubric', 'level'],
  'rubric in one piece': ['rubric', 'level'],
  criterion: ['criterion', 'level', 'value?'],
  body: ['body', 'of'],
  'body pieces': ['of'],
  'body kinds': ['of'],
  'body courses': ['of'],
  'body of kinds': ['of', 'kinds'],
  'body includes': ['of', 'kinds'],

  // Rules.
  rule: ['rule', 'stage?'],
  'rule of': ['rule', 'of', 'stage?'],
  'rule in each': ['rule', 'each', 'number', 'areas', 'share?'],
  'rule in some': ['rule', 'each', 'number', 'areas', 'share?'],
  'rule in subjects': ['rule', 'number'],
  'in subject': ['rule', 'subject'],

  // Tests and certificates.
  score: ['part', 'level', 'value?'],
  'test level': ['part', 'level', 'value?'],
  'percent on each part': ['percent', 'test'],
  'level on each part': ['level', 'test'],
  taken: ['test'],
  certificate: ['certificate'],
  'certificate from list': ['list'],

  // Credit and courses.
  'credits in': ['subject?'],
  'credits in tagged': ['subject?', 'tag'],
  'credits from one program area': ['subject', 'area?'],
  'credits from one program area with': ['subject', 'tag', 'tagged', 'area?'],
  'credits from': ['credit'],
  'credits from in one language': ['credit'],
  'grade in': ['course', 'level', 'value?'],
  'grade in next': ['level'],
  'grade in each term': ['tag', 'level'],
  'grade in course tagged': ['tag', 'level'],
  'course tagged': ['tag'],

  // What is completed, and who agrees.
  completed: ['of'],
  'completed for grade': ['of', 'grade?'],
  'completed in each grade': ['of', 'missing'],
  waived: ['of', 'grade?', 'missing?'],
  'completed and approved': ['of'],
  approved: ['role'],
  'approved by panel': ['panel', 'number'],
  certified: ['role'],

  // Credit that is earned, and how much.
  credit: ['credit', 'amount?'],
  'credit instance': ['credit', 'instance?', 'amount'],
  recorded: ['amount'],
  'amount by hours': ['hours', 'amount'],
  'amount by college credits': ['amount'],
  'amount by lowest': ['part?', 'value?', 'amount'],
  'amount by': ['part?', 'value?', 'amount'],
  'amount by, parts missing': ['part?', 'value?', 'amount', 'missing?'],
  'amount as certified': ['role', 'amount'],
  'only toward': ['state', 'courses', 'amount'],
  'only toward nothing': ['state', 'courses', 'amount'],
  limit: ['limit', 'within', 'others', 'amount'],
  'limit, courses included': ['limit', 'within', 'others', 'amount'],
  'open until': ['date'],
  'closed since': ['date'],
  'closed without plan': ['date'],
  'closed, not extended': ['date'],
  extended: ['date'],

  // Plans, pathways and awards.
  plan: ['plan'],
  'plan, cohort unknown': ['plan'],
  need: ['need', 'waived?', 'lacking?'],
  total: ['waived?'],
  'needs met': ['plan'],
  'any pathway': [],
  pathway: ['of'],
  award: ['of'],
  version: ['version'],
  'version, no date': [],
  'no version': ['date'],
  'applies to all': ['plan'],
  'entry unknown': ['plan', 'grade'],
  applies: ['plan', 'date', 'grade'],
  'applies, derived': ['plan', 'date', 'grade'],
  'does not apply': ['plan', 'date', 'grade'],
  'does not apply, another does': ['plan', 'date', 'grade', 'instead'],

  // What keeps a condition from being worked out.
  circle: ['of'],
  'not placed': ['plan'],
  'not here': ['of'],

  // Something about the records.
  'code unknown': ['code', 'kind'],
  'level unknown': ['level'],
  'record twice': ['block'],
} as const satisfies Record<string, readonly string[]>;

export type MessageKey = keyof typeof messages;

/**
 * The words of one message, as templates (`template.ts`): besides its arguments they may use the amounts `asked`, `found`
 * and `missing`. A part of which an argument is not there is left out.
 */
export interface Parts {
  /** What was asked. */
  asked: string;
  /** What is there. */
  found?: string | readonly string[];
  /** Stands for `found` where there is nothing. */
  none?: string;
  /** What is still to come. */
  missing?: string | readonly string[];
  /** The same as a thing to do next; without it `asked`. Empty where there is nothing to do. */
  next?: string;
}

/** Why a waiver does not hold. */
export type Refused =
  | 'nobody may waive it'
  | 'another role'
  | 'asked too late'
  | 'over the limit'
  | 'expired'
  | 'no amount';

/** Words of ours that appear as arguments, or that readers may know by another word. */
export type OwnWord =
  | 'area'
  | 'competency'
  | 'target'
  | 'failed or incomplete'
  | 'failed'
  | 'incomplete'
  | 'one language'
  | 'one subject'
  | 'yes'
  | 'no';

/** Sentences and headings of a whole explanation, as templates. */
export type Phrase =
  | 'student'
  | 'framework'
  | 'problems'
  | 'plans'
  | 'credits'
  | 'awards'
  | 'pathways'
  | 'requirements'
  | 'rules'
  | 'learning'
  | 'not known'
  | 'no longer'
  | 'nothing recorded'
  | 'not begun'
  | 'or else'
  | 'next'
  | 'counted'
  | 'from'
  | 'left out'
  | 'and more'
  | 'pieces'
  | 'missed'
  | 'baseline'
  | 'on the report'
  | 'entered'
  | 'entered, derived'
  | 'would complete'
  | 'needs credit'
  | 'needs any credit'
  | 'not accepted'
  | 'in no need'
  | 'just earned'
  | 'any subject'
  | 'hours'
  | 'waived'
  | 'in progress';

/** The word before the last of several, and what stands in its place before some sounds: «Artes e Inglés». */
export interface Joining {
  word: string;
  before?: { sound: RegExp; word: string };
}

/** All words of one language. */
export interface Words {
  messages: { readonly [key in MessageKey]: Parts };
  status: { readonly [status in Status]: string };
  ignored: { readonly [why in Ignored]: string };
  refused: { readonly [why in Refused]: string };
  own: { readonly [word in OwnWord]: string };
  phrases: { readonly [phrase in Phrase]: string };
  quotes: readonly [before: string, after: string];
  and: Joining;
  or: Joining;
  /** With `{year}`, `{month}` and `{day}`. */
  date: string;
  months: readonly string[];
}
