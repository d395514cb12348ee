import { defineRule, type Range } from 'draftlint/rule';
import { clause } from './_norm.ts';

/** A list of titles or of quoted names only; one with （试行） or an unmarked member keeps its 、. */
const TITLES = /(?<![、》”）])(?:《[^《》\n]{1,80}》、)+《[^《》\n]{1,80}》(?![（、])/gu;
const QUOTES = /(?<![、》”）])(?:“[^“”\n]{1,40}”、)+“[^“”\n]{1,40}”(?![（、])/gu;

export default defineRule({
  summary: { zh: '并列的书名号或引号之间用了顿号', en: '、 between titles or quoted names in a row' },
  severity: 'info',
  certainty: 'possible',
  since: '0.1.0',
  why: {
    zh: '书名号、引号已把并列的各项分开，其间通常不用顿号；有的法律条文也用，所以只作提示。',
    en: 'Title and quotation marks divide the items already, and usually no 、 stands between them; statutes themselves sometimes have it.',
  },
  basis: [clause('4.5.3.5')],
  examples: [{ bad: '学习《宪法⟦》、《⟧民法典》。', good: '学习《宪法》《民法典》，宣传《信访工作条例》（修订）、《法律援助法》。' }],
  messages: {
    titles: {
      zh: '并列的书名号之间通常不用顿号，可写“》《”（全文{count}处，这里是第一处）。',
      en: 'Between titles in a row usually no 、 is written (at {count} places, the first one here).',
    },
    quotes: {
      zh: '并列的引号之间通常不用顿号，可写“”“”（全文{count}处，这里是第一处）。',
      en: 'Between quoted names in a row usually no 、 is written (at {count} places, the first one here).',
    },
  },
  create({ report }) {
    const titles: Range[] = [];
    const quotes: Range[] = [];
    return {
      prose(prose) {
        const gather = (list: RegExp, comma: string, found: Range[]): void => {
          for (const match of prose.matchAll(list)) {
            for (let at = match.text.indexOf(comma); at >= 0; at = match.text.indexOf(comma, at + 1)) {
              found.push(prose.range(match.index + at, match.index + at + comma.length));
            }
          }
        };
        if (prose.includes('》、《')) gather(TITLES, '》、《', titles);
        if (prose.includes('”、“')) gather(QUOTES, '”、“', quotes);
      },
      end() {
        tell('titles', titles);
        tell('quotes', quotes);
      },
    };

    /** One finding a draft, with one fix for all its places. */
    function tell(messageId: 'titles' | 'quotes', found: readonly Range[]): void {
      const [first] = found;
      if (!first) return;
      const edits = found.map(({ start, end }) => ({ range: { start: start + 1, end: end - 1 }, newText: '' }));
      report({ messageId, at: first, data: { count: found.length }, fix: { safe: false, edits } });
    }
  },
});
