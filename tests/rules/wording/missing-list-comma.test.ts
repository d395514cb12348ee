import { lintText, mark, parseMarked } from 'draftlint/testing';
import { describe, expect, test } from 'vitest';
import rule from '../../../rules/wording/missing-list-comma.ts';

describe('wording/missing-list-comma', () => {
  test.for(['⟦区委区政府⟧高度重视。', '⟦党中央国务院⟧决策部署，⟦县委县人民政府⟧落实。'])('reports %s', (marked) => {
    const { text } = parseMarked(marked);
    expect(mark(text, lintText(rule, text))).toBe(marked);
  });

  test.for(['区委、区政府高度重视，各级党委政府抓落实。', '县委县政府督查室开展督查。', '拨打“县委县政府热线”。'])('accepts %s', (text) => {
    expect(mark(text, lintText(rule, text))).toBe(text);
  });
});
