/** One student's records with every code resolved and every number exact: what the reference evaluator reads. */
import type { Grade, IsoDate, Rational } from '@cairn/model';
import type { Problem } from '../outcome/outcome.ts';
import type { Learning } from '../program/program.ts';
import type { ScaleOfLevels } from '../program/scale.ts';
import type { Thing } from '../program/thing.ts';
import type { Block, EvidenceState, StudentRecord } from './record.ts';

export interface Student {
  readonly record: StudentRecord;
  readonly asOf: IsoDate;
  readonly evidence: readonly Piece[];
  readonly scores: readonly Score[];
  readonly courses: readonly Attempt[];
  readonly credits: readonly RecordedCredit[];
  readonly requirements: readonly Completion[];
  readonly approvals: readonly Approval[];
  readonly certificates: readonly Holding[];
  readonly hours: readonly Work[];
  readonly waivers: readonly Waiver[];
  readonly rubrics: readonly Rating[];
  readonly baselines: readonly { learning: Learning; stage: string | undefined; value: Rational }[];
  readonly deadlines: readonly { credit: string; date: IsoDate; learningPlan: 'open' | 'closed' | undefined }[];
  readonly problems: readonly Problem[];
  /** Whether a block is known to hold everything. */
  known(block: Block): boolean;
  /** The grade on a day, as far as the record tells. */
  gradeOn(date: IsoDate): Grade | undefined;
  /** The day on which the student entered a grade, and whether it was worked out. */
  enteredGrade(grade: Grade): { date: IsoDate; derived: boolean } | undefined;
}

export interface Dated {
  /** Its id, or the block and its number: `evidence 0003`. */
  readonly id: string;
  readonly date: IsoDate;
}

export interface Piece extends Dated {
  readonly learning: readonly Learning[];
  readonly criterion: Thing | undefined;
  readonly state: EvidenceState;
  readonly value: Rational | undefined;
  readonly mark: string | undefined;
  /** What the mark means, and the number that it counts as. */
  readonly means: { is: string; value?: Rational } | undefined;
  readonly scale: ScaleOfLevels | undefined;
  readonly kind: string | undefined;
  readonly stage: string | undefined;
  readonly entered: IsoDate | undefined;
  readonly due: IsoDate | undefined;
  readonly task: string | undefined;
  readonly by: string | undefined;
  readonly experience: string | undefined;
  readonly course: string | undefined;
  readonly override: boolean;
  readonly reason: string | undefined;
}

export interface Score extends Dated {
  readonly part: string;
  readonly value: Rational | undefined;
  readonly language: string | undefined;
  readonly sitting: string | undefined;
}

export interface Attempt extends Dated {
  readonly course: string;
  readonly value: Rational | undefined;
  readonly mark: string | undefined;
  readonly means: { is: string } | undefined;
  readonly inProgress: boolean;
  readonly term: string | undefined;
  readonly language: string | undefined;
  readonly tags: readonly string[];
  readonly attempted: Rational | undefined;
  readonly earned: Rational | undefined;
}

export interface RecordedCredit extends Dated {
  readonly amount: Rational;
  readonly unit: 'quarter' | 'semester' | undefined;
  readonly subject: string;
  readonly tags: readonly string[];
  readonly from: string | undefined;
  readonly language: string | undefined;
}

export interface Completion extends Dated {
  readonly of: string;
  readonly grade: Grade | undefined;
  readonly names: string | undefined;
}

export interface Approval extends Dated {
  readonly role: string;
  readonly of: string;
  readonly who: string | undefined;
  readonly certified: Rational | undefined;
  readonly language: string | undefined;
  readonly until: IsoDate | undefined;
}

export interface Holding extends Dated {
  readonly certificate: string;
  readonly expires: IsoDate | undefined;
}

export interface Work extends Dated {
  readonly hours: Rational;
  readonly kind: string;
}

export interface Waiver extends Dated {
  readonly of: string;
  readonly amount: Rational | undefined;
  readonly role: string;
  readonly asked: IsoDate | undefined;
  readonly until: IsoDate | undefined;
}

export interface Rating extends Dated {
  readonly criterion: string;
  readonly value: Rational | undefined;
  readonly task: string | undefined;
}
