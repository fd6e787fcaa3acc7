/** Nothing is silent: each fact that a method and what goes into it need, left out alone, is an error that names it. */
import {
  CALCULATION_INPUTS,
  type CalculationFact,
  type CalculationInput,
  type CalculationShape,
  factsNeeded,
  METHODS,
  type MethodName,
} from '@cairn/model';
import { describe, expect, test } from 'vitest';
import { said } from '../../support/said.ts';

const framework =
  'framework F "F"\n  scale: S\n\nscale S "S"\n  level 1 = 1\n  level 2 = 2\n\narea A "A"\n  competency A.1 "One"\n    evidence needed: 2 pieces\n    target A.1.1 "Part"\n\n' +
  'calculation low "Low"\n  for: each target\n  method: lowest\n  takes: scores\n  missing: left out\n  retakes: all count\n  override: replaces the value\n\n';

const methods: Record<MethodName, string> = {
  average: 'average',
  'weighted average': 'weighted average',
  'weighted latest': 'weighted latest, newest counts 65%',
  'decaying average': 'decaying average, newest counts 65%',
  'power law': 'power law',
  'linear trend': 'linear trend',
  latest: 'latest',
  'latest k': 'latest 2',
  'best k': 'best 2',
  highest: 'highest',
  lowest: 'lowest',
  median: 'median',
  mode: 'mode',
  times: '2 times at 2 or better',
  'minus baseline': 'low minus baseline',
};

const written: Record<CalculationFact, string> = {
  takes: 'scores',
  only: 'latest 2',
  'leave out': 'quiz',
  'order by': 'date assessed',
  'same date': 'by date entered',
  'same score': 'latest',
  'mode ties': 'highest',
  missing: 'left out',
  retakes: 'all count',
  override: 'replaces the value',
  round: 'to 0.1, half up',
  baseline: 'the recorded one alone',
  'when no baseline': 'no value',
};

const inputs: Record<CalculationInput, string> = {
  scores: 'scores',
  'scores of the competency and its targets': 'scores of the competency and its targets',
  'best of each target, as many as evidence needed': 'best of each target, as many as evidence needed',
  'of each': 'low of each target',
};

/** What a calculation is, and how its method is written. */
type Shape = CalculationShape & { text: string };

/** Every method with everything that may go into it, with a window of each kind, and a mode of the latest. */
const shapes: Shape[] = [
  ...(Object.keys(METHODS) as MethodName[]).flatMap((method): Shape[] => {
    const shape = { method, text: methods[method] };
    if (method === 'minus baseline') return [shape];
    const taken = (Object.keys(CALCULATION_INPUTS) as CalculationInput[]).map((takes) => ({ ...shape, takes }));
    const windows = (['latest', 'best'] as const).map((only) => ({ ...shape, takes: 'scores' as const, only }));
    return [...taken, ...windows];
  }),
  { method: 'mode', takes: 'scores', modeOfLatest: true, text: 'mode of latest 3' },
];

/** The calculation of a shape with the facts that it needs, without one of them. */
function without(shape: Shape, missing?: CalculationFact): string {
  const facts = factsNeeded(shape).filter((fact) => fact !== missing);
  const lines = facts.map((fact) => `  ${fact}: ${fact === 'takes' ? inputs[shape.takes!] : written[fact]}\n`);
  const only = shape.only ? [`  only: ${shape.only} 2\n`] : [];
  const each = shape.method === 'minus baseline' ? 'target' : 'competency';
  return `${framework}calculation C "C"\n  for: each ${each}\n  method: ${shape.text}\n${only.join('')}${lines.join('')}`;
}

const combinations = shapes.map(
  (shape) => [shape.text, shape.takes ?? 'values', shape.only ? `only ${shape.only}` : 'all', shape] as const,
);

test('every method, input and window is there', () => expect(combinations).toHaveLength(14 * 6 + 2));

describe.each(combinations)('%s of %s, %s', (_method, _input, _window, shape) => {
  const about = (text: string): string[] =>
    said('method-needs-more', text).filter((message) => message.includes('`C`'));
  test('with all that it needs nothing is missing', () => expect(about(without(shape))).toEqual([]));

  test.each(factsNeeded(shape))('without `%s:` it is an error that names it', (fact) => {
    const shown = about(without(shape, fact));
    expect(shown).toHaveLength(1);
    expect(shown[0]).toContain(`\`${fact}:\``);
    expect(shown[0]).toContain(`${shape.method}\` needs`);
  });
});
