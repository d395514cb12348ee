import { lintText, mark, parseMarked } from 'draftlint/testing';
import { describe, expect, test } from 'vitest';
import rule from '../../../rules/number/short-year.ts';

describe('number/short-year', () => {
  test.for([
    '⟦22年⟧5月启动试点。',
    '较⟦21年⟧增长5%，比⟦20年⟧同期下降3%。',
    '截至⟦22年⟧底，建成5个。',
    '⟦22年⟧上半年，⟦21年⟧第四季度。',
    '⟦22年⟧度考核。',
    '⟦23年⟧1-6月受理12件。',
    '编制⟦2021-25年⟧规划。',
    '实施⟦2019—20年⟧计划。',
    '⟦二二年⟧五月启动。',
    '⟦98年⟧6月建成。',
    '⟦2021、22年⟧均受理。',
    '安平县2024年度工作报告\n\n工作平稳。⟦24年⟧，全县受理案件12件，⟦23年⟧全县受理11件。',
    '安平县2024年度工作报告\n\n工作平稳。⟦24年⟧共受理案件12件。',
    '安平县2023年度工作报告\n\n工作平稳。21-⟦23年⟧累计培训60人。',
    '自⟦19年⟧起建立台账。',
    '安平县2024年度工作报告\n\n工作平稳。（一）优化队伍，⟦25年⟧招聘辅助人员4名。',
  ])('reports %s', (marked) => {
    const { text } = parseMarked(marked);
    expect(mark(text, lintText(rule, text))).toBe(marked);
  });

  test.for([
    '2022年5月启动试点，2021年底完成。',
    '从业22年，近10年来，历时12年上半年才完成。',
    '有期徒刑12年6个月，刑期10年6月。',
    '实现5年增长目标，用20年提高水平。',
    '第22年度股东会，20年底蕴深厚，10年度假区。',
    '2021-2025年规划，2021—2022年。',
    '“十四五”期间，八五普法，一二年级。',
    '2022年1月至3月，2021—05年。',
    '建设周期10—15年初步成型。',
    '安平县2024年度工作报告\n\n建校30年，全县变化很大，24年来首次。',
    '安平县2024年度工作报告\n\n工作平稳。24年共同努力见成效。',
    '安平县2024年度工作报告\n\n老调解员扎根乡村，25年调解纠纷1300件。',
    '自成立20年以来，从业19年起获奖，自第19年起递增。',
    '安平县2024年度工作报告\n\n工作平稳。20年完成造林3万亩，25年建成林场2个。',
  ])('accepts %s', (text) => {
    expect(mark(text, lintText(rule, text))).toBe(text);
  });

  test('leaves the date of signing to its own rule', () => {
    const text = '安平县2021年度工作报告\n\n全年工作平稳。\n\n安平县人民政府\n22年1月5日';
    expect(lintText(rule, text)).toEqual([]);
  });

  test('takes the century from the draft where it can', () => {
    const right = (text: string) => lintText(rule, text).map(({ data }) => data['right']);
    expect(right('安置房22年5月建成。')).toEqual(['2022年']);
    expect(right('安置房98年5月建成。')).toEqual(['1998年']);
    expect(right('1922年建镇，22年5月设校。')).toEqual(['1922年']);
  });
});
