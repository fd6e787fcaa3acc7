/** What is measured beside what: each way to answer the rules, with what it is handed. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StudentRecord } from '../../packages/engine/src/index.ts';
import type { Model } from '../../packages/model/src/index.ts';
import {
  decided,
  evaluated,
  linesDecided,
  linesEvaluated,
  linesParsed,
  packedDecided,
  referenced,
} from './engineCairn.ts';
import { duckDb } from './engineDuckdb.ts';
import { type Answering, jsonLogic, jsonLogicCompiled, jsonRulesEngine } from './enginePeers.ts';
import { factsOf, type PeerRule, peerRules } from './engineRules.ts';

/** What all cases work on. Students go by their number, rules by their place in the model. */
export interface Task {
  folder: string;
  model: Model;
  rules: readonly PeerRule[];
  students: number;
  /** The records as NDJSON. */
  lines: Buffer;
  records(): StudentRecord[];
}

/** A way to answer, made ready. */
export interface Contestant {
  /** How many students one `run` takes at least. */
  batch: number;
  /** Answers for the students from one number to before another. What it gives back is of no use but to be used. */
  run(from: number, to: number): number | Promise<number>;
  /** 1 where a rule is met and 0 where it is not, rule by rule, student by student. */
  answers?(): Uint8Array | Promise<Uint8Array>;
}

export interface Case {
  name: string;
  takes: 'finished facts' | 'parsed records' | 'packed records' | 'NDJSON' | 'Parquet';
  /** So slow that it answers for the first students alone. */
  few?: true;
  make(task: Task): Contestant | Promise<Contestant>;
}

export const cases: readonly Case[] = [
  {
    name: 'json-rules-engine',
    takes: 'finished facts',
    make: async (task) => fromFacts(task, await jsonRulesEngine(task.rules)),
  },
  {
    name: 'json-logic-js',
    takes: 'finished facts',
    make: async (task) => fromFacts(task, await jsonLogic(task.rules)),
  },
  {
    name: 'json-logic-engine, compiled',
    takes: 'finished facts',
    make: async (task) => fromFacts(task, await jsonLogicCompiled(task.rules)),
  },
  { name: 'DuckDB, as written', takes: 'Parquet', make: (task) => inSql(task, 'written') },
  { name: 'DuckDB, tuned', takes: 'Parquet', make: (task) => inSql(task, 'tuned') },
  { name: 'JSON.parse alone', takes: 'NDJSON', make: linesParsed },
  { name: 'Cairn, reference', takes: 'parsed records', few: true, make: referenced },
  { name: 'Cairn, evaluate', takes: 'parsed records', make: evaluated },
  { name: 'Cairn, pack + decide', takes: 'parsed records', make: decided },
  { name: 'Cairn, decide', takes: 'packed records', make: packedDecided },
  { name: 'Cairn, parse + check + evaluate', takes: 'NDJSON', make: linesEvaluated },
  { name: 'Cairn, packLine + decide', takes: 'NDJSON', make: linesDecided },
];

export const modelName = 'model.json';
export const linesName = 'records.ndjson';

/** The task in a folder that holds a model and records. */
export function taskIn(folder: string, students: number): Task {
  const model: Model = JSON.parse(readFileSync(join(folder, modelName), 'utf8'));
  const lines = readFileSync(join(folder, linesName));
  const records = (): StudentRecord[] =>
    lines
      .toString('utf8')
      .split('\n', students)
      .map((line) => JSON.parse(line) as StudentRecord);
  return { folder, model, rules: peerRules(model), students, lines, records };
}

/** Facts are finished before anything is measured. */
function fromFacts({ students, rules, records }: Task, answer: Answering): Contestant {
  const facts = records().map(factsOf);
  return {
    batch: 50,
    async run(from, to) {
      let count = 0;
      for (let student = from; student < to; student++) {
        const met = answer(facts[student]!);
        count += typeof met === 'number' ? met : await met;
      }
      return count;
    },
    async answers() {
      const all = new Uint8Array(students * rules.length);
      for (const [student, each] of facts.entries()) {
        await answer(each, (rule, met) => {
          all[student * rules.length + rule] = met ? 1 : 0;
        });
      }
      return all;
    },
  };
}

async function inSql({ folder, students, rules, records }: Task, order: 'written' | 'tuned'): Promise<Contestant> {
  const query = await duckDb(order, folder, rules, records());
  return {
    batch: students,
    run: async () => (await query()).length,
    async answers() {
      const all = new Uint8Array(students * rules.length);
      for (const [student, met] of await query()) {
        for (let rule = 0; rule < rules.length; rule++) {
          all[student * rules.length + rule] = Number((met >> BigInt(rule)) & 1n);
        }
      }
      return all;
    },
  };
}
