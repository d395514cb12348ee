import type { Sentence } from '../facts/sentences.ts';
import type { Range } from '../range.ts';
import { add, type Decimal, decimal, multiply } from './decimal.ts';
import type { Figure } from './figure.ts';

const NUMBER = String.raw`(?<number>[0-9０-９]{1,3}(?:[,，][0-9]{3})+(?:\.\d+)?(?![0-9])|[0-9０-９]+(?:[.．][0-9０-９]+)?)`;
const BEFORE = '(?<before>约|近|超过|超|逾|达到?|不足|将近|大约|至少|不少于)?';
const SCALE = '(?<scale>百|千|万|亿|万亿)?';
const UNIT =
  '(?<unit>个百分点|百分点|%|％|‰|人次|件次|场次|户次|家次|批次|万元|亿元|元|[件起宗人个名项份条家场次户例篇部处所支本册卷期天位台套批类亩吨倍成村站点轮辆栋间座幅块张封])?';
const FIGURE = new RegExp(`${BEFORE}${NUMBER}\\s*(?<more>余|多)?${SCALE}(?<more2>余|多)?\\s*${UNIT}(?<after>以上|以下|左右|以内)?`, 'dgu');
/** What stands right before or after a number that counts nothing. */
const NO_COUNT_BEFORE = /(?:第|〔|［|\[|No\.?|[A-Za-z０-９0-9][-－—~～.:：/]|[+＋×·])$/u;
const NO_COUNT_AFTER = /^(?:\s*(?:年|月|日|时|点(?!位)|分(?!之)|号|届|季度|世纪|[-－—~～/:：]\s*\d|〕|[+＋·×])|[A-Za-z])/u;
const SCALES: Readonly<Record<string, string>> = { 百: '100', 千: '1000', 万: '10000', 亿: '100000000', 万亿: '1000000000000' };
const QUOTED = /“[^”]{0,80}”|《[^》]{0,120}》|〔\d{4}〕\d+号|[（(]?\d{3,4}[)）]?[-－]\d{7,8}/gu;
const LABEL_LENGTH = 24;

/** The printed numbers that count something, in document order. Years, dates, ordinals, document numbers and quoted names are none. */
export function findFigures(sentences: readonly Sentence[]): readonly Figure[] {
  return sentences.flatMap((sentence) => (/\d|[０-９]/u.test(sentence.text) ? figuresOf(sentence) : []));
}

function figuresOf(sentence: Sentence): Figure[] {
  const figures: Figure[] = [];
  const { text, block } = sentence;
  const quoted = [...text.matchAll(QUOTED)].map((match) => [match.index, match.index + match[0].length] as const);
  let labelFrom = 0;
  for (const match of text.matchAll(FIGURE)) {
    const span = match.indices?.groups?.['number'];
    if (!span) continue;
    const end = match.index + match[0].length;
    const before = text.slice(Math.max(0, span[0] - 4), span[0]);
    const isQuoted = quoted.some(([from, to]) => span[0] >= from && span[0] < to);
    if (isQuoted || NO_COUNT_BEFORE.test(before) || NO_COUNT_AFTER.test(text.slice(span[1]))) continue;
    const groups = match.groups as Record<string, string | undefined>;
    const printed = normalise(groups['number'] ?? '');
    const qualifier = groups['before']?.replace(/^达到?$/u, '') || groups['more'] || groups['more2'] || groups['after'];
    const value = multiply(decimal(printed), decimal(SCALES[groups['scale'] ?? ''] ?? '1'));
    const unit = (groups['unit'] ?? '').replace('％', '%');
    const range = (from: number, to: number): Range => block.prose.range(sentence.index + from, sentence.index + to);
    const half: Decimal = qualifier ? { units: value.units < 0n ? -value.units : value.units, scale: value.scale } : decimal('0');
    const labelStart = Math.max(labelFrom, match.index - LABEL_LENGTH);
    figures.push({
      text: match[0],
      range: range(match.index, end),
      numberRange: range(span[0], unit === '%' ? (match.indices?.groups?.['unit']?.[1] ?? span[1]) : span[1]),
      value,
      low: qualifier ? decimal('0') : value,
      high: add(value, half),
      decimals: printed.split('.')[1]?.length ?? 0,
      ...(qualifier && { qualifier }),
      unit,
      isPercent: unit === '%',
      label: labelOf(text.slice(labelStart, match.index)),
      sentence,
      index: sentence.index + span[0],
    });
    labelFrom = end;
  }
  return figures;
}

function normalise(printed: string): string {
  const halfWidth = printed.replaceAll(/[０-９．]/gu, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0));
  return halfWidth.replaceAll(/[,，]/gu, '');
}

/** The words of the clause before the number. */
function labelOf(before: string): string {
  const clause = before.slice(Math.max(...['，', '；', '：', ',', ';', ':', '、'].map((mark) => before.lastIndexOf(mark))) + 1);
  return clause.trim();
}
