import { createReadStream, readdirSync, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import type { Format } from '../core/draft.ts';
import { factsOf } from '../core/facts/index.ts';
import type { IgnoreUse } from '../core/suppression/ignore.ts';
import type { Language, Text } from '../core/text.ts';
import { type Problem, UserErrors } from '../core/user-error.ts';
import type { DocumentResult, Formatter } from '../formatters/result.ts';
import { readDraft } from '../index.ts';
import type { IgnoreFile } from './ignore-log.ts';
import type { Shard, Share } from './shard.ts';

/** The name of a shard file, if none is given. */
export function shardFileName({ index, total }: Shard): string {
  return `draftlint-shard-${index}-of-${total}.jsonl`;
}
const NAME = /^draftlint-shard-\d+-of-\d+\.jsonl$/u;

/** The first line of a shard file. */
export interface ShardHeader extends Shard, Share {
  readonly draftlintShard: 1;
  readonly version: string;
  /** The same for all shards with the same options and configurations. */
  readonly settings: string;
  readonly language: Language;
}

/** The last line but one: what is not said of one draft. */
export interface ShardTail {
  readonly ignoreFiles: readonly IgnoreFile[];
  /** How many findings a baseline knows of drafts that are not there any more. */
  readonly lost?: number;
}

/** A result as a line: without what is made of others at each place, with what its draft is read from. */
type Line = Omit<DocumentResult, 'uri' | 'draft' | 'facts' | 'source'> & {
  readonly draft?: { readonly format: Format; readonly text?: string; readonly bytes?: string };
};

/**
 * Prints results as lines of a shard file, with nothing in them of the machine; `cwd` is what paths are relative to. `around` is what
 * stands around them, for the one who puts them together; `tell` is asked in the end.
 */
export function shardFormatter(cwd: string, around?: { readonly header: ShardHeader; readonly tell: () => ShardTail }): Formatter {
  return {
    document({ uri: _uri, draft, facts: _facts, source, ignoreUses, ...rest }) {
      const read = draft && { format: draft.format, ...(typeof source === 'string' ? { text: source } : { bytes: base64(source) }) };
      const uses = ignoreUses?.map((use) => relocated(use, (file) => relative(cwd, file).replaceAll('\\', '/')));
      const line: Line = { ...rest, ...(read && { draft: read }), ...(uses && { ignoreUses: uses }) };
      return lineOf(line);
    },
    open: () => ({
      begin: around ? lineOf(around.header) : '',
      add: (line) => line,
      end: () => (around ? lineOf(around.tell()) + endOf(around.header) : ''),
    }),
  };
}

function endOf({ positions }: ShardHeader): string {
  return lineOf({ end: positions.length });
}

/** A value as one line, also for readers that know more line ends than one. */
function lineOf(value: object): string {
  return `${JSON.stringify(value).replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')}\n`;
}

function base64(bytes: Uint8Array | undefined): string {
  return Buffer.from(bytes ?? []).toString('base64');
}

function relocated(use: IgnoreUse, move: (file: string) => string): IgnoreUse {
  return use.ignore.file === undefined ? use : { ...use, ignore: { ...use.ignore, file: move(use.ignore.file) } };
}

/** The shard files that paths name, those in folders and their subfolders too. Throws `UserErrors` where there are none. */
export function findShardFiles(paths: readonly string[], cwd: string): string[] {
  const found = paths.flatMap((path) => {
    if (!statSync(resolve(cwd, path), { throwIfNoEntry: false })?.isDirectory()) return [path];
    const names = readdirSync(resolve(cwd, path), { recursive: true, encoding: 'utf8' });
    return names.filter((name) => NAME.test(name.replaceAll('\\', '/').split('/').at(-1) ?? '')).map((name) => join(path, name));
  });
  if (found.length === 0) throw new UserErrors([{ path: paths.join(' '), message: NONE }]);
  return found.sort();
}

const NONE: Text = { zh: '没有分片结果（draftlint-shard-*-of-*.jsonl）', en: 'no shard files (draftlint-shard-*-of-*.jsonl)' };

/** The shards of one run. */
export class Shards {
  readonly header: ShardHeader;
  /** How many findings a baseline knows of drafts that are not there any more; undefined without a baseline. */
  lost: number | undefined;
  readonly #files: readonly ShardFile[];
  readonly #ignoreFiles = new Map<string, IgnoreFile>();

  private constructor(files: readonly ShardFile[]) {
    this.#files = files;
    this.header = (files[0] as ShardFile).header;
  }

  /** Opens shard files. Throws `UserErrors` with all that is wrong: missing, twice there, damaged, or not made alike. */
  static async open(paths: readonly string[], cwd: string, version: string): Promise<Shards> {
    const problems: Problem[] = [];
    const files: ShardFile[] = [];
    for (const path of paths) {
      const file = await ShardFile.open(path, cwd).catch((error: unknown) => {
        if (!(error instanceof UserErrors)) throw error;
        problems.push(...error.problems);
      });
      if (file) files.push(file);
    }
    problems.push(...strangers(files, version));
    if (problems.length === 0) problems.push(...gaps(files));
    if (problems.length > 0) throw new UserErrors(problems);
    return new Shards(files);
  }

  /** The results of all drafts, in the order of a run over all of them. */
  async *results(cwd: string): AsyncGenerator<DocumentResult> {
    const queues = this.#files.map((file) => ({ path: file.path, lines: file.lines(), positions: file.header.positions, at: 0 }));
    const total = queues.reduce((sum, { positions }) => sum + positions.length, 0);
    for (let position = 0; position < total; position++) {
      const queue = queues.find(({ positions, at }) => positions[at] === position);
      if (!queue) throw damaged((this.#files[0] as ShardFile).path);
      queue.at++;
      const line = (await queue.lines.next()).value as Partial<Line> | null | undefined;
      if (typeof line?.path !== 'string') throw damaged(queue.path);
      yield await resultOf(line as Line, cwd);
    }
    for (const { lines, path } of queues) {
      const tail = (await lines.next()).value as Partial<ShardTail> | null | undefined;
      if (!Array.isArray(tail?.ignoreFiles)) throw damaged(path);
      this.#take(tail as ShardTail);
    }
  }

  /** The files that ignores stand in; to be asked after the results. */
  get ignoreFiles(): readonly IgnoreFile[] {
    return [...this.#ignoreFiles.values()];
  }

  #take({ ignoreFiles, lost }: ShardTail): void {
    if (lost !== undefined) this.lost = lost; // each shard counts them all
    for (const file of ignoreFiles) {
      const unjudged = [...(this.#ignoreFiles.get(file.path)?.unjudged ?? []), ...file.unjudged];
      this.#ignoreFiles.set(file.path, { ...file, unjudged });
    }
  }
}

/** Shards that were not made as the first was, or not by this version. */
function strangers(files: readonly ShardFile[], version: string): Problem[] {
  const [first] = files;
  return files.flatMap(({ path, header }) => {
    if (header.version !== version) {
      return {
        path,
        message: {
          zh: `由 draftlint ${header.version} 生成，与现在的 ${version} 不同：请用同一版本`,
          en: `made by draftlint ${header.version}, and this is ${version}: use one version`,
        },
      };
    }
    const { header: other, path: against } = first as ShardFile;
    const differing = DIFFERENCES.filter(({ key }) => header[key] !== other[key]);
    return differing.map(({ what }) => ({
      path,
      message: {
        zh: `与“${against}”的${what.zh}不同，不能合并`,
        en: `has another ${what.en} than “${against}” and cannot be merged with it`,
      },
    }));
  });
}

const DIFFERENCES = [
  { key: 'total', what: { zh: '分片总数', en: 'number of shards' } },
  { key: 'settings', what: { zh: '选项或配置', en: 'set of options or configuration' } },
  { key: 'selection', what: { zh: '稿件范围', en: 'selection of drafts' } },
] as const;

/** Shards that are missing or there twice. */
function gaps(files: readonly ShardFile[]): Problem[] {
  const { total } = (files[0] as ShardFile).header;
  const problems: Problem[] = [];
  for (let index = 1; index <= total; index++) {
    const [first, second] = files.filter(({ header }) => header.index === index);
    if (!first) problems.push({ message: { zh: `缺少第 ${index} 片（共 ${total} 片）`, en: `shard ${index} of ${total} is missing` } });
    if (second) {
      problems.push({
        path: second.path,
        message: { zh: `第 ${index} 片重复，另见“${first?.path}”`, en: `shard ${index} is there twice; see “${first?.path}”` },
      });
    }
  }
  return problems;
}

/** So many bytes the last line has at most. */
const LONGEST_END = 64;
/** So many bytes the first line has at most: 100,000 drafts have positions of 600 KB. */
const LONGEST_HEADER = 64 * 1024 * 1024;

class ShardFile {
  readonly path: string;
  readonly header: ShardHeader;
  readonly #file: string;

  private constructor(path: string, file: string, header: ShardHeader) {
    this.path = path;
    this.#file = file;
    this.header = header;
  }

  static async open(path: string, cwd: string): Promise<ShardFile> {
    const file = resolve(cwd, path);
    const header = await headerOf(path, file);
    const handle = await open(file);
    try {
      const { size } = await handle.stat();
      const end = Buffer.alloc(Math.min(size, LONGEST_END));
      await handle.read(end, 0, end.length, size - end.length);
      if (!end.toString('latin1').endsWith(`\n${endOf(header)}`)) throw damaged(path);
    } finally {
      await handle.close();
    }
    return new ShardFile(path, file, header);
  }

  /** The lines between the first and the last, as data. */
  async *lines(): AsyncGenerator<unknown> {
    let number = 0;
    for await (const line of createInterface({ input: createReadStream(this.#file, 'utf8'), crlfDelay: Number.POSITIVE_INFINITY })) {
      if (number++ > 0) yield parse(line, this.path, number);
    }
  }
}

async function headerOf(path: string, file: string): Promise<ShardHeader> {
  const input = createReadStream(file, { encoding: 'utf8', end: LONGEST_HEADER });
  try {
    for await (const line of createInterface({ input })) {
      const header = line.startsWith('{"draftlintShard":1,') ? (parse(line, path, 1) as ShardHeader) : undefined;
      if (header && Array.isArray(header.positions)) return header;
      break;
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw new UserErrors([{ path, message: { zh: `无法读取（${code}）`, en: `cannot be read (${code})` } }]);
  } finally {
    input.destroy();
  }
  throw new UserErrors([{ path, message: { zh: '不是 draftlint 的分片结果', en: 'is no shard file of draftlint' } }]);
}

function parse(line: string, path: string, number: number): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw damaged(path, number);
  }
}

function damaged(path: string, line?: number): UserErrors {
  const message = { zh: '分片结果不完整或已损坏：请重新运行这一片', en: 'the shard file is cut short or damaged: run this shard again' };
  return new UserErrors([{ path, ...(line !== undefined && { line }), message }]);
}

async function resultOf({ draft: read, ...line }: Line, cwd: string): Promise<DocumentResult> {
  const uri = pathToFileURL(resolve(cwd, line.path)).href;
  if (!read) return { ...line, uri };
  const source = read.text ?? new Uint8Array(Buffer.from(read.bytes ?? '', 'base64'));
  const draft = await readDraft(source, typeof source === 'string' ? read.format : undefined);
  return { ...line, uri, source, draft, facts: factsOf(draft) };
}
