/**
 * `npm run bench -- plans [STUDENTS]`: what the audit of a plan costs, beside HiGHS (npm `highs`, WebAssembly): once for
 * the least shortfall alone, and once for the points 1 to 4 of `AuditResult`, an integer program each. The audit answers
 * all five points, and what the least is that would complete the plan. Each measurement runs in a fresh process and takes
 * one student after the other; the first few are not counted, so that nobody pays for being compiled. CPU time of all
 * threads; nothing is asserted but that all find the same.
 */
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import type { AuditProblem } from '../../packages/engine/src/plans/problem.ts';
import { solve } from '../../packages/engine/src/plans/solve.ts';
import { studentPlan } from '../support/studentPlan.ts';
import { peer } from './peers.ts';
import { lpText, programOf } from './planProgram.ts';

interface Size {
  readonly credits: number;
  readonly needs: number;
  /** In quarters of a credit; absent: no splitting. */
  readonly step?: number;
}

/** What is used of `highs`. */
interface Highs {
  default(): Promise<{ solve(program: string, options: object): HighsAnswer }>;
}

interface HighsAnswer {
  readonly Status: string;
  readonly ObjectiveValue: number;
  readonly Columns: { readonly [name: string]: { readonly Primal: number } };
}

interface MeasuredPlans {
  /** By student. */
  readonly milliseconds: readonly number[];
  readonly found: readonly Found[];
}

const sizes: readonly Size[] = [
  { credits: 40, needs: 12 },
  { credits: 40, needs: 12, step: 2 },
  { credits: 40, needs: 20, step: 2 },
  { credits: 120, needs: 40 },
  { credits: 120, needs: 40, step: 2 },
];

/** Students that are not counted. */
const warmUp = 20;

/** The total shortfall, and from those who are asked for more: each shortfall, the amount shared or as pathway credit, the pairs. */
type Found = readonly number[];

type Solver = (problem: AuditProblem) => Found;

const solvers = { audit, highs, stages } satisfies Record<string, () => Promise<Solver>>;

const { positionals } = parseArgs({ allowPositionals: true });
const [first = '20', size, students] = positionals;
if (size === undefined) compare(Number(first));
else process.stdout.write(JSON.stringify(await measure(first as keyof typeof solvers, Number(size), Number(students))));

async function audit(): Promise<Solver> {
  return (problem) => {
    const { exact, short, placements } = solve(problem);
    if (!exact) throw new Error('the audit was cut off');
    const counted = placements.map(({ amount, shared, pathway }) => (shared ? amount / 2 : pathway ? amount : 0));
    const pairs = new Set(placements.map(({ piece, portion }) => `${piece} ${portion}`)).size;
    return [sum(short.needs), ...short.needs, ...short.portions, ...short.overlaps, sum(counted), pairs];
  };
}

/** Point 1. */
async function highs(): Promise<Solver> {
  const least = await leastByHighs();
  return (problem) => {
    const { rows, whole, needs, languages } = programOf(problem);
    return [least(lpText({ rows, whole, binary: languages }, needs)).value];
  };
}

/** Points 1 to 4, each held for those that come after. What is 0 already is not asked for. */
async function stages(): Promise<Solver> {
  const least = await leastByHighs();
  return (problem) => {
    const { rows, pairRows, whole, needs, shortfalls, counted, languages, pairs } = programOf(problem);
    const program = { rows: [...rows, ...pairRows], whole, binary: [...languages, ...pairs] };
    let known: HighsAnswer['Columns'] | undefined;
    return [needs, ...shortfalls.map((name) => [name]), counted, pairs].map((terms) => {
      const names = terms.map((term) => term.split(' ').at(-1)!);
      let value = 0;
      if (known === undefined || names.some((name) => Math.round(known![name]!.Primal) > 0)) {
        ({ value, known } = least(lpText(program, terms)));
      }
      // HiGHS counts within a tolerance, and would find nothing at the very value; between whole numbers is as good.
      if (terms.length > 0) program.rows.push(`${terms.join(' + ')} <= ${value + 0.25}`);
      return value;
    });
  };
}

async function leastByHighs(): Promise<(text: string) => { value: number; known: HighsAnswer['Columns'] }> {
  // Of the peers' own package: its types are not there for the compiler.
  const { default: load } = await peer<Highs>('highs');
  const solver = await load();
  return (text) => {
    const { Status, ObjectiveValue, Columns } = solver.solve(text, { output_flag: false, mip_rel_gap: 0 });
    if (Status !== 'Optimal') throw new Error(`HiGHS ended with ${Status}`);
    return { value: Math.round(ObjectiveValue), known: Columns };
  };
}

async function measure(name: keyof typeof solvers, size: number, students: number): Promise<MeasuredPlans> {
  const solver = await solvers[name]();
  const milliseconds: number[] = [];
  const found: Found[] = [];
  for (let student = -warmUp; student < students; student++) {
    const problem = studentPlan({ ...sizes[size]!, seed: student + 1_000 });
    const before = process.cpuUsage();
    const answer = answerOf(solver, problem);
    const { user, system } = process.cpuUsage(before);
    if (student < 0) continue;
    milliseconds.push((user + system) / 1_000);
    found.push(answer);
  }
  return { milliseconds, found };
}

/** What a solver finds: nothing where it fails. HiGHS seldom calls infeasible what is not. */
function answerOf(solver: Solver, problem: AuditProblem): Found {
  try {
    return solver(problem);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
    return [];
  }
}

function compare(students: number): void {
  const head = ['credits', 'needs', 'splitting', 'audit', 'median', 'worst'];
  const rows = [[...head, ...['1', '1-4'].flatMap((points) => [`HiGHS ${points}`, 'median', 'worst', ': audit'])]];
  for (const [index, { credits, needs, step }] of sizes.entries()) {
    const ours = inFreshProcess('audit', index, students);
    const others = (['highs', 'stages'] as const).map((name) => inFreshProcess(name, index, students));
    for (const { found } of others) {
      const differing = found.findIndex((one, student) => one.some((value, at) => value !== ours.found[student]![at]));
      if (differing >= 0) throw new Error(`Student ${differing}: ${ours.found[differing]} and ${found[differing]}`);
    }
    const costs = others.flatMap((one) => [...cost(one), (sum(one.milliseconds) / sum(ours.milliseconds)).toFixed(1)]);
    const splitting = step === undefined ? 'none' : String(step / 4);
    rows.push([String(credits), String(needs), splitting, ...cost(ours), ...costs]);
  }
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  for (const row of rows) console.log(row.map((cell, column) => cell.padStart(widths[column]!)).join('  '));
}

function inFreshProcess(name: keyof typeof solvers, size: number, students: number): MeasuredPlans {
  const args = [import.meta.filename, name, String(size), String(students)];
  const { status, stdout } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (status !== 0) throw new Error(`${name} failed`);
  return JSON.parse(stdout);
}

/** The mean, the median and the worst. */
function cost({ milliseconds }: MeasuredPlans): string[] {
  const sorted = [...milliseconds].sort((a, b) => a - b);
  const shown = [sum(sorted) / sorted.length, sorted[Math.floor(sorted.length / 2)]!, sorted.at(-1)!];
  return shown.map((value) => `${value.toFixed(1)} ms`);
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}
