import { type Extent, extentOf, type Item, isUniform, splitAtConjunctions, splitItems, stretchStart } from '../items.ts';
import { beginsWithVerb, DEEDS, isWaiting } from '../verbs.ts';
import { ABSTRACT, type Counted, DOING, KIND, LEADING, type List } from './counted.ts';
import { areKnown } from './known-items.ts';

/** Lists that a count stands after: 学习教育、查纠整改、总结提升三个环节; A、B等8个栏目. */

/** Nouns that a list may describe by what is in them: 茶叶、蔬菜等2个基地. */
const CONTAINER = /基地|园|示范|中心|平台|站|(?<![重特要难热焦亮])点|项目|工程|合作社|企业|公司|馆|小组|专班|[支队批]/u;
const LEVEL = /(?:国家|中央|[国省市州盟县区旗乡镇村街社组部厅局科站所]|街道|社区)$/u;
const LEVELS_TOGETHER = /^.*(?:省市|市县|县乡|乡村|镇村|县镇|区街|街居|市区|县区|州市)$/u;

/** The list that stands right before a count: 学习教育、查纠整改、总结提升三个环节; A、B等8个栏目. */
export function listBefore(text: string, counted: Counted): List | undefined {
  const told = counted.isQuoted ? counted.start - 1 : counted.start;
  const until =
    told - (/[、\p{Script=Han}](?<told>总共|一共|共计|共)$/u.exec(text.slice(Math.max(0, told - 4), told))?.groups?.['told']?.length ?? 0);
  const mark = text.slice(Math.max(0, until - 3), until);
  if (/[、和与及]$/u.test(mark)) return undefined;
  const listEnd = /(?<![平中高初相同均优、])、?等$/u.exec(mark)?.[0].length;
  const isOpen = listEnd !== undefined;
  const end = until - (listEnd ?? 0);
  const start = stretchStart(text, end);
  let items = splitItems(text.slice(start, end));
  const inner = items.length === 1 ? /^[^“”]*“(?<list>[^“”]*、[^“”]*)”$/u.exec(items[0]?.text ?? '')?.groups?.['list'] : undefined;
  if (inner !== undefined) items = splitItems(inner);
  const rest = text.slice(counted.end, counted.end + 20);
  const name = /^[^\p{Script=Han}]/u.test(rest) ? '' : (/^[\p{Script=Han}]+/u.exec(rest)?.[0] ?? '');
  if (isOpen) return counted.isQuoted ? undefined : openListBefore(items, counted, name, { start, end });
  if (!KIND.test(counted.noun) || items.length < 2) return undefined;
  const goesBack = !LEADING.test(items[0]?.text ?? '') && mayGoBack(text, start);
  const found = closedBefore(items, counted, name);
  if (!found || (goesBack && counted.count > found.most)) return undefined;
  return { found, isOpen: false, start, end };
}

/** 农业，工业、商贸、物流四大产业: what stands before a comma may be of the list, if it is short. */
function mayGoBack(text: string, start: number): boolean {
  if (!/[，,]/u.test(text[start - 1] ?? '')) return false;
  const before = text.slice(stretchStart(text, start - 1), start - 1);
  return before.length <= 6 && !/^(?:其中|同时|目前|另外|此外|\d|一是|二是|三是)/u.test(before);
}

/** Before 等 a list has at least the items after the last one that begins with a verb or holds a number of its own. */
function openListBefore(
  items: readonly Item[],
  { count, noun }: Counted,
  name: string,
  place: { start: number; end: number },
): List | undefined {
  const from = items.findLastIndex(
    ({ text }, at) => (at > 0 && LEADING.test(text)) || (at < items.length - 1 && /\d[\d.]*[万亿%]?[^号\d.]/u.test(text)),
  );
  const own = items.slice(Math.max(0, from === -1 || LEADING.test(items[from]?.text ?? '') ? from : from + 1));
  if (own.length === 0) return undefined;
  const last = own.at(-1)?.text.at(-1) ?? '';
  const isNamed = own.every(({ text }) => /[”》]$/u.test(text)) || `${noun}${name.slice(0, 8)}`.includes(last);
  if (
    own.length > count &&
    !isNamed &&
    (CONTAINER.test(name.slice(0, 10)) || !(ABSTRACT.test(name) || /^[大级部门单位镇乡村县市区省国]/u.test(noun)))
  )
    return undefined;
  const least = areKnown(own) ? own.length : own.length - unfinished(own);
  return { found: { least, most: Math.max(count, own.length) }, isOpen: true, ...place };
}

/** 复议、诉讼情况 between items in 情况: how many items leave out a noun that others end in and the next one gives, and so may be of the next. */
function unfinished(items: readonly Item[]): number {
  const nouns = items.map(({ text }) => text.slice(-2));
  return nouns.filter((noun, at) => {
    const next = nouns[at + 1];
    return next !== undefined && next !== noun && nouns.indexOf(next) !== nouns.lastIndexOf(next);
  }).length;
}

/** How many items a closed list before a count has, where it surely is a list of what is counted. */
function closedBefore(items: readonly Item[], counted: Counted, name: string): Extent | undefined {
  if (items.some(({ text }) => /\d[\d.]*[万亿%]?[\p{Script=Han}%]/u.test(text))) return undefined;
  const atoms = [...items.slice(0, -1), ...splitAtConjunctions(items.at(-1) as Item)];
  if (counted.noun === '级') return levelsBefore(atoms);
  const own = DOING.exec(name)?.index === 0 ? '' : name.slice(0, DOING.exec(name)?.index ?? name.length);
  const isSure = /^(?:大|大类|方面|部分)$/u.test(counted.noun);
  if (own === '' && (!isSure || counted.noun === '大')) return undefined;
  const uniform = areKnown(atoms) ? atoms : [atoms, items].find(isUniform);
  const last = (uniform ?? items).at(-1)?.text ?? '';
  const isSuited = isSure || ABSTRACT.test(own);
  if (isWaiting(last, own)) return undefined;
  if (uniform) {
    const end = last.at(-1) ?? '';
    const isMatching = own.slice(0, 8).includes(end) || /[”》]/u.test(end);
    if (!isMatching && !isSuited) return undefined;
    if (counted.isQuoted && uniform.length < 3) return undefined;
    return { least: uniform.length, most: uniform.length };
  }
  if (/由/u.test(items[0]?.text ?? '') && /组成|构成/u.test(name)) return extentOf(items);
  if (items.length < 3 || last.length < 3 || !isSuited) return undefined;
  const deeds = items.slice(1).filter(({ text }) => beginsWithVerb(text)).length;
  const isOfOneKind = deeds === 0 || (deeds === items.length - 1 && DEEDS.test(own));
  const isWhole = atoms.length === items.length && LEADING.test(items[0]?.text ?? '') && isOfOneKind;
  return { least: isWhole ? items.length : 2, most: items.flatMap(splitAtConjunctions).length };
}

/** 省、市、县三级: levels are counted only where each item is one. */
function levelsBefore(items: readonly Item[]): Extent | undefined {
  const words = items.map(({ text }) => text.replaceAll(/（[^（）]*）|\([^()]*\)/gu, ''));
  if (!words.every((word) => LEVEL.test(word)) || words.some((word) => LEVELS_TOGETHER.test(word))) return undefined;
  return { least: words.length, most: words.length };
}
