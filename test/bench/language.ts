/**
 * `npm run bench [-- language] [--all] [SIZE…]`: what a cold check costs beside reading the same content as JSON, and
 * beside Langium's default services on the same grammar. Each measurement runs in a fresh process; the table gives CPU
 * seconds of all threads and the peak of memory. Nothing is asserted: machines differ, the ratios are to be read.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CaseName } from './cases.ts';
import type { Measured } from './measure.ts';
import { printTable } from './table.ts';
import { makeWorkspace } from './workspace.ts';

/** Langium's default services take minutes beyond this; `--all` measures them all the same. */
const mostForLangium = 10_000;
/** The best of so many runs: what else the machine does only adds. */
const runs = 3;

const usualSizes = [1_000, 10_000, 100_000];

interface Row {
  size: number;
  project: Measured;
  json: Measured;
  langium: Measured | undefined;
}

/** Measures workspaces of so many competencies, and prints. `all`: Langium's services at every size. */
export function benchLanguage(asked: readonly number[], all: boolean): void {
  const sizes = asked.length > 0 ? asked : usualSizes;
  const folder = mkdtempSync(join(tmpdir(), 'cairn-bench-'));
  try {
    printTable(table(sizes.map((size) => measureSize(folder, size, all || size <= mostForLangium))));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function measureSize(folder: string, size: number, besideLangium: boolean): Row {
  const here = join(folder, String(size));
  mkdirSync(here);
  for (const [path, text] of makeWorkspace(size)) writeFileSync(join(here, path), text);
  measure('compiled', here);
  const project: Measured[] = [];
  const json: Measured[] = [];
  for (let run = 0; run < runs; run++) {
    project.push(measure('project', here));
    json.push(measure('json', here));
  }
  const langium = besideLangium ? measure('langium', here) : undefined;
  return { size, project: best(project), json: best(json), langium };
}

function measure(name: CaseName, here: string): Measured {
  process.stderr.write(`${here.split(/[\\/]/).pop()} ${name}\n`);
  const program = join(import.meta.dirname, 'measure.ts');
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--max-old-space-size=12000', program, name, here], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${name} of ${here} failed:\n${stderr}`);
  return JSON.parse(stdout);
}

function best(measured: Measured[]): Measured {
  return measured.reduce((a, b) => (b.cpuSeconds < a.cpuSeconds ? b : a));
}

function table(rows: Row[]): string[][] {
  const head = [
    'competencies',
    'check',
    'memory',
    'JSON',
    'memory',
    'check : JSON',
    'growth',
    'Langium',
    'memory',
    'Langium : check',
  ];
  const body = rows.map(({ size, project, json, langium }, index) => {
    const before = rows[index - 1];
    return [
      size.toLocaleString('en'),
      ...cost(project),
      ...cost(json),
      ratio(project, json),
      before
        ? `${(project.cpuSeconds / before.project.cpuSeconds).toFixed(1)} for ${(size / before.size).toFixed(0)}`
        : '',
      ...(langium ? cost(langium) : ['', '']),
      langium ? ratio(langium, project) : '',
    ];
  });
  return [head, ...body];
}

function cost({ cpuSeconds, peakMegabytes }: Measured): [string, string] {
  return [`${cpuSeconds.toFixed(2)} s`, `${peakMegabytes.toFixed(0)} MB`];
}

function ratio(a: Measured, b: Measured): string {
  return (a.cpuSeconds / b.cpuSeconds).toFixed(2);
}
