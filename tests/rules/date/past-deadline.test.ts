import { lintText, mark, parseMarked } from 'draftlint/testing';
import { describe, expect, test } from 'vitest';
import rule from '../../../rules/date/past-deadline.ts';

const plan = (body: string): string =>
  `安平县2024年度法治政府建设情况的报告\n\n一、工作情况\n\n全年培训12期。\n\n二、2025年工作安排\n\n${body}\n\n安平县人民政府\n2025年1月8日`;

describe('date/past-deadline', () => {
  test.for([
    '⟦2024年6月底⟧前完成镇村干部轮训。',
    '健全裁量基准，⟦2024年11月30日⟧前，全面公布清单。',
    '⟦2024年⟧，县政府将继续完善听证制度。',
    '力争⟦2023年底⟧前建成法治文化广场。',
    '⟦2024年9月底⟧前修复5处检测点。',
    '⟦2023年⟧组织集中培训不少于6次。',
    '⟦2024年上半年⟧完成镇村干部轮训。',
  ])('reports %s', (body) => {
    const marked = plan(body);
    const { text } = parseMarked(marked);
    expect(mark(text, lintText(rule, text))).toBe(marked);
  });

  test.for([
    '2025年6月底前完成镇村干部轮训。',
    '6月底前完成镇村干部轮训。',
    '2024年，我县法治建设取得了成效，下一步将继续努力。',
    '对2024年6月前立案的案件全部办结。',
    '推广2024年上半年完成的试点，2025年上半年完成轮训。',
    '确保2024年6月前立案的积案全部清零。',
    '在2024年9月前完成清理的基础上，继续深化改革。',
    '2024年9月前已完成清理，今后将定期评估。',
    '落实《2024年底前完成清理的方案》。',
    '结合2024年底前完成的评估，修订办法。',
    '原定2024年12月前完成的轮训顺延至2025年3月。',
    '2024年底前完成的镇村干部轮训，推迟到2025年3月举行。',
  ])('accepts %s', (body) => {
    expect(lintText(rule, plan(body))).toEqual([]);
  });

  test.for([
    '安平县2024年上半年法治政府建设情况的报告\n\n一、下一步打算\n\n2024年9月底前完成镇村干部轮训。\n\n安平县人民政府\n2024年7月8日',
    '安平县2024年度法治政府建设情况的报告\n\n一、下一步打算\n\n2024年12月底前完成镇村干部轮训。\n\n安平县人民政府\n2024年12月5日',
    '安平县2024年度法治政府建设情况的报告\n\n一、下一步打算\n\n2024年12月底前完成镇村干部轮训。',
  ])('leaves a report that is signed within its year, or without a day, alone: %s', (text) => {
    expect(lintText(rule, text)).toEqual([]);
  });

  test.for(['三、⟦2024年⟧工作打算', '三、⟦2023年⟧度法治政府建设工作计划'])(
    'reports a last part that plans for a year gone by: %s',
    (heading) => {
      const marked = `安平县2024年度法治政府建设情况的报告\n\n一、工作情况\n\n全年培训12期。\n\n二、存在不足\n\n力量不足。\n\n${heading}\n\n配齐人员。`;
      const { text } = parseMarked(marked);
      expect(mark(text, lintText(rule, text))).toBe(marked);
    },
  );

  test.for(['三、2025年工作打算', '三、下一步工作打算', '三、2024年工作计划完成情况'])('accepts %s', (heading) => {
    const text = `安平县2024年度法治政府建设情况的报告\n\n一、工作情况\n\n全年培训12期。\n\n${heading}\n\n配齐人员。`;
    expect(lintText(rule, text)).toEqual([]);
  });

  test.for([
    '整改21项，剩余1项计划⟦2024年3月底⟧前完成整改。',
    '整改21项，剩余1项计划2025年3月底前完成整改。',
    '完成36项，其余2项转入⟦2024年⟧继续推进。',
    '完成36项，其余2项转入2025年继续推进。',
    '2023年完成36项，其余2项转入2024年继续推进，现已办结。',
    '整改21项，剩余1项计划2024年3月底前完成，现已销号。',
    '全部21项按计划于2024年3月底前完成整改。',
  ])('asks of what is left for a day gone by, and of no other work of the year: %s', (body) => {
    const marked = `安平县2024年度法治政府建设情况的报告\n\n一、工作情况\n\n${body}\n\n安平县人民政府\n2025年1月8日`;
    const { text } = parseMarked(marked);
    expect(mark(text, lintText(rule, text))).toBe(marked);
  });

  test('leaves what is told of the year itself alone', () => {
    const text = '安平县2024年度法治政府建设情况的报告\n\n一、工作情况\n\n按要求于2024年9月前完成轮训。\n\n安平县人民政府\n2025年1月8日';
    expect(lintText(rule, text)).toEqual([]);
  });
});
