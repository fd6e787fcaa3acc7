/** What scenarios see of a framework, file by file, as the protocol has it. */
import { type Coverage, coverageOf } from '@cairn/engine';
import { spanOfLine, type Text } from '@cairn/workbench';
import { uriOfPlace } from '../place.ts';
import type { CoveredFile, CoveredLine, FrameworkCoverage } from '../protocol.ts';
import type { ReadyFramework } from './ready.ts';
import { rangeOfLine } from './results.ts';

type Seen = Coverage['lines'][number];

/** What the two ways in which a line can stand are called; a row of a table has one. */
const labels: Readonly<Record<CoveredLine['covers'], { met: string; 'not met'?: string }>> = {
  condition: { met: 'met', 'not met': 'not met' },
  'rule, credit or plan': { met: 'met', 'not met': 'not met' },
  calculation: { met: 'with a value', 'not met': 'without a value' },
  'table row': { met: 'reached' },
};

/** The coverage of a framework by its scenarios that have run, or by those of them that are wanted. */
export function coverageFrom(
  { program, files, scenarios }: ReadyFramework,
  wanted?: ReadonlySet<string>,
): FrameworkCoverage {
  const { lines } = coverageOf(
    program,
    scenarios.flatMap(({ written, result }) => (wanted?.has(written.id) === false ? [] : (result?.run ?? []))),
  );
  const places = program.model.source.files;
  const byFile = Map.groupBy(lines, ({ file }) => files[places.indexOf(file)]);
  const covered = [...byFile].flatMap(([file, seen]): CoveredFile[] => {
    if (!file) return [];
    return [{ uri: uriOfPlace(file.uri), lines: seen.map((line) => coveredLine(line, file)) }];
  });
  return { framework: uriOfPlace(files[0]!.uri), files: covered };
}

function coveredLine({ covers, line, seen }: Seen, file: Text): CoveredLine {
  const { start, end } = spanOfLine(file, line);
  const { met, 'not met': notMet } = labels[covers];
  return {
    covers,
    text: file.text.slice(start, end),
    range: rangeOfLine(file, line),
    seen: seen.met + seen['not met'] + seen.unknown,
    ways: [{ label: met, seen: seen.met }, ...(notMet === undefined ? [] : [{ label: notMet, seen: seen['not met'] }])],
  };
}
