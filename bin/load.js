'use strict';
const { closeSync, fstatSync, openSync, readFileSync, renameSync, writeFileSync } = require('node:fs');
const Module = require('node:module');
const { dirname } = require('node:path');
const { cachedDataVersionTag, setFlagsFromString } = require('node:v8');
const { Script } = require('node:vm');

/** The last release of Node whose V8 is known to have the flags below: of a flag it does not know, V8 writes a complaint to the terminal. */
const KNOWN = 26;
const release = Number.parseInt(process.versions.node, 10);
if (release <= KNOWN) {
  // V8 would make slow bytecode of each pattern first and machine code of it when it runs again; a short run has hundreds of patterns.
  // Each pattern takes its own count when it is made, so those that have run already are not touched: `--no-regexp-tier-up` would break them.
  setFlagsFromString('--regexp-tier-up-ticks=0');
  // The heap for new objects starts at 1 MB and doubles; a short run, whose objects nearly all live to its end, would copy them five times.
  setFlagsFromString('--semi-space-growth-factor=16');
}
// A draft runs through some thousand functions, few of which are hot. To optimise as many as V8 does by default (66 KB) takes half the time
// of the first few hundred drafts, in a thread that competes with the workers, and a third of a short run. Later releases have a quick
// compiler in between, and another flag.
if (release < 22) setFlagsFromString('--interrupt-budget=1000000');

/**
 * Loads a CommonJS script with what V8 compiled of it in an earlier run, which saves a fifth of a short run; Node 20 has nothing for
 * that. The compiled code stands beside the script, where only those may write who may also write the script, and is passed over where
 * Node or the script is another, or where it is damaged. `keep`, called when most of the script has run, writes it for the next run; a folder
 * that may not be written is no mistake.
 */
exports.load = (path) => {
  const { source, stamp } = read(path);
  const cache = `${path}.${cachedDataVersionTag().toString(36)}.cache`;
  const cachedData = readCache(cache, stamp);
  const script = new Script(Module.wrap(source), { filename: path, cachedData });
  const module = new Module(path, require.main);
  module.filename = path;
  require.cache[path] = module;
  script.runInThisContext()(module.exports, Module.createRequire(path), module, path, dirname(path));
  module.loaded = true;
  let isKept = cachedData !== undefined && script.cachedDataRejected === false;
  const keep = () => {
    if (!isKept) writeCache(cache, stamp, script.createCachedData());
    isKept = true;
  };
  return { exports: module.exports, keep };
};

/** Words of the header, and how far apart the words that are summed up are: what damages a file damages whole blocks of it. */
const HEADER = 4;
const STRIDE = 64;

/** The source, and what tells it from another version of itself. */
function read(path) {
  const file = openSync(path, 'r');
  try {
    const { size, mtimeMs } = fstatSync(file);
    return { source: readFileSync(file, 'utf8'), stamp: [size, mtimeMs / 1000] };
  } finally {
    closeSync(file);
  }
}

/** V8 does not check its data, and would crash on damaged data: words 0 and 1 are the script's stamp, 2 the length, 3 the sum. */
function readCache(cache, stamp) {
  try {
    const bytes = readFileSync(cache);
    const words = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length >> 2);
    const data = bytes.subarray(4 * HEADER);
    const header = headerOf(stamp, data.length, words.subarray(HEADER));
    return header.every((word, at) => word === words[at]) ? data : undefined;
  } catch {
    return undefined; // none yet
  }
}

function headerOf([size, seconds], length, words) {
  let sum = 0;
  for (let at = 0; at < words.length; at += STRIDE) sum = (Math.imul(sum, 31) + words[at]) | 0;
  return Uint32Array.of(size, seconds, length, sum);
}

function writeCache(cache, stamp, data) {
  const words = new Uint32Array(HEADER + Math.ceil(data.length / 4));
  const bytes = new Uint8Array(words.buffer, 0, 4 * HEADER + data.length);
  bytes.set(data, 4 * HEADER);
  words.set(headerOf(stamp, data.length, words.subarray(HEADER, HEADER + (data.length >> 2))));
  const draft = `${cache}.${process.pid}`;
  try {
    writeFileSync(draft, bytes, { flag: 'wx' });
    renameSync(draft, cache);
  } catch {
    // read-only, or another run was first
  }
}
