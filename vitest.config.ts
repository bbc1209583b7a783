import { defineConfig } from 'vitest/config';

/** Tests that put something else in a place of one, a module or what was learned: what they load is for them alone. */
const apart = ['tests/language/further.test.ts', 'tests/subjects/made-up.test.ts'];

export default defineConfig({
  // Some tests wait for processes and sockets rather than compute: a worker more than the two cores of a small machine fills
  // their pauses. Each costs ten seconds of computing, since it loads, builds and compiles everything once more.
  test: {
    maxWorkers: 3,
    // Of the tests of a file that may, all run at once.
    maxConcurrency: 20,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    pool: 'forks',
    setupFiles: ['tests/setup.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'shared',
          include: ['tests/**/*.test.ts'],
          exclude: apart,
          isolate: false,
          // Node loads the sources as it does when the program runs, compiled code kept; only what is put in a place needs more.
          experimental: { viteModuleRunner: false, nodeLoader: false },
          globalSetup: ['tests/prepare-processes.ts', 'tests/storage/shared-postgres.ts'],
        },
      },
      { extends: true, test: { name: 'apart', include: apart, isolate: true } },
    ],
  },
});
