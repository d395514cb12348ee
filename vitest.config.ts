import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { conditions: ['@draftlint/source'] },
  ssr: { resolve: { conditions: ['@draftlint/source'] } },
  test: {
    include: ['tests/**/*.test.ts'],
    // One module graph per worker: no test keeps state, and loading the rules once, not once a file, takes a third of the time.
    // No test is timed, and a busy machine must fail none; what takes more than linear time on a hostile text runs into this limit.
    testTimeout: 60_000,
    isolate: false,
    pool: 'threads',
  },
});
