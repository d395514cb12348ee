import { describe, expect, test } from 'vitest';
import { factsOf } from '../../../src/core/facts/index.ts';
import { relationText } from '../../../src/core/ledger/equation.ts';
import { readText } from '../../../src/readers/text/index.ts';

const table = (...rows: readonly string[]): string => `${rows.map((row) => row.replaceAll(' ', '\t')).join('\n')}\n`;

/** The relations of a text with a table that are broken, by kind. */
function brokenIn(text: string): string[] {
  const { relations } = factsOf(readText(text)).ledger;
  return relations.filter(({ verdict }) => verdict === 'broken').map(({ kind, formula }) => `${kind} ${relationText(formula)}`);
}

const rates = (last: string): string => table('镇 受理 办结 办结率', '甲镇 40 38 95%', '乙镇 30 27 90%', `丙镇 20 15 ${last}`);
const shares = (last: string): string => table('类型 件数 占比', '婚姻 40 40%', '邻里 35 35%', `土地 25 ${last}`, '合计 100 100%');
const changes = (last: string): string => table('镇 2023年 2024年 同比', '甲镇 40 50 25%', '乙镇 30 27 -10%', `丙镇 20 25 ${last}`);
const deltas = (last: string): string => table('项目 上年（件） 本年（件） 增减', '许可 40 50 10', '处罚 30 27 -3', `检查 20 25 ${last}`);
const flows = (last: string): string => table('镇 上年结转 新收 办结 结转下年', '甲镇 4 50 51 3', `乙镇 3 27 28 ${last}`);
const turned = (last: string): string => table('指标 2023年 2024年', '受理 40 50', '办结 38 45', `办结率 95% ${last}`);
const quarters = (last: string): string => table('季度 检查', '一季度 36', '二季度 42', '三季度 39', '四季度 45', `全年 ${last}`);
const averages = (last: string): string =>
  table('镇 人员（名） 立案 办结 人均办结', '甲镇 10 46 40 4.0', '乙镇 8 30 28 3.5', '丙镇 5 25 21 4.2', `丁镇 6 28 27 ${last}`);
const ofWhich = (last: string): string => table('项目 件数', '许可 40', '处罚 30', `其中：听证 ${last}`);

describe('relations in tables', () => {
  test.for([
    ['rates', rates('75%'), rates('85%'), 'rate 办结15 ÷ 受理20 = 85%'],
    ['shares of a total', shares('25%'), shares('20%'), 'share 土地25 ÷ 合计100 = 20%'],
    ['growth between two years', changes('25%'), changes('20%'), 'change （2024年 25 − 2023年 20） ÷ 2023年 20 = 20%'],
    [
      'a sign turned where another fall has its own',
      changes('25%'),
      changes('-25%'),
      'change （2024年 25 − 2023年 20） ÷ 2023年 20 = -25%',
    ],
    ['differences between two years', deltas('5'), deltas('7'), 'change 本年25 − 上年20 = 检查增减7'],
    ['what came in and what is left', flows('2'), flows('4'), 'flow 上年结转3 + 新收27 = 办结28 + 结转下年4'],
    ['rates in a row', turned('90%'), turned('85%'), 'rate 办结45 ÷ 受理50 = 85%'],
    ['the quarters of a year', quarters('162'), quarters('172'), 'row-total 一季度36 + 二季度42 + 三季度39 + 四季度45 = 全年172'],
    ['what each of a count has on average', averages('4.5'), averages('4.7'), 'average 办结27 ÷ 人员6 = 4.7'],
    ['some of what a line holds', ofWhich('30'), ofWhich('31'), 'subset 其中：听证31 ≤ 处罚30'],
  ] as const)('%s', ([, right, wrong, expected]) => {
    expect(brokenIn(right)).toEqual([]);
    expect(brokenIn(wrong)).toEqual([expected]);
  });

  test.for([
    ['a rate cut off after its last digit', table('镇 受理 办结 办结率', '甲镇 7 6 85.71%', '乙镇 3 2 66.66%')],
    ['a rate of what was carried over too', table('镇 上年结转 受理 办结 办结率', '甲镇 10 40 45 90%', '乙镇 5 15 10 50%')],
    [
      'an average of something that does not stand there',
      table('镇 人员（名） 办结 人均学时', '甲镇 10 40 42', '乙镇 8 28 36', '丙镇 5 21 50'),
    ],
    ['a rate of something that does not stand there', table('镇 受理 满意率', '甲镇 40 95%', '乙镇 30 91%', '丙镇 20 88%')],
    ['shares of a larger whole', table('镇 件数 占全市比重', '甲镇 40 4%', '乙镇 35 3%', '合计 75 7%')],
    ['a fall printed without its sign', table('镇 2023年 2024年 同比升降', '甲镇 40 50 25%', '乙镇 30 27 10%', '丙镇 20 25 25%')],
    [
      'growth at constant prices',
      table('产业 2023年（亿元） 2024年（亿元） 同比增长', '第一产业 40.0 43.0 5.1%', '第二产业 30.0 33.0 6.2%'),
    ],
    [
      'growth at constant prices beside growth of other amounts',
      table(
        '指标 单位 2023年 2024年 增长（%）',
        '生产总值 亿元 100.0 108.0 6.1',
        '财政收入 亿元 10.0 11.0 10.0',
        '存款 亿元 50.0 55.0 10.0',
        '贷款 亿元 20.0 25.0 25.0',
      ),
    ],
    ['a year beside one part of it', table('时间 检查', '四季度 45', '全年 172')],
    ['settled cases of earlier years', table('镇 受理 办结 未办结', '甲镇 40 42 3', '乙镇 30 33 1')],
    ['a second 其中 of the same line', table('项目 件数', '出口 40', '其中：内资 12', '外资 5', '其中：农产品 30')],
    ['classes with 其中 of another unit', table('项目 数量', '案件（件） 4', '其中涉案金额（元） 500', '人员（人） 7')],
  ])('accepts %s', ([, text = '']) => {
    expect(brokenIn(text)).toEqual([]);
  });
});

describe('tables that are out of line', () => {
  const markdown = (...rows: readonly string[]): string => `${rows.join('\n')}\n`;

  test.for([
    ['two tables side by side', table('省份 数量 省份 数量', '甲省 31 乙省 14', '丙省 20 丁省 10', '总计 75  ')],
    [
      'heads that a converter moved to the left',
      markdown(
        '| 项目 | 申请人 | | |',
        '|---|---|---|---|',
        '| 自然人 | 企业 | 总计 | |',
        '| 新收 | 3 | 1 | 4 |',
        '| 结转 | 2 | 2 | 4 |',
        '| 办结 | 0 | 9 | 9 |',
      ),
    ],
    [
      'rows of the form that end in other columns',
      markdown(
        '| 情况 | 自然人 | 企业 | 总计 |',
        '|---|---|---|---|',
        '| 一、本年新收政府信息公开申请数量 | 3 | 0 | 3 |',
        '| 二、上年结转政府信息公开申请数量 | 1 | 0 | 1 |',
        '| （一）予以公开 | 3 | 3 | |',
        '| （二）部分公开 | 0 | 0 | |',
        '| （七）总计 | 3 | 3 | |',
        '| 四、结转下年度继续办理 | 1 | 0 | 1 |',
      ),
    ],
  ])('%s say nothing', ([, text = '']) => {
    expect(brokenIn(text)).toEqual([]);
  });
});
