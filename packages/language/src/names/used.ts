/** The frameworks that a framework uses, as far as they are there. */
import { foldCode } from '@cairn/model';
import { Finding } from '../tree/reads.ts';
import { type FrameworkNames, type NameTable, type Use, unticked } from './names.ts';

/** Used frameworks by themselves and by the short names of their lines. */
export interface Used {
  frameworks: ReadonlyMap<FrameworkNames, Use>;
  aliases: ReadonlyMap<string, Use>;
}

const known = new WeakMap<FrameworkNames, Finding<Used>>();

/** What a framework uses. Every file of it may say that again; the first line counts. */
export function usedBy(framework: FrameworkNames, names: NameTable): Used {
  let used = known.get(framework);
  if (!used) {
    used = new Finding(names.doubtful, () => gather(framework, names));
    known.set(framework, used);
  }
  return used.get();
}

function gather(framework: FrameworkNames, names: NameTable): Used {
  const frameworks = new Map<FrameworkNames, Use>();
  const aliases = new Map<string, Use>();
  for (const use of framework.uses) {
    const other = names.frameworkOf(use.uri);
    if (other && other !== framework && !frameworks.has(other)) frameworks.set(other, use);
    const alias = use.alias === undefined ? undefined : foldCode(unticked(use.alias));
    if (alias !== undefined && !aliases.has(alias)) aliases.set(alias, use);
  }
  return { frameworks, aliases };
}
