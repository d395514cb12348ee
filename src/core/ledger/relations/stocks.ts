import type { Text } from '../../text.ts';
import type { Figure } from '../figure.ts';
import { listsByItem, type PartList } from '../parts.ts';
import type { Passage } from '../passage.ts';
import { type Formula, type Relation, type Term, term } from '../relation.ts';
import { verdictOf } from '../verdict.ts';

const OPENING: Text = { zh: '原有', en: 'before' };
const ADDED: Text = { zh: '新增', en: 'added' };
const REMOVED: Text = { zh: '减少', en: 'taken away' };
const CLOSING: Text = { zh: '现有', en: 'now' };

const AT_FIRST =
  /(?<![比较])(?:年初|期初|(?:上年|去年|上一年)(?:末|底|年末|年底))|原有|原来|清理前|(?:^|[^年月日])(?:由|从)(?:(?:上年|去年)(?:[末底]|年[末底])?的?)?$/u;
const TOTAL = /(?:总[数量]|人数|数量)(?:由|从)(?:(?:上年|去年)(?:[末底]|年[末底])?的?)?$/u;
const COMING =
  /[新再](?:增|领|办|颁|制定|出台|建|聘|进|招|录用|设|成立|纳入|印发|发|接收|收|登记|注册|吸纳)|制定|出台|增加(?!到|至)|调入|转入|招录|招聘|招考|制发|接收|入矫/u;
const GOING =
  /废止|失效|注销|取消|退出|调出|清退|解聘|退休|调离|离职|辞退|辞职|减少(?!到|至)|(?:核减|收回|压减|精简|缩减|剔除|删减|下放)(?!到|至|为)|撤并|关停|解除|解矫|期满|转出|迁出/u;
const AT_LAST =
  /年末|年底|期末|现有|现行有效|现存|目前有效|现共有|保有|现继续有效|在册|在矫|在管|实有|(?:增加|扩大|发展|上升|减少|下降|调整|优化|精简|压减|压缩|缩减|整合|核减)(?:到|至|为)$|^[增减]至$/u;
/** What may be told of both ends of a year. */
const IN_STOCK = /在册|在矫|在管|实有|现有|保有/u;
const AT_END = /(?<![上去])年[末底]|期末/u;
/** 新增讯问室6间，总数达到14间. */
const NEW = /^(?:今年|全年|本年度?|年内|共|又)*新(?:增|建|设|聘|招|购|添|配)/u;
const REACHED = /^，(?:总[数量]|累计|总计|全[县市区镇乡局]总?数?)(?:已|共)?(?:达到?|为|有|增至|增加到|扩大到)$/u;
/** 净增4名, 比上年末增加2件: what came less what went. */
const NET = /(?:净|[比较](?:上年|去年|上一年)(?:末|底|年末|年底)净?)(?<way>增|减)(?:加|少|长)?(?:了)?$/u;
/** 清理14件，保留9件，修改1件: what goes on to hold. */
const KEPT = /^(?:其中)?拟?(?:保留|继续有效|修改|修订)$/u;
/** What came or went of what is named before: 收回35项, 新增4项; 减少环节5项 is of something else. */
const OF_IT = new RegExp(`^(?:其中|共|另|并|已)*(?:${COMING.source}|${GOING.source})$`, 'u');
/** The fewest figures that a stock is told by: what was there, what came or went, and what is there; fewer only after what was kept. */
const FEWEST = 3;

type Role = 'opening' | 'added' | 'removed' | 'closing';

const NET_CHANGE: Text = { zh: '净增', en: 'net' };

/**
 * 年初41件，新制定5件，废止3件，年末43件; 新增12名，总数由35名增加到47名; 事项由82项调整为47项，收回35项: what was there, what came and what went make what is there, where one
 * sentence tells each and nothing else of the kind.
 */
export function findStockRelations({ block, figures }: Passage, lists: readonly PartList[]): Relation[] {
  const [hasLast, hasNet] = [block.prose.mayMatch(AT_LAST), block.prose.mayMatch(NET)];
  const reached = figures.flatMap((total, at) => (total.lead.startsWith('，') ? (reachedWith(figures[at - 1], total) ?? []) : []));
  if (!hasLast && !hasNet) return reached;
  const items = hasNet ? listsByItem(lists) : undefined;
  const groups = bySentence(figures);
  const stocks = groups
    .flatMap((told, at) => [
      ...(hasLast ? [told.length < FEWEST ? revised(withBefore(groups[at - 1], told)) : (stockOf(told) ?? revised(told))] : []),
      ...(items ? [netOf(told.filter((figure) => !items.has(figure) || roleOf(figure) !== undefined || NET.test(figure.label)))] : []),
    ])
    .filter((relation) => relation !== undefined);
  return [...reached, ...stocks];
}

/** 新增讯问室6间，总数达到14间: what came anew is among all that there are. */
function reachedWith(added: Figure | undefined, total: Figure): Relation | undefined {
  if (!added || !REACHED.test(total.lead) || !NEW.test(added.label) || added.sentence !== total.sentence) return undefined;
  if (added.group !== total.group || added.measure !== 'level' || added.isLimit || added.unit === '' || added.depth !== total.depth)
    return undefined;
  const formula: Formula = { type: 'bound', parts: [term(added, ADDED)], wholes: [term(total, CLOSING)] };
  return { kind: 'subset', formula, verdict: verdictOf(formula), certainty: 'likely' };
}

function bySentence(figures: readonly Figure[]): Figure[][] {
  const groups: Figure[][] = [];
  for (const figure of figures) {
    if (figure.measure !== 'level' && figure.measure !== 'delta') continue;
    if (figure.isPercent || figure.isLimit || figure.unit === '' || figure.depth > 0) continue;
    const current = groups.at(-1);
    if (current?.[0]?.sentence === figure.sentence) current.push(figure);
    else groups.push([figure]);
  }
  return groups.filter((told) => told.length >= FEWEST || (told[1] !== undefined && AT_LAST.test(told[1].label)));
}

/** 清理14件，保留9件，废止5件。全年新制定1件，现行有效10件: what was kept may be told in the sentence before. */
function withBefore(before: readonly Figure[] | undefined, told: readonly Figure[]): readonly Figure[] {
  const isRevision = before?.[0]?.label.includes('清理') === true;
  return isRevision ? [...before, ...told] : told;
}

function roleOf({ label }: Figure): Role | undefined {
  if (AT_FIRST.test(label)) return 'opening';
  if (GOING.test(label)) return 'removed';
  if (AT_LAST.test(label)) return 'closing';
  return COMING.test(label) ? 'added' : undefined;
}

function stockOf(told: readonly Figure[]): Relation | undefined {
  const [first, last] = [told[0] as Figure, told.at(-1) as Figure];
  const isOpened = told.some(({ label }) => AT_FIRST.test(label));
  if (!isOpened && first.label.includes('累计')) return allTime(told);
  // 在册402人，新增186人，解除201人，年末在册387人
  const isInTurn =
    !isOpened && IN_STOCK.test(first.label) && !AT_END.test(first.label) && AT_END.test(last.label) && IN_STOCK.test(last.label);
  if (!isOpened && !isInTurn) return undefined;
  const roles = told.map((figure) => (isInTurn && figure === first ? 'opening' : roleOf(figure)));
  const of = (role: Role): Figure[] => told.filter((_, at) => roles[at] === role);
  const openings = of('opening');
  const added = of('added');
  const removed = of('removed');
  const closings = of('closing');
  const opening = openings[0];
  const closing = closings[0];
  if (!opening || !closing || roles.includes(undefined) || openings.length > 1 || closings.length > 1 || added.length > 1) return undefined;
  if (told.some(({ group, qualifier }) => group !== opening.group || qualifier !== undefined)) return undefined;
  const isFromTo = /[由从]$/u.test(opening.label) && !TOTAL.test(opening.label);
  if (isFromTo && [...added, ...removed].some(({ label }) => !OF_IT.test(label))) return undefined;
  const parts: Term[] = [
    term(opening, OPENING),
    ...added.map((figure) => term(figure, ADDED)),
    ...removed.map((figure) => term(figure, REMOVED, -1)),
  ];
  const wholes = [term(closing, CLOSING)];
  const formula = { type: 'sum' as const, parts, wholes };
  const verdict = verdictOf(formula);
  // What went may have been left out where nothing is said of it.
  if (removed.length === 0 && verdict === 'broken' && verdictOf({ type: 'bound', parts: wholes, wholes: parts }) === 'holds')
    return undefined;
  return { kind: 'flow', formula, verdict, certainty: 'likely' };
}

/** 招录12名，退休5名、调离3名，净增4名: all that came, less all that went. */
function netOf(told: readonly Figure[]): Relation | undefined {
  const net = told.find(({ label }) => NET.test(label));
  if (!net) return undefined;
  const before = told.slice(0, told.indexOf(net)).filter((figure) => !AT_FIRST.test(figure.label) && roleOf(figure) !== 'closing');
  const roles = before.map(roleOf);
  if (!roles.includes('added') || !roles.includes('removed') || roles.includes(undefined)) return undefined;
  if (before.some(({ group, qualifier }) => group !== net.group || qualifier !== undefined)) return undefined;
  const isMore = NET.exec(net.label)?.groups?.['way'] === '增';
  const parts = before.map((figure, at) =>
    roles[at] === 'added' ? term(figure, ADDED, isMore ? 1 : -1) : term(figure, REMOVED, isMore ? -1 : 1),
  );
  const formula = { type: 'sum' as const, parts, wholes: [term(net, NET_CHANGE)] };
  return { kind: 'flow', formula, verdict: verdictOf(formula), certainty: 'likely' };
}

/** 清理14件，保留9件，废止5件，新制定1件，现行有效10件: what was kept and what came anew. */
function revised(told: readonly Figure[]): Relation | undefined {
  const kept = told.filter(({ label }) => KEPT.test(label));
  const [added, ...others] = told.filter((figure) => roleOf(figure) === 'added');
  const [closing, ...more] = told.filter((figure) => AT_LAST.test(figure.label));
  if (kept.length === 0 || !added || !closing || others.length + more.length > 0 || closing.index < added.index) return undefined;
  if ([...kept, added].some(({ group, qualifier }) => group !== closing.group || qualifier !== undefined)) return undefined;
  const [first] = kept;
  const formulas = [kept, [first as Figure]].map((all) => ({
    type: 'sum' as const,
    parts: [...all.map((figure) => term(figure, OPENING)), term(added, ADDED)],
    wholes: [term(closing, CLOSING)],
  }));
  const formula = formulas.find((each) => verdictOf(each) === 'holds') ?? (formulas[0] as Formula);
  return { kind: 'flow', formula, verdict: verdictOf(formula), certainty: 'likely' };
}

/** 累计接收1360人，累计解除1180人，目前在矫180人: all that ever came, less all that went. */
function allTime(told: readonly Figure[]): Relation | undefined {
  const [came, went, closing] = told;
  if (!came || !went || !closing || told.length > FEWEST || told.map(roleOf).join() !== 'added,removed,closing') return undefined;
  if (!went.label.includes('累计') || told.some(({ group, qualifier }) => group !== came.group || qualifier !== undefined))
    return undefined;
  const formula = { type: 'sum' as const, parts: [term(came, ADDED), term(went, REMOVED, -1)], wholes: [term(closing, CLOSING)] };
  return { kind: 'flow', formula, verdict: verdictOf(formula), certainty: 'likely' };
}
