/** Every thing of a model by kind, identity and code: what records name and reasons show. */
import { foldCode, type Model, type Reference, type Text } from '@cairn/model';

/** One thing of the model, as it was compiled, with its place. */
export interface Thing<Data = ThingData> {
  /** In words of the language: `competency`, `test part`, `credits` for a need of a plan. */
  readonly kind: string;
  readonly id: string;
  readonly code: string;
  /** The code with that of its owner where codes are unique within it: `SAT.math`, `DIPLOMA-24.ENG`. */
  readonly path: string;
  readonly data: Data;
  /** Its place in the model, as a JSON pointer. */
  readonly pointer: string;
  readonly owner: Thing | undefined;
  /** Counted from 0 in written order over the whole model. */
  readonly index: number;
}

export interface ThingData {
  id: string;
  code?: string;
  title?: Text;
  alsoKnownAs?: string[];
}

/** Which lists hold things of which kind, and what those hold. A dot joins the codes of `within` ones to their owner's. */
interface Holding {
  readonly member: string;
  readonly kind: string;
  readonly within?: boolean;
  readonly holds?: readonly Holding[];
}

const targets: Holding[] = [{ member: 'targets', kind: 'target' }];
targets[0] = { ...targets[0]!, holds: targets };
const areas: Holding[] = [];
areas.push(
  { member: 'areas', kind: 'area', holds: areas },
  { member: 'competencies', kind: 'competency', holds: targets },
);
const standards: Holding[] = [];
standards.push({ member: 'standards', kind: 'standard', holds: standards });

const holdings: readonly Holding[] = [
  ...standards,
  {
    member: 'scales',
    kind: 'scale',
    holds: [
      { member: 'levels', kind: 'level', within: true },
      { member: 'marks', kind: 'mark', within: true },
    ],
  },
  { member: 'stages', kind: 'stages', holds: [{ member: 'stages', kind: 'stage' }] },
  { member: 'subjects', kind: 'subject' },
  { member: 'tags', kind: 'tag' },
  { member: 'roles', kind: 'role' },
  { member: 'programAreas', kind: 'program area' },
  { member: 'hours', kind: 'hours' },
  { member: 'certificates', kind: 'certificate' },
  { member: 'evidenceKinds', kind: 'evidence kind' },
  { member: 'areas', kind: 'area', holds: areas },
  { member: 'rubrics', kind: 'rubric', holds: [{ member: 'criteria', kind: 'criterion', within: true }] },
  { member: 'experiences', kind: 'experience' },
  { member: 'bodiesOfEvidence', kind: 'body of evidence' },
  { member: 'calculations', kind: 'calculation' },
  { member: 'gradeTables', kind: 'grade table' },
  { member: 'rules', kind: 'rule' },
  { member: 'calendars', kind: 'calendar', holds: [{ member: 'terms', kind: 'term' }] },
  { member: 'tests', kind: 'test', holds: [{ member: 'parts', kind: 'test part', within: true }] },
  { member: 'courses', kind: 'course' },
  { member: 'lists', kind: 'list' },
  { member: 'requirements', kind: 'requirement' },
  { member: 'panels', kind: 'panel' },
  { member: 'credits', kind: 'credit' },
  { member: 'plans', kind: 'plan', holds: [{ member: 'needs', kind: 'credits', within: true }] },
  { member: 'pathways', kind: 'pathway' },
  { member: 'awards', kind: 'award', holds: [{ member: 'versions', kind: 'version', within: true }] },
];

/** The things of one or more models. */
export class Things {
  readonly all: Thing[] = [];
  private readonly byId = new Map<string, Thing>();
  private readonly byCode = new Map<string, Thing>();
  /** What codes named before, as they were written. */
  private readonly found = new Map<string, Thing>();

  /** Adds all things of a model. `prefixes` stand before the codes of a used framework, as in `WA/tribe`. */
  add(model: Model, prefixes: readonly string[] = []): void {
    for (const holding of holdings) this.addList(model as unknown as Data, holding, undefined, '', prefixes);
    for (const row of model.replaced ?? []) {
      const now = this.byId.get(row.new.id);
      if (now) this.name(now, row.old, prefixes);
    }
  }

  /** What only references say of a used framework whose model is not here: an identity and a code. */
  addReferences(model: Model): void {
    const aliases = new Map((model.uses ?? []).map((use) => [use.framework, use.alias]));
    const walk = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return;
      const { code, id, framework } = value as Partial<Reference>;
      if (framework !== undefined && typeof code === 'string' && typeof id === 'string' && !this.byId.has(id)) {
        const thing = this.make(kindsUnknown, { id, code }, '', undefined, code);
        const alias = aliases.get(framework);
        for (const prefix of alias === undefined ? [framework] : [alias, framework]) this.name(thing, code, [prefix]);
      }
      for (const inner of Object.values(value)) walk(inner);
    };
    for (const [member, value] of Object.entries(model)) if (member !== 'source') walk(value);
  }

  byIdentity(id: string): Thing | undefined {
    return this.byId.get(id);
  }

  /** What a code names among some kinds, in any case, by any of its names. */
  find(code: string, kinds: readonly string[]): Thing | undefined {
    const key = `${kinds.join()}\n${code}`;
    const known = this.found.get(key);
    if (known) return known;
    const thing = this.search(code, kinds);
    if (thing && this.found.size < mostFound) this.found.set(key, thing);
    return thing;
  }

  private search(code: string, kinds: readonly string[]): Thing | undefined {
    const folded = foldCode(code);
    for (const kind of kinds) {
      const found = this.byCode.get(`${kind}\n${folded}`) ?? this.byCode.get(`${kindsUnknown}\n${folded}`);
      if (found) return found;
    }
    const byId = this.byId.get(folded);
    return byId && (byId.kind === kindsUnknown || kinds.includes(byId.kind)) ? byId : undefined;
  }

  private addList(
    owner: Data,
    holding: Holding,
    above: Thing | undefined,
    pointer: string,
    prefixes: readonly string[],
  ) {
    const list = owner[holding.member];
    if (!Array.isArray(list)) return;
    for (const [place, data] of (list as (ThingData & Data)[]).entries()) {
      const at = `${pointer}/${holding.member}/${place}`;
      const code = data.code ?? '';
      const thing = this.make(holding.kind, data, at, above, holding.within && above ? `${above.path}.${code}` : code);
      this.name(thing, thing.path, prefixes);
      if (holding.kind === 'credits') this.name(thing, code, prefixes);
      for (const other of data.alsoKnownAs ?? []) this.name(thing, other, prefixes);
      for (const inner of holding.holds ?? []) this.addList(data, inner, thing, at, prefixes);
    }
  }

  private make(kind: string, data: ThingData, pointer: string, owner: Thing | undefined, path: string): Thing {
    const thing = { kind, id: data.id, code: data.code ?? '', path, data, pointer, owner, index: this.all.length };
    this.all.push(thing);
    this.byId.set(data.id, thing);
    return thing;
  }

  /** The first thing of a kind keeps its code. */
  private name(thing: Thing, code: string, prefixes: readonly string[]): void {
    const names = prefixes.length === 0 ? [code] : prefixes.map((prefix) => `${prefix}/${code}`);
    for (const name of names) {
      const key = `${thing.kind}\n${foldCode(name)}`;
      if (!this.byCode.has(key)) this.byCode.set(key, thing);
    }
  }
}

type Data = { [member: string]: unknown };

/** The kind of a thing of which only a reference is known: it fits wherever its code stands. */
const kindsUnknown = '';

/** So many spellings of codes are remembered: a hostile file cannot fill the memory. */
const mostFound = 100_000;
