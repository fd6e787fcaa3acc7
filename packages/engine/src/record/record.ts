/**
 * One student's records, as plain data: what a gradebook, a learning platform or a warehouse hands over. The
 * published schema is `schema/record.schema.json`.
 *
 * Codes are those of the framework in any case, its other codes (`also known as`), codes that were replaced, or the
 * identity (a UUID). A code of a used framework may have its short name before it: `WA/tribe`. Parts of tests and
 * criteria of rubrics are named with a dot: `SAT.math`. Numbers are decimal text, or JSON numbers of at
 * most 15 digits before the point and no exponent.
 */
import type { Decimal, Grade, IsoDate } from '@cairn/model';

/** The blocks of records, in the order in which they stand. */
export const BLOCKS = [
  'evidence',
  'scores',
  'courses',
  'credits',
  'requirements',
  'approvals',
  'certificates',
  'hours',
  'waivers',
  'rubrics',
] as const;

export type Block = (typeof BLOCKS)[number];

export type NumberText = Decimal | number | string;

export interface StudentRecord {
  format: 'cairn-record';
  formatVersion: string;
  /** An identifier or a name; it comes back in the outcome. */
  student: string;
  /** The day on which the question is asked. Without it the caller says it. */
  asOf?: IsoDate;
  /** When the student entered which grade; cohorts are known by it. */
  entered?: { grade: Grade; date: IsoDate };
  /** The year of the class, where nothing else is known. */
  classOf?: number;
  graduatesOn?: IsoDate;
  /** The grade on the day of the question. */
  grade?: Grade;
  enrolment?: { school?: string; grade: Grade; schoolYear?: string; from?: IsoDate; to?: IsoDate }[];
  /** The home language. */
  language?: string;
  /** For the yearly equity review alone; no rule reads it. */
  groups?: { [name: string]: string };
  /** Blocks that are not in this record and hold nothing: it is known that there is nothing. */
  complete?: Block[];
  /** Blocks that are in this record and may lack entries. */
  incomplete?: Block[];
  evidence?: EvidenceRecord[];
  scores?: ScoreRecord[];
  courses?: CourseRecord[];
  credits?: CreditRecord[];
  requirements?: RequirementRecord[];
  approvals?: ApprovalRecord[];
  certificates?: CertificateRecord[];
  hours?: HoursRecord[];
  waivers?: WaiverRecord[];
  rubrics?: RubricRecord[];
  baselines?: { code: string; stage?: string; value: NumberText; date?: IsoDate }[];
  /** Until when a credit is open, and whether a learning plan goes on after it. */
  deadlines?: { credit: string; date?: IsoDate; term?: string; learningPlan?: 'open' | 'closed' }[];
}

interface Entry {
  /** Names the record in reasons; without it `evidence 3`, counted from 1. */
  id?: string;
  date: IsoDate;
  /** It appears in reasons by its id alone. */
  private?: boolean;
}

/** A level by its code or title, a number, or a mark: one of them, or none where nothing was scored. */
interface Scored {
  level?: string;
  value?: NumberText;
  mark?: string;
}

export const EVIDENCE_STATES = ['scored', 'mark', 'unscored', 'pending', 'missing', 'excused', 'void'] as const;

export type EvidenceState = (typeof EVIDENCE_STATES)[number];

export interface EvidenceRecord extends Entry, Scored {
  /** A competency, target, area, standard, or criterion. */
  code: string;
  /** Follows from `level`, `value` and `mark` where it is left out. */
  state?: EvidenceState;
  kind?: string;
  stage?: string;
  entered?: IsoDate;
  due?: IsoDate;
  task?: string;
  /** The role of whoever judged it. */
  by?: string;
  /** The experience it comes from. */
  for?: string;
  /** The course it comes from. */
  course?: string;
  override?: boolean;
  reason?: string;
}

export interface ScoreRecord extends Entry, Scored {
  /** A part of a test: `SAT.math`. */
  part: string;
  /** BCP 47. A tag with the script `Zxxx` is a language without writing. */
  language?: string;
  sitting?: string;
}

export interface CourseRecord extends Entry, Scored {
  course: string;
  inProgress?: boolean;
  term?: string;
  grade?: Grade;
  language?: string;
  tags?: string[];
  /** Credit attempted and earned where it is not what the course says. */
  attempted?: NumberText;
  earned?: NumberText;
}

export interface CreditRecord extends Entry {
  amount: NumberText;
  /** College credits, which a rule turns into the school's. */
  unit?: 'quarter' | 'semester';
  subject: string;
  tags?: string[];
  /** The credit or course of the framework that it was awarded for. */
  from?: string;
  language?: string;
}

export interface RequirementRecord extends Entry {
  /** A requirement or an experience. */
  code: string;
  grade?: Grade;
  /** What the student named in it: codes of courses and credits, with commas between. */
  names?: string;
}

export interface ApprovalRecord extends Entry {
  /** A role, or a panel as a whole. */
  role: string;
  code: string;
  who?: string;
  /** So much credit is certified. */
  certified?: NumberText;
  language?: string;
  until?: IsoDate;
}

export interface CertificateRecord extends Entry {
  certificate: string;
  expires?: IsoDate;
}

export interface HoursRecord extends Entry {
  hours: NumberText;
  kind: string;
}

export interface WaiverRecord extends Entry {
  /** A need as `PLAN.NEED` or by its code alone, or a requirement. */
  code: string;
  amount?: NumberText;
  role: string;
  asked?: IsoDate;
  until?: IsoDate;
}

export interface RubricRecord extends Entry, Scored {
  /** A criterion: `DEFENSE.growth`. */
  criterion: string;
  by?: string;
  task?: string;
}
