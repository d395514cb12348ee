import { isOfProject, namesRule } from '../rule-name.ts';
import { type Ignore, isDay } from '../suppression/ignore.ts';
import type { Text } from '../text.ts';
import { unknownName } from './unknown.ts';
import type { ConfigProblem } from './validate.ts';

type Path = ConfigProblem['path'];

export interface IgnoreContext {
  /** All rules there are. */
  readonly ids: readonly string[];
  /** Whether the file stands beside the draft that it is for, and so has no `files`. */
  readonly isBeside: boolean;
  readonly report: (path: Path, message: Text, isKey?: boolean) => void;
}

const KEYS = ['rule', 'quote', 'fingerprint', 'reason', 'until'];
const NOWHERE = { start: 0, end: 0 };

/** Reads the entries of `ignores:`. What is wrong is reported, and the entry left out. */
export function readIgnores(entries: readonly unknown[], path: Path, context: IgnoreContext): Ignore[] {
  return entries.flatMap((entry, at) => readIgnore(entry, [...path, at], context));
}

function readIgnore(entry: unknown, path: Path, { ids, isBeside, report }: IgnoreContext): Ignore[] {
  if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) {
    report(path, { zh: '此处应为“键: 值”', en: 'expected a mapping here' });
    return [];
  }
  let isSound = true;
  const mistake = (keys: Path, message: Text, isKey = false): void => {
    isSound = false;
    report([...path, ...keys], message, isKey);
  };
  const keys = isBeside ? KEYS : [...KEYS, 'files'];
  for (const key of Object.keys(entry)) {
    if (!keys.includes(key)) mistake([key], unknownName({ zh: '设置项', en: 'key' }, key, keys), true);
  }
  const said = entry as Readonly<Record<string, unknown>>;
  const text = (key: string): string | undefined => {
    const value = said[key] ?? undefined;
    if (value === undefined || (typeof value === 'string' && value.trim() !== '')) return value;
    mistake([key], { zh: '此处应为文字', en: 'expected text here' });
    return undefined;
  };
  const words = (key: string): readonly string[] => {
    const value = said[key] ?? [];
    const list: readonly unknown[] = Array.isArray(value) ? value : [value];
    if (!list.every((word) => typeof word === 'string')) mistake([key], { zh: '此处应为文字', en: 'expected text here' });
    return list.filter((word) => typeof word === 'string');
  };
  const rules = words('rule');
  for (const [at, name] of rules.entries()) {
    const place = Array.isArray(said['rule']) ? ['rule', at] : ['rule'];
    if (!isOfProject(name) && !ids.some((id) => namesRule(name, id))) mistake(place, unknownName({ zh: '规则', en: 'rule' }, name, ids));
  }
  if (rules.length === 0 && isSound) mistake([], { zh: '缺少 rule（忽略哪条规则）', en: 'rule is missing' });
  const [quote, fingerprint, reason, until, files] = [text('quote'), text('fingerprint'), text('reason'), text('until'), words('files')];
  if (said['quote'] === undefined && said['fingerprint'] === undefined) {
    mistake([], { zh: '缺少 quote（所忽略之处的原文）或 fingerprint', en: 'quote, the words meant, or fingerprint is missing' });
  }
  if (until !== undefined && !isDay(until)) {
    mistake(['until'], {
      zh: `“${until}”不是日历上的日期，应写成 2025-12-31 的样子`,
      en: `“${until}” is no day of the calendar; write it like 2025-12-31`,
    });
  }
  const target = { kind: 'words' as const, ...(quote !== undefined && { quote }), ...(fingerprint !== undefined && { fingerprint }) };
  return isSound ? [{ rules, reason, until, target, at: NOWHERE, ...(files.length > 0 && { files }) }] : [];
}
