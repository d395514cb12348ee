import { type Basis, compareDates, defineRule } from 'draftlint/rule';
import { dateText, periodOf } from './_period.ts';
import { wordsAround } from './_words-around.ts';

interface Superseded {
  /** The day from which it may no longer be cited as in force. */
  readonly until: { readonly year: number; readonly month: number; readonly day: number };
  readonly replacement: string;
  readonly basis: Basis;
}

const REGULATION: Superseded = {
  until: { year: 2012, month: 7, day: 1 },
  replacement: '《党政机关公文处理工作条例》',
  basis: { kind: 'norm', title: '党政机关公文处理工作条例', article: '第四十二条', seen: 'T' },
};
/** Of a standard the newer edition is the basis; when the older ones ended is not told, for one (9704—1988) had two successors. */
const FORMAT: Superseded = {
  until: { year: 2012, month: 7, day: 1 },
  replacement: 'GB/T 9704—2012',
  basis: { kind: 'norm', title: 'GB/T 9704—2012 党政机关公文格式', seen: 'S' },
};
/** Norms for the making of official documents that are still cited out of habit. */
const TITLES: ReadonlyMap<string, Superseded> = new Map([
  ['国家行政机关公文处理办法', REGULATION],
  ['中国共产党机关公文处理条例', REGULATION],
  ['国家行政机关公文格式', { ...FORMAT, replacement: '《党政机关公文格式》（GB/T 9704—2012）' }],
]);
const STANDARDS: ReadonlyMap<string, Superseded> = new Map([
  ['9704-1999', FORMAT],
  ['9704-1988', FORMAT],
  [
    '15834-1995',
    {
      until: { year: 2012, month: 6, day: 1 },
      replacement: 'GB/T 15834—2011',
      basis: { kind: 'norm', title: 'GB/T 15834—2011 标点符号用法', seen: 'S' },
    },
  ],
  [
    '15835-1995',
    {
      until: { year: 2011, month: 11, day: 1 },
      replacement: 'GB/T 15835—2011',
      basis: { kind: 'norm', title: 'GB/T 15835—2011 出版物上数字用法', seen: 'S' },
    },
  ],
]);
const STANDARD = /GB\s?(?:\/\s?T)?\s?(?<number>9704|1583[45])\s?[-—–－]{1,2}\s?(?<year>\d{4})/gu;
/** A programme that has run out, and the one that came after it; from the year after, it is cited out of habit. */
const PROGRAMME = { title: '法治政府建设实施纲要（2015—2020年）', since: 2022, replacement: '《法治政府建设实施纲要（2021—2025年）》' };
const DONE_BY = /(?:按照|根据|依据|对照|围绕|贯彻|落实|执行|遵照|学习|推进|聚焦)[^，。；《》]{0,16}$/u;
const PAST = /原|旧|废止|停止|失效|替代|代替|取代|历史|当时|修订前/u;

export default defineRule({
  summary: { zh: '引用已经停止执行的公文规范或已到期的纲要', en: 'norm for documents, or programme, that no longer applies' },
  severity: 'error',
  certainty: 'certain',
  since: '0.1.0',
  why: {
    zh: '2012年7月1日起，公文处理以《党政机关公文处理工作条例》为准，格式以GB/T 9704—2012为准。',
    en: 'Since 1 July 2012 the regulation on official documents of 2012 and GB/T 9704—2012 apply.',
  },
  basis: [REGULATION.basis, FORMAT.basis],
  examples: [
    {
      bad: '安平县2023年度法治政府建设情况的报告\n\n一、主要工作\n\n按照⟦《国家行政机关公文处理办法》⟧规范办文。',
      good: '安平县2023年度法治政府建设情况的报告\n\n一、主要工作\n\n按照《党政机关公文处理工作条例》规范办文。',
    },
  ],
  messages: {
    ended: {
      zh: '《{title}》的期限已过，报告的是{year}年：如果所说的是当年的依据，请改引{replacement}，请核对。',
      en: '《{title}》 has run out, and {year} is reported on; if what the year’s work rested on is meant, cite {replacement}; please check.',
    },
    superseded: {
      zh: '{found}已停止执行（{date}起），现行的是{replacement}：请改引。',
      en: '{found} no longer applies (since {date}); cite {replacement}, which does.',
    },
    standard: {
      zh: '{found}已被代替，现行的是{replacement}：请改引。',
      en: '{found} has been replaced; cite {replacement}, which is in force.',
    },
  },
  create({ facts, report }) {
    const period = periodOf(facts);
    const isOver = ({ until }: Superseded): boolean => period === undefined || compareDates(until, period.first) <= 0;
    return {
      matches: [
        [
          STANDARD,
          (match, prose) => {
            const old = STANDARDS.get(`${match.groups['number']}-${match.groups['year']}`);
            if (!old || !isOver(old) || PAST.test(around(prose.text, match.index, match.index + match.text.length))) return;
            const data = { found: match.text, replacement: old.replacement };
            report({ messageId: 'standard', at: match.range, basis: [old.basis], data });
          },
        ],
      ],
      end() {
        for (const [at, { title, law, range }] of facts.citations.entries()) {
          const old = TITLES.get(title);
          const isProgramme = law?.title === PROGRAMME.title && period !== undefined && period.first.year >= PROGRAMME.since;
          if (!isProgramme && (!old || !isOver(old))) continue;
          const { before, after } = wordsAround(facts.citations, at);
          if (isProgramme && DONE_BY.test(before) && !PAST.test(before + after)) {
            const data = { title, year: period.first.year, replacement: PROGRAMME.replacement };
            report({ messageId: 'ended', at: range, data, severity: 'warning', certainty: 'likely', basis: [{ kind: 'practice' }] });
          }
          if (!old) continue;
          // With its number the standard is reported above.
          if (PAST.test(before + after) || /GB/u.test(after)) continue;
          const data = { found: `《${title}》`, replacement: old.replacement };
          const place = { at: range, basis: [old.basis] };
          if (old === REGULATION) report({ ...place, messageId: 'superseded', data: { ...data, date: dateText(old.until) } });
          else report({ ...place, messageId: 'standard', data });
        }
      },
    };
  },
});

function around(text: string, start: number, end: number): string {
  return `${/[^。]*$/u.exec(text.slice(Math.max(0, start - 24), start))?.[0]} ${/^[^。]*/u.exec(text.slice(end, end + 24))?.[0]}`;
}
