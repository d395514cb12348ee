import { type Block, defineRule, type Series } from 'draftlint/rule';
import { holdsSentence, itemTexts } from './_items.ts';
import { clause } from './_norm.ts';

export default defineRule({
  summary: { zh: '分项内已有句号，项末却用分号', en: 'items that hold full stops divided by semicolons' },
  severity: 'warning',
  certainty: 'certain',
  since: '0.1.0',
  why: {
    zh: '分项列举时，只要有一项内部用了句号，各项末尾就都用句号；分号比句号低一级，管不住已经结束的句子。',
    en: 'Once an item holds a full stop, all items end in full stops: a semicolon cannot divide what sentences already do.',
  },
  basis: [clause('附录A.5')],
  examples: [
    {
      bad: '一是加强宣传。全年宣讲12场⟦；⟧二是强化监督。开展检查5次。',
      good: '一是加强宣传，全年宣讲12场；二是强化监督，开展检查5次。',
    },
  ],
  messages: {
    semicolon: {
      zh: '有的分项内已用句号，这里的“；”应改为“。”，各项末尾都用句号{places}。',
      en: 'Some item holds a full stop already, so this “；” should be “。”, as at the end of each item{places}.',
    },
  },
  create({ draft, facts, report }) {
    let followers: ReadonlyMap<Block, Block> | undefined;
    return {
      end() {
        for (const series of facts.series) {
          if (series.kind !== 'heading' || series.items.every(({ block }) => block.runIn)) check(series);
        }
      },
    };

    function bodyOf(heading: Block): Block | undefined {
      followers ??= new Map(draft.blocks.slice(1).map((block, at) => [draft.blocks[at] as Block, block]));
      const body = followers.get(heading);
      return body?.part === 'body' ? body : undefined;
    }

    function check(series: Series): void {
      const items = itemTexts(series, bodyOf);
      const wrong = items.filter(({ mark, isLast }) => !isLast && (mark === '；' || mark === ';'));
      const [first] = wrong;
      const isInline = series.kind === 'inline';
      if (!first || !items.some(({ words, isLast }) => !(isInline && isLast) && holdsSentence(words))) return;
      const places =
        wrong.length > 1 ? { zh: `（本组${wrong.length}处，这里是第一处）`, en: ` (${wrong.length} places, the first one here)` } : '';
      report({
        messageId: 'semicolon',
        at: first.markRange,
        related: wrong.slice(1).map(({ markRange }) => ({ range: markRange, message: { zh: '这里也是', en: 'here as well' } })),
        data: { places },
        fix: { safe: true, edits: wrong.map(({ markRange }) => ({ range: markRange, newText: '。' })) },
      });
    }
  },
});
