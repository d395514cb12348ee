import type { Element, Nodes, Root } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../src/core/diagnostic.ts';
import type { Draft, Format } from '../../src/core/draft.ts';
import { rowsOf } from '../../src/formatters/html/draft-text.ts';
import { htmlFormatter } from '../../src/formatters/html/index.ts';
import { type DocumentResult, formatAll } from '../../src/formatters/result.ts';
import { presets, rules } from '../../src/index.ts';
import { checked, documentOf, FORBIDDEN, findingAt, HOSTILE, OPTIONS, unread } from './results.ts';

const print = (results: readonly DocumentResult[], language: 'zh' | 'en' = 'zh'): Promise<string> =>
  formatAll(htmlFormatter({ ...OPTIONS, language }, { rules, presets }), results);

const parse = (html: string): Root => unified().use(rehypeParse).parse(html);

function elements(root: Nodes, wanted: (element: Element) => boolean): Element[] {
  const found: Element[] = [];
  visit(root, 'element', (element) => {
    if (wanted(element)) found.push(element);
  });
  return found;
}

const named = (root: Nodes, name: string): Element[] => elements(root, ({ tagName }) => tagName === name);
const classed = (root: Nodes, name: string): Element[] =>
  elements(root, ({ properties }) => Array.isArray(properties.className) && properties.className.includes(name));

/** The words of an element, without the numbers that lead to notes. */
function words(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (!('children' in node)) return '';
  const isNumber = node.type === 'element' && /number|also/u.test(String(node.properties.className));
  return isNumber ? '' : node.children.map(words).join('');
}

const TEXT = '安平县人民政府关于2024年度工作的报告\n\n一、主要工作\n受理行政复议申请40件，办结36件，办结率95%。\n';

test('a page has the findings with room for a decision, the marked draft, the ledger and the basis', async () => {
  const page = parse(await print([await checked(TEXT)]));
  expect(named(page, 'h2').map(words)).toEqual(['一、问题和处理意见', '二、稿件', '三、台账', '四、条款说明']);
  expect(named(page, 'h1').map(words)).toEqual(['安平县人民政府关于2024年度工作的报告']);
  const rate = elements(
    page,
    ({ tagName, children }) => tagName === 'tr' && JSON.stringify(children).includes('statistics/rate-mismatch'),
  )[0] as Element;
  expect(words(rate)).toMatch(/^比率与分子、分母不符.+错误.*90%.*已改不改，理由：$/u);
  expect(named(page, 'mark').map(words)).toEqual(expect.arrayContaining(['95%', '36件', '40件']));
  expect(classed(page, 'sign').map(words)).toEqual(['经办人：复核人：审核人：日期：']);
  expect(classed(page, 'broken').map(words)).toContain('不符');
});

test('in English, with the same parts', async () => {
  const page = parse(await print([await checked(TEXT)], 'en'));
  expect(named(page, 'h2').map(words)).toEqual(['1. Findings and decisions', '2. The draft', '3. The ledger', '4. The clauses']);
});

test('a page needs nothing else and runs nothing', async () => {
  const html = await print([await checked(TEXT), unread(), await checked('全年工作平稳有序。\n', 'c.txt')]);
  const page = parse(html);
  expect(elements(page, ({ tagName }) => /^(?:script|link|img|iframe|object|embed|form|base)$/u.test(tagName))).toEqual([]);
  expect(html).not.toMatch(/url\(|@import| on\w+=/u);
  const ids = elements(page, ({ properties }) => properties.id !== undefined).map(({ properties }) => properties.id);
  expect(new Set(ids).size).toBe(ids.length);
  const links = named(page, 'a').map(({ properties }) => String(properties.href));
  expect(links.length).toBeGreaterThan(3);
  for (const link of links)
    if (link.startsWith('#')) expect(ids).toContain(link.slice(1));
    else expect(link).toMatch(/^https?:\/\//u);
});

describe('the draft', () => {
  const shownOf = async (text: string, diagnostics: readonly Diagnostic[], format: Format = 'text'): Promise<string> => {
    const page = parse(await print([await documentOf(text, diagnostics, 'a.txt', format)]));
    return classed(page, 'text').map(words).join('');
  };

  test.for([
    ['without findings', []],
    [
      'with overlapping ones',
      [
        [0, 10],
        [5, 15],
        [8, 9],
        [5, 15],
      ],
    ],
    ['with one over several lines', [[3, 40]]],
    [
      'with some of no length',
      [
        [0, 0],
        [7, 7],
        [21, 21],
        [TEXT.length, TEXT.length],
      ],
    ],
    ['with one over a line end only', [[20, 21]]],
  ] as const)('is whole: %s', async ([, ranges]) => {
    const findings = ranges.map(([start, end]) => findingAt(TEXT, '', { range: { start, end } }));
    expect((await shownOf(TEXT, findings)).replaceAll(/\s/gu, '')).toBe(TEXT.replaceAll(/\s/gu, ''));
    const page = parse(await print([await documentOf(TEXT, findings)]));
    const numbers = classed(page, 'row').flatMap((row) => classed(row, 'number').map(({ properties }) => String(properties.id)));
    expect(numbers.filter((id) => /t\d+$/u.test(id))).toHaveLength(findings.length);
    expect(numbers.filter((id) => /f\d+$/u.test(id))).toHaveLength(findings.length);
  });

  test('has no mark under a whole passage, and a number all the same', async () => {
    const text = `${'全面推进依法行政，'.repeat(10)}办结36件。\n`;
    const page = parse(await print([await documentOf(text, [findingAt(text, text.trimEnd()), findingAt(text, '36件')])]));
    expect(named(page, 'mark').map(words)).toEqual(['36件']);
    expect(classed(page, 'notes').map(({ children }) => children.length)).toEqual([2]);
  });

  test('has marks of the worst finding where they overlap, and numbers where the words of each end', async () => {
    const text = '受理行政复议申请40件。\n';
    const at = (words: string, severity: Diagnostic['severity']): Diagnostic => findingAt(text, words, { severity });
    const findings = [
      at('行政复议申请', 'hint'),
      at('行政复议', 'error'),
      at('复议申请40件', 'warning'),
      at('申请', 'info'),
      at('', 'error'),
    ];
    const page = parse(await print([await documentOf(text, findings)]));
    expect(named(page, 'mark').map((mark) => [words(mark), String(mark.properties.className)])).toEqual([
      ['行政', 'error'],
      ['复议', 'error'],
      ['申请', 'warning'],
      ['40件', 'warning'],
    ]);
    const [row] = classed(page, 'text');
    const ids = classed(row as Element, 'number').map(({ properties }) => String(properties.id).replace(/^.*t/u, ''));
    expect(ids).toEqual(['5', '2', '1', '4', '3']);
  });

  test('takes no longer for a line where all findings stand in it', () => {
    const count = 60_000;
    const text = `${'办结36件。'.repeat(count)}\n`;
    const draft = { format: 'text', text, blocks: [] } as unknown as Draft;
    const diagnostics = Array.from({ length: count }, (_, at) => findingAt(text, '', { range: { start: at * 6 + 2, end: at * 6 + 5 } }));
    const rows = rowsOf({ draft, shown: text, diagnostics, id: '' });
    expect(rows.map(({ numbers }) => numbers.length)).toEqual([count]);
  });

  test('has its tables as tables, without the marks of Markdown', async () => {
    const text = '# 工作报告\n\n| 类别 | 件数 |\n|---|---|\n| 治安 | 12 |\n\n完。\n';
    const finding = findingAt(text, '12');
    const page = parse(await print([await documentOf(text, [finding], 'a.md', 'markdown')]));
    const [table] = classed(page, 'text').flatMap((row) => named(row, 'table'));
    expect(named(table as Element, 'td').map(words)).toEqual(['类别', '件数', '治安', '12']);
    expect(named(table as Element, 'mark').map(words)).toEqual(['12']);
    expect(classed(page, 'title').map(words)).toEqual(['工作报告']);
  });

  test('has a head in bold that its body follows in the same line', async () => {
    const page = parse(await print([await checked('关于工作的报告\n\n一、主要工作\n（一）强化统筹。全年召开专题会议2次。\n')]));
    expect(named(page, 'strong').map(words)).toEqual(['（一）强化统筹。']);
  });
});

test('findings of one number are linked: text to note, note and row to text', async () => {
  const page = parse(await print([await documentOf(TEXT, [findingAt(TEXT, '95%')])]));
  const link = (letter: string): string => {
    const numbers = elements(page, ({ properties }) => new RegExp(`${letter}1$`, 'u').test(String(properties.id)));
    return numbers.flatMap((number) => named(number, 'a').map(({ properties }) => String(properties.href).slice(-2))).join();
  };
  expect([link('t'), link('f'), link('r')]).toEqual(['f1', 't1', 't1']);
});

test('what could not be read is named, and has nothing to sign', async () => {
  const page = parse(await print([unread('甲.docx')]));
  expect(classed(page, 'unread').map(words)).toEqual(['未能检查：无法读取。 input/unreadable']);
  expect(classed(page, 'sign')).toEqual([]);
});

test('what is not listed is counted', async () => {
  const result = await documentOf(TEXT, []);
  const ignored = { ...findingAt(TEXT, '95%'), ignored: { reason: '已核对', isInDraft: true } };
  const html = await print([{ ...result, hidden: [ignored], known: [findingAt(TEXT, '36件'), findingAt(TEXT, '40件')] }]);
  expect(html).toContain('没有发现问题。');
  expect(html).toContain('另有忽略的问题 1 条、基线已知的问题 2 条，未列入。');
});

test('several drafts have an overview at the end, one has none', async () => {
  const overview = (page: Root): string[] => named(page, 'h1').map(words);
  expect(overview(parse(await print([await checked(TEXT), unread()])))).toEqual(['安平县人民政府关于2024年度工作的报告', 'b.docx', '汇总']);
  expect(overview(parse(await print([unread()])))).toEqual(['b.docx']);
});

test('what a draft says is text', async () => {
  const text = `${HOSTILE}。\n`;
  const finding = findingAt(text, HOSTILE, {
    message: `${HOSTILE}<script>x</script>`,
    basis: [{ kind: 'norm', title: '<i>', seen: 'P', url: 'javascript:x' }],
  });
  const html = await print([
    await documentOf(text, [finding, findingAt(text, HOSTILE, { code: 'document/overlong', basis: finding.basis })], '<b>&"x.txt'),
  ]);
  expect(html).not.toMatch(FORBIDDEN);
  const page = parse(html);
  expect(elements(page, ({ tagName }) => /^(?:script|i)$/u.test(tagName)).filter(({ children }) => children.length > 0)).toEqual([]);
  expect(html).not.toContain('javascript:');
  expect(named(page, 'h1').map(words)).toEqual(['<b>&"x.txt']);
});
