/** Where the learning of a student stands: each competency with its level, its progress and the rules that look at it. */
import type { ReasonNode, Result } from '../outcome/outcome.ts';
import type { Learning, Program } from '../program/program.ts';
import type { Line } from './layout.ts';
import { levelName, type Naming, nameOfThing } from './names.ts';
import { phrase, sentence } from './sentence.ts';
import { below, isUntouched, nextLines, recordLines, short, type Telling } from './tree.ts';

/** All results about one piece of learning, in one stage. */
interface Group {
  readonly learning: Learning;
  readonly stage: string | undefined;
  readonly results: Result[];
}

/** A block for each piece of learning that records say something about, and one line for the others. */
export function learningLines(
  naming: Naming,
  telling: (here: readonly string[]) => Telling,
  results: readonly Result[],
): Line[] {
  const groups = groupsOf(naming.program, results);
  const begun = groups.filter(({ results: own }) => own.some(isBegun));
  const shown = new Set(begun.map(({ learning, stage }) => keyOf(learning, stage)));
  const worth = begun.filter((group) => depthOf(group, shown) === 0 || !isProgressAlone(group));
  const blocks = new Set(worth.map(({ learning }) => learning.thing.id));
  const lines = worth.flatMap((group) => {
    const stage = group.stage === undefined ? undefined : naming.program.things.find(group.stage, ['stage'])?.id;
    const here = telling([group.learning.thing.id, ...(stage === undefined ? [] : [stage])]);
    return groupLines(
      { ...here, said: new Set(), blocks, told: toldBelow(group, worth) },
      group,
      depthOf(group, shown),
    );
  });
  const rest = [...new Set(groups.filter((group) => !begun.includes(group)).map(({ learning }) => learning))].filter(
    ({ kind, index }) => kind !== 'target' && !begun.some(({ learning }) => learning.index === index),
  );
  if (rest.length === 0) return lines;
  const list = short(
    naming,
    rest.map(({ thing }) => nameOfThing(naming, thing)),
  );
  return [...lines, { tone: 'heading', depth: 0, text: phrase(naming, 'not begun', { list }) }];
}

function groupsOf(program: Program, results: readonly Result[]): Group[] {
  const byCode = new Map(program.learning.map((learning) => [learning.thing.code, learning]));
  const groups = new Map<string, Group>();
  for (const result of results) {
    const learning = byCode.get(result.kind === 'competency' ? result.code : (result.of ?? ''));
    if (!learning) continue;
    const key = keyOf(learning, result.stage);
    const group = groups.get(key) ?? { learning, stage: result.stage, results: [] };
    group.results.push(result);
    groups.set(key, group);
  }
  return [...groups.values()].sort((a, b) => a.learning.index - b.learning.index);
}

function keyOf(learning: Learning, stage: string | undefined): string {
  return `${learning.index} ${stage ?? ''}`;
}

/** Targets stand below their competency where that has a block of its own. */
function depthOf({ learning, stage }: Group, shown: ReadonlySet<string>): number {
  let depth = 0;
  for (let above = learning.parent; above; above = above.parent) if (shown.has(keyOf(above, stage))) depth += 1;
  return depth;
}

function isBegun({ status, value, progress, why }: Result): boolean {
  if (value !== undefined || status === 'met' || status === 'closed') return true;
  if (progress && (progress.have !== '0' || progress.missed !== undefined)) return true;
  return why !== undefined && !isUntouched(why);
}

/** The records that the blocks of targets below tell one by one. */
function toldBelow({ learning, stage }: Group, groups: readonly Group[]): ReadonlySet<string> {
  const below = groups.filter((group) => group.stage === stage && isBelow(group.learning, learning));
  const whys = below.flatMap(({ results }) =>
    results.flatMap(({ kind, why }) => (kind === 'calculation' && why ? [why] : [])),
  );
  return new Set(whys.flatMap(({ used = [], ignored = [] }) => [...used, ...ignored.map(({ id }) => id)]));
}

function isBelow(learning: Learning, other: Learning): boolean {
  for (let above = learning.parent; above; above = above.parent) if (above === other) return true;
  return false;
}

/** Whether the block above tells all there is. */
function isProgressAlone({ results }: Group): boolean {
  return results.every(({ kind, value }) => kind === 'competency' && value === undefined);
}

function groupLines(telling: Telling, { learning, stage, results }: Group, depth: number): Line[] {
  const { naming } = telling;
  const own = results.find(({ kind }) => kind === 'competency');
  const calculations = results.filter(
    ({ kind, value, baseline }) => kind === 'calculation' && (value ?? baseline) !== undefined,
  );
  const alone = calculations.length === 1 && calculations[0]!.value === own?.value ? calculations[0] : undefined;
  const rules = results.filter(({ kind }) => kind === 'rule');
  const inRules = new Set(rules.flatMap(({ why }) => (why ? bodiesIn(why) : [])));
  const bodies = results.filter(({ kind, id }) => kind === 'body of evidence' && !inRules.has(id));
  const stageName = stage === undefined ? undefined : stageTitle(naming, stage);
  const name = nameOfThing(naming, learning.thing);
  const parts = [
    stageName === undefined ? name : `${name}, ${stageName}`,
    ...(own?.value === undefined ? [] : [valueText(naming, learning, own)]),
    ...progressParts(naming, own),
  ];
  return [
    { tone: 'heading', depth, text: parts.join(' – '), ...(own?.status !== undefined && { status: own.status }) },
    ...(alone?.why ? recordLines(telling, alone.why, depth) : []),
    ...(alone ? [] : calculations.flatMap((result) => calculationLines(telling, learning, result, depth + 1))),
    ...[...rules, ...bodies].flatMap((result) => ruleLines(telling, result, depth + 1)),
  ];
}

function calculationLines(
  telling: Telling,
  learning: Learning,
  { value, baseline, why, ...result }: Result,
  depth: number,
): Line[] {
  const { naming } = telling;
  const scale = learning.scale?.thing.id;
  const minus = naming.program.things.byIdentity(result.id)?.data as { method?: { is: string } } | undefined;
  const growth = minus?.method?.is === 'minus baseline';
  const name = why ? sentence(naming, why, telling.here) : nameOfThing(naming, result);
  const parts = [
    ...(value === undefined
      ? []
      : [growth ? signed(value) : levelName(naming, value, scale, { with: 'number', reached: true })]),
    ...(baseline === undefined
      ? []
      : [phrase(naming, 'baseline', { value: { level: baseline, ...(scale && { scale }) } })]),
  ];
  const text = `${name}: ${parts.join(', ')}`;
  // Two formulas may count the same records, and each says so; the rules below need not.
  const { said, ...fresh } = telling;
  const records = why && !growth ? recordLines(fresh, why, depth) : [];
  for (const line of records) said?.add(line.text);
  return [{ tone: 'condition', depth, text }, ...records];
}

/** Growth says whether it goes up. */
function signed(value: string): string {
  return value.startsWith('-') ? `−${value.slice(1)}` : value === '0' ? value : `+${value}`;
}

function ruleLines(telling: Telling, { status, why, next, code, id }: Result, depth: number): Line[] {
  const text = why ? sentence(telling.naming, why, telling.here) : nameOfThing(telling.naming, { code, id });
  const line: Line = {
    tone: 'condition',
    depth,
    text,
    ...(status !== undefined && { status }),
    ...(why?.source && { source: `${why.source.file}:${why.source.line}` }),
  };
  if (!why) return [line];
  // What is open stands right below; a next step helps only to choose among more.
  const helps = status !== 'unknown' && openIn(why) > (next ?? []).length;
  return [line, ...nextLines(telling, helps ? next : [], depth), ...below(telling, why, depth)];
}

/** How many sentences of a reason are not met. */
function openIn({ status, message, children = [] }: ReasonNode): number {
  if (status === 'met' || message === 'part') return 0;
  const parts = children.filter((child) => child.message !== 'part');
  return parts.length === 0 ? 1 : parts.reduce((sum, child) => sum + openIn(child), 0);
}

function valueText(naming: Naming, { scale }: Learning, { value }: Result): string {
  return levelName(naming, value!, scale?.thing.id, { with: 'number', reached: true });
}

function progressParts(naming: Naming, own: Result | undefined): string[] {
  if (!own?.progress) return [];
  const { have, need, missed } = own.progress;
  return [
    phrase(naming, 'pieces', { found: { decimal: have }, asked: { decimal: need } }),
    ...(missed === undefined ? [] : [phrase(naming, 'missed', { number: missed })]),
  ];
}

function stageTitle(naming: Naming, code: string): string {
  const id = naming.program.things.find(code, ['stage'])?.id;
  return nameOfThing(naming, id === undefined ? { code } : { code, id });
}

/** Bodies of evidence that a rule asks for, by identity: they are told there. */
function bodiesIn({ message, args: { body }, children = [] }: ReasonNode): string[] {
  const own =
    message === 'body' && typeof body === 'object' && 'code' in body && body.id !== undefined ? [body.id] : [];
  return [...own, ...children.flatMap(bodiesIn)];
}
