/** Frameworks and their scenarios as the tree of the Test Explorer. */
import type { ListedScenario, ScenarioFramework, ScenarioResult } from '@cairn/server/protocol';
import type { TestController, TestItem, TestRunRequest } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

/** The tree, and what became of each scenario. */
export class ScenarioItems {
  private readonly controller: TestController;
  private readonly client: BaseLanguageClient;
  private readonly scenarios = new Map<string, TestItem>();
  /** What was last told of scenarios, by id. */
  readonly results = new Map<string, ScenarioResult>();

  constructor(controller: TestController, client: BaseLanguageClient) {
    this.controller = controller;
    this.client = client;
  }

  /** The item of a scenario. */
  scenario(id: string): TestItem | undefined {
    return this.scenarios.get(id);
  }

  /** The first scenario of this kind. */
  find(isWanted: (item: TestItem) => boolean | undefined): TestItem | undefined {
    return [...this.scenarios.values()].find(isWanted);
  }

  /** Shows these frameworks and no others. */
  replace(frameworks: readonly ScenarioFramework[]): void {
    const uris = new Set(frameworks.map(({ uri }) => uri));
    for (const [id] of [...this.controller.items]) if (!uris.has(id)) this.remove(id);
    for (const framework of frameworks) this.put(framework);
  }

  /** Shows a framework as it is now. Items that stay keep their results. */
  put({ uri, title, code, scenarios }: ScenarioFramework): void {
    const { items } = this.controller;
    const known = items.get(uri);
    const item = known ?? this.controller.createTestItem(uri, title, this.client.protocol2CodeConverter.asUri(uri));
    if (!known) items.add(item);
    item.label = title;
    item.sortText = code;
    for (const [id] of [...item.children]) this.scenarios.delete(id);
    item.children.replace(
      scenarios.map((scenario, place) => this.made(scenario, place, item.children.get(scenario.id))),
    );
    for (const [id, child] of item.children) this.scenarios.set(id, child);
    this.describe(item);
  }

  /** Takes a framework away. */
  remove(uri: string): void {
    for (const [id] of this.controller.items.get(uri)?.children ?? []) {
      this.scenarios.delete(id);
      this.results.delete(id);
    }
    this.controller.items.delete(uri);
  }

  /** Remembers what became of scenarios, and shows how many passed. */
  remember(results: readonly ScenarioResult[]): void {
    const frameworks = new Set<TestItem>();
    for (const result of results) {
      this.results.set(result.id, result);
      const framework = this.scenarios.get(result.id)?.parent;
      if (framework) frameworks.add(framework);
    }
    for (const framework of frameworks) this.describe(framework);
  }

  /** The scenarios that a request is about, in the order of the tree. */
  asked({ include, exclude = [] }: TestRunRequest): TestItem[] {
    const roots = include ?? [...this.controller.items].map(([, item]) => item);
    const without = new Set(exclude);
    const asked = roots.flatMap((item) => {
      if (item.parent) return [item];
      return without.has(item) ? [] : [...item.children].map(([, child]) => child);
    });
    return [...new Set(asked)].filter((item) => !without.has(item));
  }

  private made({ id, title, uri, range }: ListedScenario, place: number, known: TestItem | undefined): TestItem {
    const { asUri, asRange } = this.client.protocol2CodeConverter;
    const item = known ?? this.controller.createTestItem(id, title, asUri(uri));
    item.range = asRange(range);
    // In written order, which the letters of the titles are not.
    item.sortText = String(place).padStart(6, '0');
    return item;
  }

  private describe(framework: TestItem): void {
    const states = [...framework.children].map(([id]) => this.results.get(id)?.state);
    const counts = (['passed', 'failed', 'could not run'] as const)
      .map((state) => ({ state, count: states.filter((each) => each === state).length }))
      .filter(({ count }) => count > 0);
    framework.description = counts.map(({ state, count }) => `${count} ${state}`).join(', ');
  }
}
