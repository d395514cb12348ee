import { isAdditive, isComparable, isSum, textAfter } from '../clauses.ts';
import type { Figure } from '../figure.ts';
import { runFrom } from '../items.ts';
import { coreOf } from '../label.ts';
import { activityOf, actOf, withoutStage } from '../lexicon.ts';
import { listOf, type Scene, TOTAL_WORD, type UnmarkedList } from './list.ts';

/** Lists that a total stands right before: its parts after a colon, kinds that repeat its noun, a row of names. */

/** What a sentence, or a part of it that ； ends, goes on with after a count noun. */
const SENTENCE_END = /^[^，。；、：\d]{0,8}(?:[。；]|$)/u;

/** 合格以上: holds the grades before it. */
const BAND = /以[上下内外]/u;

/**
 * 共126件：甲队58件、乙所41件、丙所27件: a colon after a total begins its parts. 改革任务6项：取消2项，下放3项，调整1项。: where no word says that the number
 * is all, a row to the end of the sentence may tell some only.
 */
export function afterColon({ figures, opened }: Scene, at: number): UnmarkedList | undefined {
  const [whole, next] = [figures[at] as Figure, figures[at + 1] as Figure];
  if (next.sentence !== whole.sentence || !/^：[^，。；：]*$/u.test(next.lead)) return undefined;
  if (whole.depth !== next.depth || !isComparable(next, whole) || !isAdditive(next)) return undefined;
  const { items, sure } = runFrom(figures, at + 1, whole, opened, false);
  if (items.length < 2 || sure < items.length) return undefined;
  if (/(?<!公)共|计|总/u.test(whole.label)) return listOf(whole, at + 1, items, 'likely');
  const isRow = whole.measure === 'level' && items.at(-1) === figures[at + items.length] && items.every(({ stage }) => stage === undefined);
  if (!isRow || !SENTENCE_END.test(textAfter(items.at(-1) as Figure)) || items.some(({ label }) => BAND.test(label))) return undefined;
  return listOf(whole, at + 1, items, 'no');
}

/**
 * 共收到申请7条，网上申请3条，信函申请4条: the items repeat what the total counts, each with a word of its own before it. 中心组学习6次，支部
 * 学习6次 are no kinds of 集中学习, unless they add up to it.
 */
export function kindsByNoun({ figures, passages }: Scene, at: number): UnmarkedList | undefined {
  const [whole, next] = [figures[at] as Figure, figures[at + 1] as Figure];
  if (next.sentence !== whole.sentence || next.depth !== whole.depth || !/^[，；]/u.test(next.lead)) return undefined;
  if (whole.measure !== 'level' || !TOTAL_WORD.test(whole.label)) return undefined;
  const noun = passages.coreOf(whole).slice(-2);
  if (noun.length < 2) return undefined;
  const items: Figure[] = [];
  for (let index = at + 1; index < figures.length; index++) {
    const item = figures[index] as Figure;
    const core = passages.coreOf(item);
    if (item.sentence !== whole.sentence || item.depth !== whole.depth || !isComparable(item, whole)) break;
    const isKind = core.endsWith(noun) && core.length > noun.length && item.stage === undefined && activityOf(item.label) === undefined;
    const isValueOnly = index > at + 1 && /^[、和及与]$/u.test(item.lead.trim());
    if (!isKind && !isValueOnly) break;
    items.push(item);
  }
  if (items.length < 2) return undefined;
  const after = figures[at + items.length + 1];
  // 村级调解143起，共调解371起；县级调解271起，村级调解290起，共调解561起: of the total after them.
  if (after?.sentence === whole.sentence && TOTAL_WORD.test(after.label) && isSum(items, after)) return undefined;
  const counted = coreOf(withoutStage(whole.label.replace(activityOf(whole.label) ?? '', ''))).replace(/^共/u, '');
  const isOfAll = whole.stage === 'intake' || items.every((item) => passages.coreOf(item).endsWith(counted)) || isSum(items, whole);
  return isOfAll ? listOf(whole, at + 1, items, 'kinds') : undefined;
}

/** 全县共有机构17家，甲类5家、乙类10家、丙类2家。: a row of names up to the end of its sentence comes to no more than the total before it. */
export function rowOfNames({ figures }: Scene, at: number): UnmarkedList | undefined {
  const [whole, first] = [figures[at] as Figure, figures[at + 1] as Figure];
  if (whole.measure !== 'level' || !/(?<!公)共/u.test(whole.label) || !first.lead.startsWith('，')) return undefined;
  const items: Figure[] = [];
  for (let index = at + 1; index < figures.length; index++) {
    const item = figures[index] as Figure;
    if (item.sentence !== whole.sentence || item.unit !== whole.unit || item.depth !== whole.depth || !isAdditive(item)) break;
    if (item.object !== '' || item.stage !== undefined || item.label.length < 2 || actOf(item.label) !== undefined) return undefined;
    if (items.length > 0 && !/^[、和及与]/u.test(item.lead)) return undefined;
    items.push(item);
  }
  const last = items.at(-1);
  if (items.length < 3 || !last || !/^[。；]?$/u.test(textAfter(last).slice(0, 1))) return undefined;
  return listOf(whole, at + 1, items, 'open');
}
