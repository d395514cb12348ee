import type { Certainty } from '../../diagnostic.ts';
import { matchesOf } from '../../matches.ts';
import type { Text } from '../../text.ts';
import { wordsIn } from '../clauses.ts';
import { add, compare, multiply, subtract, TWO } from '../decimal.ts';
import type { Figure } from '../figure.ts';
import { coreOf } from '../label.ts';
import { actOf, isUniqueObject, mayNameUnique } from '../lexicon.ts';
import { type Formula, type Relation, term, type Verdict } from '../relation.ts';
import type { Table } from '../tables/table.ts';

const HERE: Text = { zh: '后一处', en: 'the later place' };
const THERE: Text = { zh: '前一处', en: 'the earlier place' };
const IN_TEXT: Text = { zh: '正文', en: 'text' };
const IN_TABLE: Text = { zh: '表格', en: 'table' };

/** What must be known of the draft to tell which statements are of one thing. */
export interface Scope {
  headingOf(figure: Figure): string;
  readonly reportYear: number | undefined;
}

/** Words before a figure that make it a part, another time, a plan or an example. */
const RESTRICTED =
  /其中|当中|中[，：、]|方面|领域|分别|均|各(?!类)|平均|期间|以来|截至|截止|累计|历年|[两三四五六七八九十\d]年[来间内]|十[一二三四]五|任期|季度|半年|\d月|[一二三四五六七八九十]月|上年|去年|往年|年初|同期|上月|本月|当月|目标|计划|预计|力争|确保|争取|将|拟|例如|比如|某|试点|专项|行动中|活动中|占|比|较|由|从|每|涉及|针对|对|经/u;
/** Sections that tell single cases, or what is to come. */
const APART = /案例|事例|附件|附表|下一步|打算|计划|目标|安排|展望|思路|典型/u;
/** Earlier in the paragraph: what follows is of several years. */
const SINCE = /以来|累计|截至|[两三四五六七八九十\d]年[来间]|十[一二三四]五|任期/u;
/** Whose: an organ or a place of its own; 全县 and 我县 are the reporting area. */
const BODY =
  /[\p{Script=Han}]{1,10}?(?:法院|检察院|公安局|派出所|司法局|司法所|大队|中队|支队|委员会|委(?![员托])|办公室|中心|(?![复结布定当])\p{Script=Han}局|政府(?!信息|工作)|办事处|街道|乡镇|部门|单位|机关|企业|学校|院|社区|事务所|公证处|服务站|平台|热线|窗口|工作室|调委会|(?![全我本各])\p{Script=Han}(?:镇|乡|村|县|区|市|州|旗))/gu;
const OWNER = new RegExp(`^(?:${BODY.source})`, 'u');
const YEAR = /(?:19|20)\d{2}年/gu;
const YEAR_END = /截[至止]((?:19|20)\d{2}年)?(?:年?[底末]|12月(?:底|末|31日))[，,]?/u;
/** What is counted over time, not at one. */
const FLOW = /受理|收到|接到|办理|办结|审结|审理|立案|查处|化解|开展|举办|培训|发放|应诉|累计/u;
/** After a figure: what it includes or leaves out. */
const BUT = /^[（(]?(?:含|包括|不含|其中|不包括|剔除)/u;
const AREA = /全[国省市县区州旗乡镇]|[我本][省市县区州旗乡镇]/u;
const SAME_ACTS: Readonly<Record<string, string>> = { 接收: '收到', 接到: '收到', 收悉: '收到', 新收: '收到', 审结: '办结' };

interface Statement {
  readonly figure: Figure;
  /** Body, act and object. */
  readonly key: string;
  readonly isUnique: boolean;
}

/**
 * One indicator stated at several places: the same object and act, period, body and unit, in words that leave nothing out and add nothing.
 * The first statement in running text is held against each later one and against the tables; rounded ones agree with what they are rounded from.
 */
export function findRepeats(figures: readonly Figure[], tables: readonly Table[], scope: Scope): Relation[] {
  const first = new Map<string, Statement>();
  const relations: Relation[] = [];
  for (const figure of figures) {
    const later = figure.sentence.block.cell ? undefined : statementOf(figure, scope);
    if (!later) continue;
    const earlier = first.get(later.key);
    if (!earlier) first.set(later.key, later);
    else if (earlier.figure.sentence !== figure.sentence)
      relations.push(...conflict(earlier, later, later.isUnique ? 'certain' : 'likely'));
  }
  if (first.size === 0) return relations;
  for (const { figures: cells, caption } of tables) {
    if (RESTRICTED.test(caption) || APART.test(caption)) continue;
    const stated = cells.flatMap((cell) => statementOfCell(cell, scope) ?? []);
    // With subtotals several cells have heads that say the same.
    const only = new Map(stated.map((cell) => [cell.key, cell]));
    for (const cell of stated) if (only.get(cell.key) !== cell) only.delete(cell.key);
    for (const cell of only.values()) {
      const told = first.get(cell.key);
      if (told) relations.push(...conflict(told, cell, cell.key.includes(DISCLOSED) ? 'certain' : 'likely'));
    }
  }
  return relations;
}

function conflict(earlier: Statement, later: Statement, certainty: Certainty): Relation[] {
  const [a, b] = [earlier.figure, later.figure];
  if (a.group !== b.group && a.group !== '' && b.group !== '') return [];
  const isInTable = later.figure.sentence.block.cell !== undefined;
  const kind = isInTable && later.key.includes(DISCLOSED) ? 'disclosure-text' : 'conflict';
  const roles = isInTable ? [IN_TEXT, IN_TABLE] : [THERE, HERE];
  const formula: Formula = { type: 'sum', parts: [term(a, roles[0] as Text)], wholes: [term(b, roles[1] as Text)] };
  return [{ kind, formula, verdict: verdictBetween(a, b), certainty }];
}

/** How far before a figure is read what it is said of. */
const REACH = 1000;

function statementOf(figure: Figure, { headingOf, reportYear }: Scope): Statement | undefined {
  if (!isPlain(figure)) return undefined;
  const { line, sentence, index } = figure;
  const before = line.slice(Math.max(0, index - sentence.index - REACH), index - sentence.index);
  // What most figures fail at, and costs least, is asked first.
  if (!isOfYear(before, reportYear)) return undefined;
  const isTotal = !figure.isPercent && isTotality(before);
  if (!isTotal && !mayNameUnique(wordsIn(figure))) return undefined;
  const heading = headingOf(figure);
  if (APART.test(heading)) return undefined;
  const { act, object } = readLabel(figure);
  const isUnique = isUniqueObject(object);
  if (!isUnique && (!isTotal || object.length < 4)) return undefined;
  // 废止规章1件、规范性文件5件: the act stands before the figure before.
  if (act === '' && !figure.isPercent && /\d/u.test(before.replaceAll(YEAR, ''))) return undefined;
  const earlier = sentence.block.prose.text.slice(Math.max(0, sentence.index - REACH), sentence.index);
  if (SINCE.test(earlier.includes('截') ? withoutYearEnd(earlier, reportYear) : earlier)) return undefined;
  return { figure, isUnique, key: keyOf(bodiesIn(`${heading}，${withoutAct(before, actOf(before) ?? '')}`), act, object) };
}

/** 全县累计…, 全年共…: words that tell of all there is. */
function isTotality(words: string): boolean {
  const all = Math.max(0, words.lastIndexOf('共'));
  const until = Math.max(all, words.lastIndexOf('累'));
  return words.startsWith('共') || words.slice(0, all).includes('全年') || AREA.test(words.slice(0, until));
}

/** A cell whose heads name, without more, what a report has one total of. */
function statementOfCell(figure: Figure, { reportYear }: Scope): Statement | undefined {
  const { label, measure } = figure;
  if (!/^(?:level|share)$/u.test(measure) || !isOfYear(label, reportYear)) return undefined;
  const { act, object } = readLabel(figure);
  const key = keyOf(bodiesIn(withoutAct(label, actOf(label) ?? '')), act, object);
  return isUniqueObject(object) ? { figure, isUnique: true, key } : undefined;
}

/** Applications for information go by several names. */
const DISCLOSED = '政府信息公开申请';
const APPLICATIONS = /^(?:政府)?信息(?:依申请)?公开(?:的)?申请(?:事项)?$|^依申请公开(?:政府)?(?:信息|申请)(?:事项|申请)?$/u;

function keyOf(bodies: readonly string[], act: string, object: string): string {
  return [bodies.join(' '), SAME_ACTS[act] ?? act, object.replace(APPLICATIONS, DISCLOSED)].join('|');
}

/** The organs and places that words name, besides the reporting area. */
export function bodiesIn(words: string): readonly string[] {
  return matchesOf(BODY, words).map(([body]) => body.replace(/^(?:全年|年度?|年内|年底|今年|本年度?)+/u, ''));
}

/** Words without restriction, of the year reported on or of none that they name. */
function isOfYear(said: string, reportYear: number | undefined): boolean {
  const words = said.includes('截') ? withoutYearEnd(said, reportYear) : said;
  const years = matchesOf(YEAR, words);
  if (years.length === 0) return !RESTRICTED.test(words);
  const year = reportYear === undefined ? years[0]?.[0] : `${reportYear}年`;
  return years.every((other) => other[0] === year) && !RESTRICTED.test(words.replaceAll(YEAR, ''));
}

/** 截至2024年底 is the end of the year reported on, and says no more than 2024年. */
function withoutYearEnd(words: string, reportYear: number | undefined): string {
  // 截至2024年底共受理320件 counts years before as well.
  if (FLOW.test(words)) return words;
  return words.replace(YEAR_END, (until, year: string | undefined) => (year === undefined || year === `${reportYear}年` ? '' : until));
}

/** An exact amount of running text that stands in no brackets and that nothing after it qualifies. */
function isPlain(figure: Figure): boolean {
  const { qualifier, measure, unit, isReference, isLimit, depth, sentence, line } = figure;
  const isStated = (measure === 'level' && unit !== '') || (measure === 'share' && figure.isPercent);
  return isStated && !qualifier && !isReference && !isLimit && depth === 0 && !BUT.test(line.slice(figure.end - sentence.index));
}

/** How and that, not what. */
const MANNER = /^(?:共计?|总共|一共|依法|及时|规范|认真|全部|已经?|先后|累计|现?有|现存|拥有|发生|产生)+/u;

/**
 * Act and object of a figure: what its label says without time, place and manner, with the words after the count noun (受理40件行政复议申请).
 * Whose it is (县政府受理) is left out where the rest names a thing of which a report has one total.
 */
function readLabel({ label, object }: Figure): { act: string; object: string } {
  const after = /^(?:的|以|左右|和|与|及|等|占|比|较|增|减|为|是|在|并|后|内)/u.test(object) ? '' : coreOf(object);
  const read = (said: string): { act: string; object: string } => {
    const words = `${stripped(said)}${after}`;
    const act = actOf(words) ?? '';
    return { act, object: stripped(withoutAct(words, act)) };
  };
  const whole = read(label);
  if (isUniqueObject(whole.object)) return whole;
  const unowned = label.replace(OWNER, '');
  const own = unowned === label ? whole : read(unowned);
  return isUniqueObject(own.object) ? own : whole;
}

function stripped(words: string): string {
  return coreOf(coreOf(words).replace(MANNER, '')).replace(MANNER, '');
}

function withoutAct(words: string, act: string): string {
  const at = words.lastIndexOf(act);
  return act === '' ? words : words.slice(0, at) + words.slice(at + act.length);
}

/** Whether two statements of one number agree as far as they are printed. */
export function verdictBetween(a: Figure, b: Figure): Verdict {
  if (compare(a.value, b.value) === 0) return 'holds';
  const reach = add(multiply(a.half, TWO), multiply(b.half, TWO));
  const gap = subtract(a.value, b.value);
  const isNear = compare(gap.units < 0n ? subtract(b.value, a.value) : gap, reach) < 0;
  return isNear ? 'rounding' : 'broken';
}
