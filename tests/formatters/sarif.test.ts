import schema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json' with { type: 'json' };
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { formatAll } from '../../src/formatters/result.ts';
import { sarifFormatter } from '../../src/formatters/sarif.ts';
import { rules } from '../../src/index.ts';
import { readDocx } from '../../src/readers/docx/index.ts';
import { packageOf, paragraph } from '../readers/docx/package.ts';
import { checked, documentOf, FORBIDDEN, findingAt, HOSTILE, OPTIONS, unread } from './results.ts';

// The schema is written for draft 4, of which it uses only what later drafts read alike.
const { $schema: _, id: __, ...plainSchema } = schema;
const validate = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(plainSchema);

interface Log {
  readonly runs: readonly [
    {
      readonly columnKind: string;
      readonly results: readonly Record<string, unknown>[];
      readonly tool: { readonly driver: { readonly rules: readonly Record<string, unknown>[] } };
      readonly invocations: readonly [
        { readonly executionSuccessful: boolean; readonly toolExecutionNotifications: readonly Record<string, unknown>[] },
      ];
    },
  ];
}

async function logOf(results: Parameters<typeof formatAll>[1], language: 'zh' | 'en' = 'zh'): Promise<Log['runs'][0]> {
  const text = await formatAll(sarifFormatter({ ...OPTIONS, language }, rules), results);
  expect(text).not.toMatch(FORBIDDEN);
  const log = JSON.parse(text) as Log;
  validate(log);
  expect(validate.errors ?? []).toEqual([]);
  return log.runs[0];
}

const TEXT = '关于工作的报告\n\n受理行政复议申请40件，办结36件，办结率95%。\n';

describe('a log', () => {
  test.for(['zh', 'en'] as const)('of findings, unread files and nothing is valid (%s)', async (language) => {
    const results = [await checked(TEXT), unread(), await checked('全年工作平稳。\n', 'c.md', 'markdown')];
    const run = await logOf(results, language);
    expect(run.columnKind).toBe('utf16CodeUnits');
    expect((await logOf([], language)).results).toEqual([]);
  });

  test('is refused by the schema where it is wrong', async () => {
    const run = await logOf([await checked(TEXT)]);
    const broken = { ...run, results: run.results.map((result) => ({ ...result, level: 'fatal' })) };
    expect(validate({ version: '2.1.0', runs: [broken] })).toBe(false);
  });
});

test('a finding has its place in lines and words, the other numbers, and fingerprints', async () => {
  const run = await logOf([await checked(TEXT, '甲/a b:c.txt')]);
  const result = run.results.find(({ ruleId }) => ruleId === 'statistics/rate-mismatch');
  const artifactLocation = { uri: '%E7%94%B2/a%20b%3Ac.txt', uriBaseId: '%SRCROOT%' };
  const region = { startLine: 3, startColumn: 22, endLine: 3, endColumn: 25, snippet: { text: '95%' } };
  expect(result).toMatchObject({
    level: 'error',
    message: { text: expect.stringContaining('90%') },
    locations: [{ physicalLocation: { artifactLocation, region }, logicalLocations: [{ fullyQualifiedName: '正文开头第1段' }] }],
    partialFingerprints: { primaryLocationLineHash: expect.stringMatching(/^[0-9a-f]{16}:1$/u) },
  });
  expect(result?.['relatedLocations']).toMatchObject([
    { id: 1, physicalLocation: { artifactLocation, region: { startLine: 3, startColumn: 15 } }, message: { text: '分子：36件' } },
    { id: 2 },
  ]);
});

test('a rule comes with its reason, examples and basis, once, in the language asked for', async () => {
  for (const [language, summary] of [
    ['zh', rules['statistics/rate-mismatch']?.summary.zh],
    ['en', rules['statistics/rate-mismatch']?.summary.en],
  ] as const) {
    const { tool } = await logOf([await checked(TEXT), await checked(TEXT, 'b.txt')], language);
    const own = tool.driver.rules.filter(({ id }) => id === 'statistics/rate-mismatch');
    expect(own).toMatchObject([{ shortDescription: { text: summary }, help: { markdown: expect.stringContaining('````text\n') } }]);
  }
});

test('a check of the project has no page, and is a rule all the same', async () => {
  const { tool } = await logOf([await documentOf(TEXT, [findingAt(TEXT, '40件', { code: 'project/leader' })])]);
  expect(tool.driver.rules).toMatchObject([{ id: 'project/leader', shortDescription: { text: '本项目的检查“project/leader”' } }]);
});

test('findings of equal fingerprint are numbered', async () => {
  const finding = findingAt(TEXT, '40件');
  const { results } = await logOf([await documentOf(TEXT, [finding, finding])]);
  expect(results.map((result) => (result['partialFingerprints'] as Record<string, string>)['primaryLocationLineHash'])).toEqual([
    'f00d:1',
    'f00d:2',
  ]);
});

test('what could not be read and what crashed are notifications, and the run did not succeed', async () => {
  const crashed = { ...unread('c.txt'), diagnostics: [findingAt('', '', { code: 'internal/crashed', message: '自身出错。' })] };
  const run = await logOf([unread(), crashed]);
  expect(run.results).toEqual([]);
  expect(run.invocations[0]).toMatchObject({
    executionSuccessful: false,
    toolExecutionNotifications: [
      { descriptor: { id: 'input/unreadable' }, level: 'error', message: { text: '无法读取。' } },
      { descriptor: { id: 'internal/crashed' }, locations: [{ physicalLocation: { artifactLocation: { uri: 'c.txt' } } }] },
    ],
  });
  expect((await logOf([await checked(TEXT)])).invocations[0].executionSuccessful).toBe(true);
});

test('ignored findings are suppressed with their reason, known ones are unchanged', async () => {
  const result = await documentOf(TEXT, [findingAt(TEXT, '40件')]);
  const hidden = [{ ...findingAt(TEXT, '36件'), ignored: { reason: '已核对', isInDraft: true } }];
  const known = [findingAt(TEXT, '95%')];
  const { results } = await logOf([{ ...result, hidden, known, baseline: { known: 1, added: 1, gone: 0 } }]);
  expect(results.map(({ baselineState, suppressions }) => [baselineState, suppressions])).toEqual([
    ['new', undefined],
    ['unchanged', [{ kind: 'external', status: 'accepted', justification: '基线文件所记的已知问题' }]],
    [undefined, [{ kind: 'inSource', status: 'accepted', justification: '已核对' }]],
  ]);
});

test('a fix is given for a text, in the places of the file', async () => {
  const text = '关于工作的报告\n\n工作有序推进。。\n';
  const { results } = await logOf([await checked(text)]);
  const fix = results.flatMap(({ fixes }) => fixes ?? []);
  expect(fix).toMatchObject([
    {
      artifactChanges: [
        { replacements: [{ deletedRegion: { startLine: 3, startColumn: 8, endColumn: 9 }, insertedContent: { text: '' } }] },
      ],
    },
  ]);
});

test('of a Word draft the line is the paragraph, and there is no fix', async () => {
  const draft = readDocx(packageOf(`${paragraph('关于工作的报告')}${paragraph('有序推进。。')}`));
  const result = {
    ...(await documentOf('', [])),
    path: 'a.docx',
    draft,
    diagnostics: [findingAt(draft.text, '。。', { fix: { safe: true, edits: [] } })],
  };
  const [found] = (await logOf([result])).results;
  expect(found).toMatchObject({ locations: [{ physicalLocation: { region: { startLine: 2 } } }] });
  expect(found).not.toHaveProperty('fixes');
});

test('of a web page lines are those of its source', async () => {
  const page = '<!doctype html>\n<html><body>\n<h1>关于工作的报告</h1>\n\n<p>共受理\n5件。</p></body></html>\n';
  const result = await documentOf(page, [], 'a.html', 'html');
  const text = result.draft?.text ?? '';
  const { results } = await logOf([{ ...result, diagnostics: [findingAt(text, '5件')] }]);
  expect(results[0]).toMatchObject({
    locations: [{ physicalLocation: { region: { startLine: 6, startColumn: 1, endLine: 6, endColumn: 3 } } }],
  });
});

test('what a draft says is no link and no control character', async () => {
  const text = `${HOSTILE}。\n`;
  const { results } = await logOf([await documentOf(text, [findingAt(text, HOSTILE, { message: `“${HOSTILE}”有误。` })], '::x##[y].txt')]);
  expect(JSON.stringify(results)).toContain(String.raw`!\\[i](`);
});
