import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { conditions: ['@draftlint/source'] },
  ssr: { resolve: { conditions: ['@draftlint/source'] } },
  test: { include: ['tests/**/*.test.ts'] },
});
