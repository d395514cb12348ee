import type { Figure, Measure } from '../figure.ts';
import { coreOf, withoutNotes } from '../label.ts';

/** A printed change; of several told together (分别减少10件、16件) the first has the words and so the measure of all. */
export interface Change {
  readonly figure: Figure;
  readonly measure: Measure;
  readonly label: string;
}

/** What a sentence says of one level and of how it changed: 受理150件，比上年的120件增加30件，增长25%. */
export interface Comparison {
  readonly now: Figure;
  prior: Figure | undefined;
  /** Set where a verb between both levels says where it went: 由120件增加到150件. */
  readonly direction: 'rise' | 'fall' | undefined;
  /** At most one of each measure, all against one period: 增加30件, 增长25%, 提高2.3个百分点. */
  readonly changes: Change[];
  /** The period compared with as far as it is said: `year`, `last` (上月), `first` (年初), `2023`. */
  base: string;
}

/** The words that the lead of a change consists of where it goes on about the level before it; other words begin another matter. */
const ATTRIBUTE = new RegExp(
  [
    '(?:增长|上升|下降)幅度|[增减涨降升]幅|增速|(?:增长|上升|下降|增加|减少|降低|提升|提高|压缩|压减|缩减|精简)率',
    '新增|增加|增长|增收|增支|增产|减少|减收|减支|减产|下降|上升|提高|提升|降低|上涨|下跌|回落|扩大|缩小|缩短|收窄|下滑|攀升|压缩|压减|缩减|精简|多增|少增',
    '同比|环比|相比|相较|对比|年初|原来|此前|去年|上年度?|上一年度?|前一年|(?:19|20)\\d{2}年度?|上个?月|上周|上个?季度?|上一?届|上一?期|全年|同期|分别|依次|累计|绝对额|数量|总[数量额]|[件人起宗例户次]数',
    '十年(?:来|间)?|第[一二三四五六七八九十]+次(?:全国)?(?:人口|经济|农业)?普查',
    '[\\s　，、（）：翻比较与和同又也均并且则即净了约近为是达到至的增减升降高低多少快慢出共数量有上末底]',
  ].join('|'),
  'gu',
);
const LONGEST_LEAD = 60;
/** How far before a level its sentence is read for the year that it is of. */
const FARTHEST_YEAR = 400;
const LAST_PERIOD = /环比|上个?月|上周|上个?季|上一?届|上一?期/u;
const YEAR_BEFORE = /同比|去年|上年|上一年|前一年|同期/u;
const AT_FIRST = /年初|原来|此前/u;
const YEAR = /(?:19|20)\d{2}(?=年)/u;
const OF_YEAR_BEFORE =
  /^(?:分别)?(?:而|[较比与同是为]|相当于)?(?:去年|上年度?|上一年度?|前一年|上年同期|上个?月)(?:全年|同期|年?[末底])?[的为是有则仅共]*/u;
const OF_YEAR = /^(?:分别)?(?:而|[较比与同是为]|相当于)?(?<year>(?:19|20)\d{2})年(?:度|全年|同期|年?[末底])?[的为是有则仅共]*/u;
const OF_THIS_YEAR = /^(?:而|[较比与同]|相当于)?(?:今年|本年度?|本月|本期)(?:以来)?/u;
export const PLAN = /预算|计划|任务|目标|指标|控制/u;
/** 较均衡进度慢, 比全省平均高: the same level against something else than another period. */
export const OF_OTHER_BASE = /^[，、（\s]*(?:[比较]|[高低快慢]于)[^，；：\d]{2,14}[高低快慢多少]?(?:出|了|约)*[\s　]*$/u;
/** 是2023年（52份）的2倍. */
const TOLD_IN_BRACKET = /[是为比较](?:(?:19|20)\d{2}年|上年|去年)(?:同期)?的?（[\s　]*$/u;
export const FROM = /(?:由|从)[^，。；]*$/u;
/** Changes that go by verbs of their own: 净增30件, 缩短7天, 同比增支20万元. */
const NET = /^(?:净[增减](?:加|长|少)?|缩短|压缩|压减|缩减|精简)了?$|[增减][支亏盈]了?$/u;
/** 压缩率50%, 压缩60%: what a time or a number of papers was cut by. */
const CUT = /^(?:压缩|压减|缩减|缩短|精简|减幅|提速|节约|节省)(?:率|比例|幅度|了|近|约|达到?|为)*$/u;

/** Whether a figure tells a change of a level: a difference, a growth, percentage points, 净增30件, 缩短7天, 压缩60%. */
export function isChange({ measure, label, isPercent }: Figure): boolean {
  return isMeasuredChange({ measure }) || (measure === 'level' && NET.test(label)) || (isPercent && CUT.test(label));
}

/** Whether the words before a change name nothing but that it is one: ，降幅; ，同比下降. */
export function isBareChange({ lead }: Figure): boolean {
  return lead.length <= LONGEST_LEAD && lead.replaceAll(ATTRIBUTE, '') === '';
}

export function isMeasuredChange({ measure }: Pick<Figure, 'measure'>): boolean {
  return measure !== 'level' && measure !== 'share';
}

/** 由18项增加到32项，新增14项: by how much, right after both levels. */
export function isOfRise({ lead, group, measure }: Figure, last: Comparison | undefined): boolean {
  return last?.direction === 'rise' && measure === 'level' && group === last.now.group && /^，(?:净|共)?(?:新增|增加)了?$/u.test(lead);
}

/** Whether a level is one of another period, named as such: 上年同期226件, （2023年为120件）, 由120件. */
export function isPrior(figure: Figure, last: Comparison | undefined): boolean {
  const { label, lead, measure, isReference } = figure;
  if ((measure !== 'level' && measure !== 'share') || PLAN.test(label)) return false;
  if (FROM.test(label) && isReference) return true;
  if ((isReference || TOLD_IN_BRACKET.test(lead)) && baseOf(lead) !== '') return true;
  if (!last || last.now.group !== figure.group) return false;
  const year = OF_YEAR.exec(label);
  const isOfBase = year?.groups?.['year'] === last.base && year !== null;
  const rest = OF_YEAR_BEFORE.exec(label)?.[0] ?? (isOfBase || isEarlier(label, last.now.label) ? year?.[0] : undefined);
  return rest !== undefined && (isSameMatter(label.slice(rest.length), last.now.label) || isEndOf(label.slice(rest.length), last));
}

/** 2024年收案2400件，2023年收案2000件: the year of a label is the one before that of another. */
function isEarlier(label: string, than: string): boolean {
  const year = yearOf(label);
  return year !== undefined && year + 1 === yearOf(than);
}

/** 判决败诉6件，较上年减少3件，上年败诉9件: the last words of what was named before, where a change of it is told. */
function isEndOf(words: string, { now, changes }: Comparison): boolean {
  const core = coreOf(words);
  return core.length >= 2 && changes.length > 0 && coreOf(now.label).endsWith(core);
}

/** 去年开展联合检查40次，今年开展50次: the act alone, of what was named before. */
function isShortFor(words: string, label: string): boolean {
  const core = coreOf(words);
  return core.length >= 2 && coreOf(label).startsWith(core);
}

function yearOf(label: string): number | undefined {
  const year = OF_YEAR.exec(label)?.groups?.['year'];
  return year === undefined ? undefined : Number(year);
}

function withoutYear(label: string): string {
  return label.replace(OF_YEAR, '').replace(OF_YEAR_BEFORE, '').replace(OF_THIS_YEAR, '');
}

function isSameMatter(words: string, label: string): boolean {
  const core = coreOf(words);
  return core === '' || core === coreOf(withoutYear(label));
}

/** Whether the words before a change, or before a level of another period, leave it with a level: they name nothing, or what the level counts. */
export function isSaidOf({ label }: Figure, lead: string, isOfBefore: boolean): boolean {
  if (lead.length > LONGEST_LEAD) return false;
  const rest = withoutNotes(lead).replaceAll(ATTRIBUTE, '').replace(/^；$/u, '');
  return (
    rest === '' ||
    (rest.length >= 2 && label.includes(rest.length > 2 ? rest.replace(/数$/u, '') : rest)) ||
    (isOfBefore && isSameMatter(rest, label))
  );
}

/** 较2023年的30场次|同比增长: a change in one clause with the level before it. */
export function isOfPrior({ lead, index }: Figure, { prior }: Comparison): boolean {
  return prior !== undefined && prior.end === index - lead.length && !/[，；：（）]/u.test(lead);
}

export function baseOf(words: string): string {
  if (LAST_PERIOD.test(words)) return 'last';
  return YEAR.exec(words)?.[0] ?? (YEAR_BEFORE.test(words) ? 'year' : AT_FIRST.test(words) ? 'first' : '');
}

/**
 * 比2023年增加50件，同比增长10%: 2023 is the year before where the level is of 2024. A level that a bracket adds (同比增长10%（2023年为50件）) is of
 * the period compared with unless the level's own year says otherwise.
 */
export function isSameBase(base: string, { now, base: known }: Comparison, isInBracket: boolean): boolean {
  if (base === '' || known === '' || base === known) return true;
  const year = [base, known].find((each) => YEAR.test(`${each}年`));
  if (year === undefined || ![base, known].includes('year')) return false;
  const at = now.index - now.sentence.index;
  const before = now.line.slice(Math.max(0, at - FARTHEST_YEAR), at);
  const current = before.match(/(?:19|20)\d{2}(?=年)/gu)?.at(-1);
  return current === undefined ? isInBracket : Number(current) - 1 === Number(year);
}

/** 比上月增加20件；比上年同期减少30件: a ； between what is said of one level. */
export function goesOn(figure: Figure): boolean {
  return isChange(figure) && baseOf(figure.lead) !== '' && figure.lead.replaceAll(ATTRIBUTE, '') === '；';
}

/** 2023年、2024年|出庭率分别为96.2%、100%: of which two years the numbers after it are. */
const TWO_YEARS = /(?<from>20\d{2})年?[、和及与](?<to>20\d{2})年[^，。；：、\d]{0,24}分别(?:为|是|达到?)?$/u;

/** Whether two numbers told together are of a year and the next. */
function areOfTwoYears(before: Figure, now: Figure): boolean {
  if (now.label.trim() !== '' || !/^[、和及与][\s　]*$/u.test(now.lead) || !before.label.includes('分别')) return false;
  const { from, to } = TWO_YEARS.exec(before.line.slice(0, before.index - before.sentence.index))?.groups ?? {};
  return from !== undefined && Number(to) === Number(from) + 1;
}

export function isOfNextYear(now: Figure, before: Figure | undefined): boolean {
  if (before?.group !== now.group || before.sentence !== now.sentence) return false;
  if (areOfTwoYears(before, now)) return true;
  const isNext = isEarlier(before.label, now.label) || (OF_YEAR_BEFORE.test(before.label) && OF_THIS_YEAR.test(now.label));
  return isNext && (isSameMatter(withoutYear(now.label), before.label) || isShortFor(withoutYear(now.label), withoutYear(before.label)));
}
