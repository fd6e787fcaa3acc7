/* Written by `npm run generate` from the vocabulary. */
import type { Grade, GradeBand } from '../grades.ts';
import type { Decimal } from '../decimal.ts';

/** A text by language: `{"en": "…", "es": "…"}`. */
export type Text = { [language: string]: string };

/** What a code names. `framework` is there where it is another framework’s, `kind` where several could stand. */
export interface Reference {
  code: string;
  id: string;
  kind?: string;
  framework?: string;
}

/** A level or stage of a scale, or a plain number. */
export interface LevelReference {
  level?: string;
  id?: string;
  value?: Decimal;
}

/** A mark of a scale: it stands in the place of a level. */
export interface MarkReference {
  mark: string;
  id: string;
}

/** The words shown to readers, by language. */
export type TranslatedWords = { [language: string]: { word: string; shown: string }[] };

/** Where everything was written: files, and for the JSON pointer of a thing or condition its file and line (from 1). */
export interface Source {
  files: string[];
  positions: { [pointer: string]: [file: number, line: number] };
}

/** A condition: joined conditions, or one sentence. */
export type Condition =
  | AllCondition
  | AnyCondition
  | AtLeastSoManyCondition
  | NoneCondition
  | EvidenceNeededCondition
  | RubricCondition
  | NoScoreCondition
  | MoreThanHalfCondition
  | RuleInSubjectsCondition
  | RuleInEachCondition
  | LevelInEachCondition
  | AtLeastCondition
  | LevelCondition
  | PiecesCondition
  | DifferentCoursesCondition
  | HoursCondition
  | ScoreCondition
  | PercentOnEachPartCondition
  | LevelOnEachPartCondition
  | TestLevelCondition
  | TakenCondition
  | CertificateFromListCondition
  | CertificateCondition
  | CreditsFromOneProgramAreaCondition
  | CreditsFromCondition
  | CreditsInCondition
  | CreditCondition
  | GradeCondition
  | CourseTaggedCondition
  | CompletedCondition
  | ApprovedByPanelCondition
  | ApprovedCondition
  | CertifiedCondition
  | AnyPathwayCondition
  | NeedsMetCondition
  | MetCondition;

/** Every condition below it must be met. */
export interface AllCondition {
  kind: 'all';
  /** The conditions that are joined. */
  of: Condition[];
}

/** One of the conditions below it is enough. */
export interface AnyCondition {
  kind: 'any';
  /** The conditions that are joined. */
  of: Condition[];
}

/** So many of the conditions below it must be met. */
export interface AtLeastSoManyCondition {
  kind: 'at least so many';
  count: number;
  /** The conditions that are joined. */
  of: Condition[];
}

/** No condition below it may be met. */
export interface NoneCondition {
  kind: 'none';
  /** The conditions that are joined. */
  of: Condition[];
}

/** Each has as many pieces of evidence as it needs. */
export interface EvidenceNeededCondition {
  kind: 'evidence needed';
  each: 'target' | 'competency';
  byDate?: string;
  inGrade?: Grade;
}

/** Every criterion of the rubric is at this level or better. */
export interface RubricCondition {
  kind: 'rubric';
  rubric: Reference;
  level: LevelReference;
  eachCriterion?: true;
  criterion?: Reference;
  onePiece?: true;
  byDate?: string;
  inGrade?: Grade;
}

/** None of the scores that count is lower. */
export interface NoScoreCondition {
  kind: 'no score';
  calculation: Reference;
  level: LevelReference;
  byDate?: string;
  inGrade?: Grade;
}

/** Most of the scores that count are this good. */
export interface MoreThanHalfCondition {
  kind: 'more than half';
  calculation: Reference;
  level: LevelReference;
  byDate?: string;
  inGrade?: Grade;
}

/** The rule is met in so many subjects. */
export interface RuleInSubjectsCondition {
  kind: 'rule in subjects';
  rule: Reference;
  count: number;
  subjects: Reference[];
  byDate?: string;
  inGrade?: Grade;
}

/** The rule is met in each, in some, or in a share of them. */
export interface RuleInEachCondition {
  kind: 'rule in each';
  rule: Reference;
  every?: true;
  each: 'competency' | 'target' | 'area';
  areas: Reference[];
  share?: Decimal;
  count?: number;
  stage?: Reference;
  eachStage?: true;
  byDate?: string;
  inGrade?: Grade;
}

/** The calculation gives this level or better in each. */
export interface LevelInEachCondition {
  kind: 'level in each';
  of: Reference;
  level: LevelReference;
  each: 'target' | 'competency' | 'area';
  areas?: Reference[];
  byDate?: string;
  inGrade?: Grade;
}

/** The calculation gives so much, in each stage named. */
export interface AtLeastCondition {
  kind: 'at least';
  of: Reference;
  floors: ({ level: LevelReference; stage?: Reference })[];
  byDate?: string;
  inGrade?: Grade;
}

/** The level is reached. */
export interface LevelCondition {
  kind: 'level';
  of: Reference;
  level: LevelReference;
  stage?: Reference;
  byDate?: string;
  inGrade?: Grade;
}

/** So many pieces of this kind. */
export interface PiecesCondition {
  kind: 'pieces';
  count: number;
  evidenceKind: Reference;
  for?: Reference;
  byDate?: string;
  inGrade?: Grade;
}

/** It was shown in several courses. */
export interface DifferentCoursesCondition {
  kind: 'different courses';
  count: number;
  byDate?: string;
  inGrade?: Grade;
}

/** So many hours were worked. */
export interface HoursCondition {
  kind: 'hours';
  hours: Decimal;
  of: Reference;
  by?: string;
  byDate?: string;
  inGrade?: Grade;
}

/** The score is reached on this part of the test. */
export interface ScoreCondition {
  kind: 'score';
  score: Decimal;
  part: Reference;
  byDate?: string;
  inGrade?: Grade;
}

/** This share of the points is reached on each part. */
export interface PercentOnEachPartCondition {
  kind: 'percent on each part';
  percent: Decimal;
  test: Reference;
  byDate?: string;
  inGrade?: Grade;
}

/** The level is reached on each part of the test. */
export interface LevelOnEachPartCondition {
  kind: 'level on each part';
  level: LevelReference;
  test: Reference;
  byDate?: string;
  inGrade?: Grade;
}

/** The level is reached on this part of the test. */
export interface TestLevelCondition {
  kind: 'test level';
  level: LevelReference;
  part: Reference;
  byDate?: string;
  inGrade?: Grade;
}

/** The test was taken. */
export interface TakenCondition {
  kind: 'taken';
  test: Reference;
  byDate?: string;
  inGrade?: Grade;
}

/** The student holds a certificate of the list. */
export interface CertificateFromListCondition {
  kind: 'certificate from list';
  list: Reference;
  byDate?: string;
  inGrade?: Grade;
}

/** The student holds this certificate. */
export interface CertificateCondition {
  kind: 'certificate';
  certificate: Reference;
  byDate?: string;
  inGrade?: Grade;
}

/** So much credit from one area of career and technical education. */
export interface CreditsFromOneProgramAreaCondition {
  kind: 'credits from one program area';
  amount: Decimal;
  subject: Reference;
  tag?: Reference;
  byDate?: string;
  inGrade?: Grade;
}

/** So much of this credit. */
export interface CreditsFromCondition {
  kind: 'credits from';
  amount: Decimal;
  credit: Reference;
  oneLanguage?: true;
  byDate?: string;
  inGrade?: Grade;
}

/** So much credit in a subject. */
export interface CreditsInCondition {
  kind: 'credits in';
  amount: Decimal;
  any?: true;
  subject?: Reference;
  tag?: Reference;
  byDate?: string;
  inGrade?: Grade;
}

/** This credit is earned. */
export interface CreditCondition {
  kind: 'credit';
  credit: Reference;
  byDate?: string;
  inGrade?: Grade;
}

/** The course was passed with this grade. */
export interface GradeCondition {
  kind: 'grade';
  level: LevelReference;
  nextInSequence?: true;
  byDate?: string;
  inGrade?: Grade;
  eachTerm?: 'each term of';
  tag?: Reference;
  course?: Reference;
}

/** A course with this tag was passed. */
export interface CourseTaggedCondition {
  kind: 'course tagged';
  tag: Reference;
  byDate?: string;
  inGrade?: Grade;
}

/** It was completed. */
export interface CompletedCondition {
  kind: 'completed';
  of: Reference;
  forThisGrade?: true;
  byDate?: string;
  inGrade?: Grade;
}

/** So many of the panel agreed. */
export interface ApprovedByPanelCondition {
  kind: 'approved by panel';
  count: number;
  of: number;
  panel: Reference;
  byDate?: string;
  inGrade?: Grade;
}

/** Somebody agreed. */
export interface ApprovedCondition {
  kind: 'approved';
  by: Reference;
  byDate?: string;
  inGrade?: Grade;
}

/** Somebody certified it. */
export interface CertifiedCondition {
  kind: 'certified';
  role: Reference;
  byDate?: string;
  inGrade?: Grade;
}

/** One of the pathways is met. */
export interface AnyPathwayCondition {
  kind: 'any pathway';
  pathways: Reference[];
  byDate?: string;
  inGrade?: Grade;
}

/** These needs of the plan are met. */
export interface NeedsMetCondition {
  kind: 'needs met';
  needs: Reference[];
  plan: Reference;
  byDate?: string;
  inGrade?: Grade;
}

/** What stands under that code is met. */
export interface MetCondition {
  kind: 'met';
  of: Reference;
  byDate?: string;
  inGrade?: Grade;
}

/** A subject in which credit is earned. */
export interface Subject {
  /** The identity that outlives the code. */
  id: string;
  /** The code, as written. */
  code: string;
  /** The title, by language. */
  title?: Text;
  /** What it is for, in a few words or paragraphs. */
  about?: Text;
}

/** Somebody who approves, judges or certifies. */
export interface Role {
  /** The identity that outlives the code. */
  id: string;
  /** The code, as written. */
  code: string;
  /** The title, by language. */
  title?: Text;
  /** What it is for, in a few words or paragraphs. */
  about?: Text;
}

/** A word by which rules find courses, credits and competencies. */
export interface Tag {
  /** The identity that outlives the code. */
  id: string;
  /** The code, as written. */
  code: string;
  /** The title, by language. */
  title?: Text;
  /** What it is for, in a few words or paragraphs. */
  about?: Text;
}

/** An area of career and technical education. */
export interface ProgramArea {
  /** The identity that outlives the code. */
  id: string;
  /** The code, as written. */
  code: string;
  /** The title, by language. */
  title?: Text;
  /** The code of the national classification of instructional programs. */
  cipCode?: string;
  /** What it is for, in a few words or paragraphs. */
  about?: Text;
}

/** A kind of hours that are counted. */
export interface Hours {
  /** The identity that outlives the code. */
  id: string;
  /** The code, as written. */
  code: string;
  /** The title, by language. */
  title?: Text;
  /** What it is for, in a few words or paragraphs. */
  about?: Text;
}

/** A certificate that a student can bring. */
export interface Certificate {
  /** The identity that outlives the code. */
  id: string;
  /** The code, as written. */
  code: string;
  /** The title, by language. */
  title?: Text;
  /** Who issues it. */
  issuer?: string;
  /** How long it holds. */
  validFor?: string;
  /** What it is for, in a few words or paragraphs. */
  about?: Text;
}

/** A kind of evidence. */
export interface EvidenceKind {
  /** The identity that outlives the code. */
  id: string;
  /** The code, as written. */
  code: string;
  /** The title, by language. */
  title?: Text;
  /** Who makes or judges it, where it matters. */
  by?: Reference;
  /** The family it belongs to. */
  group?: 'performance' | 'written' | 'oral' | 'observation' | 'reflection';
  /** Whether its records stay out of reports and exports. */
  keepPrivate?: 'yes' | 'no';
  /** What it is for, in a few words or paragraphs. */
  about?: Text;
}

/** Several people who decide together. */
export interface Panel {
  /** The identity that outlives the code. */
  id: string;
  /** The code, as written. */
  code: string;
  /** The title, by language. */
  title?: Text;
  /** Who sits on it. */
  members?: ({ count: number; role: Reference })[];
  /** How many have to agree. */
  decidesBy?: { count: number; of: number };
  /** What it is for, in a few words or paragraphs. */
  about?: Text;
}

/** Something that a student completes. */
export interface Requirement {
  /** The identity that outlives the code. */
  id: string;
  /** The code, as written. */
  code: string;
  /** The title, by language. */
  title?: Text;
  /** One piece of it. */
  elements?: Text[];
  /** When it is due, in words. */
  due?: Text;
  /** What it is for, in a few words or paragraphs. */
  about?: Text;
  /** It is completed once in each of these grades. */
  onceIn?: { grades: GradeBand };
  /** Who has to agree. */
  approvedBy?: Reference;
  /** The law, rule or policy that it rests on. */
  legalBasis?: string;
}

/** A sentence that a law or policy asks the framework to hold. */
export interface Provision {
  /** The identity that outlives the code. */
  id: string;
  /** The code, as written. */
  code: string;
  /** The title, by language. */
  title?: Text;
  /** The law that asks for it. */
  meets?: string;
  /** What it says. */
  text?: Text;
}

/** Levels, from the lowest to the highest, or numbers in steps. */
export interface Scale {
  /** The identity that outlives the code. */
  id: string;
  /** The code, as written. */
  code: string;
  /** The title, by language. */
  title?: Text;
  /** The numbers that may be given. */
  numbers?: { from: Decimal; to: Decimal; step: Decimal };
  /** A name for one of the numbers. */
  names?: ({ level: Decimal; text: Text })[];
  /** The lowest level that counts as mastery. */
  masteryFrom?: LevelReference;
  /** Below this level a course is failed. */
  creditFrom?: LevelReference;
  /** Marks that never appear on a report. */
  neverReport?: string[];
  /** What it is for, in a few words or paragraphs. */
  about?: Text;
  /** One level and its number. */
  levels?: Level[];
  /** What stands in the place of a level when there is none. */
  marks?: Mark[];
}

/** One level and its number. */
export interface Level {
  /** The identity that outlives the code. */
  id: string;
  /** The code, as written. */
  code?: string;
  /** The title, by language. */
  title?: Text;
  value: Decimal;
  /** What other scales call it. */
  sameAs?: string[];
  /** What it is for, in a few words or paragraphs. */
  about?: Text;
}

/** What stands in the place of a level when there is none. */
export interface Mark {
  /** The identity that outlives the code. */
  id: string;
  /** The code, as written. */
  code: string;
  /** The title, by language. */
  title?: Text;
  /** What a calculation does with it. */
  means?: { is: 'left out of the average' | 'no score until replaced' | 'incomplete' | 'counts as'; value?: Decimal };
  /** What it is for, in a few words or paragraphs. */
  about?: Text;
}

/** Stages that follow each other: portfolios, terms, grade bands. */
export interface Stages {
  /** The identity that outlives the code. */
  id: string;
  /** The code, as written. */
  code: string;
  /** The title, by language. */
  title?: Text;
  /** What it is for, in a few words or paragraphs. */
  about?: Text;
  /** One stage and its number. */
  stages?: Stage[];
}

/** One stage and its number. */
export interface Stage {
  /** The identity that outlives the code. */
  id: string;
  /** The code, as written. */
  code: string;
  /** The title, by language. */
  title?: Text;
  value: Decimal;
  /** What it is for, in a few words or paragraphs. */
  about?: Text;
  /** The grades it is meant for: PK, TK, K, 1 to 12. */
  grades?: GradeBand;
  /** The members above that hold because of what this stands in. */
  inherited?: string[];
}

/** A field of learning that holds competencies. */
export interface Area {
  /** The identity that outlives the code. */
  id: string;
  /** The code, as written. */
  code: string;
  /** The title, by language. */
  title?: Text;
  /** What a student can do, for teachers. */
  statement?: Text;
  /** What a student can do, in the student’s words. */
  iCan?: Text[];
  /** A question that a student can ask of the own work. */
  question?: Text;
  /** Advice for teachers. */
  guidance?: Text;
  /** What the statement takes in. */
  clarification?: Text;
  /** What is not assessed. */
  boundary?: Text;
  /** How every student can show it. */
  accommodation?: Text[];
  /** What it is for, in a few words or paragraphs. */
  about?: Text;
  /** The grades it is meant for: PK, TK, K, 1 to 12. */
  grades?: GradeBand;
  /** The subject it belongs to. */
  subject?: Reference;
  /** The levels in which it is judged. */
  scale?: Reference;
  /** Words by which rules find it. */
  tags?: Reference[];
  /** Other codes under which people know it. */
  alsoKnownAs?: string[];
  /** How much it counts beside its neighbours in a weighted average. */
  weight?: Decimal;
  /** How many pieces of evidence show it. */
  evidenceNeeded?: { pieces?: number; rows?: ({ grades?: GradeBand; stage?: Reference; pieces: number })[] };
  /** What is best learned before. It is advice and never blocks a student. */
  needsFirst?: ({ code: Reference; level?: LevelReference; stage?: Reference })[];
  /** What it has to do with. */
  relatesTo?: Reference[];
  /** The standards it serves, and how closely. */
  alignsTo?: ({ to: Reference; how: 'exactly' | 'closely' | 'broadly' | 'narrowly' | 'partly' })[];
  /** One of several sides of it, by name. */
  dimensions?: ({ name: string; text: Text })[];
  /** The calculation that gives its level. */
  levelFrom?: Reference;
  /** No longer taught or assessed from this day. */
  retired?: string;
  /** How it is reported: apart from the academic grade, or in words without a level. */
  report?: 'separately' | 'in words, not measured';
  /** Whether it may count in an academic grade. */
  academicGrade?: 'not included' | 'included';
  /** The members above that hold because of what this stands in. */
  inherited?: string[];
  /** A field of learning that holds competencies. */
  areas?: Area[];
  /** Something that a student can do, and shows. */
  competencies?: Competency[];
}

/** Something that a student can do, and shows. */
export interface Competency {
  /** The identity that outlives the code. */
  id: string;
  /** The code, as written. */
  code: string;
  /** The title, by language. */
  title?: Text;
  /** What a student can do, for teachers. */
  statement?: Text;
  /** What a student can do, in the student’s words. */
  iCan?: Text[];
  /** A question that a student can ask of the own work. */
  question?: Text;
  /** Advice for teachers. */
  guidance?: Text;
  /** What the statement takes in. */
  clarification?: Text;
  /** What is not assessed. */
  boundary?: Text;
  /** How every student can show it. */
  accommodation?: Text[];
  /** What it is for, in a few words or paragraphs. */
  about?: Text;
  /** The grades it is meant for: PK, TK, K, 1 to 12. */
  grades?: GradeBand;
  /** The subject it belongs to. */
  subject?: Reference;
  /** The levels in which it is judged. */
  scale?: Reference;
  /** Words by which rules find it. */
  tags?: Reference[];
  /** Other codes under which people know it. */
  alsoKnownAs?: string[];
  /** How much it counts beside its neighbours in a weighted average. */
  weight?: Decimal;
  /** How many pieces of evidence show it. */
  evidenceNeeded?: { pieces?: number; rows?: ({ grades?: GradeBand; stage?: Reference; pieces: number })[] };
  /** What is best learned before. It is advice and never blocks a student. */
  needsFirst?: ({ code: Reference; level?: LevelReference; stage?: Reference })[];
  /** What it has to do with. */
  relatesTo?: Reference[];
  /** The standards it serves, and how closely. */
  alignsTo?: ({ to: Reference; how: 'exactly' | 'closely' | 'broadly' | 'narrowly' | 'partly' })[];
  /** One of several sides of it, by name. */
  dimensions?: ({ name: string; text: Text })[];
  /** The calculation that gives its level. */
  levelFrom?: Reference;
  /** No longer taught or assessed from this day. */
  retired?: string;
  /** How it is reported: apart from the academic grade, or in words without a level. */
  report?: 'separately' | 'in words, not measured';
  /** Whether it may count in an academic grade. */
  academicGrade?: 'not included' | 'included';
  /** The members above that hold because of what this stands in. */
  inherited?: string[];
  /** One piece of a competency. */
  targets?: Target[];
}

/** One piece of a competency. */
export interface Target {
  /** The identity that outlives the code. */
  id: string;
  /** The code, as written. */
  code: string;
  /** The title, by language. */
  title?: Text;
  /** What a student can do, for teachers. */
  statement?: Text;
  /** What a student can do, in the student’s words. */
  iCan?: Text[];
  /** A question that a student can ask of the own work. */
  question?: Text;
  /** Advice for teachers. */
  guidance?: Text;
  /** What the statement takes in. */
  clarification?: Text;
  /** What is not assessed. */
  boundary?: Text;
  /** How every student can show it. */
  accommodation?: Text[];
  /** What it is for, in a few words or paragraphs. */
  about?: Text;
  /** The grades it is meant for: PK, TK, K, 1 to 12. */
  grades?: GradeBand;
  /** The subject it belongs to. */
  subject?: Reference;
  /** The levels in which it is judged. */
  scale?: Reference;
  /** Words by which rules find it. */
  tags?: Reference[];
  /** Other codes under which people know it. */
  alsoKnownAs?: string[];
  /** How much it counts beside its neighbours in a weighted average. */
  weight?: Decimal;
  /** How many pieces of evidence show it. */
  evidenceNeeded?: { pieces?: number; rows?: ({ grades?: GradeBand; stage?: Reference; pieces: number })[] };
  /** What is best learned before. It is advice and never blocks a student. */
  needsFirst?: ({ code: Reference; level?: LevelReference; stage?: Reference })[];
  /** What it has to do with. */
  relatesTo?: Reference[];
  /** The standards it serves, and how closely. */
  alignsTo?: ({ to: Reference; how: 'exactly' | 'closely' | 'broadly' | 'narrowly' | 'partly' })[];
  /** One of several sides of it, by name. */
  dimensions?: ({ name: string; text: Text })[];
  /** The calculation that gives its level. */
  levelFrom?: Reference;
  /** No longer taught or assessed from this day. */
  retired?: string;
  /** How it is reported: apart from the academic grade, or in words without a level. */
  report?: 'separately' | 'in words, not measured';
  /** Whether it may count in an academic grade. */
  academicGrade?: 'not included' | 'included';
  /** The members above that hold because of what this stands in. */
  inherited?: string[];
  /** One piece of a competency. */
  targets?: Target[];
}

/** One of somebody else’s standards. */
export interface Standard {
  /** The identity that outlives the code. */
  id: string;
  /** The code, as written. */
  code: string;
  /** The title, by language. */
  title?: Text;
  /** What a student can do, for teachers. */
  statement?: Text;
  /** What a student can do, in the student’s words. */
  iCan?: Text[];
  /** A question that a student can ask of the own work. */
  question?: Text;
  /** Advice for teachers. */
  guidance?: Text;
  /** What the statement takes in. */
  clarification?: Text;
  /** What is not assessed. */
  boundary?: Text;
  /** How every student can show it. */
  accommodation?: Text[];
  /** What it is for, in a few words or paragraphs. */
  about?: Text;
  /** The grades it is meant for: PK, TK, K, 1 to 12. */
  grades?: GradeBand;
  /** The subject it belongs to. */
  subject?: Reference;
  /** The levels in which it is judged. */
  scale?: Reference;
  /** Words by which rules find it. */
  tags?: Reference[];
  /** Other codes under which people know it. */
  alsoKnownAs?: string[];
  /** How much it counts beside its neighbours in a weighted average. */
  weight?: Decimal;
  /** How many pieces of evidence show it. */
  evidenceNeeded?: { pieces?: number; rows?: ({ grades?: GradeBand; stage?: Reference; pieces: number })[] };
  /** What is best learned before. It is advice and never blocks a student. */
  needsFirst?: ({ code: Reference; level?: LevelReference; stage?: Reference })[];
  /** What it has to do with. */
  relatesTo?: Reference[];
  /** The standards it serves, and how closely. */
  alignsTo?: ({ to: Reference; how: 'exactly' | 'closely' | 'broadly' | 'narrowly' | 'partly' })[];
  /** One of several sides of it, by name. */
  dimensions?: ({ name: string; text: Text })[];
  /** The calculation that gives its level. */
  levelFrom?: Reference;
  /** No longer taught or assessed from this day. */
  retired?: string;
  /** How it is reported: apart from the academic grade, or in words without a level. */
  report?: 'separately' | 'in words, not measured';
  /** Whether it may count in an academic grade. */
  academicGrade?: 'not included' | 'included';
  /** The members above that hold because of what this stands in. */
  inherited?: string[];
  /** One of somebody else’s standards. */
  standards?: Standard[];
}

/** How learning grows, level by level, stage by stage or from grade to grade. */
export interface Progression {
  /** The identity that outlives the code. */
  id: string;
  of: Reference;
  /** The levels or stages that it follows, where they are not those of the competency. */
  scale?: Reference;
  /** What the steps are. */
  by?: 'levels' | 'stages' | 'grade bands';
  /** What the work looks like at this level. */
  levels?: ({ grades?: GradeBand; level?: LevelReference; text: Text })[];
  /** What is best learned before a level. */
  needsBefore?: ({ level: LevelReference; value: ({ code: Reference; level?: LevelReference })[] })[];
  /** What it is for, in a few words or paragraphs. */
  about?: Text;
}

/** Criteria, and what the work looks like at each level. */
export interface Rubric {
  /** The identity that outlives the code. */
  id: string;
  /** The code, as written. */
  code: string;
  /** The title, by language. */
  title?: Text;
  /** The levels in which it is judged. */
  scale?: Reference;
  /** What it judges, and in which grades. */
  for?: { learning: Reference[]; grades?: GradeBand };
  /** What it is for, in a few words or paragraphs. */
  about?: Text;
  /** The members above that hold because of what this stands in. */
  inherited?: string[];
  /** One thing that the rubric looks at. */
  criteria?: Criterion[];
}

/** One thing that the rubric looks at. */
export interface Criterion {
  /** The identity that outlives the code. */
  id: string;
  /** The code, as written. */
  code: string;
  /** The title, by language. */
  title?: Text;
  weight?: Decimal;
  /** The learning that it measures. */
  measures?: Reference[];
  /** What the work looks like at this level. */
  levels?: ({ grades?: GradeBand; level?: LevelReference; text: Text })[];
  /** What it is for, in a few words or paragraphs. */
  about?: Text;
}

/** Learning outside a course that can earn credit. */
export interface Experience {
  /** The identity that outlives the code. */
  id: string;
  /** The code, as written. */
  code: string;
  /** The title, by language. */
  title?: Text;
  /** With whom. */
  partner?: string;
  /** What it is for, in a few words or paragraphs. */
  about?: Text;
  /** The standards it serves, and how closely. */
  alignsTo?: ({ to: Reference; how: 'exactly' | 'closely' | 'broadly' | 'narrowly' | 'partly' })[];
  /** The kinds of evidence that come out of it. */
  evidence?: Reference[];
  /** The grades it is meant for: PK, TK, K, 1 to 12. */
  grades?: GradeBand;
  /** Who has to agree. */
  approvedBy?: Reference;
  /** The members above that hold because of what this stands in. */
  inherited?: string[];
}

/** How much evidence, of which kinds, shows a competency. */
export interface BodyOfEvidence {
  /** The identity that outlives the code. */
  id: string;
  /** The code, as written. */
  code: string;
  /** The title, by language. */
  title?: Text;
  /** What it is asked for. */
  for?: { each: 'competency' | 'target'; areas?: Reference[] };
  /** How many pieces, kinds or courses, or how many of a kind. */
  atLeast?: ({ pieces?: number; kinds?: number; courses?: number; count?: number; of?: Reference[] })[];
  /** More of these do not count. */
  countAtMost?: ({ count: number; of: Reference[] })[];
  /** A kind that has to be among them. */
  include?: ({ count: number; of: Reference })[];
  /** Older evidence does not count. */
  newerThan?: string;
  /** What it is for, in a few words or paragraphs. */
  about?: Text;
}

/** How scores become a level. Nothing about it is guessed: each fact that its method needs is written. */
export interface Calculation {
  /** The identity that outlives the code. */
  id: string;
  /** The code, as written. */
  code: string;
  /** The title, by language. */
  title?: Text;
  /** What it is worked out for, one by one. */
  for?: { each: 'target' | 'competency' | 'area'; areas?: Reference[]; eachStage?: true };
  /** The levels in which it is judged. */
  scale?: Reference;
  /** The formula, by name. */
  method?: { is: 'average' | 'weighted average' | 'power law' | 'linear trend' | 'latest' | 'highest' | 'lowest' | 'median' | 'weighted latest' | 'decaying average' | 'mode' | 'best' | 'times' | 'minus baseline'; newest?: Decimal; latest?: number; ties?: 'latest' | 'highest' | 'lowest' | 'no value'; count?: number; level?: LevelReference; of?: Reference };
  /** What goes into it. */
  takes?: { is: 'scores of the competency and its targets' | 'scores' | 'best of each target, as many as evidence needed' | 'of each'; of?: Reference; each?: 'target' | 'competency' };
  /** Only so many scores are looked at. */
  only?: { is: 'latest' | 'best'; count: number };
  /** Which date puts the scores in order. */
  orderBy?: 'date assessed' | 'date entered' | 'date due';
  /** What decides between two scores of one day. */
  sameDate?: 'date entered' | 'date assessed' | 'record id';
  /** Which of two equal scores is kept. */
  sameScore?: 'latest' | 'earliest';
  /** What the most frequent score is when two are equally frequent. */
  modeTies?: 'latest' | 'highest' | 'lowest' | 'no value';
  /** Kinds of evidence that do not count here. */
  leaveOut?: Reference[];
  /** What missing work counts. */
  missing?: { is: 'left out' | 'counts as'; value?: Decimal; after?: string };
  /** What happens when one task is done again. */
  retakes?: 'latest replaces' | 'highest replaces' | 'all count';
  /** What a teacher’s own decision does. */
  override?: { is: 'replaces the value' | 'completes the target and is left out'; role?: Reference; reason?: true };
  /** To what it is rounded, and how halves go. */
  round?: { to: Decimal; half?: 'half up' | 'half even'; displayOnly?: true };
  /** From where growth is measured. */
  baseline?: { higherOf?: Reference; recorded?: true };
  /** From where growth is measured when no baseline is recorded. */
  whenNoBaseline?: { is: 'no value' | 'average of the first piece of each target'; progress?: Decimal };
  /** What it is for, in a few words or paragraphs. */
  about?: Text;
  /** The law, rule or policy that it rests on. */
  legalBasis?: string;
  /** The members above that hold because of what this stands in. */
  inherited?: string[];
}

/** From a number to a grade, the highest row that fits. */
export interface GradeTable {
  /** The identity that outlives the code. */
  id: string;
  /** The code, as written. */
  code: string;
  /** The title, by language. */
  title?: Text;
  /** The levels in which it is judged. */
  scale?: Reference;
  /** What it is for, in a few words or paragraphs. */
  about?: Text;
  /** The members above that hold because of what this stands in. */
  inherited?: string[];
  /** Line by line. */
  rows?: ({ from?: Decimal; above?: 'above'; over?: Decimal; grade: string; requires?: Condition })[];
}

/** Conditions under a name, for each competency or for the student. */
export interface Rule {
  /** The identity that outlives the code. */
  id: string;
  /** The code, as written. */
  code: string;
  /** The title, by language. */
  title?: Text;
  /** What it is worked out for, one by one. */
  for?: { each: 'target' | 'competency' | 'area'; areas?: Reference[]; eachStage?: true };
  /** What must be shown. The conditions stand below it, each after a dash. */
  requires?: Condition;
  /** What it is for, in a few words or paragraphs. */
  about?: Text;
  /** The law, rule or policy that it rests on. */
  legalBasis?: string;
}

/** The terms of the school year. */
export interface Calendar {
  /** The identity that outlives the code. */
  id: string;
  /** The code, as written. */
  code: string;
  /** The title, by language. */
  title?: Text;
  /** The day on which a school year begins; 1 July where nothing is said. */
  schoolYearBegins?: string;
  /** What it is for, in a few words or paragraphs. */
  about?: Text;
  /** One term. */
  terms?: Term[];
}

/** One term. */
export interface Term {
  /** The identity that outlives the code. */
  id: string;
  /** The code, as written. */
  code: string;
  /** The title, by language. */
  title?: Text;
  from: string;
  to: string;
}

/** A test from outside, with its parts. */
export interface Test {
  /** The identity that outlives the code. */
  id: string;
  /** The code, as written. */
  code: string;
  /** The title, by language. */
  title?: Text;
  /** The parts that a language without writing does without. Its tag says so with the script `Zxxx`: `language nsk-Zxxx`. */
  unwrittenLanguage?: { parts: Reference[] };
  /** Whether parts of several sittings may be combined. */
  bestOf?: 'each part' | 'one sitting';
  /** How long a score holds. */
  validFor?: string;
  /** What it is for, in a few words or paragraphs. */
  about?: Text;
  /** One part of a test, in levels or numbers. */
  parts?: TestPart[];
}

/** One part of a test, in levels or numbers. */
export interface TestPart {
  /** The identity that outlives the code. */
  id: string;
  /** The code, as written. */
  code: string;
  /** The title, by language. */
  title?: Text;
  scale?: Reference;
  from?: Decimal;
  to?: Decimal;
  /** What it is for, in a few words or paragraphs. */
  about?: Text;
}

/** A course, and the credit that passing it earns. */
export interface Course {
  /** The identity that outlives the code. */
  id: string;
  /** The code, as written. */
  code: string;
  /** The title, by language. */
  title?: Text;
  /** The credit for passing it. */
  credit?: { amount: Decimal; subject: Reference; equivalent?: Reference[] };
  /** The levels in which it is judged. */
  scale?: Reference;
  /** Words by which rules find it. */
  tags?: Reference[];
  /** The competencies that are learned in it. */
  covers?: Reference[];
  /** The area of career and technical education it belongs to. */
  programArea?: Reference;
  /** The world language that is learned. */
  language?: string;
  /** How often it may earn credit. */
  repeatable?: { times: number };
  /** When the equivalence was approved, and by whom. */
  approvedAsEquivalent?: { date: string; role: Reference };
  /** Other codes under which people know it. */
  alsoKnownAs?: string[];
  /** The law, rule or policy that it rests on. */
  legalBasis?: string;
  /** What it is for, in a few words or paragraphs. */
  about?: Text;
  /** The members above that hold because of what this stands in. */
  inherited?: string[];
}

/** A list of codes that conditions can name at once. */
export interface List {
  /** The identity that outlives the code. */
  id: string;
  /** The code, as written. */
  code: string;
  /** The title, by language. */
  title?: Text;
  /** A spreadsheet (CSV) whose first column holds the codes, as if they were written below. */
  from?: { path: string };
  /** What it is for, in a few words or paragraphs. */
  about?: Text;
  /** Line by line. */
  rows?: ({ item: Reference })[];
}

/** Credit that is earned by showing something. */
export interface Credit {
  /** The identity that outlives the code. */
  id: string;
  /** The code, as written. */
  code: string;
  /** The title, by language. */
  title?: Text;
  /** Earned anew for each of these. */
  for?: { each: true };
  /** How much credit, in which subject. */
  awards?: { upTo?: true; amount?: Decimal; unit?: 'quarter' | 'semester'; subjectOfCourse?: true; subject?: Reference; creditOfEarlierCourse?: true; perHours?: Decimal; hours?: Reference; quarter?: Decimal; semester?: Decimal; step?: Decimal };
  /** How much credit for which result. The rows stand below it. */
  amountBy?: { lowest?: true; parts: Reference[]; rows: ({ kind: 'certified amount'; role: Reference; as: true } | { kind: 'amount'; level: LevelReference; orAbove?: true; amount: Decimal })[] };
  /** What must be shown. The conditions stand below it, each after a dash. */
  requires?: Condition;
  /** It takes the place of this credit; one learning earns credit once. */
  insteadOf?: { courses: Reference[] };
  /** It only makes good what was failed or left open. */
  onlyToward?: { state: 'failed or incomplete' | 'failed' | 'incomplete'; courses: Reference[] };
  /** The most that counts. */
  limit?: { amount: Decimal; in: 'one language' | 'one subject'; count?: 'courses included' | 'this credit only' };
  /** What it is not for, in words. */
  notFor?: Text;
  /** It counts once in each of these grades. */
  onceIn?: { grades: GradeBand };
  /** The order of the courses. */
  sequence?: { courses: Reference[] };
  /** More time before it is decided. */
  extend?: { terms: number; whilePlan?: true; calculation?: Reference; level?: LevelReference };
  /** What stands on the report until it is earned. */
  untilThen?: { mark: MarkReference };
  /** What the transcript shows. */
  transcript?: { mark?: MarkReference; calculation?: Reference; table?: Reference };
  /** The law, rule or policy that it rests on. */
  legalBasis?: string;
  /** Words by which rules find it. */
  tags?: Reference[];
  /** The levels in which it is judged. */
  scale?: Reference;
  /** Who has to agree. */
  approvedBy?: Reference;
  /** The groups by which the district looks at who earns it. */
  monitor?: { groups: string[] };
  /** What it is for, in a few words or paragraphs. */
  about?: Text;
  /** The members above that hold because of what this stands in. */
  inherited?: string[];
}

/** What a diploma asks of a cohort. */
export interface GraduationRequirements {
  /** What it is. */
  kind: 'graduation requirements';
  /** The identity that outlives the code. */
  id: string;
  /** The code, as written. */
  code: string;
  /** The title, by language. */
  title?: Text;
  /** The students it holds for: by the year they entered, never by class. */
  appliesTo?: { all?: true; grade?: Grade; from?: string; before?: string };
  /** The plan of the cohort before. */
  earlierVersion?: Reference;
  /** All credits together. */
  total?: Decimal;
  /** The core credits together. */
  coreTotal?: Decimal;
  /** Whether one credit may be cut to fill two needs. */
  splitting?: { none?: true; step?: Decimal };
  /** Two needs that one credit may meet. */
  sharing?: ({ need: Reference; with: Reference[] })[];
  /** How much pathway credit may stand in. */
  limit?: { pathwayCredit: Decimal };
  /** What may be waived, by whom, and until when it is asked. */
  waiver?: ({ amount: Decimal; needs: Reference[]; role: Reference; days?: number })[];
  /** A waiver that a law grants for some time. */
  creditWaiver?: ({ law: string; from: string; to: string; role: Reference })[];
  /** A plan beside which it is read. */
  compareWith?: Reference;
  /** What must be shown. The conditions stand below it, each after a dash. */
  requires?: Condition;
  /** The law, rule or policy that it rests on. */
  legalBasis?: string;
  /** What it is for, in a few words or paragraphs. */
  about?: Text;
  /** One need of a plan: how much credit, in which subject. */
  needs?: Credits[];
}

/** What a university or programme asks on entry. */
export interface EntryRequirements {
  /** What it is. */
  kind: 'entry requirements';
  /** The identity that outlives the code. */
  id: string;
  /** The code, as written. */
  code: string;
  /** The title, by language. */
  title?: Text;
  /** The students it holds for: by the year they entered, never by class. */
  appliesTo?: { all?: true; grade?: Grade; from?: string; before?: string };
  /** The plan of the cohort before. */
  earlierVersion?: Reference;
  /** All credits together. */
  total?: Decimal;
  /** The core credits together. */
  coreTotal?: Decimal;
  /** Whether one credit may be cut to fill two needs. */
  splitting?: { none?: true; step?: Decimal };
  /** Two needs that one credit may meet. */
  sharing?: ({ need: Reference; with: Reference[] })[];
  /** How much pathway credit may stand in. */
  limit?: { pathwayCredit: Decimal };
  /** What may be waived, by whom, and until when it is asked. */
  waiver?: ({ amount: Decimal; needs: Reference[]; role: Reference; days?: number })[];
  /** A waiver that a law grants for some time. */
  creditWaiver?: ({ law: string; from: string; to: string; role: Reference })[];
  /** A plan beside which it is read. */
  compareWith?: Reference;
  /** What must be shown. The conditions stand below it, each after a dash. */
  requires?: Condition;
  /** The law, rule or policy that it rests on. */
  legalBasis?: string;
  /** What it is for, in a few words or paragraphs. */
  about?: Text;
  /** One need of a plan: how much credit, in which subject. */
  needs?: Credits[];
}

/** One need of a plan: how much credit, in which subject. */
export interface Credits {
  /** The identity that outlives the code. */
  id: string;
  /** The code, as written. */
  code: string;
  /** The title, by language. */
  title?: Text;
  amount: Decimal;
  any?: true;
  subjects?: Reference[];
  core?: true;
  sameLanguage?: true;
  tag?: Reference;
  /** A portion that must carry a tag. */
  includes?: ({ amount: Decimal; tag: Reference; mayOverlap?: true })[];
  /** What may stand in its place. */
  orInstead?: { requirement: Reference };
  /** Who chooses what, in words. */
  choice?: Text;
  /** The law, rule or policy that it rests on. */
  legalBasis?: string;
  /** What it is for, in a few words or paragraphs. */
  about?: Text;
}

/** A way to show readiness for what comes next. */
export interface Pathway {
  /** The identity that outlives the code. */
  id: string;
  /** The code, as written. */
  code: string;
  /** The title, by language. */
  title?: Text;
  /** What must be shown. The conditions stand below it, each after a dash. */
  requires?: Condition;
  /** The law, rule or policy that it rests on. */
  legalBasis?: string;
  /** What it is for, in a few words or paragraphs. */
  about?: Text;
}

/** A seal, badge or endorsement. */
export interface Award {
  /** The identity that outlives the code. */
  id: string;
  /** The code, as written. */
  code: string;
  /** The title, by language. */
  title?: Text;
  /** What must be shown. The conditions stand below it, each after a dash. */
  requires?: Condition;
  /** Which date picks the version. */
  versionChosenBy?: 'graduation date' | 'date completed' | 'as of';
  /** The law, rule or policy that it rests on. */
  legalBasis?: string;
  /** Who has to agree. */
  approvedBy?: Reference;
  /** What it is for, in a few words or paragraphs. */
  about?: Text;
  /** The conditions of an award in some years. */
  versions?: Version[];
}

/** The conditions of an award in some years. */
export interface Version {
  /** The identity that outlives the code. */
  id: string;
  /** The code, as written. */
  code: string;
  from?: string;
  until?: string;
  /** What must be shown. The conditions stand below it, each after a dash. */
  requires?: Condition;
  /** The law, rule or policy that it rests on. */
  legalBasis?: string;
  /** What it is for, in a few words or paragraphs. */
  about?: Text;
}

/** A student’s records and what is expected of them: a test of the framework. */
export interface Scenario {
  /** The identity that outlives the code. */
  id: string;
  /** The title, by language. */
  title: Text;
  /** The day on which the question is asked. */
  asOf?: string;
  /** The level from which growth is measured. */
  baselines?: ({ code: Reference; stage?: Reference; value: Decimal })[];
  /** Records of these kinds may exist that nobody has entered. */
  unknown?: ('evidence' | 'scores' | 'courses' | 'credits' | 'requirements' | 'approvals' | 'certificates' | 'hours' | 'waivers' | 'rubrics')[];
  /** Who the student is. */
  student?: Student;
  /** Date, code, level or mark, kind. */
  evidence?: ({ date: string; code: Reference; score: LevelReference | MarkReference | null; override?: true; kind?: Reference; stage?: Reference; for?: Reference; course?: Reference; task?: string; by?: Reference; entered?: string; due?: string; reason?: string })[];
  /** Date, part of a test, score. */
  scores?: ({ date: string; part: Reference; score: LevelReference | MarkReference | null; language?: string; sitting?: string })[];
  /** Date, course, grade or mark. */
  courses?: ({ date: string; course: Reference; grade: LevelReference | MarkReference | null; term?: Reference; inGrade?: Grade; language?: string; tags?: Reference[] })[];
  /** Date, amount, subject. */
  credits?: ({ date: string; amount: Decimal; unit?: 'quarter' | 'semester'; subject: Reference; tags?: Reference[]; from?: Reference; language?: string })[];
  /** Date, what was completed. */
  requirements?: ({ date: string; code: Reference; inGrade?: Grade; names?: string })[];
  /** Date, who, and what was approved. */
  approvals?: ({ date: string; role: Reference; code: Reference; certified?: Decimal; language?: string })[];
  /** Date, certificate. */
  certificates?: ({ date: string; certificate: Reference; expires?: string })[];
  /** Date, how many, of which kind. */
  hours?: ({ date: string; hours: Decimal; kind: Reference })[];
  /** Date, what is waived, how much, and who approved it. */
  waivers?: ({ date: string; code: Reference; amount?: Decimal; role: Reference })[];
  /** Date, criterion, level. */
  rubrics?: ({ date: string; criterion: Reference; score: LevelReference | MarkReference | null; by?: Reference; task?: string })[];
  /** What must come out. */
  expect?: ({ kind: 'progress'; of: Reference; stage?: Reference; percent: Decimal; reasons?: ({ text: string })[] } | { kind: 'mark'; of: Reference; mark: MarkReference; reasons?: ({ text: string })[] } | { kind: 'credit'; of: Reference; language?: 'in'; inLanguage?: string; not?: true; status?: 'met' | 'not yet' | 'closed' | 'unknown'; amount?: Decimal; reasons?: ({ text: string })[] } | { kind: 'needs'; needs: Reference[]; plan: Reference; not?: true; status?: 'met' | 'not yet' | 'closed' | 'unknown'; reasons?: ({ text: string })[] } | { kind: 'does not apply'; of: Reference; does: 'does not apply' | 'applies'; reasons?: ({ text: string })[] } | { kind: 'rule'; rule: Reference; of: Reference; stage?: Reference; not?: true; status?: 'met' | 'not yet' | 'closed' | 'unknown'; reasons?: ({ text: string })[] } | { kind: 'value'; calculation: Reference; of: Reference; stage?: Reference; none?: true; value?: LevelReference; change?: Decimal; reasons?: ({ text: string })[] } | { kind: 'status'; of: Reference; not?: true; status?: 'met' | 'not yet' | 'closed' | 'unknown'; reasons?: ({ text: string })[] })[];
}

/** Who the student is. */
export interface Student {
  name: string;
  enteredGrade?: Grade;
  entered?: string;
  graduates?: string;
  classOf?: number;
  grade?: Grade;
  language?: string;
}

/** A compiled framework. */
export interface Model {
  /** Says what this file is. */
  format: 'cairn-model';
  /** The version of this format, as `major.minor`. */
  formatVersion: string;
  /** A framework, or somebody else’s standards. */
  kind: 'framework' | 'standards';
  /** The languages of the texts, the framework’s own first. */
  languages: string[];
  /** The other frameworks that are named here. */
  uses?: ({ alias?: string; framework: string; id: string })[];
  /** The words shown to readers, by language. */
  translatedWords?: TranslatedWords;
  /** Where everything was written; leave it out to compare two models. */
  source: Source;
  /** The identity that outlives the code. */
  id: string;
  /** The code, as written. */
  code: string;
  /** The title, by language. */
  title?: Text;
  /** The version of this text. */
  version?: string;
  /** How far it has come. */
  status?: 'draft' | 'adopted' | 'retired';
  /** Who publishes it. */
  publisher?: string;
  /** A name for it that never changes, best a web address. Identities are made from it. */
  identifier?: string;
  /** Under which terms others may use it. */
  license?: string;
  /** The law, rule or policy that it rests on. */
  legalBasis?: string;
  /** What it is for, in a few words or paragraphs. */
  about?: Text;
  /** The language it is written in. */
  language: string;
  /** The languages it is translated into. */
  alsoIn?: string[];
  /** The first day it holds. */
  validFrom?: string;
  /** The last day it holds. */
  validUntil?: string;
  /** The levels in which it is judged. */
  scale?: Reference;
  /** How its codes are built, for readers and for completion. */
  codes?: string;
  /** One of somebody else’s standards. */
  standards?: Standard[];
  /** Stages that follow each other: portfolios, terms, grade bands. */
  stages?: Stages[];
  /** Levels, from the lowest to the highest, or numbers in steps. */
  scales?: Scale[];
  /** A subject in which credit is earned. */
  subjects?: Subject[];
  /** A word by which rules find courses, credits and competencies. */
  tags?: Tag[];
  /** The words your readers know for ours; they are shown in previews and reports. */
  words?: ({ word: 'area' | 'competency' | 'target' | 'standard' | 'level' | 'rubric' | 'criterion' | 'credit' | 'course' | 'evidence' | 'stage' | 'progression'; shown: string })[];
  /** The platforms it will be handed to; their limits are checked while you write. */
  targets?: ('canvas' | 'moodle' | 'case-1.0' | 'case-1.1' | 'ctdl-asn' | 'open-badges-3.0' | 'spreadsheet')[];
  /** Somebody who approves, judges or certifies. */
  roles?: Role[];
  /** An area of career and technical education. */
  programAreas?: ProgramArea[];
  /** A kind of hours that are counted. */
  hours?: Hours[];
  /** A certificate that a student can bring. */
  certificates?: Certificate[];
  /** A kind of evidence. */
  evidenceKinds?: EvidenceKind[];
  /** A field of learning that holds competencies. */
  areas?: Area[];
  /** How learning grows, level by level, stage by stage or from grade to grade. */
  progressions?: Progression[];
  /** Criteria, and what the work looks like at each level. */
  rubrics?: Rubric[];
  /** Learning outside a course that can earn credit. */
  experiences?: Experience[];
  /** Codes that were renamed or retired, so that old records keep their meaning. */
  replaced?: ({ old: string; new: Reference; date?: string; why?: string })[];
  /** How much evidence, of which kinds, shows a competency. */
  bodiesOfEvidence?: BodyOfEvidence[];
  /** How scores become a level. Nothing about it is guessed: each fact that its method needs is written. */
  calculations?: Calculation[];
  /** From a number to a grade, the highest row that fits. */
  gradeTables?: GradeTable[];
  /** Conditions under a name, for each competency or for the student. */
  rules?: Rule[];
  /** The terms of the school year. */
  calendars?: Calendar[];
  /** A test from outside, with its parts. */
  tests?: Test[];
  /** A course, and the credit that passing it earns. */
  courses?: Course[];
  /** A list of codes that conditions can name at once. */
  lists?: List[];
  /** Something that a student completes. */
  requirements?: Requirement[];
  /** Several people who decide together. */
  panels?: Panel[];
  /** Credit that is earned by showing something. */
  credits?: Credit[];
  /** What a diploma asks of a cohort. */
  plans?: (GraduationRequirements | EntryRequirements)[];
  /** A way to show readiness for what comes next. */
  pathways?: Pathway[];
  /** A seal, badge or endorsement. */
  awards?: Award[];
  /** A sentence that a law or policy asks the framework to hold. */
  provisions?: Provision[];
  /** A student’s records and what is expected of them: a test of the framework. */
  scenarios?: Scenario[];
}
