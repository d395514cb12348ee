import { type CalendarDate, type Citation, compareDates, defineRule, type Law, nearestLaw, statuteOfFragment } from 'draftlint/rule';
import { dateText, periodOf } from './_period.ts';
import { wordsAround } from './_words-around.ts';

/** What titles end in, and how it is misspelt; no title ends so by right. */
const MISSPELT_ENDS: readonly (readonly [RegExp, string])[] = [
  [/条[列利历]$/u, '条例'],
  [/[办辨]发$|[辨辩]法$/u, '办法'],
  [/[归歸]定$/u, '规定'],
  [/细[责泽]$/u, '细则'],
  [/准[责泽]$/u, '准则'],
  [/[钢刚岗]要(?=（|$)/u, '纲要'],
];
const SHORTEST = 5;
/** What follows a list of nothing but laws. */
const SUCH_LAWS = /^(?:等|为|、)?[^，。；、]{0,6}(?:法律|法规)/u;

export default defineRule({
  summary: { zh: '法律法规名称与真实名称略有出入', en: 'title of a law that is not quite right' },
  severity: 'warning',
  certainty: 'likely',
  since: '0.1.0',
  why: {
    zh: '引用法律法规应当写准名称，可以省去“中华人民共和国”，不能错字、漏字或自行简缩。',
    en: 'A law is cited by its exact title; 中华人民共和国 may be left out, but nothing misspelt, omitted or shortened at will.',
  },
  basis: [{ kind: 'practice' }],
  examples: [
    {
      bad: '安平县2023年度法治政府建设情况的报告\n\n一、主要工作\n\n组织学习⟦《未成年保护法》⟧⟦《行政罚处法》⟧等法律法规。',
      good: '安平县2023年度法治政府建设情况的报告\n\n一、主要工作\n\n组织学习《未成年人保护法》《中华人民共和国行政处罚法》等法律法规，修订《安平县重大行政决策程序规定》，发放《民法典与生活同行》。',
    },
  ],
  messages: {
    ending: {
      zh: '《{found}》中的“{wrong}”应为“{right}”：请改正。',
      en: '“{wrong}” in 《{found}》 should be “{right}”; correct it.',
    },
    near: {
      zh: '没有名为《{found}》的法律法规，名称最近的是《{title}》：请核对，写准全称。',
      en: 'there is no national law or regulation 《{found}》; the nearest is 《{title}》; please check the title.',
    },
    nearRegulation: {
      zh: '《{found}》与国家的《{title}》只差一两个字：如果引用的就是它，请写准全称，请核对。',
      en: '《{found}》 differs from the national 《{title}》 in a character or two; if it is meant, correct the title; please check.',
    },
    withoutYear: {
      zh: '《{found}》的年份后漏了“年”：全称是《{title}》，请核对。',
      en: '《{found}》 lacks 年 after its years; the title is 《{title}》; please check.',
    },
    nearUnadopted: {
      zh: '没有名为《{found}》的法律法规；名称最近的《{title}》{date}才通过，不在报告年度，请核对。',
      en: 'there is no national law or regulation 《{found}》; the nearest, 《{title}》, was adopted on {date} only, after the year reported on; please check.',
    },
    nearRepealed: {
      zh: '没有名为《{found}》的法律法规；名称最近的《{title}》已于{date}废止，请核对。',
      en: 'there is no national law or regulation 《{found}》; the nearest, 《{title}》, was repealed on {date}; please check.',
    },
  },
  create({ facts, report }) {
    return {
      end() {
        const period = periodOf(facts);
        for (const [at, citation] of facts.citations.entries()) {
          if (citation.law) {
            if (lacksYear(citation.title, citation.law.title))
              report({
                messageId: 'withoutYear',
                at: citation.range,
                severity: 'info',
                data: { found: citation.title, title: citation.law.title },
              });
            continue;
          }
          const misspelt = misspeltEndOf(citation.title);
          if (misspelt) report({ messageId: 'ending', at: citation.range, data: { found: citation.title, ...misspelt } });
          if (misspelt) continue;
          const law = nearestLaw(citation.title) ?? (isAmongLaws(facts.citations, at) ? statuteOfFragment(citation.title) : undefined);
          if (!law) continue;
          const place = { at: citation.range, data: { found: citation.title, title: law.title } };
          if (law.kind !== 'law' && !isProgramme(citation.title, law.title) && !isOfOtherKind(citation.title, law.title))
            report({ ...place, messageId: 'nearRegulation', severity: 'info', certainty: 'possible' });
          else if (period && isAfter(law.adopted, period.last))
            report({ ...place, messageId: 'nearUnadopted', data: { ...place.data, date: dateText(law.adopted) } });
          else if (period && law.repealed && compareDates(law.repealed, period.first) <= 0)
            report({ ...place, messageId: 'nearRepealed', data: { ...place.data, date: dateText(law.repealed) } });
          else report({ ...place, messageId: 'near' });
        }
      },
    };
  },
});

function misspeltEndOf(title: string): { readonly wrong: string; readonly right: string } | undefined {
  for (const [pattern, right] of MISSPELT_ENDS) {
    const wrong = title.length >= SHORTEST ? pattern.exec(title)?.[0] : undefined;
    if (wrong !== undefined) return { wrong, right };
  }
  return undefined;
}

const YEARS = /（[^（）]*年[^（）]*）$/u;
const YEARS_ONLY = /[（(]\d{4}\D{1,2}\d{4}[）)]$/u;

/** 《法治政府建设实施纲要（2021—2025）》 */
function lacksYear(found: string, title: string): boolean {
  return YEARS_ONLY.test(found) && YEARS.test(title);
}

/** 《法治社会建设实施纲要（2021—2025年）》, 《法制社会…（2020—2025年）》: a programme is told by its name and years, and no other title comes as near. */
function isProgramme(found: string, title: string): boolean {
  return YEARS.test(found) && YEARS.test(title);
}

const KIND = /(?:条例|规定|办法|细则|规则|准则)$/u;
const LONG_STEM = 12;

/** 《法治政府建设与责任落实督察工作条例》: all is as in the title of the 规定 but what it is. */
function isOfOtherKind(found: string, title: string): boolean {
  const stem = found.replace(KIND, '');
  return stem.length >= LONG_STEM && stem === title.replace(KIND, '');
}

function isAfter(date: Law['adopted'], end: CalendarDate): date is CalendarDate {
  return date !== undefined && compareDates(date, end) > 0;
}

/** Whether a title that is of no law stands between laws: 《民法典》《长江保护法》《反诈骗》等法规. */
function isAmongLaws(citations: readonly Citation[], at: number): boolean {
  const { hasLaw, unknown, after } = wordsAround(citations, at);
  return hasLaw && (unknown === 1 || SUCH_LAWS.test(after));
}
