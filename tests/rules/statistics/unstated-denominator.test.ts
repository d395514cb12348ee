import { lintText, mark, parseMarked } from 'draftlint/testing';
import { describe, expect, test } from 'vitest';
import rate from '../../../rules/statistics/rate-mismatch.ts';
import rule from '../../../rules/statistics/unstated-denominator.ts';

describe('statistics/unstated-denominator', () => {
  test.for([
    '执法资格考试报名300人，合格210人，参考合格率⟦75%⟧。',
    '受理复议申请160件，审结151件，直接纠错29件，纠错率⟦20.1%⟧。',
    '应诉行政诉讼案件80件，负责人出庭应诉19件，负责人出庭应诉率⟦95%⟧。',
  ])('reports %s', (marked) => {
    const { text } = parseMarked(marked);
    expect(mark(text, lintText(rule, text))).toBe(marked);
    expect(lintText(rate, text)).toEqual([]);
  });

  test.for([
    '执法资格考试报名300人，参考280人，合格210人，参考合格率75%。',
    '受理复议申请160件，审结151件，直接纠错29件，纠错率19.2%。',
    '受理复议申请160件，审结151件，直接纠错29件，纠错率18.1%。',
    '诉前成功调解涉企案件376件，成功率57.23%。',
    '受理案件100件，办结90件，办结率95%。',
    '受理案件40件，旧存10件，成功调解45件，调解成功率90%。',
    '报名300人，合格210人，参考合格率75%以上。',
    // wrong by its sum already
    '全年9件行政诉讼案件中，由局长出庭3件，由其他班子成员出庭7件，出庭应诉率100%。',
  ])('accepts %s', (text) => {
    expect(lintText(rule, `安平县工作报告\n\n${text}`)).toEqual([]);
  });

  test('the message says which denominators would fit', () => {
    const [finding] = lintText(rule, '报名300人，合格210人，参考合格率75%。');
    expect(finding).toMatchObject({ severity: 'info', message: expect.stringContaining('210人 ÷ 300人 = 70.0%') });
    expect(finding?.message).toContain('分母为277～281时相符');
  });
});
