/** Everything that can be mended without looking, at once. */
import type { TextEdit } from '../format/format.ts';
import type { Fix } from '../outline/problem.ts';
import { type Diagnostic, Project } from '../project.ts';
import { applied, together } from './apply.ts';

/** A fix may let another problem be seen; after so many rounds they chase each other. */
const mostRounds = 10;

/** What was mended, for whom it has to be told. */
export interface Mended {
  /** The file as it is then. */
  text: string;
  /** What was done, in order. */
  fixes: Fix[];
}

/** The changes that make every safe fix of a file, until there is none left; nothing where there is none. */
export function fixAll(project: Project, uri: string): TextEdit[] {
  const before = project.outline(uri)?.text;
  if (before === undefined) return [];
  const first = together(safeFixes(project, uri, project)).edits.map(({ start, end, text }) => ({ start, end, text }));
  if (first.length === 0) return [];
  const { text } = mended(project, uri);
  return text === applied(before, first) ? first : [difference(before, text)];
}

/**
 * A file with every safe fix made; the project stays as it is. Where there is something to mend, a project of its own
 * reads and checks the files of the framework and those that it uses, once more for each round.
 */
export function mended(project: Project, uri: string): Mended {
  const text = project.outline(uri)?.text ?? '';
  if (safeFixes(project, uri, project).length === 0) return { text, fixes: [] };
  return mendAll(scratchOf(project, uri), [uri], project).get(uri) ?? { text, fixes: [] };
}

/**
 * Makes every safe fix of some files of a project, which holds the mended texts then; what was mended, by file. Which
 * checks are off is for `judge` to say.
 */
export function mendAll(project: Project, uris: readonly string[], judge: Project = project): Map<string, Mended> {
  const done = new Map<string, Mended>();
  let left = uris;
  for (let round = 1; round <= mostRounds && left.length > 0; round++) {
    const changes = left.flatMap((uri) => {
      const before = project.outline(uri)?.text;
      const { edits, fixes } = together(safeFixes(project, uri, judge));
      const text = before === undefined ? undefined : applied(before, edits);
      return text === undefined || text === before ? [] : [{ uri, text, fixes }];
    });
    for (const { uri, text, fixes } of changes) {
      project.set(uri, text);
      done.set(uri, { text, fixes: [...(done.get(uri)?.fixes ?? []), ...fixes] });
    }
    left = changes.map(({ uri }) => uri);
  }
  return done;
}

/** The safe fixes of a file that change nothing else; of several for a problem the first alone. */
function safeFixes(project: Project, uri: string, judge: Project): Fix[] {
  return project.diagnostics(uri).flatMap((said: Diagnostic) => {
    if (judge.severity(said.code, uri) === 'off') return [];
    const fix = project.fixes(uri, said)[0];
    return fix?.safe && fix.edits.every((edit) => edit.uri === undefined) ? [fix] : [];
  });
}

/** A project of its own with what a file is read and checked with. */
function scratchOf(project: Project, uri: string): Project {
  const scratch = new Project({ today: project.today });
  const framework = project.names.frameworkOf(uri);
  const needed = new Set(framework?.files.map((file) => file.uri) ?? [uri]);
  for (const { uri: other } of framework?.uses ?? [])
    for (const file of project.names.frameworkOf(other)?.files ?? []) needed.add(file.uri);
  for (const place of needed) {
    const outline = project.outline(place);
    if (outline) scratch.set(place, outline.text);
  }
  return scratch;
}

/** One text as a change of another: what lies between what both begin and end with. */
export function difference(before: string, after: string): TextEdit {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let behind = 0;
  while (behind < shorter - start && before[before.length - 1 - behind] === after[after.length - 1 - behind]) behind++;
  return { start, end: before.length - behind, text: after.slice(start, after.length - behind) };
}
