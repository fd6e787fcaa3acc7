/** The parts of a mention: `WA/WLP.reading` says a file, an owner and a code. */
import type { Mention } from '../tree/nodes.ts';

/** A stretch of a file, by its offsets. */
interface Part {
  start: number;
  end: number;
}

/** Which stretches of a file say what. */
export interface MentionParts {
  /** The short name of a file before the slash. */
  alias?: Part;
  /** The owner before the dot, where the code is one that stands behind its owner's. */
  owner?: Part;
  /** The code itself, with its back-ticks where they are its own. */
  code: Part;
}

/** The parts of a mention, linked or not. Of one that is not linked the owner is not known. */
export function partsOf(mention: Mention): MentionParts {
  const { start, end, text, found, slot } = mention;
  const from = slot.kind === 'slot' && slot.type === 'REF' ? aliasLength(text) : 0;
  const alias = from > 0 ? { alias: { start, end: start + from - 1 } } : undefined;
  const tick = text[from] === '`' ? 1 : 0;
  const length = text.length - from - 2 * tick - (found?.name?.length ?? 0) - 1;
  const at = from + tick;
  if (found?.row.scope !== 'dotted' || length <= 0 || text[at + length] !== '.')
    return { ...alias, code: { start: start + from, end } };
  return {
    ...alias,
    owner: { start: start + at, end: start + at + length },
    code: { start: start + at + length + 1, end: end - tick },
  };
}

/** The length of the short name before a code, with its slash; 0 where there is none. */
function aliasLength(text: string): number {
  if (!text.startsWith('`')) return text.indexOf('/') + 1;
  const close = text.indexOf('`', 1);
  return text[close + 1] === '/' ? close + 2 : 0;
}
