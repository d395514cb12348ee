import { isAdditive, isComparable, isSum } from '../clauses.ts';
import type { Figure } from '../figure.ts';
import { isGrouped, listOf, type Scene, type UnmarkedList } from './list.ts';

/** Classes by size or age, from the lowest to the highest: 1万元以下, 1—5万元, 5万元以上. */

const NUMBER = String.raw`(?<NAME>\d+(?:\.\d+)?)(?<NAMEscale>[千万亿]?)`;
const named = (name: string): string => NUMBER.replaceAll('NAME', name);
const BELOW = new RegExp(String.raw`^[^\d]*${named('to')}[^\d，、]{0,4}?(?:以下|以内|之内)|(?:不满|不足|低于|小于)${named('under')}`, 'u');
const BETWEEN = new RegExp(String.raw`${named('from')}[^\d，、]{0,6}?(?:[—－～~至到-]|以上)+(?:不满)?${named('to')}`, 'u');
const ABOVE = new RegExp(String.raw`^[^\d]*${named('from')}[^\d，、]{0,4}?(?:以上|之上)|(?:超过|高于|大于|满)${named('over')}`, 'u');
const SCALES: Readonly<Record<string, number>> = { 千: 1e3, 万: 1e4, 亿: 1e8 };

/** What begins a row of bands, and says by what they divide. */
const BEGINS = /^[\s　]*(?:[，；]|其中|按|从|分)/u;
const GROUPED = /^[，；。]?[\s　]*(?:其中)?[，：]?(?:按|从|分)[^，。；：]{1,10}(?:分|划分|看|统计|计)?[，：]?/u;
/** How far back a total that 按年龄分 divides is looked for. */
const MOST_BACK = 12;
/** How many figures bands may take, the numbers of their ends among them. */
const MOST = 36;

/** The values that an end of a band may be; none where it has no end. */
interface Band {
  readonly from: readonly number[];
  readonly to: readonly number[];
}

/**
 * 罚款案件120件，1万元以下80件，1—5万元30件，5万元以上10件: the bands of a total that no word opens; after 按金额分 the total may stand further before,
 * in the sentence or at the beginning of the one before it.
 */
export function bandsFrom({ figures }: Scene, at: number): UnmarkedList | undefined {
  const first = figures[at] as Figure;
  if (!figures[at - 1]?.isLimit || !BEGINS.test(first.lead)) return undefined;
  const items = rowFrom(figures, at);
  if (!areBands(items)) return undefined;
  const told = topicsBefore(figures, at);
  // 按学历分，本科以上96人、大专41人；按年龄分，…: classes of the total that both divide, which is not printed.
  if (told[0] && isGrouped(told[0])) return undefined;
  const wholes = GROUPED.test(first.lead) ? told : told.slice(-1).filter((whole) => whole.sentence === first.sentence);
  const whole = wholes.find((each) => isSum(items, each)) ?? wholes[0];
  return whole && listOf(whole, at, items, 'likely');
}

/** The bands from an index on. */
function rowFrom(figures: readonly Figure[], at: number): readonly Figure[] {
  const first = figures[at] as Figure;
  const items: Figure[] = [];
  for (let index = at; index < Math.min(figures.length, at + MOST); index++) {
    const item = figures[index] as Figure;
    if (item.sentence !== first.sentence || item.depth !== first.depth) break;
    if (item.isLimit) continue;
    if (!isComparable(item, first) || !isAdditive(item) || !bandOf(item.label)) break;
    items.push(item);
  }
  return items;
}

/** What bands may divide: the figures of their kind in the sentence from its first on, else those of the sentence before. */
function topicsBefore(figures: readonly Figure[], at: number): readonly Figure[] {
  const first = figures[at] as Figure;
  const near = figures.slice(Math.max(0, at - MOST_BACK), at);
  const alike = near.filter((figure) => isComparable(figure, first) && isAdditive(figure) && figure.depth === first.depth);
  const here = alike.filter(({ sentence }) => sentence === first.sentence);
  const last = near.findLast(({ sentence }) => sentence !== first.sentence)?.sentence;
  return here.length > 0 ? here : alike.filter(({ sentence }) => sentence === last);
}

/** Whether items are bands that go on from one to the next, from one without a lower end to one without an upper one, or the other way round. */
export function areBands(items: readonly Figure[]): boolean {
  if (items.length < 2 || !/\d/u.test(items[0]?.label ?? '')) return false;
  const bands = items.map(({ label }) => bandOf(label));
  if (!bands.every((band) => band !== undefined)) return false;
  const rising = bands[0]?.from.length === 0 ? bands : bands.toReversed();
  if (rising[0]?.from.length !== 0 || rising.at(-1)?.to.length !== 0) return false;
  return rising.slice(1).every((band, before) => band.from.some((start) => follows(start, (rising[before] as Band).to)));
}

/** 35岁以下, 36至50岁; 1万元以下, 1—5万元. */
function follows(start: number, ends: readonly number[]): boolean {
  return ends.some((end) => start === end || start === end + 1);
}

function bandOf(label: string): Band | undefined {
  const between = BETWEEN.exec(label)?.groups;
  if (between) {
    const { from = '', fromscale = '', to = '', toscale = '' } = between;
    return { from: valuesOf(from, fromscale || undefined, toscale), to: valuesOf(to, toscale) };
  }
  const below = BELOW.exec(label)?.groups;
  if (below) return { from: [], to: valuesOf(below['to'] ?? below['under'] ?? '', below['toscale'] ?? below['underscale'] ?? '') };
  const above = ABOVE.exec(label)?.groups;
  return above && { from: valuesOf(above['from'] ?? above['over'] ?? '', above['fromscale'] ?? above['overscale'] ?? ''), to: [] };
}

/** What a number with a scale stands for; of 1 in 1—5万元, that has none of its own, either. */
function valuesOf(number: string, scale: string | undefined, other = ''): number[] {
  const value = Number(number);
  if (scale !== undefined) return [value * (SCALES[scale] ?? 1)];
  return [value, value * (SCALES[other] ?? 1)];
}
