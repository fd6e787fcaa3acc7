/** What was found in the files that were asked for, for every form in which it is told. */
import { type Diagnostic, type Fix, type Outline, positionAt, type Severity } from '@cairn/language';
import type { Progress } from '../progress.ts';
import type { Trouble } from '../trouble.ts';
import type { Loaded, Workspace } from '../workspace.ts';

export interface Report {
  /** The files that were checked, in the order of their places. */
  files: readonly FileReport[];
  counts: Readonly<Record<Severity, number>>;
  /** What could not be read. */
  troubles: readonly Trouble[];
}

export interface FileReport {
  place: string;
  outline: Outline;
  diagnostics: readonly Diagnostic[];
  /** What mends a problem, the likeliest first; worked out when it is asked for. */
  fixes(said: Diagnostic): readonly Fix[];
}

/** Checks what was asked for. */
export function reportOn(loaded: Loaded, progress: Progress): Report {
  const files: FileReport[] = [];
  progress.begin(
    'Checking',
    loaded.workspaces.reduce((sum, { asked }) => sum + asked.length, 0),
  );
  for (const { project, asked } of loaded.workspaces) {
    for (const place of asked) {
      files.push(checked(project, place));
      progress.step();
    }
  }
  files.sort((a, b) => (a.place < b.place ? -1 : 1));
  return { files, counts: countsOf(files), troubles: loaded.troubles };
}

/** One file of a project, checked. */
export function checked(project: Workspace['project'], place: string): FileReport {
  return {
    place,
    outline: project.outline(place)!,
    diagnostics: project.diagnostics(place),
    fixes: (said) => project.fixes(place, said),
  };
}

/** How many there are of each severity. */
export function countsOf(files: readonly FileReport[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, information: 0 };
  for (const { diagnostics } of files) for (const { severity } of diagnostics) counts[severity] += 1;
  return counts;
}

/** A place in a text as people count: lines and columns from 1. */
export interface Position {
  line: number;
  column: number;
}

/** Where an offset is in a file. */
export function positionOf(outline: Outline, offset: number): Position {
  const { line, character } = positionAt(outline, offset);
  return { line: line + 1, column: character + 1 };
}

/** Where something begins and ends; the end is behind its last character. */
export interface Range extends Position {
  endLine: number;
  endColumn: number;
}

/** Where something is in a file. */
export function rangeOf(outline: Outline, { start, end }: { start: number; end: number }): Range {
  const last = positionOf(outline, end);
  return { ...positionOf(outline, start), endLine: last.line, endColumn: last.column };
}

/**
 * What a change does that was found together with the problem, or that `--fix` makes, where the message does not show
 * already what to write. Other fixes are choices, which the message and its page speak of.
 */
export function helpOf({ fixes }: FileReport, said: Diagnostic): string | undefined {
  const fix = said.fix ?? fixes(said).find(({ safe }) => safe);
  if (!fix || fix.edits.every(({ text }) => said.message.includes(`\`${text}\``))) return undefined;
  return fix.title;
}

/** The fixes of a problem that change no other file. */
export function ownFixes({ fixes }: FileReport, said: Diagnostic): Fix[] {
  return fixes(said).filter(({ edits }) => edits.every(({ uri }) => uri === undefined));
}
