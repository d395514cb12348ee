import { defineConfig } from 'rolldown';

/** One bundle with shared chunks, so that a run loads few files; readers and formatters stay lazy. */
export default defineConfig({
  input: {
    index: 'src/index.ts',
    rule: 'src/core/rule.ts',
    testing: 'src/testing/index.ts',
    node: 'src/node/index.ts',
    cli: 'src/cli/index.ts',
  },
  platform: 'node',
  resolve: { conditionNames: ['@draftlint/source', 'import', 'node', 'default'] },
  output: {
    dir: 'dist',
    format: 'esm',
    minify: { compress: true, mangle: false, codegen: true },
    chunkFileNames: 'chunks/[name]-[hash].js',
    cleanDir: false,
  },
});
