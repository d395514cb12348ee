import { type DateMention, type DateSpan, defineRule, readChineseNumber } from 'draftlint/rule';
import { lengthBeside } from './_length.ts';

const BRACKET = /^[（(]$/u;
/** “八五”普法规划（, “十四五”时期（. */
const PLAN = /[“"]?(?<name>十?[一二三四五六七八九]五)[”"]?(?<kind>普法|规划|时期|期间)?[^，。；（(远]{0,10}[（(]$/u;
/** From 十一五 on plans for the economy are as if 一五 had begun in 1956; 一五普法 did in 1986. */
const FIRST_PLAN = 1956;
const FIRST_PUFA = 1986;
/** 2025年是“十四五”规划收官之年; 为 is the verb only where the clause ends with it, and 2024年是为“十四五”收官之年打基础的一年 is of another year. */
const TURN =
  /(?<year>(?:19|20)\d{2})年度?[，,]?(?:既|正|也|又)?(?:是|作为|值|为(?=[“"]?十[^，。；]{0,14}年[，。；]))[^，。；\d为迎紧]{0,16}?(?<name>十[一二三四五六七八九]?五)[”"]?(?:规划|时期|发展规划)?的?(?<turn>收官|收尾|最后一?|开局|起步|首|第一)之?年(?!的?[前后])/gu;
const LAST = /收|后/u;
const PART_OF_YEAR = /季度|半年/u;
const REACH = 48;
/** A plan for so many years more than five goes beyond its five years on purpose. */
const LONG_TERM = 9;

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
    turn: {
      zh: '“{found}”：“{plan}”是{first}—{last}年，{year}年不是它的{turn}年，请核对年份和规划名称。',
      en: '“{found}”: “{plan}” is {first}—{last}, and {year} is not its {turn} year; check the year and the plan.',
    },
    length: {
      zh: '写的是“{length}”，起止时间“{span}”却是{lasts}，请核对。',
      en: '“{length}” is said, but “{span}” is {lasts}; please check.',
    },
  },
  create({ facts, report }) {
    return {
      matches: [
        [
          TURN,
          ({ text: found, groups, range, isQuoted }, _, { part }) => {
            const { year = '', name = '', turn = '' } = groups;
            const plan = planNamed(name);
            if (!plan || part === 'debris' || isQuoted) return;
            const isLast = LAST.test(turn);
            if (Number(year) === (isLast ? plan.last : plan.first)) return;
            const said = isLast ? { zh: '收官', en: 'last' } : { zh: '开局', en: 'first' };
            report({ messageId: 'turn', at: range, data: { ...plan, found, year, turn: said } });
          },
        ],
      ],
      end() {
        if (facts.dateRanges.length === 0) return;
        const before = new Map(facts.dates.map((date, at) => [date, facts.dates[at - 1]]));
        for (const span of facts.dateRanges) {
          const { from, to, range } = span;
          if (from.block.part === 'debris' || from.isQuoted) continue;
          const printed = from.block.prose.text.slice(from.index, to.index + to.text.length);
          const part = partBefore(before.get(from), span);
          if (part) report({ messageId: 'part', at: range, data: { ...part, span: printed } });
          const plan = planBefore(span);
          if (plan) report({ messageId: 'plan', at: range, data: { ...plan, span: printed } });
          const length = lengthBeside(span);
          if (length) report({ messageId: 'length', at: range, data: { ...length, span: printed } });
        }
      },
    };
  },
});

interface PartOfYear {
  readonly part: string;
  /** Months, from 1. */
  readonly first: number;
  readonly last: number;
}

interface Plan {
  readonly plan: string;
  /** Years. */
  readonly first: number;
  readonly last: number;
}

/** The 一季度 of 一季度（1月至4月）. */
function partBefore(part: DateMention | undefined, span: DateSpan): PartOfYear | undefined {
  const { block, index } = span.from;
  if (!part?.days || part.block !== block || part.kind !== 'season' || !PART_OF_YEAR.test(part.text)) return undefined;
  if (!BRACKET.test(block.prose.text.slice(part.index + part.text.length, index)) || !isOutside(span, part)) return undefined;
  const { first, last } = part.days;
  return { part: part.text, first: first.month, last: last.month };
}

/** The “十四五”规划 of “十四五”规划（2021—2026年）. */
function planBefore({ from, to }: DateSpan): Plan | undefined {
  const plan = planOf(from.block.prose.text.slice(Math.max(0, from.index - REACH), from.index));
  if (!plan || from.year === undefined || to.year === undefined) return undefined;
  const { first, last } = plan;
  const isLongTerm = from.year === first && to.year >= first + LONG_TERM;
  if (isLongTerm || (from.year >= first && to.year <= last)) return undefined;
  return plan;
}

/** The five years that a plan before a bracket is for: 十四五 begins in 2021, and so does 八五普法. */
function planOf(before: string): Plan | undefined {
  const { name, kind } = PLAN.exec(before)?.groups ?? {};
  return name === undefined ? undefined : planNamed(name, kind);
}

function planNamed(name: string, kind?: string): Plan | undefined {
  const count = readChineseNumber(name.slice(0, -1));
  const isPufa = kind === '普法';
  if (count === null || count === undefined || count < (isPufa ? 6 : 11)) return undefined;
  const first = (isPufa ? FIRST_PUFA : FIRST_PLAN) + 5 * (count - 1);
  return { plan: isPufa ? `${name}普法` : name, first, last: first + 4 };
}

/** Whether a span goes beyond a part of the year; one as long that begins within the month before is counted to a day of closing: 6月21日至9月20日. */
function isOutside(span: DateSpan, { days }: DateMention): boolean {
  const { from, to } = span;
  const [begins, ends] = [from.resolvedMonth ?? from.month, to.resolvedMonth ?? to.month];
  if (!days || begins === undefined || ends === undefined || begins > ends) return false;
  const isShifted = from.day !== undefined && to.day === from.day - 1 && begins === days.first.month - 1 && ends === days.last.month;
  return !isShifted && (begins < days.first.month || ends > days.last.month);
}
