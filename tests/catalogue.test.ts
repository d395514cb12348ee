import { lintText, mark, parseMarked } from 'draftlint/testing';
import { describe, expect, test } from 'vitest';
import { rules } from '../src/generated/rules.ts';

const placeholders = (template: string): string[] =>
  [...new Set([...template.matchAll(/\{(\w+)\}/gu)].map((match) => match[1] as string))].sort();

describe.for(Object.entries(rules))('%s', ([id, rule]) => {
  test('has a short summary, examples, and messages complete in both languages', () => {
    for (const summary of Object.values(rule.summary)) {
      expect(summary.length).toBeLessThanOrEqual(72);
      expect(summary).not.toMatch(/[。.]$/u);
    }
    expect(rule.examples.length).toBeGreaterThan(0);
    for (const message of Object.values(rule.messages)) {
      expect(placeholders(message.en)).toEqual(placeholders(message.zh));
      expect(message.zh).toMatch(/。$/u);
      expect(message.en).toMatch(/\.$/u);
    }
  });

  test('never says 规定 on the strength of a text nobody saw', () => {
    const isSeen = rule.basis.some((basis) => basis.kind === 'norm' && basis.seen !== 'M');
    if (!isSeen) for (const message of Object.values(rule.messages)) expect(message.zh).not.toMatch(/按规定|规定要求|规定应/u);
  });

  test.for(rule.examples)('reports its bad example and accepts its good one (%#)', ({ bad, good, format, preset, circumstances }) => {
    const options = { id, ...(format && { format }), ...(preset && { preset }), ...(circumstances && { circumstances }) };
    const { text } = parseMarked(bad);
    expect(mark(text, lintText(rule, text, options))).toBe(bad);
    expect(mark(good, lintText(rule, good, options))).toBe(good);
  });
});
