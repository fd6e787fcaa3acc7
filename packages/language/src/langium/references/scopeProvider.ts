/** What a mention may name: looked up in the tables of names, never searched among neighbours. */
import { foldCode } from '@cairn/model';
import {
  type AstNodeDescription,
  EMPTY_SCOPE,
  type ReferenceInfo,
  type Scope,
  type ScopeProvider,
  type Stream,
  stream,
} from 'langium';
import { type FrameworkNames, type NameTable, unticked } from '../../names/names.ts';
import { scaleOfMention } from '../../names/scales.ts';
import { type Line, Mention, outlineOf } from '../../tree/nodes.ts';
import { target } from '../../tree/read.ts';
import type { CairnServices } from '../module.ts';
import { documentOf } from '../place.ts';

/** Scopes over the tables of names. What is in another file is named `ALIAS/CODE`, and without the alias too. */
export class NameTableScopes implements ScopeProvider {
  private readonly services: CairnServices;

  constructor(services: CairnServices) {
    this.services = services;
  }

  getScope({ container }: ReferenceInfo): Scope {
    const mention: unknown = container;
    if (!(mention instanceof Mention)) return EMPTY_SCOPE;
    const { framework } = outlineOf(mention);
    if (!framework) return EMPTY_SCOPE;
    const { slot } = mention;
    if (slot.kind === 'slot' && slot.type !== 'REF') return this.levels(mention, slot.type);
    const kinds = new Set(slot.kind === 'slot' ? slot.refs : []);
    const { names } = this.services.shared.workspace.Project;
    return this.scope(
      (name) => lookUp(name, framework, names, kinds),
      () => everyName(framework, names, kinds),
    );
  }

  private levels(mention: Mention, type: string): Scope {
    const scale = scaleOfMention(mention, target);
    const fitting = scale?.lines.filter(
      ({ row, name }) => name !== undefined && (row.id === 'mark' ? type !== 'LEVEL' : type !== 'MARK'),
    );
    const levels = new Map(fitting?.map((line) => [foldCode(line.name!), line]));
    return this.scope(
      (name) => [levels.get(foldCode(unticked(name)))].filter((line) => line !== undefined),
      () => [...levels.values()].map((line) => ({ name: line.name!, line })),
    );
  }

  private scope(find: (name: string) => Line[], all: () => Iterable<Named>): Scope {
    const describe = ({ name, line }: Named): AstNodeDescription =>
      this.services.workspace.AstNodeDescriptionProvider.createDescription(line, name, documentOf(line));
    const elements = (name: string): AstNodeDescription[] => find(name).map((line) => describe({ name, line }));
    return {
      getElement: (name) => elements(name)[0],
      getElements: (name): Stream<AstNodeDescription> => stream(elements(name)),
      getAllElements: (): Stream<AstNodeDescription> => stream(all()).map(describe),
    };
  }
}

/** A thing and how it is named from where one stands. */
interface Named {
  name: string;
  line: Line;
}

/** The frameworks that can be named: our own, then those used, by their alias. */
function* reachable(framework: FrameworkNames, names: NameTable): Generator<{ alias: string; names: FrameworkNames }> {
  yield { alias: '', names: framework };
  for (const use of framework.uses) {
    const other = names.frameworkOf(use.uri);
    if (other && other !== framework) yield { alias: use.alias ?? '', names: other };
  }
}

function lookUp(text: string, framework: FrameworkNames, names: NameTable, kinds: Set<string>): Line[] {
  const slash = text.indexOf('/');
  const alias = slash > 0 ? foldCode(unticked(text.slice(0, slash))) : undefined;
  const code = foldCode(unticked(text.slice(slash + 1)));
  const found: Line[] = [];
  for (const one of reachable(framework, names)) {
    if (alias !== undefined && foldCode(unticked(one.alias)) !== alias) continue;
    const { codes, aliases, owned } = one.names;
    for (const lines of [codes.get(code), aliases.get(code), ...[...kinds].map((kind) => owned.get(kind)?.get(code))])
      if (lines) found.push(...lines.filter((line) => fits(line, kinds)));
    if (found.length > 0) break;
  }
  return found;
}

function* everyName(framework: FrameworkNames, names: NameTable, kinds: Set<string>): Generator<Named> {
  for (const { alias, names: table } of reachable(framework, names)) {
    const before = alias === '' ? '' : `${alias}/`;
    for (const lines of table.codes.values())
      for (const line of lines) if (fits(line, kinds)) yield { name: `${before}${codeOf(line)}`, line };
    for (const kind of kinds)
      for (const lines of table.owned.get(kind)?.values() ?? [])
        for (const line of lines) yield { name: `${before}${codeOf(line)}`, line };
  }
}

function fits(line: Line, kinds: Set<string>): boolean {
  return kinds.has('*') || kinds.has(line.row.id);
}

function codeOf(line: Line): string {
  return line.row.scope === 'dotted' ? `${(line.$container as Line).name}.${line.name}` : line.name!;
}
