import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Repeat, repeatsIn } from '../../../rules/wording/_repeats.ts';

/** The same by comparing each character with those before it, length by length. */
function expectedIn(text: string): Repeat[] {
  const repeats: Repeat[] = [];
  for (let length = 2; length <= 16; length++) {
    for (let start = length; start < text.length; start++) {
      let end = start;
      while (end < text.length && text[end] === text[end - length]) end++;
      if (end - start >= length) repeats.push({ length, start, end });
      start = end;
    }
  }
  return repeats;
}

test('finds what comparing all characters finds, and nothing of the text before', () => {
  const text = fc.string({ unit: fc.constantFrom('法', '制', '宣', '，'), maxLength: 60 });
  fc.assert(
    fc.property(text, (one) => {
      expect(repeatsIn(one)).toEqual(expectedIn(one));
    }),
    { numRuns: 500 },
  );
});

test('leaves single characters and more than sixteen to others', () => {
  expect(repeatsIn('法法')).toEqual([]);
  const [sixteen, seventeen] = ['健全重大行政决策合法性审查的机制', '健全重大行政决策合法性审查工作机制'].map((words) => words + words);
  expect(repeatsIn(sixteen as string).map(({ length }) => length)).toEqual([16]);
  expect(repeatsIn(seventeen as string)).toEqual([]);
});
