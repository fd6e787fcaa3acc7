import type { FindingArgs, FindingOf, Grades, Role, Rule } from './finding.ts';
import type { Lexicon } from './lexicon.ts';
import type { Tokens } from './tokens.ts';

/** A text under analysis, split into words once for all rules. */
export interface Prose {
  readonly text: string;
  readonly role: Role;
  readonly grades: Grades | undefined;
  readonly tokens: Tokens;
  readonly lexicon: Lexicon;
}

/** A finding over the words from one to before another. */
export function findingAt<R extends Rule>(
  { tokens }: Pick<Prose, 'tokens'>,
  rule: R,
  from: number,
  to: number,
  args: FindingArgs[R],
): FindingOf<R> {
  return { rule, start: tokens.starts[from] ?? 0, end: tokens.ends[to - 1] ?? 0, args };
}

/** The text of the words from one to before another, as written. */
export function written({ text, tokens }: Pick<Prose, 'text' | 'tokens'>, from: number, to: number): string {
  return text.slice(tokens.starts[from], tokens.ends[to - 1]);
}
