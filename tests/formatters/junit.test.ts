import { expect, test } from 'vitest';
import { junitFormatter } from '../../src/formatters/junit.ts';
import { formatAll } from '../../src/formatters/result.ts';
import { checked, documentOf, FORBIDDEN, findingAt, HOSTILE, OPTIONS, unread } from './results.ts';
import { readXml } from './xml.ts';

const TEXT = '共受理5件。\n办结3件。\n';

test('a suite for each draft and a case for each finding', async () => {
  const results = [await checked('截至2024年2月30日。\n', '甲/a.txt'), await checked('全年工作平稳。\n', 'b.txt'), unread('c.docx')];
  expect(await formatAll(junitFormatter(OPTIONS), results)).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="draftlint">
  <testsuite name="甲/a.txt" tests="1" failures="1" errors="0">
    <testcase name="date/impossible-date 正文开头第1段 1:3" classname="甲/a.txt">
      <failure type="date/impossible-date" message="“2024年2月30日”不存在：2月没有30日，请核对日期。">甲/a.txt 正文开头第1段 1:3: “2024年2月30日”不存在：2月没有30日，请核对日期。</failure>
    </testcase>
  </testsuite>
  <testsuite name="b.txt" tests="1" failures="0" errors="0">
    <testcase name="draftlint" classname="b.txt"/>
  </testsuite>
  <testsuite name="c.docx" tests="1" failures="0" errors="1">
    <testcase name="input/unreadable" classname="c.docx">
      <error type="input/unreadable" message="无法读取。">c.docx: 无法读取。</error>
    </testcase>
  </testsuite>
</testsuites>
`);
});

test.for([
  ['error', 1, 1],
  ['warning', 2, 0],
] as const)('with --fail-on %s as many cases fail as make the run fail', async ([failOn, failures, notes]) => {
  const findings = [findingAt(TEXT, '5件'), findingAt(TEXT, '3件', { severity: 'warning' })];
  const [suite] = readXml(await formatAll(junitFormatter({ ...OPTIONS, failOn }), [await documentOf(TEXT, findings)])).children;
  const outcomes = suite?.children.flatMap(({ children }) => children.map(({ name }) => name)) ?? [];
  expect(suite?.attributes['failures']).toBe(String(failures));
  expect(outcomes.filter((name) => name === 'failure')).toHaveLength(failures);
  expect(outcomes.filter((name) => name === 'system-out')).toHaveLength(notes);
});

test('what a draft says is text, and XML can hold it', async () => {
  const text = `${HOSTILE}。\n`;
  const xml = await formatAll(junitFormatter(OPTIONS), [
    await documentOf(text, [findingAt(text, HOSTILE, { message: HOSTILE })], `<&"'>.txt`),
  ]);
  expect(xml).not.toMatch(FORBIDDEN);
  const [suite] = readXml(xml).children;
  expect(suite?.attributes['name']).toBe(`<&"'>.txt`);
  expect(suite?.children[0]?.children[0]?.attributes['message']).toContain(`]]><b a='"'>&amp;</b>`);
});
