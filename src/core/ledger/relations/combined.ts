import { readChineseNumber } from '../../chinese-number.ts';
import { splitAtConjunctions, splitItems } from '../../facts/items.ts';
import type { Text } from '../../text.ts';
import type { Figure } from '../figure.ts';
import { coreOf } from '../label.ts';
import type { Passage } from '../passage.ts';
import { type Formula, type Relation, term } from '../relation.ts';
import { verdictOf } from '../verdict.ts';
import { isShare, type Share, type ShareGroup, shareLabel, TOGETHER } from './shares-total.ts';

const PART: Text = { zh: '占比', en: 'share' };
const WHOLE: Text = { zh: '合计占比', en: 'share of all together' };

/** 以上三类合计, 两者合计, 前三位合计: how many shares are meant. */
const COUNTED = /(?<count>[二两三四五六七八九十]|\d)(?:大|个)?(?:类|项|者|种|位|家|个|产业|区域|地区|部分|方面|级|行业|领域|镇|县|市|区)/u;
const WHOLE_WORDS =
  /^(?<whole>.*?)(?:的?(?:比重|比例|份额|比))?(?:合计|共计|总计|累计|分别|已|均|约|仅)*(?:为|是|达到?|到|约|近|超过?|高达|的)*$/u;
/** How many shares before a total are looked at. */
const MOST_BACK = 60;

interface Known extends Share {
  readonly group: ShareGroup;
}

/** The share of several classes together against their own shares: 以上三类占比合计87.8%; 华东、中南、华北三大区域占78.5%. */
export function findCombinedShares({ figures }: Passage, groups: readonly ShareGroup[]): Relation[] {
  const known = groups
    .flatMap((group) => group.shares.map((share): Known => ({ ...share, group })))
    .sort((a, b) => a.figure.index - b.figure.index);
  let at = 0;
  return figures.flatMap((total, index) => {
    while (at < known.length && (known[at] as Known).figure.index < total.index) at++;
    if (at < 2 || !isShare(total) || total.qualifier) return [];
    const label = shareLabel(figures, index);
    if (label.includes('分别占')) return [];
    const whole = wholeIn(label);
    const before = known.slice(Math.max(0, at - MOST_BACK), at).filter(({ group }) => isOfWhole(whole, group));
    const shares = TOGETHER.test(label) ? sharesBefore(total, label, before) : sharesNamed(label, before);
    if (!shares || shares.length < 2) return [];
    const formula: Formula = { type: 'sum', parts: shares.map(({ figure }) => term(figure, PART)), wholes: [term(total, WHOLE)] };
    return [{ kind: 'sum', formula, verdict: verdictOf(formula), certainty: 'likely' }];
  });
}

/** What 合计 tells together by their names, none of which is one of the shares before: 交通工具和垃圾等火灾合计. */
const OF_OTHERS = /[、和与及](?!.*(?:以上|上述|[两二三四五六七八九十\d][大个]?[类项者种位家级]))[^，]*(?:合计|共计|总计|累计)/u;

/** The shares of the sentence right before a total of them; as many as it says. */
function sharesBefore(total: Figure, label: string, before: readonly Known[]): readonly Share[] | undefined {
  if (OF_OTHERS.test(label) && !before.some(({ name }) => name.length > 1 && label.includes(name))) return undefined;
  const group = before.at(-1)?.group;
  const own = before.filter((share) => share.group === group && share.figure.sentence === total.sentence);
  const count = countIn(label);
  if (own.length < (count ?? 2)) return undefined;
  if (count === undefined) return own;
  return /前/u.test(label) ? own.slice(0, count) : own.slice(-count);
}

/** The shares of exactly those that a list before 占 names, all of one group. */
function sharesNamed(label: string, before: readonly Known[]): readonly Share[] | undefined {
  const subject = label.includes('占') ? label.slice(0, label.indexOf('占')).replace(/^其中[，,]?/u, '') : '';
  const items = splitItems(subject).flatMap(splitAtConjunctions);
  if (items.length < 2 || before.length < 2) return undefined;
  const count = countIn(subject);
  if (count !== undefined && count !== items.length) return undefined;
  const found = items.map(({ text }, at) => {
    const words = text.trim();
    return before.findLast(({ name }) => {
      if (name.length < 2) return false;
      return at === 0 ? words.endsWith(name) : at === items.length - 1 ? words.startsWith(name) : words === name;
    });
  });
  const [first] = found;
  return first && found.every((share) => share?.group === first.group) && new Set(found).size === found.length
    ? (found as readonly Share[])
    : undefined;
}

function countIn(words: string): number | undefined {
  const printed = COUNTED.exec(words)?.groups?.['count'];
  if (printed === undefined) return undefined;
  return /\d/u.test(printed) ? Number(printed) : readChineseNumber(printed);
}

/** The core of the words after 占 that name the whole; empty where none do. */
function wholeIn(label: string): string {
  const at = label.lastIndexOf('占');
  return at < 0 ? '' : coreOf(WHOLE_WORDS.exec(label.slice(at + 1))?.groups?.['whole'] ?? '');
}

/** Whether a total of shares may be of the whole that a group's shares are of. */
function isOfWhole(words: string, { whole }: ShareGroup): boolean {
  return words.length < 2 || whole.length < 2 || words.includes(whole) || whole.includes(words);
}
