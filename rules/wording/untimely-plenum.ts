import { type Block, type CalendarDate, compareDates, congresses, defineRule, type Facts } from 'draftlint/rule';
import { congressNamed, dayOf, numeralOf, type PlenumMention, plenumsIn } from './_plenums.ts';

/** 即将召开的…, 迎接…: told as still to come. */
const TO_COME = /(?:即将|迎接|喜迎|将于|将要|筹备)[^，。；]{0,12}$/u;
const SPIRIT = /^[^，。；]{0,24}精神/u;
/** Reports on a year are written by the end of March. */
const LATEST = { month: 3, day: 31 };

export default defineRule({
  summary: { zh: '提到的中央全会与报告时间不合', en: 'plenum that does not fit the time reported on' },
  severity: 'warning',
  certainty: 'likely',
  since: '0.1.0',
  why: {
    zh: '写到成文时还没有召开的全会，多半是套用了别年的稿子；没有写到最近一次全会，可能是旧稿没有更新。',
    en: 'A plenum later than the draft tells of a text copied from another year; one that is missing, of an old text not brought up to date.',
  },
  basis: [{ kind: 'practice' }],
  examples: [
    {
      bad: '关于2023年度工作情况的报告\n\n深入贯彻党的⟦二十届三中全会⟧精神。\n\n2024年1月20日',
      good: '关于2024年度工作情况的报告\n\n深入贯彻党的二十届二中、三中全会精神。\n\n2025年1月20日',
    },
    {
      bad: '关于2024年度工作情况的报告\n\n深入贯彻党的二十大和⟦二十届二中全会⟧精神。',
      good: '关于2023年度工作情况的报告\n\n深入贯彻党的二十大和二十届二中全会精神。',
    },
  ],
  messages: {
    later: {
      zh: '“{found}”：{plenum}在{held}才召开，晚于本稿的{limit}，请核对。',
      en: '“{found}”: {plenum} was held in {held} only, after this draft ({limit}); please check.',
    },
    missing: {
      zh: '写了“{found}”精神，没有写{held}召开的{plenum}，请核对是否需要补上。',
      en: '“{found}” is named, but not {plenum} of {held}; please check whether it should be.',
    },
  },
  create({ facts, report }) {
    const named: { readonly mention: PlenumMention; readonly block: Block }[] = [];
    return {
      prose(prose, block) {
        for (const mention of plenumsIn(prose)) named.push({ mention, block });
      },
      end() {
        const limit = limitOf(facts);
        for (const { mention, block } of named) {
          if (!limit || TO_COME.test(block.prose.text.slice(0, mention.start))) continue;
          const late = mention.numbers
            .map((number) => heldAt(mention.congress, number))
            .find((held) => held && compareDates(held.date, limit.date) > 0);
          if (!late) continue;
          const at = block.prose.range(mention.start, mention.end);
          report({ messageId: 'later', at, data: { found: mention.text, plenum: late.name, held: late.month, limit: limit.name } });
        }
        const latest = latestIn(facts.reportYear);
        const ofLatest = named.filter(({ mention }) => mention.congress === latest?.congress);
        if (!latest || ofLatest.some(({ mention: { numbers } }) => numbers.length === 0 || Math.max(...numbers) >= latest.number)) return;
        const first = ofLatest.find(({ mention, block }) => SPIRIT.test(block.prose.text.slice(mention.end)));
        if (!first) return;
        const at = first.block.prose.range(first.mention.start, first.mention.end);
        const data = { found: first.mention.text, plenum: latest.name, held: latest.month };
        report({ messageId: 'missing', at, severity: 'info', certainty: 'possible', data });
      },
    };
  },
});

interface Held {
  readonly congress: string;
  readonly number: number;
  readonly date: CalendarDate;
  readonly name: string;
  readonly month: { readonly zh: string; readonly en: string };
}

function heldAt(congress: string, number: number): Held | undefined {
  const date = congressNamed(congress)?.plenums[number - 1];
  return date === undefined ? undefined : held(congress, number, date);
}

function held(congress: string, number: number, closed: string): Held {
  const date = dayOf(closed);
  const month = { zh: `${date.year}年${date.month}月`, en: closed.slice(0, 7) };
  return { congress, number, date, name: `${congress}届${numeralOf(number)}中全会`, month };
}

/** The last plenum that closed by the end of a year. */
function latestIn(year: number | undefined): Held | undefined {
  if (year === undefined) return undefined;
  const isOver = (closed: string): boolean => Number(closed.slice(0, 4)) <= year;
  const congress = congresses.findLast(({ plenums }) => plenums.some(isOver));
  if (!congress) return undefined;
  const at = congress.plenums.findLastIndex(isOver);
  return held(congress.name, at + 1, congress.plenums[at] as string);
}

/** The last day that the draft can know of. */
function limitOf({ signature, reportYear }: Facts): { date: CalendarDate; name: { zh: string; en: string } } | undefined {
  const { year, month, day } = signature?.date ?? {};
  if (year !== undefined && month !== undefined) {
    return { date: { year, month, day: day ?? 31 }, name: { zh: `成文日期${year}年${month}月`, en: `signed ${year}-${month}` } };
  }
  if (reportYear === undefined) return undefined;
  return { date: { year: reportYear + 1, ...LATEST }, name: { zh: `报告年度${reportYear}年`, en: `reporting on ${reportYear}` } };
}
