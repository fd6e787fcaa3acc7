/** Running scenarios: the tests of a framework, held against its rules or those of another version. */
import type { IsoDate, Scenario } from '@cairn/model';
import type { Outcome, ReasonNode } from '../outcome/outcome.ts';
import type { Program } from '../program/program.ts';
import { reasonText } from '../reasons/reason.ts';
import { evaluateReference } from '../reference/evaluate.ts';
import type { Trace } from '../reference/evaluation.ts';
import { carriedOver } from './carried.ts';
import { type Expectation, type Judged, judge } from './expectation.ts';
import { recordOf } from './record.ts';
import { type Sighting, sightingsOf } from './sightings.ts';
import { gone, namedBy, problemText, sentenceOf, subjectOf } from './wording.ts';

/** What became of one scenario. */
export interface ScenarioRun {
  /** In the language of the framework. */
  title: string;
  /** Its place in the model, as a JSON pointer. */
  pointer: string;
  source?: Source;
  /** Every expectation came true, and every record is known. */
  passed: boolean;
  expectations: ExpectationRun[];
  /** What is wrong with the records, in sentences. Against another version they are told and fail nothing. */
  problems: string[];
  /** What was worked out; nothing where the scenario does not say its day. */
  outcome?: Outcome;
  /** Which lines of the framework the expectations looked at, and how those stood. */
  sightings: Sighting[];
}

/** What became of one expectation. */
export interface ExpectationRun extends Pick<Judged, 'expected' | 'found' | 'passed'> {
  kind: Expectation['kind'];
  /** What it is about, as it is written: `credit AV-LIFE-SCI`. */
  text: string;
  pointer: string;
  source?: Source;
  /** What happened, in a sentence for people; empty where it passed. */
  message: string;
  /** Why it was found, in the language of the framework and over one or more lines. Empty where it passed and was not asked. */
  reason: string;
}

/** A file, from the folder of the framework's own file, and a line from 1. */
export interface Source {
  file: string;
  line: number;
}

export interface RunOptions {
  /** The framework that the scenarios stand in, where it is another version than the program whose rules are asked. */
  of?: Program;
}

/** Runs every scenario of a framework, in written order. */
export function runScenarios(program: Program, options: RunOptions = {}): ScenarioRun[] {
  const { scenarios = [] } = (options.of ?? program).model;
  return scenarios.map((scenario, place) => runScenario(program, scenario, place, options));
}

/** Runs one scenario; `place` is its place in the `scenarios` of its model, from 0. */
export function runScenario(
  program: Program,
  scenario: Scenario,
  place: number,
  { of = program }: RunOptions = {},
): ScenarioRun {
  const pointer = `/scenarios/${place}`;
  const written = of === program ? scenario : carriedOver(scenario, of, program);
  const base = { title: titleOf(of, scenario), pointer, ...sourceAt(of, pointer) };
  if (scenario.asOf === undefined) {
    const problems = ['The scenario does not say its day: `as of: 2026-01-30`.'];
    return { ...base, passed: false, expectations: [], problems, sightings: [] };
  }
  const trace: Trace = { written: new Map(), aside: [], reported: [] };
  const outcome = evaluateReference(program, recordOf(written), scenario.asOf as IsoDate, trace);
  const held = (written.expect ?? []).map((expectation) => ({
    expectation,
    judged: judgedOf(program, outcome, expectation),
  }));
  const expectations = held.map(({ expectation, judged }, row) => {
    const at = `${pointer}/expect/${row}`;
    return { ...expectationRun(program, expectation, judged), pointer: at, ...sourceAt(of, at) };
  });
  const problems = outcome.problems.map((problem) => problemText(of, problem));
  return {
    ...base,
    passed: expectations.every(({ passed }) => passed) && (problems.length === 0 || of !== program),
    expectations,
    problems,
    outcome,
    sightings: sightingsOf(program, held, trace),
  };
}

/** The title of a scenario in the language of its framework. */
export function titleOf({ model }: Program, { title }: Scenario): string {
  return title[model.languages[0]!] ?? Object.values(title)[0] ?? '';
}

function judgedOf(program: Program, outcome: Outcome, expectation: Expectation): Judged {
  const judged = judge(outcome, expectation);
  const there = namedBy(expectation).every(({ id }) => program.things.byIdentity(id) !== undefined);
  return there ? judged : { ...judged, found: gone, passed: false, nodes: [] };
}

function expectationRun(
  program: Program,
  expectation: Expectation,
  judged: Judged,
): Omit<ExpectationRun, 'pointer' | 'source'> {
  const { kind, reasons = [] } = expectation;
  const { expected, found, passed, nodes } = judged;
  const text = subjectOf(expectation);
  const reason = passed && reasons.length === 0 ? '' : reasonOf(program, nodes);
  const base = { kind, text, reason };
  if (!passed) return { ...base, expected, found, passed, message: sentenceOf(kind, text, judged) };
  const lacking = reasons.find((each) => !holds(reason, each.text));
  if (!lacking) return { ...base, expected, found, passed, message: '' };
  return {
    ...base,
    expected: `reason includes "${lacking.text}"`,
    found: reason === '' ? 'no reason' : 'another reason',
    passed: false,
    message: `\`${text}\` is ${found} as expected, but its reason does not include "${lacking.text}".`,
  };
}

function reasonOf(program: Program, nodes: readonly ReasonNode[]): string {
  const language = program.model.languages[0]!;
  return nodes.map((node) => reasonText(program, node, language)).join('\n');
}

/** Capitals and the ends of lines say nothing. */
function holds(reason: string, words: string): boolean {
  const plain = (text: string): string => text.toLowerCase().replace(/\s+/g, ' ');
  return plain(reason).includes(plain(words));
}

function sourceAt(program: Program, pointer: string): { source?: Source } {
  const source = program.sourceOf(pointer);
  return source ? { source } : {};
}
