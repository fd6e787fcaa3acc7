/**
 * `npm run bench -- evaluate [--all] [RECORDS…]`: `cairn evaluate` as it is installed, on so many records from a pipe.
 * What it holds must not grow with them: the peak of memory stands side by side for each number of records.
 */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { pathToFileURL } from 'node:url';
import { benchModel } from './engineFramework.ts';
import { asOf, recordLine, recordOf } from './engineRecords.ts';
import { machine } from './machine.ts';
import type { Usage } from './reportUsage.ts';
import { printTable } from './table.ts';

const usualCounts = [1_000, 10_000];
const allCounts = [10_000, 100_000, 1_000_000];
/** Records that differ; more are the same ones of other students. */
const different = 1_000;

/** Measures the command on so many records, and prints. Throws where it fails. */
export async function benchEvaluate(asked: readonly number[], all: boolean): Promise<void> {
  const counts = asked.length > 0 ? asked : all ? allCounts : usualCounts;
  const folder = mkdtempSync(join(tmpdir(), 'cairn-bench-'));
  try {
    const program = join(folder, 'cairn.mjs');
    const model = join(folder, 'model.json');
    bundle(program);
    writeFileSync(model, JSON.stringify(benchModel()));
    console.log(machine());
    const rows = [['records', 'MB in', 'CPU s', 'records/s', 'peak memory', 'growth']];
    let before: Measured | undefined;
    for (const count of counts) {
      process.stderr.write(`cairn evaluate of ${count.toLocaleString('en')} records\n`);
      const measured = await measure([program, 'evaluate', model, '-', '--as-of', asOf, '--reasons', 'none'], count);
      rows.push(row(measured, before));
      before = measured;
    }
    printTable(rows);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

interface Measured extends Usage {
  count: number;
  bytes: number;
}

function bundle(place: string): void {
  const root = resolve(import.meta.dirname, '../..');
  const { status, stderr } = spawnSync(process.execPath, ['esbuild.mjs', `cli=${place}`], {
    cwd: root,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The command was not bundled:\n${stderr}`);
}

/** Its output goes nowhere; what it cost comes by a pipe of its own. */
async function measure(command: readonly string[], count: number): Promise<Measured> {
  const report = pathToFileURL(join(import.meta.dirname, 'reportUsage.ts')).href;
  const child = spawn(process.execPath, ['--import', report, ...command], {
    stdio: ['pipe', 'ignore', 'pipe', 'pipe'],
  });
  const ended = once(child, 'close');
  const said = text(child.stderr!);
  const usage = text(child.stdio[3] as Readable);
  let bytes = 0;
  const lines = Readable.from(
    linesOf(count, (piece) => (bytes += piece.length)),
    { objectMode: false },
  );
  const [sent] = await Promise.allSettled([pipeline(lines, child.stdin!)]);
  const [status] = await ended;
  if (status !== 0 || sent.status === 'rejected')
    throw new Error(`\`cairn evaluate\` left with ${status}:\n${await said}`);
  return { count, bytes, ...(JSON.parse(await usage) as Usage) };
}

/** So many records in pieces of some lines, made while they are read. */
function* linesOf(count: number, onPiece: (piece: Buffer) => void): Generator<Buffer> {
  const pool = Array.from({ length: Math.min(different, count) }, (_, student) =>
    recordLine(student).split(recordOf(student).student),
  );
  const perPiece = 50;
  for (let from = 0; from < count; from += perPiece) {
    const lines: string[] = [];
    for (let student = from; student < Math.min(from + perPiece, count); student++)
      lines.push(pool[student % pool.length]!.join(`S-${String(student).padStart(7, '0')}`));
    const piece = Buffer.from(lines.join(''));
    onPiece(piece);
    yield piece;
  }
}

function row({ count, bytes, cpuSeconds, peakMegabytes }: Measured, before: Measured | undefined): string[] {
  return [
    count.toLocaleString('en'),
    (bytes / 1e6).toFixed(0),
    cpuSeconds.toFixed(1),
    Math.round(count / cpuSeconds).toLocaleString('en'),
    `${peakMegabytes.toFixed(0)} MB`,
    before ? `${(peakMegabytes / before.peakMegabytes).toFixed(2)} for ${(count / before.count).toFixed(0)}` : '',
  ];
}
