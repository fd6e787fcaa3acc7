/**
 * Templates of sentences. `{name}` stands for an argument, `{name:form}` for one in a certain form, `{name#piece|pieces}`
 * for a word by the number of an argument: the first for exactly one. What stands in `[…]` is left out where one of its
 * arguments is not there.
 */

/** What the placeholders of a template stand for. */
export interface Values {
  /** The text of an argument; nothing where there is none. */
  text(name: string, form: string | undefined): string | undefined;
  /** Whether an argument is one; nothing where there is none. */
  isOne(name: string): boolean | undefined;
}

const pieces = /\[([^\]]*)\]|([^[\]]+)/g;
const placeholders = /\{([a-zA-Z]+)(?::([a-z]+)|#([^|}]*)\|([^}]*))?\}/g;

/** The sentence; nothing where an argument outside of brackets is not there. */
export function fill(template: string, values: Values): string | undefined {
  let whole = '';
  for (const [, optional, plain] of template.matchAll(pieces)) {
    const text = filled(optional ?? plain!, values);
    if (text === undefined && plain !== undefined) return undefined;
    whole += text ?? '';
  }
  return whole;
}

/** The names of the arguments that a template uses. */
export function namesIn(template: string): string[] {
  return [...template.matchAll(placeholders)].map(([, name]) => name!);
}

function filled(text: string, values: Values): string | undefined {
  let whole = '';
  let end = 0;
  for (const found of text.matchAll(placeholders)) {
    const [all, name, form, one, other] = found;
    const isOne = one === undefined ? undefined : values.isOne(name!);
    const value = one === undefined ? values.text(name!, form) : isOne === undefined ? undefined : isOne ? one : other;
    if (value === undefined) return undefined;
    whole += text.slice(end, found.index) + value;
    end = found.index + all.length;
  }
  return whole + text.slice(end);
}
