/** Every check there is. A new one is a row in one of these tables. */
import type { Check } from './check.ts';
import { naming } from './naming.ts';
import { reading } from './reading.ts';
import { structure } from './structure.ts';

export const checks: readonly Check[] = [reading, naming, structure].flat() as unknown as Check[];

const byCode = new Map(checks.map((check) => [check.code, check]));

/** The check of this code. Throws where there is none: codes are the project's own. */
export function checkOf(code: string): Check {
  const found = byCode.get(code);
  if (!found) throw new Error(`There is no check \`${code}\`.`);
  return found;
}
