import { lintText, mark, parseMarked } from 'draftlint/testing';
import { describe, expect, test } from 'vitest';
import rule from '../../../rules/punctuation/festival-dot.ts';

describe('punctuation/festival-dot', () => {
  test.for([
    '开展“⟦12.4⟧国家宪法日”宣传。',
    '开展“⟦12.4⟧”国家宪法日宣传。',
    '⟦12-4⟧国家宪法日活动，“⟦12•4⟧”国家宪法日宣传。',
    '开展“⟦3、15⟧”消费者权益日活动。',
    '“⟦4.22⟧”世界地球日、“⟦6.26⟧”国际禁毒日、⟦4.15⟧全民国家安全教育日。',
    '⟦5.12⟧汶川地震，“⟦12.4⟧”期间。',
    '纪念“⟦五·四⟧”运动。',
    '纪念⟦一二九⟧运动、⟦一二八⟧事变。',
    '办好“⟦5.15⟧”政务公开日，开展“⟦3.5⟧学雷锋日”活动。',
  ])('reports %s', (marked) => {
    const { text } = parseMarked(marked);
    expect(mark(text, lintText(rule, text))).toBe(marked);
  });

  test.for([
    '开展“12·4”国家宪法日宣传。',
    '增长12.4%，共12.4万人参加宣传。',
    '发生6.8级地震，投入7.6亿元特大项目。',
    '纪念“五四”运动、“一二·九”运动。',
    '见4.15节内容。',
    '第3.15条宣传规定',
    '2024.12.4国家宪法日',
    '办好“5·15”政务公开日，压缩“1.5”个工作日，发布“2.0”版，达“1.5小时”。',
  ])('accepts %s', (text) => {
    expect(mark(text, lintText(rule, text))).toBe(text);
  });
});
