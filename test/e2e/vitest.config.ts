import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: resolve(import.meta.dirname, '../..'),
  test: {
    include: ['test/e2e/**/*.test.ts'],
    testTimeout: 60_000,
    // An editor answers when it has time.
    expect: { poll: { timeout: 20_000 } },
    // Each test starts programs of its own; two at a time would make both slow.
    maxWorkers: 1,
    reporters: ['default', './test/support/closing-line.ts'],
  },
});
