/** The items of a series as printed: 一是…；二是…, and numbered paragraphs. */
import type { Block, Range, Series } from 'draftlint/rule';

export interface ItemText {
  /** The words from the item's number up to its end mark. */
  readonly words: string;
  /** The mark before the next item, or at the end of a paragraph of its own; empty if there is none. */
  readonly mark: string;
  readonly markRange: Range;
  readonly isLast: boolean;
}

const OTHERS_WORDS = /“[^”]{0,200}”|（[^（）]{0,200}）|\([^()]{0,200}\)/gu;

/**
 * The items of a series, with what divides them. The last item of running text is left out: nobody knows where it ends. `bodyOf` gives the
 * block that goes on in the line of a run-in heading.
 */
export function itemTexts({ items, kind }: Series, bodyOf: (heading: Block) => Block | undefined = () => undefined): readonly ItemText[] {
  return items.flatMap(({ ordinal, block }, at): ItemText[] => {
    const next = items[at + 1];
    if (kind === 'inline' && next?.block !== block) return [];
    const body = block.runIn ? bodyOf(block) : undefined;
    const last = body ?? block;
    // Prose and draft differ in length where there is markup; the place is looked for in the prose.
    const from = indexOf(block, ordinal.range.start);
    const to = kind === 'inline' && next ? indexOf(block, next.ordinal.range.start) : last.prose.text.length;
    if (from < 0 || to < 0) return [];
    const text = last.prose.text.slice(body ? 0 : from, to).trimEnd();
    const mark = /[，。；：、,;:]$/u.exec(text)?.[0] ?? '';
    const end = (body ? 0 : from) + text.length;
    const words = (body ? block.prose.text.slice(from) : '') + text.slice(0, text.length - mark.length);
    return [{ words, mark, markRange: last.prose.range(end - mark.length, end), isLast: next === undefined }];
  });
}

/** Whether a sentence ends within the words, quotations and brackets aside. */
export function holdsSentence(words: string): boolean {
  return words.replaceAll(OTHERS_WORDS, '').includes('。');
}

/** Where a place of the draft stands in a block's prose; -1 if it does not. */
export function indexOf({ prose }: Block, offset: number): number {
  const at = prose.lengthBefore(offset);
  return at < prose.text.length && prose.range(at, at + 1).start === offset ? at : -1;
}
