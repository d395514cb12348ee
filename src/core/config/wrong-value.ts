import type * as v from 'valibot';
import type { Text } from '../text.ts';
import type { Path } from './data-reader.ts';
import { unknownName } from './unknown.ts';

/** What a schema refuses, said as what stands there and what is to be written; `keys` lead to it from the value that was parsed. */
export function wrongValue(issue: v.BaseIssue<unknown>): { readonly keys: Path; readonly message: Text } {
  const keys = (issue.path ?? []).map((item) => item.key as string | number);
  if (issue.received === 'undefined') {
    const name = keys.at(-1);
    return { keys: keys.slice(0, -1), message: { zh: `缺少 ${name}`, en: `${name} is missing` } };
  }
  // Of several forms that a value may have, the one that is of its type tells more.
  const inner = issue.issues?.find(({ path }) => path !== undefined);
  if (inner) {
    const { keys: within, message } = wrongValue(inner);
    return { keys: [...keys, ...within], message };
  }
  if (issue.type === 'picklist' || issue.type === 'variant') {
    const names = [...(issue.expected ?? '').matchAll(/"([^"]*)"/gu)].map(([, name]) => name as string);
    if (typeof issue.input === 'string' && names.length > 0)
      return { keys, message: unknownName({ zh: '取值', en: 'value' }, issue.input, names) };
  }
  const [found, wanted] = [shown(issue.input), EXPECTED[issue.type]?.(issue) ?? { zh: issue.expected ?? issue.message, en: '' }];
  const hint =
    issue.type === 'string' && typeof issue.input !== 'object'
      ? QUOTES
      : issue.type === 'number' && isDigits(issue.input)
        ? NO_QUOTES
        : NONE;
  return {
    keys,
    message: { zh: `此处是${found.zh}，应为${wanted.zh}${hint.zh}`, en: `got ${found.en}, expected ${wanted.en || wanted.zh}${hint.en}` },
  };
}

const NONE: Text = { zh: '', en: '' };
const QUOTES: Text = { zh: '（请加引号）', en: ' (put it in quotes)' };
const NO_QUOTES: Text = { zh: '（请去掉引号）', en: ' (without quotes)' };
const MAPPING: Text = { zh: '“键: 值”', en: 'a mapping' };
const TEXT: Text = { zh: '文字', en: 'text' };

const EXPECTED: Readonly<Record<string, (issue: v.BaseIssue<unknown>) => Text>> = {
  string: () => TEXT,
  number: () => ({ zh: '数字', en: 'a number' }),
  boolean: () => ({ zh: ' true 或 false', en: 'true or false' }),
  array: () => ({ zh: '列表', en: 'a list' }),
  object: () => MAPPING,
  strict_object: () => MAPPING,
  variant: () => MAPPING,
  union: () => ({ zh: '文字或“键: 值”', en: 'text or a mapping' }),
  integer: () => ({ zh: '整数', en: 'a whole number' }),
  min_value: ({ requirement }: { readonly requirement?: unknown }) => ({
    zh: `不小于 ${requirement} 的数`,
    en: `a number not below ${requirement}`,
  }),
  min_length: () => ({ zh: '至少一项', en: 'at least one item' }),
  non_empty: () => ({ zh: '不空的文字', en: 'text that is not empty' }),
};

const LONGEST = 20;

function shown(value: unknown): Text {
  if (value === '') return { zh: '空的', en: 'nothing' };
  if (typeof value === 'string') {
    const words = value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value;
    return { zh: `文字“${words}”`, en: `text “${words}”` };
  }
  if (value === null) return { zh: '空的', en: 'nothing' };
  if (Array.isArray(value)) return { zh: '列表', en: 'a list' };
  if (typeof value === 'object') return MAPPING;
  return { zh: ` ${value}`, en: String(value) };
}

function isDigits(value: unknown): boolean {
  return typeof value === 'string' && /^[\d.]+$/u.test(value);
}
