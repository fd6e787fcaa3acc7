/**
 * What mends a problem. The fixes of each check stand in tables beside this file, by the code of the check, and are
 * worked out when somebody asks: while a framework is checked they cost nothing.
 */
import type { Fix, Problem } from '../outline/problem.ts';
import { askedFor, type Fixer, type Fixers, type Workshop } from './asked.ts';
import { awardFixes } from './awards.ts';
import { calculationFixes } from './calculations.ts';
import { codeFixes } from './codes.ts';
import { conditionFixes } from './conditions.ts';
import { creditFixes } from './credits.ts';
import { evidenceFixes } from './evidence.ts';
import { fileFixes } from './files.ts';
import { learningFixes } from './learning.ts';
import { namingFixes } from './naming.ts';
import { planFixes } from './plans.ts';
import { platformFixes } from './platforms.ts';
import { progressionFixes } from './progressions.ts';
import { readingFixes } from './reading.ts';
import { rubricFixes } from './rubrics.ts';
import { scaleFixes } from './scales.ts';
import { scenarioFixes } from './scenarios.ts';
import { standardFixes } from './standards.ts';
import { structureFixes } from './structure.ts';
import { tableFixes } from './tables.ts';
import { translationFixes } from './translations.ts';
import { wordingFixes } from './wording.ts';

/** What mends the findings of each check, by its code. */
export const fixers: Fixers = {
  ...readingFixes,
  ...namingFixes,
  ...structureFixes,
  ...fileFixes,
  ...translationFixes,
  ...scenarioFixes,
  ...platformFixes,
  ...codeFixes,
  ...learningFixes,
  ...wordingFixes,
  ...scaleFixes,
  ...progressionFixes,
  ...rubricFixes,
  ...evidenceFixes,
  ...standardFixes,
  ...calculationFixes,
  ...conditionFixes,
  ...tableFixes,
  ...creditFixes,
  ...planFixes,
  ...awardFixes,
};

/** Checks whose first fix, found together with the problem, can be made without looking. */
const safeAsFound: ReadonlySet<string> = new Set([
  'odd-indentation',
  'colon-missing',
  'colon-not-needed',
  'dash-missing',
  'quotation-mark-not-needed',
  'title-without-quotation-marks',
  'repeats-label',
  'code-was-replaced',
]);

/** More than this is a list to search in, not a choice. */
const mostFixes = 6;

/**
 * What mends a problem of a file, the likeliest first; each title and each change once. Costs what the fix looks at: mostly the thing,
 * for a new code or a name like another the names of the framework.
 */
export function fixesOf(workshop: Workshop, uri: string, problem: Problem): Fix[] {
  const { code, fix } = problem;
  const found: Fix[] = [];
  const fixer: Fixer | undefined = Object.hasOwn(fixers, code) ? fixers[code] : undefined;
  const asked = askedFor(workshop, uri, problem);
  // What is nearest may be the thing itself.
  const isItself = code === 'unknown-code' && fix?.edits.some(({ text }) => text === asked?.thing?.name);
  if (fix && !isItself) found.push(safeAsFound.has(code) ? { ...fix, safe: true } : fix);
  if (asked && fixer)
    for (const one of fixer(asked)) if (one && !found.some((other) => isSame(other, one))) found.push(one);
  return found.slice(0, mostFixes);
}

/** Whether two fixes are called the same or do the same. */
function isSame(a: Fix, b: Fix): boolean {
  return a.title === b.title || changesOf(a) === changesOf(b);
}

function changesOf({ edits }: Fix): string {
  return JSON.stringify(edits.map(({ start, end, text }) => [start, end, text]));
}
