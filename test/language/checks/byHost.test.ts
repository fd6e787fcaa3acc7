import { expect, test } from 'vitest';
import type { Problem } from '../../../packages/language/src/outline/problem.ts';
import { Project, type ProjectOptions } from '../../../packages/language/src/project.ts';

const text = 'framework F "F"\n\nscenario "S"\n  student Rowan\n  as of: 2026-01-30\n';
const problem: Problem = { code: 'scenario-fails', start: 17, end: 29, args: { said: 'It is not so.', reason: [] } };

/** What is said of scenarios that fail, after a host found one. */
function saidWith(severities: NonNullable<ProjectOptions['severities']>): string[] {
  const project = new Project({ severities });
  project.set('f.cairn', text);
  project.setFound('f.cairn', [problem]);
  return failing(project);
}

function failing(project: Project): string[] {
  return project
    .diagnostics('f.cairn')
    .filter(({ code }) => code === problem.code)
    .map(({ severity, message, range }) => `${range.start.line + 1} ${severity}: ${message}`);
}

test.each([
  [{}, ['3 error: It is not so.']],
  [{ 'scenario-fails': 'warning' as const }, ['3 warning: It is not so.']],
  [{ 'scenario-fails': 'off' as const }, []],
])('what a host found is told with severities %j', (severities, said) => {
  expect(saidWith(severities)).toEqual(said);
});

test('what a host found is forgotten when anything changes', () => {
  const project = new Project();
  project.set('f.cairn', text);
  project.setFound('f.cairn', [problem]);
  project.set('g.cairn', 'framework G "G"\n');
  expect(failing(project)).toEqual([]);
});

test.each([
  [[], 'It is not so.'],
  [['One thing'], 'It is not so. One thing.'],
  [['All', '  First', '    Deep!', '  Second'], 'It is not so. Deep!; Second.'],
  [['1', '2', '3', '4'], 'It is not so. 1; 2; 3; …'],
])('the reason %j in one line', (reason, message) => {
  const project = new Project();
  project.set('f.cairn', text);
  project.setFound('f.cairn', [{ ...problem, args: { said: 'It is not so.', reason } }]);
  expect(failing(project)).toEqual([`3 error: ${message}`]);
});
