import { describe, expect, test } from 'vitest';
import { findIdentifiers, maskedText } from '../../src/core/facts/identifiers.ts';
import { factsOf } from '../../src/core/facts/index.ts';
import { maskerOf } from '../../src/core/masking.ts';
import { checkstyleFormatter } from '../../src/formatters/checkstyle.ts';
import { githubFormatter } from '../../src/formatters/github.ts';
import { gitlabFormatter } from '../../src/formatters/gitlab.ts';
import { htmlFormatter } from '../../src/formatters/html/index.ts';
import { jsonFormatter, lspFormatter } from '../../src/formatters/json.ts';
import { junitFormatter } from '../../src/formatters/junit.ts';
import { markdownFormatter } from '../../src/formatters/markdown.ts';
import { prettyFormatter } from '../../src/formatters/pretty.ts';
import { rdjsonFormatter } from '../../src/formatters/rdjson.ts';
import { type FormatOptions, type Formatter, formatAll } from '../../src/formatters/result.ts';
import { sarifFormatter } from '../../src/formatters/sarif.ts';
import { lintDraft, presets, readDraft, rules } from '../../src/index.ts';

const SECRETS = ['431127198802145125', '130534198506121234', 'E12345678', '13812345678', '6222021234567890128', '王建国'];
const TEXT = `关于2024年度工作情况的报告\n\n原告王建国诉县人民政府一案，身份证号431127198802145125，身份证号码为130534198506121234，护照E12345678，2024年2月30日在卡6222021234567890128领取，电话13812345678。`;
const PLAIN = { error: String, warning: String, info: String, dim: String, bold: String };
const FORMATTERS: readonly ((options: FormatOptions) => Formatter<unknown>)[] = [
  jsonFormatter,
  lspFormatter,
  (options) => prettyFormatter(options, PLAIN),
  (options) => sarifFormatter(options, rules),
  githubFormatter,
  gitlabFormatter,
  junitFormatter,
  checkstyleFormatter,
  rdjsonFormatter,
  markdownFormatter,
  (options) => htmlFormatter(options, { rules, presets }),
];

describe('identifiers', () => {
  test.for(['zh', 'en'] as const)('are in no output (%s)', async (language) => {
    const draft = await readDraft(TEXT);
    const result = { path: 'a.txt', uri: 'file:///a.txt', ...lintDraft(draft, { language }) };
    const codes = result.diagnostics.map(({ code }) => code);
    expect(codes.filter((code) => code === 'privacy/personal-identifier')).toHaveLength(6);
    expect(codes).toContain('date/impossible-date');
    for (const formatter of FORMATTERS) {
      const output = await formatAll(formatter({ version: '0', language }), [result]);
      for (const secret of SECRETS) expect(output).not.toContain(secret);
      expect(output.replaceAll('\\*', '*')).toContain('138******78');
    }
    const data = JSON.stringify(result.diagnostics);
    for (const secret of SECRETS) expect(data).not.toContain(secret);
  });

  test('are masked in excerpts wherever a name of a list stands', async () => {
    const text = '关于2024年度工作情况的报告\n\n申请人张桂兰、刘德明于2024年2月30日和解，张桂兰、刘德明于2024年2月31日撤诉。';
    const draft = await readDraft(text);
    const output = await formatAll(prettyFormatter({ version: '0', language: 'zh' }, PLAIN), [
      { path: 'a.txt', uri: 'file:///a.txt', ...lintDraft(draft, { language: 'zh' }) },
    ]);
    expect(output).toContain('张某某、刘某某于2024年2月31日撤诉');
    expect(output).not.toMatch(/桂兰|德明/u);
  });

  test('are no figures', async () => {
    const draft = await readDraft('关于工作的报告\n\n受理案件12件，身份证431127198802145125，卡6222021234567890128。');
    expect(factsOf(draft).figures.map(({ text }) => text)).toEqual(['12件']);
  });

  test('are masked character for character', async () => {
    const draft = await readDraft(TEXT);
    const shown = maskedText(draft, findIdentifiers(draft));
    expect(shown).toHaveLength(TEXT.length);
    expect(shown).toContain('原告王某某诉县人民政府一案，身份证号431*************25，');
  });

  test('are masked in part and without their blanks too, and other numbers are not', async () => {
    const mask = maskerOf(findIdentifiers(await readDraft('关于工作的报告\n\n电话138 1234 5678，身份证号431127198802145125。')));
    expect(mask('“电话13812345678，身份证号43112719880…”')).toBe('“电话138******78，身份证号431******80…”');
    expect(mask('共13912345678元，2024年12月')).toBe('共13912345678元，2024年12月');
  });
});
