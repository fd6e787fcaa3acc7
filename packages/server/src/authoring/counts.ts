/** What a framework holds, in numbers. */
import type { Diagnostic, Project } from '@cairn/language';
import { type Outline, thingsBelow, titleOf } from '@cairn/language/editor';
import type { FrameworkCounts } from '../protocol.ts';

/** The things of a framework that are counted, by the member that tells their number. */
const countedThings = { competencies: 'competency', credits: 'credit', scenarios: 'scenario' } as const;

type ThingCounts = Record<keyof typeof countedThings, number>;

/** Files that did not change are not counted again: their text tells it, and the list of what is wrong in them. */
const countedFiles = new WeakMap<Outline, { text: string; counts: ThingCounts }>();
const countedProblems = new WeakMap<readonly Diagnostic[], { errors: number; warnings: number }>();

/**
 * What the framework of a file holds; nothing where there is none. Costs the number of its files, the things of those
 * that changed, and the diagnostics that were not asked for yet.
 */
export function counts(project: Project, place: string): FrameworkCounts | undefined {
  const framework = project.names.frameworkOf(place);
  const header = framework?.headers[0];
  if (!framework || !header) return undefined;
  const all: FrameworkCounts = {
    code: header.name ?? '',
    title: titleOf(header) ?? header.name ?? '',
    competencies: 0,
    credits: 0,
    scenarios: 0,
    errors: 0,
    warnings: 0,
  };
  for (const { uri } of framework.files) {
    const outline = project.outline(uri);
    if (!outline) continue;
    const things = thingsOf(outline);
    all.competencies += things.competencies;
    all.credits += things.credits;
    all.scenarios += things.scenarios;
    const problems = problemsOf(project.diagnostics(uri));
    all.errors += problems.errors;
    all.warnings += problems.warnings;
  }
  return all;
}

function thingsOf(outline: Outline): ThingCounts {
  const known = countedFiles.get(outline);
  if (known?.text === outline.text) return known.counts;
  const found: ThingCounts = { competencies: 0, credits: 0, scenarios: 0 };
  const names = Object.keys(countedThings) as (keyof ThingCounts)[];
  for (const { row } of thingsBelow(outline)) {
    const name = names.find((one) => countedThings[one] === row.id);
    if (name) found[name]++;
  }
  countedFiles.set(outline, { text: outline.text, counts: found });
  return found;
}

function problemsOf(diagnostics: readonly Diagnostic[]): { errors: number; warnings: number } {
  const known = countedProblems.get(diagnostics);
  if (known) return known;
  const found = { errors: 0, warnings: 0 };
  for (const { severity } of diagnostics) {
    if (severity === 'error') found.errors++;
    else if (severity === 'warning') found.warnings++;
  }
  countedProblems.set(diagnostics, found);
  return found;
}
