import { type CalendarDate, compareDates, type DateMention, type Sentence } from 'draftlint/rule';
import { endOfEvent } from './_sentence.ts';
import { CLAUSE_SETS_OUT, COUNT } from './_telling.ts';

/** What the draft tells of. */
export interface Told {
  readonly year: number;
  /** 成文日期. */
  readonly signed: CalendarDate | undefined;
  /** The innermost own place: 安平县; empty if none is known. */
  readonly home: string;
  /** 2022年3月 of 2022年3月至11月, with where the range ends. */
  readonly spans: ReadonlyMap<DateMention, DateMention>;
  /** Whether the report may run from the December before to November. */
  readonly mayBeginBefore: boolean;
}

/** The programme that a year's work carries out: 2021年度重大行政决策, 2021年普法工作要点. */
const PROGRAMME =
  /^(?:[\p{Script=Han}“”、]{0,14}?)(?:重大(?:行政)?决策|工作要点|(?:工作|重点|目标)任务|工作计划|(?:立法|制定|执法|检查|抽查|普法|学法|培训|宣传|督察|督查|调研)计划|工作方案|责任清单|任务清单|事项目录|目录清单)/u;
/** What is held for a year: 举办2021年度培训班, 组织2021年学法考试. */
const HELD = /(?:举办|组织|开展|实施)了?$/u;
const HELD_FOR_THE_YEAR = /^\p{Script=Han}{0,20}?(?:培训班|培训|轮训|考试|讲座|竞赛|宣传活动|专项行动|专项检查)/u;
/** A year’s programme is rightly looked back on, answered for, or carried over. */
const LOOKING_BACK =
  /总结|回顾|述[法职]|评[估查议价选]|考[核评]|督[察导]|回头看|整改|反馈|巡[视察]|审计|决算|验收|备案|清理|通报|报告|公[开示]|结转|遗留|延续|收官|情况|成果|经验|基础上/u;
/** What tells that something was done; 2021年办理的案件 only names something. */
const ACTIVITY =
  /(?:召开|举办|举行|开展|组织|受理|办理|办结|收案|结案|审结|审[查核议]|排查|调[处解]|化解|培训|检查|查处|立案|处罚|发放|接待|答复|收到|抽查|出庭|应诉|听取|集中学习|专题学习|专题研究|宣传|走访|督查|发布|印发|出台)(?!的)/u;
/** An act of one's own that makes a document is work of the year; one of a superior's is a basis. */
const ISSUING = /发布|印发|出台/u;
const OWN_ACTOR =
  /^[，,]?(?:我[县市区州旗省乡镇局委办院队]|全[县市区州旗省乡镇局]|本[县市区州旗省乡镇局级]|[县市区州旗乡镇][委政]|以.{2,12}名义)/u;
const SUPERIOR = /^[，,]?[^，。；]{0,4}(?:中央|国务院|全国人大|国家|最高|省|自治区|国办|中办|司法部|财政部|公安部)/u;
const SUPERIOR_CITY = /^[，,]?\p{Script=Han}{0,3}[市州](?:[委政直级]|人大|司法|依法)/u;
const SUPERIOR_COUNTY = /^[，,]?\p{Script=Han}{0,3}[县区旗](?:[委政直级]|人大|司法|依法)/u;
const NO_EVENT = /^(?:以来|以前|之前|前|以后|之后|后|起|开始|至|到|底前|末|的|版|级|学年|第|新|[-—–~～、和及与])/u;
const QUOTED = /《[^》]*》|“[^”]*”/gu;
/** Words of comparison, of what runs on from another year, and of what only forms the background. */
const BACKGROUND =
  /累计|截[至止]|以来|至今|连续|历[年届史]|近[\p{Script=Han}\d]{0,2}年|逐年|期间|过去|此前|之前|以前|曾|背景|同比|环比|相比|较|比[上去\d]|增[长加幅]|下降|减少|上升|提[高升]到|基础上|继续|延续|遗留|结转|未[办审]?结|存量|旧存|回头看|整改|反馈|巡[视察]|审计|评估|获|被评|授予|命名|称号|示范(?:县|区|市|乡|镇|村|点|岗|项目|单位|创建|窗口)|表彰|排名|位[列居]|[第换]?[一二三四五六七八九十]*届|启动|成立|组建|建成|挂牌|设立|施行|实施的|(?:起|开始|正式)实施|生效|颁布|修[订正]|废止|清理|有效期|规划|纲要|[三五]年|试点|预算|决算|竣工|投产|始|案发|出生/u;
/** The sentence that opens a report, or a part of it: 2021年，我县坚持以…为指导; 2021年，法治政府建设取得一定成效. */
const NARRATION =
  /^[，,]\s?(?:[^，。；]{0,10}在[^。；]{2,40}?(?:领导|指导|关心|支持|帮助)下|[^，。；《“]{0,24}?(?:(?:始终)?坚持(?:以|把|党)|(?:深入|认真|全面)(?:学习)?(?:宣传)?贯彻|紧紧围绕|以习近平|取得了?(?:一定|明显|显著|积极|新的?|较好)的?(?:成效|成绩|进展)))/u;
const COUNTED_FROM = /以来|较(?=[\d上去前])|相比|同比|增长|上年|[自从]\d/u;
const CLOSING_THE_YEAR = /述[法职]|考[核评]|总结|报告|部署|谋划|述评|评议/u;
/** Older years are the history of a thing. */
const FARTHEST_BACK = 2;
/** 2019年6月，组织宣讲3场 is told as an event of this year all the same. */
const FARTHEST_PRECISE = 6;

/** Whether another year's programme is told of as being carried out. */
export function isProgramme({ kind, index, text, year = 0, block }: DateMention, sentence: Sentence, { year: told }: Told): boolean {
  if (kind !== 'year' || year > told || year < told - FARTHEST_BACK || block.cell) return false;
  const after = sentence.text.slice(index + text.length - sentence.index);
  const isHeld = HELD.test(block.prose.text.slice(Math.max(0, index - 4), index)) && HELD_FOR_THE_YEAR.test(after);
  return (isHeld || PROGRAMME.test(after)) && !LOOKING_BACK.test(sentence.text);
}

/** Whether a sentence tells an event of another year just as it would tell one of the year reported on. */
export function isEvent(date: DateMention, sentence: Sentence, told: Told): boolean {
  const { index, text, kind, year = 0, month = 0, days, block } = date;
  const last = told.spans.get(date) ?? date;
  const end = last.index + last.text.length;
  const before = block.prose.text.slice(Math.max(0, index - 4), index);
  const after = sentence.text.slice(end - sentence.index);
  const isAttribute = text.endsWith('度') && !/^[，,]/u.test(after);
  if (block.cell || isAttribute || !CLAUSE_SETS_OUT.test(before) || NO_EVENT.test(after)) return false;
  const isOwn = OWN_ACTOR.test(after) || (told.home !== '' && after.replace(/^[，,]/u, '').startsWith(told.home));
  if (last.resolvedYear !== year || isOfSuperior(after, told.home) || (ISSUING.test(after) && !isOwn)) return false;
  // A comparison stands in the clause of the event or one beside it; farther off, another matter is told.
  const opening = sentence.clauses.findLast((clause) => clause.index + clause.text.length < index)?.index ?? sentence.index;
  const around = sentence.text.slice(opening - sentence.index, endOfEvent(last, sentence, 1)).replaceAll(QUOTED, '');
  const isPrecise = kind === 'full' || kind === 'year-month';
  if (!ACTIVITY.test(after) || !(isPrecise || COUNT.test(after)) || BACKGROUND.test(around)) return false;
  if (year < told.year) {
    const isLastWinter = year === told.year - 1 && month >= 11;
    return (
      year >= told.year - (isPrecise && COUNT.test(after) ? FARTHEST_PRECISE : FARTHEST_BACK) && !(isLastWinter && told.mayBeginBefore)
    );
  }
  const isAfterSignature = told.signed !== undefined && days !== undefined && compareDates(days.first, told.signed) > 0;
  return !isAfterSignature && !CLOSING_THE_YEAR.test(sentence.text);
}

/** Whether a sentence speaks for the whole of an earlier year as a report does for its own. */
export function isNarration({ kind, index, text, year = 0 }: DateMention, sentence: Sentence, told: Told): boolean {
  const after = sentence.text.slice(index + text.length - sentence.index);
  return kind === 'year' && year < told.year && index === sentence.index && NARRATION.test(after) && !COUNTED_FROM.test(sentence.text);
}

/** 2021年受理35件。2022年受理37件。 */
export function isCompared(
  { block, text }: Sentence,
  next: readonly [Sentence, readonly DateMention[]] | undefined,
  year: number,
): boolean {
  if (!next || next[0].block !== block) return false;
  const verb = ACTIVITY.exec(text)?.[0] ?? '';
  return (
    next[1].some(({ resolvedYear, yearSource }) => resolvedYear === year && (yearSource === 'printed' || yearSource === 'word')) &&
    next[0].text.includes(verb)
  );
}

function isOfSuperior(after: string, home: string): boolean {
  if (SUPERIOR.test(after)) return true;
  if (/(?:[乡镇]|街道)$/u.test(home)) return SUPERIOR_CITY.test(after) || SUPERIOR_COUNTY.test(after);
  return /[县区旗]$/u.test(home) && SUPERIOR_CITY.test(after);
}
