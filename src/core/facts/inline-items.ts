import { readChineseNumber } from '../chinese-number.ts';
import type { Block } from '../draft.ts';
import { matchesOf } from '../matches.ts';
import type { Ordinal, OrdinalForm } from '../ordinal.ts';
import type { Prose } from '../prose.ts';

/** One mark of an enumeration in running text: 一是, 第二，, 其次; without ordinal a number of a higher form, （一） or 二、, that ends all of them. */
export interface InlineItem {
  readonly ordinal: Ordinal | undefined;
  /** Whether the paragraph begins with it. */
  readonly isAtStart: boolean;
}

const DIGIT = '(?:十?[一二三四五六七八九]|十)';
/** （1）…；（2）…, ①…②… and 1.…；2.… within one paragraph. */
const LOW = String.raw`[（(]\d{1,2}[）)](?=[\p{Script=Han}“《]|\d{4}年)(?!项|款|条|号|目)|[①-⑳](?=[\p{Script=Han}“《\d])|\d{1,2}[.．、](?=\p{Script=Han})`;
const MARK = [
  `${DIGIT}是(?!一[，、])`,
  `${DIGIT}要(?![素点件求闻领职道害塞员])`,
  `第${DIGIT}(?=[，,：:是]|、(?!第|${DIGIT}))`,
  `其[一二三四五六七](?=[，,、：:是])`,
  '首先|其次|再次(?=[，,])',
  LOW,
].join('|');
/**
 * A mark stands at the start of a sentence or after what ends a clause. A 一是 that runs on from the words before opens a chain too,
 * but is none in 统一是 or 之一是.
 */
const ITEM = new RegExp(
  [
    String.raw`(?:^|[。；;：:，,、！？!?\n）)”》—…])\s*(?<mark>${MARK})`,
    String.raw`(?<![统唯第之万单同专不逐其这任某每如合百])(?<opener>一是)(?=\p{Script=Han})`,
    String.raw`(?<first>[（(]1[）)]|①|(?<![\d.])1[.．])(?=[\p{Script=Han}“《])(?![项款条号目])`,
    String.raw`(?<higher>[（(]${DIGIT}[）)](?![、和至项款条])|(?:^|[。；])\s*${DIGIT}、)`,
  ].join('|'),
  'gu',
);

/** Of each mark; most blocks have none, and are told off sooner by it. */
const MAY_BE_ITEM = /[一二三四五六七八九十][是要，,：:、）)]|首先|[其再]次|[（(]\d{1,2}[）)]|[①-⑳]|\d[.．、]\p{Script=Han}/u;

const NONE: readonly InlineItem[] = [];

/** The marks of enumerations in a block, in order. */
export function inlineItems({ prose }: Block): readonly InlineItem[] {
  return prose.test(MAY_BE_ITEM) ? itemsIn(prose) : NONE;
}

function itemsIn(prose: Prose): InlineItem[] {
  const items: InlineItem[] = [];
  const start = prose.text.search(/\S/u);
  for (const match of matchesOf(ITEM, prose.text)) {
    const text = match.groups?.['mark'] ?? match.groups?.['opener'] ?? match.groups?.['first'];
    if (text === undefined) {
      items.push({ ordinal: undefined, isAtStart: match.index <= start });
      continue;
    }
    const at = match.index + match[0].indexOf(text);
    const value = numberOf(text);
    if (value === undefined) continue;
    const form = formOf(text);
    items.push({ ordinal: { text, form, value, range: prose.range(at, at + text.length) }, isAtStart: at === start });
  }
  return items;
}

function formOf(mark: string): OrdinalForm {
  if (/^[（(]/u.test(mark)) return 'bracketed-arabic';
  if (/^[①-⑳]/u.test(mark)) return 'circled';
  if (/^\d/u.test(mark)) return 'arabic';
  return /^[第其首再]/u.test(mark) ? 'first' : 'item';
}

const FIRST_CIRCLED = 0x2460;

const WORDS: Readonly<Record<string, number>> = { 首先: 1, 其次: 2, 再次: 3 };

function numberOf(mark: string): number | undefined {
  if (/^[①-⑳]/u.test(mark)) return mark.charCodeAt(0) - FIRST_CIRCLED + 1;
  if (/^[（(\d]/u.test(mark)) return Number(/\d+/u.exec(mark)?.[0]);
  return WORDS[mark] ?? readChineseNumber(mark.replaceAll(/[^一二三四五六七八九十]/gu, ''));
}
