/** What is shown above things: how often they are named, and what can be run. */
import { type Line, thingsBelow } from '@cairn/language/editor';
import type { CodeLens } from 'vscode-languageserver-types';
import { type Desk, rangeIn } from '../desk.ts';
import { useInWords, usesOf } from '../hover/names.ts';
import { uriOfPlace } from '../place.ts';
import { placeCommands, type ScenarioResult, scenarioCommands } from '../protocol.ts';
import { scenariosOf } from '../scenarios/written.ts';

/** Which lenses are shown. */
export interface LensSettings {
  /** How often a thing is named. */
  references: boolean;
  /** What runs a scenario, and what became of it. */
  scenarios: boolean;
}

/** What is shown where nothing is set. */
export const defaultLenses: LensSettings = { references: true, scenarios: true };

/** What became of a scenario when it ran last, by its id. */
export type StateOf = (id: string) => ScenarioResult['state'] | undefined;

/** Things that others stand on, and of which a writer asks who does. */
const named: ReadonlySet<string> = new Set([
  'scale',
  'stages',
  'area',
  'competency',
  'standard',
  'rubric',
  'experience',
  'body of evidence',
  'calculation',
  'grade table',
  'rule',
  'test',
  'course',
  'list',
  'requirement',
  'panel',
  'credit',
  'pathway',
  'award',
  'graduation requirements',
  'entry requirements',
]);

/**
 * The lenses of a file. A lens on references holds the place of the thing only: where it is named is asked for when
 * somebody looks. Costs the things of the file and how often they are named.
 */
export function codeLenses(desk: Desk, settings: Partial<LensSettings> = {}, stateOf?: StateOf): CodeLens[] {
  const { references, scenarios } = { ...defaultLenses, ...settings };
  return [
    ...(references ? thingsBelow(desk.outline).flatMap((thing) => useLens(desk, thing) ?? []) : []),
    ...(scenarios
      ? scenariosOf({ uri: desk.place, outline: desk.outline }).flatMap((each) => runLenses(each, stateOf))
      : []),
  ];
}

function useLens(desk: Desk, thing: Line): CodeLens | undefined {
  if (!named.has(thing.row.id)) return undefined;
  const uses = usesOf(desk, thing);
  if (uses.length === 0) return undefined;
  const range = rangeIn(desk.outline, thing);
  const title = useInWords(uses);
  const place = thing.values[0] ? rangeIn(desk.outline, thing.values[0]).start : range.start;
  return {
    range,
    command: { title, command: placeCommands.showReferences, arguments: [uriOfPlace(desk.place), place] },
  };
}

const states = { passed: 'Passed', failed: 'Failed: why?', 'could not run': 'Could not run: why?' } as const;

function runLenses({ id, heading }: ReturnType<typeof scenariosOf>[number], stateOf: StateOf | undefined): CodeLens[] {
  const run = { title: 'Run scenario', command: scenarioCommands.run, arguments: [id] };
  const state = stateOf?.(id);
  return [
    { range: heading, command: run },
    ...(state
      ? [{ range: heading, command: { title: states[state], command: scenarioCommands.explain, arguments: [id] } }]
      : []),
  ];
}
