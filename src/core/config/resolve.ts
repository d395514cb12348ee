import * as v from 'valibot';
import type { Check, CompilePattern } from '../checks/check.ts';
import { idOfCheck, ruleOfCheck } from '../checks/rule.ts';
import { detectProfile } from '../detect.ts';
import type { Draft } from '../draft.ts';
import type { ActiveRule } from '../engine.ts';
import type { Facts } from '../facts/index.ts';
import type { Circumstance, Profile, RequiredSection } from '../profile.ts';
import type { Rule } from '../rule.ts';
import type { Ignore } from '../suppression/ignore.ts';
import { type Lexicon, lexiconOf } from '../terms/lexicon.ts';
import type { Text } from '../text.ts';
import { type Problem, UserErrors } from '../user-error.ts';
import type { Config, Preset, RuleSetting } from './config.ts';
import { matchesGlob } from './glob.ts';
import { lockMistakes } from './locks.ts';
import { mergeSections } from './sections.ts';
import { removalMistakes } from './terms.ts';
import { unknownName } from './unknown.ts';

export interface ResolvedConfig {
  readonly profile: Profile;
  readonly rules: readonly ActiveRule[];
  /** Those for the draft's path. */
  readonly ignores: readonly Ignore[];
  readonly locked: readonly string[];
  /** The word lists; made when first asked for. */
  readonly lexicon: () => Lexicon;
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
  /** Needed where the configuration or a preset has checks. */
  readonly patterns?: CompilePattern;
}

/**
 * Lays presets, configuration and overrides over each other; finds preset and circumstances from the draft where none is said.
 * Throws `UserErrors` for a preset that there is not, and where a layer softens or ignores what a layer below it locks.
 */
export function resolveConfig(request: ResolveRequest): ResolvedConfig {
  const { presets, config, path } = request;
  const said = config ? flatten(config, path) : [];
  const detected = detectProfile(request.draft, request.facts);
  const named = request.preset ?? said.findLast((layer) => typeof layer === 'string');
  const preset = named ?? detected.preset;
  const layers: Config[] = [];
  addPreset(preset, presets, layers);
  for (const layer of said) {
    if (typeof layer !== 'string') layers.push(layer);
    else if (request.preset === undefined) addPreset(layer, presets, layers);
  }
  const circumstances = request.circumstances ?? layers.findLast((layer) => layer.circumstances)?.circumstances;
  const { sections, active, locked, mistakes, lexicon } = laid(layers, request);
  if (mistakes.length > 0) throw new UserErrors(mistakes);
  const profile: Profile = {
    preset,
    circumstances: circumstances ?? detected.circumstances,
    presets: [...new Set(layers.filter(isPreset).map(({ name }) => name))],
    sections,
    isOrdered: layers.findLast((layer) => layer.isOrdered !== undefined)?.isOrdered ?? false,
    reason: reasonOf(named === undefined ? detected.presetReason : GIVEN, circumstances ? GIVEN : detected.circumstancesReason),
  };
  const isMeant = ({ files }: Ignore): boolean =>
    files === undefined || (path !== undefined && files.some((glob) => matchesGlob(glob, path)));
  const ignores = layers.flatMap((layer) => layer.ignores ?? []).filter(isMeant);
  return { profile, rules: active, ignores, locked, lexicon };
}

interface Laid {
  readonly layers: readonly Config[];
  readonly catalogue: ResolveRequest['rules'];
  readonly sections: readonly RequiredSection[];
  readonly active: readonly ActiveRule[];
  readonly locked: readonly string[];
  /** Attempts to soften or ignore what is locked, and to take away terms that there are not. */
  readonly mistakes: readonly Problem[];
  readonly lexicon: () => Lexicon;
}

/** What the last few stacks of layers came to: thousands of drafts share a configuration, and rules may keep what they make of a section. */
const LAID: Laid[] = [];
const MOST_LAID = 8;

function laid(layers: readonly Config[], { rules: catalogue, patterns }: ResolveRequest): Laid {
  const isSame = (one: Laid): boolean =>
    one.catalogue === catalogue && one.layers.length === layers.length && one.layers.every((layer, at) => layer === layers[at]);
  const known = LAID.find(isSame);
  if (known) return known;
  const sections = mergeSections(layers.flatMap((layer) => layer.sections));
  const rules = { ...catalogue, ...checkRules(layers, patterns) };
  const locked = layers.flatMap((layer) => layer.locked ?? []);
  const mistakes = [...(locked.length > 0 ? lockMistakes(layers, rules) : []), ...removalMistakes(layers)];
  let lexicon: Lexicon | undefined;
  const made = {
    layers,
    catalogue,
    sections,
    active: activeRules(rules, layers),
    locked,
    mistakes,
    lexicon: () => {
      lexicon ??= lexiconOf(layers.flatMap(({ terms }) => terms ?? []));
      return lexicon;
    },
  };
  if (LAID.unshift(made) > MOST_LAID) LAID.pop();
  return made;
}

/** The rules of all checks; of those with one name the last stands. */
function checkRules(layers: readonly Config[], patterns: CompilePattern | undefined): Record<string, Rule> {
  const checks = new Map(layers.flatMap((layer) => (layer.checks ?? []).map((check) => [check.name, check])));
  if (checks.size === 0) return {};
  if (!patterns) throw new TypeError('the configuration has checks, which need `patterns`; see `loadPatterns`');
  return Object.fromEntries([...checks.values()].map((check) => [idOfCheck(check), ruleOfCheck(check, patterns)]));
}

/** A configuration after all that it extends and that its overrides say. */
export function layersIn(config: Config): readonly Config[] {
  const inner = [...config.extends, ...config.overrides.map((override) => override.config)];
  return [...inner.flatMap((layer) => (typeof layer === 'string' ? [] : layersIn(layer))), config];
}

/** The checks of a configuration and of all that it holds. */
export function checksIn(config: Config): readonly Check[] {
  return layersIn(config).flatMap(({ checks = [] }) => checks);
}

/** The selector of the main text that a configuration gives for pages at a path. */
export function selectorIn(config: Config, path: string | undefined): string | undefined {
  const layers = flatten(config, path).filter((layer) => typeof layer !== 'string');
  return layers.findLast(({ selector }) => selector !== undefined)?.selector;
}

function isPreset(layer: Config): layer is Preset {
  return 'name' in layer;
}

const GIVEN: Text = { zh: '由配置或命令行指定', en: 'given by the configuration or the command line' };

function reasonOf(preset: Text, circumstances: Text): Text {
  return { zh: `预设：${preset.zh}；情形：${circumstances.zh}`, en: `preset: ${preset.en}; circumstances: ${circumstances.en}` };
}

/** Preset names and layers in the order in which they are laid: what a configuration extends, itself, its overrides that fit the path. */
function flatten(config: Config, path: string | undefined): (string | Config)[] {
  const overrides = config.overrides.filter(({ files }) => path !== undefined && files.some((glob) => matchesGlob(glob, path)));
  return [
    ...config.extends.flatMap((parent) => (typeof parent === 'string' ? [parent] : flatten(parent, path))),
    config,
    ...overrides.flatMap((override) => flatten(override.config, path)),
  ];
}

/** Adds a preset after all that it extends. */
function addPreset(name: string, presets: Readonly<Record<string, Preset>>, layers: Config[]): void {
  const preset = Object.hasOwn(presets, name) ? presets[name] : undefined;
  if (!preset) throw new UserErrors([{ message: unknownName({ zh: '预设', en: 'preset' }, name, Object.keys(presets)) }]);
  for (const parent of preset.extends) if (typeof parent === 'string') addPreset(parent, presets, layers);
  layers.push(preset);
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
export function settingOf(layer: Config, id: string): RuleSetting | undefined {
  const area = layer.rules[`${id.slice(0, id.indexOf('/'))}/*`];
  const own = layer.rules[id];
  return area && own ? { ...area, ...own } : (own ?? area);
}
