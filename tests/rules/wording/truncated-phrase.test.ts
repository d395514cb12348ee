import { lintText, mark, parseMarked } from 'draftlint/testing';
import { describe, expect, test } from 'vitest';
import rule from '../../../rules/wording/truncated-phrase.ts';

describe('wording/truncated-phrase', () => {
  test.for([
    '学习⟦习近平新时代特色社会主义思想⟧。',
    '坚持以⟦新时代中国特色社会主义思想⟧为指导。',
    '深入学习⟦习近平法制思想⟧，紧密团结在⟦以习近平为核心的党中央⟧周围。',
    '学习⟦习近平新时代中国特色社会主义⟧精神。',
    '⟦习近平总书⟧在讲话中指出，学习⟦习总书记⟧讲话。',
  ])('reports %s', (marked) => {
    const { text } = parseMarked(marked);
    expect(mark(text, lintText(rule, text))).toBe(marked);
  });

  test.for([
    '学习习近平新时代中国特色社会主义思想和习近平法治思想、习近平总书记重要讲话。',
    '学习《习近平思想政治工作论述》和“新时代中国特色社会主义思想”讲义。',
    '深入学习总书记重要讲话，研习总书记著作。',
    '加强习近平思想政治工作论述的学习。',
    '2014年，紧密团结在以习近平同志为总书记的党中央周围。',
  ])('accepts %s', (text) => {
    expect(mark(text, lintText(rule, text))).toBe(text);
  });

  test('never offers a fix', () => {
    for (const finding of lintText(rule, '学习习近平思想，深刻领悟“两个确立”的决定意义。')) expect(finding).not.toHaveProperty('fix');
  });
});
