import { lintText, mark, parseMarked } from 'draftlint/testing';
import { describe, expect, test } from 'vitest';
import rule from '../../../rules/citation/inexact-title.ts';

const report = (body: string, year = 2023): string => `安平县${year}年度法治政府建设情况的报告\n\n一、主要工作\n\n${body}`;

describe('citation/inexact-title', () => {
  test.for([
    '组织学习⟦《未成年保护法》⟧。',
    '组织学习⟦《中华人民共和国行政诉论法》⟧。',
    '组织学习⟦《行政罚处法》⟧。',
    '组织学习⟦《中华人民共和国公司发》⟧和⟦《宪法法》⟧、⟦《中华人民共和国治安管理条例》⟧。',
    '组织学习⟦《中华人民共和行政处罚法》⟧和⟦《中华人民共和国的行政许可法》⟧。',
    '组织学习⟦《反电信诈骗法》⟧⟦《农产品安全法》⟧。',
    '组织学习⟦《残疾人权益保障法》⟧。',
    '组织学习《民法典》、⟦《反诈骗》⟧和《行政许可法》。',
    '组织学习《行政许可法》⟦《行政处罚》⟧等法律法规。',
    '严格执行⟦《重大行政决策暂行条例》⟧。',
    '落实⟦《法治政府建设与责任落实督查工作规定》⟧。',
    '贯彻⟦《法制政府建设实施纲要（2021—2025年）》⟧。',
    '贯彻⟦《法治社会建设实施纲要（2021—2025年）》⟧。',
    '落实⟦《党政主要负责人履行推进法治政府建设第一责任人职责规定》⟧。',
    '对照⟦《法治政府建设与责任落实督察工作条例》⟧自查。',
    '落实⟦《公平竞争审查制度条例》⟧和⟦《优化营商环境工作条例》⟧。',
    '贯彻⟦《中华人民共和国行政处罚条例》⟧和⟦《行政许可法规》⟧。',
    '学习⟦《中华人名共和国审计法》⟧⟦《中华人民共和国森林保护法》⟧⟦《中华人民共和国政务信息公开条例》⟧。',
    '学习⟦《反有组织犯法罪》⟧和⟦《中华人民共和国生态环境保护法》⟧。',
    '学习⟦《中国共产党纪律检查处分条例》⟧。',
    '贯彻⟦《法治政府建设实施纲要(2021-2025)》⟧。',
  ])('reports %s', (marked) => {
    const { text } = parseMarked(report(marked));
    expect(mark(text, lintText(rule, text))).toBe(report(marked));
  });

  test.for([
    '组织学习《未成年人保护法》《中华人民共和国行政诉讼法》《新行政处罚法》《行政复议法（2023年修订）》。',
    '开展《科学与大众的开发》讲座。',
    '宣传《选举法》《代表法》《村委会组织法》《反家暴法》。',
    '修订《安平县重大行政决策程序规定》，执行《安平省行政程序规定》。',
    '贯彻《安平省实施〈行政许可法〉办法》《行政处罚法解读》《行政处罚法实施办法》。',
    '贯彻《行政处罚条例》《中华人民共和国信访条例》《行政许可法规汇编》。',
    '执行《安平省森林保护条例》《安平县政务信息公开办法》《中华人民共和国海洋环境保护法》。',
    '执行《禁毒条例》《物业管理条例》《安全生产条例》《安平省优化营商环境工作条例》《城市绿化管理条例》《治安管理条例》。',
    '参观《中华民国临时约法》《中华全国总工会章程》展览。',
    '推广《三三工作法》，编印《农村法律知识手册》，编排小品《反诈骗》。',
    '发放《反诈骗》宣传册和《民法典》读本。',
    '就《未成年保护法（草案）》征求意见。',
    '贯彻《法治政府建设实施纲要(2021-2025年)》《法治政府建设实施纲要（2021－2025年）》《法治政府建设实施纲要》。',
    '依照《中国共产党纪律处分条例》，宣传《反有组织犯罪法》《安平县生态环境保护条例》，印发《安平县普法规划（2021-2025）》，推广《网格工作法则》。',
    '落实《安平县法治政府建设与责任落实督察工作办法》《安平省法治政府建设实施方案（2021—2025年）》。',
  ])('accepts %s', (body) => {
    expect(mark(report(body), lintText(rule, report(body)))).toBe(report(body));
  });

  test.for([
    ['贯彻《优化营商环境条列》。', '条例'],
    ['制定《安平县规范性文件管理办发》。', '办法'],
    ['落实《法治政府建设实施刚要（2021—2025年）》。', '纲要'],
  ])('knows what a title ends in: %s', ([body, right]) => {
    expect(lintText(rule, report(body as string))).toMatchObject([{ messageId: 'ending', data: { right } }]);
  });

  test.for(['贯彻《优化营商环境条例》。', '观看《论辩法》。', '推广《安平县首创办发热线》。'])('leaves %s alone', (body) => {
    expect(lintText(rule, report(body))).toEqual([]);
  });

  test('says where the nearest law was not in force in the year', () => {
    expect(lintText(rule, report('学习《反电信诈骗法》。', 2021))).toMatchObject([{ messageId: 'nearUnadopted' }]);
    expect(lintText(rule, report('学习《侵害责任法》。', 2023))).toMatchObject([{ messageId: 'nearRepealed' }]);
    expect(lintText(rule, report('学习《侵害责任法》。', 2019))).toMatchObject([{ messageId: 'near' }]);
  });

  test('is never more than a hint of what a province may have made', () => {
    expect(lintText(rule, report('执行《重大行政决策程序条例》。'))).toMatchObject([{ severity: 'info', certainty: 'possible' }]);
  });
});
