import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CharacterSet } from '../../src/core/characters.ts';
import { needsOf } from '../../src/core/needs.ts';

const meets = (pattern: RegExp, text: string): boolean => new CharacterSet(text).meets(needsOf(pattern));

describe('what a pattern needs', () => {
  test.for<[RegExp, string]>([
    [/截止/u, '截至'],
    [/[０-９％]+/u, '2024年'],
    [/(?<![\d.])(?<from>\d+)[-－]\d/u, '2024年'],
    [/甲(?:乙|丙丁)?戊+/u, '甲乙'],
    [/(?=[年月])[^。]{2,}/u, '2024日'],
    [/\u5341[\s　]{1,2}/u, '十年'],
    [/(?:增长|下降){1,2}\.\d/u, '增长5'],
  ])('lets %s not be run on %s', ([pattern, text]) => {
    expect(meets(pattern, text)).toBe(false);
  });

  test.for<[RegExp, string]>([
    [/(?!甲)乙|丙/u, '丙'],
    [/甲?乙/u, '乙'],
    [/甲{0,2}乙/u, '乙'],
    [/(?:甲|.)乙/u, '乙乙'],
    [/\p{Script=Han}\p{N}/u, '甲1'],
    [/(甲)(?<x>乙)\1\k<x>/u, '甲乙甲乙'],
    [/todo|k/iu, 'TODO'],
    [/k/iu, '\u212a'],
    [/[a-z]+号/iu, 'm号'],
    [/\u0041号/iu, 'a号'],
    [/[^甲]/u, '乙'],
    [/\cJ\x41\u{41}\u0041[\]-]/u, '\nAAA]'],
    [/𠮷[𠮷-𠮾]/u, '𠮷𠮷'],
    [/(?<=甲[\d—-])乙/u, '甲-乙'],
  ])('lets %s be run on %s', ([pattern, text]) => {
    expect(pattern.test(text)).toBe(true);
    expect(meets(pattern, text)).toBe(true);
  });

  test('is met by every text in which the pattern matches', () => {
    const depth = { maxDepth: 2, depthIdentifier: fc.createDepthIdentifier() };
    const { source } = fc.letrec((tie) => ({
      character: fc.constantFrom(
        '甲',
        '乙',
        '1',
        '.',
        '[甲乙]',
        '[^甲]',
        '[0-9乙]',
        String.raw`\d`,
        String.raw`\s`,
        String.raw`\p{Script=Han}`,
      ),
      around: fc.tuple(fc.constantFrom('(?=', '(?!', '(?<=', '(?<!'), tie('source')).map(([open, inner]) => `${open}${inner})`),
      repeated: fc
        .tuple(tie('source'), fc.constantFrom('', '?', '*', '+', '{0,2}', '{2}', '+?'))
        .map(([inner, sign]) => `(?:${inner})${sign}`),
      sequence: fc.array(fc.oneof(depth, tie('character'), tie('around'), tie('repeated')), { minLength: 1, maxLength: 3 }),
      source: fc
        .array(tie('sequence'), { minLength: 1, maxLength: 2 })
        .map((all) => all.map((one) => (one as string[]).join('')).join('|')),
    }));
    const texts = fc.string({ unit: fc.constantFrom('甲', '乙', '1', '9', ' ', '。'), maxLength: 8 });
    fc.assert(
      fc.property(source as fc.Arbitrary<string>, fc.array(texts, { minLength: 8, maxLength: 8 }), (of, all) => {
        const pattern = new RegExp(of, 'u');
        expect(all.filter((text) => pattern.test(text) && !meets(pattern, text))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
