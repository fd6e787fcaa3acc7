/** A whole outcome in words: plans, credits, awards, pathways, requirements and rules, and at last the learning. */
import { foldCode } from '@cairn/model';
import type { Argument, Outcome, PlanOutcome, ReasonNode, Result, ResultKind } from '../outcome/outcome.ts';
import type { Program } from '../program/program.ts';
import type { StudentRecord } from '../record/record.ts';
import { type Layout, type Line, layOut } from './layout.ts';
import { learningLines } from './learning.ts';
import type { Phrase } from './messages.ts';
import { type Naming, nameOfThing, namingIn, textIn } from './names.ts';
import { planLines } from './plans.ts';
import { recordNames } from './records.ts';
import { type Here, phrase, problemSentence, sentence } from './sentence.ts';
import { below, isUntouched, nextLines, type Telling } from './tree.ts';

export interface ExplainOptions extends Layout {
  /** BCP 47; `reasonLanguages` lists those with words of their own. */
  language: string;
  /** The record that was evaluated, so that reasons name records by their day and what they are. */
  record?: StudentRecord;
  /** The code of one plan, credit, award, pathway, requirement, rule or piece of learning: only that is told, in full. */
  only?: string;
}

/** The outcome as text to read, wrapped to the width. */
export function explain(program: Program, outcome: Outcome, options: ExplainOptions): string {
  return layOut(explainLines(program, outcome, options), namingIn(program, options.language).words, options);
}

/** The same as lines, for other layouts. With `only` and a code that the outcome does not have there is a title alone. */
export function explainLines(program: Program, outcome: Outcome, { language, record, only }: ExplainOptions): Line[] {
  const naming = namingIn(program, language);
  const wanted = only === undefined ? undefined : foldCode(only);
  const asked = ({ code, of }: { code: string; of?: string }): boolean =>
    wanted === undefined || foldCode(code) === wanted || (of !== undefined && foldCode(of) === wanted);
  const names = recordNames(naming, record, outcome.asOf);
  const telling = (here: readonly string[] = []): Telling => ({
    naming,
    names,
    full: only !== undefined,
    elsewhere: placesOf(outcome),
    here: new Set(here),
  });
  const plans = outcome.plans.filter(({ plan }) => asked({ code: plan }));
  const results = outcome.results.filter(asked);
  const ofKind = (kind: ResultKind): Result[] =>
    results.filter((result) => result.kind === kind && result.of === undefined && result.instance === undefined);
  const inPlans = requirementsIn(outcome.plans);
  const section = (name: Phrase, lines: readonly Line[]): Line[] =>
    lines.length === 0 ? [] : [{ tone: 'section', depth: 0, text: phrase(naming, name) }, ...lines];
  return [
    {
      tone: 'title',
      depth: 0,
      text: phrase(naming, 'student', { student: outcome.student, date: { date: outcome.asOf } }),
    },
    { tone: 'subtitle', depth: 0, text: frameworkName(naming, outcome) },
    ...section('problems', only === undefined ? problemLines(naming, outcome, names) : []),
    ...section(
      'plans',
      plans.flatMap((plan) => planLines(telling(), plan)),
    ),
    ...section(
      'credits',
      ofKind('credit').flatMap((result) => resultLines(telling(), result)),
    ),
    ...section(
      'awards',
      ofKind('award').flatMap((result) => resultLines(telling(), result)),
    ),
    ...section(
      'pathways',
      ofKind('pathway').flatMap((result) => resultLines(telling(), result)),
    ),
    ...section(
      'requirements',
      ofKind('requirement')
        .filter(({ id }) => only !== undefined || !inPlans.has(id))
        .flatMap((result) => resultLines(telling(), result)),
    ),
    ...section(
      'rules',
      [...ofKind('rule'), ...ofKind('body of evidence')].flatMap((result) => resultLines(telling(), result)),
    ),
    ...section('learning', learningLines(naming, telling, results)),
  ];
}

/** Everything that has a place of its own in the explanation, so that others only name it. */
function placesOf({ plans, results }: Outcome): Telling['elsewhere'] {
  const keys = new Set([...plans, ...results].flatMap(({ why }) => (why ? [keyOf(why)] : [])));
  return (node, here) => named.has(node.message) && !isAbout(node, here) && keys.has(keyOf(node));
}

const named: ReadonlySet<string> = new Set([
  'plan',
  'plan, cohort unknown',
  'credit',
  'award',
  'pathway',
  'rule',
  'rule of',
  'body',
]);

/** A body of evidence is told where its competency is. */
function isAbout({ message, args: { of } }: ReasonNode, here: Here): boolean {
  return message === 'body' && typeof of === 'object' && 'code' in of && of.id !== undefined && here.has(of.id);
}

function keyOf({ message, args }: ReasonNode): string {
  const { amount: _amount, ...identities } = args;
  return `${message} ${JSON.stringify(identities)}`;
}

/** Requirements that a plan asks for, by identity: they are told there. */
function requirementsIn(plans: readonly PlanOutcome[]): ReadonlySet<string> {
  const asked = plans.filter(({ applies }) => applies !== 'no').flatMap(({ why }) => why?.children ?? []);
  return new Set(
    asked.flatMap(({ message, args: { of } }) =>
      /^(?:completed|waived)/.test(message) && typeof of === 'object' && 'code' in of && of.id !== undefined
        ? [of.id]
        : [],
    ),
  );
}

function frameworkName(naming: Naming, { framework, version }: Outcome): string {
  const { model } = naming.program;
  const title = textIn(naming, model.title);
  const text = title === undefined ? framework : `${title} (${framework})`;
  return phrase(naming, 'framework', { framework: text, ...(version !== undefined && { version }) });
}

function problemLines(naming: Naming, { problems }: Outcome, names: (id: string) => string): Line[] {
  return problems.map((problem) => ({
    tone: 'condition',
    depth: 0,
    text: `${problem.record === undefined ? '' : `${names(problem.record)}: `}${problemSentence(naming, problem)}`,
  }));
}

/** A credit, award, pathway, requirement or rule: its answer, what to do next, and why. */
function resultLines(telling: Telling, result: Result): Line[] {
  const { naming, full } = telling;
  const { status, why, next } = result;
  const untouched = why !== undefined && !full && (status === 'not yet' || status === 'unknown') && isUntouched(why);
  const report = reportOf(naming, result);
  const parts = [
    why ? sentence(naming, why) : nameOfThing(naming, result),
    ...(report === undefined ? [] : [phrase(naming, 'on the report', { mark: report })]),
    ...(untouched ? [phrase(naming, 'nothing recorded')] : []),
  ];
  const heading: Line = {
    tone: 'heading',
    depth: 0,
    text: parts.join(' – '),
    ...(status !== undefined && { status }),
    ...(why?.source && { source: `${why.source.file}:${why.source.line}` }),
  };
  if (!why || untouched) return [heading];
  return [heading, ...nextLines(telling, status === 'unknown' ? [] : next, 0), ...below(telling, why, 0)];
}

/** What the report shows: a mark by its title, a grade, or a value. */
function reportOf(naming: Naming, { kind, mark, level, value }: Result): Argument | undefined {
  if (kind !== 'credit') return undefined;
  if (mark === undefined) return level ?? (value === undefined ? undefined : { decimal: value });
  for (const scale of naming.program.scales.values()) {
    const title = textIn(naming, scale.mark(mark)?.title);
    if (title !== undefined) return title === mark ? mark : `${title} (${mark})`;
  }
  return mark;
}
