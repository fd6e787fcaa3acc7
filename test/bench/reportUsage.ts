/** For `node --import`: when the process ends, writes what it cost to its fourth file (the pipe of `evaluate.ts`). */
import { writeSync } from 'node:fs';

export interface Usage {
  /** Of all threads, the start of the process included. */
  cpuSeconds: number;
  peakMegabytes: number;
}

process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const usage: Usage = { cpuSeconds: (userCPUTime + systemCPUTime) / 1e6, peakMegabytes: maxRSS / 1024 };
  writeSync(3, JSON.stringify(usage));
});
