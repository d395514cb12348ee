import type { Text } from '../../text.ts';
import { type Decimal, toNumber } from '../decimal.ts';
import type { Figure } from '../figure.ts';
import { coreOf } from '../label.ts';
import { actOf } from '../lexicon.ts';
import { type Formula, type Relation, term } from '../relation.ts';
import { roughSwapsOf, swapsOf } from '../swap.ts';
import { isOfSameBody } from './restated.ts';

const THERE: Text = { zh: '前一处', en: 'the earlier place' };
const HERE: Text = { zh: '后一处', en: 'the later place' };
/** 24|名执法人员中, 68|件建议全部: what a total told before is taken up with. */
const TAKEN_UP =
  /^(?:的|个)?(?<noun>\p{Script=Han}{0,10}?)(?:（\p{Script=Han}{1,6}）)?(?:当中|之中|中(?!心|小|学|央|医|标|介|级|期|队|层|专)|里(?!程)|全部|全都|均(?!价|衡)|都(?!市))/u;
/** Of each such figure. */
const MAY_TAKE_UP = /[中里全均都]/u;
/** A rate's name that tells what it is of: 出庭应诉率. */
const RATE = /^\p{Script=Han}{4,16}率$/u;
/** Another time, a part or a plan, which the same words may be said of. */
const APART = /其中|上年|去年|往年|同期|上月|目标|计划|力争|不低于|年来|以来|(?:19|20)\d{2}年/u;
const NARROWED = /\p{Script=Han}{2}的[\s　]*$/u;
/** How many figures of one value are looked at. */
const MOST_ALIKE = 12;
/** The end of a name so long that it is hardly in another one: 规范性文件 by 范性文件. */
const LONG_NAME = 4;
/** How far after a figure it is taken up. */
const FARTHEST = 14;

/**
 * A total that is taken up again far from where it was told (开展活动52场次 … 25场次活动中), and a rate told twice, with two neighbouring digits swapped: hardly
 * ever another thing, where nothing of the kind has the value itself.
 */
export function findRecalled(figures: readonly Figure[]): Relation[] {
  const told = figures.filter(isTold);
  const byValue = groupByValue(told);
  return told.flatMap((figure): Relation[] => {
    // What most figures fail at, and costs least, is asked first.
    if (!roughSwapsOf(figure.value).some((value) => byValue.has(value))) return [];
    const said = figure.isPercent ? sameRate(figure) : sameMatter(figure);
    if (!said) return [];
    const toldAs = (value: Decimal): Figure | undefined =>
      byValue
        .get(toNumber(value))
        ?.slice(0, MOST_ALIKE)
        .find((other) => other.group === figure.group && isBefore(other, figure) && said.isSame(other));
    if (toldAs(figure.value)) return [];
    const [earlier, another] = swapsOf(figure.value).flatMap((value) => toldAs(value) ?? []);
    return earlier && !another && earlier.sentence !== figure.sentence ? [conflict(earlier, figure, said.kind)] : [];
  });
}

function isTold({ unit, measure, qualifier, isLimit, isReference, sentence, rough, group }: Figure): boolean {
  if ((measure !== 'level' && measure !== 'share') || unit === '' || qualifier || isLimit || isReference) return false;
  return rough.value >= 10 && group !== 'money' && !sentence.block.cell;
}

function isBefore(earlier: Figure, { range }: Figure): boolean {
  return earlier.range.start < range.start;
}

function groupByValue(figures: readonly Figure[]): ReadonlyMap<number, readonly Figure[]> {
  const groups = new Map<number, Figure[]>();
  for (const figure of figures) {
    const alike = groups.get(figure.rough.value);
    if (alike) alike.push(figure);
    else groups.set(figure.rough.value, [figure]);
  }
  return groups;
}

interface Said {
  /** Whether an earlier figure tells the same. */
  readonly isSame: (earlier: Figure) => boolean;
  /** `turned` where it may well be another thing. */
  readonly kind: 'conflict' | 'turned';
}

function sameRate({ label, lead }: Figure): Said | undefined {
  const name = label.includes('率') ? coreOf(label) : '';
  if (!RATE.test(name) || APART.test(lead)) return undefined;
  return { isSame: (earlier) => coreOf(earlier.label) === name && !APART.test(earlier.lead), kind: 'conflict' };
}

/** Of matters told before: by their noun where it is taken up (25场次活动中); else by all of it, and only more of them than there were. */
function sameMatter(figure: Figure): Said | undefined {
  const { object, unit, line, end, sentence, lead } = figure;
  // 涉及土地征收的|34件案件中: some of them only.
  if (lead.includes('其中') || NARROWED.test(lead)) return undefined;
  const from = end - sentence.index;
  const after = line.slice(from, from + 2 * FARTHEST).replaceAll(QUOTES, '');
  const noun = MAY_TAKE_UP.test(after.slice(0, FARTHEST)) ? TAKEN_UP.exec(after)?.groups?.['noun'] : undefined;
  if (noun === undefined) {
    const isSame = (earlier: Figure): boolean => earlier.rough.value < figure.rough.value && isWholeNoun(earlier, object);
    return { isSame: (earlier) => isSame(earlier) && isOfSameBody(figure, earlier), kind: 'turned' };
  }
  const named = noun.length < 2 ? `${unit}${noun}` : noun.slice(-LONG_NAME);
  const isSame = (earlier: Figure): boolean => `${earlier.label}${earlier.unit}${earlier.object}`.replaceAll(QUOTES, '').includes(named);
  return { isSame: (earlier) => isSame(earlier) && isOfSameBody(figure, earlier), kind: 'conflict' };
}

const QUOTES = /[“”]/gu;
/** 选聘|法律明白人: what may stand before all of a noun. */
const ACT =
  /^(?:配[备齐强]|[选续新]?聘[请任用]?|选[聘任派]|招[聘录募]|开展|举办|组织|建成|建有|建立|设立|成立|培[养育训]|发展|确定|评选|新增|拥?有|共有)?$/u;
/** A shorter noun is that of many things: 律师, 社区. */
const LEAST_NOUN = 3;

/** Whether words begin with all that an earlier figure counts: 选聘法律明白人, 法律明白人开展培训. */
function isWholeNoun({ label, object }: Figure, words: string): boolean {
  if (object !== '') return object.length >= LEAST_NOUN && words.startsWith(object);
  const core = coreOf(label);
  for (let at = Math.max(0, core.length - FARTHEST); at <= core.length - LEAST_NOUN; at++) {
    const before = core.slice(0, at);
    if (words.startsWith(core.slice(at)) && (ACT.test(before) || actOf(before) === before)) return true;
  }
  return false;
}

function conflict(earlier: Figure, later: Figure, kind: Said['kind']): Relation {
  const formula: Formula = { type: 'sum', parts: [term(earlier, THERE)], wholes: [term(later, HERE)] };
  return { kind, formula, verdict: 'broken', certainty: kind === 'turned' ? 'possible' : 'likely' };
}
