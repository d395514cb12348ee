import { rmSync } from 'node:fs';
import { defineConfig } from 'rolldown';
import { hanRanges } from './scripts/han-ranges.mjs';
import { notices } from './scripts/notices.mjs';

const common = {
  platform: 'node',
  plugins: [hanRanges(), notices()],
  resolve: { conditionNames: ['@draftlint/source', 'import', 'node', 'default'] },
};
const output = { minify: { compress: true, mangle: false, codegen: true } };

// The types of the last build stay, since the compiler only writes what changed; chunks have a new name when they change.
for (const folder of ['dist/chunks', 'dist/cli']) rmSync(folder, { recursive: true, force: true });

const ALWAYS =
  /\/(?:rules|src\/core|src\/generated|src\/readers\/(?:text|[\w-]+\.ts)|src\/node\/(?:check|decode|discover|find-config|ignore-log|input)\.ts|src\/formatters\/(?:pretty|result|width|wrap)|src\/cli\/(?:arguments|check-draft|index|interruption|io|lint|output|print|tally)\.ts|src\/index\.ts|node_modules\/(?:valibot|unist-util-))/u;

export default defineConfig([
  {
    ...common,
    input: { index: 'src/index.ts', rule: 'src/core/rule.ts', testing: 'src/testing/index.ts', node: 'src/node/index.ts' },
    output: { ...output, format: 'esm', dir: 'dist', chunkFileNames: 'chunks/[name]-[hash].js' },
  },
  // What a check of a text draft needs is one file, which opens faster than ten; the rest is loaded where it is asked for. CommonJS,
  // because Node starts sooner with it and can keep the compiled code (bin/load.js).
  {
    ...common,
    input: { cli: 'src/cli/index.ts' },
    output: {
      ...output,
      format: 'cjs',
      dir: 'dist/cli',
      entryFileNames: '[name].cjs',
      chunkFileNames: ({ name }) => (name === 'run' ? 'run.cjs' : '[name]-[hash].cjs'),
      codeSplitting: { groups: [{ name: 'run', test: ALWAYS }] },
      minifyInternalExports: false,
    },
  },
]);
