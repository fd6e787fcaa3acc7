/** One way to answer in a process of its own: `engineMeasure.ts NAME FOLDER STUDENTS SECONDS` prints `Answered`. */
import { cases, taskIn } from './engineCases.ts';

export interface Answered {
  /** Students for a second of CPU time. All threads count: collecting garbage and compiling too. */
  perSecond: number;
  peakMegabytes: number;
  /** 1 and 0 for each rule of each student, in base 64; empty where it answers nothing. */
  answers: string;
}

const [name, folder = '', students = '', seconds = ''] = process.argv.slice(2);
const { make } = cases.find((one) => one.name === name)!;
const task = taskIn(folder, Number(students));
const { batch, run, answers } = await make(task);
const given = (await answers?.()) ?? new Uint8Array();
await repeat(Number(seconds) / 2);
const perSecond = await repeat(Number(seconds));
const peakMegabytes = process.resourceUsage().maxRSS / 1024;
process.stdout.write(
  JSON.stringify({ perSecond, peakMegabytes, answers: Buffer.from(given).toString('base64') } satisfies Answered),
);

/** Answers for all students, over and over, for so many seconds of CPU time; gives back how many a second it took. */
async function repeat(least: number): Promise<number> {
  const before = process.cpuUsage();
  let done = 0;
  let spent = 0;
  for (let from = 0; spent < least; from = from + batch < task.students ? from + batch : 0) {
    const to = Math.min(from + batch, task.students);
    const given = run(from, to);
    if (typeof given !== 'number') await given;
    done += to - from;
    const { user, system } = process.cpuUsage(before);
    spent = (user + system) / 1e6;
  }
  return done / spent;
}
