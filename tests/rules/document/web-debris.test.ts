import { lintText, mark, parseMarked } from 'draftlint/testing';
import { describe, expect, test } from 'vitest';
import rule from '../../../rules/document/web-debris.ts';

describe('document/web-debris', () => {
  test.for([
    [
      '⟦您当前的位置：首页 > 政务公开⟧\n安平县2024年度工作报告\n⟦发布时间：2025-01-08 来源：县司法局⟧\n全年工作平稳。\n⟦【打印】\n【关闭窗口】⟧',
      {},
    ],
    ['安平县2024年度工作报告\n全年工作平稳。\n⟦上一篇：安平县2023年度工作报告⟧', {}],
    ['⟦首页 政务公开 办事服务 互动交流⟧\n安平县2024年度工作报告\n全年工作平稳。', {}],
    ['⟦安平县人民政府\n首页 > 政务公开⟧\n安平县司法局2024年度工作报告\n全年工作平稳。', {}],
    ['安平县2024年度工作报告\n全年工作平稳。\n⟦审核：王某\n您是第12位访问者⟧', {}],
    ['安平县2024年度工作报告\n⟦<p class="x">⟧全年工作⟦&nbsp;⟧平稳。⟦</p>⟧', {}],
  ] as const)('reports %s', ([marked, options]) => {
    const { text } = parseMarked(marked);
    expect(mark(text, lintText(rule, text, options))).toBe(marked);
  });

  test.for([
    ['安平县2024年度工作报告\n全年工作平稳。\n时间：2024年5月1日\n地点：县司法局\n会议要求抓好落实。', {}],
    ['安平县2024年度工作报告\n全年工作平稳。\n安平县司法局\n日期：2025年1月8日', {}],
    ['全年工作&nbsp;平稳。', { format: 'markdown' }],
    ['安平县2024年度工作报告\n来源：县统计局的数据显示，案件下降。\n全年工作平稳。', {}],
    ['安平县2024年度工作报告\n结果维持　结果纠正　其他结果　总计\n12 3 4 19\n全年工作平稳。', {}],
    ['中共安平县委 安平县人民政府 安平县人大常委会\n关于2024年度工作情况的报告\n全年工作平稳。', {}],
    ['安平县人民政府 关于2024年度 工作情况的报告\n全年工作平稳。', {}],
    ['安平县司法局关于2024年度法治政府建设情况的报告\n县委、县政府：\n现将情况报告如下。\n特此报告。\n安平县司法局\n2025年1月8日', {}],
  ] as const)('accepts %s', ([text, options]) => {
    expect(mark(text, lintText(rule, text, options))).toBe(text);
  });
});
