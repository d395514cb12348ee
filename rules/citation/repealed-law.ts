import { type Basis, type CalendarDate, type Citation, compareDates, defineRule, type Law } from 'draftlint/rule';
import { dateText, isNationalFor, periodOf, yearText } from './_period.ts';
import { wordsAround, yearsAround } from './_words-around.ts';

/** Told as what was: 原《物权法》, 废止《物权法》, 从《担保法》到《民法典》; 新修订的 and 修订后的 tell of what is. */
const PAST_BEFORE =
  /(?:原|旧|前|从|由|将|把|当时|曾|对照|相[比较]|区别于|历史|先后|最早|废[止除]|失效|取代|代替|替代|替换|清理|停止(?:执行|适用)|不再(?:执行|适用|引用)|(?<!新)修[订改正](?!后的)|整合|合并)(?:后|以后|前|之前)?(?:的|了|和|与|适用|施行|实施|执行|依据|于|根据|按照|依照)?[^，。；《》]{0,3}$/u;
const PAST_AFTER =
  /^[^。；《》]{0,24}?(?:废止|失效|修[订改正]为|改为|更名|取代|代替|替代|不再|已[被由]|同时|终止|历史|整合|合并|编[入纂]|统一|清理|变更|升格|(?:施行|实施|颁布|出台|通过)(?:前|期间|以来|[一二三四五六七八九十\d]+周?年))|^[（(][^）)]{0,16}(?:废止|失效|原|旧|已)/u;
/** A province’s or a town’s own: 甘肃省《信访条例》. */
const LOCAL = /(?:[省市州县区旗]|自治区|人大(?:常委会)?)的?$/u;
/** What came before it is the matter of citation/superseded-norm. */
const ON_DOCUMENTS = '党政机关公文处理工作条例';

export default defineRule({
  summary: { zh: '引用已经废止的法律法规', en: 'law cited that is no longer in force' },
  severity: 'error',
  certainty: 'certain',
  since: '0.1.0',
  why: {
    zh: '报告年度之前已经废止的法律法规，不能再作为当年工作的依据或学习宣传的内容。',
    en: 'A law repealed before the year reported on cannot be what that year’s work rested on, or what was taught in it.',
  },
  basis: [{ kind: 'norm', title: '中华人民共和国民法典', article: '第一千二百六十条', seen: 'P' }, { kind: 'logic' }],
  examples: [
    {
      bad: '安平县2022年度法治政府建设情况的报告\n\n一、主要工作\n\n组织干部学习⟦《物权法》⟧和《行政处罚法》。',
      good: '安平县2022年度法治政府建设情况的报告\n\n一、主要工作\n\n组织干部学习《民法典》，对照原《物权法》讲解变化，学习《安平县物权登记办法》。',
    },
  ],
  messages: {
    replaced: {
      zh: '《{title}》已于{date}废止，由《{replacement}》取代：报告{year}年的工作，请引用《{replacement}》。',
      en: '《{title}》 was repealed on {date} and replaced by 《{replacement}》; a report on {year} should cite 《{replacement}》.',
    },
    repealed: {
      zh: '《{title}》已于{date}废止：报告{year}年的工作，请改引现行有效的法律法规。',
      en: '《{title}》 was repealed on {date}; a report on {year} should cite what is in force.',
    },
    maybeReplaced: {
      zh: '国家的《{title}》已于{date}废止，由《{replacement}》取代；如果引用的就是它，请改引《{replacement}》，请核对。',
      en: 'the national 《{title}》 was repealed on {date} and replaced by 《{replacement}》; if it is meant, cite 《{replacement}》; please check.',
    },
    maybeRepealed: {
      zh: '国家的《{title}》已于{date}废止；如果引用的就是它，请改引现行有效的法律法规，请核对。',
      en: 'the national 《{title}》 was repealed on {date}; if it is meant, cite what is in force; please check.',
    },
    withinYear: {
      zh: '《{title}》在报告年度内（{date}）废止：请核对所说的是废止之前的事，之后的应引用{replacement}。',
      en: '《{title}》 was repealed within the year reported on ({date}); please check that what is told was before that; afterwards cite {replacement}.',
    },
  },
  create({ facts, report }) {
    return {
      end() {
        const period = periodOf(facts);
        if (!period) return;
        for (const [at, citation] of facts.citations.entries()) {
          const { law } = citation;
          if (!law?.repealed || law.replacedBy === ON_DOCUMENTS || compareDates(law.repealed, period.last) > 0) continue;
          const { before, after } = wordsAround(facts.citations, at);
          if (PAST_BEFORE.test(before) || PAST_AFTER.test(after) || isOfItsTime(citation, law.repealed)) continue;
          const basis = basisOf(law);
          const { title, replacedBy: replacement } = law;
          const date = dateText(law.repealed);
          const place = { at: citation.range, basis };
          if (compareDates(law.repealed, period.first) > 0) {
            const instead = replacement
              ? { zh: `《${replacement}》`, en: `《${replacement}》` }
              : { zh: '现行有效的法律法规', en: 'what is in force' };
            const data = { title, date, replacement: instead };
            report({ ...place, messageId: 'withinYear', severity: 'info', certainty: 'possible', data });
          } else if (law.seen !== 'M' && isNationalFor(law, citation.title, before)) {
            const data = { title, date, year: yearText(period) };
            if (replacement) report({ ...place, messageId: 'replaced', data: { ...data, replacement } });
            else report({ ...place, messageId: 'repealed', data });
          } else if (!LOCAL.test(before)) {
            const soft = { severity: 'warning', certainty: 'likely' } as const;
            if (replacement) report({ ...place, ...soft, messageId: 'maybeReplaced', data: { title, date, replacement } });
            else report({ ...place, ...soft, messageId: 'maybeRepealed', data: { title, date } });
          }
        }
      },
    };
  },
});

/** 2019年…依据《合同法》: told of a year in which it still was in force. */
function isOfItsTime(citation: Citation, repealed: CalendarDate): boolean {
  return yearsAround(citation).some((year) => year < repealed.year || (year === repealed.year && repealed.month > 1));
}

/** The law that came after it; a repealed law is no basis. */
function basisOf({ replacedBy, seen }: Law): readonly Basis[] {
  return [replacedBy === undefined ? { kind: 'logic' } : { kind: 'norm', title: replacedBy, seen }];
}
