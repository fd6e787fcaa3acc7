/** One measurement in a process of its own: `measure.ts CASE FOLDER` prints what it cost as JSON. */
import { type CaseName, cases, type Facts } from './cases.ts';

/** What a case cost and what it found. */
export interface Measured {
  /** Of all threads: collecting garbage counts. */
  cpuSeconds: number;
  peakMegabytes: number;
  facts: Facts;
}

const [name, folder = ''] = process.argv.slice(2);
const run = cases[name as CaseName](folder);
const before = process.cpuUsage();
const facts = await run();
const { user, system } = process.cpuUsage(before);
const peakMegabytes = process.resourceUsage().maxRSS / 1024;
process.stdout.write(JSON.stringify({ cpuSeconds: (user + system) / 1e6, peakMegabytes, facts } satisfies Measured));
