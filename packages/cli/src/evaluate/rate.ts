/** How far a stream has come, for whoever watches. */
import type { Output } from '../io.ts';
import { grouped } from '../report/text.ts';

export interface Rate {
  /** So many records are done. */
  at(records: number): void;
  /** Takes the line away. */
  end(): void;
}

/** In milliseconds. */
const between = 200;

/** A line on a terminal that says how many records there are so far, and how many in a second; elsewhere nothing. */
export function rateOn(output: Output, clock: () => number = () => performance.now()): Rate {
  if (!output.terminal) return { at() {}, end() {} };
  const started = clock();
  let drawn = started;
  let visible = false;
  return {
    at(records) {
      const now = clock();
      if (now - drawn < between) return;
      drawn = now;
      visible = true;
      const perSecond = Math.round((records * 1000) / (now - started));
      output.write(`\r${grouped(records)} records, ${grouped(perSecond)} per second\u001b[K`);
    },
    end() {
      if (visible) output.write('\r\u001b[K');
      visible = false;
    },
  };
}
