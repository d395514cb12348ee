import { defineRule } from 'draftlint/rule';

const DRIFTING = new Set(['今年', '今年以来', '今年来', '本年', '本年度']);

export default defineRule({
  summary: { zh: '成文年份与报告年度不同时仍称“今年”', en: '今年 in a report signed in another year than it reports on' },
  severity: 'warning',
  certainty: 'likely',
  since: '0.1.0',
  why: {
    zh: '成文日期在次年，“今年”按字面指成文之年，会与报告年度混淆。',
    en: 'Signed in the next year, 今年 would mean that year and not the one reported on.',
  },
  basis: [{ kind: 'practice' }],
  examples: [
    {
      bad: '安平县2021年度法治政府建设情况的报告\n\n⟦今年以来⟧，共办理案件30件。\n\n安平县人民政府\n2022年1月25日',
      good: '安平县2021年度法治政府建设情况的报告\n\n今年以来，共办理案件30件。\n\n安平县人民政府\n2021年12月25日',
    },
  ],
  messages: {
    drifting: {
      zh: '“{word}”：本稿成文于{signed}年，报告的是{year}年，写“{year}年”更清楚，请核对。',
      en: '“{word}”: signed in {signed}, reporting on {year}; write “{year}年”; please check.',
    },
  },
  create({ facts, report }) {
    return {
      end() {
        const { reportYear, signature } = facts;
        const signed = signature?.date?.year;
        if (!reportYear || !signed || signed < 1900 || signed === reportYear) return;
        for (const { word, range, block, isQuoted } of facts.dates) {
          if (!word || !DRIFTING.has(word) || isQuoted || block.part !== 'body' || isPlan(range.start)) continue;
          report({ messageId: 'drifting', at: range, data: { word, signed, year: reportYear } });
        }
      },
    };

    /** In the part on what comes next 今年 is the year of signing, and right. */
    function isPlan(offset: number): boolean {
      for (let section = facts.outline.sectionAt(offset); section; section = section.parent) {
        if (/下一步|下步|打算|安排|计划|思路|努力方向/u.test(section.title)) return true;
      }
      return false;
    }
  },
});
