import { readChineseNumber } from '../../chinese-number.ts';
import { AND } from '../clauses.ts';
import type { Figure } from '../figure.ts';
import { coreOf, withoutNotes } from '../label.ts';
import type { Passages } from '../passage.ts';
import { groupOf } from '../units.ts';

/** 占全市总数的12%: what stands between 占 and the number; empty for 占12%. `subject` is what stands before 占 in the clause. */
const SHARE =
  /(?<subject>[^，。；：]*?)占(?:到|了)?(?<whole>[^，。；：占]*?)(?:的?(?:比重|比例|份额|百分比|比))?(?:[最较][大高多][，,])?(?:由[^，。；]*?)?(?:分别|已|均|约|仅)*(?:上升|提高|提升|增加|下降|降低|降)?(?:为|是|达到?|到|至|约|近|超|超过|高达|的)*[\s　]*$/u;
/** 比重由A%提高到B%: the words stand before A. */
const GOES_ON = /^[\s　]*(?:逐步|稳步|持续|进一步|快速)*(?:上升|提高|提升|增加|增|升|扩大|下降|降低|降|减少|缩小)(?:到|至|为)[\s　]*$/u;
const FROM = /(?<subject>[^，。；：]*?)占(?<whole>[^，。；：]*?)的?(?:比重|比例|份额)?(?:由|从)[^，。；]*$/u;
const RATIO = /(?<subject>[^，。；：]*)占比(?:为|达到?|约)?[\s　]*$/u;
/** 占年初预算10065万元的43.2%, 完成全年900万人目标的73%, 占争议总量（120件）的65%. */
const OF_BASE = /^）?(?:的)?(?:年度|全年|年初|年)?(?:预算|计划|任务|目标|指标)?(?:任务|目标|数)?的[\s　]*$/u;
/** 占全县142个|行政村的35.4%. */
const OF_COUNTED = /^[^，。；：、（）\d]{1,10}的[\s　]*$/u;
const TAKES_UP = /占(?:到|了)?[^，。；：]{0,8}$/u;
const MOST_JOINED = 20;
/** 发生火灾125起，亡10人，起数占总数的44%: the number of what one count noun counts. */
const NUMBER_OF = /^[，、；\s　]*(?<unit>[起件宗人户])次?数$/u;
/** What a qualifier leaves of a number in an attribute: 不足3人的. */
const LIMITING = /不足|不到|低于|少于|多于|高于|超过|以上|以下/u;
/** 甲类5件，乙类3件，后者占8%: the first or the second of the two counts before. */
const IN_TURN = /^[，、；\s　]*(?<turn>[前后])者$/u;
/** 甲类5件、乙类3件，合计占8%. */
const ALL_OF_ROW = /^[，、\s　]*(?:[二两三]者|[二两三]项)?(?:合计|共计|总计|共|合)(?:约)?$/u;
/** How many figures back a share's count may stand: other shares may be told between. */
const FARTHEST = 30;

/** What is said of a share: of which whole, and which counts it is of; several where either of them may be meant. */
export interface ShareWords {
  /** The words after 占 that name the whole; empty for a bare 占12%. */
  readonly whole: string;
  readonly subject: string;
  /** The counts it may be of: one count, or several together (甲3件、乙2件，占50%). */
  readonly parts: readonly (readonly Figure[])[];
  /** The whole itself where it is printed right before: 完成年初预算10065万元的43.2%. */
  readonly base: Figure | undefined;
  /** The counts whose shares are told in one row (甲3件、乙2件，分别占60%、40%): none of them is the whole of another. */
  readonly row: readonly Figure[];
  /** Whether no word says that it is a share: 维持66件（55.9%）. */
  readonly isBare: boolean;
}

/** Reads the words around a percentage; undefined if it is no share or no count stands for it. */
export function readShare(figures: readonly Figure[], at: number, passages: Passages): ShareWords | undefined {
  const other = ofBase(figures, at) ?? inBracket(figures, at);
  if (other) return other;
  const first = firstOfRun(figures, at);
  const said = wordsAt(figures, first);
  if (!said) return undefined;
  const row = first < at || isRun(figures, at) ? rowBefore(figures, first, at) : undefined;
  const part = row?.[at - first];
  const parts = row ? (part && usable(part) ? [[part]] : []) : partsOf(figures, at, said, passages);
  return parts.length > 0 ? { whole: said.whole, subject: said.subject, parts, base: undefined, row: row ?? [], isBare: false } : undefined;
}

/** 4348万元，占年初预算10065万元的43.2%: both numbers stand beside the percentage. */
function ofBase(figures: readonly Figure[], at: number): ShareWords | undefined {
  const [rate, base] = [figures[at] as Figure, figures[at - 1]];
  if (!base || base.sentence !== rate.sentence || base.measure !== 'level') return undefined;
  if (!OF_BASE.test(rate.lead) && !(OF_COUNTED.test(rate.lead) && TAKES_UP.test(base.lead))) return undefined;
  if (!/(?:占|完成|达到?|为)[^，。；]{0,16}$/u.test(base.lead)) return undefined;
  const nearest = figures.slice(Math.max(0, at - 4), at - 1).findLastIndex((figure) => figure.sentence === rate.sentence && usable(figure));
  const last = nearest < 0 ? undefined : Math.max(0, at - 4) + nearest;
  if (last === undefined || figures[last]?.group !== base.group) return undefined;
  const joined = joinedWith(figures, last);
  const parts = joined.length > 1 ? [joined, [figures[last] as Figure]] : [joined];
  return { whole: '', subject: '', parts, base, row: [], isBare: false };
}

/** How many figures before a share the whole of another may be told. */
const NEAR_BASE = 8;

/** 纠错12件，占审结案件总数94件的12.8%；调解26件，|占27.7%: the whole that was told with the share before, where all shares between are bare. */
export function baseBefore(figures: readonly Figure[], at: number): Figure | undefined {
  const rate = figures[at] as Figure;
  if (!BARE_SHARE.test(rate.lead)) return undefined;
  for (let index = at - 1; index > Math.max(0, at - NEAR_BASE); index--) {
    const [base, figure] = [figures[index - 1] as Figure, figures[index] as Figure];
    if (base.sentence !== rate.sentence) return undefined;
    if (!figure.isPercent) continue;
    if (OF_BASE.test(figure.lead) && /占[^，。；]{0,16}$/u.test(base.lead) && base.measure === 'level') return base;
    if (!BARE_SHARE.test(figure.lead)) return undefined;
  }
  return undefined;
}

const BARE_SHARE = /^[，\s　]*占(?:比)?(?:为|约)?[\s　]*$/u;

/** 维持66件（55.9%）: a percentage that is all a bracket holds is the share of the count before it. */
function inBracket(figures: readonly Figure[], at: number): ShareWords | undefined {
  const [rate, part] = [figures[at] as Figure, figures[at - 1]];
  if (!part || part.sentence !== rate.sentence || part.unit === '' || !usable(part) || !/^（[\s　]*$/u.test(rate.lead)) return undefined;
  const isAll = rate.line.startsWith('）', rate.end - rate.sentence.index);
  return isAll && part.depth + 1 === rate.depth
    ? { whole: '', subject: '', parts: [[part]], base: undefined, row: [], isBare: true }
    : undefined;
}

/** 分别占总量的30%、20%和10%: the words stand before the first percentage of a run. */
function firstOfRun(figures: readonly Figure[], at: number): number {
  let first = at;
  while (first > 0 && at - first < MOST_JOINED && AND.test((figures[first] as Figure).lead) && figures[first - 1]?.isPercent) first--;
  return first;
}

function isRun(figures: readonly Figure[], at: number): boolean {
  const next = figures[at + 1];
  return next?.isPercent === true && AND.test(next.lead);
}

interface Said {
  readonly subject: string;
  readonly whole: string;
  readonly from: number;
}

function wordsAt(figures: readonly Figure[], at: number): Said | undefined {
  const figure = figures[at] as Figure;
  const lead = withoutNotes(figure.lead);
  const groups = SHARE.exec(lead)?.groups;
  if (groups && !/由|从/u.test(groups['whole'] ?? '')) {
    return { subject: groups['subject'] ?? '', whole: withTerms(figure.lead, groups['whole'] ?? ''), from: at };
  }
  const before = figures[at - 1];
  const outer = before?.isPercent && GOES_ON.test(figure.lead) ? FROM.exec(withoutNotes(before.lead))?.groups : undefined;
  if (outer) return { subject: outer['subject'] ?? '', whole: outer['whole'] ?? '', from: at - 1 };
  const ratio = RATIO.exec(lead)?.groups;
  return ratio && { subject: ratio['subject'] ?? '', whole: '', from: at };
}

/** The words after 占, with what a bracket says of them: 占总产值（现价）. */
function withTerms(lead: string, words: string): string {
  const bracket = /^（[^（）]*[价税][^（）]*）/u.exec(lead.slice(lead.indexOf(words) + words.length));
  return `${words}${bracket?.[0] ?? ''}`;
}

/** Percentages and counts told one after the other belong together in their order: A 3件、B 2件，分别占30%、20%; none if there are fewer counts. */
function rowBefore(figures: readonly Figure[], first: number, at: number): Figure[] {
  let end = at + 1;
  while (figures[end]?.isPercent && AND.test((figures[end] as Figure).lead)) end++;
  const counts: Figure[] = [];
  for (let index = first - 1; index >= 0 && counts.length < end - first; index--) {
    const figure = figures[index] as Figure;
    if (figure.sentence !== figures[at]?.sentence || figure.measure !== 'level' || figure.group !== figures[first - 1]?.group) break;
    counts.unshift(figure);
  }
  return counts.length === end - first ? counts : [];
}

function usable(figure: Figure): boolean {
  return figure.measure === 'level' && !figure.isLimit && !figure.isReference;
}

/** In brackets right before 占, the count that the subject names, or the nearest before; where that is the last of a list, the list too. */
function partsOf(figures: readonly Figure[], at: number, { subject, from: first }: Said, passages: Passages): Figure[][] {
  const rate = figures[at] as Figure;
  const from = isSummary(figures[first - 1]) ? first - 1 : first;
  const before = figures[from - 1];
  if (before && usable(before) && before.depth === rate.depth + 1 && /^[)）]/u.test((figures[from] as Figure).lead)) {
    const bracketed = inBrackets(figures, from - 1);
    if (bracketed.length > 0) return [bracketed];
  }
  const count = countTogether(subject);
  if (count !== undefined) return TOGETHER_FIRST.test(subject) ? firstLevels(figures, from, count) : lastLevels(figures, from, count);
  const counted = NUMBER_OF.exec(subject)?.groups?.['unit'];
  if (counted !== undefined) {
    const part = figures.slice(Math.max(0, at - 30), from).findLast((level) => usable(level) && level.group === groupOf(counted));
    return part?.sentence === rate.sentence ? [[part]] : [];
  }
  const turn = IN_TURN.exec(subject)?.groups?.['turn'];
  if (turn !== undefined) return lastLevels(figures, from, 2).flatMap((both) => [both.slice(turn === '前' ? 0 : 1).slice(0, 1)]);
  const graded = gradedAtLeast(figures.slice(Math.max(0, first - FARTHEST), first), rate, subject);
  if (graded) return graded.length > 0 ? [graded] : [];
  const named = coreOf(subject);
  if (named.length >= 2) {
    const recent = figures.slice(Math.max(0, at - FARTHEST), from).reverse();
    const exact = recent.find((level) => usable(level) && passages.coreOf(level) === named) ?? onlyNamedIn(recent, named, rate, passages);
    const isContinued =
      before !== undefined && usable(before) && before.sentence === rate.sentence && passages.coreOf(before).startsWith(named);
    return exact ? [[exact]] : isContinued ? [[before]] : [];
  }
  return countBefore(figures, from, rate, ALL_OF_ROW.test(subject));
}

/** The nearest count before an index, and where it is the last of a list, the list too; only the list where all of it is meant. */
function countBefore(figures: readonly Figure[], from: number, rate: Figure, isOfAll: boolean): Figure[][] {
  for (let index = from - 1; index >= Math.max(0, from - FARTHEST); index--) {
    const figure = figures[index] as Figure;
    if (figure.sentence !== rate.sentence || (figures[index + 1] as Figure).lead.includes('；')) return [];
    if (figure.measure !== 'level' || figure.isReference) continue;
    // 5个乡镇的司法所不足3人: says of which they are.
    if (figure.depth > rate.depth || (figure.qualifier && LIMITING.test(figure.qualifier) && !/[，；]/u.test(figure.lead))) continue;
    if (!usable(figure)) return [];
    const joined = joinedWith(figures, index);
    if (joined.length === 1 || index !== from - 1) return [[figure]];
    if (isOfAll) return [joined];
    return joined.length > 2 ? [joined, [figure]] : [[figure], joined];
  }
  return [];
}

/** 税收占: of 税收收入, the only amount of its sentence by that name with the measure said too. */
function onlyNamedIn(levels: readonly Figure[], named: string, rate: Figure, passages: Passages): Figure | undefined {
  const alike = levels.filter((level) => isNamedIn(level, named, rate, passages));
  return alike.length === 1 ? alike[0] : undefined;
}

function isNamedIn(level: Figure, named: string, rate: Figure, passages: Passages): boolean {
  if (!usable(level) || level.sentence !== rate.sentence) return false;
  const core = passages.coreOf(level);
  if (/^[线网]上$|^[线网]下$/u.test(named) && core.startsWith(named)) return true;
  return (core.startsWith(named) && MEASURE.test(core.slice(named.length))) || (core.endsWith(named) && core.endsWith(`等${named}`));
}

const MEASURE = /^(?:收入|支出|投资|产值|增加值|人口|面积|产量|案件|贷款|存款)$/u;

/** Grades from the best down, and 良好以上. */
const LADDERS = [
  ['优秀', '良好', '合格'],
  ['高级', '中级', '初级'],
];
const AT_LEAST =
  /^(?:评为|达到)?(?<grade>优秀|良好|合格|[高中初]级)(?:等次|等级|案卷|职称|资格)?(?:及|和)?以上(?:等次|等级|案卷|职称|资格|的)*$/u;
const GRADE =
  /(?<![不未本])(?<grade>优秀|良好|合格|(?<![副正])[高中初]级)(?:(?:等次|等级|案卷)|\p{Script=Han}{0,2}(?:职称|资格|水平))?(?:的|有|共|为)*$/u;

/** 优秀45卷、良好63卷、合格38卷，良好以上占72%: the counts of a grade and of those above it; undefined where no grade is named, empty where its count is not told. */
function gradedAtLeast(figures: readonly Figure[], rate: Figure, subject: string): Figure[] | undefined {
  const grade = AT_LEAST.exec(subject.replace(/^[，、\s]+/u, ''))?.groups?.['grade'];
  if (grade === undefined) return undefined;
  const here = figures.filter((figure) => figure.sentence === rate.sentence && usable(figure));
  const names = gradesOf(here);
  const ladder = LADDERS.find((names) => names.includes(grade)) ?? [];
  const wanted = ladder.slice(0, ladder.indexOf(grade) + 1);
  return names.includes(grade) ? here.filter((_, at) => wanted.includes(names[at] ?? '')) : [];
}

/** The grade that each count is of; 优秀、良好、合格分别为45卷、63卷、38卷 tells them before the first. */
function gradesOf(figures: readonly Figure[]): readonly (string | undefined)[] {
  const grades = figures.map(({ label }) => GRADE.exec(label)?.groups?.['grade']);
  const from = figures.findIndex(({ label }) => /分别[为是有]$/u.test(label));
  const told = from < 0 ? [] : (figures[from] as Figure).label.replace(/分别.$/u, '').split(/[、和与及]/u);
  if (told.length < 2 || !figures.slice(from + 1, from + told.length).every(({ label }) => label === '')) return grades;
  return grades.map((grade, at) =>
    at < from || at >= from + told.length ? grade : GRADE.exec(told[at - from] as string)?.groups?.['grade'],
  );
}

/** 上述三者合计, 以上四类共计: how many counts before are told together. */
const TOGETHER = /(?:上述|以上|这|前)(?<count>[两二三四五六七八九十])(?:者|类|项|家|地|大?[^，。]{1,6})合计/u;

function countTogether(subject: string): number | undefined {
  const printed = TOGETHER.exec(subject)?.groups?.['count'];
  return printed === undefined ? undefined : readChineseNumber(printed);
}

/** 前三类合计: the first of a row. */
const TOGETHER_FIRST = /前[两二三四五六七八九十](?!者)[^，。]{1,6}合计/u;

/** 甲类5件、乙类3件、丙类1件，前两类合计: the first so many counts of the row that is nearest before an index; of a row of no more, all. */
function firstLevels(figures: readonly Figure[], from: number, count: number): Figure[][] {
  const [row] = lastLevels(figures, from, 1).map(([last]) => joinedWith(figures, figures.lastIndexOf(last as Figure, from)));
  return row && row.length >= count ? [row.slice(0, count)] : lastLevels(figures, from, count);
}

/** The last so many counts of one kind before an index, in one sentence. */
function lastLevels(figures: readonly Figure[], from: number, count: number): Figure[][] {
  const levels: Figure[] = [];
  for (let index = from - 1; index >= Math.max(0, from - MOST_JOINED) && levels.length < count; index--) {
    const figure = figures[index] as Figure;
    if (figure.isPercent) continue;
    if (!usable(figure) || (levels[0] && (figure.group !== levels[0].group || figure.sentence !== levels[0].sentence))) break;
    levels.unshift(figure);
  }
  return levels.length === count ? [levels] : [];
}

/** 甲（48件）、乙（30件）两个领域: how many were named, not how much they are. */
function isSummary(figure: Figure | undefined): boolean {
  return (
    figure !== undefined && /^[个项类种家大]$/u.test(figure.unit) && figure.rough.value < 20 && /^[）\s　等这以上前]*$/u.test(figure.lead)
  );
}

/** 公安（48件）、自然资源（30件）领域: counts that are each all that their brackets begin with; none where a bracket says more. */
function inBrackets(figures: readonly Figure[], last: number): Figure[] {
  const found: Figure[] = [];
  for (let index = last; index >= 0 && found.length < MOST_JOINED; index--) {
    const figure = figures[index] as Figure;
    if (
      !/（[\s　]*$/u.test(figure.lead) ||
      !usable(figure) ||
      figure.depth !== figures[last]?.depth ||
      figure.group !== figures[last]?.group
    )
      break;
    found.unshift(figure);
    if (!/^）[^，。；（）]{0,12}(?:、|和|以及|及|与)[^，。；（）]{0,12}（[\s　]*$/u.test(figure.lead)) break;
  }
  return found;
}

/** The counts that a list of 、 joins to its last one. */
function joinedWith(figures: readonly Figure[], last: number): Figure[] {
  const joined = [figures[last] as Figure];
  for (let index = last; index > 0 && joined.length < MOST_JOINED; index--) {
    const [figure, before] = [figures[index] as Figure, figures[index - 1] as Figure];
    if (!/^[\s　]*(?:[、和与及]|以及)/u.test(figure.lead) || before.group !== figure.group || !usable(before)) break;
    joined.unshift(before);
  }
  return joined;
}
