import {
  type Appearance,
  type Block,
  type CharacterLook,
  lastBlockFrom,
  type PageLook,
  type ParagraphLook,
  placesOf,
  type Range,
  type RuleContext,
  type Stretch,
  type Text,
} from 'draftlint/rule';

type Context = Pick<RuleContext, 'draft' | 'facts' | 'profile'>;

/** How a Word draft that is sent upward looks; undefined of every other draft. */
export function looksOf({ facts, profile }: Context): Appearance | undefined {
  return profile.circumstances.includes('upward') ? facts.appearance : undefined;
}

/** The paragraph that a block stands in; undefined of table cells and of what stands outside the body. */
export function paragraphOf({ paragraphs }: Appearance, { range, cell, story }: Block): ParagraphLook | undefined {
  return cell || story ? undefined : around(paragraphs, range.start);
}

/** Of things in order the one that an offset stands in. */
export function around<Thing extends { readonly range: Range }>(things: readonly Thing[], offset: number): Thing | undefined {
  const found = things[lastBlockFrom(things, offset)];
  return found && offset < found.range.end ? found : undefined;
}

/** The stretches of a paragraph within a range, cut at its ends. */
export function stretchesIn({ stretches }: ParagraphLook, range: Range): Stretch[] {
  const found: Stretch[] = [];
  for (let at = Math.max(0, lastBlockFrom(stretches, range.start)); at < stretches.length; at++) {
    const stretch = stretches[at] as Stretch;
    if (stretch.range.start >= range.end) break;
    const cut = { start: Math.max(range.start, stretch.range.start), end: Math.min(range.end, stretch.range.end) };
    if (cut.start < cut.end) found.push({ ...stretch, range: cut });
  }
  return found;
}

const HAN = /\p{Script=Han}/gu;

/** What most of the Chinese characters of a range look like in this; undefined where it is not known, or nothing prevails. */
export function mostly<Key extends 'font' | 'size'>(text: string, paragraph: ParagraphLook, range: Range, key: Key): CharacterLook[Key] {
  const counts = new Map<CharacterLook[Key], number>();
  let all = 0;
  for (const stretch of stretchesIn(paragraph, range)) {
    const count = text.slice(stretch.range.start, stretch.range.end).match(HAN)?.length ?? 0;
    all += count;
    counts.set(stretch[key], (counts.get(stretch[key]) ?? 0) + count);
  }
  return [...counts].find(([, count]) => count * 2 > all)?.[0];
}

const SENTENCE = /[。；：！？]/u;
const CAPTION = /^(?:附?[图表]\s*[\d一二三四五六七八九十]|[（(]?(?:注|说明|单位|资料来源|数据来源)\s*[：:\d])/u;

/** 附件1 in a line of its own: what follows is set in its own way. */
export const ATTACHMENT_LABEL = /^附\s*件\s*[\d一二三四五六七八九十]{0,2}[：:]?$/u;

/** The paragraphs of running text: no captions, no short lines that may be heads, nothing centred or attached. */
export function runningText(draft: Context['draft'], looks: Appearance): { block: Block; paragraph: ParagraphLook }[] {
  const end = draft.blocks.findIndex(({ prose }) => ATTACHMENT_LABEL.test(prose.text.trim()));
  return draft.blocks.slice(0, end < 0 ? undefined : end).flatMap((block) => {
    const words = block.prose.text;
    if (block.part !== 'body' || !SENTENCE.test(words) || CAPTION.test(words)) return [];
    const paragraph = paragraphOf(looks, block);
    return paragraph && isFlowing(paragraph) ? [{ block, paragraph }] : [];
  });
}

export function isFlowing({ alignment }: ParagraphLook): boolean {
  return alignment !== 'center' && alignment !== 'right';
}

const LETTER: ReadonlySet<Block['part']> = new Set(['recipient', 'heading', 'body']);

/** The upright pages that the letter itself stands on, without covers, each with the place to report it at: the title if it stands there. */
export function letterPages({ draft, facts }: Context, { pages }: Appearance): { page: PageLook; at: Range }[] {
  const firsts = new Map<PageLook, Range>();
  for (const { part, cell, range } of draft.blocks) {
    const page = LETTER.has(part) && !cell ? around(pages, range.start) : undefined;
    if (page && !firsts.has(page)) firsts.set(page, range);
  }
  const title = facts.title?.range;
  return [...firsts].flatMap(([page, first]) => {
    const { width, height } = page;
    const isLandscape = width !== undefined && height !== undefined && width > height;
    const at = title && around([page], title.start) ? title : first;
    return isLandscape ? [] : [{ page, at }];
  });
}

/** Where something that is reported once is met first, and how often: 共3段，首处第一部分. */
export function firstOf(
  { draft, facts }: Context,
  places: readonly { readonly range: Range }[],
  [measure, noun]: readonly [measure: string, noun: string],
): { at: Range; where: Text } | undefined {
  const at = places[0]?.range;
  if (!at) return undefined;
  const place = placesOf(facts, draft)(at);
  const count = places.length;
  if (count === 1) return { at, where: { zh: `共1${measure}，在${place.zh}`, en: `1 ${noun}, in ${place.en}` } };
  return { at, where: { zh: `共${count}${measure}，首处${place.zh}`, en: `${count} ${noun}s, the first in ${place.en}` } };
}

/** The frame of a rule that tells of all that is wrong at the first place of it; `tell` gets that place and all that `wrongIn` gave. */
export function atFirst<Wrong extends { readonly range: Range }>(
  context: Context,
  measure: readonly [measure: string, noun: string],
  wrongIn: (looks: Appearance) => readonly Wrong[],
  tell: (first: { readonly at: Range; readonly where: Text }, wrong: readonly Wrong[]) => void,
): { end(): void } {
  return {
    end() {
      const looks = looksOf(context);
      if (!looks) return;
      const wrong = wrongIn(looks);
      const first = firstOf(context, wrong, measure);
      if (first) tell(first, wrong);
    },
  };
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

/** Millimetres as they are shown. */
export function shown(millimetres: number): number {
  return Math.round(millimetres * 10 + 0.001) / 10;
}
