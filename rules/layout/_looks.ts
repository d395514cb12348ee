import {
  type Appearance,
  type Block,
  type CharacterLook,
  type PageLook,
  type ParagraphLook,
  placesOf,
  type Range,
  type RuleContext,
  type Text,
} from 'draftlint/rule';

type Context = Pick<RuleContext, 'draft' | 'facts' | 'profile'>;

/** How a Word draft that is sent upward looks; undefined of every other draft. */
export function looksOf({ facts, profile }: Context): Appearance | undefined {
  return profile.circumstances.includes('upward') ? facts.appearance : undefined;
}

/** The paragraph that a block stands in; undefined of table cells and of what stands outside the body. */
export function paragraphOf({ paragraphs }: Appearance, { range, cell, story }: Block): ParagraphLook | undefined {
  if (cell || story) return undefined;
  let [low, high] = [0, paragraphs.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((paragraphs[middle] as ParagraphLook).range.start <= range.start) low = middle + 1;
    else high = middle;
  }
  const found = paragraphs[low - 1];
  return found && range.start < found.range.end ? found : undefined;
}

const HAN = /\p{Script=Han}/gu;

/** What most of the Chinese characters of a range look like in this; undefined where it is not known, or nothing prevails. */
export function mostly<Key extends 'font' | 'size'>(
  text: string,
  { stretches }: ParagraphLook,
  range: Range,
  key: Key,
): CharacterLook[Key] {
  const counts = new Map<CharacterLook[Key], number>();
  let all = 0;
  for (const stretch of stretches) {
    const [start, end] = [Math.max(range.start, stretch.range.start), Math.min(range.end, stretch.range.end)];
    const count = start < end ? (text.slice(start, end).match(HAN)?.length ?? 0) : 0;
    all += count;
    counts.set(stretch[key], (counts.get(stretch[key]) ?? 0) + count);
  }
  return [...counts].find(([, count]) => count * 2 > all)?.[0];
}

const SENTENCE = /[。；：！？]/u;
const CAPTION = /^(?:附?[图表]\s*[\d一二三四五六七八九十]|[（(]?(?:注|说明|单位|资料来源|数据来源)\s*[：:\d])/u;

/** The paragraphs of running text: no captions, no short lines that may be heads, nothing centred. */
export function runningText(draft: Context['draft'], looks: Appearance): { block: Block; paragraph: ParagraphLook }[] {
  return draft.blocks.flatMap((block) => {
    const words = block.prose.text;
    if (block.part !== 'body' || !SENTENCE.test(words) || CAPTION.test(words)) return [];
    const paragraph = paragraphOf(looks, block);
    return paragraph && isFlowing(paragraph) ? [{ block, paragraph }] : [];
  });
}

export function isFlowing({ alignment }: ParagraphLook): boolean {
  return alignment !== 'center' && alignment !== 'right';
}

const LETTER: ReadonlySet<Block['part']> = new Set(['title', 'recipient', 'heading', 'body', 'signature', 'date']);

/** The upright pages that the letter itself stands on, each with the place to report it at: the title if it stands there. */
export function letterPages({ draft, facts }: Context, { pages }: Appearance): { page: PageLook; at: Range }[] {
  const blocks = draft.blocks.filter(({ part, cell }) => LETTER.has(part) && !cell);
  return pages.flatMap((page) => {
    const { range, width, height } = page;
    const isOn = ({ start }: Range): boolean => range.start <= start && start < range.end;
    const first = blocks.find((block) => isOn(block.range))?.range;
    const at = facts.title && isOn(facts.title.range) ? facts.title.range : first;
    const isLandscape = width !== undefined && height !== undefined && width > height;
    return at && !isLandscape ? [{ page, at }] : [];
  });
}

/** What is said of a kind of finding that is reported once: where it is met first, and how often. */
export function firstOf(
  { draft, facts }: Context,
  places: readonly { readonly range: Range }[],
): { at: Range; data: { count: number; place: Text } } | undefined {
  const at = places[0]?.range;
  return at && { at, data: { count: places.length, place: placesOf(facts, draft)(at) } };
}

/** The looks that are met, the most frequent first. */
export function listed(seen: readonly Text[]): Text {
  const counts = new Map<string, { text: Text; count: number }>();
  for (const text of seen) counts.set(text.zh, { text, count: (counts.get(text.zh)?.count ?? 0) + 1 });
  const first = [...counts.values()].sort((a, b) => b.count - a.count).slice(0, MOST_LISTED);
  const more = counts.size > MOST_LISTED;
  return {
    zh: `${first.map(({ text }) => text.zh).join('、')}${more ? '等' : ''}`,
    en: `${first.map(({ text }) => text.en).join(', ')}${more ? ' and others' : ''}`,
  };
}

const MOST_LISTED = 3;
