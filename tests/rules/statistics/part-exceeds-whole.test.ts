import { lintText, mark, parseMarked } from 'draftlint/testing';
import { describe, expect, test } from 'vitest';
import rule from '../../../rules/statistics/part-exceeds-whole.ts';

describe('statistics/part-exceeds-whole', () => {
  test.for([
    '受理投诉45件，办结⟦46⟧件。',
    '全年举办培训24场，其中专题培训⟦25⟧场。',
    '报名120人，参考⟦130⟧人。',
    '参加考试120人，合格⟦125⟧人。',
    '审结行政复议案件30件，其中直接纠错⟦33⟧件。',
    '收到复议申请40件，受理⟦42⟧件。',
    '行政诉讼案件18件，负责人出庭应诉⟦21⟧件。',
    '全县律师86人，其中女律师⟦92⟧人。',
    '排查矛盾纠纷300件，调解成功⟦310⟧件。',
    '办理公证249件，其中涉外公证⟦255⟧件。',
    '督促整改问题28个，整改到位⟦30⟧个。',
  ])('reports %s', (marked) => {
    const { text } = parseMarked(marked);
    expect(mark(text, lintText(rule, text))).toBe(marked);
  });

  test.for([
    '受理投诉45件，办结45件。',
    '上年结转3件，受理投诉45件，办结46件。',
    '法院收案262件，结案270件。',
    '全年举办培训24场，其中专题培训24场。',
    '全年举办培训24场，培训干部1200人次。',
    '报名120人，参考110人，合格98人。',
    '审结行政复议案件30件，纠错29件；化解信访事项33件。',
    '行政诉讼案件18件，负责人出庭应诉18件。',
    '全县律师86人，其中女律师32人，办理案件920件。',
    '刑事拘留86人，批准逮捕31人，起诉69人。',
    '立案112件，处分96人，移送司法机关2人。',
    '受理投诉约45件，办结46件。',
    '发放手册24册，受益25户。',
    '收到申请60件，受理54件，不予受理6件。',
    '收到申请60件，受理54件，不予受理4件。',
    '督促整改问题28个，整改到位26个。',
    '接待来访156批次423人次，同比批次下降10.3%，上年分别为174批次、480人次。',
    '收到156件，受理142件，其他处理2件，其中上年结转3件。',
  ])('accepts %s', (text) => {
    expect(lintText(rule, `安平县工作报告\n\n${text}`)).toEqual([]);
  });

  test.for(['（一）', '1.', '一是'])('leaves the ordinal %s out of the equation', (ordinal) => {
    const [finding] = lintText(rule, `${ordinal}受理投诉45件，办结46件。`);
    expect(finding?.message).toMatch(/^办结46件 > 受理投诉45件/u);
  });
});
