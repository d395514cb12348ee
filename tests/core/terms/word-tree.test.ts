import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { WordTree } from '../../../src/core/terms/word-tree.ts';

/** What a tree finds, as `word@start`. */
function found(words: readonly string[], text: string): string[] {
  const places: string[] = [];
  new WordTree(words).search(text, (word, start) => places.push(`${words[word]}@${start}`));
  return places;
}

describe('a tree of words', () => {
  test('finds words that share a beginning, lie in one another and overlap', () => {
    const words = ['法制', '法制宣传', '制宣', '宣传日', '按装'];
    expect(found(words, '法制宣传日按装')).toEqual(['法制@0', '法制宣传@0', '制宣@1', '宣传日@2', '按装@5']);
  });

  test('finds nothing in what only begins a word', () => {
    expect(found(['法制宣传', '法制教育'], '法制宣')).toEqual([]);
    expect(found([], '法制宣传')).toEqual([]);
  });

  test('finds what a search for each word finds, also when it is asked again', () => {
    const letters = fc.string({ unit: fc.constantFrom('法', '制', '宣', '𠮷'), maxLength: 12 });
    const lists = fc.uniqueArray(
      letters.filter((word) => word.length > 1),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(lists, fc.array(letters, { maxLength: 4 }), (words, texts) => {
        const tree = new WordTree(words);
        for (const text of texts) {
          const places: string[] = [];
          tree.search(text, (word, start) => places.push(`${words[word]}@${start}`));
          const expected = words.flatMap((word) =>
            Array.from({ length: text.length }, (_, start) => start)
              .filter((start) => text.startsWith(word, start))
              .map((start) => `${word}@${start}`),
          );
          expect(places.toSorted()).toEqual(expected.toSorted());
        }
      }),
    );
  });
});
