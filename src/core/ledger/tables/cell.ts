import type { Block } from '../../draft.ts';
import type { Sentence } from '../../facts/sentences.ts';
import { decimal, multiply, toNumber } from '../decimal.ts';
import type { Figure, Measure } from '../figure.ts';
import { around } from '../interval.ts';
import { stageOf } from '../lexicon.ts';
import { groupOf, SCALE_PATTERN, SCALES, UNIT_PATTERN } from '../units.ts';

/** A scale and a unit as a table's head prints them: 万 and 元 of （万元）. */
export interface Unit {
  /** 万 亿 千 …, or empty. */
  readonly scale: string;
  readonly unit: string;
}

/** A cell that holds one number and nothing else; indexes are into the block's prose. */
export interface PrintedNumber {
  readonly start: number;
  readonly end: number;
  /** The number without separators: -1234.50. */
  readonly digits: string;
  /** Scale and unit printed in the cell itself. */
  readonly own: Unit;
}

const NUMBER = new RegExp(
  String.raw`^(?<sign>[-－−+＋])?(?<digits>(?:\d{1,3}(?:,\d{3})+|\d{1,20})(?:\.\d{1,10})?)[\s　]*(?<scale>${SCALE_PATTERN})?(?<unit>${UNIT_PATTERN})?$`,
  'u',
);
/** What a cell holds that has nothing to tell: empty, a dash, a slash. */
const BLANK = /^[-－−—–―─/／\\·.…*※]*$/u;

/** Whether a cell is left empty, in whatever way. */
export function isBlank(block: Block): boolean {
  return BLANK.test(block.prose.text.replaceAll(/[\s　]/gu, ''));
}

/** The number of a cell that holds nothing else. */
export function readCell(block: Block): PrintedNumber | undefined {
  const { text } = block.prose;
  const words = text.trim();
  if (words === '' || words.length > 36 || !/[\d０-９]/u.test(words)) return undefined;
  const halved = words.replaceAll(/[０-９％．，]/gu, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0));
  const groups = NUMBER.exec(halved)?.groups as { digits: string; sign?: string; scale?: string; unit?: string } | undefined;
  if (!groups) return undefined;
  const start = text.indexOf(words);
  return {
    start,
    end: start + words.length,
    digits: `${/[-－−]/u.test(groups.sign ?? '') ? '-' : ''}${groups.digits.replaceAll(',', '')}`,
    own: { scale: groups.scale ?? '', unit: groups.unit ?? '' },
  };
}

/** What the lines of its table say of a number. */
export interface CellWords {
  readonly label: string;
  readonly unit: Unit;
  readonly measure: Measure;
}

/** The figure of a cell; scale and unit are those of the cell, else those that its lines give it. */
export function figureOf(sentence: Sentence, number: PrintedNumber, { label, unit: given, measure }: CellWords): Figure {
  const { start, end, own } = number;
  const isOwn = own.unit !== '' || own.scale !== '';
  const unit = own.unit || given.unit;
  const scaleName = isOwn ? own.scale : given.scale;
  const printed = decimal(number.digits);
  const scale = SCALES[scaleName];
  const value = scale ? multiply(printed, scale) : printed;
  const isWhole = !scale && printed.scale === 0 && !/^(?:%|‰|个?百分点)$/u.test(unit);
  const half = { units: isWhole ? 0n : 5n, scale: printed.scale + 1 };
  const exact = scale ? multiply(half, scale) : half;
  const { prose } = sentence.block;
  const group = groupOf(unit);
  return {
    text: prose.text.slice(start, end),
    range: prose.range(start, end),
    numberRange: prose.range(start, end),
    value,
    interval: around(value, exact),
    half: exact,
    rough: { value: toNumber(value), half: toNumber(exact) },
    decimals: printed.scale,
    qualifier: undefined,
    unit,
    headScale: isOwn ? undefined : scaleName,
    group,
    isPercent: unit === '%',
    measure,
    label,
    stage: group === 'percent' ? undefined : stageOf(label),
    object: '',
    lead: '',
    line: sentence.text,
    sentence,
    index: start,
    end,
    depth: 0,
    isReference: false,
    isLimit: false,
  };
}
