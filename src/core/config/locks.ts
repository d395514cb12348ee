import { SEVERITIES, type Severity } from '../diagnostic.ts';
import type { Rule } from '../rule.ts';
import { namesRule } from '../rule-name.ts';
import type { Text } from '../text.ts';
import type { Problem } from '../user-error.ts';
import type { Config, RuleSetting } from './config.ts';

type Level = Severity | 'off';

/** From the gravest. */
const LEVELS: readonly Level[] = [...SEVERITIES, 'off'];

/** Where layers soften rules that a layer below locks, change their options, or ignore them. */
export function lockMistakes(layers: readonly Config[], catalogue: Readonly<Record<string, Rule>>): Problem[] {
  const ids = Object.keys(catalogue);
  const levels = new Map<string, Level>(Object.entries(catalogue).map(([id, rule]) => [id, rule.severity]));
  const locked = new Map<string, Omit<Problem, 'message'> | undefined>();
  const mistakes: Problem[] = [];
  const add = (layer: Config, keys: readonly (string | number)[], isKey: boolean, message: Text): void => {
    mistakes.push({ ...layer.placeOf?.(keys, isKey), message });
  };
  for (const layer of layers) {
    for (const [name, setting] of inOrder(layer.rules)) {
      const meant = ids.filter((id) => namesRule(name, id) && (id === name || layer.rules[id] === undefined));
      const softened = meant.find((id) => locked.has(id) && isSofter(setting, levels.get(id) as Level));
      if (softened !== undefined)
        add(layer, ['rules', name], true, softening(softened, levels.get(softened) as Level, locked.get(softened)));
      for (const id of meant) if (setting.severity !== undefined && !locked.has(id)) levels.set(id, setting.severity);
    }
    for (const [at, name] of (layer.locked ?? []).entries())
      for (const id of ids) if (namesRule(name, id) && !locked.has(id)) locked.set(id, layer.placeOf?.(['locked', at], false));
  }
  for (const layer of layers) {
    for (const [at, { rules }] of (layer.ignores ?? []).entries()) {
      const hidden = [...locked.keys()].find((id) => rules.some((name) => namesRule(name, id)));
      if (hidden !== undefined) add(layer, ['ignores', at, 'rule'], false, ignoring(hidden, locked.get(hidden)));
    }
  }
  return mistakes;
}

/** Whole areas first: a rule's own name wins. */
function inOrder(rules: Config['rules']): readonly (readonly [string, RuleSetting])[] {
  return Object.entries(rules).sort(([a], [b]) => Number(b.endsWith('/*')) - Number(a.endsWith('/*')));
}

function isSofter({ severity, options }: RuleSetting, level: Level): boolean {
  return options !== undefined || (severity !== undefined && LEVELS.indexOf(severity) > LEVELS.indexOf(level));
}

type Place = Omit<Problem, 'message'> | undefined;

function softening(id: string, level: Level, place: Place): Text {
  const by = lockedBy(place);
  return {
    zh: `规则“${id}”已${by.zh}锁定为 ${level}，此处不能调低、关闭或改选项，请删去`,
    en: `rule “${id}” is locked at ${level}${by.en}; it cannot be lowered, turned off or given options here; take this out`,
  };
}

function ignoring(id: string, place: Place): Text {
  const by = lockedBy(place);
  return { zh: `规则“${id}”已${by.zh}锁定，不能忽略，请删去`, en: `rule “${id}” is locked${by.en} and cannot be ignored; take this out` };
}

/** Where a rule is locked; a preset has no place. */
function lockedBy(place: Place): Text {
  if (place?.path === undefined) return { zh: '', en: '' };
  const where = `${place.path}:${place.line}`;
  return { zh: `由 ${where} `, en: ` by ${where}` };
}
