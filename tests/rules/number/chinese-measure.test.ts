import { lintText, mark, parseMarked } from 'draftlint/testing';
import { describe, expect, test } from 'vitest';
import rule from '../../../rules/number/chinese-measure.ts';

describe('number/chinese-measure', () => {
  test.for(['发放资料⟦三千份⟧。', '受理⟦一百零五件⟧，接待⟦二十三人⟧。', '投资⟦三百万元⟧。', '组织⟦十二场⟧。'])('reports %s', (marked) => {
    const { text } = parseMarked(marked);
    expect(mark(text, lintText(rule, text))).toBe(marked);
  });

  test.for([
    '发放资料3000份，配备三名，办好十件实事。',
    '三十余件，几十人，上百户，近千人次。',
    '九届十三次全会，第十二场，千人计划。',
    '“三十件”清单，五十人以上，百日攻坚。',
    '第十三、十四次党代会，第十一至十二次会议。',
    '三百六十行，十项举措，三十条意见。',
    '（二十三）三十日内办结。',
  ])('accepts %s', (text) => {
    expect(mark(text, lintText(rule, text))).toBe(text);
  });
});
