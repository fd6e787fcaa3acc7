import type { Finding } from '../finding.ts';
import type { Head } from '../heads.ts';
import { findingAt, type Prose, written } from '../prose.ts';

/** An "I can" statement that says "I can" again, or that speaks about the student. */
export function iCanLabel(prose: Prose, heads: readonly Head[], findings: Finding[]): void {
  if (prose.role !== 'iCan') return;
  const label = prose.lexicon.labels.at(prose.tokens, 0);
  const about = heads[0]?.about;
  if (label) {
    findings.push(findingAt(prose, 'repeats-label', 0, label.end, { label: written(prose, 0, label.end) }));
  } else if (about) {
    const [from, to] = about;
    findings.push(findingAt(prose, 'not-first-person', from, to, { subject: written(prose, from, to) }));
  }
}
