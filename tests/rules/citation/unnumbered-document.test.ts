import { lintText, mark, parseMarked } from 'draftlint/testing';
import { describe, expect, test } from 'vitest';
import rule from '../../../rules/citation/unnumbered-document.ts';

describe('citation/unnumbered-document', () => {
  test.for([
    '根据⟦《关于做好年度报告工作的通知》⟧要求，现将情况报告如下。',
    '按照县委全面依法治县委员会办公室⟦《关于报送年度报告的通知》⟧文件精神，现将情况报告如下。',
    '依据⟦《关于规范执法的意见》⟧，制定措施8条。再次按照《关于规范执法的意见》检查。',
  ])('reports %s', (marked) => {
    const { text } = parseMarked(marked);
    expect(mark(text, lintText(rule, text))).toBe(marked);
  });

  test.for([
    '根据县司法局《关于做好年度报告工作的通知》（安司〔2024〕12号）要求，现将情况报告如下。',
    '根据《关于做好年度报告工作的通知》(安法办[2024]12号)要求，现将情况报告如下。',
    '按照《关于规范执法的意见》（以下简称《意见》），制定措施8条。',
    '制定出台《关于规范执法的意见》，认真落实《关于规范执法的意见》要求。',
    '按照中共中央办公厅《关于加强基层治理的意见》，制定措施8条。',
    '根据《行政处罚法》《安平县人民政府关于规范执法的通知》要求，制定措施8条。',
  ])('accepts %s', (text) => {
    expect(mark(text, lintText(rule, text))).toBe(text);
  });
});
