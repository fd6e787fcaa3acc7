/** Which names a thing declares, by the tables in which they stand. */
import { foldCode } from '@cairn/model';
import type { Line } from '../tree/nodes.ts';
import { anyFact, anySlot } from '../tree/read.ts';
import { lookOf } from './looks.ts';
import { unticked } from './names.ts';
import type { LinesByName, TablesByKind } from './tables.ts';

/** The tables of a framework. */
export interface Tables {
  codes: LinesByName;
  aliases: LinesByName;
  owned: TablesByKind;
  looks: LinesByName;
  progressions: LinesByName;
  replaced: LinesByName;
}

/** A name that a thing declares: the table, the name, and the line that is then found. */
export interface Declared {
  table: LinesByName;
  name: string;
  line: Line;
}

/** The code of a thing, which stays as long as the thing does; undefined where it has none that can be looked up. */
export function codeDeclaredBy(thing: Line, { codes, owned }: Tables): Declared | undefined {
  const { name, row, $container } = thing;
  if (name === undefined || !row.scope || row.id === 'framework' || row.id === 'standards') return undefined;
  const code = foldCode(name);
  if (row.scope === 'framework') return { table: codes, name: code, line: thing };
  if (row.scope === 'dotted' && $container.$type !== 'Outline' && $container.name !== undefined)
    return { table: codes, name: `${foldCode($container.name)}.${code}`, line: thing };
  return { table: owned.get(row.id), name: code, line: thing };
}

/** How the code of a thing looks, where that may be taken for another one. */
export function lookDeclaredBy(thing: Line, { looks }: Tables): Declared | undefined {
  if (thing.name === undefined || thing.row.scope !== 'framework') return undefined;
  if (thing.row.id === 'framework' || thing.row.id === 'standards') return undefined;
  const name = lookOf(thing.name);
  return name === undefined ? undefined : { table: looks, name, line: thing };
}

/** What the facts of a thing declare: other codes, the progression of something, codes that were replaced. */
export function factsDeclaredBy(thing: Line, { aliases, progressions, replaced }: Tables): Declared[] {
  const found: Declared[] = [];
  if (thing.name !== undefined && thing.row.scope && thing.below.length > 0) {
    for (const value of anyFact(thing, 'also known as')?.values ?? [])
      found.push({ table: aliases, name: foldCode(unticked(value.text)), line: thing });
  }
  if (thing.row.id === 'progression') {
    const of = anySlot(thing, 'of');
    if (of) found.push({ table: progressions, name: foldCode(unticked(of.text)), line: thing });
  }
  if (thing.row.id === 'replaced') {
    for (const row of thing.lines) {
      const old = anySlot(row, 'old');
      if (old) found.push({ table: replaced, name: foldCode(unticked(old.text)), line: row });
    }
  }
  return found;
}
