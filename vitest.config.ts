import { configDefaults, defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: [...configDefaults.exclude, 'test/e2e/**'],
    // A thread starts faster than a process, and more of them than cores only wait.
    pool: 'threads',
    maxWorkers: 2,
    // Tests count what is done; a machine that does much else at once makes none of them wrong.
    testTimeout: 60_000,
    reporters: ['default', './test/support/closing-line.ts'],
  },
});
