import type { Nodes, Root } from 'mdast';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import { markdownFormatter } from '../../src/formatters/markdown.ts';
import { type DocumentResult, formatAll } from '../../src/formatters/result.ts';
import { checked, documentOf, FORBIDDEN, findingAt, HOSTILE, OPTIONS, unread } from './results.ts';

const print = (results: readonly DocumentResult[], limit?: number, language: 'zh' | 'en' = 'zh'): Promise<string> =>
  formatAll(markdownFormatter({ ...OPTIONS, language }, limit), results);

function parse(markdown: string): Root {
  return unified()
    .use(remarkParse)
    .data('micromarkExtensions', [gfmTable()])
    .data('fromMarkdownExtensions', [gfmTableFromMarkdown()])
    .parse(markdown);
}

function nodesOf(markdown: string): Nodes[] {
  const nodes: Nodes[] = [];
  visit(parse(markdown), (node) => {
    nodes.push(node);
  });
  return nodes;
}

const TEXT = '共受理5件。\n';

test('a summary, and a table for each draft with findings', async () => {
  const results = [await checked('截至2024年2月30日。\n', '甲/a.txt'), await checked('全年工作平稳。\n', 'b.txt'), unread('c.docx')];
  expect(await print(results)).toBe(`<!-- draftlint -->
**稿检**：已检查 2 份稿件，未能读取 1 份：c.docx（input/unreadable）；错误 2，警告 0，提示 0。

\`甲/a.txt\`

| 位置 | 级别 | 问题 | 规则 |
|---|---|---|---|
| 正文开头第1段 1:3 | 错误 | “2024年2月30日”不存在：2月没有30日，请核对日期。 | \`date/impossible-date\` |

\`c.docx\`

| 位置 | 级别 | 问题 | 规则 |
|---|---|---|---|
|  | 错误 | 无法读取。 | \`input/unreadable\` |
`);
});

test('no findings are a summary', async () => {
  expect(await print([await checked('全年工作平稳。\n')], undefined, 'en')).toBe(
    '<!-- draftlint -->\n**draftlint**: 1 draft checked, 0 not read; 0 errors, 0 warnings, 0 infos.\n',
  );
});

describe('what does not fit', () => {
  const many = async (): Promise<DocumentResult[]> => {
    const findings = Array.from({ length: 40 }, () => findingAt(TEXT, '5件', { message: '有误'.repeat(40) }));
    return [
      await documentOf(TEXT, findings),
      await documentOf(TEXT, findings, 'b.txt'),
      await documentOf(TEXT, findings.slice(0, 1), 'c.txt'),
    ];
  };

  test('is counted, and the output keeps to its limit', async () => {
    const output = await print(await many(), 10_000);
    expect(output.length).toBeLessThanOrEqual(10_000);
    const rows = output.match(/有误有误/gu) ? output.split('\n').filter((line) => line.includes('有误')).length : 0;
    expect(rows).toBeGreaterThan(40);
    expect(output).toMatch(new RegExp(`另有 ${81 - rows} 条问题因篇幅未列出，其中 1 份稿件整份未列。\\n$`, 'u'));
  });

  test('is nothing where all fits', async () => {
    expect(await print(await many())).not.toContain('未列出');
  });

  test('is cut of a summary that names many', async () => {
    const output = await print(
      Array.from({ length: 500 }, (_, at) => unread(`报告${at}.docx`)),
      10_000,
    );
    expect(output.length).toBeLessThanOrEqual(10_000);
  });
});

describe('what a draft or a path says is text', () => {
  test('and no markup', async () => {
    const text = `${HOSTILE}。\n`;
    const finding = findingAt(text, HOSTILE, { message: `${HOSTILE} _a_ **b** ~~c~~ <https://x.cn> \\` });
    const output = await print([await documentOf(text, [finding], '`a`|b <i>.txt')]);
    expect(output).not.toMatch(FORBIDDEN);
    const kinds = new Set(nodesOf(output).map(({ type }) => type));
    expect([...kinds].sort()).toEqual(['html', 'inlineCode', 'paragraph', 'root', 'strong', 'table', 'tableCell', 'tableRow', 'text']);
    const html = nodesOf(output).flatMap((node) => (node.type === 'html' ? node.value : []));
    expect(html).toEqual(['<!-- draftlint -->']);
    const cells = nodesOf(output).filter(({ type }) => type === 'tableCell');
    expect(cells).toHaveLength(8);
    expect(nodesOf(output)).toContainEqual(expect.objectContaining({ type: 'inlineCode', value: '`a`|b <i>.txt' }));
  });

  test.for(['@admin', '#12', 'GH-12', '!7', 'https://x.cn', 'www.x.cn', ':smile:', '$x$'])(
    'and nothing that a forge makes more of: %s',
    async (words) => {
      const output = await print([await documentOf(TEXT, [findingAt(TEXT, '5件', { message: `见${words}` })])]);
      const texts = nodesOf(output).flatMap((node) => (node.type === 'text' ? node.value : []));
      const shown = texts.find((text) => text.startsWith('见')) ?? '';
      expect(shown.replaceAll('\u200b', '')).toBe(`见${words}`);
      expect(shown).not.toBe(`见${words}`);
    },
  );
});
