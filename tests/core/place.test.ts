import { expect, test } from 'vitest';
import { factsOf } from '../../src/core/facts/index.ts';
import { placesOf } from '../../src/core/place.ts';
import { readDraft } from '../../src/index.ts';

const TEXT = `安平县人民政府
关于2024年度法治政府建设情况的报告

市人民政府：

现将有关情况报告如下。

一、主要工作

全年共受理申请40件。

（一）强化领导。召开会议2次。

二、下一步安排

持续推进。

安平县人民政府
2025年1月10日
`;

test.for([
  ['关于2024', '标题'],
  ['市人民政府：', '主送机关'],
  ['现将', '正文开头第1段'],
  ['一、主要', '第一部分'],
  ['全年', '第一部分第1段'],
  ['（一）', '第一部分第2段'],
  ['召开', '第一部分第2段'],
  ['持续', '第二部分第1段'],
  ['2025年1月', '落款'],
] as const)('%s stands in %s', async ([words, place]) => {
  const draft = await readDraft(TEXT);
  const start = TEXT.indexOf(words);
  expect(placesOf(factsOf(draft), draft)({ start, end: start + 1 }).zh).toBe(place);
});

test('the rows of a table are told, and a table is one paragraph', async () => {
  const text = '# 报告\n\n## 一、办案\n\n| 项 | 件 |\n| --- | --- |\n| 受理 | 40 |\n\n以上为全年数据。\n';
  const draft = await readDraft(text, 'markdown');
  const placeOf = placesOf(factsOf(draft), draft);
  const of = (words: string): string => placeOf({ start: text.indexOf(words), end: text.indexOf(words) }).zh;
  expect([of('受理'), of('以上')]).toEqual(['第一部分第1段（表格第2行）', '第一部分第2段']);
});
