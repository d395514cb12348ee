import { readChineseNumber } from '../chinese-number.ts';
import type { Block, Draft } from '../draft.ts';
import { matchesOf } from '../matches.ts';
import type { Range } from '../range.ts';
import { type Extent, extentOf, type Item, isUniform, splitAtConjunctions, splitItems, stretchEnd, stretchStart } from './items.ts';
import { areKnown } from './known-items.ts';
import type { Sentence } from './sentences.ts';
import type { Series } from './series.ts';
import { beginsWithVerb, DEEDS, isWaiting } from './verbs.ts';

/** A printed count of things (四大任务, 8个栏目) that stands beside a list of them. */
export interface Enumeration {
  /** The count with its count noun: 四大, 8个. */
  readonly text: string;
  readonly range: Range;
  readonly count: number;
  /** How many items the list has; a range where its marks leave that open. */
  readonly found: Extent;
  /** 等, 包括: the list may leave items out. */
  readonly isOpen: boolean;
  /** The list; of a chain (一是…二是…) its first number to its last. */
  readonly listRange: Range;
}

const NUMBER = String.raw`(?:十[一二三四五六七八九]?|[二三四五六七八九]十?|两|[12]\d|[2-9])`;
/** Count nouns of things that a list names one by one; 次, 份, 台 and 人 count how much. */
const KINDS = '大类|大|方面|部分|个|项|类|种|条|级|层|支|门|家|所|座|处|点|步|款|堂';
/** Those that may stand after 等 or before 分别是 as well. */
const MEMBERS = `${KINDS}|名|位|部门|单位|镇|乡|村|县|市|区|省|国|件|起|部|篇|本`;
const COUNT = new RegExp(
  String.raw`(?=[\d一二三四五六七八九十两])(?<![第前每近约数几余多至满逾\d.．%一二三四五六七八九十百千万零〇点之年月、])(?<!党的)(?!八项规定|六项禁令)(?<number>${NUMBER})(?<noun>${MEMBERS})(?![一半以之多余月年天时]|小时|工作日|百分)`,
  'gu',
);
const KIND = new RegExp(`^(?:${KINDS})$`, 'u');
/** 前10位的…依次为: what stands at the top. */
const TOP = new RegExp(
  String.raw`(?<=前)(?<number>${NUMBER})(?<noun>位|名|强|大|个|家)(?<name>[^，。；：、（）()\d]{0,16}(?:（[^（）]{0,16}）[^，。；：、（）()\d]{0,8})?)(?:依次|分别)(?:是|为)[：:]?`,
  'gu',
);

const NAME = String.raw`(?<name>[^，。；：、（）()“”《》—\d,;:]{0,12}?)”?`;
const NAMELY = new RegExp(
  `^${NAME}(?:[，,]?(?:具体|主要|从[^，。；：]{1,6}到[^，。；：]{1,4})?(?:分别|依次)(?:是|为|系|有)[：:]?|[，,]?(?:即|也就是)[是为：:]*(?![将可使时])|——)`,
  'u',
);
const COLON = new RegExp(`^${NAME}(?:组成|构成)?[：:]`, 'u');
const BRACKET = new RegExp(`^${NAME}[（(]`, 'u');
const INCLUDING = new RegExp(`^${NAME}[，,]?(?:包括|涵盖)了?[：:]?`, 'u');

/** Verbs of doing: with one of them in it, a stretch is no name of what is counted. */
const DOING =
  /开展|进行|实施|推进|推动|落实|做到|增强|完成|制定|出台|印发|建立|健全|完善|构建|打造|新建|建成|召开|举办|组织|提出|实现|取得|获得|荣获|入选|参加|设立|成立|形成|执行|查处|排查|办理|受理|检查|发现|发放|化解|解决|强化|深化|达到|突破|超过|新增|增加|减少|了/u;
/** Nouns for what a list names; other nouns, such as 村, may lie in what it names. */
const ABSTRACT =
  /方面|环节|阶段|领域|任务|层面|维度|板块|部分|重点|程序|流程|要素|体系|机制|制度|工程|行动|战役|攻坚战|措施|举措|问题|原则|理念|关口|关键|抓手|支柱|目标|内容|指标|栏目|步骤|渠道|主题|专题|类型|类别|品种|部门|单位|产业|改革|试点|协调小组|课$/u;
/** Nouns that a list may describe by what is in them: 茶叶、蔬菜等2个基地. */
const CONTAINER = /基地|园|示范|中心|平台|站|(?<![重特要难热焦亮])点|项目|工程|合作社|企业|公司|馆|小组|专班|[支队批]/u;
/** Verbs and prepositions that a list follows on without a mark. */
const LEADING =
  /^(?:从|在|对|按照|按|以|围绕|聚焦|紧扣|坚持|突出|抓|做|推|开展|落实|实施|强化|深化|健全|完善|包括|涵盖|涉及|分为|共有?|把|将|用|就|针对|打造|建成|建设|新建|完成|组织|组建|成立|设立|设置|增设|开设|召开|举办|制定|印发|出台|修订|建立|紧盯|加快|加强|通过|获评?|荣获|讲好|筑牢)/u;
/** What goes on after a list without being of it. */
const GOING_ON = /^(?:占|同比|环比|较|比|均|都|已|共|其中|并|且|有|全|确|进一步|不断|切实|为|使|让|以|在|由|对|形成|作为|是)/u;
/** What begins the numbers of a chain: it is counted by its numbers. */
const ORDINAL = /^\s*(?:[一1]是|一要|[（(][一1][）)]|[1一①][、.．]|①|第一|首先|其中|一方面)/u;
/** What a colon leads to that explains rather than lists. */
const EXPLAINING = /^(?:是指?|指|即|在|通过|对|从|由|将|要|我|全|今|本|各)/u;
/** Remarks in brackets, no list of what is counted: （不含兼职）. */
const REMARK = /^(?:不?含|其中|如|共|占|约|见|参见|以下|同比|较|比|截至)/u;
const AREA = /^(?:社区|街道|村居|镇街|县区|市区|乡镇|园区|部门|单位|居委会|村委会|[国省市州县区乡镇村旗街])$/u;
const LEVEL = /(?:国家|中央|[国省市州盟县区旗乡镇村街社组部厅局科站所]|街道|社区)$/u;
const LEVELS_TOGETHER = /^.*(?:省市|市县|县乡|乡村|镇村|县镇|区街|街居|市区|县区|州市)$/u;
/** How far beyond its first mark a list is followed. */
const FARTHEST = 300;
const OPEN = /(?<![平中高初相同均优上下对一二三四])等(?![级候待额同于效])[^、]{0,12}$/u;

const MAY_BE_LIST = /[、》”和与及]/u;

/** The counts of a draft that a list of what they count stands beside, in document order. */
export function findEnumerations(draft: Draft, sentences: readonly Sentence[], series: readonly Series[]): readonly Enumeration[] {
  const enumerations: Enumeration[] = [];
  for (const sentence of sentences) if (MAY_BE_LIST.test(sentence.text)) addEnumerations(sentence, enumerations);
  const before = blocksBefore(draft);
  for (const each of series) {
    const introduced = introducedBy(each, before);
    if (introduced) enumerations.push(introduced);
  }
  return enumerations.sort((a, b) => a.range.start - b.range.start);
}

/** A printed count within a sentence. */
interface Counted {
  readonly count: number;
  readonly noun: string;
  readonly start: number;
  readonly end: number;
  /** Whether it stands within quotes, as the name of something. */
  readonly isQuoted: boolean;
}

interface List {
  readonly found: Extent;
  readonly isOpen: boolean;
  readonly start: number;
  readonly end: number;
}

function addEnumerations(sentence: Sentence, enumerations: Enumeration[]): void {
  const { text } = sentence;
  const counts = matchesOf(COUNT, text);
  const tops = text.includes('前') ? matchesOf(TOP, text) : [];
  if (counts.length === 0 && tops.length === 0) return;
  const range = (start: number, end: number): Range => sentence.block.prose.range(sentence.index + start, sentence.index + end);
  const add = (counted: Counted, list: List | undefined): void => {
    if (!list) return;
    enumerations.push({
      text: text.slice(counted.start, counted.end),
      range: range(counted.start, counted.end),
      count: counted.count,
      found: list.found,
      isOpen: list.isOpen,
      listRange: range(list.start, list.end),
    });
  };
  for (const match of counts) {
    const counted = countedOf(match, text);
    if (counted) add(counted, listAfter(text, counted) ?? listBefore(text, counted));
  }
  for (const match of tops) {
    const counted = countedOf(match, text);
    if (counted) add(counted, listFrom(text, match.index + match[0].length, counted, 'namely'));
  }
}

function countedOf(match: RegExpExecArray, text: string): Counted | undefined {
  const { number = '', noun = '' } = match.groups ?? {};
  const count = /\d/u.test(number) ? Number(number) : readChineseNumber(number);
  if (count === undefined || count < 2) return undefined;
  const start = match.index;
  const isQuoted = /[“"]/u.test(text[start - 1] ?? '');
  return { count, noun, start, end: start + number.length + noun.length, isQuoted };
}

type Link = 'namely' | 'colon' | 'bracket' | 'including';

/** The list that follows a count: 三项制度，即…; 四个镇（…）; 六个部分：…. */
function listAfter(text: string, counted: Counted): List | undefined {
  const rest = text.slice(counted.end, counted.end + 60);
  const links: readonly (readonly [Link, RegExp])[] = [
    ['namely', NAMELY],
    ['bracket', BRACKET],
    ['including', INCLUDING],
    ['colon', COLON],
  ];
  for (const [link, pattern] of links) {
    const match = pattern.exec(rest);
    if (!match) continue;
    const name = match.groups?.['name'] ?? '';
    if (link !== 'namely' && (!KIND.test(counted.noun) || DOING.test(name))) return undefined;
    return listFrom(text, counted.end + match[0].length, counted, link, name);
  }
  return undefined;
}

function listFrom(text: string, from: number, counted: Counted, link: Link, name = ''): List | undefined {
  const start = from + (/^[\s　]*/u.exec(text.slice(from, from + 20))?.[0].length ?? 0);
  const end = stretchEnd(text, start);
  const list = text.slice(start, end);
  if (ORDINAL.test(list) || (/^\d/u.test(list) && /[和与及]/u.test(name))) return undefined;
  const items = splitItems(list);
  const isOpen = link === 'including' || OPEN.test(list);
  if (link === 'colon' && EXPLAINING.test(list)) return undefined;
  if (items.length < 2) return twoJoined(items, { start, end, isOpen });
  if (link === 'bracket' && !isListInBracket(items, counted, name)) return undefined;
  return { found: widened(text, end, items), isOpen, start, end };
}

/** 分别是北镇和南镇: two, where they have one form. */
function twoJoined(items: readonly Item[], list: Omit<List, 'found'>): List | undefined {
  const atoms = items.flatMap(splitAtConjunctions);
  return atoms.length === 2 && isUniform(atoms) ? { found: { least: 2, most: 2 }, ...list } : undefined;
}

function isListInBracket(items: readonly Item[], { count }: Counted, name: string): boolean {
  if (count > 12 || REMARK.test(items[0]?.text ?? '') || items.every(({ text }) => AREA.test(text))) return false;
  if (!isUniform(items) || items.some(({ text }) => text.length < 2)) return false;
  const last = items.at(-1)?.text.at(-1) ?? '';
  return items.length > 2 || name.includes(last) || ABSTRACT.test(name);
}

const DIVIDERS = /[、，；,;]/gu;

/** What a list may hold beyond the mark that it seems to end at: items that ， or ； divides. */
function widened(text: string, end: number, items: readonly Item[]): Extent {
  const found = extentOf(items);
  const rest = text.slice(end + 1, end + 1 + FARTHEST);
  if (!/[，；,;]/u.test(text[end] ?? '') || GOING_ON.test(rest)) return found;
  const next = rest.slice(0, stretchEnd(rest, 0));
  if (isUniform(items) && !isUniform([...items, { text: next, index: end + 1 }]) && !next.includes('、')) return found;
  const stretches = rest.split(/[，；,;]/u).length;
  const marks = matchesOf(DIVIDERS, rest).length;
  return { least: Math.min(found.least, stretches + 1), most: found.most + marks + 1 };
}

/** The list that stands right before a count: 学习教育、查纠整改、总结提升三个环节; A、B等8个栏目. */
function listBefore(text: string, counted: Counted): List | undefined {
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

type BlockBefore = ReadonlyMap<Block, Block>;

function blocksBefore({ blocks }: Draft): BlockBefore {
  const before = new Map<Block, Block>();
  let last: Block | undefined;
  for (const block of blocks) {
    if (last) before.set(block, last);
    last = block;
  }
  return before;
}

const INTRODUCTION = new RegExp(
  String.raw`(?<![第前每近约数几余多另其\d一二三四五六七八九十百])(?<number>${NUMBER})(?<noun>大|方面|个|项|类|种|条|点|步)(?<name>[^，。；：、,;:（）“”\d]{0,16})”?[：:，,。.；;\s—]*$`,
  'u',
);
/** Words that point to what follows. */
const POINTING = /以下|如下|下列|从|主要|存在|突出|着力|坚持|做好|抓好|体现|表现|采取|围绕|聚焦|重点/u;
const INTRODUCED =
  /方面|问题|措施|举措|工作|任务|环节|重点|原则|目标|体系|机制|抓手|着力|途径|办法|建议|意见|特点|变化|关系|要求|转变|突破|到位|不足|短板|做法|经验/u;

/** 从以下三个方面推进：一是…；二是…: a count right before the first number of a chain, of numbered paragraphs or of heads. */
function introducedBy(series: Series, before: BlockBefore): Enumeration | undefined {
  const [first] = series.items;
  const last = series.items.at(-1);
  if (!first || !last || series.items.length < 2 || series.items.some(({ ordinal }, at) => ordinal.value !== at + 1)) return undefined;
  const block = introducing(before, first.block, first.ordinal.range);
  if (!block) return undefined;
  const { prose } = block;
  const end = block === first.block ? lengthBefore(block, first.ordinal.range.start) : prose.text.length;
  const tail = prose.text.slice(Math.max(0, end - 60), end);
  const match = INTRODUCTION.exec(tail);
  if (!match?.groups) return undefined;
  const { number = '', noun = '', name = '' } = match.groups;
  const count = /\d/u.test(number) ? Number(number) : readChineseNumber(number);
  const mark = tail.slice(match.index + number.length + noun.length + name.length);
  const clause = tail.slice(Math.max(0, stretchStart(tail, match.index)), match.index + match[0].length);
  const isColon = /[：:—]/u.test(mark) && !DOING.test(name.slice(0, 4));
  const isBare = name === '' && noun !== '方面';
  if (count === undefined || count < 2 || (isBare && !(isColon && /[有为是下列分]$/u.test(tail.slice(0, match.index))))) return undefined;
  if (!isColon && !(POINTING.test(clause) && INTRODUCED.test(noun + name))) return undefined;
  const start = Math.max(0, end - 60) + match.index;
  return {
    text: `${number}${noun}`,
    range: prose.range(start, start + number.length + noun.length),
    count,
    found: { least: series.items.length, most: series.items.length },
    isOpen: false,
    listRange: { start: first.ordinal.range.start, end: last.ordinal.range.end },
  };
}

/** The block that what introduces a series stands in: its own, or the one before where the series begins its block. */
function introducing(before: BlockBefore, block: Block, first: Range): Block | undefined {
  if (lengthBefore(block, first.start) > 0) return block;
  const last = before.get(block);
  return last && !last.cell && (last.part === 'body' || last.part === 'heading') ? last : undefined;
}

/** How much of a block's prose stands before an offset of the draft, blanks at its beginning not counted. */
function lengthBefore({ prose, range }: Block, offset: number): number {
  if (offset <= range.start) return 0;
  let low = 0;
  let high = prose.text.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (prose.range(middle, middle + 1).start < offset) low = middle + 1;
    else high = middle;
  }
  return prose.text.slice(0, low).trim() === '' ? 0 : low;
}
