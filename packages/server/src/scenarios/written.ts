/** Scenarios as they are written, before anything is worked out: for lists, lenses and marks beside the text. */
import type { FrameworkNames, SourceFile } from '@cairn/language';
import { endOfBlock, held, type Outline, titleOf } from '@cairn/language/editor';
import { rangeIn } from '../desk.ts';
import { uriOfPlace } from '../place.ts';
import type { ListedScenario, ScenarioFramework, TextRange } from '../protocol.ts';

/** A scenario of a file, as it was when that was read. */
export interface WrittenScenario extends ListedScenario {
  /** Its first line. */
  heading: TextRange;
}

const known = new WeakMap<Outline, { text: string; scenarios: readonly WrittenScenario[] }>();

/** The scenarios of a file in written order. Costs the lines at the margin, once for each text of the file. */
export function scenariosOf({ uri: place, outline }: SourceFile): readonly WrittenScenario[] {
  const { text } = outline;
  const before = known.get(outline);
  if (before?.text === text) return before.scenarios;
  const scenarios = written(place, outline);
  known.set(outline, { text, scenarios });
  return scenarios;
}

function written(place: string, outline: Outline): WrittenScenario[] {
  const uri = uriOfPlace(place);
  const times = new Map<string, number>();
  return held(outline, 'scenario').map((line) => {
    const title = titleOf(line) ?? '';
    const time = (times.get(title) ?? 0) + 1;
    times.set(title, time);
    return {
      id: `${uri}#${time === 1 ? '' : `${time}:`}${title}`,
      title: title || 'Scenario without a title',
      uri,
      range: rangeIn(outline, { start: line.start, end: endOfBlock(line) }),
      heading: rangeIn(outline, line),
    };
  });
}

/** Whether a framework has scenarios. Costs the number of its files, and the lines of those that changed. */
export function hasScenarios({ files }: FrameworkNames): boolean {
  return files.some((file) => scenariosOf(file).length > 0);
}

/** A framework with its scenarios, as the protocol has it; nothing where it has none. */
export function listed({ headers, files, key }: FrameworkNames): ScenarioFramework | undefined {
  const scenarios = files
    .flatMap(scenariosOf)
    .map(({ id, title, uri, range }): ListedScenario => ({ id, title, uri, range }));
  if (scenarios.length === 0) return undefined;
  const [header] = headers;
  const place = files[0]!.uri;
  const code = header?.name ?? (key.startsWith('\u0000') ? place.slice(place.lastIndexOf('/') + 1) : key);
  return { uri: uriOfPlace(place), code, title: (header && titleOf(header)) ?? code, scenarios };
}
