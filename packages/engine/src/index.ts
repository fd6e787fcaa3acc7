/** What a student has earned, and why: load a model, evaluate records. Runs anywhere JavaScript does. */
export * from './evaluate.ts';
export { compileFast, copyOf, type Decision, type FastProgram, type Packed } from './fast/compileFast.ts';
export {
  best,
  type CalculationMethod,
  nameOf as methodName,
  type Score,
  usedBy,
  valueOfScores,
} from './methods/methods.ts';
export { roundTo } from './methods/round.ts';
export * from './outcome/outcome.ts';
export { type Reasons, withReasons } from './outcome/strip.ts';
export { type Learning, loadModel, type Program } from './program/program.ts';
export { type ExplainOptions, explain, explainLines } from './reasons/explain.ts';
export { type Layout, type Line, layOut, type Tone } from './reasons/layout.ts';
export { namingIn, reasonLanguages } from './reasons/names.ts';
export { type ExplainedNode, explainNode, problemText, reasonText } from './reasons/reason.ts';
export * from './record/reader.ts';
export * from './record/record.ts';
export { evaluateReference } from './reference/evaluate.ts';
export * from './scenarios/coverage.ts';
export { coverageText, type ShownLine } from './scenarios/coverageText.ts';
export { lcovOf } from './scenarios/lcov.ts';
export { recordOf } from './scenarios/record.ts';
export * from './scenarios/run.ts';
export type { Sighting, Way } from './scenarios/sightings.ts';
export { engineVersion } from './version.ts';
