import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { rdjsonFormatter } from '../../src/formatters/rdjson.ts';
import { type DocumentResult, formatAll } from '../../src/formatters/result.ts';
import { readDocx } from '../../src/readers/docx/index.ts';
import { packageOf, paragraph } from '../readers/docx/package.ts';
import { checked, documentOf, FORBIDDEN, findingAt, HOSTILE, OPTIONS } from './results.ts';

const POSITION = {
  type: 'object',
  additionalProperties: false,
  required: ['line'],
  properties: { line: { type: 'integer', minimum: 1 }, column: { type: 'integer', minimum: 1 } },
};
const RANGE = { type: 'object', additionalProperties: false, required: ['start', 'end'], properties: { start: POSITION, end: POSITION } };
/** The messages of reviewdog.proto, as JSON. */
const RESULT = {
  type: 'object',
  additionalProperties: false,
  required: ['source', 'diagnostics'],
  properties: {
    source: { type: 'object', additionalProperties: false, required: ['name'], properties: { name: { type: 'string' } } },
    diagnostics: {
      type: 'array',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['message', 'location', 'severity', 'code'],
        properties: {
          message: { type: 'string', minLength: 1 },
          location: {
            type: 'object',
            additionalProperties: false,
            required: ['path'],
            properties: { path: { type: 'string' }, range: RANGE },
          },
          severity: { enum: ['ERROR', 'WARNING', 'INFO'] },
          code: { type: 'object', additionalProperties: false, required: ['value'], properties: { value: { type: 'string' } } },
          suggestions: {
            type: 'array',
            items: {
              type: 'object',
              additionalProperties: false,
              required: ['range', 'text'],
              properties: { range: RANGE, text: { type: 'string' } },
            },
          },
        },
      },
    },
  },
};
const validate = new Ajv().compile(RESULT);

interface Entry {
  readonly message: string;
  readonly location: { readonly path: string; readonly range?: object };
  readonly suggestions?: readonly { readonly range: object; readonly text: string }[];
}

async function entriesOf(...results: DocumentResult[]): Promise<Entry[]> {
  const text = await formatAll(rdjsonFormatter(OPTIONS), results);
  expect(text).not.toMatch(FORBIDDEN);
  const log = JSON.parse(text) as { diagnostics: Entry[] };
  validate(log);
  expect(validate.errors ?? []).toEqual([]);
  return log.diagnostics;
}

const TEXT = '前文。\n𐐀é共5件。\n';
const range = (line: number, start: number, end: number): object => ({ start: { line, column: start }, end: { line, column: end } });

describe('columns', () => {
  test('are bytes of UTF-8', async () => {
    expect((await entriesOf(await documentOf(TEXT, [findingAt(TEXT, '5件')])))[0]?.location.range).toEqual(range(2, 10, 14));
  });

  test('count a byte order mark of the first line', async () => {
    const result = { ...(await documentOf(TEXT, [findingAt(TEXT, '文'), findingAt(TEXT, '5件')])), hasBom: true };
    expect((await entriesOf(result)).map(({ location }) => location.range)).toEqual([range(1, 7, 10), range(2, 10, 14)]);
  });

  test('are left out where the file is no UTF-8', async () => {
    const result = { ...(await documentOf(TEXT, [findingAt(TEXT, '5件')])), encoding: 'gb18030' };
    expect((await entriesOf(result))[0]?.location.range).toEqual({ start: { line: 2 }, end: { line: 2 } });
  });
});

describe('suggestions', () => {
  test('are the fixes', async () => {
    const [entry] = await entriesOf(await checked('关于工作的报告\n\n工作有序推进。。\n'));
    expect(entry?.suggestions).toEqual([{ range: range(3, 22, 25), text: '' }]);
  });

  const two = (text: string, first: string, second: string) =>
    findingAt(text, first, {
      fix: { safe: true, edits: [first, second].map((words) => ({ range: findingAt(text, words).range, newText: '新' })) },
    });

  test('are one for a fix of several edits', async () => {
    const text = '甲乙丙丁。\n';
    expect((await entriesOf(await documentOf(text, [two(text, '甲', '丙')])))[0]?.suggestions).toEqual([
      { range: range(1, 1, 10), text: '新乙新' },
    ]);
  });

  test('are left out where they would tell of a person', async () => {
    const text = '甲，身份证号431127198802145125，丙。\n';
    expect((await entriesOf(await documentOf(text, [two(text, '甲', '丙')])))[0]).not.toHaveProperty('suggestions');
  });
});

test('a Word draft is named as a whole, with the place in words', async () => {
  const draft = readDocx(packageOf(`${paragraph('关于工作的报告')}${paragraph('有序推进。。')}`));
  const { facts } = await documentOf(draft.text, []);
  const finding = findingAt(draft.text, '。。', { fix: { safe: true, edits: [{ range: { start: 1, end: 2 }, newText: '' }] } });
  const result = { path: 'a.docx', uri: 'file:///shelf/a.docx', draft, ...(facts && { facts }), diagnostics: [finding] };
  expect(await entriesOf(result)).toEqual([
    { message: '正文开头第1段：有误。', location: { path: 'a.docx' }, severity: 'ERROR', code: { value: 'area/problem' } },
  ]);
});

test('control characters of a draft do not reach the output', async () => {
  const text = `${HOSTILE}。\n`;
  expect(await entriesOf(await documentOf(text, [findingAt(text, HOSTILE, { message: HOSTILE })], '##[x].txt'))).toHaveLength(1);
  expect(await entriesOf()).toEqual([]);
});
