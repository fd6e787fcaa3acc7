/** Making changes: of one text, and of which of several fixes at once. */
import type { Fix, FixEdit } from '../outline/problem.ts';

/** A text with changes made, in any order; none of them may touch another. */
export function applied(text: string, edits: readonly Omit<FixEdit, 'uri'>[]): string {
  let changed = '';
  let at = 0;
  for (const edit of inOrder(edits)) {
    changed += text.slice(at, edit.start) + edit.text;
    at = Math.max(at, edit.end);
  }
  return changed + text.slice(at);
}

/** Changes from the beginning of a text to its end; what is put in at one place keeps its order, before what is replaced there. */
export function inOrder<E extends { start: number; end: number }>(edits: readonly E[]): E[] {
  return [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Whether two changes of one text touch each other. Two that put something in at one place do not. */
export function touch(one: FixEdit, other: FixEdit): boolean {
  if (one.uri !== other.uri) return false;
  if (one.start === one.end && other.start === other.end) return false;
  return one.start < other.end && other.start < one.end;
}

/** The changes of those fixes that do not touch a change of one before them; what several ask for is done once. */
export function together(fixes: readonly Fix[]): { edits: FixEdit[]; fixes: Fix[] } {
  const edits: FixEdit[] = [];
  const made: Fix[] = [];
  for (const fix of fixes) {
    const fresh = fix.edits.filter((edit) => !edits.some((done) => isSame(done, edit)));
    if (fresh.length === 0 || fresh.some((edit) => edits.some((done) => touch(done, edit)))) continue;
    edits.push(...fresh);
    made.push(fix);
  }
  return { edits: inOrder(edits), fixes: made };
}

function isSame(one: FixEdit, other: FixEdit): boolean {
  return one.start === other.start && one.end === other.end && one.text === other.text && one.uri === other.uri;
}
