import { defineRule } from 'draftlint/rule';
import * as v from 'valibot';
import { choiceOf } from './_terms.ts';

export default defineRule({
  summary: { zh: '口语化的说法', en: 'spoken wording' },
  severity: 'info',
  certainty: 'possible',
  since: '0.1.0',
  why: {
    zh: '公文中的日期写“日”不写“号”；“一把手”“四大家”一类俗称默认不查，需要时用选项 words 打开。',
    en: 'Documents write 日 of a day, not 号; words of everyday speech such as 一把手 are only looked for with the option words.',
  },
  basis: [{ kind: 'practice' }],
  examples: [{ bad: '⟦7月8号⟧召开推进会。', good: '7月8日召开推进会，《2023年5月号》刊发经验，1号文件下发。' }],
  messages: {
    day: { zh: '“{found}”：公文中的日期一般写“{write}”，请核对。', en: '“{found}”: documents write “{write}”; please check.' },
    word: { zh: '“{found}”是口语，宜写{write}，请核对。', en: '“{found}” is spoken language; write {write}; please check.' },
  },
  options: v.object({
    words: v.optional(v.pipe(v.boolean(), v.description('也查“一把手”“四大家”一类俗称')), false),
  }),
  create({ facts, terms, options, report }) {
    return {
      end() {
        for (const { text, range, isQuoted } of facts.dates) {
          if (isQuoted || !text.endsWith('号')) continue;
          report({ messageId: 'day', at: range, data: { found: text, write: `${text.slice(0, -1)}日` } });
        }
        if (!options.words) return;
        for (const match of terms('colloquial')) {
          report({ messageId: 'word', at: match.range, data: { found: match.term.wrong, write: choiceOf(match) } });
        }
      },
    };
  },
});
