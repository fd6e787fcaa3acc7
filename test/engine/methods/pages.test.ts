import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { exp, FRACTION_BITS, ln } from '../../../packages/engine/src/methods/logarithm.ts';
import { nameOf, valueOfScores } from '../../../packages/engine/src/methods/methods.ts';
import { roundTo } from '../../../packages/engine/src/methods/round.ts';
import {
  CALCULATION_FACTS,
  type CalculationFact,
  type CalculationInput,
  factsNeeded,
  METHODS,
  type MethodName,
} from '../../../packages/model/src/methods.ts';
import * as rational from '../../../packages/model/src/rational.ts';
import { exact, methodFrom, scoresOf } from './scores.ts';

const docs = resolve(import.meta.dirname, '../../../docs');
const entry = readFileSync(join(docs, 'engine.md'), 'utf8');
const pages = readdirSync(join(docs, 'engine')).map((file) => ({
  file,
  text: readFileSync(join(docs, 'engine', file), 'utf8'),
}));
const names = Object.keys(METHODS) as MethodName[];
const formulas = names.filter((name) => name !== 'minus baseline');

const fileOf = (name: MethodName): string => `${name.replaceAll(' ', '-')}.md`;
const pageOf = (name: MethodName): string => pages.find(({ file }) => file === fileOf(name))?.text ?? '';

/** The rows of each table of a page under the given heads, as cells. */
function table(text: string, ...heads: string[]): string[][] {
  const begins = `| ${heads.join(' | ')} |\n`;
  return text
    .split(begins)
    .slice(1)
    .flatMap((part) =>
      part
        .slice(0, part.indexOf('\n\n'))
        .split('\n')
        .slice(1)
        .map((row) => row.slice(2, -2).split(' | ')),
    );
}

function blocks(text: string, language: string): string[] {
  return text
    .split(`\`\`\`${language}\n`)
    .slice(1)
    .map((block) => block.slice(0, block.indexOf('\n```')));
}

/** The value of a method as the pages print it: exact, and rounded to 0.01 half up. */
function printed(method: string, scores: string): string[] {
  const value = valueOfScores(methodFrom(method), scoresOf(scores));
  return value
    ? [rational.toExactText(value), rational.toPlaces(roundTo(value, { to: '0.01' }), 2, 'down')]
    : ['none', 'none'];
}

test('every method has its page, the entry page links it, and there is no other', () => {
  expect(pages.map(({ file }) => file).sort()).toEqual([...names.map(fileOf), 'pipeline.md'].sort());
  expect(pages.filter(({ file }) => !entry.includes(`](engine/${file})`))).toEqual([]);
});

test('the table of the entry page', () => {
  const series = ['2, 2.5, 3, 4', '3, 2, 3, 2', '2, 3, 2, 4', '4, 3, 2, 1'];
  const rows = table(entry, '`method:`', ...series, 'page');
  expect(rows).toHaveLength(formulas.length - 1);
  expect(rows.map(([method, ...cells]) => [method, ...cells.slice(0, -1)])).toEqual(
    rows.map(([method]) => [method, ...series.map((scores) => printed(method!, scores)[1])]),
  );
});

describe.each(formulas)('%s', (name) => {
  const text = pageOf(name);

  test('its check values', () => {
    const rows = table(text, 'method', 'scores', 'value', 'rounded');
    expect(rows.length).toBeGreaterThanOrEqual(5);
    expect(rows).toEqual(rows.map(([method, scores]) => [method, scores, ...printed(method!, scores!)]));
    expect(rows.filter(([method]) => nameOf(methodFrom(method!)) !== name)).toEqual([]);
  });

  test('what it does with one score is among them, and so is nothing', () => {
    const fewest = table(text, 'method', 'scores', 'value', 'rounded').map(([, scores]) => scores!.split(', ').length);
    expect(Math.min(...fewest)).toBe(1);
    expect(table(text, 'with', 'it gives').map(([what]) => what)).toContain('no score');
    expect(valueOfScores(methodFrom(snippetOf(text)['method']!), [])).toBeUndefined();
  });
});

describe.each(names)('%s', (name) => {
  const text = pageOf(name);
  const snippet = snippetOf(text);
  const ownNeeds = [...METHODS[name].needs, ...(name === 'mode' ? (['order by', 'same date'] as const) : [])];

  test('its example says what the method needs, and no more', () => {
    const ties = /ties go to (.*)$/.exec(snippet['method']!)?.[1];
    const needed = factsNeeded({
      method: name,
      ...(snippet['takes'] !== undefined && { takes: snippet['takes'] as CalculationInput }),
      modeOfLatest: snippet['method']!.includes('mode of latest'),
      ...(ties !== undefined && { ties }),
    });
    const says = CALCULATION_FACTS.filter(
      (fact) => snippet[fact] !== undefined || (fact === 'mode ties' && ties !== undefined),
    );
    expect(says).toEqual(needed);
  });

  test('it gives a reason for each fact that the method needs', () => {
    const reasons = table(text, 'it needs', 'because').map(
      ([fact]) => fact!.replace(/^`(.*):`$/, '$1') as CalculationFact,
    );
    expect(reasons).toEqual(ownNeeds);
  });

  test('it has a source', () => expect(/## Source\n\n- ./.test(text)).toBe(true));
});

test('the facts that evidence needs have their reasons in the pipeline', () => {
  const reasons = table(pages.find(({ file }) => file === 'pipeline.md')!.text, 'fact', 'because').map(
    ([fact]) => fact,
  );
  expect(reasons).toEqual(factsNeeded({ method: 'highest', takes: 'scores' }).map((fact) => `\`${fact}:\``));
});

test('growth is the difference of two values', () => {
  const rows = table(pageOf('minus baseline'), 'value', 'baseline', 'growth');
  expect(rows.length).toBeGreaterThanOrEqual(3);
  expect(rows).toEqual(
    rows.map(([value, baseline]) => {
      const known = value !== 'none' && baseline !== 'none';
      return [value, baseline, known ? rational.toExactText(rational.sub(exact(value!), exact(baseline!))) : 'none'];
    }),
  );
});

describe('the steps of the worked examples', () => {
  const steps = pages.flatMap(({ file, text }) =>
    blocks(text, 'text').flatMap((block) => block.split('\n').map((line) => ({ file, line }))),
  );

  test.each(steps)('$file: $line', ({ line }) => {
    const [first, ...rest] = line.split(/ (?=[=≈])/);
    let value = evaluated(first!);
    for (const part of rest) {
      const next = evaluated(part.slice(2));
      const places = part.split('.')[1]?.length ?? 0;
      expect(rational.toExactText(part.startsWith('=') ? value : rational.round(value, places, 'half up'))).toBe(
        rational.toExactText(next),
      );
      value = next;
    }
  });

  test('most pages have them', () => {
    expect(new Set(steps.map(({ file }) => file)).size).toBeGreaterThanOrEqual(10);
  });
});

/** The facts of the first example of a framework on a page, by name. */
function snippetOf(text: string): Readonly<Record<string, string>> {
  const lines = blocks(text, 'cairn')[0]!.split('\n').slice(1);
  return Object.fromEntries(lines.map((line) => [line.trim().split(': ')[0]!, line.slice(line.indexOf(': ') + 2)]));
}

/** The number of `2 × (3 − 0.5)² ÷ ln 4`, exact but for `ln` and `exp`. */
function evaluated(text: string): rational.Rational {
  const tokens = text.match(/[0-9.]+|ln|exp|[()+×÷²−]/g) ?? [];
  let at = 0;

  function sum(): rational.Rational {
    let value = product();
    while (tokens[at] === '+' || tokens[at] === '−') {
      value = tokens[at++] === '+' ? rational.add(value, product()) : rational.sub(value, product());
    }
    return value;
  }

  function product(): rational.Rational {
    let value = power();
    while (tokens[at] === '×' || tokens[at] === '÷') {
      value = tokens[at++] === '×' ? rational.mul(value, power()) : rational.div(value, power());
    }
    return value;
  }

  function power(): rational.Rational {
    const value = single();
    if (tokens[at] !== '²') return value;
    at++;
    return rational.mul(value, value);
  }

  function single(): rational.Rational {
    const token = tokens[at++]!;
    if (token === '−') return rational.sub(rational.ZERO, single());
    if (token === 'ln') return rational.rational(ln(single()), 1n << FRACTION_BITS);
    if (token === 'exp') return rational.rational(exp(units(single())), 1n << FRACTION_BITS);
    if (token !== '(') return exact(token);
    const value = sum();
    at++;
    return value;
  }

  const value = sum();
  expect(at).toBe(tokens.length);
  return value;
}

function units({ numerator, denominator }: rational.Rational): bigint {
  return (numerator << FRACTION_BITS) / denominator;
}
