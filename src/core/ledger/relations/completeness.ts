import { matchesOf } from '../../matches.ts';
import type { Text } from '../../text.ts';
import { isSum, wordsIn } from '../clauses.ts';
import { ZERO } from '../decimal.ts';
import { dueIn, isDoneOf } from '../due.ts';
import { tellsOfEarlier } from '../earlier.ts';
import type { Figure } from '../figure.ts';
import { coreOf } from '../label.ts';
import { stageOf, withoutStage } from '../lexicon.ts';
import type { Passage } from '../passage.ts';
import { type Formula, type Relation, term } from '../relation.ts';
import { undoneIn } from '../undone.ts';
import { verdictOf } from '../verdict.ts';

const PART: Text = { zh: '已完成', en: 'done' };
const WHOLE: Text = { zh: '总数', en: 'total' };
const LEFT: Text = { zh: '尚未完成', en: 'not done' };

/** Words for one way of being done; a claim and a count speak of the same if both have one of them. */
const DONE = [
  '办结|办理完毕|办毕|处理完毕|办理完结',
  '审结|结案|审理完毕',
  '办复|答复|回复',
  '化解',
  '整改完成|完成整改|整改到位|整改完毕|整改销号|销号|已整改',
  '调解成功|成功调解|调处成功|成功调处',
  '执结|执行完毕',
  '合格',
  '通过',
  '采纳',
  '兑现',
  '完成',
].map((words) => new RegExp(words, 'u'));
const DONE_WORDS = DONE.map(({ source }) => source).join('|');
/** 全部办结, 均已答复; 全部按期办结 may speak of those that were settled only. */
const CLAIM = new RegExp(
  `(?:已经?|现)?(?:全部|全数|百分之百|100%|件件|均已?|都已)(?:得到|予以|已|妥善|圆满|成功|顺利)*(?<done>${DONE_WORDS})(?!率|的|任务)`,
  'gu',
);
const COVERED = /(?:实现|做到|达到)[^，。；]{0,12}全覆盖|覆盖率(?:已|均|达到?|为)*100%/u;
const COVERING = /覆盖|建成|建立|设立|配备|安装|开通|聘[请任]|设置|挂牌|签订|签约|选派|组建/u;
const NONE = /无一(?:例|件|起|人|项|宗|个)?(?<what>超期|逾期|积压|遗漏|败诉|撤销|不合格|违规|投诉|上访|未办|未结)/gu;
/** 全部完成承接: what is said to be done of all. */
const ALL_DONE = /(?:已经?|现)?(?:全部|全数|均已?|都已)(?<done>[^，。；：\d]{2,16})[，；]/gu;
const ALL_OF = /(?:全部|全数|均已?|都已)(?<done>[^，。；\d]{2,8})/gu;
/** How much of the clause before a claim is looked at. */
const SUBJECT = 40;
/** Words that speak of nobody else than what was counted before. */
const SAME = /^(?:目前|截至目前|现在?|已|且|并|以上|上述|这些|年底前|到年底|[\s　])*$/u;
/** One for one, or of some only: no claim is of all that came in. */
const OF_SOME = /分别|到期|应办/u;

/** What a sentence says of being complete (全部办结, 全覆盖, 无一超期) against the counts that it prints beside it. */
export function findCompletenessRelations({ figures }: Passage): Relation[] {
  return bySentence(figures).flatMap((counts) => {
    const [first] = counts;
    if (!first || tellsOfEarlier(first) || OF_SOME.test(first.line)) return [];
    const text = first.line;
    return [...claimed(counts, text), ...undone(counts, text), ...due(counts, text), ...covered(counts, text), ...excluded(counts, text)];
  });
}

/** The counts of each sentence that may say so. */
function bySentence(figures: readonly Figure[]): Figure[][] {
  const groups: Figure[][] = [];
  let last: Figure | undefined;
  let mayClaim = false;
  for (const figure of figures) {
    if (figure.sentence !== last?.sentence) mayClaim = /全|均|都|件件|无一|百分之百|覆盖率/u.test(figure.line);
    last = figure;
    if (!mayClaim) continue;
    if (figure.measure !== 'level' || figure.isPercent || figure.isLimit || figure.isReference || figure.unit === '') continue;
    const current = groups.at(-1);
    if (current?.[0]?.sentence === figure.sentence) current.push(figure);
    else groups.push([figure]);
  }
  return groups;
}

/** 受理40件，办结38件，全部办结; 受理40件，全部办结，正在办理2件. */
function claimed(counts: readonly Figure[], text: string): Relation[] {
  let next = 0;
  return matchesOf(CLAIM, text).flatMap((claim) => {
    const way = DONE.find((words) => words.test(claim.groups?.['done'] ?? ''));
    const subject = text.slice(Math.max(0, claim.index - SUBJECT), claim.index).replace(/^.*[，。；：,;]/u, '');
    const at = claim.index + (counts[0] as Figure).sentence.index;
    while (next < counts.length && (counts[next] as Figure).index < at) next++;
    if (!way || !SAME.test(subject)) return [];
    const [whole, part, left] = [counts[next - 2], counts[next - 1], counts[next]];
    if (whole && part && isPair(whole, part, way)) return [equal(part, whole)];
    return part && left && isLeft(left, part) ? [none(left)] : [];
  });
}

/** 15个乡镇全部完成承接，其中13个完成承接，2个尚未承接. */
function undone(counts: readonly Figure[], text: string): Relation[] {
  if (!/[未没]/u.test(text)) return [];
  let next = 0;
  return matchesOf(ALL_DONE, text).flatMap((claim) => {
    const at = claim.index + (counts[0] as Figure).sentence.index;
    while (next < counts.length && (counts[next] as Figure).index < at) next++;
    const whole = counts[next - 1];
    if (!whole) return [];
    const isLeftOf = (left: Figure): boolean => {
      const undone = undoneIn(`${left.label.slice(-8)}${left.object}`);
      const isOfWhole = nounOf(left) === nounOf(whole) || /^(?:尚|还|仍)?(?:未|没有)/u.test(left.object);
      return undone?.isBegun === false && (claim.groups?.['done'] ?? '').includes(undone.act) && isOfWhole;
    };
    const left = counts.slice(next, next + MOST_AFTER).find((figure) => figure.group === whole.group && isLeftOf(figure));
    return left && left.rough.value > 0 ? [none(left)] : [];
  });
}

/** How many counts after a claim may tell what was not done. */
const MOST_AFTER = 12;

/** 结果全部公示，应公示1240条，已公示1236条: what was due against what was done, beside a claim that all was. */
function due(counts: readonly Figure[], text: string): Relation[] {
  if (!text.includes('应')) return [];
  const claims = matchesOf(ALL_OF, text).map(({ groups }) => groups?.['done'] ?? '');
  const isCovered = COVERED.test(text);
  if (!isCovered && claims.length === 0) return [];
  const claimed = new Set(claims.flatMap((words) => Array.from(words, (_, at) => words.slice(at, at + 2))));
  return counts.flatMap((whole, at) => {
    const act = dueIn(whole.label);
    const part = counts[at + 1];
    if (act === undefined || part?.group !== whole.group || part.rough.value >= whole.rough.value) return [];
    // 1名因病请假: those of whom it is told why not; 未公示4条 only says that not all was.
    const left = counts[at + 2];
    const isExplained = left?.group === whole.group && isSum([part, left], whole) && undoneIn(left.label)?.act !== act;
    return isDoneOf(act, part.label) && !isExplained && (isCovered || claimed.has(act)) ? [equal(part, whole)] : [];
  });
}

/** 受理40件，办结38件: what a claim with the second one's verb says of the first. */
function isPair(whole: Figure, part: Figure, way: RegExp): boolean {
  if (whole.group !== part.group || part.rough.value >= whole.rough.value) return false;
  return way.test(wordsIn(part)) && !way.test(wordsIn(whole)) && !/[未不]/u.test(part.label);
}

/** 正在办理2件, of what was taken in. */
function isLeft(left: Figure, intake: Figure): boolean {
  if (left.group !== intake.group || stageOf(left.label) !== 'pending' || stageOf(intake.label) !== 'intake') return false;
  return coreOf(withoutStage(left.label)) === '' && !/新/u.test(left.label);
}

/** 全县20个村，建成调解室的18个村，实现全覆盖. */
function covered(counts: readonly Figure[], text: string): Relation[] {
  if (!COVERED.test(text)) return [];
  const [whole, part, ...others] = counts.filter((figure) => nounOf(figure) === nounOf(counts[0] as Figure));
  if (!whole || !part || others.length > 0 || whole.group !== part.group || nounOf(whole).length === 0) return [];
  const isAll = /(?:全[县市区乡镇州旗省]|共有|辖|现有|所有)[^，。；]{0,6}$/u.test(whole.label);
  if (!isAll || !COVERING.test(wordsIn(part)) || part.rough.value >= whole.rough.value) return [];
  return [equal(part, whole)];
}

/** 无一超期 beside 超期2件. */
function excluded(counts: readonly Figure[], text: string): Relation[] {
  return matchesOf(NONE, text)
    .slice(0, 4)
    .flatMap((claim) => {
      const what = claim.groups?.['what'] ?? '';
      const contrary = counts.find((figure) => figure.rough.value > 0 && figure.label.endsWith(what));
      return contrary ? [none(contrary)] : [];
    });
}

function equal(part: Figure, whole: Figure): Relation {
  return completeness({ type: 'sum', parts: [term(part, PART)], wholes: [term(whole, WHOLE)] });
}

function none(left: Figure): Relation {
  return completeness({ type: 'bound', parts: [term(left, LEFT)], wholes: [], total: ZERO });
}

function completeness(formula: Formula): Relation {
  return { kind: 'completeness', formula, verdict: verdictOf(formula), certainty: 'likely' };
}

const NOUN = '[村镇乡区县校院所站点企局]|社区|学校|医院|单位|部门';
const NOUN_AFTER = new RegExp(`^(?:\\p{Script=Han}{0,4}?)(?<last>${NOUN})`, 'u');
const NOUN_BEFORE = new RegExp(`(?<last>${NOUN})$`, 'u');

/** What is counted, by its last character: 村 of 20个行政村 and of 行政村20个. */
function nounOf({ unit, object, label }: Figure): string {
  const noun = (object === '' ? NOUN_BEFORE.exec(label) : NOUN_AFTER.exec(object))?.groups?.['last'];
  return noun ?? (/^[村镇乡区县]$/u.test(unit) ? unit : '');
}
