import { lintText, mark, parseMarked } from 'draftlint/testing';
import { describe, expect, test } from 'vitest';
import rule from '../../../rules/number/wrong-decimal-point.ts';

describe('number/wrong-decimal-point', () => {
  test.for([
    '落实经费⟦20.5.6⟧万元。',
    '调解成功率⟦99·59⟧%。',
    '满意度⟦98。6⟧%。',
    '增加⟦3·5⟧万元、⟦12•6⟧公里。',
    '提高⟦1·2⟧个百分点。',
    '按时办结率⟦98,5⟧%。',
    '占⟦12，6⟧%，⟦99．5⟧%。',
    '发放资料⟦5。8⟧万份，培训⟦3，5⟧万人次，投入⟦4．5⟧亿元。',
  ])('reports %s', (marked) => {
    const { text } = parseMarked(marked);
    expect(mark(text, lintText(rule, text))).toBe(marked);
  });

  test.for([
    '调解成功率99.59%，增加3.5万元。',
    '“3·15”晚会、“6·26”禁毒宣传、5·12地震灾后重建。',
    '“12·4”万人签名活动。',
    '共立案3。5个村参加。',
    '见3.2.1节，版本2.0.1，2024.5.6元旦活动。',
    '公开1,200条，占比12.5%。',
    '占比分别为3、5、8%，第1,2批占5%。',
    '“12·4万人宣誓”，第1,2批5万份，发放手册3，5本。',
  ])('accepts %s', (text) => {
    expect(mark(text, lintText(rule, text))).toBe(text);
  });
});
