import { lintText, mark, parseMarked } from 'draftlint/testing';
import { describe, expect, test } from 'vitest';
import rule from '../../../rules/number/mixed-forms.ts';

describe('number/mixed-forms', () => {
  test.for([
    '开展⟦五月⟧宣传月、9月宣传周活动。',
    '办结率98%，满意率⟦百分之九十五⟧。',
    '⟦二〇二一年⟧立案3件，2022年立案5件。',
    '⟦三季度⟧收入平稳，第4季度回升。',
  ])('reports %s', (marked) => {
    const { text } = parseMarked(marked);
    expect(mark(text, lintText(rule, text))).toBe(marked);
  });

  test.for([
    '开展5月宣传月、9月宣传周活动。',
    '开展五月宣传月。9月开展宣传周。',
    '壮族三月三活动，4月开展宣传。',
    '百分之八十的村，百分之九十五的户。',
    '按照《二〇二一年工作要点》，2022年立案5件。',
    '三季度收入平稳，3月回升。',
  ])('accepts %s', (text) => {
    expect(mark(text, lintText(rule, text))).toBe(text);
  });
});
