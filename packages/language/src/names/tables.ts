/** Tables of names that write down what is looked up in them, and what to call stale when a name comes or goes. */
import type { Line } from '../tree/nodes.ts';
import { thingsBelow } from '../tree/read.ts';
import { changed, isRecorded, note, type ReadTable, unrecorded } from '../tree/reads.ts';

/** What is written down of work that looks at all things of a kind in a framework. */
export function kindKey(framework: string, kind: string): string {
  return `${framework} kind ${kind}`;
}

/** A map by names. Whoever looks a name up has read that name, there or not; whoever goes through it has read all. */
export class NameMap<V> extends Map<string, V> {
  readonly label: string;

  constructor(label: string) {
    super();
    this.label = label;
  }

  override get(name: string): V | undefined {
    const found = super.get(name);
    // Who reads a table within the table has what that one writes down.
    if (isRecorded() && !(found instanceof NameMap)) note('shapes', nameKey(this.label, name));
    return found;
  }

  override has(name: string): boolean {
    if (isRecorded()) note('shapes', nameKey(this.label, name));
    return super.has(name);
  }

  override get size(): number {
    note('shapes', this.label);
    return super.size;
  }

  override keys(): MapIterator<string> {
    note('shapes', this.label);
    return super.keys();
  }

  override values(): MapIterator<V> {
    note('shapes', this.label);
    return super.values();
  }

  override entries(): MapIterator<[string, V]> {
    note('shapes', this.label);
    return super.entries();
  }

  override [Symbol.iterator](): MapIterator<[string, V]> {
    return this.entries();
  }
}

/** What is written down of work that looks a name up. */
function nameKey(label: string, name: string): string {
  return `${label}: ${name}`;
}

/** The names in a table have come, gone, or name something else. */
export function namesChanged(reads: ReadTable, table: Map<string, unknown>): void {
  unrecorded(() => {
    if (!(table instanceof NameMap)) return;
    changed(reads, 'shapes', table.label);
    for (const [name, value] of table) {
      changed(reads, 'shapes', nameKey(table.label, name));
      if (value instanceof NameMap) namesChanged(reads, value);
    }
  });
}

/** A block is another, has come or gone, or something in it names something else. */
export function blockChanged(reads: ReadTable, framework: string, block: Line): void {
  changed(reads, 'shapes', block);
  const kinds = new Set([block, ...thingsBelow(block)].map((line) => line.row.id));
  for (const kind of kinds) changed(reads, 'shapes', kindKey(framework, kind));
}
