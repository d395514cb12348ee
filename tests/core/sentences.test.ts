import fc from 'fast-check';
import { expect, test } from 'vitest';
import { factsOf, type Sentence } from '../../src/core/facts/index.ts';
import { readText } from '../../src/readers/text/index.ts';

const HEAD = '安平县2024年度法治政府建设情况的报告\n\n';

/** The sentences of the body, which is one paragraph. */
function sentencesOf(paragraph: string): Sentence[] {
  return factsOf(readText(HEAD + paragraph)).sentences.filter(({ block }) => block.part === 'body');
}

test.for<[string, string[]]>([
  ['全年受理12件。办结10件；结转2件。', ['全年受理12件', '办结10件；结转2件']],
  ['坚持“件件有回音。”的要求。继续推进。', ['坚持“件件有回音。”的要求', '继续推进']],
  ['会议指出：“要抓紧抓实。”下一步，全县将落实。', ['会议指出：“要抓紧抓实。”', '下一步，全县将落实']],
  ['学习《条例（试行）。解读》等。再学。', ['学习《条例（试行）。解读》等', '再学']],
  ['印发方案（见附件。另行印发）。落实到位。', ['印发方案（见附件。另行印发）', '落实到位']],
  ['加强普法.推进执法.', ['加强普法', '推进执法']],
  ['增长3.5%，排名No.1。', ['增长3.5%，排名No.1']],
  ['能否落实？要看行动！办结率100%.', ['能否落实', '要看行动', '办结率100%']],
  ['见http://example.gov.cn/a?id=1。完。', ['见http://example.gov.cn/a?id=1', '完']],
  ['他说"先做。再说"。好的。', ['他说"先做。再说"', '好的']],
])('%s has these sentences', ([paragraph, sentences]) => {
  expect(sentencesOf(paragraph).map(({ text }) => text)).toEqual(sentences);
});

test.for<[string, string[]]>([
  ['受理1,200件,办结1,100件。', ['受理1,200件', '办结1,100件']],
  ['于10:30召开会议：研究两项议题；形成纪要。', ['于10:30召开会议', '研究两项议题', '形成纪要']],
  ['推进“放管服，优环境”改革，成效明显。', ['推进“放管服，优环境”改革', '成效明显']],
  ['比例为3：1，合格。', ['比例为3：1', '合格']],
])('%s has these clauses', ([paragraph, clauses]) => {
  expect(sentencesOf(paragraph)[0]?.clauses.map(({ text }) => text)).toEqual(clauses);
});

test.for([
  '开展“法治体检活动。办结5件。回访5件。',
  '推进（一站式服务。办结5件。回访5件。',
  '学习《民法典。办结5件。回访5件。',
  '办结）5件。回访”5件。再查》一次。',
])('what is not balanced does not swallow the rest: %s', (paragraph) => {
  expect(sentencesOf(paragraph)).toHaveLength(3);
});

test('an opening mark that is not closed leaves the quotes after it whole', () => {
  expect(sentencesOf('开展“体检。推进“一网，通办”，办结。回访。').map(({ text }) => text)).toEqual([
    '开展“体检',
    '推进“一网，通办”，办结',
    '回访',
  ]);
});

test('sentences and clauses stand where they say, in order, and no word is lost', () => {
  const marks = fc.constantFrom(...'甲乙1。！？；，：,.;:!?“”‘’（）()《》〈〉"\u3000');
  const wordsOf = (text: string): string => text.replaceAll(/[^甲乙1]/gu, '');
  fc.assert(
    fc.property(fc.array(marks, { minLength: 1, maxLength: 60 }), (characters) => {
      const paragraph = `正文${characters.join('')}。`;
      const text = HEAD + paragraph;
      const sentences = sentencesOf(paragraph);
      for (const { range, text: own, clauses } of sentences) {
        expect(text.slice(range.start, range.end)).toBe(own);
        for (const clause of clauses) expect(text.slice(clause.range.start, clause.range.end)).toBe(clause.text);
        expect(wordsOf(clauses.map((clause) => clause.text).join(''))).toBe(wordsOf(own));
      }
      expect(wordsOf(sentences.map((sentence) => sentence.text).join(''))).toBe(wordsOf(paragraph));
      expect(sentences.map(({ range }) => range.start)).toEqual(sentences.map(({ range }) => range.start).sort((a, b) => a - b));
    }),
  );
});

test.for(['。', '（', '“甲。”'])('a megabyte of %s is no trouble', (unit) => {
  const text = `${HEAD}甲${unit.repeat(1_000_000 / unit.length)}`;
  const facts = factsOf(readText(text));
  expect(facts.sentences.length).toBeGreaterThan(0);
});
