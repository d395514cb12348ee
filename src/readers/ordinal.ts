import { readChineseNumber } from '../core/chinese-number.ts';
import type { Ordinal, OrdinalForm } from '../core/ordinal.ts';

const HAN = '[一二三四五六七八九十百]{1,5}';

/** Each form at the beginning of a line; group `value` is the number. The order matters: the longer form first. */
const FORMS: readonly (readonly [OrdinalForm, RegExp])[] = [
  [
    'chapter',
    new RegExp(
      String.raw`^第\s?(?<value>${HAN}|\d{1,3})\s?[章节篇编](?![^\s　：:]{0,3}[规条])[\s　、：:]*|^第(?<value2>${HAN})部分[\s　、：:]*`,
      'u',
    ),
  ],
  ['bracketed-han', new RegExp(String.raw`^[（(]\s?(?<value>${HAN})\s?[）)][、.．，,]?[ 　]*|^(?<value2>${HAN})[）)][ 　]*`, 'u')],
  // 三、四季度 is no third item.
  ['han', new RegExp(String.raw`^(?<value>${HAN})\s?[、.．，,:：](?!${HAN}(?:季度|[、产个名次件户家天年万]))[ 　]*`, 'u')],
  ['item', new RegExp(`^(?<value>${HAN})(?:是|要)(?=[^一二三四五六七八九十])`, 'u')],
  ['first', new RegExp(`^第(?<value>${HAN})[，,、：:]`, 'u')],
  ['bracketed-arabic', /^[（(]\s?(?<value>\d{1,2})\s?[）)][、.．，,]?[ 　]*|^(?<value2>\d{1,2})[）)][、.．，,]?[ 　]*/u],
  ['decimal', /^(?<value>\d{1,2})(?:\.\d{1,2}){1,3}[、.．]?[ 　]+/u],
  ['arabic', /^(?<value>\d{1,2})(?:[.．](?!\d)|、)[ 　]*/u],
  ['circled', /^(?<value>[①-⑳])[ 　]*/u],
];

/** Reads the ordinal that a line begins with. `offset` is where the line's text stands in the draft. */
export function readOrdinal(text: string, offset: number): Ordinal | undefined {
  const first = text.charCodeAt(0);
  if (!mayBegin(first)) return undefined;
  for (const [form, pattern] of FORMS) {
    const match = pattern.exec(text);
    const printed = match?.groups?.['value'] ?? match?.groups?.['value2'];
    if (!match || printed === undefined) continue;
    const value = numberOf(printed);
    if (value === undefined) continue;
    const trimmed = match[0].trimEnd();
    return { text: trimmed, form, value, range: { start: offset, end: offset + trimmed.length } };
  }
  return undefined;
}

const BEGINNINGS = new Set([...'第（(一二三四五六七八九十百0123456789①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'].map((character) => character.charCodeAt(0)));

function mayBegin(code: number): boolean {
  return BEGINNINGS.has(code);
}

function numberOf(printed: string): number | undefined {
  if (/^\d/u.test(printed)) return Number(printed);
  const code = printed.charCodeAt(0);
  if (code >= 0x2460 && code <= 0x2473) return code - 0x245f;
  return readChineseNumber(printed);
}
