/**
 * One measured task in a process of its own: `task.mjs lint <text draft>`, `task.mjs parse <Markdown file | folder of them>`.
 * Prints its milliseconds without the start of Node.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import cli from '../dist/cli/run.cjs';

const [kind, path] = process.argv.slice(2);

function parse() {
  const processor = unified().use(remarkParse).freeze();
  const files = statSync(path).isDirectory() ? readdirSync(path).map((name) => join(path, name)) : [path];
  for (const file of files) processor.parse(readFileSync(file, 'utf8'));
}

function lint() {
  const nowhere = { write() {} };
  return cli.main([path], { stdout: nowhere, stderr: process.stderr, stdin: process.stdin, env: {}, cwd: process.cwd });
}

const start = performance.now();
await (kind === 'parse' ? parse() : lint());
console.log(performance.now() - start);
