import * as v from 'valibot';
import { detectProfile } from '../detect.ts';
import type { Draft } from '../draft.ts';
import type { ActiveRule } from '../engine.ts';
import type { Facts } from '../facts/index.ts';
import type { Circumstance, Profile, RequiredSection } from '../profile.ts';
import type { Rule } from '../rule.ts';
import type { Text } from '../text.ts';
import type { Config, Preset, RuleSetting } from './config.ts';
import { matchesGlob } from './glob.ts';

export interface ResolvedConfig {
  readonly profile: Profile;
  readonly rules: readonly ActiveRule[];
}

export interface ResolveRequest {
  readonly draft: Draft;
  readonly facts: Facts;
  readonly rules: Readonly<Record<string, Rule>>;
  readonly presets: Readonly<Record<string, Preset>>;
  readonly config?: Config;
  readonly preset?: string;
  readonly circumstances?: readonly Circumstance[];
  readonly path?: string;
}

/** Lays presets, configuration and overrides over each other; finds preset and circumstances from the draft where none is said. */
export function resolveConfig(request: ResolveRequest): ResolvedConfig {
  const { presets, config, path } = request;
  const overrides = (config?.overrides ?? []).filter(({ files }) => path !== undefined && files.some((glob) => matchesGlob(glob, path)));
  const said = [...(config ? [config] : []), ...overrides.map((override) => override.config)];
  const detected = detectProfile(request.draft, request.facts);
  const named = request.preset ?? said.flatMap((layer) => presetNames(layer)).at(-1);
  const preset = named ?? detected.preset;
  const layers: Config[] = [];
  addLayers(presets[preset], presets, layers);
  for (const layer of said) {
    const shouldInherit = request.preset === undefined;
    addLayers(shouldInherit ? layer : { ...layer, extends: [] }, presets, layers);
  }
  const circumstances = request.circumstances ?? layers.findLast((layer) => layer.circumstances)?.circumstances;
  const profile: Profile = {
    preset,
    circumstances: circumstances ?? detected.circumstances,
    sections: mergeSections(layers),
    reason: reasonOf(named === undefined ? detected.presetReason : GIVEN, circumstances ? GIVEN : detected.circumstancesReason),
  };
  return { profile, rules: activeRules(request.rules, layers) };
}

const GIVEN: Text = { zh: '由配置或命令行指定', en: 'given by the configuration or the command line' };

function reasonOf(preset: Text, circumstances: Text): Text {
  return { zh: `预设：${preset.zh}；情形：${circumstances.zh}`, en: `preset: ${preset.en}; circumstances: ${circumstances.en}` };
}

function presetNames(layer: Config): string[] {
  return layer.extends.flatMap((parent) => (typeof parent === 'string' ? [parent] : presetNames(parent)));
}

/** Adds a layer after all that it extends. */
function addLayers(layer: Config | undefined, presets: Readonly<Record<string, Preset>>, layers: Config[]): void {
  if (!layer) return;
  for (const parent of layer.extends) addLayers(typeof parent === 'string' ? presets[parent] : parent, presets, layers);
  layers.push(layer);
}

function mergeSections(layers: readonly Config[]): RequiredSection[] {
  const byId = new Map<string, RequiredSection>();
  for (const section of layers.flatMap((layer) => layer.sections)) byId.set(section.id, section);
  return [...byId.values()];
}

function activeRules(rules: Readonly<Record<string, Rule>>, layers: readonly Config[]): ActiveRule[] {
  const active: ActiveRule[] = [];
  for (const [id, rule] of Object.entries(rules)) {
    const settings = layers.map((layer) => settingOf(layer, id)).filter((setting) => setting !== undefined);
    if (rule.isOptIn && settings.length === 0) continue;
    const severity = settings.findLast((setting) => setting.severity !== undefined)?.severity;
    if (severity === 'off') continue;
    const given = Object.assign({}, ...settings.map((setting) => setting.options ?? {})) as Record<string, unknown>;
    const options = rule.options ? v.parse(rule.options, given) : {};
    active.push({ id, rule, options, ...(severity !== undefined && { severity }) });
  }
  return active;
}

/** What a layer says of a rule; its own name wins over `area/*`. */
function settingOf(layer: Config, id: string): RuleSetting | undefined {
  const area = layer.rules[`${id.slice(0, id.indexOf('/'))}/*`];
  const own = layer.rules[id];
  return area && own ? { ...area, ...own } : (own ?? area);
}
