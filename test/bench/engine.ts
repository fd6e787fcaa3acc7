/**
 * `npm run bench -- engine [STUDENTS]`: how many students a second of CPU time the 50 rules are answered for, by Cairn
 * from records to answers, and by its peers from finished facts or from a table. Every measurement runs in a fresh
 * process, one way after the other and all of them again, and the best of the runs stands. All must give the same
 * answers; that is the one thing that is asserted.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Case, cases, linesName, modelName } from './engineCases.ts';
import { benchModel } from './engineFramework.ts';
import type { Answered } from './engineMeasure.ts';
import { recordLine } from './engineRecords.ts';
import { peerRules, sizeOf } from './engineRules.ts';
import { machine } from './machine.ts';
import { installPeers } from './peers.ts';
import { printTable } from './table.ts';

const usualStudents = 2_000;
/** So many students are answered for by the slow ones. */
const fewStudents = 200;
const runs = 3;
/** CPU seconds of one measurement; half of it goes before as warming up. */
const seconds = 2;

/** Measures and prints. Throws where two give different answers. */
export function benchEngine([students = usualStudents]: readonly number[]): void {
  installPeers();
  const folder = mkdtempSync(join(tmpdir(), 'cairn-bench-'));
  try {
    const model = benchModel();
    const rules = peerRules(model);
    const lines = Array.from({ length: students }, (_, student) => recordLine(student)).join('');
    writeFileSync(join(folder, modelName), JSON.stringify(model));
    writeFileSync(join(folder, linesName), lines);
    const { leaves, atoms } = sizeOf(rules);
    console.log(machine());
    console.log(
      `${rules.length} rules, ${leaves} sums over ${atoms} facts, ${students.toLocaleString('en')} students, ${Math.round(lines.length / students)} bytes a student`,
    );
    const measured = measureAll(folder, students);
    const differences = compareAnswers(measured, rules.length);
    printTable(table(measured), 2);
    console.log(differences);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

type Measured = Map<Case, Answered>;

function measureAll(folder: string, students: number): Measured {
  const best: Measured = new Map();
  for (let run = 0; run < runs; run++) {
    for (const one of cases) {
      process.stderr.write(`run ${run + 1} of ${runs}: ${one.name}\n`);
      const answered = measure(one, folder, one.few ? Math.min(fewStudents, students) : students);
      if (answered.perSecond > (best.get(one)?.perSecond ?? 0)) best.set(one, answered);
    }
  }
  return best;
}

function measure({ name }: Case, folder: string, students: number): Answered {
  const program = join(import.meta.dirname, 'engineMeasure.ts');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--max-old-space-size=12000', program, name, folder, String(students), String(seconds)],
    { encoding: 'utf8', maxBuffer: 1 << 30 },
  );
  if (status !== 0) throw new Error(`${name} failed:\n${stderr}`);
  return JSON.parse(stdout);
}

/** Says how many answers were compared. Throws where any two differ. */
function compareAnswers(measured: Measured, rules: number): string {
  const given = [...measured].flatMap(([{ name }, { answers }]) =>
    answers === '' ? [] : [{ name, answers: Buffer.from(answers, 'base64') }],
  );
  const [first, ...others] = given;
  let compared = 0;
  for (const { name, answers } of others) {
    const different = answers.findIndex((answer, place) => answer !== first!.answers[place]);
    if (different >= 0) {
      const [student, rule] = [Math.floor(different / rules), different % rules];
      throw new Error(`${name} and ${first!.name} differ about rule ${rule} of student ${student}.`);
    }
    compared += answers.length;
  }
  const share = first!.answers.reduce((total, answer) => total + answer, 0) / first!.answers.length;
  return `0 differences in ${compared.toLocaleString('en')} answers; ${Math.round(share * 100)}% of the rules are met.`;
}

/** What each rate is held against, and how its column is called. */
const against = new Map([
  ['json-rules-engine', 'json-rules'],
  ['json-logic-engine, compiled', 'json-logic'],
  ['DuckDB, as written', 'DuckDB'],
  ['DuckDB, tuned', 'tuned'],
  ['JSON.parse alone', 'JSON.parse'],
]);

function table(measured: Measured): string[][] {
  const rates = new Map([...measured].map(([{ name }, { perSecond }]) => [name, perSecond]));
  const head = ['', 'takes', 'students/s', 'memory', ...[...against.values()].map((short) => `: ${short}`)];
  const body = [...measured].map(([{ name, takes }, { perSecond, peakMegabytes }]) => [
    name,
    takes,
    Math.round(perSecond).toLocaleString('en'),
    `${peakMegabytes.toFixed(0)} MB`,
    ...[...against.keys()].map((other) => ratio(perSecond / rates.get(other)!)),
  ]);
  return [head, ...body];
}

function ratio(value: number): string {
  return value < 10 ? value.toPrecision(2) : value.toFixed(0);
}
