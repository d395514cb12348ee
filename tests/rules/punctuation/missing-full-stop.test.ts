import { lintText, mark, parseMarked } from 'draftlint/testing';
import { describe, expect, test } from 'vitest';
import rule from '../../../rules/punctuation/missing-full-stop.ts';

const NEXT = '\n\n二、存在不足\n\n力量不足。';

describe('punctuation/missing-full-stop', () => {
  test.for([
    `一、主要工作\n\n会议开了3次。各乡镇都建了台账，整改了12⟦处⟧${NEXT}`,
    `一、主要工作\n\n（一）抓普法。讲课12场，办结率达到98⟦%⟧${NEXT}`,
    `一、主要工作\n\n平稳。\n\n二、下一步打算\n\n配齐人员。加强培训，严格考⟦核⟧\n\n安平县人民政府\n2024年1月5日`,
    `一、主要工作\n\n走访企业32家，解答咨询45人次⟦，⟧${NEXT}`,
    '一、主要工作\n\n平稳。\n\n特此报⟦告⟧\n\n安平县司法局\n2024年1月5日',
    '一、主要工作\n\n（一）抓普法。讲课12场，营造良好氛⟦围⟧\n\n特此报告。\n\n安平县司法局\n2024年1月5日',
  ])('reports %s', (marked) => {
    const { text } = parseMarked(marked);
    expect(mark(text, lintText(rule, text))).toBe(marked);
  });

  test.for([
    `一、主要工作\n\n会议开了3次。各乡镇都建了台账，整改了12处。${NEXT}`,
    `一、主要工作\n\n会议开了3次。具体做法，分述如下${NEXT}`,
    `一、主要工作\n\n各乡镇都建了台账，整改了12处${NEXT}`,
    '一、主要工作\n\n（一）抓普法。讲课12场，营造良好氛围。\n\n特此报告。\n\n安平县司法局\n2024年1月5日',
    '一、主要工作\n\n会议开了3次。各乡镇都建了台\n\n账，整改了12处。',
    `一、主要工作\n\n表1。各乡镇案件，2024年${NEXT}`,
    `一、主要工作\n\n走访企业32家，\n\n解答咨询45人次。${NEXT}`,
  ])('accepts %s', (text) => {
    expect(mark(text, lintText(rule, text))).toBe(text);
  });
});
