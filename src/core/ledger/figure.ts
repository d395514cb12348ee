import type { Sentence } from '../facts/sentences.ts';
import type { Range } from '../range.ts';
import type { Decimal } from './decimal.ts';

/** One printed number. */
export interface Figure {
  /** As printed, with qualifier and unit: 约1,080.5万元. */
  readonly text: string;
  /** The number, its qualifier and its unit. */
  readonly range: Range;
  /** The number itself with % or 万/亿, without qualifier and unit. */
  readonly numberRange: Range;
  readonly value: Decimal;
  /** Half-open in neither direction: the least and the greatest value the print allows, by precision and qualifier. */
  readonly low: Decimal;
  readonly high: Decimal;
  /** Digits printed after the point. */
  readonly decimals: number;
  /** 约 近 余 多 以上 超过 不足 …; absent for an exact figure. */
  readonly qualifier?: string;
  /** 件 起 人 万元 % 个百分点 …; 万 and 亿 are part of the value where they scale it. */
  readonly unit: string;
  readonly isPercent: boolean;
  /** The words before it in its clause that say what it counts. */
  readonly label: string;
  readonly sentence: Sentence;
  /** Where the number begins in the block's prose. */
  readonly index: number;
}
