import type { Measure } from '../figure.ts';
import { isIntensive } from '../label.ts';
import { SCALE_PATTERN, UNIT_PATTERN } from '../units.ts';
import type { Unit } from './cell.ts';

/**
 * What a row or a column of a table holds: `item` amounts of one thing · `total` 合计, 小计 · `of-which` 其中: some of the line before it ·
 * `apart` amounts that are not added to those beside them: 累计, 计划 · `share` 占比 · `rate` 办结率 · `change` 同比增减 ·
 * `other` what is never added up: serial numbers, averages, ranks, remarks.
 */
export type Role = 'item' | 'total' | 'of-which' | 'apart' | 'share' | 'rate' | 'change' | 'other';

/** A row or a column, by its head. */
export interface Line {
  readonly index: number;
  /** The words of its head from the outermost to the innermost, without blanks: 法人或其他组织, 商业企业. */
  readonly path: readonly string[];
  readonly role: Role;
  /** Of a total: which element of the path says so, and how high it stands: 小计 1, 合计 2, 总计 3. */
  readonly total?: { readonly at: number; readonly rank: number };
  /** What its head gives as the unit of its numbers. */
  readonly unit: Unit | undefined;
  /** How deep it stands, by its blanks or by the length of its code; comparable within a table only. */
  readonly indent: number;
  /** The form of the number that its head begins with: 一、 is 1, （一） 2, 1. 3, （1） 4; 0 without one. */
  readonly form: number;
}

const TOTAL = /^(?:本)?(?:总合计|合计|总计|共计|总和|累计合计|小计|总数|总量|总额|合计数|总计数|合共)$/u;
/** 受理总数, 罚没总额, 县本级小计: a total by its last word. */
const TOTAL_AT_END = /(?:合计|总计|共计|小计|总数|总和)$/u;
const OF_WHICH = /^(?:[#＃]|其中|其中[：:]|[（(]?其中)/u;
const SHARE = /占比|比重|比例|所占|百分比|^构成比?$|占[^，。]{0,8}[%％]/u;
const CHANGE =
  /同比|环比|增减|增幅|增速|增长|涨幅|降幅|增加[额数量]?$|减少[额数量]?$|上升|下降|升降|变动|变化|[比较]上[年期月]|[比较]去年|±|差额|差值|之差/u;
const RATE = /率(?:达)?$|(?:成功|满意|完成|覆盖|公开|办结|结案)度$/u;
const OTHER =
  /(?:序号|编号|代码|行次|栏次|排名|名次|位次|排序|备注|说明|年份|月份|日期|电话|邮编|均|指数|系数|单价|均价|价格|得分|分数|分值|总分|评分|权重|密度|强度)$|人均|平均|最[高低大小多少]/u;
const APART = /累计|余额|存量|期末|期初|目标|计划|任务|预算|预期|上年|去年/u;
const FORMS: readonly RegExp[] = [
  /^[一二三四五六七八九十]{1,3}[、.．]/u,
  /^[（(][一二三四五六七八九十]{1,3}[）)]/u,
  /^\d{1,2}[、.．]/u,
  /^[（(]\d{1,2}[）)]/u,
];
const ORDINAL = /^(?:[（(]?[一二三四五六七八九十]{1,3}[）)、.．]|[（(]\d{1,2}[）)]|\d{1,2}[、.．](?!\d))+/u;
const IN_BRACKETS = new RegExp(
  String.raw`[（(\[［【](?:计量)?(?:单位)?[：:]?(?<scale>${SCALE_PATTERN})?(?<unit>${UNIT_PATTERN})[）)\]］】]`,
  'u',
);
const AFTER_UNIT = new RegExp(
  String.raw`(?:计量|数据|金额)?单位[：:](?<scale>${SCALE_PATTERN})?(?<unit>${UNIT_PATTERN})(?![\p{Script=Han}%／/、，,和])`,
  'u',
);
const BARE = new RegExp(`^(?<scale>${SCALE_PATTERN})?(?<unit>${UNIT_PATTERN})$`, 'u');
const AT_END = /(?<unit>人次|件次|场次|户次|人|件|户|个|家|条|项|篇|次|份|起|宗)数(?:量)?$/u;
const MONEY = /(?:金额|款额|价款|经费|支出|收入|产值|投资额?)$/u;

/** Blanks taken out: 合  计 is 合计. */
export function compact(words: string): string {
  return words.replaceAll(/[\s　\u00a0\u200b]/gu, '');
}

/** Words without ordinal and unit in brackets; other brackets stay: 合计（核心） is a total of something else. */
export function withoutUnit(words: string): string {
  return words.replace(ORDINAL, '').replace(IN_BRACKETS, '');
}

/** Words without ordinal, brackets and note marks. */
export function bare(words: string): string {
  return withoutUnit(words).replaceAll(/[（(][^（()）]*[）)]$|[：:*※]+$|^[：:#＃]+/gu, '');
}

/** The unit that words give: （万元）, 单位：件, 件数, or the unit alone. */
export function unitIn(words: string): Unit | undefined {
  const groups = (IN_BRACKETS.exec(words) ?? AFTER_UNIT.exec(words) ?? BARE.exec(words) ?? AT_END.exec(bare(words)))?.groups;
  if (groups) return { scale: groups['scale'] ?? '', unit: groups['unit'] as string };
  return /[%％]/u.test(words) ? { scale: '', unit: '%' } : undefined;
}

/** What running text has and a caption has not: marks, and shares with their numbers. */
const RUNNING = /[，。；：！？,;:!?]|\d%/u;
/** Before the marks of bold words that a text draft has as they are, too. */
const BRACKETS_AT_END = /[（(][^（）()]*[）)](?=[*_]*$)/u;

/** The unit that the lines above a table give, the nearest last: one that says 单位：件, else a caption right above it; running text gives none. */
export function unitAbove(lines: readonly string[]): Unit | undefined {
  const words = lines.map((line) => compact(line).replaceAll('％', '%'));
  const said = words.findLast((line) => AFTER_UNIT.test(line));
  if (said) return unitIn(AFTER_UNIT.exec(said)?.[0] ?? '');
  const caption = words.at(-1) ?? '';
  const telling = RUNNING.test(caption) ? (BRACKETS_AT_END.exec(caption)?.[0] ?? '') : caption;
  return RUNNING.test(telling) ? undefined : unitIn(telling);
}

/** Whether the words name money without saying in what unit. */
export function isMoney(words: string): boolean {
  return MONEY.test(bare(words));
}

export interface Head {
  readonly index: number;
  readonly path: readonly string[];
  readonly indent: number;
}

/** What a line holds, by the words of its head. */
export function lineOf({ index, path, indent }: Head): Line {
  const unit = path.map(unitIn).findLast((each) => each !== undefined);
  const last = path.at(-1) ?? '';
  const form = FORMS.findIndex((pattern) => pattern.test(last)) + 1;
  const total = totalIn(path);
  const role = total && !path.some((words) => !/^(?:item|apart)$/u.test(roleOf(words))) ? 'total' : roleOfPath(path, unit);
  return { index, path, role, unit, indent, form, ...(role === 'total' && total && { total }) };
}

function totalIn(path: readonly string[]): Line['total'] {
  for (const [at, words] of [...path.entries()].reverse()) {
    const name = bare(words);
    if (TOTAL.test(name) || (at === path.length - 1 && name.length <= 8 && TOTAL_AT_END.test(name))) {
      const rank = /小计$/u.test(name) ? 1 : /总计|总和|总合计|总数|总量|总额/u.test(name) ? 3 : 2;
      return { at, rank };
    }
  }
  return undefined;
}

/** 一季度, 上半年, 3月: parts of a year. */
const PART_OF_YEAR = /^(?:第?[一二三四1-4]季度|[上下]半年|(?:1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])月份?)$/u;
const WHOLE_YEAR = /^全年度?$/u;

/** Lines of which one is the whole year beside parts of it: 一季度, 二季度, 三季度, 四季度, 全年. */
export function withWholeYear(lines: readonly Line[]): readonly Line[] {
  if (lines.filter((line) => PART_OF_YEAR.test(nameOf(line))).length < 2) return lines;
  const isWhole = (line: Line): boolean => line.role === 'item' && WHOLE_YEAR.test(nameOf(line));
  return lines.map((line) => (isWhole(line) ? { ...line, role: 'total', total: { at: line.path.length - 1, rank: 2 } } : line));
}

function roleOf(words: string): Role {
  const name = bare(words);
  if (OF_WHICH.test(name)) return 'of-which';
  if (CHANGE.test(name)) return 'change';
  if (SHARE.test(name)) return 'share';
  if (RATE.test(name)) return 'rate';
  if (OTHER.test(name) || isIntensive(name)) return 'other';
  return APART.test(name) ? 'apart' : 'item';
}

function roleOfPath(path: readonly string[], unit: Unit | undefined): Role {
  const roles = path.map(roleOf);
  const found = roles.findLast((role) => role !== 'item');
  if (found) return found;
  return unit?.unit === '%' || unit?.unit === '‰' ? 'rate' : 'item';
}

/** What the numbers of a cell say, from the roles of its row and column and its unit. */
export function measureOf(roles: readonly Role[], unit: string): Measure {
  if (roles.includes('change')) return unit === '%' || unit === '‰' ? 'growth' : /百分点/u.test(unit) ? 'points' : 'delta';
  return unit === '%' || unit === '‰' ? 'share' : 'level';
}

/** Whether a line holds amounts, of which those of several lines can be added up. */
export function isAdded({ role }: Line): boolean {
  return role === 'item' || role === 'total' || role === 'of-which' || role === 'apart';
}

/** The innermost words of a line's head. */
export function nameOf({ path }: Line): string {
  return bare(path.at(-1) ?? '');
}
