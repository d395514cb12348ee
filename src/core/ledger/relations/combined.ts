import { readChineseNumber } from '../../chinese-number.ts';
import { splitAtConjunctions, splitItems } from '../../facts/items.ts';
import type { Text } from '../../text.ts';
import type { Figure } from '../figure.ts';
import { coreOf, withoutNotes } from '../label.ts';
import type { Passage } from '../passage.ts';
import { type Formula, type Relation, term, verdictOf } from '../relation.ts';
import { type Share, type ShareGroup, TOGETHER } from './shares-total.ts';

const PART: Text = { zh: '占比', en: 'share' };
const WHOLE: Text = { zh: '合计占比', en: 'share of all together' };

/** 以上三类合计, 两者合计, 前三位合计: how many shares are meant. */
const COUNTED = /(?<count>[二两三四五六七八九十]|\d)(?:大|个)?(?:类|项|者|种|位|家|个|产业|区域|地区|部分|方面|级|行业|领域|镇|县|市|区)/u;
const WHOLE_WORDS =
  /占(?<whole>[^占]*?)(?:的?(?:比重|比例|份额|比))?(?:合计|共计|总计|累计|分别|已|均|约|仅)*(?:为|是|达到?|到|约|近|超过?|高达|的)*$/u;

/** The share of several classes together against their own shares: 以上三类占比合计87.8%; 华东、中南、华北三大区域占78.5%. */
export function findCombinedShares({ figures }: Passage, groups: readonly ShareGroup[]): Relation[] {
  return figures.flatMap((total) => {
    if (!total.isPercent || total.measure !== 'share' || total.isLimit || total.qualifier) return [];
    const shares = TOGETHER.test(total.label) ? sharesBefore(total, groups) : sharesNamed(total, groups);
    if (!shares || shares.length < 2) return [];
    const formula: Formula = { type: 'sum', parts: shares.map(({ figure }) => term(figure, PART)), wholes: [term(total, WHOLE)] };
    return [{ kind: 'sum', formula, verdict: verdictOf(formula), certainty: 'likely' }];
  });
}

/** The shares of the sentence right before a total of them; as many as it says. */
function sharesBefore(total: Figure, groups: readonly ShareGroup[]): readonly Share[] | undefined {
  const count = countIn(total.label);
  const before = groups
    .filter((group) => isOfWhole(total, group))
    .map(({ shares }) => shares.filter(({ figure }) => figure.sentence === total.sentence && figure.index < total.index))
    .filter((shares) => shares.length >= 2 && shares.length >= (count ?? 2));
  const nearest = before.sort((a, b) => (b.at(-1) as Share).figure.index - (a.at(-1) as Share).figure.index)[0];
  if (!nearest) return undefined;
  if (count === undefined) return nearest;
  return /前/u.test(total.label) ? nearest.slice(0, count) : nearest.slice(-count);
}

/** The shares of exactly those that a list before 占 names. */
function sharesNamed(total: Figure, groups: readonly ShareGroup[]): readonly Share[] | undefined {
  const label = withoutNotes(total.label).replace(/^其中[，,]?/u, '');
  const subject = /^(?<subject>[^占]*)占/u.exec(label)?.groups?.['subject'] ?? '';
  const items = splitItems(subject).flatMap(splitAtConjunctions);
  if (items.length < 2) return undefined;
  const count = countIn(subject);
  if (count !== undefined && count !== items.length) return undefined;
  for (const group of groups) {
    const known = group.shares.filter(({ figure, name }) => figure.index < total.index && name.length >= 2);
    const found = items.map(({ text }, at) => {
      const matches = known.filter(({ name }) =>
        at === 0 ? text.trim().endsWith(name) : at === items.length - 1 ? text.trim().startsWith(name) : text.trim() === name,
      );
      return matches.length === 1 ? matches[0] : undefined;
    });
    if (found.every((share) => share !== undefined) && new Set(found).size === found.length && isOfWhole(total, group)) return found;
  }
  return undefined;
}

function countIn(words: string): number | undefined {
  const printed = COUNTED.exec(words)?.groups?.['count'];
  if (printed === undefined) return undefined;
  return /\d/u.test(printed) ? Number(printed) : readChineseNumber(printed);
}

/** Whether a total of shares may be of the whole that a group's shares are of. */
function isOfWhole(total: Figure, { whole }: ShareGroup): boolean {
  const words = coreOf(WHOLE_WORDS.exec(withoutNotes(total.label))?.groups?.['whole'] ?? '');
  return words.length < 2 || whole.length < 2 || words.includes(whole) || whole.includes(words);
}
