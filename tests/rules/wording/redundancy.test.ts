import { lintText, mark, parseMarked } from 'draftlint/testing';
import { describe, expect, test } from 'vitest';
import rule from '../../../rules/wording/redundancy.ts';

describe('wording/redundancy', () => {
  test.for([
    '⟦自2021年至今以来⟧，共办结30件。',
    '⟦2024年1月至10月以来⟧，共办结30件。',
    '⟦知晓率达到100%全覆盖⟧。',
    '通过“法律六进”活动，⟦使⟧群众的法治意识明显增强。',
    '⟦目的是为了⟧方便群众。',
    '⟦截至目前为止⟧，走访32家。',
  ])('reports %s', (marked) => {
    const { text } = parseMarked(marked);
    expect(mark(text, lintText(rule, text))).toBe(marked);
  });

  test.for([
    '2023年以来，2023年至2024年，共办结30件。',
    '村（居）法律顾问实现100%覆盖。',
    '所谓“2023年至2024年以来”的写法不妥。',
    '县司法局通过活动，使群众的法治意识增强；通过后，使用新章。',
    '通过率提高，使命感增强。',
    '截至目前，走访32家。',
  ])('accepts %s', (text) => {
    expect(mark(text, lintText(rule, text))).toBe(text);
  });
});
