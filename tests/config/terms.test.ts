import { describe, expect, test } from 'vitest';
import { validateConfig } from '../../src/core/config/validate.ts';
import type { UserErrors } from '../../src/core/user-error.ts';
import { presets } from '../../src/generated/presets.ts';
import { rules } from '../../src/generated/rules.ts';
import { type LintOptions, lint } from '../../src/index.ts';

const TEXT = '关于2024年度工作情况的报告\n\n县委常委会布署，培养法律带头人，主要负责同志推进。';

/** The configuration that data describes; without mistakes. */
function configOf(data: unknown): NonNullable<LintOptions['config']> {
  const { config, problems } = validateConfig(data, { rules, presets });
  expect(problems).toEqual([]);
  return config;
}

/** What the rules on wording find in the text, as code and message. */
async function found(data: unknown): Promise<string[]> {
  const { diagnostics } = await lint({ text: TEXT, path: 'a.txt' }, { config: configOf(data), preset: 'recommended' });
  return diagnostics.filter(({ code }) => code.startsWith('wording/')).map(({ code, message }) => `${code}: ${message}`);
}

describe('terms of a project', () => {
  test('are looked for beside the shipped ones', async () => {
    const add = [{ term: '法律带头人', write: ['法律明白人', '普法员'], reason: '市局统一称谓' }, { term: '主要负责同志' }];
    expect(await found({ terms: { add } })).toEqual([
      'wording/typo: “布署”是错别字，应为“部署”。',
      'wording/project-term: “法律带头人”宜写“法律明白人”或“普法员”（市局统一称谓）。',
      'wording/project-term: “主要负责同志”不宜使用，请核对。',
    ]);
  });

  test('take shipped ones away, also only for some files', async () => {
    expect(await found({ terms: { remove: '布署' } })).toEqual([]);
    expect(await found({ overrides: [{ files: 'a.txt', terms: { remove: ['布署'] } }] })).toEqual([]);
    expect(await found({ overrides: [{ files: 'b.txt', terms: { remove: ['布署'] } }] })).toHaveLength(1);
  });

  test('keep a slip of a known term when it is taken away', async () => {
    const config = configOf({ terms: { remove: ['行政复忆'] } });
    const of = async (options: LintOptions): Promise<number> =>
      (await lint({ text: '关于情况的报告\n\n行政复忆30件。' }, options)).diagnostics.filter(({ code }) => code === 'wording/typo').length;
    expect([await of({}), await of({ config })]).toEqual([1, 0]);
  });

  test('are those of the last layer that says something of a word', async () => {
    const base = { ...configOf({ terms: { add: [{ term: '法律带头人', write: '甲' }], remove: ['布署'] } }) };
    const { diagnostics } = await lint(
      { text: TEXT },
      { config: { ...configOf({ terms: { add: [{ term: '法律带头人', write: '法律明白人', severity: 'error' }] } }), extends: [base] } },
    );
    const own = diagnostics.filter(({ code }) => code.startsWith('wording/'));
    expect(own.map(({ message, severity }) => [message, severity])).toEqual([['“法律带头人”宜写“法律明白人”。', 'error']]);
  });

  test('are replaced by --fix where the project is certain of them', async () => {
    const { diagnostics } = await lint(
      { text: TEXT },
      { config: configOf({ terms: { add: [{ term: '法律带头人', write: '法律明白人', certainty: 'certain' }] } }) },
    );
    const finding = diagnostics.find(({ code }) => code === 'wording/project-term');
    expect(finding?.fix).toMatchObject({ safe: true, edits: [{ newText: '明白' }] });
  });

  test('are told to be wrong all at once', () => {
    const terms = {
      ad: [],
      add: [
        '法律带头人',
        { write: '部署' },
        { term: '甲', write: ['乙', ''], severity: 'off', certainty: 'sure', 'preceeded-by': '乙' },
        { term: '按装', write: '按装', reason: 5 },
        { term: null, write: '编号' },
      ],
      remove: [1],
    };
    const { problems } = validateConfig({ terms }, { rules, presets });
    expect(problems.map(({ path, message }) => `${path.join('.')}: ${message.en}`)).toEqual([
      'terms.ad: unknown key “ad”; did you mean “add”?',
      'terms.add.0: expected a mapping here, such as { term: 法律带头人 }',
      'terms.add.1: term is missing',
      'terms.add.2.preceeded-by: unknown key “preceeded-by”; did you mean “preceded-by”?',
      'terms.add.2.write.1: this must not be empty',
      'terms.add.2.severity: unknown value “off”; there are error, warning, info, hint',
      'terms.add.2.certainty: unknown value “sure”; there are certain, likely, possible',
      'terms.add.2.term: “甲” must have 2 to 40 characters',
      'terms.add.3.reason: expected text here; put it in quotes',
      'terms.add.3.term: “按装” is what write says, too',
      'terms.add.4: term is missing',
      'terms.remove.0: expected text here; put it in quotes',
    ]);
  });

  test('that are taken away must be there', async () => {
    const config = configOf({ terms: { add: [{ term: '法律带头人' }], remove: ['按装', '布书'] } });
    const error = await lint({ text: TEXT }, { config }).catch((thrown: UserErrors) => thrown.problems);
    expect(error).toEqual([{ message: { zh: expect.stringContaining('布书'), en: expect.stringContaining('unknown term “布书”') } }]);
    await expect(
      lint(
        { text: TEXT },
        {
          config: { ...configOf({ terms: { remove: ['法律带头人'] } }), extends: [configOf({ terms: { add: [{ term: '法律带头人' }] } })] },
        },
      ),
    ).resolves.toBeDefined();
  });
});
