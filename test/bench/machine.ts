/** What the figures were taken on, in one line. */
import { cpus, totalmem } from 'node:os';

export function machine(): string {
  const all = cpus();
  const gigabytes = Math.round(totalmem() / 2 ** 30);
  return `${all.length} cores (${all[0]?.model.trim()}), ${gigabytes} GB, Node ${process.versions.node}, ${process.platform} ${process.arch}`;
}
