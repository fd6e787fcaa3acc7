/** What the rest of the workspace sees of a file: every thing that has a code. */
import {
  type AstNodeDescription,
  EMPTY_STREAM,
  type LangiumDocument,
  type LocalSymbols,
  type ScopeComputation,
} from 'langium';
import { Line, type Outline } from '../../tree/nodes.ts';
import { thingsBelow } from '../../tree/read.ts';
import type { CairnServices } from '../module.ts';

const nothing: LocalSymbols = { has: () => false, getStream: () => EMPTY_STREAM };

/**
 * Exports things, those of a dotted code as `OWNER.CODE`. There are no symbols of a file alone: looking through
 * neighbours for every reference would cost references times neighbours; the tables of names are asked instead.
 */
export class ExportedThings implements ScopeComputation {
  private readonly services: CairnServices;

  constructor(services: CairnServices) {
    this.services = services;
  }

  async collectExportedSymbols(document: LangiumDocument): Promise<AstNodeDescription[]> {
    const { AstNodeDescriptionProvider } = this.services.workspace;
    const found: AstNodeDescription[] = [];
    for (const thing of thingsBelow(document.parseResult.value as unknown as Outline)) {
      if (thing.name !== undefined)
        found.push(AstNodeDescriptionProvider.createDescription(thing, qualified(thing, thing.name), document));
    }
    return found;
  }

  async collectLocalSymbols(): Promise<LocalSymbols> {
    return nothing;
  }
}

function qualified(thing: Line, name: string): string {
  const owner = thing.$container;
  return thing.row.scope === 'dotted' && owner instanceof Line ? `${owner.name}.${name}` : name;
}
