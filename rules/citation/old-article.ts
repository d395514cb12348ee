import { type CalendarDate, defineRule, type Law } from 'draftlint/rule';
import { dateText, periodOf } from './_period.ts';

/** 《行政处罚法》第三十八条, 《行政处罚法》（2021年修订）第38条第二款. */
const ARTICLE =
  /^(?<edition>[（(][^）)]{0,16}[）)])?(?:中?的)?(?<article>第[一二三四五六七八九十百零〇\d]+条(?:之[一二三四五六七八九十]+)?)/u;
/** Says which text is meant. */
const EDITION_BEFORE = /(?:新|旧|原|修[订正改](?:后|前)?)的?$/u;

export default defineRule({
  summary: { zh: '所引条文的法律刚修订，条文序号可能已变', en: 'article cited of a law that was just revised' },
  severity: 'info',
  certainty: 'possible',
  since: '0.1.0',
  why: {
    zh: '法律修订后条文序号往往重排，沿用旧稿的“第几条”容易引错。',
    en: 'A revision often renumbers the articles; a number kept from an older text then points to another one.',
  },
  basis: [{ kind: 'practice' }],
  examples: [
    {
      bad: '安平县2021年度法治政府建设情况的报告\n\n一、主要工作\n\n依照《行政处罚法》⟦第三十八条⟧开展法制审核。',
      good: '安平县2023年度法治政府建设情况的报告\n\n一、主要工作\n\n依照《行政处罚法》第五十八条开展法制审核。',
    },
  ],
  messages: {
    revised: {
      zh: '《{title}》{revised}修改，新条文{effective}起施行，条文序号可能已变：请核对{article}是不是新的序号。',
      en: '《{title}》 was revised on {revised}, in force from {effective}; its articles may be renumbered; please check {article}.',
    },
  },
  create({ facts, report }) {
    return {
      end() {
        const years = periodOf(facts);
        if (!years) return;
        for (const { law, title, block, index, end } of facts.citations) {
          const effective = law && recentRevision(law, years.first.year, years.last.year);
          if (!effective) continue;
          const found = ARTICLE.exec(block.prose.text.slice(end, end + 48))?.groups;
          const isTold =
            found?.['edition'] !== undefined ||
            /[（(]|^新/u.test(title) ||
            EDITION_BEFORE.test(block.prose.text.slice(Math.max(0, index - 6), index));
          const article = found?.['article'];
          if (article === undefined || isTold) continue;
          const from = block.prose.text.indexOf(article, end);
          const data = { title: law.title, revised: dateText(law.revised ?? effective), effective: dateText(effective), article };
          report({ messageId: 'revised', at: block.prose.range(from, from + article.length), data });
        }
      },
    };
  },
});

/** A revision that came into force in the years told of or in the year before: a text that was copied may still have the old numbers. */
function recentRevision({ revisedEffective, repealed }: Law, first: number, last: number): CalendarDate | undefined {
  const isRecent = revisedEffective !== undefined && revisedEffective.year >= first - 1 && revisedEffective.year <= last;
  return isRecent && !repealed ? revisedEffective : undefined;
}
