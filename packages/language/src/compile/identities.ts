/** The identity of every thing: written, or made from the framework's identity, the kind and the code. */
import { frameworkId, isUuid, thingId } from '@cairn/model';
import { unticked } from '../names/names.ts';
import { Line, outlineOf } from '../tree/nodes.ts';
import { anyFact, anySlot, target, titleOf } from '../tree/read.ts';

/** Remembers identities, since a thing is named more often than it is declared. */
export class Identities {
  private readonly known = new Map<Line, string>();

  /** The identity of a framework, by its header. */
  framework(header: Line): string {
    let id = this.known.get(header);
    if (id === undefined) {
      const identifier = anyFact(header, 'identifier');
      id = frameworkId(identifier ? (anySlot(identifier, 'value')?.text ?? '') : (header.name ?? ''));
      this.known.set(header, id);
    }
    return id;
  }

  /** The identity of a thing. */
  thing(thing: Line): string {
    let id = this.known.get(thing);
    if (id === undefined) {
      id = this.make(thing);
      this.known.set(thing, id);
    }
    return id;
  }

  /** The identity that a thing of this kind and code would have: for what is named and not declared. */
  undeclared(header: Line, kind: string, code: string): string {
    return thingId(this.framework(header), kind, unticked(code));
  }

  private make(thing: Line): string {
    if (thing.row.id === 'framework' || thing.row.id === 'standards') return this.framework(thing);
    const own = anyFact(thing, 'id');
    const written = own && anySlot(own, 'value')?.text.toLowerCase();
    if (written !== undefined && isUuid(written)) return written;
    const { scope } = thing.row;
    const owner =
      scope === 'owner' || scope === 'dotted' || (scope === undefined && thing.$container instanceof Line)
        ? (thing.$container as Line)
        : undefined;
    const header = outlineOf(thing).framework?.headers[0];
    const ownerId = owner ? this.thing(owner) : header ? this.framework(header) : frameworkId('');
    return thingId(ownerId, thing.row.id, codeOf(thing));
  }
}

/** What tells a thing from its neighbours of the same kind where it has no code. */
function codeOf(thing: Line): string {
  const of = anySlot(thing, 'of');
  if (thing.name !== undefined) return thing.name;
  if (of) return target(of)?.name ?? of.text;
  return titleOf(thing) ?? anySlot(thing, 'value')?.text ?? '';
}
