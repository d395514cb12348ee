import { lintText, parseMarked } from 'draftlint/testing';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Diagnostic, Edit, Fix } from '../../src/core/diagnostic.ts';
import { factsOf } from '../../src/core/facts/index.ts';
import { applyFixes, type Refusal, vetFix } from '../../src/core/fix.ts';
import { numbersIn } from '../../src/core/protected.ts';
import { rules } from '../../src/generated/rules.ts';
import { fixDraft, lint, lintDraft, readDraft } from '../../src/index.ts';
import { readText } from '../../src/readers/text/index.ts';

/** A draft with one edit in it: `［old→new］`. */
function edited(marked: string): { text: string; fix: Fix } {
  const [, before = '', old = '', newText = '', after = ''] = /^(.*)［(.*)→(.*)］(.*)$/su.exec(marked) ?? [];
  return {
    text: before + old + after,
    fix: { safe: true, edits: [{ range: { start: before.length, end: before.length + old.length }, newText }] },
  };
}

function verdictOn(marked: string): Fix | Refusal {
  const { text, fix } = edited(marked);
  const draft = readText(text);
  return vetFix(fix, draft, factsOf(draft));
}

const HEAD = '安平县司法局关于2024年度法治政府建设情况的报告\n\n县政府：\n\n';

describe('a fix may', () => {
  test.for([
    ['change words', '工作［做的→做得］很好。'],
    ['change the width of a digit', '受理［２→2］0件。'],
    ['change the width of a whole number', '受理［１，２３４→1,234］件。'],
    ['take blanks from beside a number', '受理［ 20 →20］件。'],
    ['write zeros of a Chinese year as zeros', '［二○二四→二〇二四］年工作平稳。'],
    ['change a mark between two years', '［2022,2023→2022、2023］年。'],
    ['change a unit sign', '占地20［㎡→平方米］。'],
    ['take layout blanks out of a name', `${HEAD}工作平稳。\n\n［安平县 司法局→安平县司法局］\n2025年1月3日`],
    ['put a mark after a name', '安平县司法局关于2024年度法治政府建设情况的报告\n\n县政府［→：］\n\n工作平稳。'],
    ['change a word beside a date', '［截止→截至］2024年底，工作平稳。'],
  ] as const)('%s', ([, marked]) => {
    expect(verdictOn(marked)).toMatchObject({ safe: true });
  });
});

describe('a fix is refused that', () => {
  test.for<readonly [string, string, Refusal]>([
    ['changes a digit', '受理［20→21］件。', 'number'],
    ['changes a Chinese numeral', '受理［三→二］件。', 'number'],
    ['writes a Chinese numeral in Arabic', '［一→1］、举措', 'number'],
    ['drops a digit', '受理2［0→］件。', 'number'],
    ['joins two numbers', '受理2［ →］0件。', 'number'],
    ['makes a decimal of two numbers', '增长12［。→.］5%。', 'number'],
    ['drops a decimal point', '增长12［.→］5%。', 'number'],
    ['drops a percent sign', '增长12［%→］。', 'number'],
    ['drops a sign', '增长［-5→5］%。', 'number'],
    ['drops a unit of a date', `${HEAD}2024年3月5［日→］，印发方案。`, 'name'],
    ['drops a date in words', `${HEAD}［今年→］，印发方案。`, 'name'],
    ['changes the organ that signs', `${HEAD}工作平稳。\n\n安平县［司→公］法局\n2025年1月3日`, 'name'],
    ['changes an organ in running text', `${HEAD}由安平县［司→公］法局牵头。`, 'name'],
    ['changes the name of a person', `${HEAD}申请人王小明不服处罚，申请人王小［明→民］撤回申请。`, 'name'],
    ['makes a name longer', `${HEAD}由安平县司法局［→分局］牵头。`, 'name'],
    ['changes nothing', '工作［平稳→平稳］。', 'empty'],
  ])('%s', ([, marked, refusal]) => {
    expect(verdictOn(marked)).toBe(refusal);
  });

  test('has edits out of the draft or over each other', () => {
    const draft = readText('工作平稳。');
    const verdict = (...spans: readonly (readonly [number, number])[]): Fix | Refusal =>
      vetFix({ safe: true, edits: spans.map(([start, end]) => ({ range: { start, end }, newText: '好' })) }, draft, factsOf(draft));
    expect([verdict([4, 9]), verdict([0, 2], [1, 3]), verdict([1, 1], [1, 1])]).toEqual(['outside', 'overlapping', 'overlapping']);
    expect(verdict([0, 1], [1, 2])).toMatchObject({ edits: [{ range: { end: 1 } }, { range: { start: 1 } }] });
  });
});

test('an edit is cut down to what it changes', () => {
  expect(verdictOn('工作［做的很好→做得很好］。')).toEqual({ safe: true, edits: [{ range: { start: 3, end: 4 }, newText: '得' }] });
});

test('what is put in has the line ends of the draft', () => {
  const [edit] = (verdictOn('工作平稳。\r\n［。→。\n好］') as Fix).edits as [Edit];
  expect(edit.newText).toBe('\r\n好');
});

describe('a batch', () => {
  const finding = (start: number, end: number, newText: string, extra: Partial<Diagnostic> = {}): Diagnostic => ({
    code: 'area/problem',
    messageId: 'problem',
    message: '',
    data: {},
    severity: 'error',
    certainty: 'certain',
    range: { start, end },
    related: [],
    fix: { safe: true, edits: [{ range: { start, end }, newText }] },
    basis: [],
    fingerprint: '',
    ...extra,
  });

  test('has all fixes that do not touch, whatever their order', () => {
    expect(applyFixes('abcdef', [finding(4, 5, 'E'), finding(0, 1, 'A'), finding(2, 3, '')], {}).text).toBe('AbdEf');
  });

  test('has the first of two fixes that touch', () => {
    expect(applyFixes('abcdef', [finding(0, 2, 'X'), finding(1, 3, 'Y'), finding(2, 3, 'Z')], {})).toMatchObject({
      text: 'Xcdef',
      fixed: [{ range: { start: 0 } }],
    });
  });

  test('has unsafe fixes only where they are asked for', () => {
    const unsafe = finding(0, 1, 'A', { fix: { safe: false, edits: [{ range: { start: 0, end: 1 }, newText: 'A' }] } });
    expect([applyFixes('ab', [unsafe], {}).text, applyFixes('ab', [unsafe], { isUnsafe: true }).text]).toEqual(['ab', 'Ab']);
  });

  test('has only the rules that are named', () => {
    const findings = [finding(0, 1, 'A'), finding(2, 3, 'C', { code: 'other/problem' })];
    expect(['area/problem', 'area/*', 'other/*'].map((name) => applyFixes('abc', findings, { rules: [name] }).text)).toEqual([
      'Abc',
      'Abc',
      'abC',
    ]);
  });
});

const fixing = Object.entries(rules).flatMap(([id, rule]) =>
  rule.examples.flatMap((example) => {
    const { text } = parseMarked(example.bad);
    const options = {
      id,
      ...(example.format && { format: example.format }),
      ...(example.preset && { preset: example.preset }),
      ...(example.circumstances && { circumstances: example.circumstances }),
    };
    return lintText(rule, text, options).some(({ fix }) => fix) ? [{ id, rule, text, options }] : [];
  }),
);

test('there are rules with fixes', () => {
  expect(fixing.length).toBeGreaterThan(5);
});

describe.for(fixing)('the fix of $id', ({ rule, text, options }) => {
  const apply = (draft: string): { text: string; fixed: readonly Diagnostic[] } =>
    applyFixes(draft, lintText(rule, draft, options), { isUnsafe: true });

  test('mends its example: the findings are gone and no number is changed', () => {
    const { text: mended, fixed } = apply(text);
    const left = lintText(rule, mended, options);
    expect(left.length).toBe(lintText(rule, text, options).length - fixed.length);
    expect(left.filter(({ fix }) => fix)).toEqual([]);
    expect(numbersIn(mended)).toBe(numbersIn(text));
  });

  test('brings no finding of any rule that was not there', async () => {
    const draft = await readDraft(text, options.format);
    const { diagnostics } = lintDraft(draft, options);
    const mended = await lint({ text: apply(text).text, format: options.format ?? 'text' }, options);
    const count = (findings: readonly Diagnostic[], code: string): number => findings.filter((finding) => finding.code === code).length;
    for (const { code } of mended.diagnostics) expect(count(mended.diagnostics, code), code).toBeLessThanOrEqual(count(diagnostics, code));
  });
});

describe('random drafts', () => {
  const noise = fc.string({ unit: fc.constantFrom(...'安平县司法局报告一二〇12.,:：；。、（）()[]〔〕 　-—\t号第附件'), maxLength: 12 });
  const line = fc.oneof(fc.constantFrom('', '一、举措', '二、问题。', '（一）强化领导', '受理40件，办结36件。', '附件:1、名单。'), noise);
  /** The bad example of a rule with lines and marks put in and lines taken out. */
  const lines = fc
    .tuple(
      fc.constantFrom(...fixing.map(({ text }) => text.split('\n'))),
      fc.array(fc.tuple(fc.nat(12), fc.nat(1), line), { maxLength: 4 }),
    )
    .map(([base, changes]) => changes.reduce((all, [at, removed, words]) => all.toSpliced(at, removed, words), [...base]));
  const drafts = fc.tuple(lines, fc.constantFrom('\n', '\r\n'), fc.constantFrom('text', 'markdown'));

  test('keep their numbers, and fixing what is fixed changes nothing', async () => {
    let count = 0;
    await fc.assert(
      fc.asyncProperty(drafts, async ([lines, lineEnd, format]) => {
        const report = lintDraft(await readDraft(lines.join(lineEnd), format as 'text' | 'markdown'));
        const mended = await fixDraft(report, { isUnsafe: true });
        count += mended.fixed.length;
        expect(numbersIn(mended.draft.text)).toBe(numbersIn(report.draft.text));
        expect(mended.diagnostics.filter(({ fix }) => fix)).toEqual([]);
        expect(mended.diagnostics.filter(({ code }) => code.startsWith('internal/'))).toEqual([]);
        expect(mended.draft.text.replaceAll(lineEnd, '')).not.toMatch(/[\r\n]/u);
      }),
      { numRuns: 300, seed: 4 },
    );
    expect(count).toBeGreaterThan(100);
  }, 60_000);
});
