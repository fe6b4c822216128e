import { defineConfig } from 'vitest/config';

// Fast first: `unit` is pure, so its files can share a thread's modules (measured: 5 s instead of 11 s); the others
// start servers, browsers or processes.
/** What is asked for again and again may take its time on a busy machine; what is wrong is wrong after it too. */
const patient = { poll: { timeout: 15_000 } };
export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['test/unit/**/*.test.ts'], pool: 'threads', isolate: false } },
      {
        test: {
          name: 'command-line',
          include: ['test/command-line/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'relying-party',
          expect: patient,
          include: ['test/relying-party/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'desktop',
          expect: patient,
          include: ['test/desktop/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'browser',
          expect: patient,
          include: ['test/browser/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
