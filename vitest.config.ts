import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Some tests wait for processes and sockets rather than compute: one worker more than the two cores of a small machine
  // fills their pauses, and each further one would load code and catalog once more.
  test: {
    maxWorkers: 3,
    include: ['tests/**/*.test.ts'],
    testTimeout: 120_000,
    pool: 'forks',
    isolate: false,
    setupFiles: ['tests/setup.ts'],
  },
});
