import { type CalendarDate, compareDates, type DateMention, defineRule, type Facts, type Sentence } from 'draftlint/rule';
import { isInPlan, isIntention } from './_plan.ts';
import { sentencesWithDates } from './_sentence.ts';
import { signDateOf } from './_sign-date.ts';
import { CLAUSE_SETS_OUT, COUNT } from './_telling.ts';

/** The programme that a year's work carries out: 2021年度重大行政决策, 2021年普法工作要点. */
const PROGRAMME =
  /^(?:[\p{Script=Han}“”、]{0,14}?)(?:重大(?:行政)?决策|工作要点|(?:工作|重点|目标)任务|工作计划|(?:立法|制定|执法|检查|抽查|普法|学法|培训|宣传|督察|督查|调研)计划|工作方案|责任清单|任务清单|事项目录|目录清单)/u;
/** A year’s programme is rightly looked back on, answered for, or carried over. */
const LOOKING_BACK =
  /总结|回顾|评[估查议价选]|考[核评]|督[察导]|回头看|整改|反馈|巡[视察]|审计|决算|验收|备案|清理|通报|报告|公[开示]|结转|遗留|延续|收官|情况|成果|经验|基础上/u;
/** What tells that something happened. */
const ACTIVITY =
  /召开|举办|举行|开展|组织|受理|办理|办结|审结|审[查核议]|排查|调[处解]|化解|培训|检查|查处|立案|处罚|发放|接待|答复|收到|抽查|出庭|应诉|听取|集中学习|专题学习|宣传|走访|督查|发布|印发|出台/u;
/** An act of one's own that makes a document is work of the year; one of a superior's is a basis. */
const ISSUING = /发布|印发|出台/u;
const OWN_ACTOR =
  /^[，,]?(?:我[县市区州旗省乡镇局委办院队]|全[县市区州旗省乡镇局]|本[县市区州旗省乡镇局级]|[县市区州旗乡镇][委政]|以.{2,12}名义)/u;
const SUPERIOR =
  /^[，,]?(?:[^，。；]{0,4})(?:党中央|中央|国务院|全国人大|国家|最高|[^，。；]{0,4}省|自治区|国办|中办|司法部|财政部|公安部)/u;
const NO_EVENT = /^(?:以来|以前|之前|前|以后|之后|后|起|开始|至|到|底前|末|的|版|级|学年|第|新|[-—–~～、和及与])/u;
/** Words of comparison, of what runs on from another year, and of what only forms the background. */
const BACKGROUND =
  /累计|截[至止]|以来|至今|连续|历[年届史]|近[\p{Script=Han}\d]{0,2}年|逐年|期间|过去|此前|之前|以前|曾|背景|同比|环比|相比|较|比[上去\d]|增[长加幅]|下降|减少|上升|提[高升]到|基础上|继续|延续|遗留|结转|存量|旧存|回头看|整改|反馈|巡[视察]|审计|评估|获|被评|授予|命名|称号|示范|表彰|排名|位[列居]|[第换]?[一二三四五六七八九十]*届|启动|成立|组建|建成|挂牌|设立|施行|实施|生效|颁布|修[订正]|废止|清理|有效期|规划|纲要|[三五]年|试点|预算|决算|竣工|投产|始|案发|出生/u;
const CLOSING_THE_YEAR = /述[法职]|考[核评]|总结|报告|部署|谋划|述评|评议/u;
const ANNOUNCED = /(?:报告|汇报|总结|通报)如下$/u;
const LOOKING_BACK_HEADING = /工作(?:开展)?情况|主要(?:工作|做法|举措)|举措和成效|工作(?:总结|回顾)|建设情况/u;

export default defineRule({
  summary: { zh: '把其他年份的事项写成报告年度的工作', en: 'work of another year told as the report year’s' },
  severity: 'warning',
  certainty: 'likely',
  since: '0.1.0',
  why: {
    zh: '年度报告只报告当年的工作；出现其他年份的事项，多是从旧稿沿用而漏改年份。',
    en: 'An annual report tells of one year; an event of another is mostly left over from an old draft.',
  },
  basis: [{ kind: 'practice' }],
  examples: [
    {
      bad: '安平县2022年度法治政府建设情况的报告\n\n⟦2021年⟧，全县共受理行政复议申请35件。编制⟦2021年度⟧重大行政决策目录，逐项开展论证。',
      good: '安平县2022年度法治政府建设情况的报告\n\n2022年，全县共受理行政复议申请37件，较2021年增加2件。自2021年以来，累计培训200人次。公开2021年度法治政府建设报告。',
    },
  ],
  messages: {
    event: {
      zh: '“{date}”不在报告年度{year}年之内，却写成本年度的工作，请核对年份；确属累计数据的，写明起止时间。',
      en: '“{date}” is not within {year}, yet told as work of that year; check the year, or say from when to when the figures run.',
    },
    programme: {
      zh: '“{date}”的工作安排写进了{year}年度报告，请核对年份。',
      en: 'the programme of “{date}” is told as work of {year}; check the year.',
    },
    announced: {
      zh: '标题报告的是{year}年，这里写的是“{date}”，请核对年份。',
      en: 'the title reports on {year}, this says “{date}”; check the year.',
    },
  },
  create({ facts, profile, report }) {
    return {
      end() {
        const { reportYear: year, title } = facts;
        const isYearly = profile.preset.startsWith('law-based-government') || /\d{4}年度.*(?:报告|总结|汇报|情况)/u.test(title?.text ?? '');
        if (year === undefined || !isYearly) return;
        const tell = (messageId: 'event' | 'programme' | 'announced', { range, text }: DateMention): void =>
          report({ messageId, at: range, data: { date: text, year } });
        const signed = signDateOf(facts)?.days?.last;
        const beginsBefore = facts.dateRanges.some(({ from }) => from.year === year - 1 && (from.month ?? 0) >= 10);
        const told = { year, signed, mayBeginBefore: beginsBefore || signed === undefined || signed.year <= year };
        if (/年度|情况/u.test(title?.text ?? ''))
          for (const date of facts.dates) if (isStaleHeading(date, year, facts)) tell('announced', date);
        for (const [sentence, dates] of sentencesWithDates(facts)) {
          const [date, ...others] = dates.filter(({ isQuoted }) => !isQuoted);
          if (date?.year === undefined || date.year === year || others.some((other) => other.year !== undefined || other.word)) continue;
          if (ANNOUNCED.test(sentence.text) && date.kind === 'year') tell('announced', date);
          else if (isIntention(facts, sentence)) continue;
          else if (isProgramme(date, sentence, year)) tell('programme', date);
          else if (isEvent(date, sentence, told)) tell('event', date);
        }
      },
    };
  },
});

/** 一、2021年主要工作情况 in a report on 2022. */
function isStaleHeading({ block, kind, isQuoted, index, text, year }: DateMention, reportYear: number, facts: Facts): boolean {
  if (block.part !== 'heading' || kind !== 'year' || isQuoted || year === undefined || year === reportYear) return false;
  const words = block.prose.text;
  const isFirst = index === (block.ordinal?.text.length ?? 0);
  return isFirst && LOOKING_BACK_HEADING.test(words.slice(index + text.length)) && !isInPlan(facts, block.range.start);
}

function isProgramme({ kind, index, text, year = 0 }: DateMention, sentence: Sentence, reportYear: number): boolean {
  if (kind !== 'year' || year > reportYear) return false;
  const after = sentence.text.slice(index + text.length - sentence.index);
  return PROGRAMME.test(after) && !LOOKING_BACK.test(sentence.text);
}

/** What is told of: the report year, 成文日期, and whether the report may run from December to November. */
interface Told {
  readonly year: number;
  readonly signed: CalendarDate | undefined;
  readonly mayBeginBefore: boolean;
}

function isEvent(date: DateMention, sentence: Sentence, told: Told): boolean {
  const { index, text, kind, year = 0, month = 0, days } = date;
  const words = sentence.block.prose.text;
  const end = index + text.length;
  const after = sentence.text.slice(end - sentence.index);
  const isPlain = CLAUSE_SETS_OUT.test(words.slice(Math.max(0, index - 4), index)) && !NO_EVENT.test(after) && !SUPERIOR.test(after);
  const isWork = ACTIVITY.test(after) && (kind === 'full' || kind === 'year-month' || COUNT.test(after));
  if (!isPlain || !isWork || BACKGROUND.test(sentence.text)) return false;
  if (ISSUING.test(after) && !OWN_ACTOR.test(after)) return false;
  if (year < told.year) return !(year === told.year - 1 && month >= 11 && told.mayBeginBefore);
  const isAfterSignature = told.signed !== undefined && days !== undefined && compareDates(days.first, told.signed) > 0;
  return !isAfterSignature && !CLOSING_THE_YEAR.test(sentence.text);
}
