import { lintText, mark, parseMarked } from 'draftlint/testing';
import { describe, expect, test } from 'vitest';
import rule from '../../../rules/wording/confusable-term.ts';

describe('wording/confusable-term', () => {
  test.for([
    '⟦截止⟧2024年底，办结30件。',
    '⟦截止⟧目前，办结30件。',
    '规范⟦公权利⟧运行。',
    '群众⟦反应强烈⟧的问题。',
    '疫情⟦爆发⟧以来。',
    '⟦其它⟧部门配合。',
    '工作⟦开展的⟧有声有色，⟦扎实的⟧推进普法。',
    '增强普法的⟦针对性和时效性⟧。',
  ])('reports %s', (marked) => {
    const { text } = parseMarked(marked);
    expect(mark(text, lintText(rule, text))).toBe(marked);
  });

  test.for([
    '报名截止2024年5月1日，截止时间另行通知。',
    '截至2024年底，办结30件，依法保护行政权利人。',
    '药物反应强烈，矛盾爆发前化解。',
    '经检查机关内部管理规范。',
    '开展的工作有声有色，扎实的作风推进普法。',
    '增强信息公开的针对性和时效性，普法的针对性和实效性。',
    '公布纳税人缴费人权利清单、劳动者权利清单，保障当事人权利运行。',
  ])('accepts %s', (text) => {
    expect(mark(text, lintText(rule, text))).toBe(text);
  });
});
