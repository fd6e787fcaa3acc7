/** Frameworks made ready to be worked out, with what became of their scenarios: kept as long as nothing has changed. */
import { type Program, runScenario, type ScenarioRun, type Source } from '@cairn/engine';
import type { FrameworkNames, ListedCode, Project } from '@cairn/language';
import type { Scenario } from '@cairn/model';
import { type Hindrance, hindranceOf, programOf, type Text, usedBy } from '@cairn/workbench';
import { scenariosOf, type WrittenScenario } from './written.ts';

/** A framework as it was when it was compiled. What is worked out with it stays true of those texts. */
export interface ReadyFramework {
  readonly key: string;
  /** Its files in the order in which they were compiled. */
  readonly files: readonly Text[];
  readonly program: Program;
  /** In the order of the model. */
  readonly scenarios: readonly ReadyScenario[];
}

/** A scenario that can run. */
export interface ReadyScenario {
  readonly written: WrittenScenario;
  readonly scenario: Scenario;
  /** What became of it, once it ran. */
  result?: TimedRun;
}

/** What became of a scenario, and how long that took. */
export interface TimedRun {
  run: ScenarioRun;
  milliseconds: number;
}

interface Kept {
  ready: ReadyFramework;
  from: Foundation;
}

/** What a framework was made from: where all of it is the same, so is the model. */
interface Foundation {
  own: Texts;
  /** Of the frameworks that it uses, and those that they use. */
  used: Texts;
}

interface Texts {
  texts: readonly string[];
  /** What lists have from spreadsheets. */
  codes: readonly ListedCode[];
}

/** The frameworks of a project, each compiled when it is asked for. */
export class ReadyFrameworks {
  private readonly project: Project;
  private readonly kept = new Map<string, Kept>();

  constructor(project: Project) {
    this.project = project;
  }

  /**
   * A framework made ready, or what keeps it from that. Costs the number of its files where nothing has changed, else
   * its diagnostics and a compilation; scenarios keep their results where neither they nor the rules have changed.
   */
  of(framework: FrameworkNames): ReadyFramework | Hindrance {
    const from = foundationOf(this.project, framework);
    const before = this.kept.get(framework.key);
    const sameUsed = before !== undefined && areSame(before.from.used, from.used);
    if (sameUsed && areSame(before.from.own, from.own)) return before.ready;
    const hindrance = hindranceOf(this.project, framework);
    if (hindrance) return hindrance;
    const ready = makeReady(this.project, framework);
    if (sameUsed) takeOver(before.ready, ready);
    this.kept.set(framework.key, { ready, from });
    return ready;
  }

  /** Forgets frameworks that somebody is done with. */
  keepOnly(isWanted: (key: string) => boolean): void {
    for (const key of this.kept.keys()) if (!isWanted(key)) this.kept.delete(key);
  }
}

/** Whether a framework could be made ready. */
export function isReady(found: ReadyFramework | Hindrance): found is ReadyFramework {
  return 'program' in found;
}

/** What becomes of a scenario by its place in the model; it runs unless it has. */
export function resultOf(ready: ReadyFramework, place: number): TimedRun {
  const scenario = ready.scenarios[place]!;
  if (!scenario.result) {
    const started = performance.now();
    // Outcomes are large, and nobody asks for them again.
    const { outcome: _outcome, ...run } = runScenario(ready.program, scenario.scenario, place);
    scenario.result = { run, milliseconds: performance.now() - started };
  }
  return scenario.result;
}

function makeReady(project: Project, framework: FrameworkNames): ReadyFramework {
  const program = programOf(project, framework);
  const { scenarios = [], source } = program.model;
  // Outlines take later texts in; what was compiled stays.
  const files = framework.files.map(({ uri, outline: { text, lineStarts } }) => ({ uri, text, lineStarts }));
  const written = new Map(
    framework.files.flatMap((file, index) =>
      scenariosOf(file).map((each) => [`${index} ${each.heading.start.line + 1}`, each]),
    ),
  );
  const place = (index: number): string => source.positions[`/scenarios/${index}`]!.join(' ');
  return {
    key: framework.key,
    files,
    program,
    scenarios: scenarios.map((scenario, index) => ({ scenario, written: written.get(place(index))! })),
  };
}

/** Results of scenarios that say the same under the same rules are still true; only their lines may be others. */
function takeOver(before: ReadyFramework, now: ReadyFramework): void {
  if (!isSameData(rulesOf(before), rulesOf(now))) return;
  const known = new Map(before.scenarios.map((each) => [each.written.id, each]));
  for (const [place, each] of now.scenarios.entries()) {
    const earlier = known.get(each.written.id);
    if (earlier?.result && isSameData(earlier.scenario, each.scenario))
      each.result = { ...earlier.result, run: movedTo(now.program, place, earlier.result.run) };
  }
}

function rulesOf({ program: { model } }: ReadyFramework): object {
  const { source: _source, scenarios: _scenarios, ...rules } = model;
  return rules;
}

/** A run of a scenario that stands elsewhere now. */
function movedTo(program: Program, place: number, run: ScenarioRun): ScenarioRun {
  const at = (pointer: string): { pointer: string; source?: Source } => {
    const source = program.sourceOf(pointer);
    return { pointer, ...(source && { source }) };
  };
  const pointer = `/scenarios/${place}`;
  return {
    ...run,
    ...at(pointer),
    expectations: run.expectations.map((each, row) => ({ ...each, ...at(`${pointer}/expect/${row}`) })),
  };
}

function foundationOf(project: Project, framework: FrameworkNames): Foundation {
  const all = new Set([framework]);
  for (const each of all) for (const used of usedBy(project, each)) all.add(used);
  all.delete(framework);
  return { own: textsOf(project, [framework]), used: textsOf(project, [...all]) };
}

function textsOf({ lists }: Project, frameworks: readonly FrameworkNames[]): Texts {
  return {
    texts: frameworks.flatMap(({ files }) => files.flatMap(({ uri, outline }) => [uri, outline.text])),
    codes: frameworks.flatMap((each) => [...each.lists.keys()].flatMap((list) => lists.of(list)?.codes ?? [])),
  };
}

function areSame(before: Texts, now: Texts): boolean {
  return (
    before.texts.length === now.texts.length &&
    before.texts.every((text, index) => text === now.texts[index]) &&
    before.codes.length === now.codes.length &&
    before.codes.every(({ code, line, found }, index) => {
      const other = now.codes[index]!;
      return code === other.code && line === other.line && found === other.found;
    })
  );
}

/** Whether two plain values say the same, whatever the order of members. */
function isSameData(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const names = Object.keys(a);
  return (
    names.length === Object.keys(b).length &&
    names.every((name) => Object.hasOwn(b, name) && isSameData(Reflect.get(a, name), Reflect.get(b, name)))
  );
}
