/** Coverage for people: how much was seen, and line by line what never was. */
import { COVERED, type Coverage, type Covered, type CoveredLine, type Share, unseenOf } from './coverage.ts';
import type { Source } from './run.ts';

const many: Readonly<Record<Covered, string>> = {
  condition: 'conditions',
  'table row': 'table rows',
  calculation: 'calculations',
  'rule, credit or plan': 'rules, credits and plans',
};

/** What was never seen of which lines, in the order in which it is told. */
const lists: readonly { title: string; way: 'met' | 'not met'; covers: readonly Covered[] }[] = [
  { title: 'Never seen met:', way: 'met', covers: ['condition', 'rule, credit or plan'] },
  { title: 'Never seen not met:', way: 'not met', covers: ['condition', 'rule, credit or plan'] },
  { title: 'Never seen with a value:', way: 'met', covers: ['calculation'] },
  { title: 'Never seen without a value:', way: 'not met', covers: ['calculation'] },
  { title: 'Never reached:', way: 'met', covers: ['table row'] },
];

/** Where a line is, and what stands on it. */
export interface ShownLine {
  place: string;
  text: string;
}

/** The shares of each kind and in all, and below them what no scenario saw, with its line. Ends with a line's end. */
export function coverageText(coverage: Coverage, showLine: (source: Source) => ShownLine): string {
  const shares = COVERED.flatMap((covers): [string, Share][] =>
    coverage.by[covers].of === 0 ? [] : [[many[covers], coverage.by[covers]]],
  );
  const rows = [...shares, ['in all', coverage.all] as [string, Share]];
  const width = Math.max(...rows.map(([name]) => name.length));
  const right = (amount: number, of: number): string => String(amount).padStart(String(of).length);
  const table = rows.map(
    ([name, { seen, of, percent }]) =>
      `  ${name.padEnd(width)}  ${right(seen, coverage.all.seen)} of ${right(of, coverage.all.of)}  ${right(percent, 100)}%`,
  );
  const unseen = lists.flatMap(({ title, way, covers }) => {
    const lines = coverage.lines.filter((line) => covers.includes(line.covers) && unseenOf(line).includes(way));
    return lines.length === 0 ? [] : [`  ${title}`, ...listed(lines, showLine)];
  });
  return `${[...table, ...unseen].join('\n')}\n`;
}

function listed(lines: readonly CoveredLine[], showLine: (source: Source) => ShownLine): string[] {
  const shown = lines.map((line) => {
    const { place, text } = showLine(line);
    return { at: `${place}:${line.line}`, text: text.trim() };
  });
  const width = Math.max(...shown.map(({ at }) => at.length));
  return shown.map(({ at, text }) => `    ${at.padEnd(width)}  ${text}`);
}
