import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Most tests wait for processes and sockets rather than compute, so more of them than there are cores go well together.
  test: {
    maxWorkers: 4,
    include: ['tests/**/*.test.ts'],
    testTimeout: 60_000,
    pool: 'forks',
    isolate: false,
    setupFiles: ['tests/setup.ts'],
  },
});
