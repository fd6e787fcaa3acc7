/** One measurement in a process of its own: `measure.ts CASE FOLDER` prints CPU seconds and peak memory as JSON. */
import { type Measured, measure, type Step } from './cases.ts';

const [name = '', folder = ''] = process.argv.slice(2);
const started = process.cpuUsage();
const facts = await measure(name as Step, folder);
const { user, system } = process.cpuUsage(started);
const measured: Measured = {
  cpuSeconds: (user + system) / 1e6,
  peakMegabytes: process.resourceUsage().maxRSS / 1024,
  facts,
};
process.stdout.write(JSON.stringify(measured));
