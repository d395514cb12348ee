/**
 * Measures draftlint against Node's own start and against bare remark-parse, always in pairs of one run, and prints a table of ratios.
 * `--check` fails where an aim is missed; `--write <file>` also writes the table as Markdown; `--quick` takes fewer samples.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { makeDraft, makeTerms, makeWord } from './drafts.mjs';

const { values } = parseArgs({ options: { check: { type: 'boolean' }, quick: { type: 'boolean' }, write: { type: 'string' } } });
const path = (name) => fileURLToPath(new URL(name, import.meta.url));
const BIN = path('../bin/draftlint.js');
const TASK = path('task.mjs');
const KIB = 1024;
const [pairs, rounds] = values.quick ? [7, 1] : [31, 3];

const folder = mkdtempSync(join(tmpdir(), 'draftlint-bench-'));
const rows = [];

/** One line of the table; `most` is the aim. */
function tell(what, value, most, unit = '×', detail = '') {
  rows.push({
    what,
    value: `${value.toFixed(2)} ${unit}`,
    aim: most === undefined ? '' : `≤ ${most} ${unit}`,
    isMet: !(value > most),
    detail,
  });
}

function median(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[sorted.length >> 1];
}

/** Runs Node; findings (exit status 1) are no failure. */
function node(args, options = {}) {
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
    ...options,
  });
  if (status === null || status > 1) throw new Error(`node ${args.join(' ')} ended with ${status}\n${stderr}`);
  return { milliseconds: performance.now() - start, stdout };
}

function peakOf(args) {
  const file = join(folder, 'peak');
  node(['--import', pathToFileURL(path('peak.mjs')).href, ...args], { env: { ...process.env, BENCH_PEAK: file } });
  return Number(readFileSync(file, 'utf8')) / KIB;
}

const task = (kind, file) => Number(node([TASK, kind, file], { stdio: ['ignore', 'pipe', 'pipe'] }).stdout);

function coldStart() {
  const draft = join(folder, 'draft.txt');
  writeFileSync(draft, makeDraft(1, 10 * KIB).text);
  node([BIN, draft]);
  const samples = Array.from({ length: pairs }, () => [node(['-e', '0']).milliseconds, node([BIN, draft]).milliseconds]);
  const detail = `${median(samples.map(([, run]) => run)).toFixed(0)} ms, bare Node ${median(samples.map(([bare]) => bare)).toFixed(0)} ms`;
  tell('cold start on a 10 KB draft ÷ `node -e 0`', median(samples.map(([bare, run]) => run / bare)), 2, '×', detail);
  tell('peak memory of that run', peakOf([BIN, draft]), 90, 'MiB', `bare Node ${peakOf(['-e', '0']).toFixed(0)} MiB`);
}

function manyDrafts(number) {
  const [texts, markdown] = ['text', 'markdown'].map((name) => join(folder, name));
  for (const name of [texts, markdown]) mkdirSync(name);
  for (let seed = 0; seed < number; seed++) {
    const draft = makeDraft(seed, 10 * KIB);
    writeFileSync(join(texts, `${seed}.txt`), draft.text);
    writeFileSync(join(markdown, `${seed}.md`), draft.markdown);
  }
  const samples = Array.from({ length: rounds }, () => [node([TASK, 'parse', markdown]).milliseconds, node([BIN, texts]).milliseconds]);
  const [parse, lint] = [0, 1].map((at) => median(samples.map((sample) => sample[at])));
  const ratio = median(samples.map(([bare, run]) => run / bare));
  tell(
    `${number} drafts of 10 KB ÷ bare remark-parse`,
    ratio,
    1,
    '×',
    `${(lint / 1000).toFixed(1)} s, remark-parse ${(parse / 1000).toFixed(1)} s`,
  );
  tell('the ledger ÷ all other rules, on these drafts', median(Array.from({ length: rounds }, () => task('ledger', texts))), 1);
  tell(
    'peak memory of that run',
    peakOf([BIN, texts]),
    undefined,
    'MiB',
    `remark-parse ${peakOf([TASK, 'parse', markdown]).toFixed(0)} MiB`,
  );
}

/** The same drafts with 10,000 terms of a project's own, against the same configuration without them. */
function manyTerms(number) {
  const texts = join(folder, 'text');
  const [with10k, without] = ['with.yaml', 'without.yaml'].map((name) => join(folder, name));
  const terms = makeTerms(number).map((term) => `    - { term: ${term}, write: 另一说法 }`);
  writeFileSync(with10k, `terms:\n  add:\n${terms.join('\n')}\n`);
  writeFileSync(without, 'terms: {}\n');
  const samples = Array.from({ length: rounds }, () =>
    [without, with10k].map((config) => node([BIN, '--config', config, texts]).milliseconds),
  );
  const [bare, full] = [0, 1].map((at) => median(samples.map((sample) => sample[at])));
  const detail = `${(full / 1000).toFixed(1)} s, ${(bare / 1000).toFixed(1)} s without`;
  tell(`the same drafts with ${number} terms added ÷ without`, median(samples.map(([off, on]) => on / off)), 1.3, '×', detail);
}

function largeDrafts() {
  const times = [1, 2, 4].map((megabytes) => {
    const [text, markdown] = ['large.txt', 'large.md'].map((name) => join(folder, name));
    const draft = makeDraft(megabytes, megabytes * KIB * KIB);
    writeFileSync(text, draft.text);
    writeFileSync(markdown, draft.markdown);
    const samples = Array.from({ length: rounds }, () => [task('parse', markdown), task('lint', text)]);
    const [parse, lint] = [0, 1].map((at) => median(samples.map((sample) => sample[at])));
    tell(
      `one draft of ${megabytes} MB ÷ bare remark-parse`,
      median(samples.map(([bare, run]) => run / bare)),
      undefined,
      '×',
      `${(lint / 1000).toFixed(2)} s, remark-parse ${(parse / 1000).toFixed(2)} s, peak ${peakOf([BIN, text]).toFixed(0)} MiB`,
    );
    return lint;
  });
  tell('4 MB ÷ 1 MB', times[2] / times[0], 4.4);
  tell('2 MB ÷ 1 MB', times[1] / times[0]);
}

/** Small Word drafts, and one whose main part has 8 MB. */
function wordDrafts(number) {
  const small = join(folder, 'word');
  mkdirSync(small);
  for (let seed = 0; seed < number; seed++) writeFileSync(join(small, `${seed}.docx`), makeWord(makeDraft(seed, 4 * KIB).text));
  const samples = Array.from({ length: rounds }, () => [node([BIN, small]).milliseconds, task('read', small)]);
  const [lint, read] = [0, 1].map((at) => median(samples.map((sample) => sample[at])));
  const detail = `read and checked in ${(lint / 1000).toFixed(1)} s, peak ${peakOf([BIN, small]).toFixed(0)} MiB`;
  tell(`reading one of ${number} Word drafts of 4 KB of text, of one core`, read, 3, 'ms', detail);
  const times = [2, 8].map((megabytes) => {
    const file = join(folder, `${megabytes}.docx`);
    // Word's own markup makes a main part about 7 times as large as its text.
    writeFileSync(file, makeWord(makeDraft(megabytes, (megabytes * KIB * KIB) / 6.5).text));
    return { file, read: median(Array.from({ length: rounds }, () => task('read', file))) };
  });
  const [quarter, whole] = times;
  const checked = median(Array.from({ length: rounds }, () => task('lint', whole.file)));
  const peak = peakOf([BIN, whole.file]);
  tell(
    'reading a Word draft with 8 MB of `document.xml`',
    whole.read / 1000,
    2,
    's',
    `read and checked in ${(checked / 1000).toFixed(2)} s`,
  );
  tell('peak memory of checking it', peak, 512, 'MiB');
  tell('8 MB ÷ 2 MB', whole.read / quarter.read, 4.4);
}

/** Every line has a finding: what prints them must not look through the draft for each. */
function manyFindings() {
  const times = [12_500, 50_000].map((number) => {
    const draft = join(folder, `${number}.txt`);
    writeFileSync(draft, '截至2024年2月30日，共受理5件。\n'.repeat(number));
    return median(Array.from({ length: rounds }, () => task('lint', draft)));
  });
  tell('50,000 findings ÷ 12,500 findings', times[1] / times[0], 4.4, '×', `${(times[1] / 1000).toFixed(2)} s with 50,000`);
}

/** Numbers that may all be of one relation: what looks for it must not go through the paragraph for each. */
function manyNumbers() {
  const shapes = {
    'in one sentence': (at) => `办结${'行政复议案件'.slice(at % 4)}${((at * 7) % 400) + 1}${'件人起项'[at % 4]}，`,
    'in one paragraph': (at) => `受理申请${(at % 90) + 9}件，办结${(at % 90) + 5}件，占比${at % 90}%，有${at}-${at + 3}人。`,
    'as shares in one sentence': (at) => `占${(at % 80) + 9}%，`,
    'as averages in one sentence': (at) => `共${(at % 90) + 60}件，月均${(at % 9) + 3}件，`,
    'as parts in one sentence': (at) => `其中民事${(at % 90) + 10}件，`,
  };
  for (const [name, words] of Object.entries(shapes)) {
    const perItem = words(0).match(/\d+/gu).length;
    const times = [5000, 20_000].map((number) => {
      const draft = join(folder, `${number}.txt`);
      const items = Array.from({ length: number / perItem }, (_, at) => words(at));
      writeFileSync(draft, `安平县2024年度法治政府建设情况的报告\n\n一、主要工作\n\n${items.join('')}\n`);
      return median(Array.from({ length: rounds }, () => task('lint', draft)));
    });
    tell(`20,000 ÷ 5,000 numbers ${name}`, times[1] / times[0], 4.4, '×', `${(times[1] / 1000).toFixed(2)} s with 20,000`);
  }
}

function table() {
  const cells = rows.map(({ what, value, aim, isMet, detail }) => [what, value, aim && `${aim}${isMet ? '' : ' **FAIL**'}`, detail]);
  return [['measured', 'result', 'aim', 'detail'], ['---', '---:', '---:', '---'], ...cells]
    .map((row) => `| ${row.join(' | ')} |`)
    .join('\n');
}

function page() {
  const machine = `${cpus().length} × ${cpus()[0]?.model.trim()}, Node ${process.versions.node}, ${process.platform}`;
  return `# Benchmark

\`npm run bench\` measures on your machine; \`npm run bench -- --check\` fails where an aim is missed; \`npm run bench -- --write docs/benchmark.md\` writes this page.

Every ratio compares two programs that ran in turn in one run of the benchmark; the drafts are made by \`bench/drafts.mjs\`, as dense in numbers as published reports, and remark-parse reads the same content as Markdown. Results are medians of the ratios of ${pairs} pairs for the cold start and of ${rounds} for the rest; the start of Node counts, but for drafts of whole megabytes.

${table()}

Measured on ${machine}.
`;
}

try {
  coldStart();
  manyDrafts(values.quick ? 600 : 2000);
  manyTerms(10_000);
  largeDrafts();
  // Of fewer drafts most of the time would be V8's, which compiles what reads them.
  wordDrafts(2000);
  manyFindings();
  manyNumbers();
} finally {
  rmSync(folder, { recursive: true });
}
console.log(table());
if (values.write) writeFileSync(values.write, page());
if (values.check && rows.some(({ isMet }) => !isMet)) process.exitCode = 1;
