import { defineRule } from 'draftlint/rule';
import { findParts, hasContent, isPresent } from './_parts.ts';

/** What makes a plan definite: a year, a date, a number, a time of the next year. */
const DEFINITE =
  /[\d０-９]|明年|来年|次年|下一?年度?|新的?一年|[上下]半年|季度|年底|年末|年内|全年|每[年季月周]|[〇一二三四五六七八九]{4}年|[一二三四五六七八九十两]{1,3}月(?:份|底|前)|[一二三四五六七八九十百两]+(?:次|场|期|件|个百分点|家|名|人次)/u;
const TITLES = /《[^《》]{1,200}》|“[^“”]{1,100}”|[〔（(]\d{4}[〕）)]/gu;
const ORDINALS = /(?:^|[。；\n])\s*(?:\d{1,2}[.．、]|[（(]\d{1,2}[）)])/gu;

export default defineRule({
  summary: { zh: '下一步打算没有时间和数量', en: 'plan without a year, a date or a number' },
  severity: 'info',
  certainty: 'possible',
  since: '0.1.0',
  why: {
    zh: '下一年度的安排没有年份、时限或数量，难以落实和检查。',
    en: 'A plan for the next year that has neither a time nor a number can hardly be carried out or checked.',
  },
  basis: [{ kind: 'practice' }],
  examples: [
    {
      bad: '安平县2024年度法治政府建设情况的报告\n\n⟦三、下一步打算⟧\n\n持续加强法治宣传，不断完善制度机制。',
      good: '安平县2024年度法治政府建设情况的报告\n\n三、下一步打算\n\n2025年，持续加强法治宣传，上半年修订执法监督办法。',
      preset: 'law-based-government/county',
    },
  ],
  messages: {
    vague: {
      zh: '“{part}”没有写明年份、时限或数量：请核对，能写明的写明，如“{year}年”。',
      en: 'The part “{part}” names no year, date or number; please check and be definite where you can, as in “{year}年”.',
    },
  },
  create({ draft, facts, profile, report }) {
    return {
      end() {
        const year = facts.reportYear === undefined ? '××××' : facts.reportYear + 1;
        for (const part of findParts(facts, profile)) {
          if (part.wanted.id !== 'plan' || !isPresent(part) || !hasContent(part)) continue;
          const text = draft.text.slice(part.extent.start, part.extent.end).replaceAll(TITLES, '').replaceAll(ORDINALS, '');
          if (!DEFINITE.test(text)) report({ messageId: 'vague', at: part.at, data: { part: part.wanted.name, year } });
        }
      },
    };
  },
});
