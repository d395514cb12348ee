import { parseArgs } from 'node:util';
import { nearest } from '../core/nearest.ts';
import type { Circumstance } from '../core/profile.ts';
import { isOfProject, namesRule } from '../core/rule-name.ts';
import type { Language } from '../core/text.ts';
import { type Problem, UserErrors } from '../core/user-error.ts';
import { type ReadOptions, rules } from '../index.ts';
import type { FixRequest } from '../node/check.ts';
import { ARCHIVE_LIMITS, type View } from '../readers/options.ts';

export const COMMANDS = ['lint', 'merge', 'annotate', 'figures', 'explain', 'rules', 'presets', 'init', 'lsp'] as const;
export type Command = (typeof COMMANDS)[number] | 'help' | 'version';
const FORMATS = ['pretty', 'json', 'lsp', 'html', 'markdown', 'sarif', 'github', 'gitlab', 'junit', 'checkstyle', 'rdjson'];
/** The formats of the commands that have others than `lint`. */
const FORMATS_OF: Readonly<Partial<Record<string, readonly string[]>>> = {
  figures: ['pretty', 'json', 'csv'],
  rules: ['pretty', 'json'],
  presets: ['pretty', 'json'],
  annotate: ['pretty'],
  explain: ['pretty'],
  init: ['pretty'],
  lsp: ['pretty'],
};
const FAIL_ON = ['error', 'warning', 'info', 'hint'];
const CIRCUMSTANCES = ['upward', 'published'];
const VIEWS = ['accepted', 'original'];

export interface FormatRequest {
  readonly name: string;
  /** Where it is written; standard output if absent. */
  readonly file?: string;
  /** Whether the file goes on and is not written anew. */
  readonly isAppended?: boolean;
  /** UTF-16 units that the output may have, for formats that leave out what is more. */
  readonly limit?: number;
}

export interface Arguments {
  readonly command: Command;
  readonly operands: readonly string[];
  readonly formats: readonly FormatRequest[];
  readonly preset?: string;
  readonly config?: string;
  readonly circumstances?: readonly Circumstance[];
  readonly failOn: string;
  readonly language: Language;
  /** Where `annotate` writes, or a shard. */
  readonly output?: string;
  /** Whether `annotate` puts in safe fixes as tracked changes. */
  readonly isTracking: boolean;
  readonly stdinFilename?: string;
  readonly maxSize?: number;
  readonly reading: ReadOptions;
  /** Which fixes are applied, or with `isShown` printed as a diff. */
  readonly fix?: FixRequest;
  readonly baseline?: { readonly file: string; readonly isUpdated: boolean };
  /** Only drafts that changed since this commit are checked. */
  readonly since?: string;
  /** Findings are kept for later runs, in a folder of its own or in `folder`. */
  readonly cache?: { readonly folder?: string };
  /** So many threads check; as many as pay if absent. */
  readonly jobs?: number;
  /** As given: `2/4`, `auto` or `auto/4`. */
  readonly shard?: string;
  readonly isWatching: boolean;
  readonly isVerbose: boolean;
  readonly isColourless: boolean;
}

const OPTIONS = {
  preset: { type: 'string' },
  config: { type: 'string' },
  circumstances: { type: 'string', multiple: true },
  format: { type: 'string', multiple: true },
  'fail-on': { type: 'string', default: 'error' },
  lang: { type: 'string', default: 'zh' },
  output: { type: 'string', short: 'o' },
  'track-fixes': { type: 'boolean', default: false },
  'stdin-filename': { type: 'string' },
  'max-size': { type: 'string' },
  limit: { type: 'string', multiple: true },
  view: { type: 'string', default: 'accepted' },
  selector: { type: 'string' },
  // What clients of the Language Server Protocol add by themselves.
  stdio: { type: 'boolean', default: false },
  clientProcessId: { type: 'string' },
  fix: { type: 'boolean', default: false },
  'fix-unsafe': { type: 'boolean', default: false },
  'fix-only': { type: 'string', multiple: true },
  diff: { type: 'boolean', default: false },
  baseline: { type: 'string' },
  'update-baseline': { type: 'boolean', default: false },
  since: { type: 'string' },
  cache: { type: 'boolean', default: false },
  'cache-location': { type: 'string' },
  jobs: { type: 'string' },
  shard: { type: 'string' },
  watch: { type: 'boolean', default: false },
  verbose: { type: 'boolean', default: false },
  'no-color': { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
  version: { type: 'boolean', short: 'v', default: false },
} as const;

/** Reads the command line. Throws `UserErrors` with every mistake and the nearest right name. */
export function readArguments(argv: readonly string[]): Arguments {
  const problems: Problem[] = [];
  const { values, positionals, tokens } = parseArgs({
    args: [...argv],
    options: OPTIONS,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  // After `--` a word is a path even if it reads like a command.
  const first = tokens.find((token) => token.kind !== 'option')?.kind === 'positional' ? positionals[0] : undefined;
  const isCommand = (COMMANDS as readonly string[]).includes(first ?? '');
  const command = isCommand ? (first as Command) : 'lint';
  const value = (name: keyof typeof OPTIONS): string | undefined => (typeof values[name] === 'string' ? values[name] : undefined);
  problems.push(...tokens.flatMap(optionProblem));
  const among = (name: string, given: string, allowed: readonly string[]): void => {
    if (allowed.includes(given)) return;
    const { zh, en } = unknown(`--${name} 的取值`, `value of --${name}`, given, allowed).message;
    problems.push({ message: { zh: `${zh}；可用：${allowed.join('、')}`, en: `${en}; one of: ${allowed.join(', ')}` } });
  };
  const lists = (name: 'format' | 'circumstances' | 'fix-only' | 'limit'): string[] =>
    ((values[name] as (string | boolean)[] | undefined) ?? []).filter((entry) => typeof entry === 'string');
  const formats = lists('format').map((entry) => {
    const [name = '', file] = entry.split(/=(.*)/su);
    among('format', name, FORMATS_OF[command] ?? FORMATS);
    if (file === '') problems.push({ message: { zh: `--format ${name}= 缺少文件名`, en: `--format ${name}= needs a file name` } });
    return { name, ...(file && { file }) };
  });
  const files = formats.flatMap(({ file }) => file ?? []);
  for (const file of new Set(files.filter((file, at) => files.indexOf(file) !== at))) {
    problems.push({
      message: { zh: `两个 --format 写入同一个文件“${file}”`, en: `two --format options write to the same file “${file}”` },
    });
  }
  const circumstances = lists('circumstances');
  for (const circumstance of circumstances) among('circumstances', circumstance, CIRCUMSTANCES);
  among('fail-on', value('fail-on') ?? 'error', FAIL_ON);
  among('lang', value('lang') ?? 'zh', ['zh', 'en']);
  if (command !== 'annotate') problems.push(...annotateOnly(values));
  problems.push(...(command === 'lint' ? alone(values, positionals) : lintOnly(values, command)));
  problems.push(...editorOnly(values, command));
  const maxSize = value('max-size');
  if (maxSize !== undefined && !/^\d+$/u.test(maxSize))
    problems.push({ message: { zh: '--max-size 应为字节数', en: '--max-size takes a number of bytes' } });
  const jobs = value('jobs') ?? 'auto';
  if (!/^(?:auto|[1-9]\d{0,3})$/u.test(jobs))
    problems.push({ message: { zh: '--jobs 应为线程数（如 2）或 auto', en: '--jobs takes a number of threads, such as 2, or auto' } });
  among('view', values.view as string, VIEWS);
  const reading = readingOf(value('view'), value('selector'), readLimits(lists('limit'), problems));
  const operands = isCommand ? positionals.slice(1) : positionals;
  const fix = fixRequest(values, lists('fix-only'), problems);
  const baseline = value('baseline');
  const isUpdated = values['update-baseline'] === true;
  if (isUpdated && baseline === undefined) {
    problems.push({ message: { zh: '--update-baseline 须与 --baseline <文件> 同用', en: '--update-baseline needs --baseline <file>' } });
  }
  if (fix) problems.push(...contradictions(command, operands, fix, formats));
  if (problems.length > 0) throw new UserErrors(problems);
  const [preset, config, stdinFilename, output] = [value('preset'), value('config'), value('stdin-filename'), value('output')];
  const [since, folder, shard] = [value('since'), value('cache-location'), value('shard')];
  return {
    command: values.help === true ? 'help' : values.version === true ? 'version' : command,
    operands,
    formats: fix?.isShown ? [{ name: 'diff' }, ...formats] : formats.length > 0 ? formats : [{ name: 'pretty' }],
    ...(fix && { fix }),
    ...(baseline !== undefined && { baseline: { file: baseline, isUpdated } }),
    ...(preset !== undefined && { preset }),
    ...(config !== undefined && { config }),
    ...(circumstances.length > 0 && { circumstances: circumstances as Circumstance[] }),
    failOn: value('fail-on') ?? 'error',
    language: value('lang') === 'en' ? 'en' : 'zh',
    ...(output !== undefined && { output }),
    ...(stdinFilename !== undefined && { stdinFilename }),
    ...(maxSize !== undefined && { maxSize: Number(maxSize) }),
    ...(since !== undefined && { since }),
    ...((values.cache === true || folder !== undefined) && { cache: { ...(folder !== undefined && { folder }) } }),
    ...(jobs !== 'auto' && { jobs: Number(jobs) }),
    ...(shard !== undefined && { shard }),
    isWatching: values.watch === true,
    reading,
    isTracking: values['track-fixes'] === true,
    isVerbose: values.verbose === true,
    isColourless: values['no-color'] === true,
  };
}

function readingOf(view: string | undefined, selector: string | undefined, limits: ReadOptions['limits'] | undefined): ReadOptions {
  return { ...(view !== undefined && { view: view as View }), ...(selector !== undefined && { selector }), ...(limits && { limits }) };
}

/** `--limit total=268435456`: what the archive of a Word draft may hold. */
function readLimits(entries: readonly string[], problems: Problem[]): ReadOptions['limits'] | undefined {
  const names = Object.keys(ARCHIVE_LIMITS);
  const pairs = entries.map((entry): [string, number] => {
    const [name = '', number = ''] = entry.split(/=(.*)/su);
    if (!names.includes(name)) problems.push(unknown('上限', 'limit', name, names));
    else if (!/^[1-9]\d{0,11}$/u.test(number)) {
      problems.push({ message: { zh: `--limit ${name}= 后应为正整数`, en: `--limit ${name}= takes a positive whole number` } });
    }
    return [name, Number(number)];
  });
  return pairs.length > 0 ? Object.fromEntries(pairs) : undefined;
}

/** What is wrong with one option by itself: an unknown name, a value that lacks or that it does not take. */
function optionProblem(token: Token): Problem[] {
  if (token.kind !== 'option') return [];
  const option = (OPTIONS as Record<string, { type: string }>)[token.name];
  if (!option) {
    const names = Object.keys(OPTIONS).map((name) => `--${name}`);
    return [unknown('选项', 'option', token.rawName, names)];
  }
  const { name, value, inlineValue } = token;
  if (option.type === 'string' && (value === undefined || (!inlineValue && /^-./u.test(value)))) {
    return [{ message: { zh: `选项 --${name} 缺少取值`, en: `option --${name} needs a value` } }];
  }
  if (option.type !== 'boolean' || value === undefined) return [];
  return [{ message: { zh: `选项 --${name} 不带取值`, en: `option --${name} takes no value` } }];
}

type Token = NonNullable<ReturnType<typeof parseArgs<{ strict: false; tokens: true }>>['tokens']>[number];

type Values = Readonly<Record<string, unknown>>;

function editorOnly(values: Values, command: string): Problem[] {
  if (command === 'lsp' || values['stdio'] !== true) return [];
  return [{ message: { zh: '--stdio 只用于 draftlint lsp', en: '--stdio is for draftlint lsp only' } }];
}

function annotateOnly(values: Values): Problem[] {
  const given = [
    ...(typeof values['output'] === 'string' && values['shard'] === undefined ? ['--output'] : []),
    ...(values['track-fixes'] === true ? ['--track-fixes'] : []),
  ];
  return given.map((name) => ({ message: { zh: `${name} 只用于 draftlint annotate`, en: `${name} is for draftlint annotate only` } }));
}

const ONLY_LINT = ['since', 'cache', 'cache-location', 'jobs', 'shard', 'watch'];
/** What shards bring along. */
const NOT_MERGE = ['preset', 'config', 'circumstances', 'max-size', 'baseline', 'stdin-filename'];

/** Options that a command does not have. */
function lintOnly(values: Values, command: string): Problem[] {
  const refused = command === 'merge' ? [...ONLY_LINT, ...NOT_MERGE] : ONLY_LINT;
  return refused.filter((name) => isGiven(values, name)).map((name) => refusal(`draftlint ${command}`, `--${name}`));
}

/** What neither a shard nor `--watch` goes together with: they do not read standard input, and change nothing. */
function alone(values: Values, operands: readonly string[]): Problem[] {
  const changing = ['fix', 'fix-unsafe', 'fix-only', 'diff', 'update-baseline'].filter((name) => isGiven(values, name));
  const others = [...changing.map((name) => `--${name}`), ...(operands.includes('-') ? ['-'] : [])];
  const problems = ['shard', 'watch']
    .filter((name) => isGiven(values, name))
    .flatMap((name) => others.map((other) => refusal(`--${name}`, other)));
  if (isGiven(values, 'shard') && isGiven(values, 'watch')) problems.push(refusal('--shard', '--watch'));
  const { shard } = values;
  if (typeof shard === 'string' && !/^(?:auto|\d{1,5})(?:\/[1-9]\d{0,4})?$/u.test(shard)) {
    const message = { zh: '--shard 应为“第几片/共几片”（如 2/4）或 auto', en: '--shard takes which of how many, such as 2/4, or auto' };
    problems.push({ message });
  }
  return problems;
}

function isGiven(values: Values, name: string): boolean {
  return values[name] !== undefined && values[name] !== false;
}

function refusal(what: string, other: string): Problem {
  return { message: { zh: `${what} 不能与 ${other} 同用`, en: `${what} does not go together with ${other}` } };
}

/** Which fixes are asked for, if any. */
function fixRequest(values: Values, only: readonly string[], problems: Problem[]): FixRequest | undefined {
  const named = only.flatMap((entry) => entry.split(/[,，]/u).map((name) => name.trim()));
  const ids = Object.keys(rules);
  for (const name of named)
    if (!isOfProject(name) && !ids.some((id) => namesRule(name, id))) problems.push(unknown('规则', 'rule', name, ids));
  const [isUnsafe, isShown] = [values['fix-unsafe'] === true, values['diff'] === true];
  if (values['fix'] !== true && !isUnsafe && !isShown && named.length === 0) return undefined;
  return { isUnsafe, isShown, ...(named.length > 0 && { rules: named }) };
}

/** What does not go together with fixes: the diff, and the fixed text of standard input, have standard output to themselves. */
function contradictions(command: string, operands: readonly string[], { isShown }: FixRequest, formats: Arguments['formats']): Problem[] {
  const problems: Problem[] = [];
  if (command !== 'lint') {
    problems.push({ message: { zh: `draftlint ${command} 不能修改稿件`, en: `draftlint ${command} fixes nothing` } });
  }
  const printed = formats.find(({ file }) => file === undefined);
  if (isShown && printed) {
    problems.push({
      message: {
        zh: `--diff 的输出占用标准输出：请写 --format ${printed.name}=文件`,
        en: `--diff has standard output to itself; write --format ${printed.name}=file`,
      },
    });
  }
  if (!isShown && operands.includes('-') && operands.length > 1) {
    problems.push({
      message: {
        zh: '修复标准输入（-）时不能再给其他文件：改好的文字写到标准输出',
        en: 'with fixes - stands alone: the fixed text goes to standard output',
      },
    });
  }
  return problems;
}

export function unknown(zh: string, en: string, given: string, names: readonly string[]): Problem {
  const lastPart = (name: string): string => name.slice(name.lastIndexOf('/') + 1);
  const nearPart = nearest(given, names.map(lastPart));
  const near = nearest(given, names) ?? names.find((name) => lastPart(name) === nearPart);
  return {
    message: {
      zh: `没有这个${zh}：“${given}”${near ? `，是否为“${near}”` : ''}`,
      en: `unknown ${en} “${given}”${near ? `; did you mean “${near}”?` : ''}`,
    },
  };
}
