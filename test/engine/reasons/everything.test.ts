/** Every reason that comes out of the example scenarios and of random programs can be said in every language. */
import { describe, expect, test } from 'vitest';
import type { Outcome } from '../../../packages/engine/src/outcome/outcome.ts';
import { loadModel, type Program } from '../../../packages/engine/src/program/program.ts';
import { explain } from '../../../packages/engine/src/reasons/explain.ts';
import { messages } from '../../../packages/engine/src/reasons/messages.ts';
import { namingIn, reasonLanguages } from '../../../packages/engine/src/reasons/names.ts';
import { type ExplainedNode, explainNode, reasonText } from '../../../packages/engine/src/reasons/reason.ts';
import { nextSentence, sentence } from '../../../packages/engine/src/reasons/sentence.ts';
import type { StudentRecord } from '../../../packages/engine/src/record/record.ts';
import { evaluateReference } from '../../../packages/engine/src/reference/evaluate.ts';
import { recordOf } from '../../../packages/engine/src/scenarios/record.ts';
import { compile } from '../../../packages/language/src/compile/compile.ts';
import { cairnTexts, examplesFolder, projectOf } from '../../support/examples.ts';
import { nodesBelow, reasonsOf, rootsOf } from '../../support/outcomes.ts';
import { randomCases } from '../../support/randomCases.ts';
import { days } from '../../support/randomProgram.ts';

interface Case {
  readonly title: string;
  readonly program: Program;
  readonly record: StudentRecord;
  readonly outcome: Outcome;
}

const project = projectOf(cairnTexts(examplesFolder), examplesFolder);
const examples: Case[] = project.frameworks().flatMap((framework) => {
  const model = compile(project, framework);
  const program = loadModel(model);
  return (model.scenarios ?? []).map((scenario) => {
    const record = recordOf(scenario);
    return {
      title: scenario.title[model.language]!,
      program,
      record,
      outcome: evaluateReference(program, record, record.asOf!),
    };
  });
});
const random: Case[] = [...randomCases(40)].map(({ seed, program, record }) => ({
  title: `seed ${seed}`,
  program,
  record,
  outcome: evaluateReference(program, record, days.today),
}));
const cases = [...examples, ...random];

test('most messages occur', () => {
  const seen = new Set(cases.flatMap(({ outcome }) => reasonsOf(outcome).map(({ message }) => message)));
  expect([...seen].filter((message) => !Object.hasOwn(messages, message))).toEqual([]);
  expect(seen.size).toBeGreaterThan(75);
});

describe.each(reasonLanguages)('in %s', (language) => {
  test('every reason has its sentence, and every next step', () => {
    const empty: string[] = [];
    for (const { title, program, outcome } of cases) {
      const naming = namingIn(program, language);
      for (const node of reasonsOf(outcome)) {
        const text = sentence(naming, node);
        if (!whole(text)) empty.push(`${title}: ${node.message}: ${text}`);
      }
      for (const step of [...outcome.results, ...outcome.plans].flatMap(({ next }) => next ?? [])) {
        const text = nextSentence(naming, step);
        if (text !== '' && !whole(text)) empty.push(`${title}: next: ${step.message}: ${text}`);
      }
    }
    expect(empty).toEqual([]);
  });

  test('every outcome can be explained, in lines that are not too long', () => {
    for (const { program, outcome, record } of cases) {
      const text = explain(program, outcome, { language, record, width: 90 });
      expect(
        text.split('\n').filter((line) => line.length > 90 && line.trim().includes(' ') && !/^ *\S+$/.test(line)),
      ).toEqual([]);
      expect(text.endsWith('\n')).toBe(true);
      expect(text).not.toMatch(/ \n|\{[a-z]+[}:#]/);
    }
  });
});

test('a text of a reason has the sentences of the tree that say why', () => {
  for (const { program, outcome } of examples) {
    for (const { node: root } of rootsOf(outcome)) {
      const texts = new Set(textsIn(explainNode(program, root, 'en')));
      const lines = reasonText(program, root, 'en')
        .split('\n')
        .map((line) => line.trim());
      expect(lines.filter((line) => !texts.has(line))).toEqual([]);
      if (root.status === 'met') expect(lines.length).toBe(nodesBelow(root).length);
    }
  }
});

/** There is a text, without an empty name or anything that was not filled. */
function whole(text: string): boolean {
  return text.trim() !== '' && !/\{[a-z]+[}:#]|undefined|\(\)|“”|«»| {2}|: ?$|^ | $/.test(text);
}

function textsIn({ text, children }: ExplainedNode): string[] {
  return [text, ...children.flatMap(textsIn)];
}
