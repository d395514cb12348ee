import { describe, expect, test } from 'vitest';
import { homophonesIn } from '../../../src/core/terms/homophones.ts';
import { knownTerms, readings } from '../../../src/generated/homophones.ts';

/** What a text is thought to mean, as `wrong→right@place`. */
const found = (text: string): string[] => homophonesIn(text).map(({ term, index }) => `${term.wrong}→${term.write.join('/')}@${index}`);

describe('known terms with one character wrong', () => {
  test.for([
    ['推进行政复意决定', '行政复意决定→行政复议决定@2'],
    ['行政审批效律', '审批效律→审批效率@2'],
    ['公共法律服务体建设', '公共法律服务体建设→公共法律服务体系建设@0'],
    ['严格执行重大行政决策程，', '重大行政决策程→重大行政决策程序@4'],
    ['行政执案卷评查', '行政执案卷评查→行政执法案卷评查@0'],
    ['满意度稳步提声', '稳步提声→稳步提升@3'],
    ['认真履行值责', '履行值责→履行职责@2'],
    ['关爱末成年人', '末成年人→未成年人@2'],
    ['构建营商环静', '营商环静→营商环境@2'],
    ['打击范电信网络诈骗', '范电信网络诈骗→反电信网络诈骗@2'],
    ['各祥镇人民政府', '祥镇人民政府→乡镇人民政府@1'],
    ['任民调解', '任民调解→人民调解@0'],
    ['重大行政决册程序', '重大行政决册程序→重大行政决策程序@0'],
    ['履行第一责任人职则', '第一责任人职则→第一责任人职责@2'],
    ['做到“两个维户”', '两个维户→两个维护@3'],
    ['深化“放管付”改革', '放管付→放管服@3'],
    ['依法办里案件', '依法办里→依法办理@0'],
    ['明显曾强', '明显曾强→明显增强@0'],
    ['依法治囯', undefined],
  ] as const)('%s', ([text, expected]) => {
    expect(found(text)).toEqual(expected === undefined ? [] : [expected]);
  });

  test.for([
    '推进行政复议、人民调解，优化营商环境。',
    '检察机关、监察机关、公安机关和审判机关',
    '法制宣传与法治宣传，行政权利与行政权力',
    '行证复意',
    '严密防范电信网络诈骗，由安祥镇人民政府编制',
    '县政府常务会已审议，工作会依法召开',
    '坚持“四个自觉”和“放管服”改革，打造“渝快办”',
    '行政执法主题活动',
    '依法即时处置，及时查出问题，整治效果明显，信用调节机制，建管水平',
    '发展相应机制，参与主题活动，责任主题班会',
    '行政规范文件，信访法治化建设，人民调解队伍，行政服务中心，行政执法督察',
    '政府常务会、党组会，污染防治攻坚。',
    '信访四项制度，预防电信网络诈骗，数智政府，先期整改',
    '以法治理念促法治实践，以法治国家建设为目标',
    '',
    '法',
  ])('are not seen in %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  test.for([
    ['办公室制度', '公室制度'],
    ['完善负责人制度', '完善责人制度'],
    ['行政村干部', '政村干部'],
    ['平安乡政府工作', '平安乡政工作'],
    ['责任制督促', '责任制督'],
    ['常务会异议', '常务会异'],
    ['服务型为主', '服务型为'],
  ] as const)('are not seen in %s, where a character that differs is of the word beside it, as in %s it is not', ([right]) => {
    expect(found(right)).toEqual([]);
  });

  test('with a real word in them are right where they are listed', () => {
    expect(found('推进书法工作、增收工作，公司制度，办好法治实事')).toEqual([]);
    expect(found('推进述发工作')).toEqual(['述发工作→述法工作@2']);
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

describe('the lists', () => {
  test.for(['words', 'quoted', 'alsoRight', 'bothRight'] as const)('name nothing twice in %s', (list) => {
    const all = knownTerms[list].split(' ');
    expect(all.filter((word, at) => all.indexOf(word) !== at)).toEqual([]);
  });

  test('put no two characters together twice for their looks', () => {
    const pairs = knownTerms.lookAlike.split(' ').flatMap((group) => {
      const characters = [...group].sort();
      return characters.flatMap((one, at) => characters.slice(at + 1).map((other) => one + other));
    });
    expect(pairs.filter((pair, at) => pairs.indexOf(pair) !== at)).toEqual([]);
  });

  test('have a reading for each character of a known term', () => {
    const characters = new Set(knownTerms.words.replaceAll(/[^\p{Script=Han}]/gu, ''));
    expect([...characters].filter((character) => !readings.includes(character))).toEqual([]);
  });

  test('have one reading for each character', () => {
    const characters = [...readings.replaceAll(/[^\p{Script=Han}]/gu, '')];
    expect(characters).toHaveLength(new Set(characters).size);
  });
});
