import { describe, expect, test } from 'vitest';
import { wordSlipsIn } from '../../../src/core/terms/word-slips.ts';
import { knownTerms, knownWords } from '../../../src/generated/homophones.ts';

const words = knownWords.words.split(' ');
const alsoRight = knownWords.alsoRight.split(' ');

/** What a text is thought to mean, as `wrong→right`. */
const found = (text: string): string[] =>
  wordSlipsIn(text).map(({ right, index, length }) => `${text.slice(index, index + length)}→${right}`);

describe('a word of two characters with one wrong', () => {
  test.for([
    ['开展规范性文件请理，', '请理→清理'],
    ['强化建督检查', '建督→监督'],
    ['推动工作发占。', '发占→发展'],
    ['加强培寻和指导', '培寻→培训'],
    ['完善的鸡制。', '鸡制→机制'],
    ['提出针对性措实。', '措实→措施'],
    ['完善工作鸡制', '鸡制→机制'],
    ['矛盾纠分', '纠分→纠纷'],
    ['县政府出抬文件', '出抬→出台'],
    ['全年，审节3件', '审节→审结'],
    ['以法治思想为只导，', '只导→指导'],
    ['在基曾单位落实', '基曾→基层'],
    ['法治建设知小率提高', '知小→知晓'],
    ['维护权危性和秩序', '权危→权威'],
    ['加强和督出整改', '督出→督促'],
    ['推动圈民参与', '圈民→全民'],
    ['分析问题的原音，', '原音→原因'],
    ['工作落时情况', '落时→落实'],
  ] as const)('is seen between words and marks: %s', ([text, expected]) => {
    expect(found(text)).toEqual([expected]);
  });

  test.for([
    ['增强责任感、使命赶。', '使命赶→使命感'],
    ['出庭应诉律达100%', '应诉律→应诉率'],
    ['保障知晴权和参与权', '知晴→知情'],
    ['签订责任壮，明确职责', '责任壮→责任状'],
  ] as const)('is seen where it is longer: %s', ([text, expected]) => {
    expect(found(text)).toEqual([expected]);
  });

  test('is none where what comes after a word of two characters is no end of it', () => {
    expect(found('法律顾问应诉律师费用，行政处罚申请数，执法正规，责任到人')).toEqual([]);
  });

  test.for([
    ['makes a word with what stands before it', '落实行政执法制度'],
    ['makes a word with what stands after it', '部门未建立制度，共实施处罚'],
    ['stands beside words that are not known', '南繁鸡制薯业'],
    ['stands alone', '的鸡制。'],
    ['may be the name of a person after a title', '党组书记程功带头宣讲'],
    ['is a right word of another field', '接收转业干部，开展检定工作'],
    ['is another word that is right', '办好民生实事，开展法援服务，高校毕业'],
    ['has a character that is often a word by itself', '法院已受案件，监督县法执行'],
    ['differs where both are right', '推进法制建设，履行权利监督'],
    ['has a character that goes on after the word before it', '推动新城为依托，引进18种新机制，经济圈年产值'],
    ['begins with a suffix of the word before it', '推进一体化线下服务，国际化街区建设'],
    ['begins with a unit after a number', '企业8家停业，'],
    ['differs in what is often a word by itself', '记者从市统计局了解，会前学法制度'],
  ])('is none where it %s', ([, text]) => {
    expect(found(text as string)).toEqual([]);
  });

  test.for([
    ['is before 街道, and 清理 is meant before 乡村', '推动请理街道规范执法', '推动请理乡村工作'],
    ['is before 集团', '引进鸡制集团投资', '引进鸡制机构投资'],
    ['is before 同志', '配合程立同志工作', '配合程立机构工作'],
    ['begins with a surname after 法官', '法官范映审理案件', '公开范映问题'],
    ['begins with a surname after 、', '李仲才、方世参加会议', '创新方世参加会议'],
    ['begins with a surname before 等', '表彰管丽等先进个人3名', '加强管丽工作'],
  ] as const)('is a name where it %s', ([, name, slip]) => {
    expect(found(name)).toEqual([]);
    expect(found(slip)).toHaveLength(1);
  });

  test('is none where its first character ends the word before, which is one with a suffix', () => {
    expect(found('建设国家级极少数民族村寨')).toEqual([]);
    expect(found('农民工报社')).toEqual([]);
    expect(found('国家积极支持')).toEqual([]);
    expect(found('国家鸡极支持')).toEqual(['鸡极→积极']);
  });

  test.for([
    ['推进督出工作', '督出→督促', 'is only read nearly so'],
    ['保护自染资源', '自染→自然', 'has a character that makes ever new words'],
    ['数量上生5%', '上生→上升', 'has a character that is often a word by itself'],
  ] as const)('is doubtful where it is told of %s: %s %s', ([text, expected]) => {
    const [slip] = wordSlipsIn(text);
    expect(`${text.slice(slip?.index, (slip?.index ?? 0) + 2)}→${slip?.right}`).toBe(expected);
    expect(slip?.isDoubtful).toBe(true);
  });

  test('is likely where it is read alike, of characters that are no words', () => {
    expect(wordSlipsIn('开展规范性文件请理，')).toMatchObject([{ isDoubtful: false }]);
  });

  test('is none in a known term', () => {
    for (const term of knownTerms.words.split(' ')) expect(found(term), term).toEqual([]);
  });
});

test('known words have two characters and stand in one list', () => {
  for (const word of [...words, ...alsoRight]) expect(word).toMatch(/^[\u4e00-\u9fff]{2}$/u);
  expect(new Set([...words, ...alsoRight]).size).toBe(words.length + alsoRight.length);
});
