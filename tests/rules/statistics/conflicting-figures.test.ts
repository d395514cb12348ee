import { lintText, mark, parseMarked } from 'draftlint/testing';
import { describe, expect, test } from 'vitest';
import rule from '../../../rules/statistics/conflicting-figures.ts';

const TITLE = '安平县2024年法治政府建设工作报告\n\n';
const two = (first: string, second: string): string => `${TITLE}一、工作情况\n\n${first}\n\n二、依法化解争议\n\n${second}\n`;

describe('statistics/conflicting-figures', () => {
  test.for([
    two('2024年，全县受理行政复议案件37件。', '全年共受理行政复议案件⟦39⟧件，办结35件。'),
    two('制定行政规范性文件12件。', '2024年，全县共制定行政规范性文件⟦11⟧件。'),
    two('全县共有行政执法人员1200人。', '全县现有行政执法人员⟦1180⟧人，全部持证上岗。'),
    two('收到政府信息公开申请128件。', '全年接收⟦126⟧件政府信息公开申请。'),
    two('办理人大代表建议56件。', '加强沟通。办理人大代表建议⟦65⟧件。'),
    two('县政府共受理行政复议案件37件。', '县政府依法受理各类行政复议案件⟦36⟧件。'),
    two('行政机关负责人出庭应诉率100%。', '规范应诉工作，行政机关负责人出庭应诉率达⟦98%⟧。'),
    two('全县共排查矛盾纠纷320件。', '全年全县共排查矛盾纠纷⟦302⟧件。'),
    two('全县发生行政诉讼案件1.2万件。', '全县发生行政诉讼案件⟦14034⟧件。'),
    two('截至2024年底，全县共有人民调解委员会212个。', '全县共有人民调解委员会⟦221⟧个。'),
    two('全年行政机关负责人出庭应诉率为96.5%。', '2024年行政机关负责人出庭应诉率为⟦98.5%⟧。'),
  ])('reports %j', (marked) => {
    const { text } = parseMarked(marked);
    expect(mark(text, lintText(rule, text))).toBe(marked);
  });

  test.for([
    ['the same number', two('受理行政复议案件37件。', '受理行政复议案件37件。')],
    ['the end of another year', two('截至2023年底，全县共有人民调解委员会212个。', '全县共有人民调解委员会221个。')],
    ['another act', two('收到行政复议申请40件。', '受理行政复议申请37件。')],
    ['another object', two('受理行政复议案件37件。', '受理涉企行政复议案件9件。')],
    ['another modifier', two('全县行政诉讼案件80件。', '全县一审行政诉讼案件60件。')],
    ['another year', two('2024年受理行政复议案件37件。', '2023年受理行政复议案件30件。')],
    ['another period', two('受理行政复议案件37件。', '上半年受理行政复议案件18件。')],
    ['a cumulative number', two('受理行政复议案件37件。', '五年来，受理行政复议案件137件。')],
    ['another body', two('受理行政复议案件37件。', '县自然资源局办理行政复议案件4件，受理行政复议案件2件。')],
    ['one of two bodies', two('县政府受理行政复议案件37件。', '受理行政复议案件39件。')],
    ['a part', two('受理行政复议案件37件。', '受理各类案件90件，其中受理行政复议案件30件。')],
    ['a rounded number', two('全县行政诉讼案件1.2万件。', '全县行政诉讼案件12034件。')],
    ['a number cut off', two('全县行政诉讼案件1.2万件。', '全县行政诉讼案件12670件。')],
    ['an approximate number', two('全县共有行政执法人员1200余人。', '全县共有行政执法人员1180人。')],
    ['another unit', two('制定行政规范性文件12件。', '制定行政规范性文件11份次。')],
    ['what happens several times', two('开展法治宣传活动12场。', '开展法治宣传活动30场。')],
    ['a sum that a district adds to', two('化解矛盾纠纷320件。', '派出所化解矛盾纠纷100件。')],
    ['items of a list with an act of its own', two('出台规章2件、规范性文件12件。', '废止规章1件、规范性文件5件。')],
    ['one of several offices', two('受理劳动人事争议案件300件。', '县仲裁院受理劳动人事争议案件280件。')],
    ['a sum over years', two('截至2024年底，全县共受理行政复议案件320件。', '2024年，全县共受理行政复议案件86件。')],
    ['a plan', `${two('制定行政规范性文件12件。', '加强监督。')}\n三、下一步打算\n\n制定行政规范性文件8件。\n`],
    ['a case', two('受理行政复议案件37件。', '例如，受理行政复议案件1件。')],
    ['what a bracket leaves out', two('受理行政复议案件37件。', '受理行政复议案件35件（不含上年结转2件）。')],
  ])('accepts %s', ([, text = '']) => {
    expect(lintText(rule, text)).toEqual([]);
  });
});

describe('text and table', () => {
  const withTable = (text: string, total: string): string =>
    `${TITLE}一、工作情况\n\n${text}\n\n类型\t受理行政复议案件（件）\n行政处罚\t20\n行政征收\t17\n合计\t${total}\n`;

  test('are one indicator where the heads name the total', () => {
    const { text } = parseMarked(withTable('全县共受理行政复议案件⟦39⟧件。', '37'));
    expect(mark(text, lintText(rule, text))).toBe(withTable('全县共受理行政复议案件⟦39⟧件。', '37'));
  });

  test.for([
    ['the same number', withTable('全县共受理行政复议案件37件。', '37')],
    ['a subtotal', withTable('全县受理行政复议案件37件。', '37').replace('合计', '小计\t30\n合计')],
    ['another act', withTable('收到行政复议案件39件。', '37')],
  ])('accept %s', ([, text = '']) => {
    expect(lintText(rule, text)).toEqual([]);
  });
});

describe('a paragraph beside a table', () => {
  const quarters = '季度\t检查次数\t发现问题\t整改（个）\n上半年\t78\t49\t48\n下半年\t84\t55\t53\n全年\t162\t104\t101\n';
  const kinds = '案件类型\t立案（件）\t结案（件）\n食品安全\t168\t159\n产品质量\t72\t65\n特种设备\t30\t28\n合计\t270\t252\n';
  const beside = (told: string, table: string): string => `${TITLE}一、工作情况\n\n${told}\n\n${table}`;

  test.for([
    // totals of several columns, of which one differs
    beside('全年开展检查⟦172⟧次，发现问题104个，整改101个。', quarters),
    beside('全年开展检查162次，发现问题104个，整改⟦98⟧个。', quarters),
    beside('全年办结168件，罚没金额⟦38.2万⟧元。', '领域\t办结（件）\t罚没款（万元）\n食品\t90\t20.4\n药品\t78\t12.4\n合计\t168\t32.8\n'),
    // rows by name, and what they are parts of
    beside('立案查处案件⟦290⟧件，其中食品安全168件、产品质量72件、特种设备30件。', kinds),
    beside('食品安全结案159件、产品质量结案65件、特种设备结案⟦38⟧件。', kinds),
    // row and column both named
    beside('食品安全类案件立案⟦178⟧件。', kinds),
  ])('is held against its cells: %j', (marked) => {
    const { text } = parseMarked(marked);
    expect(mark(text, lintText(rule, text))).toBe(marked);
  });

  test.for([
    ['the same numbers', beside('全年开展检查162次，发现问题104个，整改101个。', quarters)],
    [
      'one kind of what a column sums up',
      beside(
        '全年办结168件，重大案件罚没金额18.2万元。',
        '领域\t办结（件）\t罚没款（万元）\n食品\t90\t20.4\n药品\t78\t12.4\n合计\t168\t32.8\n',
      ),
    ],
    ['some of a column', beside('全年开展检查162次，发现问题104个，整改重大隐患5个。', quarters)],
    ['another year', beside('2023年开展检查150次，发现问题104个，整改101个。', quarters)],
    ['numbers of which none is in the table', beside('开展检查150次，发现问题90个，整改80个。', quarters)],
    ['rows with the same numbers', beside('立案270件，其中食品安全168件、产品质量72件、特种设备30件。', kinds)],
    ['some of a row', beside('食品安全案件移送立案3件。', kinds)],
    ['one kind of several rows', beside('立案270件，其中涉企食品安全案件12件、产品质量72件、特种设备30件。', kinds)],
  ])('may tell %s', ([, text = '']) => {
    expect(lintText(rule, text)).toEqual([]);
  });
});

describe('two numbers with turned digits', () => {
  test('are asked of, not told to be one', () => {
    const [finding] = lintText(rule, two('选聘法律明白人1230名。', '对2130名法律明白人开展培训。'));
    expect([finding?.severity, finding?.message]).toEqual([
      'info',
      '选聘法律明白人1230名 ≠ 对2130名：两数恰好颠倒了相邻的两位数字，请核对是否同一事项；不是同一事项的，不必改动。',
    ]);
  });
});

describe('a level that another part takes up again', () => {
  const draft = (work: string, later: string, heading = '二、存在的问题'): string =>
    `${TITLE}一、工作情况\n\n${work}\n\n${heading}\n\n${later}\n`;
  const PLAN = '二、下一步打算';

  test.for([
    draft('综合行政执法队现有队员16人。', '执法力量不足，⟦18⟧名队员中有3人为专业人员。'),
    draft('26个村（社区）平均培训3次。', '一是建设不平衡，⟦28⟧个村（社区）中仍有5个没有建成。'),
    draft('执法人员持证率72.9%。', '推动执法人员持证率由⟦79.2%⟧提高到90%。', PLAN),
  ])('is held against what was told of it: %j', (marked) => {
    const { text } = parseMarked(marked);
    expect(mark(text, lintText(rule, text))).toBe(marked);
  });

  test.for([
    ['the same number', draft('综合行政执法队现有队员16人。', '执法力量不足，16名队员中有3人为专业人员。')],
    ['of one place', draft('全县共有行政村120个。', '河东镇推进示范创建，112个行政村中，有3个建成法治文化广场。')],
    ['far from it', draft('现有行政执法人员320名。', '32名执法人员中，有3名未持证。')],
    ['a rate of some', draft('全县执法人员持证率为96.5%。', '乡镇执法人员持证率由72.9%提高到90%。', PLAN)],
    ['a rate of others of one name', draft('行政机关负责人出庭应诉率为98%。', '推动街道负责人出庭应诉率由85%提高到95%。', PLAN)],
    ['some that were counted before', draft('现有队员16人，抽查12人。', '执法力量不足，12名队员中有3人为专业人员。')],
    ['one of several groups', draft('县里现有队员16人，镇里现有队员40人。', '执法力量不足，18名队员中有3人为专业人员。')],
    ['some that are told for the first time', draft('综合行政执法队共有队员40人。', '抽查中，12名队员中有3人没有持证。')],
    ['a rate of others that stands alone', draft('执法人员持证率72.9%。', '推动协管员持证率由68%提高到90%。', PLAN)],
    ['a level of last year', draft('执法人员持证率由65.1%提高到72.9%。', '推动执法人员持证率由72.9%提高到90%。', PLAN)],
    ['a rate of others', draft('调解员持证率100%，执法人员持证率72.9%。', '推动协管员持证率由20%提高到90%。', PLAN)],
  ])('may be %s', ([, text = '']) => {
    expect(lintText(rule, text)).toEqual([]);
  });

  test('tells the words of the later place, and no suspect of the two', () => {
    const text = draft('全县执法人员持证率为96.5%。', '推动执法人员持证率由72.9%提高到90%。', PLAN);
    expect(lintText(rule, text).map(({ message }) => message)).toEqual([
      '同一指标两处不一：全县执法人员持证率为96.5% ≠ 执法人员持证率72.9%，相差23.6个百分点：请核对各数。',
    ]);
  });
});
