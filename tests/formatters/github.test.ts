import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../src/core/diagnostic.ts';
import { githubFormatter } from '../../src/formatters/github.ts';
import { formatAll } from '../../src/formatters/result.ts';
import { readDocx } from '../../src/readers/docx/index.ts';
import { packageOf, paragraph } from '../readers/docx/package.ts';
import { checked, documentOf, FORBIDDEN, findingAt, HOSTILE, OPTIONS, unread } from './results.ts';

const linesOf = async (results: Parameters<typeof formatAll>[1], language: 'zh' | 'en' = 'zh'): Promise<string[]> =>
  (await formatAll(githubFormatter({ ...OPTIONS, language }), results)).trimEnd().split('\n');

/** What GitHub takes for commands. */
const commandsOf = (lines: readonly string[]): string[] => lines.filter((line) => line.trimStart().startsWith('::'));

const TEXT = '截至2024年2月30日，\n办结95%。\n';
const manyOf = (count: number, more: Partial<Diagnostic> = {}): Diagnostic[] =>
  Array.from({ length: count }, () => findingAt(TEXT, '95%', more));

test('an annotation for each finding, then the summary', async () => {
  expect(await linesOf([await checked('截至2024年2月30日，共受理5件。\n', '甲/a.txt'), unread()])).toEqual([
    '::error file=甲/a.txt,line=1,endLine=1,col=3,endColumn=12,title=date/impossible-date::“2024年2月30日”不存在：2月没有30日，请核对日期。',
    '::error file=b.docx,title=input/unreadable::无法读取。',
    'draftlint：已检查 1 份稿件，未能读取 1 份：b.docx（input/unreadable）；错误 2，警告 0，提示 0。',
  ]);
});

describe('over the cap of GitHub', () => {
  test('findings are lines of the log, and are counted', async () => {
    const result = await documentOf(TEXT, [...manyOf(12), ...manyOf(11, { severity: 'warning' }), ...manyOf(10, { severity: 'info' })]);
    const lines = await linesOf([result]);
    expect(commandsOf(lines).map((line) => line.slice(2, 5))).toEqual([
      ...Array(10).fill('err'),
      ...Array(10).fill('war'),
      ...Array(10).fill('not'),
    ]);
    expect(lines.filter((line) => line.startsWith('- a.txt:2:3  '))).toHaveLength(3);
    expect(lines.at(-2)).toBe('GitHub 每个步骤每级只显示 10 条注释，另有错误 2 条、警告 1 条未作注释，见以上日志。');
    expect((await linesOf([result], 'en')).at(-2)).toContain('without one are 2 errors, 1 warning: see the log above.');
  });

  test('they are counted over all drafts, infos together with hints', async () => {
    const results = await Promise.all([
      documentOf(TEXT, manyOf(6, { severity: 'info' })),
      documentOf(TEXT, manyOf(5, { severity: 'hint' })),
    ]);
    expect((await linesOf(results)).at(-2)).toContain('提示和建议 1 条');
  });

  test('and just below it nothing is left off', async () => {
    expect(await linesOf([await documentOf(TEXT, manyOf(10))])).toHaveLength(11);
  });
});

test('a finding over several lines has no columns', async () => {
  expect((await linesOf([await documentOf(TEXT, [findingAt(TEXT, TEXT.trimEnd())])]))[0]).toMatch(
    /^::error file=a\.txt,line=1,endLine=2,title=/u,
  );
});

test('in a Word draft the place is told in words', async () => {
  const draft = readDocx(packageOf(`${paragraph('关于工作的报告')}${paragraph('有序推进。。')}`));
  const result = { ...(await checked('')), path: 'a.docx', uri: 'file:///shelf/a.docx', draft };
  const facts = (await documentOf(draft.text, [])).facts;
  const lines = await linesOf([{ ...result, ...(facts && { facts }), diagnostics: [findingAt(draft.text, '。。')] }]);
  expect(lines[0]).toBe('::error file=a.docx,title=area/problem::正文开头第1段：有误。');
});

test.for(['::error::x.txt', '##[x].txt', ' ::add-mask::y.txt', 'a,b:c%.txt'])(
  'no more commands than findings, whatever file (%s) and draft say',
  async (path) => {
    const text = `${HOSTILE}。\n`;
    const findings = Array.from({ length: 12 }, () => findingAt(text, HOSTILE, { message: `::set-env::${HOSTILE}\n::error::z` }));
    const lines = await linesOf([await documentOf(text, findings, path)]);
    expect(commandsOf(lines)).toHaveLength(10);
    expect(lines).toHaveLength(14);
    for (const line of lines) expect(line).not.toMatch(FORBIDDEN);
    const [, properties = ''] = /^::error ([^:]*)::/u.exec(lines[0] ?? '') ?? [];
    expect(properties.split(',').map((each) => each.split('=')[0])).toEqual(['file', 'line', 'endLine', 'col', 'endColumn', 'title']);
  },
);
