import type { Block, Draft, Part, Story } from './draft.ts';
import type { Facts } from './facts/index.ts';
import type { Range } from './range.ts';
import type { Text } from './text.ts';

const HAN = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

function han(number: number): string {
  if (number <= 10) return HAN[number] as string;
  if (number > 99) return String(number);
  const tens = Math.floor(number / 10);
  return `${tens === 1 ? '' : HAN[tens]}十${HAN[number % 10] ?? ''}`;
}

const PARTS: Readonly<Partial<Record<Part, Text>>> = {
  header: { zh: '版头', en: 'header' },
  issuer: { zh: '发文机关', en: 'issuer' },
  title: { zh: '标题', en: 'title' },
  recipient: { zh: '主送机关', en: 'recipient' },
  'attachment-note': { zh: '附件说明', en: 'attachment note' },
  signature: { zh: '落款', en: 'signature' },
  date: { zh: '落款', en: 'signature' },
  annotation: { zh: '附注', en: 'annotation' },
  copy: { zh: '版记', en: 'distribution note' },
  attachment: { zh: '附件', en: 'attachment' },
  debris: { zh: '网页文字', en: 'web page text' },
};
const STORIES: Readonly<Record<Story, Text>> = {
  'page-header': { zh: '页眉', en: 'page header' },
  'page-footer': { zh: '页脚', en: 'page footer' },
  footnote: { zh: '脚注', en: 'footnote' },
  endnote: { zh: '尾注', en: 'endnote' },
  'text-box': { zh: '文本框', en: 'text box' },
};
const END: Text = { zh: '文末', en: 'end' };

/** The part of the draft and the paragraph of it that a block is; both 0 before the first heading, the paragraph 0 at one. */
interface Count {
  readonly part: number;
  readonly paragraph: number;
}

/** Gives for a range of the draft where it stands in words: 第三部分第2段, 标题, 落款. A table counts as one paragraph. */
export function placesOf(facts: Facts, draft: Draft): (range: Range) => Text {
  const { blocks } = draft;
  const counts = countsOf(facts, blocks);
  return ({ start }) => {
    const at = blockAt(blocks, start);
    const isAfterAll = at === blocks.length - 1 && start > (blocks[at] as Block).range.end;
    const block = blocks[Math.max(0, at)];
    return isAfterAll || block === undefined ? END : placeOf(block, counts[Math.max(0, at)] as Count);
  };
}

/** 页眉, 脚注, 文本框: where a range stands that Word keeps outside the body; undefined in the body. */
export function storyPlace({ blocks }: Draft, { start }: Range): Text | undefined {
  const story = blocks[blockAt(blocks, start)]?.story;
  return story && STORIES[story];
}

function countsOf(facts: Facts, blocks: readonly Block[]): Count[] {
  const tops = new Map(facts.outline.sections.map((section, index) => [section.heading, index + 1]));
  let part = 0;
  let paragraph = 0;
  let table: number | undefined;
  return blocks.map((block) => {
    const top = tops.get(block);
    if (top !== undefined) {
      part = top;
      paragraph = 0;
      table = undefined;
    }
    if (block.part === 'heading') return { part, paragraph: top === undefined ? paragraph + 1 : 0 };
    if (nameOf(block)) return { part, paragraph };
    if (block.cell === undefined || block.cell.table !== table) paragraph++;
    table = block.cell?.table;
    return { part, paragraph };
  });
}

function nameOf({ story, part }: Block): Text | undefined {
  return story ? STORIES[story] : PARTS[part];
}

function placeOf(block: Block, count: Count): Text {
  const place = nameOf(block) ?? inPart(count);
  return block.cell && !nameOf(block) ? inTable(place, block.cell.row + 1) : place;
}

function inPart({ part, paragraph }: Count): Text {
  const zh = part === 0 ? '正文开头' : `第${han(part)}部分`;
  const en = part === 0 ? 'opening' : `part ${part}`;
  return paragraph === 0 ? { zh, en } : { zh: `${zh}第${paragraph}段`, en: `${en}, paragraph ${paragraph}` };
}

function inTable(place: Text, row: number): Text {
  return { zh: `${place.zh}（表格第${row}行）`, en: `${place.en} (table row ${row})` };
}

/** The last block that begins at or before the offset; -1 if none. */
function blockAt(blocks: readonly Block[], offset: number): number {
  let low = 0;
  let high = blocks.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle] as Block).range.start <= offset) low = middle + 1;
    else high = middle - 1;
  }
  return high;
}
