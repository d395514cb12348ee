import { lintText, mark, parseMarked } from 'draftlint/testing';
import { describe, expect, test } from 'vitest';
import rule from '../../../rules/number/inconsistent-thousands.ts';

describe('number/inconsistent-thousands', () => {
  test.for([
    '公开12,560条，其中网站⟦10240⟧条，公众号12,320条。',
    '公开⟦12,560⟧条，其中网站10240条，公众号23200条。',
    '公开1,560条，办理2,400件，答复⟦1320⟧件。',
  ])('reports %s', (marked) => {
    const { text } = parseMarked(marked);
    expect(mark(text, lintText(rule, text))).toBe(marked);
  });

  test.for([
    '公开12,560条，网站10,240条，公众号320条。',
    '公开12560条，网站10240条。',
    '公开12,560条，答复1320件。',
    '2024年公开12,560条，电话12345678。',
  ])('accepts %s', (text) => {
    expect(mark(text, lintText(rule, text))).toBe(text);
  });
});
