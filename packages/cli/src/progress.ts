/** A bar for work that takes long, where somebody sees it. */
import type { Output } from './io.ts';

export interface Progress {
  /** Begins a piece of work of so many steps. */
  begin(what: string, steps: number): void;
  step(): void;
  /** Takes the bar away. */
  end(): void;
}

/** Work that is done sooner shows nothing. */
const patience = 500;
const between = 80;
const barCells = 24;

/** A bar on a terminal; elsewhere nothing. */
export function progressOn(output: Output, clock: () => number = () => performance.now()): Progress {
  if (!output.terminal) return { begin() {}, step() {}, end() {} };
  const started = clock();
  let what = '';
  let steps = 0;
  let done = 0;
  let drawn = 0;
  let visible = false;
  const draw = (now: number): void => {
    drawn = now;
    visible = true;
    const full = Math.round((barCells * done) / Math.max(1, steps));
    const bar = '█'.repeat(full) + output.paint.dim('░'.repeat(barCells - full));
    output.write(`\r${what} ${bar} ${done} of ${steps}\u001b[K`);
  };
  return {
    begin(next, total) {
      what = next;
      steps = total;
      done = 0;
      if (clock() - started >= patience) draw(clock());
    },
    step() {
      done += 1;
      const now = clock();
      if (now - started >= patience && now - drawn >= between) draw(now);
    },
    end() {
      if (visible) output.write('\r\u001b[K');
      visible = false;
    },
  };
}
