import { describe, expect, test } from 'vitest';
import { lint } from '../../src/index.ts';

const TITLE = '安平县司法局2024年工作情况的报告';
const BAD = '为加强监管，局里印发方案，截至2024年2月30日，共受理申请5件，均已办结，群众较为满意。';
const CODE = 'date/impossible-date';

/** The fingerprints of the findings of one rule, in document order. */
async function prints(
  lines: readonly string[],
  code = CODE,
  format: 'text' | 'markdown' = 'text',
  language: 'zh' | 'en' = 'zh',
): Promise<string[]> {
  const { diagnostics } = await lint({ text: [TITLE, ...lines].join('\n\n'), format }, { language });
  return diagnostics.filter((finding) => finding.code === code).map(({ fingerprint }) => fingerprint);
}

const DRAFT = ['一、举措', '全年工作平稳。', BAD, '二、问题', '人手不足。'];

describe('the fingerprint of a finding stays', () => {
  test.for([
    ['where another paragraph is edited', ['一、举措', '全年工作有力有序有效。', BAD, '二、问题', '人手不足，经费紧张。']],
    ['where paragraphs are put in', ['概述。', ...DRAFT.slice(0, 2), '又一段。', ...DRAFT.slice(2)]],
    ['where its section is renamed', DRAFT.with(0, '一、主要做法和成效')],
    ['where its paragraph is moved', ['一、举措', BAD, '全年工作平稳。', '二、问题', '人手不足。']],
    ['where its paragraph is moved to another section', ['一、举措', '全年工作平稳。', '二、问题', '人手不足。', BAD]],
    ['where its sentence is edited far from it', DRAFT.with(2, BAD.replace('群众较为满意', '群众反映良好'))],
    ['where blanks or the width of marks near it change', DRAFT.with(2, BAD.replace('，共受理', ',共受理').replace('月30日', '月 30 日'))],
  ] as const)('%s', async ([, changed]) => {
    const before = await prints(DRAFT);
    expect(before).toHaveLength(1);
    expect(await prints(changed)).toEqual(before);
  });

  test('in either language and format', async () => {
    const before = await prints(DRAFT, 'structure/duplicate-heading');
    expect(await prints(DRAFT, 'structure/duplicate-heading', 'text', 'en')).toEqual(before);
    expect(await prints(DRAFT, CODE, 'markdown', 'en')).toEqual(await prints(DRAFT));
  });

  test('where numbers that its message names change with the rest', async () => {
    const printOf = async (text: string): Promise<string | undefined> => {
      const { diagnostics } = await lint({ text }, { preset: 'law-based-government/county' });
      return diagnostics.find(({ code }) => code === 'document/overlong')?.fingerprint;
    };
    const draft = `安平县2024年度法治政府建设情况的报告\n\n${'工作有序推进，'.repeat(900)}成效明显。`;
    const before = await printOf(draft);
    expect(before).toBeDefined();
    expect(await printOf(`${draft}又写了一段。`)).toBe(before);
  });
});

describe('the fingerprint of a finding is another', () => {
  test('for another mistake in its place', async () => {
    expect(await prints(DRAFT.with(2, BAD.replace('2月30日', '2月31日')))).not.toEqual(await prints(DRAFT));
  });

  test('for each of several in one draft, and the others stay where one is mended', async () => {
    const other = BAD.replace('2月30日', '4月31日');
    const [first, second] = await prints([BAD, other]);
    expect(first).not.toBe(second);
    expect(await prints([other])).toEqual([second]);
  });

  test('for each of several that read the same', async () => {
    const all = await prints([BAD, BAD, BAD]);
    expect(new Set(all).size).toBe(3);
    expect(await prints([BAD, BAD])).toEqual(all.slice(0, 2));
  });

  test('for each part that is missing, so that one taken for another is seen', async () => {
    const code = 'structure/missing-section';
    const report = ['安平县人民政府关于2024年度法治政府建设情况的报告', '一、主要举措和成效', '全年工作平稳。'];
    const missing = async (lines: readonly string[]): Promise<Set<string>> => {
      const { diagnostics } = await lint({ text: lines.join('\n\n') });
      return new Set(diagnostics.filter((finding) => finding.code === code).map(({ fingerprint }) => fingerprint));
    };
    const all = await missing(report);
    const withPlan = await missing([...report, '二、下一步打算', '继续努力。']);
    const withProblems = await missing([...report, '二、存在的问题', '人手不足。']);
    expect([all.size, withPlan.size, withProblems.size]).toEqual([3, 2, 2]);
    expect(withPlan).not.toEqual(withProblems);
    expect([...withPlan, ...withProblems].every((print) => all.has(print))).toBe(true);
  });
});
