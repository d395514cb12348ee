import { lintText, mark, parseMarked } from 'draftlint/testing';
import { describe, expect, test } from 'vitest';
import rule from '../../../rules/wording/outdated-term.ts';

describe('wording/outdated-term', () => {
  test.for([
    '开展⟦法制教育⟧。',
    '坚持在⟦法制轨道⟧上推进工作。',
    '关于2024年度工作情况的报告\n\n继续做好⟦新冠肺炎疫情⟧防控。',
    '关于2023年度工作情况的报告\n\n扎实推进⟦“七五”普法⟧工作。',
  ])('reports %s', (marked) => {
    const { text } = parseMarked(marked);
    expect(mark(text, lintText(rule, text))).toBe(marked);
  });

  test.for([
    '落实学法制度、执法制度和重大执法决定法制审核制度，维护国家法制统一。',
    '全国人大常委会法制工作委员会、县公安局法制大队。',
    '关于2012年度工作情况的报告\n\n开展法制宣传。',
    '2013年，全县开展法制宣传。',
    '关于2022年度工作情况的报告\n\n做好新冠肺炎疫情防控。',
    '开展普法制度建设。',
    '关于2023年度工作情况的报告\n\n“七五”普法期间获评先进，推进“八五”普法。',
    '关于2020年度工作情况的报告\n\n扎实推进“七五”普法工作。',
    '扎实推进“七五”普法工作。',
  ])('accepts %s', (text) => {
    expect(mark(text, lintText(rule, text))).toBe(text);
  });
});
