/** Which checks are to run, by what they look at. */
import { checks } from './catalogue.ts';
import type { Check } from './check.ts';

export interface Plan {
  byKind: ReadonlyMap<string, readonly Check[]>;
  wholes: readonly Check[];
  filewise: readonly Check[];
}

/** A plan without the checks that are turned off. */
export function planOf(isOff: (code: string) => boolean): Plan {
  const byKind = new Map<string, Check[]>();
  const on = checks.filter(({ code }) => !isOff(code));
  for (const check of on) {
    for (const kind of check.on ?? []) {
      const same = byKind.get(kind);
      if (same) same.push(check);
      else byKind.set(kind, [check]);
    }
  }
  return { byKind, wholes: on.filter(({ whole }) => whole), filewise: on.filter(({ file }) => file) };
}
