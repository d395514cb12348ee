import { lintText, mark, parseMarked } from 'draftlint/testing';
import { describe, expect, test } from 'vitest';
import rule from '../../../rules/citation/repealed-law.ts';

const report = (year: number, body: string): string => `安平县${year}年度法治政府建设情况的报告\n\n一、主要工作\n\n${body}`;
const severities = (text: string): string[] => lintText(rule, text).map(({ severity }) => severity);

describe('citation/repealed-law', () => {
  test.for([
    report(2022, '组织学习⟦《物权法》⟧⟦《合同法》⟧和《行政处罚法》。'),
    report(2022, '依据⟦《中华人民共和国婚姻法》⟧办理登记3200件。'),
    report(2022, '贯彻新修订的⟦《合同法》⟧。'),
    report(2023, '开展⟦《环境噪声污染防治法》⟧宣传6场次。'),
    report(2023, '严格执行⟦《信访条例》⟧，按期答复率98%。'),
    report(2027, '依据⟦《环境保护法》⟧查处案件12件。'),
    report(2023, '依据⟦《中华人民共和国婚姻法》⟧（2001年修正）办理登记。'),
    report(2023, '学习⟦《民法通则》⟧（2009年8月27日修正）6次。'),
    '安平县司法局工作情况的报告\n\n组织学习⟦《担保法》⟧。\n\n安平县司法局\n2023年1月5日',
  ])('reports %s', (marked) => {
    const { text } = parseMarked(marked);
    expect(mark(text, lintText(rule, text))).toBe(marked);
  });

  test.for([
    report(2020, '组织学习《物权法》《合同法》。'),
    report(2025, '依据《环境保护法》查处案件12件。'),
    report(2022, '学习《民法典》，原《物权法》《合同法》同时废止。'),
    report(2022, '《担保法》已废止，县法院依据《民法典》审理案件12件。'),
    report(2022, '《环境噪声污染防治法》修订为《噪声污染防治法》，县生态环境局组织宣讲。'),
    report(2022, '从《收养法》到《民法典》，宣讲制度变化。'),
    report(2022, '原法修订《合同法》，整合规定12条。'),
    report(2022, '清理涉及《婚姻法》的规范性文件2件。'),
    report(2022, '对2019年依据《合同法》签订的协议进行复核。'),
    report(2022, '发放《物权法知识问答》500册，执行《安平县物权登记办法》。'),
    report(2023, '执行《安平县信访条例》和安平省《信访条例》。'),
    '关于开展普法宣传的通知\n\n组织学习《担保法》。',
    report(2023, '依据《中华人民共和国行政诉讼法》（2017年修正）应诉。'),
    report(2023, '依据《婚姻法》（2001年修正）办理的登记，2003年起分批归档。'),
  ])('accepts %s', (text) => {
    expect(mark(text, lintText(rule, text))).toBe(text);
  });

  test('is sure of what only the national legislator makes, and asks to check what a province may have made too', () => {
    expect(severities(report(2022, '学习《担保法》。'))).toEqual(['error']);
    expect(severities(report(2023, '学习《道路交通管理条例》。'))).toEqual(['warning']);
    expect(severities(report(2023, '学习国务院《道路交通管理条例》。'))).toEqual(['error']);
  });

  test('only reminds of what was repealed within the year', () => {
    expect(severities(report(2022, '开展《环境噪声污染防治法》宣传。'))).toEqual(['info']);
    expect(severities(report(2021, '开展《环境噪声污染防治法》宣传。'))).toEqual([]);
  });

  test('rests on the law that came after, and on none where none did', () => {
    const basis = (body: string) => lintText(rule, report(2023, body))[0]?.basis;
    expect(basis('学习《担保法》。')).toMatchObject([{ kind: 'norm', title: '民法典' }]);
    expect(basis('执行《农业税条例》。')).toEqual([{ kind: 'logic' }]);
  });
});
