import { expect, test } from 'vitest';
import { checkstyleFormatter } from '../../src/formatters/checkstyle.ts';
import { formatAll } from '../../src/formatters/result.ts';
import { checked, documentOf, FORBIDDEN, findingAt, HOSTILE, OPTIONS, unread } from './results.ts';
import { readXml } from './xml.ts';

test('a file for each draft and an error for each finding', async () => {
  const results = [
    await checked('工作平稳。\n截至2024年2月30日。\n', '甲/a.txt'),
    await checked('全年工作平稳。\n', 'b.txt'),
    unread('c.docx'),
  ];
  expect(await formatAll(checkstyleFormatter(OPTIONS), results)).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<checkstyle version="4.3">
  <file name="甲/a.txt">
    <error line="2" column="3" severity="error" message="“2024年2月30日”不存在：2月没有30日，请核对日期。" source="draftlint.date/impossible-date"/>
  </file>
  <file name="b.txt">
  </file>
  <file name="c.docx">
    <error line="1" column="1" severity="error" message="无法读取。" source="draftlint.input/unreadable"/>
  </file>
</checkstyle>
`);
});

test('hints are infos, which Checkstyle knows', async () => {
  const text = '共受理5件。\n';
  const xml = await formatAll(checkstyleFormatter(OPTIONS), [await documentOf(text, [findingAt(text, '5件', { severity: 'hint' })])]);
  expect(readXml(xml).children[0]?.children[0]?.attributes['severity']).toBe('info');
});

test('what a draft says is text, and XML can hold it', async () => {
  const text = `${HOSTILE}。\n`;
  const xml = await formatAll(checkstyleFormatter(OPTIONS), [
    await documentOf(text, [findingAt(text, HOSTILE, { message: HOSTILE })], `<&"'>.txt`),
  ]);
  expect(xml).not.toMatch(FORBIDDEN);
  const [file] = readXml(xml).children;
  expect(file?.attributes['name']).toBe(`<&"'>.txt`);
  expect(file?.children[0]?.attributes['message']).toContain(`]]><b a='"'>&amp;</b>`);
});
