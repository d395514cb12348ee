import { isAdditive, isComparable, isSum, textAfter } from '../clauses.ts';
import type { Figure } from '../figure.ts';
import { TOTAL_AFTER, TOTAL_OF_COUNT } from '../items.ts';
import { areKinds } from '../kinds.ts';
import { coreOf } from '../label.ts';
import { activityOf, actOf, isBareSettling, isCompletePartition, outcomeOf } from '../lexicon.ts';
import { groupOf } from '../units.ts';
import { listOf, type Scene, type UnmarkedList } from './list.ts';
import { areYears, isOfPeriods, isSpan, isYear } from './turns.ts';

/** 文件15件、合同56份，共计71件（份）: the other unit that a total is of. */
const UNIT_IN_BRACKETS = /^[（/](?<unit>\p{Script=Han}{1,2})(?:）|$|(?=[，。；]))/u;
/** 两项|合计受理30件, 两项|共12次: right after the count of the parts. */
const TOTAL_OF_ALL = /^(?:合计|共计|总计|共)/u;
/** 三项|会议共9次: the count has a noun. */
const TOTAL_OF_NOUN = /^\p{Script=Han}{1,4}(?:合计|共计|总计|共)$/u;
const IN_WORDS = /^[两二三四五六七八九十]/u;
/** 8名律师、3名专家|组成，共11人: those that make up a group. */
const MADE_UP = /^[^，。；：、\d]{1,12}(?:组成|构成)，共(?:计|有)?$/u;
/** 村18个、社区3个，共21个: nothing else before the total. */
const BARE = /^[，；]?(?:总共|一共|共|共有)$/u;
/** 34个县直部门和14个乡镇|共49个单位: the last class, before what all are together. */
const AFTER_CLASS = /^[^，。；：、\d]{1,12}(?:共|共计|合计|总计|总共|一共|等)$/u;
/** 22个行政村和3个|社区，共25个村（社区）. */
const AFTER_NOUN = /^(?<noun>[^，。；：、\d]{1,8})，(?:共|共计|合计|总计|总共|一共)$/u;
/** 25个|村（社区）. */
const BRACKETED = /^\p{Script=Han}{0,6}（(?<words>\p{Script=Han}{1,6})）/u;
/** 村18个、|社区3个; 34个县直部门和|14个乡镇. */
const JOINED = /^[、，和及与]|^[^，。；：、\d]{1,12}[、和及与]$/u;
/** What classes of several kinds are together. */
const GENERIC =
  /^(?:单位|部门|机构|主体|对象|点位|场所|站所|机关|组织|队伍|区域|地方|成员单位|责任单位|执法单位|市场主体|企业|网点|阵地|平台|窗口|项目|事项)/u;
/** 全县合计|设立调解室, 共|办理案件. */
const TOGETHER = /^(?:全[县市区镇乡州旗])?(?:合计|共计|总计|共有?)/u;
/** 上半年40件，下半年50件，全年共90件. */
const WHOLE_PERIOD = /全年|上半年|下半年|年度/u;
/** 今年新建3个，累计建成55个: 累计 tells more than the parts before it where they are those of one period. */
const OF_PERIOD = /今年|本年|当年|年内|新/u;
/** 三年累计. */
const OF_YEARS = /[两二三四五六七八九]年(?![行计规攻])/u;
/** 专职调解员56名、兼职调解员782名，|调解员队伍总数达838名: the total of what the items name. */
const TOTAL_OF_NAMED = /^(?<noun>[^，。；：\d]{2,10}?)(?:队伍|人员)?总(?:人|件|户)?数(?:已|达到?|为|有|共)*$/u;
/** 全年共|研究法治工作. */
const IN_ALL = /(?:共计?|合计|总计)(?<verb>\p{Script=Han}{2})/u;
const NUMERALS = '一二三四五六七八九十';
/** How many figures back the parts are looked for. */
const MOST_BACK = 12;

/**
 * How a total says that it is of what stands before it: `counted` two numbers in a row, of which the first counts the parts (两项合计30件) · `classes` of
 * the last class (34个部门和14个乡镇共48个单位) · `named` what each part names (调解员总数) · `said` 合计, 共, 全年 alone or with an act · `together` 共 and what each part names (共抽查240次).
 */
type TotalKind = 'counted' | 'classes' | 'named' | 'said' | 'together';

/** Whether the figures before a total of each kind fit it. */
const FITS: Readonly<Record<TotalKind, (total: Figure, items: readonly Figure[]) => boolean>> = {
  counted: () => true,
  classes: (_, items) => isOneRow(items) && items.every(({ object }) => object !== ''),
  named: isOfNamed,
  said: isTotalOf,
  together: isOfOneName,
};

/**
 * 发放手册10份、折页20份，共计30份; 县级受理6件，乡级受理4件，共计受理10件; 上半年4件，下半年5件，全年9件: what the figure at an index is the total of,
 * where it stands after its parts and says so.
 */
export function totalAfter({ figures, opened }: Scene, at: number): UnmarkedList | undefined {
  const total = figures[at] as Figure;
  const counted = figures[at - 1];
  if (!counted || figures[at - 2]?.sentence !== total.sentence) return undefined;
  const kind = kindOf(total, counted);
  if (!kind) return undefined;
  const end = kind === 'counted' ? at - 1 : at;
  const items = lastOf(rowBefore(figures, end, total, opened), total);
  const count = kind === 'counted' ? counted.rough.value : (saidCount(total) ?? items.length);
  if (items.length < 2 || count < 2 || count > items.length || !FITS[kind](total, items)) return undefined;
  return listOf(total, end - count, items.slice(-count), 'likely');
}

function kindOf(total: Figure, before: Figure): TotalKind | undefined {
  const { lead, object, label } = total;
  const isOfAll = TOTAL_OF_ALL.test(lead) || (TOTAL_OF_NOUN.test(lead) && IN_WORDS.test(before.text));
  if (isOfAll && /^[个类项种者次轮批]$/u.test(before.unit)) return 'counted';
  if ((AFTER_CLASS.test(lead) && GENERIC.test(object) && before.group === total.group) || MADE_UP.test(lead)) return 'classes';
  if (isOfNouns(total, before)) return 'classes';
  if (TOTAL_OF_NAMED.test(label)) return 'named';
  if (mayBeTotal(total)) return 'said';
  return TOGETHER.test(label) ? 'together' : undefined;
}

/** Whether a total counts what the class right before it is of, or all such things. */
function isOfNouns(total: Figure, { group }: Figure): boolean {
  const noun = AFTER_NOUN.exec(total.lead)?.groups?.['noun'];
  if (noun === undefined || group !== total.group) return false;
  const counted = `${total.object}${BRACKETED.exec(textAfter(total))?.groups?.['words'] ?? ''}`;
  return GENERIC.test(counted) || counted.includes(noun.slice(-2));
}

/** How many parts a total says there are: 三类合计. */
function saidCount({ label }: Figure): number | undefined {
  const printed = /(?<count>[一二两三四五六七八九十])[个类项种者方次轮批级年]/u.exec(label)?.groups?.['count'];
  return printed === undefined ? undefined : NUMERALS.indexOf(printed.replace('两', '二')) + 1;
}

function mayBeTotal({ label, lead }: Figure): boolean {
  return TOTAL_OF_COUNT.test(label) || TOTAL_AFTER.test(label.trimEnd()) || BARE.test(lead.trim()) || label.includes('全年');
}

/** The figures of its kind that stand right before a total, joined with 、 and ，. */
function rowBefore(figures: readonly Figure[], end: number, total: Figure, opened: readonly boolean[]): Figure[] {
  const otherUnit = groupOf(UNIT_IN_BRACKETS.exec(textAfter(total))?.groups?.['unit'] ?? '');
  const isBare = total.lead.startsWith('，') && BARE.test(total.lead.trim());
  const items: Figure[] = [];
  for (let index = end - 1; index >= Math.max(0, end - MOST_BACK); index--) {
    const item = figures[index] as Figure;
    if (item.sentence !== total.sentence || item.depth !== total.depth) break;
    if (item.isLimit) continue;
    const isOther = item.group === otherUnit && item.measure === 'level';
    if (!isComparable(item, total) && !isOther) {
      if (isOfOneRow(item, items[0])) return [];
      break;
    }
    if (!isAdditive(item) || TOTAL_AFTER.test(item.label)) break;
    items.unshift(item);
    const isApart = isBare && item.lead.startsWith('，') && !areTold(figures[index - 1], item, items[1]);
    if (!JOINED.test(item.lead) || opened[index] || isApart) break;
  }
  return items;
}

/**
 * Whether ， parts two figures that a bare 共 may count together: 建议96件，提案118件; 县本级受理96件，各镇受理118件; 提请印发规范性文件2件，自行印发规范性文件3件,
 * whose names end in the same noun of four characters.
 */
function areTold(before: Figure | undefined, item: Figure, next?: Figure): boolean {
  if (before?.sentence !== item.sentence) return false;
  const [left, right] = [before.label.trim(), item.label.trim()];
  const noun = right.slice(-4);
  if (noun.length === 4 && left.endsWith(noun)) return true;
  // 参赛86名，获一等奖3名、二等奖6名: what 、 goes on with is a row by itself.
  if (next && !next.lead.startsWith('，')) return false;
  // 受理148件，上年结转12件
  if (new Set([before.stage, item.stage, 'intake', 'carried']).size === 2 && before.stage !== item.stage) return true;
  // 主要负责人讲法治课3场，班子成员讲课9场
  if (!next && left.length > 2 && right.length > 2 && left.at(-1) === right.at(-1) && actOf(right) === actOf(left)) return true;
  const act = actOf(right);
  return areKinds(before, item) || (act !== undefined && actOf(left) === act && left.endsWith(act) && right.endsWith(act));
}

/** 宣传40场，讲座96场，咨询118场，共214场: the last ones that by themselves come to a bare 共, else all. */
function lastOf(items: readonly Figure[], total: Figure): readonly Figure[] {
  if (!BARE.test(total.lead.trim()) || isSum(items, total)) return items;
  const at = items.findIndex((_, index) => index > 0 && index < items.length - 1 && isSum(items.slice(index), total));
  return at < 0 ? items : items.slice(at);
}

/** 审查合同60份、文件20件，合计80件: a total may count things that their own units tell apart. */
const LOOSE = new Set(['cases', 'copies', 'items', 'entries', 'things']);

/** Whether a figure of another unit may be the part before `next`. */
function isOfOneRow(item: Figure, next: Figure | undefined): boolean {
  if (!next || !LOOSE.has(item.group) || !LOOSE.has(next.group)) return false;
  return (
    /^[、和及与]/u.test(next.lead) ||
    (next.lead.startsWith('，') && activityOf(next.label) === undefined && actOf(next.label) === undefined)
  );
}

function isOfNamed({ label, lead }: Figure, items: readonly Figure[]): boolean {
  const noun = TOTAL_OF_NAMED.exec(label)?.groups?.['noun']?.slice(-3) ?? '';
  return lead.startsWith('，') && items.every((item) => item.label.endsWith(noun));
}

/** Whether the words of a total say that it is of the parts before it. */
function isTotalOf(total: Figure, items: readonly Figure[]): boolean {
  const { label, lead } = total;
  if (/^，?累计/u.test(lead) && items.some((item) => OF_PERIOD.test(item.label))) return false;
  if (BARE.test(lead.trim())) {
    const isRow = isOneRow(items) || items.every((item, at) => at === 0 || areTold(items[at - 1], item));
    return isRow && items.every(({ object }) => object === '');
  }
  if (OF_YEARS.test(label)) return areYears(items) || isSpan(total, items);
  if (isOfSome(total, items) || isOfDone(total, items)) return false;
  const act = actOf(label);
  const verb = IN_ALL.exec(label)?.groups?.['verb'];
  const isSameAct = act === undefined ? verb !== undefined && items.every((item) => item.label.includes(verb)) : isOneAct(items, act);
  if (WHOLE_PERIOD.test(label))
    return (isYear(items) && (act === undefined || isSameAct)) || (TOTAL_AFTER.test(label.trimEnd()) && (isOfPeriods(items) || isSameAct));
  return TOTAL_AFTER.test(label.trimEnd()) || act === undefined || isSameAct || isOfResults(total, items);
}

/** 县级包案15件，化解13件，乡镇包案44件，化解41件，合计包案59件: what the total counts is in the name of some figures, and others tell what was done of it. */
function isOfSome({ label }: Figure, items: readonly Figure[]): boolean {
  const counted = label.replace(TOGETHER, '').slice(0, 2);
  return (
    items.some((item) => item.label.includes(counted)) && items.some((item) => item.stage !== undefined && !item.label.includes(counted))
  );
}

/** 第一批排查120处，第二批排查86处，两批共整改200处: what was done of the items, none of which tells so. */
function isOfDone({ label }: Figure, items: readonly Figure[]): boolean {
  const act = IN_ALL.exec(label)?.groups?.['verb'];
  const isSettled = ({ label, stage }: Figure): boolean => stage === 'resolved' || outcomeOf(coreOf(label)) !== undefined;
  return act !== undefined && isBareSettling(act) && !items.some((item) => item.label.includes(act) || isSettled(item));
}

/** 修订制度14项、废止制度6项，共|涉及制度20项: what was done to rules, each once; 检查企业14家、帮扶企业9家 may be of the same. */
const OF_STOCK = /修订|修改|新建|新增|制定|出台|废止|取消|保留|整合/u;

/** 联合抽查86次、单部门抽查154次，共抽查240次; 举办新任班3期、骨干班2期，共举办班5期: what the total counts is in the name of each item. */
function isOfOneName({ label, lead }: Figure, items: readonly Figure[]): boolean {
  const isOfStock = label.includes('涉及') && items.every((item) => OF_STOCK.test(item.label));
  const words = label.replace(TOGETHER, '').replace(isOfStock ? /^涉及/u : '', '');
  const act = activityOf(words) ?? '';
  const noun = words === act ? act : words.slice(act.length);
  const isOfFirst = items[0]?.label.includes(act) ?? false;
  if (isOfFirst && /分别/u.test(items[0]?.label ?? ''))
    return lead.startsWith('，') && items.every((item, at) => at === 0 || item.label === '');
  const isPartition = isCompletePartition(items.map((item) => item.label));
  if (label.includes('共有') && !isPartition) return false;
  const isSaid = act === '' || words === act || isOfFirst || isPartition;
  const ending = isPartition ? noun.slice(-2) : noun;
  return (
    lead.startsWith('，') &&
    noun.length >= 2 &&
    isSaid &&
    items.slice(1).every((item) => /^[，、和及与]/u.test(item.lead)) &&
    items.every((item) => item.label.endsWith(ending))
  );
}

/** 维持62件、撤销11件、终止35件，合计审结108件: what was settled, after its results. */
function isOfResults({ label, stage }: Figure, items: readonly Figure[]): boolean {
  return stage === 'resolved' && TOTAL_OF_COUNT.test(label) && items.every((item) => outcomeOf(coreOf(item.label)) !== undefined);
}

function isOneRow([, ...others]: readonly Figure[]): boolean {
  return others.every(({ lead }) => /^[、和及与]|[、和及与]$/u.test(lead));
}

/** 办理建议45件、提案62件: an act that each item tells, or the first one for those after it. */
function isOneAct(items: readonly Figure[], act: string): boolean {
  return items.every(({ label }, at) => {
    const own = actOf(label);
    return own === act || label.includes(act) || (own === undefined && at > 0);
  });
}
