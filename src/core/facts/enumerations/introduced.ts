import { readChineseNumber } from '../../chinese-number.ts';
import type { Block, Draft } from '../../draft.ts';
import type { Range } from '../../range.ts';
import type { Enumeration } from '../enumerations.ts';
import { stretchStart } from '../items.ts';
import type { Series } from '../series.ts';
import { DOING, NUMBER } from './counted.ts';

/** Counts that a chain, numbered paragraphs or heads follow: 从以下三个方面推进：一是…. */

type BlockBefore = ReadonlyMap<Block, Block>;

const INTRODUCTION = new RegExp(
  String.raw`(?<![第前每近约数几余多另其\d一二三四五六七八九十百])(?<number>${NUMBER})(?<noun>大|方面|个|项|类|种|条|点|步)(?<name>[^，。；：、,;:（）“”\d]{0,16})”?[：:，,。.；;\s—]*$`,
  'u',
);
/** Words that point to what follows. */
const POINTING = /以下|如下|下列|从|主要|存在|突出|着力|坚持|做好|抓好|体现|表现|采取|围绕|聚焦|重点/u;
const INTRODUCED =
  /方面|问题|措施|举措|工作|任务|环节|重点|原则|目标|体系|机制|抓手|着力|途径|办法|建议|意见|特点|变化|关系|要求|转变|突破|到位|不足|短板|做法|经验/u;

export function blocksBefore({ blocks }: Draft): BlockBefore {
  const before = new Map<Block, Block>();
  let last: Block | undefined;
  for (const block of blocks) {
    if (last) before.set(block, last);
    last = block;
  }
  return before;
}

/** 从以下三个方面推进：一是…；二是…: a count right before the first number of a chain, of numbered paragraphs or of heads. */
export function introducedBy(series: Series, before: BlockBefore): Enumeration | undefined {
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
  const length = prose.lengthBefore(offset);
  return prose.text.slice(0, length).trim() === '' ? 0 : length;
}
