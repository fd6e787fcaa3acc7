/** A tree of reasons as lines: what it hangs on in full, and what nobody has begun in one line. */
import type { Ignored, NextStep, ReasonNode } from '../outcome/outcome.ts';
import type { Line } from './layout.ts';
import { type Naming, nameOfThing } from './names.ts';
import type { RecordNames } from './records.ts';
import { type Here, nextSentence, phrase, sentence } from './sentence.ts';

/** What all lines of one block share. */
export interface Telling {
  readonly naming: Naming;
  readonly names: RecordNames;
  /** Everything is told, where it stands. */
  readonly full: boolean;
  /** Whether something is told in a place of its own. */
  readonly elsewhere: (node: ReasonNode, here: Here) => boolean;
  /** What the block is about. */
  readonly here: Here;
  /** Learning that has a block of its own, by identity: its records stand there. */
  readonly blocks?: ReadonlySet<string>;
  /** Records whose scores are told one by one in the blocks below. */
  readonly told?: ReadonlySet<string>;
  /** What was said below conditions, where nothing is to be said twice. */
  readonly said?: Set<string>;
}

/** More records than these are not named in one line. */
const mostNamed = 6;

/** Where one of the parts is enough. */
const choosing: ReadonlySet<string> = new Set([
  'any',
  'any pathway',
  'in subject',
  'grade in each term',
  'grade in course tagged',
]);
/** Where the parts are one sentence about many things. */
const many: ReadonlySet<string> = new Set(['each', 'level in each', 'evidence needed', 'rule in each', 'rule in some']);

/** What scores give, which blocks of targets tell one by one. */
const byScores: ReadonlySet<string> = new Set([
  'value',
  'value, overridden',
  'level',
  'level of',
  'at least',
  'no score',
  'more than half',
]);

/** A condition and what is below it. */
export function conditionLines(telling: Telling, node: ReasonNode, depth: number): Line[] {
  const { naming, here, full } = telling;
  const line: Line = { tone: 'condition', status: node.status, depth, text: sentence(naming, node, here) };
  if (!full && telling.elsewhere(node, here)) return [line];
  return [line, ...below(telling, node, depth)];
}

/** What stands below a condition: its parts, then the records that count and those that do not. */
export function below(telling: Telling, node: ReasonNode, depth: number): Line[] {
  const { children = [] } = node;
  const parts = children.filter(({ message }) => message === 'part');
  const { told, asides } = chosen(
    telling,
    node,
    children.filter(({ message }) => message !== 'part'),
  );
  return [
    ...aside(telling, depth, parts.length > 0 ? [partsLine(telling, parts)] : []),
    ...recordLines(telling, node, depth),
    ...told.flatMap((child) => conditionLines(telling, child, depth + 1)),
    ...aside(telling, depth, asides),
  ];
}

/** Which children are told one by one, and what is said of the others. */
function chosen({ naming, here, full }: Telling, node: ReasonNode, children: readonly ReasonNode[]) {
  const begun = children.filter((child) => !isUntouched(child));
  const rest = children.filter(isUntouched);
  if (full || rest.length === 0 || (begun.length === 0 && children.length <= mostNamed))
    return { told: children, asides: [] };
  if (choosing.has(node.message)) {
    if (node.status === 'met') return { told: children.filter(({ status }) => status === 'met'), asides: [] };
    if (begun.length === 0) return { told: children, asides: [] };
    const others = rest.map((child) =>
      sentence(naming, { message: child.message, args: child.args, status: 'met', ...amountOf(child) }, here),
    );
    return { told: begun, asides: [phrase(naming, 'or else', { list: short(naming, others) })] };
  }
  if (!many.has(node.message)) return { told: children, asides: [] };
  const others = rest.map((child) => subjectOf(naming, child));
  return { told: begun, asides: [phrase(naming, 'not begun', { list: short(naming, others) })] };
}

function amountOf({ asked }: ReasonNode): Pick<ReasonNode, 'asked'> {
  return asked === undefined ? {} : { asked };
}

/** What a condition is about, without what it asks. */
function subjectOf(naming: Naming, node: ReasonNode): string {
  const { of } = node.args;
  return typeof of === 'object' && 'code' in of ? nameOfThing(naming, of) : sentence(naming, node);
}

/** Whether no record says anything about it. */
export function isUntouched({
  status,
  message,
  used = [],
  ignored = [],
  found = '0',
  children = [],
}: ReasonNode): boolean {
  if (status === 'met' || status === 'closed' || used.length > 0 || ignored.length > 0) return false;
  if (children.length === 0 && message !== 'part' && found !== '0') return false;
  return children.every(isUntouched);
}

function partsLine({ naming }: Telling, parts: readonly ReasonNode[]): string {
  return phrase(naming, 'from', { list: parts.map((part) => sentence(naming, part)).join('; ') });
}

/** The records of a condition. Those of its parts stand there, but for a body of evidence, which has them all. */
export function recordLines(telling: Telling, node: ReasonNode, depth: number): Line[] {
  const { naming, names } = telling;
  const { message, children = [] } = node;
  const told = byScores.has(message) ? telling.told : undefined;
  const used = (node.used ?? []).filter((id) => !told?.has(id));
  const ignored = (node.ignored ?? []).filter(({ id }) => !told?.has(id));
  if (message.startsWith('body ') || standElsewhere(telling, node)) return [];
  const inParts = message !== 'body' && children.some((child) => (child.used ?? []).length > 0);
  const counted =
    used.length > 0 && !inParts ? [phrase(naming, 'counted', { list: short(naming, used.map(names)) })] : [];
  const reasons = new Map<Ignored, string[]>();
  for (const { id, why } of ignored) reasons.set(why, [...(reasons.get(why) ?? []), id]);
  const left = [...reasons].map(([why, ids]) =>
    phrase(naming, 'left out', {
      number: ids.length,
      why: naming.words.ignored[why],
      list: short(naming, ids.map(names)),
    }),
  );
  return aside(telling, depth, [...counted, ...left]);
}

/** Whether it is about learning that has a block of its own. */
function standElsewhere({ blocks, here }: Telling, { args: { of } }: ReasonNode): boolean {
  return (
    typeof of === 'object' && 'code' in of && of.id !== undefined && blocks?.has(of.id) === true && !here.has(of.id)
  );
}

/** What to do next. */
export function nextLines(telling: Telling, next: readonly NextStep[] | undefined, depth: number): Line[] {
  const steps = (next ?? []).map((step) => nextSentence(telling.naming, step)).filter((text) => text !== '');
  const texts = steps.map((text) => phrase(telling.naming, 'next', { text }));
  return aside(telling, depth, texts).map((line) => ({ ...line, tone: 'next' }));
}

/** Sentences below a condition. */
export function aside({ said }: Telling, depth: number, texts: readonly string[]): Line[] {
  return texts.flatMap((text): Line[] => {
    if (said?.has(text)) return [];
    said?.add(text);
    return [{ tone: 'aside', depth: depth + 1, text }];
  });
}

/** Some of many, and how many more there are. */
export function short(naming: Naming, texts: readonly string[]): string {
  const rest = texts.length - mostNamed;
  const list = texts.slice(0, mostNamed).join('; ');
  return rest > 0 ? phrase(naming, 'and more', { list, number: rest }) : list;
}
