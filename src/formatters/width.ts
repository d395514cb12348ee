import { matchesOf } from '../core/matches.ts';

/** Gives the columns a text takes on a terminal of a Chinese system, where “ ” — … ① are two columns wide. */
export type Measure = (text: string) => number;

const SLIM = '\\u00a0\\u2002\\u2003';
const WIDE =
  '§·×÷‘’“”–—…‰′″℃√∶≈≠≤≥←↑→↓□△◆◇☆★①-⑳⑴-⒇■▲○●\\u3000-\\u3029\\u3033-\\u303e\\u3300-\\u33ff\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff\\uff01-\\uff60\\uffe0-\\uffe6\\ufffd';
const COMMON = new RegExp(`[ -~\\t\\r\\n${SLIM}${WIDE}]`, 'u');
/** What nearly all characters are not: V8 is slow with a class of as many ranges as the table has. */
const UNUSUAL = /[^ -~\n\u3000-\u3029\u4e00-\u9fff\uff01-\uff60“”—]/gu;

/** The usual characters by a table; `string-width`, which takes as long to load as all the rest and is slow, only where a text has others. */
export async function measureFor(texts: readonly string[]): Promise<Measure> {
  if (texts.every(isCommon)) return measureCommon;
  const { default: stringWidth } = await import('string-width');
  return (part) => (isCommon(part) ? measureCommon(part) : stringWidth(part, { ambiguousIsNarrow: false }));
}

function isCommon(text: string): boolean {
  return matchesOf(UNUSUAL, text).every(([character]) => COMMON.test(character));
}

/** Right for the characters of the table. A loop and not a pattern: it is called for every character of what is cut to fit. */
export function measureCommon(text: string): number {
  let columns = 0;
  for (let at = 0; at < text.length; at++) columns += isSlim(text.charCodeAt(at)) ? 1 : 2;
  return columns;
}

function isSlim(code: number): boolean {
  return (code >= 0x20 && code <= 0x7e) || code === 0xa0 || code === 0x2002 || code === 0x2003;
}
