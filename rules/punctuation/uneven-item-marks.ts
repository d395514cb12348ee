import { defineRule, type Series } from 'draftlint/rule';
import { type ItemText, itemTexts } from './_items.ts';

const HIGH = /[；;。]/u;
const LOW = /[，,]/u;
/** The 是 of 一是; items told by 要 stand on another level. */
const WORD = /[是要]/u;

export default defineRule({
  summary: { zh: '同组分项之间有的用分号、有的用逗号', en: 'items of one list divided by ； here and by ， there' },
  severity: 'warning',
  certainty: 'likely',
  since: '0.1.0',
  why: {
    zh: '“一是”“二是”各项并列，之间的标点应一致；一处用分号、一处用逗号，读者分不清层次。',
    en: 'Items of one list stand on one level and are divided alike; ， beside ； makes one of them look like a part of another.',
  },
  basis: [{ kind: 'practice' }],
  examples: [
    {
      bad: '一是健全制度；二是强化监督⟦，⟧三是加强培训；四是抓好宣传。',
      good: '一是健全制度；二是强化监督；三是加强培训；四是抓好宣传。全年一是宣讲，二是检查，三是培训。',
    },
  ],
  messages: {
    uneven: {
      zh: '“{next}”前用了“{mark}”，同组其他各项之间用的是“{other}”：通常统一用“{other}”，请核对。',
      en: '“{mark}” stands before “{next}”, “{other}” before the other items of the list; usually all are alike; please check.',
    },
  },
  create({ facts, report }) {
    return {
      end() {
        for (const series of facts.series) if (series.kind === 'inline' && series.items.length > 2) check(series);
      },
    };

    function check({ items, ...series }: Series): void {
      const texts = itemTexts({ items, ...series });
      if (texts.length !== items.length - 1 || new Set(items.map(({ ordinal }) => WORD.exec(ordinal.text)?.[0])).size > 1) return;
      const [high, low] = [HIGH, LOW].map((marks) => texts.filter(({ mark }) => marks.test(mark))) as [ItemText[], ItemText[]];
      const [few, many] = high.length > low.length ? [low, high] : [high, low];
      const other = many[0]?.mark;
      if (other === undefined || many.length < 2 || few.length >= many.length) return;
      for (const [at, item] of texts.entries()) {
        const { mark, markRange } = item;
        // A full stop among commas ends a sentence of its own.
        if (few.includes(item) && mark !== '。')
          report({ messageId: 'uneven', at: markRange, data: { mark, next: items[at + 1]?.ordinal.text ?? '', other } });
      }
    }
  },
});
