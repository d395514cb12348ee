import { type LintOptions, lint, presets } from 'draftlint';
import { expect, test } from 'vitest';
import type { Config } from '../../src/core/config/config.ts';
import { type ResolvedConfig, resolveConfig } from '../../src/core/config/resolve.ts';
import { factsOf } from '../../src/core/facts/index.ts';
import type { Rule } from '../../src/core/rule.ts';
import { rules } from '../../src/generated/rules.ts';
import { readText } from '../../src/readers/text/index.ts';

const layer = (config: Partial<Config>): Config => ({ extends: [], rules: {}, sections: [], overrides: [], ...config });
const COUNTY = '安平县人民政府关于2024年度法治政府建设情况的报告\n\n全年工作有序推进。\n';
const NOTE = '工作简讯\n\n全年工作有序推进。\n';

const OPT_IN = 'wording/demo';
const catalogue: Readonly<Record<string, Rule>> = { ...rules, [OPT_IN]: { ...(rules['date/wrong-weekday'] as Rule), isOptIn: true } };

function resolve(request: { text?: string; config?: Partial<Config>; preset?: string; path?: string }): ResolvedConfig {
  const { text = NOTE, config, ...rest } = request;
  const draft = readText(text);
  return resolveConfig({ draft, facts: factsOf(draft), rules: catalogue, presets, ...(config && { config: layer(config) }), ...rest });
}

const severityOf = (resolved: ResolvedConfig, id: string): string | undefined => {
  const active = resolved.rules.find((rule) => rule.id === id);
  return active && (active.severity ?? 'own');
};

test('finds the preset from the draft where none is said, and says why', () => {
  const { profile } = resolve({ text: COUNTY });
  expect(profile.preset).toBe('law-based-government/county');
  expect(profile.sections.map(({ id }) => id)).toEqual(['measures', 'problems', 'first-responsible', 'plan']);
  expect(profile.reason.zh).toContain('安平县人民政府');
  expect(resolve({ text: NOTE }).profile).toMatchObject({ preset: 'recommended', sections: [] });
});

test('a preset that is asked for wins over the configuration, whose rules stand', () => {
  const base = layer({ extends: ['law-based-government/township'], rules: { 'date/*': { severity: 'off' } } });
  const config = { extends: ['law-based-government/county', base] };
  expect(resolve({ config }).profile.preset).toBe('law-based-government/township');
  const forced = resolve({ config, preset: 'recommended' });
  expect(forced.profile).toMatchObject({ preset: 'recommended', sections: [] });
  expect(severityOf(forced, 'date/wrong-weekday')).toBeUndefined();
});

test('a preset that there is not is an error', async () => {
  const options: LintOptions = { preset: 'recomended' };
  await expect(lint({ text: NOTE }, options)).rejects.toThrow('unknown preset “recomended”; did you mean “recommended”?');
});

test('later layers win, a rule’s own name wins over its area, options add up', () => {
  const base = layer({ rules: { 'date/*': { severity: 'off' }, 'document/overlong': { options: { limit: 10 } } } });
  const resolved = resolve({
    config: {
      extends: [base],
      rules: { 'date/*': { severity: 'hint' }, 'date/wrong-weekday': { severity: 'error' }, 'document/overlong': { severity: 'warning' } },
    },
  });
  expect(severityOf(resolved, 'date/impossible-date')).toBe('hint');
  expect(severityOf(resolved, 'date/wrong-weekday')).toBe('error');
  expect(resolved.rules.find(({ id }) => id === 'document/overlong')).toMatchObject({ severity: 'warning', options: { limit: 10 } });
});

test('overrides apply to their files only, those of an extended file too', () => {
  const off = layer({ rules: { 'date/*': { severity: 'off' } } });
  const township = layer({ extends: ['law-based-government/township'] });
  const base = layer({ overrides: [{ files: ['a/**'], config: off }] });
  const config = { extends: ['law-based-government/county', base], overrides: [{ files: ['*.md', 'b/*'], config: township }] };
  expect(severityOf(resolve({ config, path: 'a/x.txt' }), 'date/wrong-weekday')).toBeUndefined();
  expect(severityOf(resolve({ config, path: 'b/x.txt' }), 'date/wrong-weekday')).toBe('own');
  expect(resolve({ config, path: 'b/x.txt' }).profile.preset).toBe('law-based-government/township');
  expect(resolve({ config, path: 'c/x.txt' }).profile.preset).toBe('law-based-government/county');
  expect(resolve({ config }).profile.preset).toBe('law-based-government/county');
});

test('an opt-in rule runs only where a layer turns it on', () => {
  expect(severityOf(resolve({}), OPT_IN)).toBeUndefined();
  expect(severityOf(resolve({ config: { rules: { [OPT_IN]: { severity: 'info' } } } }), OPT_IN)).toBe('info');
  expect(severityOf(resolve({ config: { rules: { [OPT_IN]: { options: {} } } } }), OPT_IN)).toBe('own');
  expect(severityOf(resolve({ config: { rules: { [OPT_IN]: { severity: 'off' } } } }), OPT_IN)).toBeUndefined();
});

test('a section keeps what a later layer does not say of it', () => {
  const { sections } = resolve({
    text: COUNTY,
    config: {
      sections: [
        { id: 'plan', isRequired: false },
        { id: 'local', headings: ['示范创建'] },
      ],
    },
  }).profile;
  expect(sections.find(({ id }) => id === 'plan')).toMatchObject({ isRequired: false, name: { en: 'plan for the next year' } });
  expect(sections.at(-1)).toMatchObject({ id: 'local', headings: ['示范创建'], passages: [], isRequired: true });
});

test('the profile names the preset with all that it extends, and whether the order of parts matters', () => {
  expect(resolve({ preset: 'law-based-government/township' }).profile).toMatchObject({
    presets: ['recommended', 'official-document', 'law-based-government/county', 'law-based-government/township'],
    isOrdered: false,
  });
  expect(resolve({ preset: 'information-disclosure' }).profile).toMatchObject({
    presets: ['recommended', 'information-disclosure'],
    isOrdered: true,
  });
  const config = layer({ extends: ['information-disclosure'], isOrdered: false });
  expect(resolve({ config }).profile.isOrdered).toBe(false);
});
