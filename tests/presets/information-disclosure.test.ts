import { lintText } from 'draftlint/testing';
import { describe, expect, test } from 'vitest';
import rule from '../../rules/structure/missing-section.ts';

const HEADS = [
  '总体情况',
  '主动公开政府信息情况',
  '收到和处理政府信息公开申请情况',
  '政府信息公开行政复议、行政诉讼情况',
  '存在的主要问题及改进情况',
  '其他需要报告的事项',
];
const NUMBERS = '一二三四五六';

/** The names of the parts that are not found under these headings. */
function missingFrom(heads: readonly string[]): (string | undefined)[] {
  const parts = heads.map((head, at) => `## ${NUMBERS[at]}、${head}\n\n各项工作有序推进。`);
  const text = `# 安平县2024年政府信息公开工作年度报告\n\n${parts.join('\n\n')}\n`;
  return lintText(rule, text, { preset: 'information-disclosure', format: 'markdown' }).map(({ data }) => data['part']);
}

describe('a report on disclosure', () => {
  test('has six parts', () => {
    expect(missingFrom(HEADS)).toEqual([]);
    for (const head of HEADS) expect(missingFrom(HEADS.filter((other) => other !== head))).toEqual([head]);
  });

  test('may call them as the trial version did, or shortly', () => {
    const heads = [
      '概述',
      '主动公开情况',
      '依申请公开情况',
      '因政府信息公开工作被申请行政复议、提起行政诉讼情况',
      '政府信息公开工作存在的主要问题及改进情况',
      '其他事项',
    ];
    expect(missingFrom(heads)).toEqual([]);
  });

  test('is not told by mentions, and the finding rests on the format and asks to check', () => {
    const text = '安平县2024年政府信息公开工作年度报告\n\n一、总体情况\n\n全年收到和处理政府信息公开申请若干件，没有行政复议。';
    const findings = lintText(rule, text, { preset: 'information-disclosure' });
    expect(findings).toHaveLength(5);
    for (const { message, basis } of findings) {
      expect(message).toContain('请核对');
      expect(basis).toEqual([expect.objectContaining({ kind: 'norm', article: '国办公开办函〔2021〕30号', seen: 'S' })]);
    }
  });

  test('is also found in a page that was copied into one line', () => {
    const text = `安平县2024年政府信息公开工作年度报告\n\n本报告共六个部分。${HEADS.map((head, at) => `${NUMBERS[at]}、${head}2024年工作有序推进。`).join('')}`;
    expect(lintText(rule, text, { preset: 'information-disclosure' })).toEqual([]);
  });
});
