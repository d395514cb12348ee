/**
 * One measured task in a process of its own: `task.mjs lint <text draft>`, `task.mjs parse <Markdown file | folder of them>`. Prints its
 * milliseconds without the start of Node. `task.mjs read <.docx | folder of them>` prints the milliseconds of processor time that reading each takes, without rules. `task.mjs ledger <folder of text drafts>` prints those of the ledger over those of all other rules.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import cli from '../dist/cli/run.cjs';
import { lintDraft, readDraft, rules } from '../dist/index.js';

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

/** The ledger with the sentences and figures it rests on, asked for before any rule; ÷ all else that a check of the draft takes. */
async function ledger() {
  const areas = new Set(Object.keys(rules).map((id) => id.slice(0, id.indexOf('/'))));
  const off = Object.fromEntries([...areas].map((area) => [`${area}/*`, { severity: 'off' }]));
  const config = { extends: [], overrides: [], sections: [], rules: off };
  let [own, all] = [0, 0];
  for (const name of readdirSync(path)) {
    const draft = await readDraft(readFileSync(join(path, name), 'utf8'));
    const { facts } = lintDraft(draft, { config });
    const start = performance.now();
    void facts.ledger;
    const middle = performance.now();
    lintDraft(draft);
    own += middle - start;
    all += performance.now() - middle;
  }
  return own / (all - own);
}

async function read() {
  const files = statSync(path).isDirectory() ? readdirSync(path).map((name) => join(path, name)) : [path];
  const all = files.map((file) => new Uint8Array(readFileSync(file)));
  const start = process.cpuUsage();
  for (const bytes of all) await readDraft(bytes);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000 / files.length;
}

if (kind === 'ledger') console.log(await ledger());
else if (kind === 'read') console.log(await read());
else {
  const start = performance.now();
  await (kind === 'parse' ? parse() : lint());
  console.log(performance.now() - start);
}
