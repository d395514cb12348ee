import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../src/core/diagnostic.ts';
import { factsOf } from '../../src/core/facts/index.ts';
import { prettyFormatter, type Style } from '../../src/formatters/pretty.ts';
import { formatAll } from '../../src/formatters/result.ts';
import { measureFor } from '../../src/formatters/width.ts';
import { readDraft } from '../../src/index.ts';

const same = (text: string): string => text;
const PLAIN: Style = { error: same, warning: same, info: same, dim: same, bold: same };
const width = (text: string): number => stringWidth(text, { ambiguousIsNarrow: false });

const diagnosticAt = (start: number, end: number): Diagnostic => ({
  code: 'area/problem',
  messageId: 'problem',
  message: '有误。',
  data: {},
  severity: 'error',
  certainty: 'certain',
  range: { start, end },
  related: [],
  basis: [],
  fingerprint: '0',
});

async function pretty(text: string, marked: string, extra: Partial<Diagnostic> = {}): Promise<string[]> {
  const draft = await readDraft(text);
  const start = text.indexOf(marked);
  const diagnostic: Diagnostic = { ...diagnosticAt(start, start + marked.length), ...extra };
  const result = { path: 'a.txt', uri: 'file:///a.txt', draft, facts: factsOf(draft), diagnostics: [diagnostic] };
  return (await formatAll(prettyFormatter({ version: '0', language: 'zh' }, PLAIN), [result])).split('\n');
}

/** The columns over which the carets of an output stand, as text of the line above. */
function underCarets([, , line = '', carets = '']: readonly string[]): string {
  const from = carets.indexOf('^');
  let column = 0;
  return [...new Intl.Segmenter('zh').segment(line)]
    .map(({ segment }) => segment)
    .filter((character) => {
      const at = column;
      column += width(character);
      return at >= from && at < carets.length;
    })
    .join('');
}

describe('carets stand under the finding', () => {
  test.for([
    ['between wide and narrow characters', '全年共受理“涉企”案件1280件，办结率95%。\n', '95%'],
    ['after characters whose width a table does not tell', '群众点赞👍🏽，共办结36件。\n', '36件'],
    ['in the middle of a long line', `${'全面推进依法行政，'.repeat(40)}办结36件${'，持续优化营商环境'.repeat(40)}。\n`, '36件'],
  ] as const)('%s', async ([, text, marked]) => {
    const lines = await pretty(text, marked);
    expect(underCarets(lines)).toBe(marked);
    expect(Math.max(...lines.slice(2, 4).map(width))).toBeLessThanOrEqual(80);
  });

  test('and a finding that fills the window alone is shown whole', async () => {
    const title = '安平县人民政府关于2024年度法治政府建设情况的报告';
    expect(underCarets(await pretty(`${title}\n`, title))).toBe(title);
  });

  test('and a long finding is cut to the window', async () => {
    const lines = await pretty(`${'长'.repeat(300)}。\n`, '长'.repeat(300));
    expect(Math.max(...lines.slice(2, 4).map(width))).toBeLessThanOrEqual(80);
  });
});

test('the width table agrees with string-width', async () => {
  const codes = Array.from({ length: 0x10000 }, (_, code) => code).filter((code) => code < 0x3400 || code >= 0xfe00 || code % 29 === 0);
  const characters = codes.map((code) => String.fromCharCode(code)).filter((character) => !/[\t\r\n]|\p{Cs}/u.test(character));
  const measures = await Promise.all(characters.map((character) => measureFor([character])));
  expect(characters.filter((character, at) => measures[at]?.(character) !== width(character))).toEqual([]);
});

/** As chalk does, each function takes any number of texts. */
const joined = (...texts: unknown[]): string => `<${texts.join(' ')}>`;
const PAINTED: Style = { error: joined, warning: joined, info: joined, dim: joined, bold: joined };

describe('on a terminal', () => {
  const MESSAGE = '标题“{}”没有序号，同级或下级标题有序号：请按“一、”的形式编号，并核对其后各部分的序号是否相应顺延。';
  const printed = async (columns: number | undefined, style = PLAIN, message = MESSAGE): Promise<string[]> => {
    const draft = await readDraft('共受理40件，办结36件。\n');
    const result = { path: 'a.txt', uri: 'file:///a.txt', draft, facts: factsOf(draft), diagnostics: [{ ...diagnosticAt(6, 9), message }] };
    return (await formatAll(prettyFormatter({ version: '0', language: 'zh' }, style, columns), [result])).split('\n');
  };

  test.for([40, 60, 80])('of %i columns no line is wider, and nothing is lost', async (columns) => {
    const lines = await printed(columns);
    expect(Math.max(...lines.map(width))).toBeLessThanOrEqual(columns);
    expect(lines.join('').replaceAll(' ', '')).toBe((await printed(undefined)).join('').replaceAll(' ', ''));
    for (const line of lines) expect(line.trim()).not.toMatch(/^[，。、：；）》”？！]|.[（《“]$/u);
  });

  test('words and the code are not torn', async () => {
    const lines = await printed(60, PLAIN, 'The part “plan for the next year” was not found; please check whether it was left out.');
    expect(lines.slice(1, 4)).toEqual([
      '  正文开头第1段 1:7  错误  The part “plan for the next',
      '    year” was not found; please check whether it was left',
      '    out.  area/problem',
    ]);
  });

  test('a piece that is longer than a line is cut', async () => {
    const lines = await printed(40, PLAIN, `${'z'.repeat(100)}.`);
    expect(Math.max(...lines.map(width))).toBeLessThanOrEqual(40);
    expect(lines.join('').match(/z+/gu)?.join('')).toBe('z'.repeat(100));
  });

  test('only place, severity, excerpt, code and notes are painted, each line by itself', async () => {
    expect((await printed(40, PAINTED)).slice(0, 6)).toEqual([
      '<a.txt>',
      '  正文开头第1段 1:7  <错误>  标题“{}”没',
      '    有序号，同级或下级标题有序号：请按',
      '    “一、”的形式编号，并核对其后各部分',
      '    的序号是否相应顺延。  <area/problem>',
      '<      共受理40件，办结36件。>',
    ]);
  });

  test('the summary is wrapped too', async () => {
    const unread = Array.from({ length: 9 }, (_, at) => ({ path: `甲乙丙丁${at}.docx`, uri: 'file:///x', diagnostics: [] }));
    const lines = (await formatAll(prettyFormatter({ version: '0', language: 'zh' }, PAINTED, 80), unread)).trimEnd().split('\n');
    expect(Math.max(...lines.map((line) => width(line) - 2))).toBeLessThanOrEqual(80);
    for (const line of lines) expect(line).toMatch(/^<.*>$/u);
  });
});

test('control characters, direction marks and lone surrogates are replaced', async () => {
  const [, , line] = await pretty('共\u001b[31m红\u009b字\u202e件\ud800。\n', '红');
  expect(line?.trim()).toBe('共\ufffd[31m红\ufffd字\ufffd件\ufffd。');
});

describe('a runner takes nothing that a draft says for a command', () => {
  test.for([
    ['::stop-commands::x', '…::stop-commands::x'],
    [' ::error::y', '…::error::y'],
    ['共##[add-mask]x', '共#\ufffd[add-mask]x'],
    ['共##vso[task.setvariable]x', '共#\ufffdvso[task.setvariable]x'],
    ['共::不是命令', '共::不是命令'],
  ] as const)('%s', async ([text, shown]) => {
    const [, , line, carets] = await pretty(`${text}\n`, text.trim());
    expect(line?.trim()).toBe(shown);
    expect(carets?.indexOf('^')).toBe(shown.startsWith('…') ? 8 : 6);
  });

  test('nor a path', async () => {
    const draft = await readDraft('共五件。\n');
    const result = { path: '::error::a.txt', uri: 'file:///x', draft, facts: factsOf(draft), diagnostics: [diagnosticAt(0, 1)] };
    const output = await formatAll(prettyFormatter({ version: '0', language: 'zh' }, PLAIN), [result]);
    expect(output.split('\n')[0]).toBe('./::error::a.txt');
  });
});

test('other numbers, the basis and how well it was seen are printed', async () => {
  const lines = await pretty('共受理40件，办结36件。\n', '36件', {
    related: [{ range: { start: 3, end: 6 }, message: '分母：40件' }],
    basis: [{ kind: 'norm', title: '某规定', article: '第三条', seen: 'M' }, { kind: 'practice' }],
  });
  expect(lines.slice(4, 6).map((line) => line.trim())).toEqual(['1:4 分母：40件', '依据：《某规定》第三条（未核原文，请核对）；实务通行']);
});

test('the summary names what was not read, and why', async () => {
  const unread = { path: '甲.docx', uri: 'file:///x', diagnostics: [] };
  expect(await formatAll(prettyFormatter({ version: '0', language: 'zh' }, PLAIN), [unread])).toContain(
    '已检查 0 份稿件，未能读取 1 份：甲.docx',
  );
});
