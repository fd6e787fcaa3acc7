/** Fixes for rubrics and their criteria. */
import type { FixEdit } from '../outline/problem.ts';
import type { Line } from '../tree/nodes.ts';
import { anyFact, anySlot, held } from '../tree/read.ts';
import { type Asked, arg, type Fixers, listArg } from './asked.ts';
import { add, editOf, fixWith, remove, removeItem, write } from './edits.ts';
import { withLevels } from './progressions.ts';
import { endOfWords } from './rows.ts';

export const rubricFixes: Fixers = {
  'rubric-without-criteria': (asked) => [add(asked, asked.thing, 'criterion ‹first› "First criterion"')],
  'rubric-cell-missing': (asked) => [withLevels(asked, listArg(asked, 'missing'))],
  'criterion-measures-nothing': (asked) => [
    ...judged(asked).map((code) => add(asked, asked.thing, `measures: ${code}`)),
    remove(asked, asked.thing, 'Remove the criterion'),
  ],
  'criterion-weighs-nothing': (asked) => [write(asked, '‹1›'), withoutWeight(asked)],
  'weight-of-one-criterion': (asked) => [othersWeighted(asked), withoutWeight(asked)],
  'rubric-leaves-out': (asked) => [measured(asked), removeItem(asked)],
  'criterion-beside-rubric': (asked) => [judgedToo(asked)],
  'rubric-outside-grades': (asked) => [write(asked, arg(asked, 'band'))],
};

function rubricOf({ thing }: Asked): Line | undefined {
  return thing?.row.id === 'criterion' ? (thing.$container as Line) : thing;
}

/** What the rubric judges; where it does not say so, the competencies of the framework, if they are few. */
function judged(asked: Asked): string[] {
  const rubric = rubricOf(asked);
  const line = rubric && anyFact(rubric, 'for');
  const named = line?.values.filter((value) => value.slot.name === 'learning').map((value) => value.text) ?? [];
  if (named.length > 0) return named.slice(0, 4);
  const all: string[] = [];
  for (const lines of asked.framework.codes.values()) {
    for (const one of lines) if (one.row.id === 'competency' && one.name !== undefined) all.push(one.name);
    if (all.length > 4) return [];
  }
  return all;
}

/** The words `weight 2` out of the line of a criterion. */
function withoutWeight(asked: Asked) {
  const weight = asked.thing && anySlot(asked.thing, 'weight');
  if (!weight) return undefined;
  const { text } = asked.outline;
  const from = text.slice(0, weight.start).search(/\s+weight\s+$/i);
  return fixWith('Remove the weight', [{ start: from, end: weight.end, text: '' }]);
}

/** A weight of one for the criteria that have none. */
function othersWeighted(asked: Asked) {
  const rubric = rubricOf(asked);
  if (!rubric) return undefined;
  const edits: FixEdit[] = held(rubric, 'criterion')
    .filter((criterion) => !anySlot(criterion, 'weight'))
    .map((criterion) => ({ start: endOfWords(criterion), end: endOfWords(criterion), text: ' weight 1' }));
  return fixWith('Write `weight 1` at the others', edits);
}

/** What the rubric is for, as something that its only or last criterion measures. */
function measured(asked: Asked) {
  const rubric = asked.thing;
  const criterion = rubric && held(rubric, 'criterion').at(-1);
  const measures = criterion && anyFact(criterion, 'measures');
  const last = measures?.values.at(-1);
  if (!criterion || !last) return undefined;
  const title = `Let \`${criterion.name}\` measure \`${asked.written}\``;
  return fixWith(title, [editOf(asked, last, `${last.text}, ${asked.written}`)]);
}

function judgedToo(asked: Asked) {
  const rubric = rubricOf(asked);
  const line = rubric && anyFact(rubric, 'for');
  const last = line?.values.filter((value) => value.slot.name === 'learning').at(-1);
  return (
    last &&
    fixWith(`Add \`${asked.written}\` to \`for:\` of the rubric`, [
      editOf(asked, last, `${last.text}, ${asked.written}`),
    ])
  );
}
