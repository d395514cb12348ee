import { keyOf, type Law, lawsByKey } from './law.ts';

/** What a title ends in; titles that end differently are not taken for each other. */
const FAMILY = /(?:办法|法典|法|条例|规定|细则|规则|准则|(?:纲要|规划)（\d{4}-\d{4}）)$/u;
/** 中华人民共和的, 中华共和国: what is left of the state’s name with a character too few or too many. */
const STATE_MISPRINTED = /^中华(?!民国)[人民共和合国的]{3,9}/u;
/** 《公司发》, 《行政许可法规》. */
const LAW_MISSPELT = /[发罚伐砝]$|(?<=法)[规律令]$/u;
/** 法治政府建设与责任落实督察工作条例: a stem that is long enough to be of one norm only, whatever it ends in. */
const LONG_STEM = 12;
/** 《公平竞争审查制度条例》: words that add nothing to what a regulation is about, and how long the rest must be to be of it only. */
const IDLE = /(?:制度|工作|管理)(?=条例$)/u;
const SHORTEST_TOPIC = 6;
/** 中华人民共和国行政处罚条例: no province and no town begins a title so. */
const SHORTEST_NATIONAL = 4;
/** 中国共产党纪律检查处分条例: with what the name of the party takes of it. */
const SHORTEST_PARTY = 9;
const LAWS = new Set(['法', '法典']);
const STATE = '中华人民共和国';
const PARTY = '中国共产党';

interface Candidate {
  readonly stem: string;
  readonly law: Law;
}

/** What two stems share at both ends, and how many characters each has in between. */
interface Comparison {
  readonly head: number;
  readonly tail: number;
  readonly extra: number;
  readonly missing: number;
  /** The two characters in between only stand in the other order. */
  readonly isSwapped: boolean;
}

let byFamily: ReadonlyMap<string, readonly Candidate[]> | undefined;

/**
 * The law that an unknown title nearly names: 《行政处法罚》, 《未成年保护法》, 《重大行政决策程序条例》. The two differ in one place of at most two characters.
 * Only national statutes end in 法, so that little must agree there; 条例 and the like are also made by provinces and towns, whose titles must not be taken for a
 * national one with a mistake: there the beginning and nearly all else agree.
 */
export function nearestLaw(title: string): Law | undefined {
  const key = keyOf(title);
  const ending = FAMILY.exec(key)?.[0];
  if (!ending) return withoutEnding(key);
  const known = (rest: string): Law | undefined => lawsByKey().get(keyOf(rest));
  const doubled = key.endsWith('法法') ? known(title.slice(0, -1)) : undefined;
  if (doubled) return doubled;
  const afterState = known(title.replace(STATE_MISPRINTED, '')) ?? (isStateMisspelt(title) ? known(title.slice(STATE.length)) : undefined);
  if (afterState) return afterState;
  const topic = key.replace(IDLE, '');
  const plain = topic !== key && topic.length >= SHORTEST_TOPIC + ending.length ? lawsByKey().get(topic) : undefined;
  if (plain && !plain.repealed) return plain;
  byFamily ??= group();
  const { family, stem } = divide(key, ending);
  const isNational = title.startsWith(STATE) || title.startsWith(PARTY);
  if (stem.length >= (isNational ? SHORTEST_NATIONAL : LONG_STEM) && !LAWS.has(family)) {
    for (const [other, candidates] of byFamily) {
      if (other === family || (LAWS.has(other) && !isNational)) continue;
      const law = candidates.find((candidate) => candidate.stem === stem && !candidate.law.repealed)?.law;
      if (law) return law;
    }
  }
  let best: Law | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const { stem: other, law } of byFamily.get(family) ?? []) {
    if (Math.abs(other.length - stem.length) > 2) continue;
    const found = compare(stem, other);
    if (!(LAWS.has(family) ? isNearStatute(found, isNational) : isNearRegulation(found, isNational))) continue;
    const cost = 2 * Math.max(found.extra, found.missing) + (law.repealed ? 1 : 0);
    if (cost < least) [best, least] = [law, cost];
  }
  return best;
}

/**
 * The statute that a title without 法 is short for: 《反诈骗》 → 反电信网络诈骗法, 《中华人民共和国行政处罚》. Begins and ends alike, all of it stands there in order, and no less
 * than two fifths of what is there. Sure enough only where nothing but laws is named.
 */
export function statuteOfFragment(title: string): Law | undefined {
  const key = keyOf(title);
  if (key.length < 3 || FAMILY.test(key)) return undefined;
  byFamily ??= group();
  const [fit] = (byFamily.get('法') ?? [])
    .filter(({ stem, law }) => !law.repealed && stem.length <= 2.5 * key.length && isWithin(key, stem))
    .sort((a, b) => a.stem.length - b.stem.length);
  return fit?.law;
}

/** 行政处罚发, and 反有组织犯法罪, of which the last two characters stand in the other order. */
function withoutEnding(key: string): Law | undefined {
  if (LAW_MISSPELT.test(key)) return lawsByKey().get(key.replace(/法?[发罚伐砝规律令]$/u, '法'));
  return key.at(-2) === '法' ? lawsByKey().get(`${key.slice(0, -2)}${key.at(-1)}法`) : undefined;
}

/** 中华人名共和国: the state's name with one character wrong. */
function isStateMisspelt(title: string): boolean {
  return [...STATE].filter((character, at) => title[at] !== character).length === 1;
}

function group(): ReadonlyMap<string, readonly Candidate[]> {
  const groups = new Map<string, Candidate[]>();
  for (const [key, law] of lawsByKey()) {
    const ending = FAMILY.exec(key)?.[0];
    if (!ending) continue;
    const { family, stem } = divide(key, ending);
    const others = groups.get(family);
    if (others) others.push({ stem, law });
    else groups.set(family, [{ stem, law }]);
  }
  return groups;
}

/** A range of years belongs to what is compared: 2021-2025 is a plan, 2020-2025 another. */
function divide(key: string, ending: string): { family: string; stem: string } {
  const hasYears = ending.endsWith('）');
  return { family: hasYears ? ending.slice(0, 2) : ending, stem: hasYears ? key : key.slice(0, -ending.length) };
}

function compare(a: string, b: string): Comparison {
  const shorter = Math.min(a.length, b.length);
  let head = 0;
  while (head < shorter && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < shorter - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  const [extra, missing] = [a.length - head - tail, b.length - head - tail];
  const isSwapped = extra === 2 && missing === 2 && a[head] === b[head + 1] && a[head + 1] === b[head];
  return { head, tail, extra, missing, isSwapped };
}

function isNearStatute({ head, tail, extra, missing, isSwapped }: Comparison, isNational: boolean): boolean {
  const shared = head + tail;
  if (extra > 2 || missing > 2) return false;
  if (isSwapped) return shared >= 2;
  // 《中华人民共和国生态环境保护法》
  if (head === 0 && isNational && missing === 0) return shared >= 4;
  if (head === 0) return extra === 1 && missing === 1 && shared >= 4;
  // 《中华人民共和国森林保护法》: with the name of the state there is no such law.
  if (isNational && missing === 0 && head >= 2) return true;
  if (extra === 0 || missing === 0) return shared >= 3 && (head >= 2 || extra + missing === 1);
  return shared >= (extra === 1 && missing === 1 ? 2 : 4);
}

function isNearRegulation({ head, tail, extra, missing, isSwapped }: Comparison, isNational: boolean): boolean {
  const isOneWrong = extra === 1 && missing === 1;
  // 《法制政府建设实施纲要（2021—2025年）》: so long a title is no other's, even where the second character is wrong.
  if (head === 1 && isOneWrong && head + tail >= (isNational ? SHORTEST_NATIONAL : LONG_STEM)) return true;
  // 《中华人民共和国治安管理条例》
  if (isNational && extra === 0 && missing <= 2 && head + tail >= SHORTEST_NATIONAL) return true;
  if (head < 2 || head + tail < 5) return false;
  if (isSwapped || (extra <= 1 && missing <= 1)) return true;
  return extra === 0
    ? missing === 2 && (tail >= 2 || head >= 7)
    : missing === 0 && extra === 2 && head + tail >= (isNational ? SHORTEST_PARTY : LONG_STEM);
}

function isWithin(part: string, whole: string): boolean {
  if (part[0] !== whole[0] || part.at(-1) !== whole.at(-1)) return false;
  let at = 0;
  for (const character of whole) if (character === part[at]) at++;
  return at === part.length;
}
