import { existsSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { factsOf } from '../core/facts/index.ts';
import { format as formatDecimal } from '../core/ledger/decimal.ts';
import { LineIndex } from '../core/position.ts';
import { UserErrors } from '../core/user-error.ts';
import { basisText } from '../formatters/pretty.ts';
import { presets, readDraft, rules } from '../index.ts';
import { DEFAULT_MAX_SIZE, readInput } from '../node/input.ts';
import { type Arguments, unknown } from './arguments.ts';
import type { Io } from './index.ts';

/** The commands besides `lint`. */
export async function runCommand(args: Arguments, io: Io): Promise<number> {
  if (args.command === 'explain') return explain(args, io);
  if (args.command === 'rules') return listRules(args, io);
  if (args.command === 'presets') return listPresets(args, io);
  if (args.command === 'init') return init(args, io);
  return figures(args, io);
}

function explain({ operands, language }: Arguments, io: Io): number {
  const [id = ''] = operands;
  const rule = rules[id];
  if (!rule) throw new UserErrors([unknown('规则', 'rule', id, Object.keys(rules))]);
  const lines = [`${id}  ${rule.summary[language]}`, '', rule.why[language], ''];
  for (const { bad, good } of rule.examples) {
    lines.push(`${language === 'zh' ? '误' : 'bad'}  ${bad}`, `${language === 'zh' ? '正' : 'good'}  ${good}`, '');
  }
  lines.push(`${language === 'zh' ? '依据：' : 'basis: '}${rule.basis.map((basis) => basisText(basis, language)).join('；')}`);
  io.stdout.write(`${lines.join('\n')}\n`);
  return 0;
}

function listRules({ language }: Arguments, io: Io): number {
  for (const [id, rule] of Object.entries(rules)) io.stdout.write(`${rule.severity.padEnd(8)}${id}  ${rule.summary[language]}\n`);
  return 0;
}

function listPresets({ language }: Arguments, io: Io): number {
  for (const preset of Object.values(presets)) io.stdout.write(`${preset.name}  ${preset.summary[language]}\n`);
  return 0;
}

const INITIAL = `# draftlint 的配置：https 地址、代码均不会被读取，只有数据。
# 预设：不写则按标题和发文机关判断。可用 draftlint presets 查看。
# extends: law-based-government/county
# circumstances: [upward]
rules:
  # 规则: 级别（error、warning、info、hint、off）
  document/overlong: { severity: info, limit: 5000 }
`;

function init({ language }: Arguments, io: Io): number {
  const path = join(io.cwd(), 'draftlint.yaml');
  if (existsSync(path))
    throw new UserErrors([{ path: 'draftlint.yaml', message: { zh: '文件已存在，未改动', en: 'exists already; left alone' } }]);
  writeFileSync(path, INITIAL);
  io.stdout.write(language === 'zh' ? '已写入 draftlint.yaml\n' : 'draftlint.yaml written\n');
  return 0;
}

async function figures({ operands, language, formats, maxSize }: Arguments, io: Io): Promise<number> {
  const [path] = operands;
  if (path === undefined)
    throw new UserErrors([{ message: { zh: '缺少文件：draftlint figures <文件>', en: 'file missing: draftlint figures <file>' } }]);
  const input = await readInput(resolve(io.cwd(), path), maxSize ?? DEFAULT_MAX_SIZE);
  if ('failure' in input) throw new UserErrors([{ path, message: input.failure.message }]);
  const draft = await readDraft(input.text, input.format);
  const index = new LineIndex(draft.text);
  const rows = factsOf(draft).figures.map((figure) => ({
    ...index.positionAt(figure.range.start),
    text: figure.text,
    label: figure.label,
    value: formatDecimal(figure.value),
    unit: figure.unit,
  }));
  if (formats[0]?.name === 'json') io.stdout.write(`${JSON.stringify({ schemaVersion: 1, path, figures: rows }, null, 2)}\n`);
  else {
    for (const row of rows) io.stdout.write(`${row.line + 1}:${row.character + 1}\t${row.text}\t${row.label}\n`);
    io.stdout.write(language === 'zh' ? `共 ${rows.length} 个数据。\n` : `${rows.length} figures.\n`);
  }
  return 0;
}
