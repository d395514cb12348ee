import { lintText, mark, parseMarked } from 'draftlint/testing';
import { describe, expect, test } from 'vitest';
import rule from '../../../rules/citation/unadopted-law.ts';

const report = (year: number, body: string, tail = ''): string =>
  `安平县${year}年度法治政府建设情况的报告\n\n一、主要工作\n\n${body}${tail}`;
const SIGNED = '\n\n安平县人民政府\n2022年1月20日';

describe('citation/unadopted-law', () => {
  test.for([
    report(2021, '组织学习⟦《反电信网络诈骗法》⟧。'),
    report(2021, '依据《中华人民共和国反有组织犯罪法》和⟦《预备役人员法》⟧开展宣传。'),
    report(2023, '贯彻⟦《公平竞争审查条例》⟧，审查文件12件。'),
    report(2021, '组织学习⟦《黑土地保护法》⟧。', SIGNED),
  ])('reports %s', (marked) => {
    const { text } = parseMarked(marked);
    expect(mark(text, lintText(rule, text))).toBe(marked);
  });

  test.for([
    report(2022, '组织学习《反电信网络诈骗法》。'),
    report(2021, '就《反电信网络诈骗法（草案）》提出意见。'),
    report(2021, '对《反电信网络诈骗法》草案征求意见。'),
    report(2021, '参与《反电信网络诈骗法》立法调研。'),
    report(2021, '依据《反诈骗条例》开展工作。'),
    report(2021, '谋划2022年工作，2022年9月起宣传《反电信网络诈骗法》。'),
    report(2021, '成效明显。\n\n二、下一步工作打算\n\n组织学习《反电信网络诈骗法》。'),
    report(2018, '落实省人大常委会通过的《优化营商环境条例》。'),
    report(2018, '落实《安平省优化营商环境条例》。'),
    '关于开展普法宣传的通知\n\n组织学习《反电信网络诈骗法》。',
  ])('accepts %s', (text) => {
    expect(mark(text, lintText(rule, text))).toBe(text);
  });

  test('asks to check where the title may be a province’s own', () => {
    expect(lintText(rule, report(2018, '落实《优化营商环境条例》。'))).toMatchObject([{ severity: 'warning', messageId: 'maybeAbsent' }]);
    expect(lintText(rule, report(2021, '学习《黑土地保护法》。', SIGNED.replace('1月20日', '6月30日')))).toMatchObject([
      { severity: 'info' },
    ]);
    expect(lintText(rule, report(2021, '学习《反电信网络诈骗法》。'))).toMatchObject([{ severity: 'error', messageId: 'absent' }]);
  });
});
