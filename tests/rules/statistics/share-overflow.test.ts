import { lintText, mark, parseMarked } from 'draftlint/testing';
import { describe, expect, test } from 'vitest';
import rule from '../../../rules/statistics/share-overflow.ts';

describe('statistics/share-overflow', () => {
  test.for([
    '分类型看，合同类占⟦52.3%⟧，侵权类占38.6%，婚姻类占21.9%。',
    '信访件中，来信占⟦30%⟧，来访占25%，网上投诉占20%，其他占20%。',
    '销售额占全县总额的比重分别为：东部⟦45.1%⟧，西部38.2%，北部26.4%。',
    '参训人员中，男性占⟦65%⟧，女性占45%。',
    '执法检查结果：优秀占⟦30%⟧，合格占60%，不合格占20%。',
    '全县案件占全市的12%，其中行政类占⟦60%⟧、刑事类占55%；民事案件占全市的10%。',
    // a share goes by the name of the count before it
    '参训男性320人，占⟦55.2%⟧，女性260人，占46.8%。',
    '合同类1200件、侵权类300件、婚姻类1500件，分别占⟦40%⟧、15%、50%。',
  ])('reports %s', (marked) => {
    const { text } = parseMarked(marked);
    expect(mark(text, lintText(rule, text))).toBe(marked);
  });

  test.for([
    '分类型看，合同类占52.3%，侵权类占25.8%，婚姻类占21.9%。',
    '分类型看，合同类占52.3%，侵权类占25.8%，婚姻类占22.0%。',
    '信访件中，来信占30%，来访占25%，网上投诉占20%，其他占25%。',
    '信访件中，来信占近一半，来访占25%，其他占30%。',
    '信访件中，来信占三成，来访占25%，其他占45%。',
    '参训人员中，女性占45%，党员占60%，本科以上占80%。',
    '参训人员中，本科以上占60%，大专以上占90%。',
    '前5家企业占比51.2%，前10家占比59.4%，前100家占比75.7%。',
    '工业增加值占全县生产总值的60%，工业税收占全县税收的70%。',
    '用电、用水分别占全市的60%、55%。',
    '服务业占比由45%提高到52%，工业占比由40%下降到38%。',
    '2023年服务业占55%，2024年服务业占58%。',
    '合同类占全部案件的60%；其中买卖类占70%，借贷类占30%。',
    '来信占30%，来访占25%，网上投诉占20%。',
    '分片区看，北片区占36.3%，南片区占27%，西片区占15.2%，北片区、南片区两个片区占63.3%。',
    '分类型看，合同类占52.3%，侵权类占47.7%，合同类占比同比提高。',
    '甲类占33.3%，乙类占33.3%，丙类占33.3%，其他占0.1%。',
    '参训男性320人，占55.2%，女性260人，占44.8%。',
    '合同类1200件、侵权类300件、婚姻类1500件，分别占40%、10%、50%。',
    // one whole divided twice
    '从收入结构看，税收收入占收入的89.9%，非税收入占收入的10.1%。从征收部门看，税务部门占收入的96.1%，财政部门占收入的3.9%。',
    // cut off, not rounded
    '甲类占28.57%，乙类占28.57%，丙类占28.57%，其他占14.28%。',
    '甲类占16.6%，乙类占16.6%，丙类占16.6%，丁类占16.6%，戊类占16.6%，其他占16.6%。',
  ])('accepts %s', (text) => {
    expect(lintText(rule, `安平县工作报告\n\n${text}`)).toEqual([]);
  });

  test('classes of one division that have no common name are only asked about', () => {
    const findings = lintText(rule, '按形式分，来信占50%，来访占45%，电话占15%。');
    expect(findings).toMatchObject([{ severity: 'info', certainty: 'possible' }]);
  });

  test('one wrong share is one finding with the value that would be right', () => {
    const [finding, ...rest] = lintText(rule, '来信占30%，来访占25%，其他占35%。');
    expect(rest).toEqual([]);
    expect(finding?.message).toBe('来信占30% + 来访占25% + 其他占35% = 90% ≠ 100%，相差10%：请核对各数。');
  });
});
