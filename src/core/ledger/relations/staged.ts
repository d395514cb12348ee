import type { Text } from '../../text.ts';
import { OPENER, wordsIn } from '../clauses.ts';
import { tellsOfEarlier } from '../earlier.ts';
import type { Figure } from '../figure.ts';
import { kindsFrom, kindsNamed } from '../kinds.ts';
import { coreOf, likeness } from '../label.ts';
import { actOf, type Stage, stageOf, withoutStage } from '../lexicon.ts';
import type { PartList } from '../parts.ts';
import type { Passage } from '../passage.ts';
import { type Term, term } from '../relation.ts';

/** Figures by the stage of the matters that they count, as `stages.ts`, `flows.ts`, `acceptance.ts` and `nested.ts` read them. */

export const ROLES: Readonly<Record<Stage, Text>> = {
  intake: { zh: '收到', en: 'taken in' },
  carried: { zh: '上期结转', en: 'carried over' },
  resolved: { zh: '办结', en: 'settled' },
  pending: { zh: '未办结', en: 'pending' },
  withdrawn: { zh: '另行了结', en: 'ended otherwise' },
};

/** Courts and procurators settle what earlier years left, whether they say so or not. */
export const COURT = /收案|新收|立案|旧存|法院|检察|诉讼|仲裁|一审|二审|再审|刑事|民商事|执行案/u;
/** How and when, not what: 处于时限内正在办理, 均已按期办结, 成功化解. */
const MANNER =
  /各(?:部门|单位|地区?|乡镇)(?:及有关单位)?(?:处理)?|成功|加上|连同|(?:19|20)\d{2}年?度?|处于[^，。；]{0,8}内|按[期时]|及时|依法|全部|均|已经?|正|尚有?|现|(?:之)?中$/gu;
/** 未化解的7件|已落实包案: what is said of the matters, not what they are. */
const PREDICATE = /^(?:已|均|都|正在|全部)/u;
/** 县法院|受理, 12315平台|受理: whose act it is; what one body takes in is no part of what another does. */
const BODY = /(?:[局院厅委办所站队会部市县区镇乡]|中心|平台|部门|机关|热线|街道|法官|检察官|律师|调解员)$/u;
/** 行政机关已回复: those to whom what was counted before is addressed. */
const ADDRESSED = /(?:行政|相关|有关|责任|被建议|被督察|被监督)(?:机关|单位|部门)(?:已|均|按时)*(?:回复|反馈|整改)/u;
/** 剩余9件, 尚有9件, 结转2026年9件: left, after what was settled. */
const LEFT = /^[，；、]?(?:目前|现)?(?:剩余|剩下|余下|其余|[尚还仍]?[余剩]|[尚还仍]有|结转[至到入]?20\d{2}年度?(?:继续)?(?:办理|审理)?)$/u;

/** 一审行政诉讼案件17件: all the matters there were. */
const MATTERS = /(?:案件|纠纷|事项|信访件|工单|争议|线索|诉求)$/u;

/** How many figures on those left are looked for. */
const MOST_STAGES = 12;

export interface Staged {
  readonly figure: Figure;
  readonly stage: Stage;
  /** The label without its stage word: 行政复议案件. */
  readonly object: string;
  /** What came in together: 来访300件、网上信访360件; elsewhere the figure alone. */
  readonly kinds: readonly Figure[];
  /** Where the figure stands in its passage. */
  readonly at: number;
  /** Whether another figure of its kind stands before it in its sentence, so that it need not be of what the sentence before tells. */
  readonly isAfterOther: boolean;
}

/** The totals of the lists that a figure is an item of. */
export type Wholes = ReadonlyMap<Figure, readonly Figure[]>;

const NO_WHOLES: Wholes = new Map();

export function wholesByItem(lists: readonly PartList[]): Wholes {
  if (lists.length === 0) return NO_WHOLES;
  const wholes = new Map<Figure, Figure[]>();
  for (const { whole, items, rest } of lists)
    for (const item of [...items, ...rest]) wholes.set(item, [...(wholes.get(item) ?? []), whole]);
  return wholes;
}

/** Whether the sentence of figures tells of what came before the period. */
export function tellsEarlier([first]: readonly Staged[]): boolean {
  return first !== undefined && mayBeEarlier(first.figure);
}

/** 累计 counts those of all years. */
export function mayBeEarlier(figure: Figure): boolean {
  return tellsOfEarlier(figure) || figure.line.includes('累计');
}

/** The staged figures of each sentence. */
export function bySentence({ figures }: Passage): Staged[][] {
  const groups: Staged[][] = [];
  for (const [at, figure] of figures.entries()) {
    if (figure.measure !== 'level' || figure.isLimit || figure.isReference || figure.unit === '' || figure.group === 'money') continue;
    const last = groups[groups.length - 1];
    const current = last?.[0]?.figure.sentence === figure.sentence ? last : undefined;
    const isLeft = current?.[current.length - 1]?.stage === 'resolved' && LEFT.test(figure.label);
    const stage = stageToldOf(figure) ?? (isLeft ? 'pending' : areAll(figures, at) ? 'intake' : undefined);
    if (!stage) continue;
    const words = PREDICATE.test(figure.object) || figure.object.startsWith('中') ? figure.label : wordsIn(figure);
    const object = isLeft ? '' : coreOf(withoutStage(words).replaceAll(MANNER, ''));
    const previous = figures[at - 1];
    const isAfterOther = previous?.sentence === figure.sentence && previous.group === figure.group;
    const staged = { figure, stage, object, kinds: stage === 'intake' ? kindsFrom(figures, at) : [figure], at, isAfterOther };
    if (current) current.push(staged);
    else groups.push([staged]);
  }
  return groups;
}

/** 受理60件，办结58件；诉讼案件11件，已审结9件: the parts of a sentence that ； parts, each from what came in to what became of it. */
export function byMatter(staged: readonly Staged[]): Staged[][] {
  const parts: Staged[][] = [];
  for (const each of staged) {
    const current = parts.at(-1);
    const isAnew =
      each.stage === 'intake' &&
      each.figure.lead.includes('；') &&
      current?.some(({ stage }) => stage === 'resolved' || stage === 'withdrawn');
    if (current && !isAnew) current.push(each);
    else parts.push([each]);
  }
  return parts;
}

/** The stage that a figure is told by, before its number or after it: 3件|正在办理. */
function stageToldOf({ stage, object, label }: Figure): Stage | undefined {
  // 包案化解积案8件: which someone has taken on to settle.
  if (stage === 'resolved' && /包案/u.test(label)) return 'intake';
  return stage ?? (object === '' ? undefined : stageOf(object));
}

/** Whether the figure at an index counts matters of which those settled and those left are told right after it: 诉讼案件17件，已判决14件，未结3件. */
function areAll(figures: readonly Figure[], at: number): boolean {
  const { label, lead, sentence } = figures[at] as Figure;
  const next = figures[at + 1];
  if (next?.stage !== 'resolved' || next.sentence !== sentence || !next.lead.startsWith('，')) return false;
  return MATTERS.test(label) && !/^[、和及与]/u.test(lead) && isToldByStages(figures, at);
}

/** Whether all that is told of the matters at an index up to those left has a stage, apart from what 其中 opens. */
export function isToldByStages(figures: readonly Figure[], at: number): boolean {
  const { sentence, group, depth } = figures[at] as Figure;
  let isWithin = false;
  for (const figure of figures.slice(at + 1, at + 1 + MOST_STAGES)) {
    if (figure.sentence !== sentence) return false;
    if (figure.group !== group || figure.depth !== depth) continue;
    isWithin = OPENER.test(figure.lead) || (isWithin && /^[、和及与]/u.test(figure.lead));
    if (isWithin) continue;
    const stage = stageToldOf(figure);
    if (stage === 'pending' || LEFT.test(figure.label)) return true;
    if (stage === undefined || stage === 'intake') return false;
  }
  return false;
}

/** Of what came in together the kind that words name, or all. */
export function termsFor({ kinds, stage }: Staged, words = ''): Term[] {
  return kindsNamed(kinds, words).map((figure) => term(figure, ROLES[stage]));
}

/** Whether a figure's label names a body before its act; 负责人出庭应诉 names none. */
export function hasOwnBody({ label }: Figure): boolean {
  const act = actOf(label);
  return (
    act !== undefined &&
    !ADDRESSED.test(label) &&
    BODY.test(label.slice(0, label.lastIndexOf(act)).replace(/(?:(?:全|我|本)\p{Script=Han}|已|共|均|正在|依法)+$/u, ''))
  );
}

export function isCourt(intake: Staged, resolved: Staged): boolean {
  return COURT.test(wordsIn(intake.figure)) || COURT.test(wordsIn(resolved.figure));
}

/** What is not named again is what was named before; 争议案件 is 劳动人事争议案件. */
export function isOneObject(a: string, b: string): boolean {
  return a === '' || b === '' || a.endsWith(b) || b.endsWith(a) || likeness(a, b) >= 0.6;
}

/** The only one of things; undefined where there is none or several. */
export function only<T>(items: readonly T[]): T | undefined {
  return items.length === 1 ? items[0] : undefined;
}
