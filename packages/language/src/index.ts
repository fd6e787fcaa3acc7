/** The outline language: from text to the model. */
export { checkOf, checks } from './checks/catalogue.ts';
export type { Check, Severity } from './checks/check.ts';
export type { Fix, Problem } from './outline/problem.ts';
export { readOutline } from './outline/reader.ts';
export { type Diagnostic, Project, type ProjectOptions, type Severities } from './project.ts';
export { Line, Mention, Outline, Value } from './tree/nodes.ts';
