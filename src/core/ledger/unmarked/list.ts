import type { Figure } from '../figure.ts';
import type { Passages } from '../passage.ts';
import type { Whole } from '../wholes.ts';

/** What the form of a list says of its being complete; `kinds` if it names the kinds of its total, `open` if some may be left whatever it names. */
export type Form = 'certain' | 'likely' | 'no' | 'kinds' | 'open';

/** A list that no word opens. */
export interface UnmarkedList {
  readonly whole: Whole;
  /** The index of its first item. */
  readonly from: number;
  readonly items: readonly Figure[];
  readonly form: Form;
  /** What follows its items and may be one as well. */
  readonly rest?: readonly Figure[];
}

/** The figures of a passage, among which lists are looked for. */
export interface Scene {
  readonly figures: readonly Figure[];
  /** Whether 其中 or 包括 stands in the words before a figure. */
  readonly opened: readonly boolean[];
  readonly passages: Passages;
}

/** Items that are surely of a figure. */
export function listOf(whole: Figure, from: number, items: readonly Figure[], form: Form): UnmarkedList {
  return { whole: { figure: whole, isSure: true }, from, items, form };
}

/** 共, 合计: said of what counts all. */
export const TOTAL_WORD = /(?<!公)共|总数|总计|合计|累计|总量|总/u;

/** 按来源分，群众申请|121件; 从年龄看，: the words before the first of a row of classes. */
const GROUPED = /^[，；。]?[\s　]*(?:其中)?[，：]?(?:按|从|分)[^，。；：]{1,10}(?:分|划分|看|统计|计)?[，：]/u;

/** Whether a figure is the first of a row of classes, headed by what they divide by. */
export function isGrouped({ lead }: Figure): boolean {
  return /[按从分]/u.test(lead) && GROUPED.test(lead);
}
