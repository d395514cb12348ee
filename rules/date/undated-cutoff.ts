import { type DateMention, defineRule, type Sentence } from 'draftlint/rule';
import { sentencesWithDates } from './_sentence.ts';
import { COUNT } from './_telling.ts';

/** How far after 目前 the number it dates may stand. */
const REACH = 40;

export default defineRule({
  summary: { zh: '“目前”“截至目前”的数据没有截止日期', en: 'figure as of 目前 without a date' },
  severity: 'info',
  certainty: 'likely',
  since: '0.1.0',
  why: {
    zh: '存量数据随时间变化，不写截止日期，日后无法核对。',
    en: 'What is counted “by now” changes with time; without a date nobody can check it later.',
  },
  basis: [{ kind: 'practice' }],
  examples: [
    {
      bad: '⟦截至目前⟧，全县已培养“法律明白人”611人。',
      good: '截至2024年12月31日，全县已培养“法律明白人”611人。目前普法方式还比较单一。',
    },
  ],
  messages: {
    undated: {
      zh: '“{word}”没有写明日期，统计数据宜写“截至X年X月X日”，请核对。',
      en: '“{word}” gives no date; figures are best dated, such as 截至X年X月X日; please check.',
    },
  },
  create({ facts, report }) {
    return {
      end() {
        const seen = new Set<Sentence['block']>();
        for (const [sentence, dates] of sentencesWithDates(facts)) {
          if (seen.has(sentence.block)) continue;
          const now = dates.find(({ word, isQuoted }) => word?.endsWith('目前') && !isQuoted);
          if (!now || dates.some(isCutoff)) continue;
          const after = now.index + now.text.length - sentence.index;
          if (!COUNT.test(sentence.text.slice(after, after + REACH))) continue;
          seen.add(sentence.block);
          report({ messageId: 'undated', at: now.range, data: { word: now.text } });
        }
      },
    };
  },
});

/** 截至2024年12月31日, 到12月底, 目前（2024年12月31日）. */
function isCutoff({ kind, block, index }: DateMention): boolean {
  if (kind === 'relative' || kind === 'year') return false;
  return /(?:截[至止]|到|目前[（(，,]?)$/u.test(block.prose.text.slice(Math.max(0, index - 4), index));
}
