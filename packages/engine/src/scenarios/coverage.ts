/** Coverage of a framework by its scenarios: which of its lines they saw, and whether both ways. */
import type { Model } from '@cairn/model';
import type { Program } from '../program/program.ts';
import type { ScenarioRun, Source } from './run.ts';
import type { Way } from './sightings.ts';

/** What is covered, in the order in which it is told. */
export const COVERED = ['condition', 'table row', 'calculation', 'rule, credit or plan'] as const;

export type Covered = (typeof COVERED)[number];

/** One line that scenarios can see. */
export interface CoveredLine extends Source {
  covers: Covered;
  /** Its place in the model, as a JSON pointer. */
  pointer: string;
  /** In how many scenarios it was met, or not; where it is a calculation, had a value or none; where it is a row, was reached. */
  seen: Record<Way, number>;
}

/** How many of the ways in which lines can stand were seen. A row of a table has one way, everything else two. */
export interface Share {
  seen: number;
  of: number;
  /** Whole percent, rounded down: 100 is all of it. Where there is nothing to see it is 100. */
  percent: number;
}

export interface Coverage {
  /** The lines in the order of files and lines. */
  lines: CoveredLine[];
  by: Record<Covered, Share>;
  all: Share;
}

/** The coverage of a program by the runs of its own scenarios. */
export function coverageOf(program: Program, runs: readonly ScenarioRun[]): Coverage {
  const lines = linesOf(program);
  const byPointer = new Map(lines.map((line) => [line.pointer, line]));
  for (const { sightings } of runs) {
    for (const { pointer, way } of sightings) {
      const line = byPointer.get(pointer);
      if (line) line.seen[way] += 1;
    }
  }
  const by = Object.fromEntries(
    COVERED.map((covers) => [covers, shareOf(lines.filter((line) => line.covers === covers))]),
  );
  return { lines, by: by as Coverage['by'], all: shareOf(lines) };
}

/** The ways in which a line can stand and that no scenario saw. */
export function unseenOf({ covers, seen }: CoveredLine): ('met' | 'not met')[] {
  return waysOf(covers).filter((way) => seen[way] === 0);
}

function waysOf(covers: Covered): ('met' | 'not met')[] {
  return covers === 'table row' ? ['met'] : ['met', 'not met'];
}

function shareOf(lines: readonly CoveredLine[]): Share {
  const of = lines.reduce((sum, { covers }) => sum + waysOf(covers).length, 0);
  const seen = of - lines.reduce((sum, line) => sum + unseenOf(line).length, 0);
  return { seen, of, percent: of === 0 ? 100 : Math.trunc((100 * seen) / of) };
}

/** Things that are met or not. */
const judged: ReadonlySet<string> = new Set([
  'body of evidence',
  'rule',
  'credit',
  'plan',
  'credits',
  'pathway',
  'award',
]);
/** Members of a model that hold no rules. */
const besides: ReadonlySet<string> = new Set<keyof Model>(['source', 'scenarios']);
const row = /\/(?:amountBy|gradeTables\/\d+)\/rows\/\d+$/;
const conditionBelow = /\/requires(?:\/of\/\d+)*$/;

function linesOf(program: Program): CoveredLine[] {
  const lines: CoveredLine[] = [];
  const kinds = new Map(program.things.all.map((thing) => [thing.data as object, thing.kind]));
  const coveredAs = (value: object, pointer: string): Covered | undefined => {
    if (row.test(pointer)) return 'table row';
    // The thing itself stands for all that it requires.
    if (conditionBelow.test(pointer))
      return pointer.endsWith('/requires') && 'kind' in value && value.kind === 'all' ? undefined : 'condition';
    const kind = kinds.get(value) ?? '';
    return kind === 'calculation' ? 'calculation' : judged.has(kind) ? 'rule, credit or plan' : undefined;
  };
  const walk = (value: unknown, pointer: string): void => {
    if (typeof value !== 'object' || value === null) return;
    const covers = coveredAs(value, pointer);
    const source = covers && program.sourceOf(pointer);
    if (source) lines.push({ ...source, covers, pointer, seen: { met: 0, 'not met': 0, unknown: 0 } });
    for (const [name, inner] of Object.entries(value)) walk(inner, `${pointer}/${name}`);
  };
  for (const [name, value] of Object.entries(program.model)) if (!besides.has(name)) walk(value, `/${name}`);
  const files = program.model.source.files;
  return lines.sort((a, b) => files.indexOf(a.file) - files.indexOf(b.file) || a.line - b.line);
}
