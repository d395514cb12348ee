import type { Text } from '../../text.ts';
import type { Figure } from '../figure.ts';
import type { Passage } from '../passage.ts';
import { type Relation, term, verdictOf } from '../relation.ts';

const OPENING: Text = { zh: '原有', en: 'before' };
const ADDED: Text = { zh: '新增', en: 'added' };
const REMOVED: Text = { zh: '减少', en: 'taken away' };
const CLOSING: Text = { zh: '现有', en: 'now' };

const AT_FIRST = /年初|期初|(?:上年|去年|上一年)(?:末|底|年末|年底)|原有|原来|清理前/u;
const COMING = /新(?:增|制定|出台|建|聘|进|招|录用|设|成立|纳入|印发|发)|制定|出台|增加|调入|制发/u;
const GOING = /废止|失效|注销|取消|退出|调出|清退|解聘|退休|调离|离职|辞退|辞职|减少|核减|撤并|关停/u;
const AT_LAST = /年末|年底|期末|现有|现行有效|现存|目前有效|现共有|保有|现继续有效/u;
/** Only one of each, and nothing else of the kind, is a stock that is told whole. */
const SHORTEST = 3;

/** 年初41件，新制定5件，废止3件，年末43件: what was there, what came and what went make what is there, where one sentence tells each. */
export function findStockRelations({ figures }: Passage): Relation[] {
  return bySentence(figures).flatMap((told) => stockOf(told) ?? []);
}

function bySentence(figures: readonly Figure[]): Figure[][] {
  const groups: Figure[][] = [];
  for (const figure of figures) {
    if (figure.measure !== 'level' && figure.measure !== 'delta') continue;
    if (figure.isPercent || figure.isLimit || figure.unit === '' || figure.depth > 0) continue;
    const current = groups.at(-1);
    if (current?.[0]?.sentence === figure.sentence) current.push(figure);
    else groups.push([figure]);
  }
  return groups;
}

function stockOf(told: readonly Figure[]): Relation | undefined {
  const [opening] = told;
  const closing = told.at(-1);
  if (!opening || !closing || told.length < SHORTEST || !AT_FIRST.test(opening.label) || !AT_LAST.test(closing.label)) return undefined;
  const between = told.slice(1, -1);
  if (told.some(({ group, qualifier }) => group !== opening.group || qualifier !== undefined)) return undefined;
  const added = between.filter(({ label }) => COMING.test(label) && !GOING.test(label));
  const removed = between.filter(({ label }) => GOING.test(label));
  if (added.length + removed.length !== between.length || added.length > 1) return undefined;
  const parts = [
    term(opening, OPENING),
    ...added.map((figure) => term(figure, ADDED)),
    ...removed.map((figure) => term(figure, REMOVED, -1)),
  ];
  const wholes = [term(closing, CLOSING)];
  // What went may have been left out where nothing is said of it.
  const formula = { type: 'sum' as const, parts, wholes };
  const verdict = verdictOf(formula);
  if (removed.length === 0 && verdict === 'broken' && verdictOf({ type: 'bound', parts: wholes, wholes: parts }) === 'holds')
    return undefined;
  return { kind: 'flow', formula, verdict, certainty: 'likely' };
}
