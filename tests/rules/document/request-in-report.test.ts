import { lintText, mark, parseMarked } from 'draftlint/testing';
import { describe, expect, test } from 'vitest';
import rule from '../../../rules/document/request-in-report.ts';

describe('document/request-in-report', () => {
  test.for([
    '安平县司法局2024年度工作报告\n执法力量不足。⟦恳请县政府予以支持⟧。',
    '安平县司法局2024年度工作报告\n经费紧张，⟦请予拨付⟧经费20万元。',
    '安平县司法局2024年度工作报告\n以上报告⟦当否，请批示⟧。',
    '安平县司法局2024年度工作报告\n以上报告如无不妥，⟦请批转⟧。',
    '安平县司法局2024年度工作报告\n⟦请求批准⟧。',
    '安平县司法局2024年度工作情况汇报\n⟦是否妥当，请审定⟧。',
  ])('reports %s', (marked) => {
    const { text } = parseMarked(marked);
    expect(mark(text, lintText(rule, text))).toBe(marked);
  });

  test.for([
    '安平县司法局2024年度工作报告\n全年接收请示（报告）30件，办理请示批复12件。',
    '安平县司法局2024年度工作报告\n按程序报请批准。依法提请审批。',
    '安平县司法局2024年度工作报告\n以上报告，请审阅。以上报告如有不妥，请批评指正。',
    '安平县司法局2024年度工作报告\n对群众请求解决的问题及时办理。当事人请求批准延期。',
    '安平县司法局2024年度工作报告\n学习《关于恳请批准的规定》，答复“妥否，请批示”类文书3件。',
    '安平县司法局2024年度工作报告\n请予审议。',
    '关于增加编制的请示\n妥否，请批示。',
    '2024年政府工作报告\n恳请大家给予支持。',
  ])('accepts %s', (text) => {
    expect(mark(text, lintText(rule, text))).toBe(text);
  });
});
