import type { Sentence } from '../facts/sentences.ts';
import type { Range } from '../range.ts';
import type { Decimal } from './decimal.ts';
import type { Stage } from './indicators.ts';
import type { Interval } from './interval.ts';

/**
 * What a printed number says: `level` an amount or count · `delta` by how much a level changed (增加12件) · `growth` a change in percent or
 * times (增长5%, 增长2倍) · `points` a change in percentage points · `share` a percentage of a whole or a rate (占12%, 合格率98%).
 */
export type Measure = 'level' | 'delta' | 'growth' | 'points' | 'share';

/** One printed number. */
export interface Figure {
  /** As printed, with qualifier and unit: 约1,080.5万元. */
  readonly text: string;
  /** The number, its qualifier and its unit. */
  readonly range: Range;
  /** The number itself with % or 万/亿, without qualifier and unit. */
  readonly numberRange: Range;
  readonly value: Decimal;
  /** The values that the print allows, by its precision and its qualifier. */
  readonly interval: Interval;
  /** Half a unit of the last printed digit; zero for a count that is printed whole. */
  readonly half: Decimal;
  /** Value and half unit in floating point, for a first look; what is decided is decided exactly. */
  readonly rough: { readonly value: number; readonly half: number };
  /** Digits printed after the point. */
  readonly decimals: number;
  /** 约 近 余 多 以上 超过 不足 …; undefined for an exact figure. */
  readonly qualifier: string | undefined;
  /** 件 起 人 元 % 个百分点 …; 万 and 亿 are part of the value. Empty if none is printed. */
  readonly unit: string;
  /** Only of a number alone in a table's cell whose unit the head gives: the scale (万) that it is in, or empty. Scale and unit are not printed with it. */
  readonly headScale: string | undefined;
  /** What the unit counts: figures are compared only within one group. */
  readonly group: string;
  readonly isPercent: boolean;
  readonly measure: Measure;
  /** The words before it in its clause that say what it counts: 受理行政复议申请. */
  readonly label: string;
  /** Where in a matter's course the label stands: 受理, 办结, 在办. */
  readonly stage: Stage | undefined;
  /** The words right after it, up to the next mark: 个减排项目 → 减排项目. */
  readonly object: string;
  /** The words between the figure before it (or the beginning of its sentence) and this one, at most the last 300 characters. */
  readonly lead: string;
  /** Its sentence with digits half-width and marks full-width, character for character. */
  readonly line: string;
  readonly sentence: Sentence;
  /** Where the number begins and where the figure ends in the block's prose. */
  readonly index: number;
  readonly end: number;
  /** How many brackets are open around it. */
  readonly depth: number;
  /** Told only for comparison, of another period: 比上年同期226件少129件, 由12件增至15件, （上年为100件）. */
  readonly isReference: boolean;
  /** No amount of its own: an end of a printed range (100～199张), the limit of a class (100张以下的医院), or a member of a ratio (8.6:49.1:42.3). */
  readonly isLimit: boolean;
}
