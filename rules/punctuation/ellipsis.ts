import { defineRule } from 'draftlint/rule';
import { clause } from './_norm.ts';

const BESIDE_DENG = /(?<!…)…+。?等(?![级候同额距待效价次于值比量离])等?|(?<![平优同中上下高一二三四五六相均对])等等?…+/gu;
/** Rows of dots next to Chinese words, whole rows only; a leader before a page number is none: 一、概况......3. */
const DOTS =
  /(?<=[\p{Script=Han}，。；：、“”‘’（）《》\d])(?:(?<!\.)\.{3,}|(?<!。)。{3,}|(?<!·)·{3,}|(?<!、)、{3,}|(?<!…)(?:…{3,}|…))(?![.。·、…]|\s*\d*\s*$)/gmu;
const DOTS_AT_END = /(?<=[\p{Script=Han}，、“”）》])(?:\.{3,6}|。{3,6}|·{3,6}|…)(?=\s*$)/gu;
const MAY_HOLD = /…|\.{3}|。{3}|·{3}|、{3}/u;

export default defineRule({
  summary: { zh: '省略号形式不对，或与“等”并用', en: 'malformed ellipsis, or one beside 等' },
  severity: 'warning',
  certainty: 'certain',
  since: '0.1.0',
  why: {
    zh: '省略号是六连点“……”；省略号和“等”都表示列举未尽，只用一个。',
    en: 'The ellipsis is ……; it says the same as 等, and one of them is enough.',
  },
  basis: [clause('4.11、附录A.9.2')],
  examples: [
    { bad: '走访企业、学校⟦……等⟧单位。', good: '走访企业、学校等单位。' },
    { bad: '“我们一定按时完成⟦...⟧”', good: '“我们一定按时完成……”' },
  ],
  messages: {
    beside: {
      zh: '“{found}”：省略号与“等”重复，只用一个。',
      en: '“{found}”: the ellipsis and 等 say the same; use one of them.',
    },
    malformed: { zh: '“{found}”不是省略号：写“……”。', en: '“{found}” is no ellipsis; write “……”.' },
  },
  create({ report }) {
    return {
      prose(prose) {
        if (!prose.test(MAY_HOLD)) return;
        for (const { text: found, range } of prose.matchAll(BESIDE_DENG)) report({ messageId: 'beside', at: range, data: { found } });
        for (const pattern of [DOTS, DOTS_AT_END]) {
          for (const { text: found, range, index } of prose.matchAll(pattern)) {
            if (prose.text[index - 1] === '…' || found === '……' || found === '…………') continue;
            report({ messageId: 'malformed', at: range, data: { found }, fix: { safe: true, edits: [{ range, newText: '……' }] } });
          }
        }
      },
    };
  },
});
