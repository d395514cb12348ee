import { isAdditive, OPENER, textAfter } from '../clauses.ts';
import type { Figure } from '../figure.ts';
import { listOf, type Scene, type UnmarkedList } from './list.ts';

/** Letters, calls and visits, which reports add up whatever they count them in. */

const WAYS = /来信|来访|来电|走访|信函|信件|网上|网络|网信|热线|电话|信箱|留言|接访/u;
const UNITS = /^(?:件|件次|批|批次|人次|次|封|条|件（次）|件（批）)$/u;
const MIXED = /^(?:件次|批次|人次|件（次）|件（批）)$/u;
/** The longest row of ways. */
const MOST = 8;

/** 受理来信来电来访3260件次：来信412件、来电2538件、来访310人次: all ways to turn to an office, of which each has a count noun of its own. */
export function waysOfVisits({ figures }: Scene, at: number): UnmarkedList | undefined {
  const [whole, first] = [figures[at] as Figure, figures[at + 1] as Figure];
  if (!MIXED.test(whole.unit) || !WAYS.test(whole.label) || !/^[，：]/u.test(first.lead) || whole.measure !== 'level') return undefined;
  const items: Figure[] = [];
  for (const item of figures.slice(at + 1, at + 2 + MOST)) {
    if (item.sentence !== whole.sentence || item.depth !== whole.depth || !UNITS.test(item.unit)) break;
    if (!WAYS.test(item.label) || !isAdditive(item) || (items.length > 0 && !/^[、，]/u.test(item.lead))) break;
    items.push(item);
  }
  const units = new Set(items.map(({ unit }) => unit));
  const last = items.at(-1);
  if (items.length < 2 || units.size < 2 || !last || !/^[。；]|^$/u.test(textAfter(last).slice(0, 1))) return undefined;
  const isAll = first.lead.startsWith('：') || OPENER.test(first.lead) || items.every(({ label }) => whole.label.includes(label.slice(-2)));
  return isAll ? listOf(whole, at + 1, items, 'likely') : undefined;
}
