/** The outline language: from text to the model. */
export { checkOf, checks } from './checks/catalogue.ts';
export type { Check, Severity } from './checks/check.ts';
export { compile } from './compile/compile.ts';
export { type Config, type ConfigProblem, configName, readConfig } from './config/config.ts';
export { isExcluded } from './config/exclude.ts';
export { type Mended, mendAll } from './fixes/fixAll.ts';
export { format, formatEdits, type TextEdit } from './format/format.ts';
export type { Listed, ListedCode, ListTable } from './lists/lists.ts';
export { type FrameworkNames, Names, type NameTable, resolvePath, type SourceFile } from './names/names.ts';
export { nearest } from './outline/nearest.ts';
export type { Fix, FixEdit, Problem } from './outline/problem.ts';
export { readOutline } from './outline/reader.ts';
export { type Diagnostic, Project, type ProjectOptions, type Severities } from './project.ts';
export { positionAt } from './tree/cst.ts';
export { Line, Mention, Outline, Plain, type Value } from './tree/nodes.ts';
