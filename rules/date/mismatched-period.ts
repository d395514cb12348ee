import { type DateMention, type DateSpan, daysBetween, defineRule, readChineseNumber, weekdayOf } from 'draftlint/rule';

const BRACKET = /^[（(]$/u;
/** “八五”普法规划（, “十四五”时期（. */
const PLAN = /[“"]?(?<name>十?[一二三四五六七八九]五)[”"]?(?<kind>普法|规划|时期|期间)?[^，。；（(远]{0,10}[（(]$/u;
/** From 十一五 on plans for the economy are as if 一五 had begun in 1956; 一五普法 did in 1986. */
const FIRST_PLAN = 1956;
const FIRST_PUFA = 1986;
const PART_OF_YEAR = /季度|半年/u;
const LENGTH = String.raw`为期(?<count>\d{1,3}|[一二两三四五六七八九十]{1,3})个?(?<unit>月|天|日|周|星期|年)(?!多|余)`;
/** 为期3个月（, 为期3个月，自. */
const LENGTH_BEFORE = new RegExp(`${LENGTH}(?:的[^，。；（(]{2,16})?[（(，,][自从于]?$`, 'u');
/** 9月1日至10月30日，开展为期3个月的. */
const LENGTH_AFTER = new RegExp(`^[，,]?[^，。；为]{0,10}${LENGTH}`, 'u');
const REACH = 32;
const DAYS_OF_MONTH = 30.4;

export default defineRule({
  summary: { zh: '时间段与其起止时间不一致', en: 'period that its own dates contradict' },
  severity: 'warning',
  certainty: 'likely',
  since: '0.1.0',
  why: {
    zh: '一季度是1月至3月，“十四五”是2021—2025年，为期3个月的行动起止相隔3个月；两处不一致，其中一处有误。',
    en: 'The first quarter is January to March, and what takes three months ends three months after it began; else one of the two is wrong.',
  },
  basis: [{ kind: 'logic' }],
  examples: [
    {
      bad: '安平县2024年度法治政府建设情况的报告\n\n一、工作情况\n\n一季度（⟦1月至4月⟧）检查12次。',
      good: '安平县2024年度法治政府建设情况的报告\n\n一、工作情况\n\n一季度（1月至3月）检查12次，下半年（7—11月）检查20次。',
    },
    {
      bad: '安平县2024年度法治政府建设情况的报告\n\n一、工作情况\n\n开展为期3个月（⟦9月1日至10月30日⟧）的专项整治。',
      good: '安平县2024年度法治政府建设情况的报告\n\n一、工作情况\n\n开展为期3个月（9月1日至11月30日）的专项整治。',
    },
  ],
  messages: {
    part: {
      zh: '“{part}”是{first}月至{last}月，这里写的是“{span}”，请核对。',
      en: '“{part}” is from month {first} to month {last}, but “{span}” is printed; please check.',
    },
    plan: {
      zh: '“{plan}”是{first}—{last}年，这里写的是“{span}”，请核对。',
      en: '“{plan}” is {first}—{last}, but “{span}” is printed; please check.',
    },
    length: {
      zh: '写的是“{length}”，起止时间“{span}”却是{days}天，请核对。',
      en: '“{length}” is said, but “{span}” are {days} days; please check.',
    },
  },
  create({ facts, report }) {
    return {
      end() {
        if (facts.dateRanges.length === 0) return;
        const before = new Map(facts.dates.map((date, at) => [date, facts.dates[at - 1]]));
        for (const span of facts.dateRanges) {
          const { from, to, range } = span;
          if (from.block.part === 'debris' || from.isQuoted) continue;
          const { text } = from.block.prose;
          const printed = text.slice(from.index, to.index + to.text.length);
          const part = partBefore(before.get(from), from);
          if (part?.days && isOutside(span, part)) {
            const { first, last } = part.days;
            report({ messageId: 'part', at: range, data: { part: part.text, span: printed, first: first.month, last: last.month } });
          }
          const plan = planBefore(text.slice(Math.max(0, from.index - REACH), from.index));
          if (plan && from.year !== undefined && to.year !== undefined && (from.year < plan.first || to.year > plan.first + 4)) {
            report({ messageId: 'plan', at: range, data: { plan: plan.name, span: printed, first: plan.first, last: plan.first + 4 } });
          }
          const lengthBefore = LENGTH_BEFORE.exec(text.slice(Math.max(0, from.index - REACH), from.index));
          const end = to.index + to.text.length;
          const length = lengthBefore ?? LENGTH_AFTER.exec(text.slice(end, end + REACH));
          const days = length ? daysOf(span) : undefined;
          if (length && days !== undefined && !isSoLong(days, span, length.groups as Record<'count' | 'unit', string>)) {
            const words = /为期[^（(，,的]+/u.exec(length[0])?.[0] ?? length[0];
            report({ messageId: 'length', at: range, data: { length: words, span: printed, days } });
          }
        }
      },
    };
  },
});

/** The five years that a plan before a bracket is for: 十四五 begins in 2021, and so does 八五普法. */
function planBefore(before: string): { readonly name: string; readonly first: number } | undefined {
  const { name, kind } = PLAN.exec(before)?.groups ?? {};
  if (name === undefined) return undefined;
  const count = readChineseNumber(name.slice(0, -1));
  const isPufa = kind === '普法';
  if (count === null || count === undefined || count < (isPufa ? 6 : 11)) return undefined;
  return { name: isPufa ? `${name}普法` : name, first: (isPufa ? FIRST_PUFA : FIRST_PLAN) + 5 * (count - 1) };
}

/** The 一季度 of 一季度（1月至3月）. */
function partBefore(part: DateMention | undefined, from: DateMention): DateMention | undefined {
  if (part?.block !== from.block || part.kind !== 'season' || !PART_OF_YEAR.test(part.text)) return undefined;
  return BRACKET.test(from.block.prose.text.slice(part.index + part.text.length, from.index)) ? part : undefined;
}

function isOutside({ from, to }: DateSpan, { days }: DateMention): boolean {
  const [begins, ends] = [from.resolvedMonth ?? from.month, to.resolvedMonth ?? to.month];
  if (!days || begins === undefined || ends === undefined || begins > ends) return false;
  return begins < days.first.month || ends > days.last.month;
}

/** How many days a span of one year, or into the next, has, its ends included. */
function daysOf({ from, to }: DateSpan): number | undefined {
  if (!from.days || !to.days || from.month === undefined || from.kind === 'season' || to.kind === 'season') return undefined;
  const { year } = to.days.last;
  const days = daysBetween(from.days.first, to.days.last);
  const isNextYear = days < 0 && !to.isYearPrinted;
  return (isNextYear ? daysBetween(from.days.first, { ...to.days.last, year: year + 1 }) : days) + 1;
}

/** Whether a span may be called so long: ends may be counted or not, free days left out, and months taken roughly. */
function isSoLong(days: number, { from }: DateSpan, { count, unit }: Readonly<Record<'count' | 'unit', string>>): boolean {
  const wanted = /\d/u.test(count) ? Number(count) : readChineseNumber(count);
  if (wanted === undefined || days <= 0) return true;
  // Months without days: 9月至12月 may end in the middle of December.
  const slack = from.day === undefined ? DAYS_OF_MONTH : 0;
  if (unit === '年') return Math.abs(days - 365 * wanted) <= 45 + slack;
  if (unit === '月') return days >= DAYS_OF_MONTH * (wanted - 0.6) && days <= DAYS_OF_MONTH * (wanted + 0.6) + slack;
  if (unit === '周' || unit === '星期') return Math.abs(days - 7 * wanted) <= 3;
  return days === wanted || days === wanted + 1 || workdaysOf(days, from) === wanted || slack > 0;
}

function workdaysOf(days: number, { days: known }: DateMention): number {
  if (!known) return days;
  const first = weekdayOf(known.first);
  let count = 0;
  for (let at = 0; at < Math.min(days, 400); at++) if ((first + at) % 7 !== 0 && (first + at) % 7 !== 6) count++;
  return count;
}
