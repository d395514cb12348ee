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

async function pretty(text: string, marked: string, extra: Partial<Diagnostic> = {}): Promise<string[]> {
  const draft = await readDraft(text);
  const start = text.indexOf(marked);
  const diagnostic: Diagnostic = {
    code: 'area/problem',
    messageId: 'problem',
    message: '有误。',
    data: {},
    severity: 'error',
    certainty: 'certain',
    range: { start, end: start + marked.length },
    related: [],
    basis: [],
    fingerprint: '0',
    ...extra,
  };
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

test('control characters, direction marks and lone surrogates are replaced', async () => {
  const [, , line] = await pretty('共\u001b[31m红\u009b字\u202e件\ud800。\n', '红');
  expect(line?.trim()).toBe('共\ufffd[31m红\ufffd字\ufffd件\ufffd。');
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
