/** The scale that all things of a kind share: found file by file, since it depends on all of them and seldom changes. */
import type { Line, Outline } from '../tree/nodes.ts';
import { anySlot, inherited } from '../tree/read.ts';
import { Finding } from '../tree/reads.ts';
import { followIn } from './link.ts';
import type { FrameworkNames, NameTable, SourceFile } from './names.ts';

export class AgreedScales {
  private readonly framework: FrameworkNames;
  private readonly names: NameTable;
  private readonly kinds = new Map<string, Finding<Line | undefined>>();
  private readonly files = new WeakMap<Outline, Map<string, Finding<readonly Line[]>>>();

  constructor(framework: FrameworkNames, names: NameTable) {
    this.framework = framework;
    this.names = names;
  }

  /** The scale that the things of a kind name, where all that name one name the same. */
  of(kind: string): Line | undefined {
    let found = this.kinds.get(kind);
    if (!found) {
      found = new Finding(this.names.doubtful, () => this.agreed(kind));
      this.kinds.set(kind, found);
    }
    return found.get();
  }

  private agreed(kind: string): Line | undefined {
    const scales = new Set<Line>();
    for (const file of this.framework.files) for (const scale of this.inFile(file, kind)) scales.add(scale);
    const [agreed, other] = scales;
    return other ? undefined : agreed;
  }

  private inFile({ outline }: SourceFile, kind: string): readonly Line[] {
    let kinds = this.files.get(outline);
    if (!kinds) {
      kinds = new Map();
      this.files.set(outline, kinds);
    }
    let found = kinds.get(kind);
    if (!found) {
      found = new Finding(this.names.doubtful, () => this.named(outline, kind), undefined, outline.doors);
      kinds.set(kind, found);
    }
    return found.get();
  }

  private named(outline: Outline, kind: string): readonly Line[] {
    const follow = followIn(this.framework, this.names);
    const scales = new Set<Line>();
    for (const thing of outline.things) {
      if (thing.row.id !== kind || thing.name === undefined) continue;
      const given = inherited(thing, 'scale');
      const scale = given && follow(anySlot(given, 'value'));
      if (scale) scales.add(scale);
    }
    return [...scales];
  }
}
