/** Cairn's own ways to answer, from records as objects, as lines and in packed form. */

import { compileFast, copyOf } from '../../packages/engine/src/fast/compileFast.ts';
import {
  checkRecord,
  evaluateReference,
  loadModel,
  type Outcome,
  STATUSES,
  type StudentRecord,
} from '../../packages/engine/src/index.ts';
import type { Contestant, Task } from './engineCases.ts';
import { asOf } from './engineRecords.ts';

const met = STATUSES.indexOf('met');

/** The evaluator that everything else is tested against, with all reasons. */
export function referenced({ model, rules, students, records }: Task): Contestant {
  const program = loadModel(model);
  const all = records();
  const outcomeOf = (student: number): Outcome => evaluateReference(program, all[student]!, asOf);
  return {
    batch: 5,
    run: summed((student) => outcomeOf(student).results.length),
    answers: () => fromOutcomes(students, rules.length, outcomeOf),
  };
}

/** Whole outcomes, without reasons: values, levels and statuses of everything. */
export function evaluated({ model, rules, students, records }: Task): Contestant {
  const fast = compileFast(loadModel(model));
  const all = records();
  const outcomeOf = (student: number): Outcome => fast.evaluate(all[student]!, asOf);
  return {
    batch: 50,
    run: summed((student) => outcomeOf(student).results.length),
    answers: () => fromOutcomes(students, rules.length, outcomeOf),
  };
}

/** The statuses of all decisions, from records as `JSON.parse` gives them. */
export function decided(task: Task): Contestant {
  const fast = compileFast(loadModel(task.model));
  const all = task.records();
  return deciding(task, fast, (student) => fast.decide(fast.pack(all[student]!)));
}

/** The statuses of all decisions, from records that are kept in packed form. */
export function packedDecided(task: Task): Contestant {
  const fast = compileFast(loadModel(task.model));
  const all = task.records().map((record) => copyOf(fast.pack(record)));
  return deciding(task, fast, (student) => fast.decide(all[student]!));
}

/** The statuses of all decisions, from the bytes of each line. */
export function linesDecided(task: Task): Contestant {
  const fast = compileFast(loadModel(task.model));
  const { lines } = task;
  const starts = startsOf(task);
  return deciding(task, fast, (student) => {
    const from = starts[student]!;
    const packed = fast.packLine(lines, from, lines.indexOf(lineEnd, from));
    if (!packed) throw new Error(`Line ${student + 1} was not packed from its bytes.`);
    return fast.decide(packed);
  });
}

/** Whole outcomes from lines, as a program gets them that knows nothing of packing. */
export function linesEvaluated(task: Task): Contestant {
  const fast = compileFast(loadModel(task.model));
  const parsed = parsing(task);
  const outcomeOf = (student: number): Outcome => {
    const { record } = checkRecord(parsed(student));
    if (!record) throw new Error(`Line ${student + 1} is not a record.`);
    return fast.evaluate(record, asOf);
  };
  return {
    batch: 50,
    run: summed((student) => outcomeOf(student).results.length),
    answers: () => fromOutcomes(task.students, task.rules.length, outcomeOf),
  };
}

/** What reading the lines costs that is not ours: it answers nothing. */
export function linesParsed(task: Task): Contestant {
  const parsed = parsing(task);
  return { batch: 50, run: summed((student) => parsed(student).student.length) };
}

const lineEnd = 10;

function parsing(task: Task): (student: number) => StudentRecord {
  const { lines } = task;
  const starts = startsOf(task);
  return (student) => {
    const from = starts[student]!;
    return JSON.parse(lines.toString('utf8', from, lines.indexOf(lineEnd, from)));
  };
}

/** Where the line of each student begins. */
function startsOf({ lines, students }: Task): Uint32Array {
  const starts = new Uint32Array(students);
  for (let student = 1; student < students; student++)
    starts[student] = lines.indexOf(lineEnd, starts[student - 1]) + 1;
  return starts;
}

function deciding(
  { rules, students }: Task,
  { decisions }: ReturnType<typeof compileFast>,
  statusesOf: (student: number) => Uint8Array,
): Contestant {
  const places = rules.map(({ code }) => decisions.findIndex((one) => one.kind === 'rule' && one.code === code));
  return {
    batch: 50,
    run: summed((student) => statusesOf(student)[places[0]!]!),
    answers() {
      const all = new Uint8Array(students * rules.length);
      for (let student = 0; student < students; student++) {
        const statuses = statusesOf(student);
        for (const [rule, place] of places.entries()) {
          all[student * rules.length + rule] = statuses[place] === met ? 1 : 0;
        }
      }
      return all;
    },
  };
}

/** The results of rules stand in the order of the model. */
function fromOutcomes(students: number, rules: number, outcomeOf: (student: number) => Outcome): Uint8Array {
  const all = new Uint8Array(students * rules);
  for (let student = 0; student < students; student++) {
    const judged = outcomeOf(student).results.filter(({ kind }) => kind === 'rule');
    for (const [rule, { status }] of judged.entries()) all[student * rules + rule] = status === 'met' ? 1 : 0;
  }
  return all;
}

function summed(work: (student: number) => number): Contestant['run'] {
  return (from, to) => {
    let sum = 0;
    for (let student = from; student < to; student++) sum += work(student);
    return sum;
  };
}
