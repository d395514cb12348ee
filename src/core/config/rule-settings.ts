import * as v from 'valibot';
import { SEVERITIES } from '../diagnostic.ts';
import type { Rule } from '../rule.ts';
import { ruleNames } from '../rule-name.ts';
import type { Text } from '../text.ts';
import type { RuleSetting } from './config.ts';
import { type DataReader, type Path, RULE } from './data-reader.ts';
import { wrongValue } from './wrong-value.ts';

type Rules = Readonly<Record<string, Rule>>;

const LEVELS: readonly string[] = [...SEVERITIES, 'off'];
const LEVEL: Text = { zh: '级别', en: 'severity' };
const OPTION: Text = { zh: '选项', en: 'option' };

/** What is said of rules and of whole areas. */
export function readRules(data: unknown, path: Path, rules: Rules, reader: DataReader): Record<string, RuleSetting> {
  const names = ruleNames(Object.keys(rules));
  const settings: Record<string, RuleSetting> = {};
  for (const [id, value] of Object.entries(reader.mapping(data, path) ?? {})) {
    const place = [...path, id];
    if (names.includes(id) || reader.isOfProject(id, place, true)) settings[id] = settingOf(value, place, rules[id], reader);
    else reader.unknown(id, place, names, RULE);
  }
  return settings;
}

/** Rule ids and `area/*`. */
export function readRuleNames(data: unknown, path: Path, rules: Rules, reader: DataReader): string[] {
  const names = ruleNames(Object.keys(rules));
  return reader.words(data, path, (name, place) => isRuleName(name, place, names, reader));
}

/** Whether a word is among the names of rules or is of a check; tells where it is neither. */
export function isRuleName(name: string, path: Path, names: readonly string[], reader: DataReader): boolean {
  const isKnown = names.includes(name) || reader.isOfProject(name, path, false);
  if (!isKnown) reader.unknown(name, path, names, RULE, false);
  return isKnown;
}

function settingOf(data: unknown, path: Path, rule: Rule | undefined, reader: DataReader): RuleSetting {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return levelOf(data, path, reader);
  const { severity, ...options } = data as Record<string, unknown>;
  const said = severity === undefined ? {} : levelOf(severity, [...path, 'severity'], reader);
  const entries = rule?.options && 'entries' in rule.options ? (rule.options.entries as Record<string, v.GenericSchema>) : {};
  for (const [name, value] of Object.entries(options)) {
    const schema = Object.hasOwn(entries, name) ? entries[name] : undefined;
    if (!schema) {
      reader.unknown(name, [...path, name], ['severity', ...Object.keys(entries)], OPTION);
      continue;
    }
    const parsed = v.safeParse(schema, value);
    if (parsed.success) continue;
    const { keys, message } = wrongValue(parsed.issues[0]);
    reader.add([...path, name, ...keys], { zh: `选项“${name}”不合要求：${message.zh}`, en: `bad option “${name}”: ${message.en}` });
  }
  return { ...said, ...(Object.keys(options).length > 0 && { options }) };
}

function levelOf(value: unknown, path: Path, reader: DataReader): RuleSetting {
  if (typeof value === 'string' && LEVELS.includes(value)) return { severity: value as NonNullable<RuleSetting['severity']> };
  if (typeof value === 'string') reader.unknown(value, path, LEVELS, LEVEL, false);
  else {
    const zh = `此处应为级别（${LEVELS.join('、')}）或选项，如 { severity: info }`;
    reader.add(path, { zh, en: `expected a severity (${LEVELS.join(', ')}) or options here, such as { severity: info }` });
  }
  return {};
}
