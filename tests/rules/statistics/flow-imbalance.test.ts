import { lintText, parseMarked } from 'draftlint/testing';
import { describe, expect, test } from 'vitest';
import rule from '../../../rules/statistics/flow-imbalance.ts';

describe('statistics/flow-imbalance', () => {
  test.for([
    '上年结转6件，受理128件，办结⟦131⟧件，结转下年度5件。',
    '旧存40件，新收400件，审结410件，未结⟦40⟧件。',
    '受理行政复议案件⟦39⟧件，已结案31件，正在审理6件。',
    '受理投诉⟦60⟧件，办结51件，正在办理7件。',
    '受理申请⟦7⟧件，审结3件，撤回1件，正在办理1件。',
    '收到申请⟦65⟧件，加上上年结转5件；已办结66件，结转下年度3件。',
    '反馈问题⟦15⟧项，已完成整改13项，正在推进3项。',
    '年初有效文件41件，新制定5件，废止3件，年末现行有效⟦42⟧件。',
    '年初有人员120人，新增8人，年末现有⟦130⟧人。',
  ])('reports %s', (marked) => {
    const { text } = parseMarked(marked);
    expect(lintText(rule, text).length).toBe(1);
  });

  test.for([
    '上年结转6件，受理128件，办结129件，结转下年度5件。',
    '旧存40件，新收400件，审结410件，未结30件。',
    '受理行政复议案件37件，已结案31件，正在审理6件。',
    '受理申请5件，审结3件，撤回1件，正在办理1件。',
    '受理申请5件，审结4件（含撤回1件），正在办理1件。',
    '受理投诉60件，办结58件（含上年结转），正在办理7件。',
    '受理投诉60件，办结58件。',
    '受理投诉60件；审结诉讼案件31件，正在审理6件。',
    '受理投诉约60件，办结51件，正在办理7件。',
    '收到申请65件，加上上年结转5件；已办结66件，结转下年度4件。',
    '反馈问题15项，已完成整改13项，正在推进2项。',
    '年初有效文件41件，新制定5件，废止3件，年末现行有效43件。',
    '年初有人员120人，新增8人，年末现有126人。',
  ])('accepts %s', (text) => {
    expect(lintText(rule, `安平县工作报告\n\n${text}`)).toEqual([]);
  });

  test('several numbers may be wrong: none is named, all are marked', () => {
    const [finding] = lintText(rule, '上年结转6件，受理128件，办结131件，结转下年度5件。');
    expect(finding?.message).toContain('上年结转6件 + 受理128件 = 134件 ≠ 办结131件 + 结转下年度5件 = 136件，相差2件');
    expect(finding?.related?.length).toBe(3);
  });
});
