import { lintText, mark, parseMarked } from 'draftlint/testing';
import { describe, expect, test } from 'vitest';
import rule from '../../../rules/number/fullwidth-digit.ts';

describe('number/fullwidth-digit', () => {
  test.for(['调解成功率为86⟦％⟧。', '受理⟦１２⟧件，占⟦１２．５％⟧。'])('reports %s', (marked) => {
    const { text } = parseMarked(marked);
    expect(mark(text, lintText(rule, text))).toBe(marked);
  });

  test.for(['调解成功率为86%，受理12件。', '（一）推进ＷＴＯ改革。'])('accepts %s', (text) => {
    expect(mark(text, lintText(rule, text))).toBe(text);
  });

  test('tells of many at once, with one fix for all', () => {
    const text = '甲占8％，乙占9％，丙占１２％，丁占71％。';
    const findings = lintText(rule, text);
    expect(mark(text, findings)).toBe('甲占8⟦％⟧，乙占9％，丙占１２％，丁占71％。');
    expect(findings[0]?.data).toMatchObject({ count: '4' });
    expect(findings[0]?.fix?.edits.map(({ newText }) => newText)).toEqual(['%', '%', '12%', '%']);
  });
});
