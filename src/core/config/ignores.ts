import { type Ignore, isDay } from '../suppression/ignore.ts';
import type { DataReader, Path } from './data-reader.ts';
import { isRuleName } from './rule-settings.ts';

export interface IgnoreContext {
  /** All that names rules. */
  readonly names: readonly string[];
  /** Whether the file stands beside the draft that it is for, and so has no `files`. */
  readonly isBeside: boolean;
  readonly reader: DataReader;
}

const KEYS = ['rule', 'quote', 'fingerprint', 'reason', 'until'];
const NOWHERE = { start: 0, end: 0 };

/** Reads the entries of `ignores:`. What is wrong is reported, and the entry left out. */
export function readIgnores(data: unknown, path: Path, context: IgnoreContext): Ignore[] {
  return context.reader.list(data, path).flatMap((entry, at) => readIgnore(entry, [...path, at], context));
}

function readIgnore(entry: unknown, path: Path, { names, isBeside, reader }: IgnoreContext): Ignore[] {
  const before = reader.problems.length;
  if (!reader.mapping(entry, path, isBeside ? KEYS : [...KEYS, 'files'])) return [];
  const said = reader.record(entry, path);
  const rules = reader.words(said['rule'], [...path, 'rule'], (name, place) => isRuleName(name, place, names, reader));
  if (said['rule'] === undefined || (Array.isArray(said['rule']) && said['rule'].length === 0))
    reader.add(path, { zh: '缺少 rule（忽略哪条规则）', en: 'rule is missing' });
  const text = (key: string): string | undefined => reader.text(said[key], [...path, key]);
  const [quote, fingerprint, reason, until] = [text('quote'), text('fingerprint'), text('reason'), text('until')];
  const files = reader.globs(said['files'], [...path, 'files']);
  if (said['quote'] === undefined && said['fingerprint'] === undefined) {
    reader.add(path, { zh: '缺少 quote（所忽略之处的原文）或 fingerprint', en: 'quote, the words meant, or fingerprint is missing' });
  }
  if (until !== undefined && !isDay(until)) {
    reader.add([...path, 'until'], {
      zh: `“${until}”不是日历上的日期，应写成 2025-12-31 的样子`,
      en: `“${until}” is no day of the calendar; write it like 2025-12-31`,
    });
  }
  const target = { kind: 'words' as const, ...(quote !== undefined && { quote }), ...(fingerprint !== undefined && { fingerprint }) };
  const isSound = reader.problems.length === before;
  return isSound ? [{ rules, reason, until, target, at: NOWHERE, ...(files.length > 0 && { files }) }] : [];
}
