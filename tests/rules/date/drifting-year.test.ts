import { lintText, mark, parseMarked } from 'draftlint/testing';
import { describe, expect, test } from 'vitest';
import rule from '../../../rules/date/drifting-year.ts';

const TITLE = '安平县2023年度法治政府建设情况的报告';
const report = (body: string, signed = '2024年1月10日'): string => `${TITLE}\n\n一、主要工作\n\n${body}\n\n安平县人民政府\n${signed}`;
const undated = (body: string, title = TITLE): string => `${title}\n\n一、主要工作\n\n${body}`;

describe('date/drifting-year', () => {
  test.for([
    report('⟦今年⟧共办理案件30件，⟦今年以来⟧无败诉案件。'),
    report('⟦本年⟧共办理案件30件。'),
    report('⟦今年⟧5月，培训干部20人次。'),
    report('办理案件30件，将加强培训作为重点，⟦今年⟧培训20人次。'),
    report('⟦今年⟧共办理案件30件。', '二〇二四年一月十日'),
    undated('⟦今年⟧共办理案件30件。今年以来无败诉案件。'),
    undated('⟦今年以来⟧，办理案件30件。\n\n二、下一步打算\n\n⟦今年⟧，将继续推进。'),
    undated('今年以来，办理案件30件。\n\n二、下一步打算\n\n⟦今年⟧将继续推进。', '安平县2023年法治政府建设工作总结'),
  ])('reports %s', (marked) => {
    const { text } = parseMarked(marked);
    expect(mark(text, lintText(rule, text))).toBe(marked);
  });

  test.for([
    report('今年共办理案件30件。', '2023年12月20日'),
    report('2023年共办理案件30件。\n\n二、下一步打算\n\n今年将继续推进。'),
    report('2023年共办理案件30件。\n\n二、2024年主要工作\n\n今年再培训20人次。'),
    report('会议提出“今年要见成效”，编发《今年怎么看》读本。'),
    report('本年度办理案件30件，本年收入20万元。'),
    undated('今年以来，办理案件30件。', '安平县2023年政府工作报告'),
    undated('2023年办理案件30件。\n\n二、下一步打算\n\n在今年工作的基础上继续推进。'),
  ])('accepts %s', (text) => {
    expect(mark(text, lintText(rule, text))).toBe(text);
  });

  test('warns once of all of a draft, and only marks the others', () => {
    const [first, ...others] = lintText(rule, report('今年办理案件30件，今年以来无败诉案件。\n\n本年共培训20人次。'));
    expect(first).toMatchObject({ severity: 'warning', message: expect.stringContaining('全文3处') });
    expect(others.map(({ severity }) => severity)).toEqual(['info', 'info']);
    expect(lintText(rule, report('今年办理案件30件。'))).toMatchObject([
      { severity: 'warning', message: expect.not.stringContaining('全文') },
    ]);
  });

  test('of an undated draft it only asks', () => {
    expect(lintText(rule, undated('今年共办理案件30件。')).map(({ severity }) => severity)).toEqual(['info']);
  });
});
