import { readdirSync, readFileSync } from 'node:fs';
import { lintText, mark, parseMarked } from 'draftlint/testing';
import { describe, expect, test } from 'vitest';
import { rules } from '../src/generated/rules.ts';

const placeholders = (template: string): string[] =>
  [...new Set([...template.matchAll(/\{(\w+)\}/gu)].map((match) => match[1] as string))].sort();

interface Described {
  readonly type: string;
  readonly description?: string;
  readonly wrapped?: Described;
  readonly pipe?: readonly Described[];
}

/** The description of an option, which may stand inside of `v.optional` or around it. */
function descriptionOf(schema: Described | undefined): string | undefined {
  if (!schema?.pipe) return schema?.type === 'description' ? schema.description : schema?.wrapped && descriptionOf(schema.wrapped);
  const [first, ...rest] = schema.pipe;
  return rest.map(descriptionOf).findLast(Boolean) ?? descriptionOf(first);
}

/** The digits of a text, of whatever width: a fix never changes a number. */
const digitsOf = (text: string): string => text.normalize('NFKC').replaceAll(/\D/gu, '');

test('the registry has every rule file under its own id, in order', () => {
  const ids = readdirSync('rules', { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => /^[^/]+\/[^_/][^/]*\.ts$/u.test(name))
    .map((name) => name.slice(0, -'.ts'.length));
  expect(Object.keys(rules)).toEqual(ids.sort());
  for (const id of ids) expect(id).toMatch(/^[a-z]+\/[a-z]+(?:-[a-z]+)*$/u);
});

describe.for(Object.entries(rules))('%s', ([id, rule]) => {
  test('has a short summary, a reason, a basis and examples', () => {
    for (const summary of Object.values(rule.summary)) {
      expect(summary).not.toBe('');
      expect(summary.length).toBeLessThanOrEqual(72);
      expect(summary).not.toMatch(/[。.]$/u);
    }
    for (const why of Object.values(rule.why)) expect(why).toMatch(/[。.]$/u);
    expect(rule.since).toMatch(/^\d+\.\d+\.\d+$/u);
    expect(rule.basis.length).toBeGreaterThan(0);
    expect(rule.examples.length).toBeGreaterThan(0);
  });

  test('has messages in both languages, with the same placeholders, all of them used', () => {
    const source = readFileSync(`rules/${id}.ts`, 'utf8');
    for (const [name, message] of Object.entries(rule.messages)) {
      expect(placeholders(message.en)).toEqual(placeholders(message.zh));
      expect(message.zh).toMatch(/。$/u);
      expect(message.en).toMatch(/\.$/u);
      expect(source.match(new RegExp(String.raw`\b${name}\b`, 'gu'))?.length, `uses of the message ${name}`).toBeGreaterThan(1);
    }
  });

  test('asks to check in English where it does in Chinese', () => {
    for (const { zh, en } of Object.values(rule.messages)) if (zh.includes('请核对')) expect(en).toMatch(/check/iu);
  });

  test('never says 规定 on the strength of a text nobody saw', () => {
    const isSeen = rule.basis.some((basis) => basis.kind === 'norm' && basis.seen !== 'M');
    const withoutTitles = (text: string): string => text.replaceAll(/《[^》]*》/gu, '');
    if (!isSeen) for (const message of Object.values(rule.messages)) expect(withoutTitles(message.zh)).not.toMatch(/规定/u);
  });

  test('describes every option and gives it a default', () => {
    const entries = rule.options && 'entries' in rule.options ? (rule.options.entries as unknown as Record<string, Described>) : {};
    for (const [name, schema] of Object.entries(entries)) {
      expect(descriptionOf(schema), `description of ${name}`).toBeTruthy();
      expect('default' in schema && schema.default, `default of ${name}`).toBeDefined();
    }
  });

  test.for(rule.examples)('reports its bad example and accepts its good one (%#)', ({ bad, good, looks, ...where }) => {
    // Rules about ignores look at what the others find.
    const others = id.startsWith('suppression/') ? { others: rules } : {};
    const options = { id, ...others, ...where };
    const { text, ranges } = parseMarked(bad);
    expect(ranges.length).toBeGreaterThan(0);
    for (const language of ['zh', 'en'] as const) {
      const findings = lintText(rule, text, { ...options, language, look: looks?.bad });
      expect(mark(text, findings)).toBe(bad);
      for (const { message, fix } of findings) {
        expect(message).not.toMatch(/\{\w+\}|undefined|NaN/u);
        for (const { range, newText } of fix?.edits ?? []) {
          if (newText !== '') expect(digitsOf(newText)).toBe(digitsOf(text.slice(range.start, range.end)));
        }
      }
    }
    expect(mark(good, lintText(rule, good, { ...options, look: looks?.good }))).toBe(good);
  });
});
