import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { conditions: ['@draftlint/source'] },
  ssr: { resolve: { conditions: ['@draftlint/source'] } },
  test: {
    include: ['tests/**/*.test.ts'],
    // One module graph per worker: no test keeps state, and loading the rules once, not once a file, takes a third of the time.
    // Nothing is timed: a busy machine must fail no test.
    testTimeout: 60_000,
    isolate: false,
    pool: 'threads',
  },
});
