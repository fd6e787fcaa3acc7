import type { Finding, Grades, Role } from './finding.ts';
import { headsOf } from './heads.ts';
import { lexiconFor } from './lexicon.ts';
import type { Prose } from './prose.ts';
import { iCanLabel } from './rules/label.ts';
import { aboveBand } from './rules/reading.ts';
import { twoSkills, vagueVerbs } from './rules/verbs.ts';
import { bareQuality, blank, wording } from './rules/wording.ts';
import { tokenise } from './tokens.ts';

export interface ProseOptions {
  /** A language tag such as `en` or `es-MX`; prose in a language without a list has no findings. */
  readonly language: string;
  readonly role: Role;
  /** The grade band of the readers; without it the reading level is not judged. */
  readonly grades?: Grades | undefined;
}

/** Longer texts are more than a placeholder that stands alone. */
const aloneLength = 40;

/** The placeholders in a text that is for teachers or a board, of which nothing else is judged. */
export function placeholdersIn(text: string, language: string): Finding[] {
  const lexicon = lexiconFor(language);
  if (!lexicon) return [];
  const mayHold = text.length < aloneLength || lexicon.placeholderPiece.test(text) || !/[\p{L}\p{N}]/u.test(text);
  if (!mayHold) return [];
  return analyseProse(text, { language, role: 'question' }).filter(({ rule }) => rule === 'placeholder');
}

/** What to look at in a student-facing text, in the order of the text. */
export function analyseProse(text: string, { language, role, grades }: ProseOptions): Finding[] {
  const lexicon = lexiconFor(language);
  if (!lexicon) return [];
  const tokens = tokenise(text, lexicon.abbreviations);
  const prose: Prose = { text, role, grades, tokens, lexicon };
  const heads = headsOf(tokens, lexicon);
  const findings: Finding[] = [];
  iCanLabel(prose, heads, findings);
  vagueVerbs(prose, heads, findings);
  twoSkills(prose, heads, findings);
  wording(prose, findings);
  bareQuality(prose, findings);
  blank(prose, findings);
  aboveBand(prose, findings);
  return findings.length > 1 ? findings.sort((one, other) => one.start - other.start || one.end - other.end) : findings;
}
