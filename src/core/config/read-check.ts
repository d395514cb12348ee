import * as v from 'valibot';
import type { Check } from '../checks/check.ts';
import type { Text } from '../text.ts';
import { CHECK_KINDS, type CheckKind, type WrittenCheck } from './check-schema.ts';

/** What is wrong with one key of a check; `keys` lead to it. */
export interface CheckProblem {
  readonly keys: readonly (string | number)[];
  readonly message: Text;
}

/** The keys that a check of a kind may have. */
export function keysOfKind(kind: CheckKind): string[] {
  return Object.keys(CHECK_KINDS[kind].entries);
}

export function isCheckKind(kind: unknown): kind is CheckKind {
  return typeof kind === 'string' && Object.hasOwn(CHECK_KINDS, kind);
}

/** A check as it is written, with what it leaves out; or all that is wrong with it. Keys of no kind are the caller's affair. */
export function readCheck(record: Readonly<Record<string, unknown>>, kind: CheckKind): Check | readonly CheckProblem[] {
  const known = Object.fromEntries(Object.entries(record).filter(([key]) => keysOfKind(kind).includes(key)));
  const parsed = v.safeParse(CHECK_KINDS[kind] as v.GenericSchema<unknown, WrittenCheck>, known);
  if (!parsed.success) return parsed.issues.map(problemOf);
  const { message, severity = 'warning', scope = kind === 'required-near' ? 'sentence' : 'draft', ...rest } = parsed.output;
  const check = { ...rest, severity, scope, message: textOf(message) } as Check;
  return countsNothing(check) ? [{ keys: [], message: NO_BOUND }] : check;
}

function problemOf(issue: v.BaseIssue<unknown>): CheckProblem {
  const keys = (issue.path ?? []).map((item) => item.key as string | number);
  if (issue.received === 'undefined') {
    const key = String(keys.at(-1));
    return { keys: keys.slice(0, -1), message: { zh: `缺少 ${key}`, en: `${key} is missing` } };
  }
  if (issue.type === 'regex') return { keys, message: NAME };
  const expected = issue.expected ?? issue.message;
  return { keys, message: { zh: `此处为 ${issue.received}，应为 ${expected}`, en: `got ${issue.received}, expected ${expected}` } };
}

const NAME: Text = {
  zh: '名称只用小写字母、数字和连字符，如 plain-leader',
  en: 'a name takes lower-case letters, digits and hyphens, as in plain-leader',
};
const NO_BOUND: Text = {
  zh: 'occurrence 须有 min 或 max，且 min 不大于 max',
  en: 'occurrence needs min or max, and min must not be above max',
};

function countsNothing(check: Check): boolean {
  if (check.kind !== 'occurrence') return false;
  const { min, max } = check;
  return (min === undefined && max === undefined) || (min ?? 0) > (max ?? Number.POSITIVE_INFINITY);
}

function textOf(message: WrittenCheck['message']): Text {
  return typeof message === 'string' ? { zh: message, en: message } : { zh: message.zh, en: message.en ?? message.zh };
}
