import type { Facts } from './facts/index.ts';
import type { Range } from './range.ts';
import type { Text } from './text.ts';

const HAN = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

function han(number: number): string {
  if (number <= 10) return HAN[number] as string;
  const tens = Math.floor(number / 10);
  return `${tens === 1 ? '' : HAN[tens]}十${HAN[number % 10] ?? ''}`;
}

/** Where a range stands in words: 第三部分第2段; the title, signature and the like by their names. */
export function placeOf(facts: Facts, range: Range): Text {
  const { outline, title, signature } = facts;
  if (title && range.start >= title.range.start && range.start < title.range.end) return { zh: '标题', en: 'title' };
  if (signature && range.start >= signature.range.start && range.start <= signature.range.end) return { zh: '落款', en: 'signature' };
  let top = outline.sectionAt(range.start);
  while (top?.parent) top = top.parent;
  if (!top) return { zh: '正文开头', en: 'opening' };
  const part = outline.sections.indexOf(top) + 1;
  const blocks = outline.all
    .filter((section) => section.range.start >= top.range.start && section.range.end <= top.range.end)
    .flatMap((section) => section.blocks);
  const paragraph = blocks.findIndex((block) => range.start >= block.range.start && range.start <= block.range.end) + 1;
  if (paragraph === 0) return { zh: `第${han(part)}部分`, en: `part ${part}` };
  return { zh: `第${han(part)}部分第${paragraph}段`, en: `part ${part}, paragraph ${paragraph}` };
}
