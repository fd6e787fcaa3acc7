/** Fixes for the codes of standards. */
import { type Asked, arg, type Fixers } from './asked.ts';
import { write } from './edits.ts';

export const standardFixes: Fixers = {
  'pattern-unlike-codes': (asked) => [patternLike(asked)],
};

/** The pattern with the signs that stand between the parts of a code. */
function patternLike(asked: Asked) {
  const parts = arg(asked, 'pattern').match(/\[[^\]]*\]/g) ?? [];
  const signs = arg(asked, 'code').match(/[^\p{L}\p{N}]+/gu) ?? [];
  const made = Array.from({ length: signs.length + 1 }, (_, i) => (parts[i] ?? '[part]') + (signs[i] ?? '')).join('');
  return write(asked, made);
}
