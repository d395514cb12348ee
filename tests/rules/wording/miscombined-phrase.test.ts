import { lintText, mark, parseMarked } from 'draftlint/testing';
import { describe, expect, test } from 'vitest';
import rule from '../../../rules/wording/miscombined-phrase.ts';

describe('wording/miscombined-phrase', () => {
  test.for([
    '⟦坚定“四个意识”⟧，坚决做到“两个维护”。',
    '⟦做到“两个确立”⟧。',
    '统筹推进⟦“五位一体”战略布局⟧。',
    '统筹推进⟦“四位一体”总体布局⟧、协调推进⟦“五个全面”战略布局⟧。',
    '增强“四个意识”、做到“两个维护”、坚定“⟦四个自信⟧”。',
    '⟦坚持“四个自信”⟧。',
    '推进⟦严格公正规范文明执法⟧。',
  ])('reports %s', (marked) => {
    const { text } = parseMarked(marked);
    expect(mark(text, lintText(rule, text))).toBe(marked);
  });

  test.for([
    '增强“四个意识”、坚定“四个自信”、做到“两个维护”。',
    '树牢“四个意识”，坚定拥护“两个确立”、坚决做到“两个维护”。',
    '统筹推进“五位一体”总体布局、协调推进“四个全面”战略布局。',
    '增强“四个意识”“四个自信”。',
    '《坚定“四个意识”》一文。',
    '坚决做到“两个维护”，坚决捍卫“两个确立”，不断增强“四个意识”，再次强调“两个维护”。',
    '推进严格规范公正文明执法，做到公正文明执法。',
  ])('accepts %s', (text) => {
    expect(mark(text, lintText(rule, text))).toBe(text);
  });
});
