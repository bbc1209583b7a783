import { defineConfig } from 'vitest/config';

/** Tests that put something else in a place of one, a module or what was learned: what they load is for them alone. */
const apart = ['tests/language/further.test.ts', 'tests/subjects/made-up.test.ts'];

export default defineConfig({
  // Many tests wait for processes and sockets rather than compute: three workers more than the two cores of a small machine
  // fill their pauses. Each costs a second of computing, since it loads code and catalog once more.
  test: {
    maxWorkers: 5,
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
          globalSetup: ['tests/make-one-file.ts'],
        },
      },
      { extends: true, test: { name: 'apart', include: apart, isolate: true } },
    ],
  },
});
