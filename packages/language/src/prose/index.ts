export { analyseProse, type ProseOptions, placeholdersIn } from './analyse.ts';
export type { Finding, FindingArgs, FindingOf, Grades, Role, Rule } from './finding.ts';
export { fewestWords, gradesAbove, type ReadingLevel } from './rules/reading.ts';
export { type Formula, type Piece, readingLevel, sentences, syllables, words } from './text.ts';
