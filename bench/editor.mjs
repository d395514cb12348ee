/**
 * Measures the language server as an editor sees it: how long after a keystroke in a report of 60 KB its findings are there, over stdio.
 * After each keystroke bare remark-parse reads the same report, so that the ratio holds on a busy machine too. Prints a table; `--check`
 * fails where the aim is missed.
 */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { makeDraft } from './drafts.mjs';

const { values } = parseArgs({ options: { check: { type: 'boolean' }, keystrokes: { type: 'string', default: '300' } } });
const BIN = fileURLToPath(new URL('../bin/draftlint.js', import.meta.url));
const SIZE = 60 * 1024;
/** The aim, in milliseconds at the 95th percentile. */
const AIM = 50;
/** Those after the start run before V8 has compiled what they need. */
const WARM_UP = 30;
const URI = 'file:///draft.txt';

const server = spawn(process.execPath, [BIN, 'lsp', '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
const waiting = new Map();
let buffer = Buffer.alloc(0);
server.stdout.on('data', (chunk) => {
  buffer = Buffer.concat([buffer, chunk]);
  for (;;) {
    const head = buffer.indexOf('\r\n\r\n');
    const length = Number(/Content-Length: (\d+)/u.exec(buffer.toString('latin1', 0, Math.max(head, 0)))?.[1]);
    if (head < 0 || buffer.length < head + 4 + length) return;
    const message = JSON.parse(buffer.toString('utf8', head + 4, head + 4 + length));
    buffer = buffer.subarray(head + 4 + length);
    waiting.get(message.id ?? message.params?.version)?.(message);
  }
});

function send(message) {
  const body = JSON.stringify({ jsonrpc: '2.0', ...message });
  server.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
}

/** The answer to a request, or the diagnostics of a version. */
const arrived = (key) => new Promise((resolve) => waiting.set(key, resolve));

function percentile(numbers, share) {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}

/** Milliseconds of processor time that the server has used; other work on a busy machine does not count. Linux only. */
function processorTime() {
  try {
    const fields = readFileSync(`/proc/${server.pid}/stat`, 'utf8').split(') ')[1].split(' ');
    return (Number(fields[11]) + Number(fields[12])) * 10;
  } catch {
    return Number.NaN;
  }
}

/** Where somebody types: the middle of a line of running text in the middle of the draft. */
function placeIn(text) {
  const lines = text.split('\n');
  const middle = Math.floor(lines.length / 2);
  const line = lines.findIndex((words, at) => at >= middle && words.length > 40);
  return { line, character: 20 };
}

const { text, markdown } = makeDraft(1, SIZE);
const parser = unified().use(remarkParse);
const initialized = arrived('begin');
send({ id: 'begin', method: 'initialize', params: { processId: process.pid, rootUri: null, capabilities: {} } });
await initialized;
send({ method: 'initialized', params: {} });
const opened = performance.now();
const first = arrived(1);
send({ method: 'textDocument/didOpen', params: { textDocument: { uri: URI, languageId: 'plaintext', version: 1, text } } });
await first;
const open = performance.now() - opened;

const place = placeIn(text);
const times = [];
const parses = [];
let used = 0;
for (let version = 2; version < Number(values.keystrokes) + 2; version++) {
  // A character is typed and the next one takes it back, so that the draft stays as long as it is.
  const end = version % 2 === 0 ? place : { ...place, character: place.character + 1 };
  const start = performance.now();
  const told = arrived(version);
  send({
    method: 'textDocument/didChange',
    params: {
      textDocument: { uri: URI, version },
      contentChanges: [{ range: { start: place, end }, text: version % 2 === 0 ? '县' : '' }],
    },
  });
  await told;
  times.push(performance.now() - start);
  if (times.length === WARM_UP) used = processorTime();
  waiting.delete(version);
  const parse = performance.now();
  parser.parse(markdown);
  parses.push(performance.now() - parse);
}
const processor = (processorTime() - used) / (times.length - WARM_UP);
server.stdin.end();

const warm = times.slice(WARM_UP);
const p95 = percentile(warm, 0.95);
const rows = [
  ['a report of 60 KB opened, cold → findings', open],
  ['keystroke → findings, median', percentile(warm, 0.5)],
  ['keystroke → findings, 95th percentile', p95],
  ['bare remark-parse of the same report, median', percentile(parses.slice(WARM_UP), 0.5)],
  ['processor time of one, mean, with collection of garbage', processor],
  [`of the first ${WARM_UP} keystrokes, 95th percentile`, percentile(times.slice(0, WARM_UP), 0.95)],
];
console.log(rows.map(([what, value]) => `${what.padEnd(58)} ${value.toFixed(1).padStart(7)} ms`).join('\n'));
const ratio = percentile(
  warm.map((time, at) => time / parses[at + WARM_UP]),
  0.5,
);
console.log(`keystroke → findings ÷ bare remark-parse, median: ${ratio.toFixed(2)} ×`);
console.log(`aim: ≤ ${AIM} ms at the 95th percentile, ${p95 <= AIM ? 'met' : 'missed'} (${warm.length} keystrokes)`);
if (values.check && p95 > AIM) process.exitCode = 1;
