import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { idOfCheck, ruleOfCheck } from '../core/checks/rule.ts';
import { checksIn } from '../core/config/resolve.ts';
import { factsOf } from '../core/facts/index.ts';
import { maskerOf } from '../core/masking.ts';
import { placesOf } from '../core/place.ts';
import { LineIndex } from '../core/position.ts';
import type { Rule } from '../core/rule.ts';
import { isOfProject } from '../core/rule-name.ts';
import { type LookSketch, sketchText } from '../core/sketch.ts';
import type { Language, Text } from '../core/text.ts';
import { UserErrors } from '../core/user-error.ts';
import { basisText } from '../formatters/pretty.ts';
import { measureCommon } from '../formatters/width.ts';
import { wrap } from '../formatters/wrap.ts';
import { loadPatterns, presets, rules } from '../index.ts';
import { cannotWrite } from '../node/cannot-write.ts';
import { Checker, type LintFilesOptions } from '../node/check.ts';
import { findConfigFile } from '../node/find-config.ts';
import { DEFAULT_MAX_SIZE, decodeInput, readInput } from '../node/input.ts';
import { type Arguments, unknown } from './arguments.ts';
import { columnsOf, type Io, readAll } from './io.ts';

/** The commands besides `lint`. */
export async function runCommand(args: Arguments, io: Io, checking: () => LintFilesOptions): Promise<number> {
  refuseFiles(args);
  if (args.command !== 'explain' && args.command !== 'figures') refuseOperands(args);
  if (args.command === 'explain') return explain(args, io);
  if (args.command === 'rules') return listRules(args, io);
  if (args.command === 'presets') return listPresets(args, io);
  if (args.command === 'init') return init(args, io);
  return figures(args, io, checking());
}

function isJson({ formats }: Arguments): boolean {
  return formats[0]?.name === 'json';
}

/** These commands print one thing, to standard output. */
function refuseFiles({ command, formats }: Arguments): void {
  if (formats.length === 1 && formats.every(({ file }) => file === undefined)) return;
  throw new UserErrors([
    {
      message: {
        zh: `draftlint ${command} 只能用一个 --format，不能写入文件；可用“>”存为文件`,
        en: `draftlint ${command} takes one --format and writes no file; use “>” to keep the output`,
      },
    },
  ]);
}

function refuseOperands({ command, operands }: Arguments): void {
  if (operands.length === 0) return;
  const given = operands.join(' ');
  throw new UserErrors([
    { message: { zh: `draftlint ${command} 后不能再写“${given}”`, en: `draftlint ${command} takes nothing more; got “${given}”` } },
  ]);
}

async function explain(args: Arguments, io: Io): Promise<number> {
  const { operands, language } = args;
  if (operands.length === 0)
    throw new UserErrors([{ message: { zh: '缺少规则：draftlint explain <规则>', en: 'rule missing: draftlint explain <rule>' } }]);
  const known = { ...rules, ...(operands.some(isOfProject) && (await rulesOfProject(args, io))) };
  const ids = Object.keys(known);
  const strangers = operands.filter((id) => !Object.hasOwn(known, id));
  if (strangers.length > 0) throw new UserErrors(strangers.map((id) => unknown('规则', 'rule', id, ids)));
  io.stdout.write(
    fitted(
      operands.flatMap((id, at) => [...(at > 0 ? [''] : []), ...explanation(id, known[id] as Rule, language)]),
      io,
    ),
  );
  return 0;
}

/** The rules that the checks of the nearest configuration amount to. */
async function rulesOfProject({ config }: Arguments, io: Io): Promise<Record<string, Rule>> {
  const file = config === undefined ? findConfigFile(io.cwd()) : resolve(io.cwd(), config);
  if (file === undefined) return {};
  const { loadConfig } = await import('../node/config-file.ts');
  const checks = checksIn(await loadConfig(file, { rules, presets }));
  if (checks.length === 0) return {};
  const patterns = await loadPatterns();
  return Object.fromEntries(checks.map((check) => [idOfCheck(check), ruleOfCheck(check, patterns)]));
}

/** Lines that fit the terminal; what is indented stays so. */
function fitted(lines: readonly string[], io: Io, hang?: number): string {
  const columns = columnsOf(io);
  const fit = (line: string): string[] => wrap(line, columns ?? 0, hang ?? line.search(/\S|$/u), measureCommon);
  return `${(columns === undefined ? lines : lines.flatMap(fit)).join('\n')}\n`;
}

function explanation(id: string, rule: Rule, language: Language): string[] {
  const indented = (draft: string): string[] =>
    draft
      .trimEnd()
      .split('\n')
      .map((line) => (line === '' ? '' : `    ${line}`));
  const [bad, good, basis, look] =
    language === 'zh'
      ? ['误（⟦ ⟧ 内为所报之处）：', '正：', '依据：', '版式：']
      : ['bad (⟦ ⟧ is reported):', 'good:', 'basis: ', 'layout: '];
  const looks = (sketch: LookSketch | undefined): string[] => (sketch ? [`    ${look}${sketchText(sketch)}`] : []);
  const examples = rule.examples.flatMap((example) => [
    ...[bad, ...indented(example.bad), ...looks(example.looks?.bad)],
    ...[good, ...indented(example.good), ...looks(example.looks?.good), ''],
  ]);
  const norms = rule.basis.map((entry) => basisText(entry, language)).join(language === 'zh' ? '；' : '; ');
  const head = `${id}  ${rule.severity}${rule.isOptIn ? OFF[language] : ''}`;
  const why = rule.why[language] === rule.summary[language] ? [] : [rule.why[language], ''];
  return [head, rule.summary[language], '', ...why, ...examples, ...(norms ? [`${basis}${norms}`] : [])];
}

const OFF: Text = { zh: '（默认不开）', en: ' (off by default)' };

/** Lists the rules, and the project's own checks where its configuration holds: what is wrong with one is told where drafts are checked. */
async function listRules(args: Arguments, io: Io): Promise<number> {
  const own = await rulesOfProject(args, io).catch((error: unknown) => {
    if (!(error instanceof UserErrors)) throw error;
    return {};
  });
  const rows = Object.entries({ ...rules, ...own }).map(([id, { severity, certainty, summary, isOptIn }]) => ({
    id,
    severity,
    certainty,
    isOptIn: isOptIn ?? false,
    summary: summary[args.language],
  }));
  if (isJson(args)) io.stdout.write(`${JSON.stringify({ schemaVersion: 1, rules: rows }, null, 2)}\n`);
  else {
    const lines = rows.map(({ id, severity, summary, isOptIn }) => [id, severity, summary + (isOptIn ? OFF[args.language] : '')]);
    io.stdout.write(table(lines, io));
  }
  return 0;
}

function listPresets(args: Arguments, io: Io): number {
  const rows = Object.values(presets).map(({ name, summary }) => ({ name, summary: summary[args.language] }));
  if (isJson(args)) io.stdout.write(`${JSON.stringify({ schemaVersion: 1, presets: rows }, null, 2)}\n`);
  else
    io.stdout.write(
      table(
        rows.map(({ name, summary }) => [name, summary]),
        io,
      ),
    );
  return 0;
}

/** Rows with their cells one below the other; the last cell goes on below itself. */
function table(rows: readonly (readonly string[])[], io: Io): string {
  const widths = (rows[0] ?? []).slice(0, -1).map((_, at) => Math.max(...rows.map((row) => (row[at] ?? '').length)) + 2);
  const lines = rows.map((row) => row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(''));
  const hang = widths.reduce((sum, width) => sum + width, 0);
  return fitted(lines, io, hang);
}

/** Where the schema stands in a project that has draftlint installed. */
const SCHEMA = './node_modules/draftlint/schema/draftlint.json';
const INITIAL = {
  zh: `# 预设：不写则按标题和发文机关判断。可用 draftlint presets 查看。
# extends: law-based-government/county
# circumstances: [upward]
rules:
  # 规则: 级别（error、warning、info、hint、off）
  document/overlong: { severity: info, limit: 5000 }
`,
  en: `# Preset: found from title and issuer if absent. draftlint presets lists them.
# extends: law-based-government/county
# circumstances: [upward]
rules:
  # rule: severity (error, warning, info, hint, off)
  document/overlong: { severity: info, limit: 5000 }
`,
};

async function init({ language }: Arguments, io: Io): Promise<number> {
  const name = 'draftlint.yaml';
  const head = existsSync(join(io.cwd(), SCHEMA)) ? `# yaml-language-server: $schema=${SCHEMA}\n` : '';
  await writeFile(join(io.cwd(), name), head + INITIAL[language], { flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
    const message = error.code === 'EEXIST' ? { zh: '文件已存在，未改动', en: 'exists already; left alone' } : cannotWrite(error.code);
    throw new UserErrors([{ path: name, message }]);
  });
  io.stdout.write(language === 'zh' ? `已写入 ${name}\n` : `${name} written\n`);
  return 0;
}

async function figures(args: Arguments, io: Io, options: LintFilesOptions): Promise<number> {
  const { operands, language, maxSize = DEFAULT_MAX_SIZE } = args;
  const [path] = operands;
  if (path === undefined || operands.length > 1)
    throw new UserErrors([{ message: { zh: '须给一个文件：draftlint figures <文件>', en: 'give one file: draftlint figures <file>' } }]);
  const input =
    path === '-'
      ? decodeInput(args.stdinFilename ?? 'stdin.txt', await readAll(io.stdin), maxSize)
      : readInput(resolve(io.cwd(), path), maxSize);
  const checker = new Checker(options);
  const draft = await checker.draftOf(input, path);
  checker.throwIfBroken();
  if ('failure' in draft) throw new UserErrors([{ path, message: draft.failure.message }]);
  for (const { message } of draft.notices ?? []) io.stderr.write(`${path}: ${message[language]}\n`);
  const facts = factsOf(draft);
  const view = {
    path,
    ledger: facts.ledger,
    index: new LineIndex(draft.text),
    placeOf: placesOf(facts, draft),
    mask: maskerOf(facts.identifiers),
    language,
  };
  const { formatLedger, formatLedgerCsv, formatLedgerJson } = await import('../formatters/ledger.ts');
  const print = { pretty: formatLedger, json: formatLedgerJson, csv: formatLedgerCsv }[args.formats[0]?.name ?? 'pretty'] ?? formatLedger;
  io.stdout.write(print(view));
  return 0;
}
