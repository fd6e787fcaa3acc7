/** What is told of scenarios when it is not what was told last: lists and results. */
import type { Project } from '@cairn/language';
import { uriOfPlace } from '../place.ts';
import type { ScenarioFramework, ScenarioResult, ScenariosChanged } from '../protocol.ts';
import { listed } from './written.ts';

interface Told {
  /** The texts of its files. */
  texts: readonly string[];
  /** What was told, as text; nothing where there are no scenarios. */
  said: string | undefined;
  uri: string;
}

/** Remembers what was told, so that nothing is told twice. */
export class Changes {
  private readonly project: Project;
  private lists = new Map<string, Told>();
  private readonly results = new Map<string, { state: ScenarioResult['state']; text: string }>();

  constructor(project: Project) {
    this.project = project;
  }

  /** The frameworks whose scenarios are listed otherwise than was told last. Costs the number of files. */
  ofLists(isTheirs: (place: string) => boolean): Pick<ScenariosChanged, 'listed' | 'gone'> {
    const before = this.lists;
    this.lists = new Map();
    const changed: ScenarioFramework[] = [];
    for (const framework of this.project.frameworks()) {
      const { key, files } = framework;
      if (!files.some(({ uri }) => isTheirs(uri))) continue;
      const told = before.get(key);
      const texts = files.map(({ outline }) => outline.text);
      if (told && told.texts.length === texts.length && told.texts.every((text, at) => text === texts[at])) {
        this.lists.set(key, told);
        continue;
      }
      const now = listed(framework);
      const said = now && JSON.stringify(now);
      this.lists.set(key, { texts, said, uri: uriOfPlace(files[0]!.uri) });
      if (now && said !== told?.said) changed.push(now);
    }
    const left = new Set([...this.lists.values()].filter(({ said }) => said !== undefined).map(({ uri }) => uri));
    const gone = [...before.values()].filter(({ said, uri }) => said !== undefined && !left.has(uri));
    return { listed: changed, gone: gone.map(({ uri }) => uri) };
  }

  /** Those of the results that say something else than was told last; how long they took says nothing. */
  ofResults(results: readonly ScenarioResult[]): ScenarioResult[] {
    return results.filter(({ milliseconds: _milliseconds, ...said }) => {
      const text = JSON.stringify(said);
      if (this.results.get(said.id)?.text === text) return false;
      this.results.set(said.id, { state: said.state, text });
      return true;
    });
  }

  /** What was told last of a scenario. */
  stateOf(id: string): ScenarioResult['state'] | undefined {
    return this.results.get(id)?.state;
  }
}
