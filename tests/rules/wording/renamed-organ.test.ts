import { lintText, mark, parseMarked } from 'draftlint/testing';
import { describe, expect, test } from 'vitest';
import rule from '../../../rules/wording/renamed-organ.ts';

describe('wording/renamed-organ', () => {
  test.for([
    '关于2024年度工作情况的报告\n\n按照⟦环境保护部⟧要求整改。',
    '关于2024年度工作情况的报告\n\n⟦县政府法制办⟧审查文件12件。',
    '关于2024年度工作情况的报告\n\n⟦国土局⟧加强监管。',
    '关于2024年度工作情况的报告\n\n⟦中国银保监会⟧发文。',
    '关于2024年度工作情况的报告\n\n联合⟦县安监局⟧、⟦县工商局⟧执法。',
  ])('reports %s', (marked) => {
    const { text } = parseMarked(marked);
    expect(mark(text, lintText(rule, text))).toBe(marked);
  });

  test.for([
    '关于2024年度工作情况的报告\n\n各级环境保护部门、农业部门、传统文化部分。',
    '关于2024年度工作情况的报告\n\n2017年，环境保护部督察反馈问题5个。',
    '关于2017年度工作情况的报告\n\n环境保护部、县法制办。',
    '关于2018年度工作情况的报告\n\n2018年1月，国土资源部部署清理。',
    '关于2024年度工作情况的报告\n\n落实《环境保护部关于加强监管的通知》。',
    '关于2024年度工作情况的报告\n\n原安平县国土资源局作出的决定，县工商局更名为县市场监管局。',
    '关于2018年度工作情况的报告\n\n联合县安监局执法。',
  ])('accepts %s', (text) => {
    expect(mark(text, lintText(rule, text))).toBe(text);
  });
});
