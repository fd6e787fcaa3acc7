/** A scenario of one version of a framework, for the rules of another: things are known by identity, then by code. */
import type { Reference, Scenario } from '@cairn/model';
import type { Program } from '../program/program.ts';

/**
 * The scenario with the identities and codes that the other version has for what it names. What that does not have
 * keeps its own.
 */
export function carriedOver(scenario: Scenario, from: Program, to: Program): Scenario {
  const carried = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(carried);
    if (typeof value !== 'object' || value === null) return value;
    const copy = Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, carried(inner)]));
    return isReference(value) ? { ...copy, ...namedIn(to, from, value) } : copy;
  };
  return carried(scenario) as Scenario;
}

function namedIn(to: Program, from: Program, { code, id }: Reference): Pick<Reference, 'code' | 'id'> {
  const own = from.things.byIdentity(id);
  const found = to.things.byIdentity(id) ?? (own && to.things.find(own.path, [own.kind]));
  return found ? { code: found.code, id: found.id } : { code, id };
}

function isReference(value: object): value is Reference {
  return 'id' in value && 'code' in value && typeof value.id === 'string' && typeof value.code === 'string';
}
