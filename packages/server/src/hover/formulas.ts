/** The formula of a calculation in words, with an example that the engine works out in the scale of the calculation. */

import { anyFact, anySlot, isThing, type Line, outlineOf } from '@cairn/language/editor';
import type { MethodName } from '@cairn/model';
import { exampleOf, type Method, methodOf } from './examples.ts';
import { code, listed, said, stacked, strong } from './markdown.ts';

interface Formula {
  /** What it does, for a teacher. `{share}`, `{count}`, `{level}`, `{window}` and `{of}` are what is written. */
  readonly says: string;
  /** As mathematics writes it, where that says more. */
  readonly formula?: string;
  /** Its page below `docs/engine/`. */
  readonly page: string;
}

/** Each method of the language; the pages in `docs/engine/` say more of each. */
export const formulas: Readonly<Record<MethodName, Formula>> = {
  average: {
    says: 'Every score counts the same, whenever it was earned.',
    formula: '(s₁ + s₂ + … + sₙ) ÷ n',
    page: 'average',
  },
  'weighted average': {
    says: 'Each score counts as often as the `weight:` of its competency or target says; 1 where none is written.',
    formula: '(w₁s₁ + … + wₙsₙ) ÷ (w₁ + … + wₙ)',
    page: 'weighted-average',
  },
  'weighted latest': {
    says: 'The newest score counts {share}; all scores before it share the rest equally.',
    formula: 'p·sₙ + (1 − p)·(s₁ + … + sₙ₋₁) ÷ (n − 1)',
    page: 'weighted-latest',
  },
  'decaying average': {
    says: 'The value is carried along: each new score makes up {share} of it, and what was there before fades to the rest.',
    formula: 'a₁ = s₁, then aᵢ = (1 − p)·aᵢ₋₁ + p·sᵢ',
    page: 'decaying-average',
  },
  'power law': {
    says: 'A curve is laid through the scores, steep at first and flatter later; the value is where it stands at the newest score. It needs three scores.',
    page: 'power-law',
  },
  'linear trend': {
    says: 'A straight line is laid through the scores; the value is where it stands at the newest score. It needs two scores.',
    page: 'linear-trend',
  },
  latest: { says: 'The newest score is the value; nothing before it counts.', page: 'latest' },
  'latest k': {
    says: 'The average of the newest {count}; with fewer scores, of those there are.',
    page: 'latest-k',
  },
  'best k': { says: 'The average of the best {count}; with fewer scores, of those there are.', page: 'best-k' },
  highest: { says: 'The best score is the value: shown once is shown.', page: 'highest' },
  lowest: { says: 'The weakest score is the value.', page: 'lowest' },
  median: {
    says: 'The score in the middle when all are put in order of size; of an even number, the average of the two in the middle.',
    page: 'median',
  },
  mode: {
    says: 'The score that occurs most often{window}. Of several that are equally frequent: {ties}.',
    page: 'mode',
  },
  times: {
    says: 'No value until {count} scores are at {level} or better; then the average of those that are.',
    page: 'times',
  },
  'minus baseline': {
    says: 'Growth: what {of} gives now, less the baseline from which the student began. It may be below zero.',
    formula: 'value − baseline, both rounded',
    page: 'minus-baseline',
  },
};

/** The formula of a calculation as Markdown; undefined for other things and where its method could not be read. */
export function formulaOf(calculation: Line): string | undefined {
  if (!isThing(calculation, 'calculation')) return undefined;
  const line = anyFact(calculation, 'method');
  const method = line && methodOf(calculation, line);
  if (!line || !method) return undefined;
  const { says, formula } = formulas[method.name];
  return stacked(
    `${strong(writtenMethod(line))}: ${filled(says, line, method)}`,
    formula && code(formula),
    worked(calculation, method),
  );
}

/** The page of a method, below the folder of the documentation. */
export function pageOfMethod(calculation: Line): string | undefined {
  const line = anyFact(calculation, 'method');
  const method = line && methodOf(calculation, line);
  return method && `engine/${formulas[method.name].page}.md`;
}

/** The method as it is written, with a capital letter: `2 times at 3 or better`. */
function writtenMethod(line: Line): string {
  const first = line.values[0]?.start ?? line.end;
  const written = outlineOf(line)
    .text.slice(first, line.end)
    .replace(/\s+#.*$/, '');
  const isWord = line.values[0]?.slot.kind === 'choice';
  return isWord ? written.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()) : written;
}

function filled(says: string, line: Line, { written }: Method): string {
  const count = anySlot(line, 'count')?.text;
  const latest = anySlot(line, 'latest')?.text;
  const words: Readonly<Record<string, string>> = {
    share: said(anySlot(line, 'newest')?.text ?? '').replace(/\s/, ''),
    count: count === '1' ? 'one' : said(count ?? ''),
    level: said(anySlot(line, 'level')?.text ?? ''),
    of: code(anySlot(line, 'of')?.text ?? ''),
    window: latest === undefined ? '' : ` among the newest ${said(latest)}`,
    ties: tied[written.ties ?? written.modeTies ?? ''] ?? 'nothing says which',
  };
  return says.replace(/\{(\w+)\}/g, (whole, name: string) => words[name] ?? whole);
}

const tied: Readonly<Record<string, string>> = {
  latest: 'the one that was given last',
  highest: 'the highest',
  lowest: 'the lowest',
  'no value': 'no value',
};

/** The example: the scores, how the value comes about, and what the rounding makes of it. */
function worked(calculation: Line, method: Method): string | undefined {
  const example = exampleOf(calculation, method);
  if (!example) return undefined;
  const { given, steps, result } = example;
  return `For example, ${given}:\n\n${listed([...steps, result])}`;
}
