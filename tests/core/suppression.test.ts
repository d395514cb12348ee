import { describe, expect, test } from 'vitest';
import type { Config } from '../../src/core/config/config.ts';
import { validateConfig } from '../../src/core/config/validate.ts';
import { presets } from '../../src/generated/presets.ts';
import { rules } from '../../src/generated/rules.ts';
import { type LintOptions, type LintReport, lint } from '../../src/index.ts';

const BAD = '截至2024年2月30日，受理5件。';
const RULE = 'date/impossible-date';

/** Codes with message ids of the findings shown, and how many are hidden. */
async function codesIn(markdown: string, options: LintOptions & { format?: 'text' | 'markdown' } = {}): Promise<[string[], number]> {
  const { format = 'markdown', ...rest } = options;
  const { diagnostics, hidden }: LintReport = await lint({ text: `# 安平县工作报告\n\n${markdown}\n`, format, path: 'a.md' }, rest);
  const codes = diagnostics.filter(({ code }) => code === RULE || code.startsWith('suppression/'));
  return [codes.map(({ code, messageId }) => (code === RULE ? RULE : `${code} ${messageId}`)), hidden.length];
}

describe('a comment hides what begins', () => {
  test.for([
    ['in the next block', `<!-- draftlint-ignore ${RULE} -- 原文如此 -->\n${BAD}`],
    ['in the next block after a blank line', `<!-- draftlint-ignore ${RULE} -- 原文如此 -->\n\n${BAD}`],
    ['in its own block', `全年工作平稳。<!-- draftlint-ignore ${RULE} -- 原文如此 -->${BAD}`],
    ['in a run-in body', `<!-- draftlint-ignore ${RULE} -- 原文如此 -->\n（一）强化领导。${BAD}`],
    ['in a table', `<!-- draftlint-ignore ${RULE} -- 原文如此 -->\n| 事项 | 时间 |\n|---|---|\n| 受理 | 2024年2月30日 |`],
    ['in the next block, by area', `<!-- draftlint-ignore date/* -- 原文如此 -->\n${BAD}`],
    ['in a range', `<!-- draftlint-ignore-start ${RULE} -- 原文如此 -->\n\n全年工作平稳。\n\n${BAD}\n\n<!-- draftlint-ignore-end -->`],
    ['with a Chinese dash before the reason', `<!-- draftlint-ignore ${RULE} —— 原文如此 -->\n${BAD}`],
    ['after another comment', `<!-- draftlint-ignore ${RULE} -- 原文如此 -->\n<!-- 王某某改 -->\n${BAD}`],
  ] as const)('%s', async ([, markdown]) => {
    expect(await codesIn(markdown)).toEqual([[], 1]);
  });
});

describe('a comment does not hide', () => {
  test.for([
    ['the block after the next', `<!-- draftlint-ignore ${RULE} -- 原文如此 -->\n全年工作平稳。\n\n${BAD}`, 'idle'],
    ['what comes before it', `${BAD}\n\n<!-- draftlint-ignore ${RULE} -- 原文如此 -->\n全年工作平稳。`, 'idle'],
    [
      'what comes after its range',
      `<!-- draftlint-ignore-start ${RULE} -- 原文 -->\n\n平稳。\n\n<!-- draftlint-ignore-end -->\n\n${BAD}`,
      'idle',
    ],
    ['other rules', `<!-- draftlint-ignore date/wrong-weekday -- 原文如此 -->\n${BAD}`, 'idle'],
    ['what a misspelt rule is meant for', `<!-- draftlint-ignore date/imposible-date -- 原文如此 -->\n${BAD}`, 'misspelt'],
    ['anything without a rule', `<!-- draftlint-ignore -- 原文如此 -->\n${BAD}`, 'unruled'],
    ['anything in a range without an end', `<!-- draftlint-ignore-start ${RULE} -- 原文如此 -->\n\n${BAD}`, 'unclosed'],
    ['anything by an end without a start', `${BAD}\n\n<!-- draftlint-ignore-end -->`, 'stray'],
    ['anything at the end', `${BAD}\n\n<!-- draftlint-ignore ${RULE} -- 原文如此 -->`, 'last'],
    ['anything by another word', `<!-- draftlint-disable ${RULE} -- 原文如此 -->\n${BAD}`, 'directive'],
    ['anything until what is no day', `<!-- draftlint-ignore ${RULE} until 明年 -- 原文如此 -->\n${BAD}`, 'undated'],
  ] as const)('%s', async ([, markdown, messageId]) => {
    const [codes, hidden] = await codesIn(markdown);
    expect([codes.toSorted(), hidden]).toEqual([[RULE, `suppression/unused ${messageId}`], 0]);
  });

  test('anything without a reason, which is told once', async () => {
    expect(await codesIn(`<!-- draftlint-ignore ${RULE} -->\n${BAD}`)).toEqual([['suppression/without-reason missing', RULE], 0]);
  });

  test('anything after its last day', async () => {
    const markdown = `<!-- draftlint-ignore ${RULE} until 2025-12-31 -- 待更正 -->\n${BAD}`;
    expect(await codesIn(markdown, { today: '2025-12-31' })).toEqual([[], 1]);
    expect(await codesIn(markdown, { today: '2026-01-01' })).toEqual([['suppression/unused expired', RULE], 0]);
  });

  test('anything in plain text, where it is no comment', async () => {
    const markdown = `<!-- draftlint-ignore ${RULE} -- 原文如此 -->\n${BAD}`;
    expect(await codesIn(markdown, { format: 'text' })).toEqual([['suppression/unused elsewhere', RULE], 0]);
    expect(await codesIn(`用 draftlint-ignore 忽略。${BAD}`, { format: 'text' })).toEqual([[RULE], 0]);
  });

  test('anything within code, which is told of nothing', async () => {
    expect(await codesIn(`\`\`\`\n<!-- draftlint-ignore ${RULE} -- 原文如此 -->\n\`\`\`\n\n${BAD}`)).toEqual([[RULE], 0]);
  });
});

test('of two rules in one comment the one that hides nothing is named', async () => {
  const markdown = `<!-- draftlint-ignore ${RULE}, date/wrong-weekday -- 原文如此 -->\n${BAD}`;
  const { diagnostics } = await lint({ text: markdown, format: 'markdown' });
  expect(diagnostics.map(({ code, data }) => [code, data['rules']])).toContainEqual(['suppression/unused', 'date/wrong-weekday']);
});

const configOf = (data: object): Config => {
  const { config, problems } = validateConfig(data, { rules, presets });
  expect(problems).toEqual([]);
  return config;
};

describe('a configuration ignores', () => {
  const ignoring = (entry: object): LintOptions => ({ config: configOf({ ignores: [{ rule: RULE, reason: '原文如此', ...entry }] }) });

  test.for([
    ['by words of the finding', { quote: '2024年2月30日' }, 1],
    ['by words around it, blanks aside', { quote: '截至 2024年2月30日，受 理' }, 1],
    ['by words elsewhere not', { quote: '受理5件' }, 0],
    ['with signs that mean something in a pattern not', { quote: '2024.*' }, 0],
    ['in files that are named', { quote: '2月30日', files: 'a.md' }, 1],
    ['in files by a glob', { quote: '2月30日', files: ['reports/**', '*.md'] }, 1],
    ['in other files not', { quote: '2月30日', files: 'b.md' }, 0],
    ['by a fingerprint that is not there not', { fingerprint: '0123456789abcdef' }, 0],
  ] as const)('%s', async ([, entry, count]) => {
    expect((await codesIn(BAD, ignoring(entry)))[1]).toBe(count);
  });

  test('by fingerprint', async () => {
    const { diagnostics } = await lint({ text: `# 安平县工作报告\n\n${BAD}\n`, format: 'markdown' });
    const { fingerprint } = diagnostics.find(({ code }) => code === RULE) ?? {};
    expect(await codesIn(BAD, ignoring({ fingerprint }))).toEqual([[], 1]);
    expect(await codesIn(BAD, ignoring({ fingerprint, quote: '其他' }))).toEqual([['suppression/unused idle', RULE], 0]);
  });

  test('nothing without a reason', async () => {
    const config = configOf({ ignores: [{ rule: RULE, quote: '2月30日' }] });
    expect(await codesIn(BAD, { config })).toEqual([['suppression/without-reason missing', RULE], 0]);
  });
});

describe('a locked rule', () => {
  const locked = (data: object): LintOptions => ({
    config: { ...configOf(data), extends: [configOf({ locked: [RULE, 'statistics/*'], rules: { 'document/overlong': 'error' } })] },
  });

  test.for([
    ['turned off', { rules: { [RULE]: 'off' } }],
    ['lowered', { rules: { [RULE]: 'warning' } }],
    ['turned off with its area', { rules: { 'date/*': 'off' } }],
    ['lowered by a lock on its area', { rules: { 'statistics/rate-mismatch': 'hint' } }],
    ['given options', { rules: { [RULE]: {}, 'statistics/unstated-denominator': { severity: 'error', limit: 1 } } }],
    ['ignored', { ignores: [{ rule: 'date/*', quote: '2月30日', reason: '原文如此' }] }],
    ['lowered for some files', { overrides: [{ files: '*.md', rules: { [RULE]: 'info' } }] }],
  ] as const)('cannot be %s', async ([, data]) => {
    const { config } = locked({});
    const higher = { ...validateConfig(data, { rules, presets }).config, extends: [...(config as Config).extends] };
    await expect(codesIn(BAD, { config: higher })).rejects.toThrow(/is locked/u);
  });

  test.for([
    ['raised', { rules: { [RULE]: 'error' } }],
    ['left alone where its area is turned off beside it', { rules: { 'date/*': 'off', [RULE]: 'error' } }],
    ['left alone where others are lowered', { rules: { 'document/overlong': 'hint', 'date/wrong-weekday': 'off' } }],
  ] as const)('may be %s', async ([, data]) => {
    expect(await codesIn(BAD, locked(data))).toEqual([[RULE], 0]);
  });

  test('is reported although a comment ignores it, and the comment is an error', async () => {
    const { diagnostics } = await lint({ text: `<!-- draftlint-ignore ${RULE} -- 原文如此 -->\n${BAD}`, format: 'markdown' }, locked({}));
    const found = diagnostics.filter(({ code }) => code === RULE || code.startsWith('suppression/'));
    expect(found.map(({ code, messageId, severity }) => [code, messageId, severity])).toEqual([
      ['suppression/unused', 'locked', 'error'],
      [RULE, expect.anything(), 'error'],
    ]);
  });
});

test('a draft of nothing but comments takes time linear in it', async () => {
  const comments = Array.from({ length: 4000 }, (_, at) => `<!-- draftlint-ignore area/rule-${at} -- 原文 -->\n`).join('');
  const unclosed = '<!-- draftlint-ignore '.repeat(20_000);
  const { diagnostics } = await lint({ text: `${comments}\n${BAD}\n\n${unclosed}`, format: 'markdown' });
  expect(diagnostics.filter(({ code }) => code === 'suppression/unused')).toHaveLength(4000);
}, 20_000);
