import { describe, expect, test } from 'vitest';
import { homophonesIn } from '../../../src/core/terms/homophones.ts';
import { knownTerms } from '../../../src/generated/homophones.ts';

/** What a text is thought to mean, as `wrong→right@place`. */
const found = (text: string): string[] => homophonesIn(text).map(({ term, index }) => `${term.wrong}→${term.write.join('/')}@${index}`);

describe('known terms with one character wrong', () => {
  test.for([
    ['推进行政复意工作', '行政复意→行政复议@2'],
    ['关爱末成年人', '末成年人→未成年人@2'],
    ['构建营商环静', '营商环静→营商环境@2'],
    ['任民调解', '任民调解→人民调解@0'],
    ['重大行政决册程序', '重大行政决册→重大行政决策@0'],
    ['依法治囯', undefined],
  ] as const)('%s', ([text, expected]) => {
    expect(found(text)).toEqual(expected === undefined ? [] : [expected]);
  });

  test.for([
    '推进行政复议、人民调解，优化营商环境。',
    '检察机关、监察机关、公安机关和审判机关',
    '法制宣传与法治宣传，行政权利与行政权力',
    '行证复意',
    '',
    '法',
  ])('are not seen in %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  test('are found one after the other', () => {
    expect(found('行政复意人民条解')).toEqual(['行政复意→行政复议@0', '人民条解→人民调解@4']);
  });

  test('have four characters or more and are no slip of one another', () => {
    for (const word of knownTerms.words.split(/\s+/u)) {
      expect(word.length, word).toBeGreaterThan(3);
      expect(found(word), word).toEqual([]);
    }
  });
});
