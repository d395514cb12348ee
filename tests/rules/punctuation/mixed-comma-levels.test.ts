import { lintText, mark, parseMarked } from 'draftlint/testing';
import { describe, expect, test } from 'vitest';
import rule from '../../../rules/punctuation/mixed-comma-levels.ts';

describe('punctuation/mixed-comma-levels', () => {
  test.for([
    '就企业合法用工⟦，⟧劳动权益维护、工伤维权等方面的问题答疑。',
    '主要包括法治宣传⟦，⟧纠纷调解、法律援助等内容。',
    '覆盖政治、经济⟦，⟧文化、社会等领域。',
  ])('reports %s', (marked) => {
    const { text } = parseMarked(marked);
    expect(mark(text, lintText(rule, text))).toBe(marked);
  });

  test.for([
    '就企业合法用工、劳动权益维护、工伤维权等方面的问题答疑。',
    '对发现的问题，交办、督办等环节逐一跟踪。',
    '开展集中宣传，发放传单、手册等资料。',
    '针对薄弱环节，开展排查、整治等工作。',
    '统筹教育、医疗，推进养老、托幼等工作。',
    '涉及面广，就业、教育等领域任务重。',
  ])('accepts %s', (text) => {
    expect(mark(text, lintText(rule, text))).toBe(text);
  });
});
