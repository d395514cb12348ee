import { type Block, defineRule } from 'draftlint/rule';

/** A number that the paragraph begins with: a copy often has another. */
const NUMBER = /^\s*(?:[（(]?[\d一二三四五六七八九十]{1,3}[）)、.．，,]\s*|[①-⑳]|[一二三四五六七八九十]{1,3}[是要])/u;
/** How many characters may stand before the first 。 of a paragraph for them to be its head. */
const SHORTEST_HEAD = 2;
const LONGEST_HEAD = 40;
/** Shorter ones may be the same by right: 单位：万元, 特此报告。 */
const SHORTEST = 24;
const SHORTEST_BELOW_HEAD = 40;

export default defineRule({
  summary: { zh: '段落重复', en: 'the same paragraph twice' },
  severity: 'warning',
  certainty: 'likely',
  since: '0.1.0',
  why: {
    zh: '两段文字完全相同，多为复制后忘了删改，也可能因此漏了本该写的内容。',
    en: 'Two equal paragraphs are usually a copy that was not edited, and what should stand there may be missing.',
  },
  basis: [{ kind: 'logic' }],
  examples: [
    {
      bad: '一、主要工作\n\n自觉接受人大监督，办理代表建议20件，按时答复并逐件回访代表。\n\n⟦自觉接受人大监督，办理代表建议20件，按时答复并逐件回访代表。⟧',
      good: '一、主要工作\n\n自觉接受人大监督，办理代表建议20件，按时答复并逐件回访代表。\n\n自觉接受民主监督，办理政协提案16件，按时答复并逐件回访委员。',
    },
  ],
  messages: {
    repeated: {
      zh: '这一段与前面的段落相同（“{words}……”）：请核对是否复制后未删改。',
      en: 'This paragraph is the same as one before (“{words}…”); please check whether it is a copy that was not edited.',
    },
  },
  create({ report }) {
    const seen = new Map<string, Block>();
    return {
      prose(prose, block) {
        if (block.part !== 'body' || block.cell || prose.text.length < SHORTEST || !/[，。；]/u.test(prose.text)) return;
        const words = prose.text.replace(NUMBER, '').trim();
        const stop = words.indexOf('。');
        const below = stop >= SHORTEST_HEAD && stop <= LONGEST_HEAD ? words.slice(stop + 1) : words;
        const keys = [words.length >= SHORTEST && words, below.length >= SHORTEST_BELOW_HEAD && below].filter((key) => key !== false);
        const first = keys.map((key) => seen.get(key)).find((one) => one !== undefined);
        for (const key of keys) if (!seen.has(key)) seen.set(key, block);
        if (!first) return;
        report({
          messageId: 'repeated',
          at: block.range,
          related: [{ range: first.range, message: { zh: '先前的段落', en: 'the first one' } }],
          data: { words: words.slice(0, 12) },
        });
      },
    };
  },
});
