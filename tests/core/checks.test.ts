import { mark, parseMarked } from 'draftlint/testing';
import { describe, expect, test } from 'vitest';
import type { Check } from '../../src/core/checks/check.ts';
import { MOST_FINDINGS } from '../../src/core/checks/rule.ts';
import type { Diagnostic } from '../../src/core/diagnostic.ts';
import { type LintReport, lint } from '../../src/index.ts';

type Written = Partial<Check> & Pick<Check, 'kind' | 'pattern'>;

const FRAME = { name: 'x', scope: 'draft', message: { zh: '{found}', en: '{found}' }, severity: 'warning', bad: '', good: '' } as const;

async function findings(check: Written, text: string, format: 'text' | 'markdown' = 'text'): Promise<readonly Diagnostic[]> {
  const config = { extends: [], rules: {}, sections: [], checks: [{ ...FRAME, ...check } as Check], overrides: [] };
  const report: LintReport = await lint({ text, format }, { config, preset: 'recommended' });
  return report.diagnostics.filter(({ code }) => code === 'project/x');
}

const DRAFT =
  '关于2024年度工作的报告\n\n一、工作情况\n\n开展检查3次。开展检查。\n\n（一）执法检查\n\n检查到位。\n\n二、下一步安排\n\n加强检查。';

describe('a check', () => {
  test.for([
    [
      'draft',
      '',
      '关于2024年度工作的报告\n\n一、工作情况\n\n开展⟦检查⟧3次。开展⟦检查⟧。\n\n（一）执法⟦检查⟧\n\n⟦检查⟧到位。\n\n二、下一步安排\n\n加强⟦检查⟧。',
    ],
    ['heading', '', DRAFT.replace('执法检查', '执法⟦检查⟧')],
    ['paragraph', '下一步', DRAFT.replace('加强检查', '加强⟦检查⟧')],
    [
      'draft',
      '工作情况',
      '关于2024年度工作的报告\n\n一、工作情况\n\n开展⟦检查⟧3次。开展⟦检查⟧。\n\n（一）执法⟦检查⟧\n\n⟦检查⟧到位。\n\n二、下一步安排\n\n加强检查。',
    ],
    ['title', '', DRAFT],
    ['sentence', '没有的部分', DRAFT],
  ] as const)('looks in its scope: %s %s', async ([scope, section, marked]) => {
    const { text } = parseMarked(marked);
    expect(mark(text, await findings({ kind: 'existence', pattern: '检查', scope, ...(section && { section }) }, text))).toBe(marked);
  });

  test('looks in cells only where it is told to', async () => {
    const text = '# 报告\n\n检查到位。\n\n| 事项 | 检查 |\n|---|---|\n| 甲 | 3 |\n';
    expect(await findings({ kind: 'existence', pattern: '检查', scope: 'cell' }, text, 'markdown')).toMatchObject([
      { range: { start: text.indexOf('检查 |') } },
    ]);
    expect(await findings({ kind: 'existence', pattern: '检查', scope: 'paragraph' }, text, 'markdown')).toMatchObject([
      { range: { start: text.indexOf('检查到位') } },
    ]);
  });

  test('substitutes by an unsafe fix, and is content with what is right', async () => {
    const found = await findings(
      { kind: 'substitution', pattern: '主?要?领导|负责人', replacement: '主要领导' },
      '关于工作的报告\n\n主要领导到位，负责人到会。',
    );
    expect(found).toMatchObject([{ message: '负责人', fix: { safe: false, edits: [{ newText: '主要领导' }] } }]);
  });

  test('asks for what must stand near, in the same sentence', async () => {
    const check = { kind: 'required-near', pattern: '检查', near: '\\d+次', scope: 'sentence' } as const;
    const marked = '关于工作的报告\n\n开展检查3次。开展⟦检查⟧。';
    const { text } = parseMarked(marked);
    expect(mark(text, await findings(check, text))).toBe(marked);
    expect(await findings({ ...check, scope: 'paragraph' }, text)).toEqual([]);
  });

  test.for([
    [{ min: 3 }, '现有2次，应有3至次', '⟦关于工作的报告⟧\n\n检查。检查。'],
    [{ min: 2 }, '', '关于工作的报告\n\n检查。检查。检查。'],
    [{ max: 1 }, '现有2次，应有0至1次', '关于工作的报告\n\n检查。⟦检查⟧。'],
    [{ min: 1, max: 2 }, '', '关于工作的报告\n\n检查。检查。'],
    [{ max: 0 }, '现有1次，应有0至0次', '关于工作的报告\n\n⟦检查⟧。'],
  ] as const)('counts: %j', async ([bounds, message, marked]) => {
    const { text } = parseMarked(marked);
    const found = await findings(
      { kind: 'occurrence', pattern: '检查', message: { zh: '现有{count}次，应有{min}至{max}次', en: '' }, ...bounds },
      text,
    );
    expect(mark(text, found)).toBe(marked);
    expect(found[0]?.message ?? '').toBe(message);
  });

  test('counts in each section of its name', async () => {
    const text = '关于工作的报告\n\n一、检查情况\n\n检查。\n\n二、检查整改\n\n到位。';
    const found = await findings({ kind: 'occurrence', pattern: '检查。', min: 1, section: '检查' }, text);
    expect(found.map(({ range }) => text.slice(range.start, range.end))).toEqual(['二、检查整改']);
  });

  test('says so when it has found more than it tells', async () => {
    const found = await findings({ kind: 'existence', pattern: '检查' }, `关于工作的报告\n\n${'检查'.repeat(MOST_FINDINGS + 50)}`);
    expect(found).toHaveLength(MOST_FINDINGS + 1);
    expect(found.at(-1)?.messageId).toBe('more');
  });

  test.for(['(a+)+$', '(a|a)*b', '(?:a*)*b', 'a.*a.*a.*b', '(?:a?){60}a{60}b'])('is not held up by %s', async (pattern) => {
    const text = `关于工作的报告\n\n${'a'.repeat(50_000)}！`;
    expect(await findings({ kind: 'existence', pattern }, text)).toEqual([]);
  });

  test('needs the engine where a draft is checked at once', async () => {
    const config = {
      extends: [],
      rules: {},
      sections: [],
      checks: [{ ...FRAME, kind: 'existence', pattern: 'x' } as Check],
      overrides: [],
    };
    const { lintDraft, readDraft } = await import('../../src/index.ts');
    const draft = await readDraft('关于工作的报告');
    expect(() => lintDraft(draft, { config })).toThrow('loadPatterns');
  });
});
