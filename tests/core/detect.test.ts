import { describe, expect, test } from 'vitest';
import { detectProfile } from '../../src/core/detect.ts';
import { factsOf } from '../../src/core/facts/index.ts';
import { readText } from '../../src/readers/text/index.ts';

const BODY = '现将有关情况报告如下。\n一、主要举措和成效\n全年工作有序推进，成效较好。';

function detect(head: string, { body = BODY, tail = '' } = {}) {
  const draft = readText(`${head}\n${body}${tail && `\n${tail}`}`);
  return detectProfile(draft, factsOf(draft));
}

describe('a report on law-based government', () => {
  test.for([
    ['安平县人民政府2024年度法治政府建设情况的报告', 'county'],
    ['中共安平县委\n安平县人民政府\n关于2024年度法治政府建设情况的报告', 'county'],
    ['关于安平县2024年度法治政府建设情况的报告', 'county'],
    ['2024年度安平县法治政府建设工作报告', 'county'],
    ['清江市人民政府2024年法治政府建设年度报告', 'county'],
    ['清江市云溪区2024年法治政府建设年度报告', 'county'],
    ['清江经济技术开发区管理委员会关于2024年度法治政府建设情况的报告', 'county'],
    ['安平县2024年度依法行政工作报告', 'county'],
    ['安平县2024年度法治政府建设情况', 'county'],
    ['2024年法治安平建设工作报告', 'county'],
    ['安平县2024年法治政府建设工作总结及2025年工作计划', 'county'],
    ['安平县司法局2024年度法治政府建设工作报告', 'department'],
    ['安平县市场监督管理局关于2024年法治政府建设工作情况的报告', 'department'],
    ['安平县人民政府办公室\n2024年度法治政府建设工作报告', 'department'],
    ['县教育局2024年法治政府建设工作总结', 'department'],
    ['关于安平县水利局2024年法治政府建设情况的报告', 'department'],
    ['中共安平县临河镇委员会\n安平县临河镇人民政府\n关于2024年度法治政府建设情况的报告', 'township'],
    ['临河乡人民政府2024年法治政府建设工作汇报', 'township'],
    ['安平县临河镇2024年度法治政府建设工作报告', 'township'],
    ['清江市云溪区东湖街道办事处2024年度法治政府建设情况报告', 'township'],
    ['东湖街道2024年法治政府建设工作总结', 'township'],
  ])('%s is one of a %s', ([title, level]) => {
    expect(detect(title as string).preset).toBe(`law-based-government/${level}`);
  });

  test('without issuer is told by the signature, but not against the place in its title', () => {
    const title = '关于2024年度法治政府建设情况的报告';
    expect(detect(title, { tail: '安平县司法局\n2025年1月8日' }).preset).toBe('law-based-government/department');
    expect(detect(title, { tail: '安平县临河镇人民政府\n2025年1月8日' }).preset).toBe('law-based-government/township');
    const ofCounty = detect('安平县2024年度法治政府建设情况的报告', { tail: '中共安平县委全面依法治县委员会办公室\n2025年1月8日' });
    expect(ofCounty.preset).toBe('law-based-government/county');
  });

  test.for([
    ['我局认真落实各项任务，全县执法水平有提升。', 'department', '我局'],
    ['我镇认真落实各项任务，成效较好。', 'township', '我镇'],
    ['全县各级各部门认真落实各项任务。', 'county', '全县'],
    ['各项任务有序推进，成效较好。', 'county', '未写明'],
  ])('without any issuer is told by what it calls itself: %s', ([body, level, reason]) => {
    const { preset, presetReason } = detect('2024年度法治政府建设工作报告', { body: body as string });
    expect(preset).toBe(`law-based-government/${level}`);
    expect(presetReason.zh).toContain(reason);
  });

  test('gives its reason', () => {
    expect(detect('安平县司法局2024年度法治政府建设工作报告').presetReason.zh).toBe('标题为法治政府建设报告，发文机关为“安平县司法局”');
  });
});

describe('anything else', () => {
  test.for([
    '安平县人民政府工作报告',
    '安平县人民法院工作报告',
    '安平县人民法院2024年法治建设工作报告',
    '安平县法治政府建设实施方案（2021—2025年）',
    '关于印发《安平县2024年法治政府建设工作要点》的通知',
    '安平县2024年法治政府建设工作计划',
    '安平县法治政府建设督察反馈问题整改情况的报告',
    '安平县法治政府建设示范创建工作总结',
    '安平县法治文化建设工作总结',
    '安平县2024年度国民经济和社会发展统计公报',
    '临河镇主要负责人2024年度述法报告',
  ])('%s gets the recommended preset', (title) => {
    expect(detect(title).preset).toBe('recommended');
  });

  test('a draft without title', () => {
    const draft = readText('现将有关情况报告如下。');
    expect(detectProfile(draft, factsOf(draft))).toMatchObject({ preset: 'recommended', presetReason: { zh: '没有标题' } });
  });
});

describe('an annual report on disclosure', () => {
  test.for(['安平县2024年政府信息公开工作年度报告', '安平县司法局2024年度政府信息公开年报', '安平县政府信息公开工作年度报告'])(
    '%s',
    (title) => {
      expect(detect(title).preset).toBe('information-disclosure');
    },
  );

  test.for(['安平县2016年政府信息公开工作年度报告', '关于做好2024年政府信息公开工作的通知', '安平县政府信息公开指南'])(
    '%s is none',
    (title) => {
      expect(detect(title).preset).toBe('recommended');
    },
  );
});

describe('circumstances', () => {
  test.for([
    ['安平县2024年度法治政府建设情况的报告\n县委、县政府：', '', 'upward'],
    ['安平县2024年度法治政府建设情况的报告', '特此报告。', 'upward'],
    ['安平县2024年度法治政府建设情况的报告', '抄送：县委办公室。', 'upward'],
    ['安平县2024年度法治政府建设情况的报告', '', 'published'],
    ['秘密★1年\n安平县2024年度法治政府建设情况的报告', '', 'published'],
    ['秘密★1年\n安政〔2025〕3号\n安平县2024年度法治政府建设情况的报告', '', 'upward'],
    ['当前位置：首页 > 公开\n安平县2024年度法治政府建设情况的报告\n县委、县政府：', '', 'published'],
  ])('%s … %s is %s', ([head, tail, circumstance]) => {
    expect(detect(head as string, { tail: tail as string }).circumstances).toEqual([circumstance]);
  });

  test('of a copy sent upward come with the signs it has and no others', () => {
    const title = '安平县2024年度法治政府建设情况的报告';
    expect(detect(title, { tail: '特此报告。' }).circumstancesReason.zh).toBe('有“特此报告”，按上报稿');
    expect(detect(`安政〔2025〕3号\n${title}\n县委、县政府：`).circumstancesReason.zh).toBe('有发文字号、主送机关，按上报稿');
  });
});
