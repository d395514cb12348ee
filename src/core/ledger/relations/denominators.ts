import type { Certainty } from '../../diagnostic.ts';
import { wordsIn } from '../clauses.ts';
import { isDue } from '../due.ts';
import type { Figure } from '../figure.ts';
import { kindsNamed, kindsUpTo } from '../kinds.ts';
import { coreOf, likeness, withoutNotes } from '../label.ts';
import { actOf, isNestedIn, outcomeFamilyOf, stageOf } from '../lexicon.ts';
import type { PartList } from '../parts.ts';
import type { Passages } from '../passage.ts';
import type { ShareWords } from './share-words.ts';

/** A figure that may be what a share is of, or several told together. */
export interface Candidate {
  readonly wholes: readonly Figure[];
  /** How sure it is that this is the denominator; undefined if it only may be. */
  readonly certainty: Certainty | undefined;
}

/** Other years, plans and quantities from elsewhere: another whole than those at hand. */
const ELSEWHERE = /上年|去年|上一年|(?:年初|调整|全年)预算|任务|计划|目标|GDP/u;
/** 占案件总数: of all that the list divides, by no name of its own. */
const ALL_CASES = /^(?:案件|办件|收案|受理|办理|申请|事项)*总[数量]$/u;
/** 全市总量, 同期总数: of another area or time. */
const OF_OTHERS = /全[国省市州盟县区旗]|同[期类]|去年|上年/u;
const AREA = /^全(?<area>[国省市州盟县区旗镇乡])/u;
/** 市场监管局, 市政: no 市 of an area. */
const NO_AREA = /市[场政民容]|[地园库片]区/gu;
const ENOUGH = 0.6;
/** 占GDP比重: of an area that may be another one, unless its output is told in the paragraph. */
const GDP = /GDP/u;
const OUTPUT = /生产总值(?:实现|完成|达到?|为)*$/u;

/** Denominators that the words after 占 name: by likeness of the labels, the likeliest first, then the nearest. */
export function namedWholes(
  words: ShareWords,
  part: Figure,
  rate: Figure,
  list: PartList | undefined,
  passages: Passages,
): readonly Candidate[] {
  if (words.base) return [{ wholes: [words.base], certainty: 'certain' }];
  const wanted = coreOf(words.whole);
  const group = groupFor(part, rate, passages);
  const scored: { whole: Figure; score: number }[] = [];
  for (const whole of passages.levelsBefore(rate, group)) {
    if (whole === part || isShareOf(whole, words.whole)) continue;
    const likeness = passages.likenessTo(whole, wanted);
    const score = isOutput(whole, words.whole, rate)
      ? SURE
      : isOnOtherTerms(words.whole, whole)
        ? Math.min(likeness, 0.8)
        : Math.max(likeness, sureScore(whole, words, part, list, passages));
    if (score >= ENOUGH) scored.push({ whole, score });
  }
  scored.sort((a, b) => b.score - a.score);
  const isSure = !ELSEWHERE.test(words.whole);
  const candidates = scored.map(
    ({ whole, score }): Candidate => ({
      wholes: [whole],
      certainty:
        (isSure || isOutput(whole, words.whole, rate)) && score >= SURE && isOfArea(whole, words.whole, passages) ? 'likely' : undefined,
    }),
  );
  const known = new Set(scored.map(({ whole }) => whole));
  const heads = [...(list ? [list.whole] : []), ...headsBefore(part, rate, group, passages)];
  const named =
    candidates.length > 0 || list ? [...candidates, ...heads.filter((whole) => !known.has(whole)).map((whole) => possible(whole))] : [];
  // Words that no label is like name what the context knows by another word: 诉求 for 投诉举报.
  return named.length > 0
    ? named
    : [...passages.levelsBefore(rate, group)].filter((whole) => whole !== part).map((whole) => possible(whole));
}

function isOutput({ label, sentence }: Figure, words: string, rate: Figure): boolean {
  return GDP.test(words) && sentence.block === rate.sentence.block && OUTPUT.test(withoutNotes(label).trim());
}

/** The totals before a share, as the words for the whole may name them in another way: what a paragraph begins with, 共, what came in (受理). */
function headsBefore(part: Figure, rate: Figure, group: string, passages: Passages): Figure[] {
  const levels = [...passages.levelsBefore(rate, group)].filter((level) => level !== part && level.rough.value > part.rough.value);
  return levels.filter(
    ({ label, sentence, stage }, at) => stage === 'intake' || /共|总/u.test(label) || levels[at + 1]?.sentence.block !== sentence.block,
  );
}

function possible(...wholes: readonly Figure[]): Candidate {
  return { wholes, certainty: undefined };
}

const SURE = 0.9;
/** 占收到申请总数: a total by name, which its label may say with more words: 收到行政复议申请6203件. */
const ALL = /总(?:数|量|额|件数|人数|人次)$|^(?:全部|所有)/u;

function isSubsequence(words: string, of: string): boolean {
  let at = 0;
  for (const character of of) if (character === words[at]) at++;
  return words.length >= 2 && at === words.length;
}

/** A number without unit (行政处罚2100，占…) counts what the figures before it count. */
function groupFor(part: Figure, rate: Figure, passages: Passages): string {
  if (part.unit !== '') return part.group;
  return passages.groupBefore(rate) ?? '';
}

/** How surely the words name a figure by other ways than being like its label. */
function sureScore(whole: Figure, words: ShareWords, part: Figure, list: PartList | undefined, passages: Passages): number {
  const wanted = coreOf(words.whole);
  if (passages.isNamedBy(whole, wanted, `${words.subject}${part.label}`)) return 0.97;
  if (isTopic(whole, words.whole)) return 0.95;
  if (
    ALL.test(words.whole) &&
    isSubsequence(whole.group === 'cases' ? wanted.replace(/^(?:全部|所有)/u, '') : wanted, passages.coreOf(whole)) &&
    whole.rough.value >= part.rough.value
  )
    return 0.92;
  const isOfHead = isHeadOf(whole, part) && (ALL.test(words.whole) || (whole.stage !== undefined && whole.stage === stageOf(words.whole)));
  if (isOfHead && !OF_OTHERS.test(words.whole)) return 0.93;
  const isIntake = isTakenIn(whole, part) && stageOf(words.whole) === 'intake';
  if (isIntake && ALL.test(words.whole) && !isNamedByPart(whole, part, words.whole)) return 0.91;
  if (ALL.test(words.whole) && isIntakeByName(whole, part, words.whole)) return 0.9;
  const core = passages.coreOf(whole);
  if (core.length >= 2 && wanted.endsWith(core) && core.length * 2 >= wanted.length && /总|共/u.test(whole.label)) return 0.9;
  if (list?.isSure && whole === list.whole && ALL_CASES.test(words.whole)) return 0.93;
  const isListed = whole === list?.whole && (core.includes(wanted) || passages.likenessTo(whole, wanted) >= ENOUGH);
  return isListed ? 0.93 : 0;
}

/** Whether the area that the words name is the draft's or the figure's: 占全市信访总量 in a county's report is of a figure that is not printed. */
function isOfArea(whole: Figure, words: string, passages: Passages): boolean {
  const area = AREA.exec(words)?.groups?.['area'];
  if (area === undefined) return true;
  const said = whole.line.slice(0, whole.end - whole.sentence.index) + passages.context;
  return said.replaceAll(NO_AREA, '').includes(area);
}

/** 转办21件，占转办案件总数的60%: named by a word of the part that the figure lacks. */
function isNamedByPart(whole: Figure, part: Figure, words: string): boolean {
  const verb = words.slice(0, 2);
  return part.label.includes(verb) && !whole.label.includes(verb);
}

/** 收到申请6200件，受理4955件，占收案总数的79.9%: all that came in, by another verb of coming in. */
function isTakenIn(whole: Figure, part: Figure): boolean {
  return whole.stage === 'intake' && whole.sentence === part.sentence && whole.index < part.index && whole.rough.value >= part.rough.value;
}

/** 收到申请16件，立案受理13件。维持5件，占受理案件总数的38%: what came in by the verb that the words have, in the paragraph. */
function isIntakeByName(whole: Figure, part: Figure, words: string): boolean {
  if (whole.stage !== 'intake' || whole.sentence.block !== part.sentence.block || whole.rough.value < part.rough.value) return false;
  return actOf(whole.label) === actOf(words) && /^(?:[^，。；]*\p{Script=Han})?$/u.test(whole.label);
}

/** 新受理的151件中，涉部门的140件: the total that the sentence goes into. */
function isHeadOf(whole: Figure, part: Figure): boolean {
  return whole.sentence === part.sentence && whole.index < part.index && /^[^，]{0,6}[中里内]有?(?:$|[，,])/u.test(whole.object);
}

/** A total that its paragraph begins with, named in short later on: 全年货物进出口总额…，占进出口总额. */
function isTopic(figure: Figure, words: string): boolean {
  const total = /总[额量数]|总[\p{Script=Han}]{1,3}$/u.exec(words)?.[0];
  if (total === undefined || figure.sentence.index > 0 || /[\d%]/u.test(figure.line.slice(0, figure.index))) return false;
  return figure.label.trim().endsWith(words.replace(/^(?:全[国省市县区]|同期)/u, ''));
}

/** 占规模以上工业总产值（现价）: what a bracket says of the whole is not said of the figure. */
function isOnOtherTerms(words: string, figure: Figure): boolean {
  const bracket = /（[^（）]*）/u.exec(words)?.[0];
  return bracket !== undefined && !figure.label.includes(bracket);
}

/** What a figure is itself told as a share of, if it is told as one: 公立医院37.7亿（占医院总诊疗人次的83.7%）. */
const SHARE_OF = /^[，,、（(\s]*(?:约|均|各)?占(?:了|到)?(?<of>[^，。；\d]{1,20})/u;

/** Whether a figure is itself told as a share of the same whole, in the same words or in others. */
function isShareOf(figure: Figure, words: string): boolean {
  const from = figure.end - figure.sentence.index;
  const of = SHARE_OF.exec(figure.line.slice(from, from + 32))?.groups?.['of'];
  return of !== undefined && (of.startsWith(words) || likeness(coreOf(of), coreOf(words)) >= ENOUGH);
}

const AREA_ONLY = /^全[国省市县区州旗乡镇](?:的|总[数量额])*$/u;

/** 占全市的12%: another area's total, unless the draft is about that area or the total's label names it. */
function isOfOtherArea(words: string, list: PartList | undefined, passages: Passages): boolean {
  const area = AREA_ONLY.test(words) ? words.slice(0, 2) : undefined;
  return area !== undefined && !passages.context.includes(area) && !(list?.whole.label.includes(area) ?? false);
}

/** Denominators of a bare 占12%: the total of its list, or the total that this is a part of; without a list any level before. */
export function unnamedWholes(
  words: ShareWords,
  part: Figure,
  lists: ReadonlyMap<Figure, PartList>,
  passages: Passages,
): readonly Candidate[] {
  const list = lists.get(part);
  if (isOfOtherArea(words.whole.trim(), list, passages)) return [];
  const outer = list && lists.get(list.whole)?.whole;
  if (list?.isSure) return [...ofList(list, part), ...(outer ? [possible(outer)] : [])];
  if (part.unit === '') return [];
  const [nearest] = passages.levelsBefore(part);
  const total =
    !list &&
    nearest &&
    (isTotalOf(nearest, part) || isRowOf(nearest, part) || isDoneAmong(nearest, part) || isTopicOf(nearest, part, passages))
      ? nearest
      : undefined;
  return [
    ...(total ? [{ wholes: [total], certainty: 'likely' as const }] : []),
    ...(list ? [possible(list.whole)] : []),
    ...[...passages.levelsBefore(part)].filter((whole) => whole !== list?.whole && whole !== total).map((whole) => possible(whole)),
  ];
}

/** 来信300件、来访700件，其中重信100件: a part of the one that its words name, else of all kinds together; it may be of some of them. */
function ofList({ whole, beside }: PartList, part: Figure): Candidate[] {
  const told = [...beside.toReversed(), whole];
  const kinds = kindsUpTo(told, told.length - 1);
  // 企业300家、个体工商户500户，其中发现问题的80户: of both, in two count nouns.
  const isOfTwoUnits = beside.length === 0 && /^[、和与及]/u.test(whole.lead);
  const likely: Candidate = { wholes: kindsNamed(kinds, wordsIn(part)), certainty: isOfTwoUnits ? undefined : 'likely' };
  if (beside.length === 0) return [likely];
  return [likely, ...told.toReversed().map((each) => possible(each)), ...beside.map((_, at) => possible(...told.slice(-at - 2)))];
}

/** 审查了270件文件。…确认继续有效的文件237件，占87.8%: the only count of the sentence before, of what the first count of this one names too. */
function isTopicOf(whole: Figure, part: Figure, passages: Passages): boolean {
  if (whole.sentence.block !== part.sentence.block || whole.sentence === part.sentence || whole.qualifier || part.depth > 0) return false;
  if (whole.depth > 0 || whole.rough.value < part.rough.value || part.index - whole.end > NEAR_TOPIC) return false;
  const [, other] = passages.levelsBefore(part);
  if (other?.sentence === whole.sentence) return false;
  const noun = passages.coreOf(part).slice(-2);
  const isResult = outcomeFamilyOf([passages.coreOf(part)], 1) !== undefined && (whole.stage === 'intake' || whole.stage === 'resolved');
  return isResult || (noun.length === 2 && wordsIn(whole).includes(noun));
}

/** How far before a part the sentence before may tell what it is of. */
const NEAR_TOPIC = 150;

/** 12个|乡镇中有|5个: the figure right before, of which the part is told to be. */
function isRowOf(whole: Figure, part: Figure): boolean {
  const isSame =
    whole.sentence === part.sentence && whole.group === part.group && !whole.qualifier && whole.rough.value >= part.rough.value;
  const lead = withoutNotes(part.lead).trim();
  return isSame && whole.object !== '' && (/^[^，；：]{0,8}[中里]有?$/u.test(lead) || AMONG_THEM.test(lead));
}

/** 68所|中小学中建成基地的只有|22所: as above, with what is said of them; 中 of 中小学 says nothing. */
const AMONG_THEM =
  /^[^，；：\d]{1,8}[中里](?![小学心央型等医级国华]|\p{Script=Han}?[学校])[^，；：、\d]{1,20}的(?:只|仅|才|还|尚|就|共)?有?$/u;

/** 实际进驻1672项；|进驻事项中可网办的: what was done of those right before, named by its verb. */
const AMONG_DONE = /^[，；](?:已|实际)?(?<act>\p{Script=Han}{2})的?(?:事项|案件|项目|单位|问题|企业|人员|隐患|线索)[中里]/u;

function isDoneAmong(whole: Figure, part: Figure): boolean {
  const act = AMONG_DONE.exec(part.lead)?.groups?.['act'];
  if (act === undefined || whole.sentence !== part.sentence || whole.qualifier || isDue(whole)) return false;
  return whole.label.trim().endsWith(act) && whole.rough.value >= part.rough.value;
}

/** 全年共开庭60件，负责人出庭45件，占75%: a total right before, or what such a part always lies in. */
function isTotalOf(whole: Figure, part: Figure): boolean {
  if (whole.sentence !== part.sentence || whole.depth > 0 || whole.qualifier || whole.rough.value < part.rough.value) return false;
  const between = whole.line.slice(whole.end - whole.sentence.index, part.index - part.sentence.index);
  if (/[；占]|同比|[比较]/u.test(between)) return false;
  return TOTAL.test(whole.label) || isNestedIn(part.label, whole.label) || isDoneOf(part, whole);
}

/** 移送线索60起，已办结27起，占45%: only the verb of what was done of those right before. */
function isDoneOf(part: Figure, whole: Figure): boolean {
  return DONE.test(part.label) && (whole.stage !== 'resolved' || part.stage === undefined) && !DONE.test(whole.label);
}

const DONE = /^(?:其中)?(?:现|目前|均)*已(?:经|被)*(?:全部)?\p{Script=Han}{2,4}$/u;

const TOTAL = /共|总|合计|累计|全年|全部/u;
