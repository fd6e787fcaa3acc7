/** Saying what kept a command from its work. */
import type { Output } from './io.ts';
import { printable } from './report/printable.ts';
import type { Trouble } from './trouble.ts';

/** Says it, and below it what helps. */
export function tell({ message, help }: Trouble, to: Output): void {
  const lines = [`${to.paint.red('cairn:')} ${printable(message)}`];
  for (const line of help?.split('\n') ?? []) lines.push(`       ${printable(line)}`);
  to.write(`${lines.join('\n')}\n`);
}
