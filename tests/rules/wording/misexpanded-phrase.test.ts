import { lintText, mark, parseMarked } from 'draftlint/testing';
import { describe, expect, test } from 'vitest';
import rule from '../../../rules/wording/misexpanded-phrase.ts';

describe('wording/misexpanded-phrase', () => {
  test.for([
    '增强“四个意识”（⟦政治意识、大局意识、核心意识、担当意识⟧）。',
    '坚定“四个自信”，即⟦道路自信、理论自信、文化自信⟧。',
    '增强⟦政治意识、大局意识、责任意识和看齐意识⟧“四个意识”。',
    '坚持⟦创新、协调、绿色、共享⟧的新发展理念。',
    '坚持⟦法治国家、法治政府、法治城市⟧一体建设。',
    '坚持⟦依法治县、依法行政⟧共同推进。',
    '⟦坚决维护党中央集中统一领导权威⟧。',
  ])('reports %s', (marked) => {
    const { text } = parseMarked(marked);
    expect(mark(text, lintText(rule, text))).toBe(marked);
  });

  test.for([
    '增强“四个意识”（政治意识、大局意识、核心意识、看齐意识）。',
    '坚定道路自信、理论自信、制度自信、文化自信，增强“四个意识”。',
    '增强政治意识、责任意识等“四个意识”。',
    '坚持创新、协调、绿色、开放、共享的新发展理念。',
    '坚持法治国家、法治政府、法治社会一体建设。',
    '坚持依法治省、依法执政、依法行政共同推进，坚持法治黔山、法治政府、法治社会一体建设。',
    '坚持依法治国、依法治县、依法执政、依法行政共同推进。',
    '整治形式主义、官僚主义、享乐主义和奢靡之风等“四风”问题。',
    '增强政治意识、大局意识、责任意识，提高“四个意识”。',
    '统筹推进经济、政治、文化、社会、生态文明建设“五位一体”总体布局。',
  ])('accepts %s', (text) => {
    expect(mark(text, lintText(rule, text))).toBe(text);
  });
});
