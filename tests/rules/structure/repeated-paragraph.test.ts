import { lintText, mark, parseMarked } from 'draftlint/testing';
import { describe, expect, test } from 'vitest';
import rule from '../../../rules/structure/repeated-paragraph.ts';

const WORDS = '健全投诉举报制度，公布监督电话和信箱，受理群众投诉16件，全部在时限内办结并答复';

describe('structure/repeated-paragraph', () => {
  test.for([`一、主要工作\n\n${WORDS}。\n\n⟦${WORDS}。⟧`, `一、主要工作\n\n${WORDS}。\n\n二、下一步打算\n\n加强培训。\n\n⟦${WORDS}。⟧`])(
    'reports %s',
    (marked) => {
      const { text } = parseMarked(marked);
      expect(mark(text, lintText(rule, text))).toBe(marked);
    },
  );

  test('sees a copy under another number and another head', () => {
    const text = `一、主要工作\n\n（一）强化监督。${WORDS}，群众反映较好。\n\n（二）化解纠纷。${WORDS}，群众反映较好。`;
    expect(lintText(rule, text)).toHaveLength(1);
  });

  test.for([
    `一、主要工作\n\n${WORDS}。\n\n${WORDS.replace('16', '18')}。`,
    '一、主要工作\n\n工作平稳。\n\n工作平稳。',
    '表1　各乡镇受理和办结案件情况统计表（单位：件）\n\n表1　各乡镇受理和办结案件情况统计表（单位：件）',
  ])('accepts %s', (text) => {
    expect(mark(text, lintText(rule, text))).toBe(text);
  });
});
