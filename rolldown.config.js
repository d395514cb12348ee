import { rmSync } from 'node:fs';
import { defineConfig } from 'rolldown';
import { hanRanges } from './scripts/han-ranges.mjs';

const common = {
  platform: 'node',
  plugins: [hanRanges()],
  resolve: { conditionNames: ['@draftlint/source', 'import', 'node', 'default'] },
};
const output = { format: 'esm', minify: { compress: true, mangle: false, codegen: true } };

// The types of the last build stay, since the compiler only writes what changed; chunks have a new name when they change.
for (const folder of ['dist/chunks', 'dist/cli']) rmSync(folder, { recursive: true, force: true });

/** What a check of a text draft needs; one file opens faster than ten. The rest is loaded where it is asked for. */
const ALWAYS =
  /\/(?:rules|src\/core|src\/generated|src\/readers\/(?:text|[\w-]+\.ts)|src\/node\/(?:check|decode|discover|find-config|input)\.ts|src\/formatters\/(?:pretty|result|width|wrap)|src\/cli\/(?:index|arguments|io|print)|src\/index\.ts|node_modules\/(?:valibot|unist-util-))/u;

export default defineConfig([
  {
    ...common,
    input: { index: 'src/index.ts', rule: 'src/core/rule.ts', testing: 'src/testing/index.ts', node: 'src/node/index.ts' },
    output: { ...output, dir: 'dist', chunkFileNames: 'chunks/[name]-[hash].js' },
  },
  {
    ...common,
    input: { cli: 'src/cli/index.ts', worker: 'src/cli/worker.ts' },
    output: {
      ...output,
      dir: 'dist/cli',
      chunkFileNames: '[name]-[hash].js',
      codeSplitting: { groups: [{ name: 'check', test: ALWAYS }] },
    },
  },
]);
