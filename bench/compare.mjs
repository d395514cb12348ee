/**
 * Measures draftlint side by side with other linters of prose: 1, 200 and 2,000 drafts of 10 KB, without and with the cache of those that
 * have one. Installs the others, pinned, in a folder of the system's temporary folder, and leaves out with a message what cannot be
 * installed. `--write` puts the table into docs/performance.md; `--rounds <n>` says how often each is run (3), the median counts; `--most <n>` takes other numbers than 2,000.
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { makeDraft } from './drafts.mjs';

const { values } = parseArgs({
  options: { write: { type: 'boolean' }, rounds: { type: 'string', default: '3' }, most: { type: 'string', default: '2000' } },
});
const path = (name) => fileURLToPath(new URL(name, import.meta.url));
const PAGE = path('../docs/performance.md');
const ROUNDS = Number(values.rounds);
const LARGEST = Number(values.most);
const SIZES = [1, LARGEST / 10, LARGEST];
const TOOLS = join(tmpdir(), 'draftlint-compare');
const folder = mkdtempSync(join(tmpdir(), 'draftlint-drafts-'));

const draftlint = (...options) => [process.execPath, path('../bin/draftlint.js'), ...options];
const bin = (name, script) => [process.execPath, join(TOOLS, name, 'node_modules', script)];

/** `command` gives the words of a command line; `cached` those of one that keeps results in a folder. */
const CONTESTANTS = [
  {
    name: 'draftlint, Markdown, all rules and the ledger',
    id: 'markdown',
    format: 'md',
    command: (drafts) => draftlint(drafts),
    cached: (drafts, cache) => draftlint('--cache-location', cache, drafts),
  },
  { name: 'draftlint, Markdown, one thread', id: 'markdown-1', format: 'md', command: (drafts) => draftlint('--jobs=1', drafts) },
  {
    name: 'draftlint, text, one thread',
    id: 'text-1',
    format: 'txt',
    command: (drafts) => draftlint('--jobs=1', drafts),
    cached: (drafts, cache) => draftlint('--jobs=1', '--cache-location', cache, drafts),
  },
  { name: 'draftlint, text, two threads', id: 'text-2', format: 'txt', command: (drafts) => draftlint('--jobs=2', drafts) },
  {
    name: 'textlint, one rule (max-comma)',
    id: 'textlint',
    format: 'md',
    packages: ['textlint@15.8.0', 'textlint-rule-max-comma@4.0.0'],
    config: ['.textlintrc.json', '{ "rules": { "max-comma": { "max": 100 } } }'],
    command: (drafts) => [...bin('textlint', 'textlint/bin/textlint.js'), drafts],
    cached: (drafts, cache) => [...bin('textlint', 'textlint/bin/textlint.js'), '--cache', '--cache-location', join(cache, 'file'), drafts],
  },
  {
    name: 'remark-cli, preset recommended',
    id: 'remark',
    format: 'md',
    packages: ['remark-cli@12.0.1', 'remark-preset-lint-recommended@7.0.1'],
    command: (drafts) => [...bin('remark', 'remark-cli/cli.js'), '--quiet', '--use', 'preset-lint-recommended', drafts],
  },
  {
    name: 'markdownlint-cli2, all rules',
    id: 'markdownlint',
    format: 'md',
    packages: ['markdownlint-cli2@0.24.1'],
    command: (drafts) => [...bin('markdownlint', 'markdownlint-cli2/markdownlint-cli2-bin.mjs'), `${drafts}/*.md`],
  },
  {
    name: 'zhlint, all rules',
    id: 'zhlint',
    format: 'md',
    packages: ['zhlint@0.8.2'],
    // It takes no absolute paths.
    isBeside: true,
    command: () => [...bin('zhlint', 'zhlint/bin/index.js'), '*.md'],
  },
  {
    name: 'autocorrect (native), one thread',
    id: 'autocorrect',
    format: 'txt',
    packages: ['autocorrect-node@2.14.0'],
    command: (drafts) => [...bin('autocorrect', 'autocorrect-node/cli.js'), '--lint', '--quiet', '--threads', '1', drafts],
  },
];

/** Installs a tool in a folder of its own, once; gives why not. */
function install({ id, packages, config }) {
  const place = join(TOOLS, id);
  mkdirSync(place, { recursive: true });
  if (config) writeFileSync(join(place, config[0]), config[1]);
  const wanted = JSON.stringify(packages);
  const mark = join(place, 'installed.json');
  if (existsSync(mark) && readFileSync(mark, 'utf8') === wanted) return undefined;
  writeFileSync(join(place, 'package.json'), '{ "private": true }');
  const { status, stderr } = spawnSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--save-exact', ...packages], {
    cwd: place,
    encoding: 'utf8',
  });
  if (status !== 0) return stderr?.split('\n').find((line) => line.includes('npm error')) ?? 'npm cannot be run';
  writeFileSync(mark, wanted);
  return undefined;
}

/** Seconds of a run, as they pass and as processors work; findings are no failure. */
function run([program, ...args], cwd) {
  const script = `TIMEFORMAT='%R %U %S'; time "$@" >/dev/null 2>&1; true`;
  const { stderr, status } = spawnSync('bash', ['--norc', '-c', script, 'bash', program, ...args], { cwd, encoding: 'utf8' });
  const [wall, user, system] = (stderr.trim().split('\n').at(-1) ?? '').split(' ').map(Number);
  if (status !== 0 || !(wall >= 0)) throw new Error(`cannot measure ${program} ${args.join(' ')}: ${stderr}`);
  return { wall, cpu: user + system };
}

/** A tool that fails at once, or that finds no drafts, would win. */
function assureWorks(contestant, drafts) {
  const [program, ...args] = contestant.command(drafts);
  const { status, stdout, stderr } = spawnSync(program, args, { cwd: placeOf(contestant, drafts), encoding: 'utf8', maxBuffer: 1 << 28 });
  const said = stdout + stderr;
  if (status === null || status > 1 || /cannot find|not found|ENOENT|no files/iu.test(said))
    throw new Error(`${contestant.name}: ${status} ${said}`);
}

function median(numbers) {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 1];
}

/** The folder to run in: the one it is installed in, where it finds its configuration and presets. */
function placeOf({ id, packages, isBeside }, drafts) {
  if (isBeside) return drafts;
  return packages ? join(TOOLS, id) : folder;
}

const draftsOf = (format, size) => join(folder, `${format}-${size}`);

function makeDrafts() {
  for (const format of ['md', 'txt']) for (const size of SIZES) mkdirSync(draftsOf(format, size));
  for (let seed = 0; seed < LARGEST; seed++) {
    const { text, markdown } = makeDraft(seed, 10_240);
    for (const [format, content] of Object.entries({ txt: text, md: markdown })) {
      const file = (size) => join(draftsOf(format, size), `${seed}.${format}`);
      writeFileSync(file(LARGEST), content);
      for (const size of SIZES.slice(0, -1)) if (seed < size) copyFileSync(file(LARGEST), file(size));
    }
  }
}

/** Samples by contestant and size, `again` being a run over the most drafts with a cache that knows them. */
function measure(contestants) {
  const samples = new Map(contestants.map(({ id }) => [id, Object.fromEntries([...SIZES, 'again'].map((key) => [key, []]))]));
  for (let round = 0; round < ROUNDS; round++) {
    for (const key of [...SIZES, 'again']) {
      for (const contestant of contestants) {
        const { id, format, command, cached } = contestant;
        const drafts = draftsOf(format, key === 'again' ? LARGEST : key);
        const cwd = placeOf(contestant, drafts);
        const cache = join(folder, `cache-${id}`);
        if (key !== 'again') samples.get(id)[key].push(run(command(drafts), cwd));
        else if (cached) {
          if (round === 0) mkdirSync(cache);
          if (round === 0) run(cached(drafts, cache), cwd);
          samples.get(id).again.push(run(cached(drafts, cache), cwd));
        }
      }
      console.error(`round ${round + 1} of ${ROUNDS}: ${key === 'again' ? `${LARGEST} drafts, with caches` : `${key} drafts`}`);
    }
  }
  return samples;
}

/** The median, over rounds, of how long one took against another in the same round. */
function ratio(samples, [a, keyA], [b, keyB], kind = 'wall') {
  const [first, second] = [samples.get(a)?.[keyA], samples.get(b)?.[keyB]];
  return first?.length && second?.length ? median(first.map((sample, at) => sample[kind] / second[at][kind])) : undefined;
}

/** Others that use the machine make time that passes say little, and nothing of threads. */
const LOAD = loadavg()[0];
const IS_BUSY = LOAD > 1;

function aims(samples) {
  const rows = [
    [`${LARGEST} Markdown drafts, all rules and the ledger ÷ textlint with one rule`, ['markdown', LARGEST], ['textlint', LARGEST], 1],
    [`${LARGEST} text drafts ÷ autocorrect, one thread each`, ['text-1', LARGEST], ['autocorrect', LARGEST], 1],
    [`${LARGEST} Markdown drafts with the cache ÷ without`, ['markdown', 'again'], ['markdown', LARGEST], 0.1],
    [`${LARGEST} text drafts with the cache ÷ without, one thread`, ['text-1', 'again'], ['text-1', LARGEST], 0.1],
    [`${LARGEST} text drafts, two threads ÷ one`, ['text-2', LARGEST], ['text-1', LARGEST], 1 / 1.6],
  ];
  return rows.map(([what, a, b, most]) => {
    const [wall, cpu] = ['wall', 'cpu'].map((kind) => ratio(samples, a, b, kind));
    const isOfThreads = a[0] === 'text-2';
    const verdict = isOfThreads && IS_BUSY ? 'not decided on a busy machine' : (IS_BUSY ? cpu : wall) <= most ? 'met' : '**missed**';
    const cells = [wall?.toFixed(3) ?? '', isOfThreads ? '' : (cpu?.toFixed(3) ?? '')];
    return `| ${what} | ${cells.join(' | ')} | ≤ ${Number(most.toFixed(3))} | ${wall === undefined ? 'not measured' : verdict} |`;
  });
}

function cell(list) {
  if (list.length === 0) return '';
  const [wall, cpu] = ['wall', 'cpu'].map((kind) => median(list.map((sample) => sample[kind])));
  return `${wall.toFixed(2)} (${cpu.toFixed(2)})`;
}

function page(samples, contestants, skipped) {
  const rows = contestants.map(({ id, name, packages }) => {
    const cells = [...SIZES, 'again'].map((key) => cell(samples.get(id)[key]));
    return `| ${name}${packages ? ` — ${packages[0]}` : ''} | ${cells.join(' | ')} |`;
  });
  const machine = `${availableParallelism()} × ${cpus()[0]?.model.trim()}, Node ${process.versions.node}, load before ${LOAD.toFixed(1)}`;
  return `# Performance beside other linters

\`node bench/compare.mjs --write\` writes this page, after \`npm run build\`. The drafts are made by \`bench/drafts.mjs\`, 10 KB each, the same content as text and as Markdown. All programs ran in turn in one run of the benchmark; seconds as they passed, and in brackets those of the processors, medians of ${ROUNDS} rounds. The start of each program counts. Others check other things: the comparison says how long people wait, not what they get for it.

| | 1 draft | ${SIZES[1]} drafts | ${LARGEST} drafts | ${LARGEST} again, with its cache |
| --- | ---: | ---: | ---: | ---: |
${rows.join('\n')}

| aim | as time passed | of the processors | at most | |
| --- | ---: | ---: | --- | --- |
${aims(samples).join('\n')}
${skipped.map((line) => `\nNot measured: ${line}.\n`).join('')}
Measured on ${machine}.${IS_BUSY ? ' Others used the machine at the same time: the seconds that passed say little, those of the processors decide.' : ''}
`;
}

const contestants = [];
const skipped = [];
for (const contestant of CONTESTANTS) {
  const reason = contestant.packages && install(contestant);
  if (reason) skipped.push(`${contestant.packages[0]} could not be installed (${reason})`);
  else contestants.push(contestant);
}
for (const line of skipped) console.error(line);
try {
  makeDrafts();
  for (const contestant of contestants) assureWorks(contestant, draftsOf(contestant.format, 1));
  const text = page(measure(contestants), contestants, skipped);
  console.log(text);
  if (values.write) writeFileSync(PAGE, text);
} finally {
  rmSync(folder, { recursive: true });
}
