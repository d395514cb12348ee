import { lintText, mark, parseMarked } from 'draftlint/testing';
import { describe, expect, test } from 'vitest';
import rule from '../../../rules/document/table-without-unit.ts';

const table = (...rows: string[]): string => {
  const [head = '', ...body] = rows;
  return [head, head.replaceAll(/[^|]+/gu, ' --- '), ...body].join('\n');
};

describe('document/table-without-unit', () => {
  test.for([
    table('| ⟦地区⟧ | 2023年 | 2024年 |', '| 城关镇 | 1,200 | 1,300 |', '| 临河镇 | 800 | 820 |'),
    table('| ⟦序号⟧ | 事项 | 数量 |', '| 1 | 行政复议 | 40 |', '| 2 | 行政应诉 | 12 |'),
    `全年培训200人次，办结率98%。\n\n${table('| ⟦单位⟧ | 受理 |', '| 县司法局 | 40 |', '| 县公安局 | 12 |')}`,
    `${table('| 单位 | 受理（件） |', '| 县司法局 | 40 |', '| 县公安局 | 12 |')}\n\n另见下表。\n\n具体情况。\n\n${table('| ⟦单位⟧ | 受理 |', '| 县司法局 | 40 |', '| 县公安局 | 12 |')}`,
  ])('reports %s', (marked) => {
    const { text } = parseMarked(marked);
    expect(mark(text, lintText(rule, text, { format: 'markdown' }))).toBe(marked);
  });

  test.for([
    table('| 事项 | 件数 | 办结率 |', '| 行政复议 | 40 | 95 |', '| 行政应诉 | 12 | 100 |'),
    table('| 事项 | 受理 |', '| 行政复议（件） | 40 |', '| 培训（人次） | 120 |'),
    table('| 事项 | 受理 |', '| 行政复议 | 40件 |', '| 行政应诉 | 12 |'),
    `单位：万元\n\n${table('| 科目 | 收入 | 支出 |', '| 基本 | 40 | 38 |', '| 项目 | 12 | 12 |')}`,
    `${table('| 科目 | 收入 |', '| 基本 | 40 |', '| 项目 | 12 |')}\n\n注：以万元为单位。`,
    table('| 序号 | 年份 | 联系方式 |', '| 1 | 2023 | 7654321 |', '| 2 | 2024 | 7654322 |'),
    table('| 事项 | 受理 |', '| 行政复议 | 40 |'),
    table('| 事项 | 牵头单位 |', '| 行政复议 | 县司法局 |', '| 行政应诉 | 县政府办 |'),
    `# 安平县2024年政府信息公开工作年度报告\n\n${table('| 信息内容 | 制发 |', '| 规章 | 40 |', '| 规范性文件 | 12 |')}`,
  ])('accepts %s', (text) => {
    expect(mark(text, lintText(rule, text, { format: 'markdown' }))).toBe(text);
  });
});
