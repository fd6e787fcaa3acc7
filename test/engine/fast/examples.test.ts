/** Every scenario of the example frameworks: the fast evaluator says what the reference says. */
import { describe, expect, test } from 'vitest';
import { compileFast } from '../../../packages/engine/src/fast/compileFast.ts';
import { loadModel } from '../../../packages/engine/src/program/program.ts';
import { recordOf } from '../../../packages/engine/src/scenarios/record.ts';
import { compile } from '../../../packages/language/src/compile/compile.ts';
import { cairnTexts, examplesFolder, projectOf } from '../../support/examples.ts';
import { expectSame } from './same.ts';

const project = projectOf(cairnTexts(examplesFolder), examplesFolder);
const models = [...project.frameworks()].map((framework) => compile(project, framework));

describe.each(models.filter(({ scenarios = [] }) => scenarios.length > 0).map((model) => [model.code, model] as const))(
  '%s',
  (_, model) => {
    const uses = (model.uses ?? []).flatMap(({ framework }) => models.find(({ code }) => code === framework) ?? []);
    const program = loadModel(model, { uses });
    const fast = compileFast(program);

    test('it is compiled', () => {
      expect(fast.byReference).toBe(false);
    });

    test.each((model.scenarios ?? []).map((scenario) => [scenario.title?.['en'] ?? scenario.id, scenario] as const))(
      '%s',
      (__, scenario) => {
        expectSame(program, fast, recordOf(scenario), '2026-11-01');
      },
    );
  },
);
