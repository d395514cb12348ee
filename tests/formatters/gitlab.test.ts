import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import { gitlabFormatter } from '../../src/formatters/gitlab.ts';
import { formatAll } from '../../src/formatters/result.ts';
import { checked, documentOf, FORBIDDEN, findingAt, HOSTILE, OPTIONS, unread } from './results.ts';

/** What GitLab reads of a code quality report. */
const ISSUES = {
  type: 'array',
  items: {
    type: 'object',
    additionalProperties: false,
    required: ['description', 'check_name', 'fingerprint', 'severity', 'location'],
    properties: {
      description: { type: 'string', minLength: 1 },
      check_name: { type: 'string', minLength: 1 },
      fingerprint: { type: 'string', pattern: '^[0-9a-f]{16}$' },
      severity: { enum: ['info', 'minor', 'major', 'critical', 'blocker'] },
      location: {
        type: 'object',
        additionalProperties: false,
        required: ['path', 'lines'],
        properties: {
          path: { type: 'string', pattern: '^[^/\\\\]' },
          lines: {
            type: 'object',
            required: ['begin', 'end'],
            properties: { begin: { type: 'integer', minimum: 1 }, end: { type: 'integer', minimum: 1 } },
          },
        },
      },
    },
  },
};
const validate = new Ajv().compile(ISSUES);

interface Issue {
  readonly description: string;
  readonly fingerprint: string;
  readonly severity: string;
}

async function issuesOf(results: Parameters<typeof formatAll>[1]): Promise<Issue[]> {
  const text = await formatAll(gitlabFormatter(OPTIONS), results);
  expect(text).not.toMatch(FORBIDDEN);
  const issues = JSON.parse(text) as Issue[];
  validate(issues);
  expect(validate.errors ?? []).toEqual([]);
  return issues;
}

const TEXT = '共受理5件。\n办结5件。\n';

test('a finding is an issue with its lines', async () => {
  expect(await issuesOf([await checked('工作平稳。\n截至2024年2月30日。\n', '甲/a.txt'), await checked('全年工作平稳。\n')])).toEqual([
    {
      description: '“2024年2月30日”不存在：2月没有30日，请核对日期。',
      check_name: 'date/impossible-date',
      fingerprint: expect.any(String),
      severity: 'major',
      location: { path: '甲/a.txt', lines: { begin: 2, end: 2 } },
    },
  ]);
});

test('no findings are an empty list', async () => {
  expect(await issuesOf([])).toEqual([]);
});

test('every issue has a fingerprint of its own, the same in every run', async () => {
  const finding = findingAt(TEXT, '5件');
  const results = [await documentOf(TEXT, [finding, finding]), await documentOf(TEXT, [finding], 'b.txt')];
  const prints = (await issuesOf(results)).map(({ fingerprint }) => fingerprint);
  expect(new Set(prints).size).toBe(3);
  expect((await issuesOf(results)).map(({ fingerprint }) => fingerprint)).toEqual(prints);
});

test('severities are those of GitLab, and what was not checked blocks', async () => {
  const of = (severity: 'error' | 'warning' | 'info' | 'hint') => findingAt(TEXT, '5件', { severity });
  const issues = await issuesOf([await documentOf(TEXT, [of('error'), of('warning'), of('info'), of('hint')]), unread()]);
  expect(issues.map(({ severity }) => severity)).toEqual(['major', 'minor', 'info', 'info', 'blocker']);
});

test('control characters of a draft do not reach the output', async () => {
  const text = `${HOSTILE}。\n`;
  const [issue] = await issuesOf([await documentOf(text, [findingAt(text, HOSTILE, { message: HOSTILE })])]);
  expect(issue?.description).toContain('\ufffd');
});
