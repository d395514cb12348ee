import { type CalendarDate, compareDates, type DateMention, type Draft, defineRule, type Organ, readOrgan } from 'draftlint/rule';
import { hasDueDay } from './_duty.ts';

/** The label of the page's own line; 更新时间 and 成文日期 tell nothing of when it was published. */
const PUBLISHED = /(?:^|[^\p{Script=Han}]|发布|公开|公布|发表|上网|信息|文章)(?:时间|日期)\s?[:：]?\s*$|发[布表]于\s*$/u;
const CLOCK = /^\s+\d{1,2}:\d{2}/u;
const LABEL_REACH = 12;

export default defineRule({
  summary: { zh: '公开日期晚于规定期限', en: 'published after the report was due to be public' },
  severity: 'warning',
  certainty: 'certain',
  since: '0.1.0',
  why: {
    zh: '每年4月1日之前，地方各级政府和县级以上政府部门的法治政府建设年度报告应当向社会公开，涉密的除外。',
    en: 'Local governments, and departments from the county up, publish their annual report before 1 April, state secrets excepted.',
  },
  basis: [{ kind: 'norm', title: '法治政府建设与责任落实督察工作规定', article: '第二十四条', seen: 'S' }],
  examples: [
    {
      bad: '安平县2021年度法治政府建设情况的报告\n\n发布时间：⟦2022-04-20⟧ 来源：安平县人民政府\n\n现将情况报告如下。',
      good: '安平县2021年度法治政府建设情况的报告\n\n发布时间：2022-03-20 来源：安平县人民政府\n\n现将情况报告如下。',
      preset: 'law-based-government/county',
    },
  ],
  messages: {
    late: {
      zh: '公开日期为{date}，按规定{reported}年度报告应当于{year}年4月1日之前向社会公开。',
      en: 'Published on {date}; the report on {reported} is to be public before 1 April {year}.',
    },
    onTheDay: {
      zh: '公开日期为{date}，{reported}年度报告应于{year}年4月1日“之前”公开，稳妥的最后一天是3月31日，请核对。',
      en: 'Published on {date}; the report on {reported} is to be public “before” 1 April {year}, so 31 March is the last safe day; please check.',
    },
  },
  create({ draft, facts, profile, report }) {
    return {
      end() {
        const { reportYear, issuers, dates } = facts;
        if (!hasDueDay(profile.preset, reportYear) || !isBound(issuers.length > 0 ? issuers : sourcesIn(draft))) return;
        const published = dates.filter(isPublication).sort((a, b) => compareDates(dayOf(a), dayOf(b)))[0];
        if (!published) return;
        const due = { year: reportYear + 1, month: 4, day: 1 };
        const data = { date: published.text, reported: reportYear, year: due.year };
        const order = compareDates(dayOf(published), due);
        if (order > 0) report({ messageId: 'late', at: published.range, data });
        else if (order === 0) report({ messageId: 'onTheDay', at: published.range, data, severity: 'info', certainty: 'possible' });
      },
    };
  },
});

/** Where the page says that its text comes from. */
const SOURCE = /(?:来源|(?:发布|发文)机[关构])\s?[:：]\s*(?<name>\p{Script=Han}{3,30})/u;

function sourcesIn({ blocks }: Draft): Organ[] {
  return blocks.flatMap(({ part, prose }) => {
    const name = part === 'debris' ? SOURCE.exec(prose.text)?.groups?.['name'] : undefined;
    return name ? [readOrgan(name)].filter(({ kind }) => kind !== 'other') : [];
  });
}

/** The duty is of governments and of departments from the county up: not of party committees, and not of 街道办事处 and 内设机构. */
function isBound(issuers: readonly Organ[]): boolean {
  if (issuers.length === 0) return true;
  return issuers.some(({ kind, level }) => kind === 'government' || ((kind === 'department' || kind === 'office') && level !== 'township'));
}

function isPublication({ block, kind, days, index, text }: DateMention): boolean {
  if (block.part !== 'debris' || kind !== 'full' || !days) return false;
  const { text: line } = block.prose;
  const before = line.slice(Math.max(0, index - LABEL_REACH), index);
  return PUBLISHED.test(before) || (!/\p{Script=Han}/u.test(before) && CLOCK.test(line.slice(index + text.length)));
}

function dayOf({ days }: DateMention): CalendarDate {
  return (days as NonNullable<DateMention['days']>).first;
}
