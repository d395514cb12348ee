import { type Block, type CalendarDate, compareDates, congresses, defineRule, type Facts, type Range } from 'draftlint/rule';
import { CONGRESS, congressNamed, dayOf, numeralOf, type PlenumMention, plenumsIn } from './_plenums.ts';

/** 即将召开的…, 迎接…: told as still to come. */
const TO_COME = /(?:即将|迎接|喜迎|将于|将要|筹备)[^，。；]{0,12}$/u;
const SPIRIT = /^[^，。；]{0,24}精神/u;
/** 党的二十大精神, 党的二十大以来: what a congress that is over has said. */
const CONGRESS_TAUGHT = new RegExp(`党的(?:第?(?<congress>${CONGRESS})大)(?=报告|精神|以来|和|部署|决策|提出|关于)`, 'gu');
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
    unheld: {
      zh: '“{found}”：在本稿的{limit}之前没有这次会议，请核对。',
      en: '“{found}”: there was no such meeting before this draft ({limit}); please check.',
    },
    missing: {
      zh: '写了“{found}”精神，没有写{held}召开的{plenum}，请核对是否需要补上。',
      en: '“{found}” is named, but not {plenum} of {held}; please check whether it should be.',
    },
  },
  create({ facts, report }) {
    const congressesNamed: { readonly name: string; readonly found: string; readonly at: Range; readonly isToCome: boolean }[] = [];
    const named: { readonly mention: PlenumMention; readonly block: Block }[] = [];
    return {
      matches: [
        [
          CONGRESS_TAUGHT,
          ({ index, text: found, range: at, groups, isQuoted }, { text }) => {
            const isToCome = isQuoted || TO_COME.test(text.slice(Math.max(0, index - 20), index));
            congressesNamed.push({ name: groups['congress'] as string, found, at, isToCome });
          },
        ],
      ],
      prose(prose, block) {
        for (const mention of plenumsIn(prose)) named.push({ mention, block });
      },
      end() {
        const limit = limitOf(facts);
        for (const { name, found, at, isToCome } of congressesNamed) {
          const closed = congressNamed(name)?.closed ?? NEVER;
          if (limit && !isToCome && isKnownUntil(limit.date) && compareDates(dayOf(closed), limit.date) > 0)
            report({ messageId: 'unheld', at, data: { found, limit: limit.name } });
        }
        for (const { mention, block } of named) {
          if (!limit || TO_COME.test(block.prose.text.slice(0, mention.start))) continue;
          const late = mention.numbers
            .map((number) => heldAt(mention.congress, number))
            .find((held) => held && compareDates(held.date, limit.date) > 0);
          const at = block.prose.range(mention.start, mention.end);
          const count = congressNamed(mention.congress)?.plenums.length ?? 0;
          const isUnheld = congressNamed(mention.congress) === congresses.at(-1) && Math.max(...mention.numbers) > count;
          if (isUnheld && isKnownUntil(limit.date)) report({ messageId: 'unheld', at, data: { found: mention.text, limit: limit.name } });
          if (!late || isUnheld) continue;
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

const NEVER = '9999-12-31';

/** Whether the congresses and plenums up to a day are all known. */
function isKnownUntil(date: CalendarDate): boolean {
  const last = congresses.at(-1)?.plenums.at(-1);
  return last !== undefined && compareDates(date, dayOf(last)) <= 0;
}

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
