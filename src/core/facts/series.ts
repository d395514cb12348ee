import type { Block, Draft } from '../draft.ts';
import type { Ordinal, OrdinalForm } from '../ordinal.ts';
import { Chains } from './chains.ts';
import { inlineItems } from './inline-items.ts';
import { type Outline, rankOfOrdinal, type Section } from './outline.ts';

export interface SeriesItem {
  readonly ordinal: Ordinal;
  readonly block: Block;
}

/**
 * Numbers of one form that belong together: heads and numbered paragraphs of one level (`heading` if all are heads), or the 一是…二是…三是
 * of one passage. A series begins at its 1, wherever it has one.
 */
export interface Series {
  readonly form: OrdinalForm;
  readonly kind: 'heading' | 'paragraph' | 'inline';
  readonly items: readonly SeriesItem[];
  /** The section that holds the first item. */
  readonly parent: Section | undefined;
}

/** All numbered sequences of a draft, in document order of their first items. */
export function findSeries(draft: Draft, outline: Outline): readonly Series[] {
  return [...levelSeries(draft, outline), ...inlineSeries(draft, outline)].sort((a, b) => startOf(a) - startOf(b));
}

function startOf({ items }: Series): number {
  return items[0]?.ordinal.range.start ?? 0;
}

/** The numbering of one form, as far as nothing above it has ended it. */
interface Level {
  readonly form: OrdinalForm;
  readonly chains: Chains<SeriesItem>;
  /** Where the last item stands: a heading and the section around it, or a paragraph. */
  last: { readonly isHeading: boolean; readonly parent: Section | undefined };
  /** Whether the numbers ran on from one section into the next. */
  runsOn: boolean;
}

const ATTACHED = /^附[件表录]\s*\d{0,2}[：:]?$/u;

function levelSeries(draft: Draft, outline: Outline): Series[] {
  const sections = new Map(outline.all.map((section) => [section.heading, section]));
  const open = new Map<number, Level>();
  const ended = new Map<number, Level>();
  const levels: Level[] = [];
  const end = (isOver: (rank: number, level: Level) => boolean): void => {
    open.forEach((level, rank) => {
      if (!isOver(rank, level)) return;
      open.delete(rank);
      ended.set(rank, level);
    });
  };
  for (const block of draft.blocks) {
    const section = sections.get(block);
    const { ordinal } = block;
    if ((block.part !== 'body' && !section) || block.cell) continue;
    if (!ordinal || ordinal.form === 'item' || ordinal.form === 'first') {
      if (section) end((_, { last }) => !last.isHeading || !isWithin(section, last.parent));
      else if (ATTACHED.test(block.prose.text.trim())) end(() => true);
      continue;
    }
    const own = rankOfOrdinal(ordinal);
    end((rank) => rank > own);
    const last = { isHeading: section !== undefined, parent: section?.parent };
    let level = open.get(own) ?? ended.get(own);
    const isNext = level?.chains.last?.ordinal.value === ordinal.value - 1;
    const isElsewhere = ordinal.value === 1 && level?.last.parent !== last.parent;
    const isResumed = level !== undefined && !open.has(own);
    if (!level || isElsewhere || (isResumed && !isNext && !(level.runsOn && ordinal.value > 1))) {
      level = { form: ordinal.form, chains: new Chains(), last, runsOn: false };
      levels.push(level);
    }
    level.runsOn ||= isResumed && isNext;
    level.last = last;
    level.chains.add({ ordinal, block });
    open.set(own, level);
  }
  return levels.flatMap(({ form, chains }) =>
    joinLone(chains.end()).map((items): Series => {
      const isHeading = items.every(({ block }) => block.part === 'heading');
      const [first] = items as [SeriesItem];
      const parent = sections.has(first.block) ? sections.get(first.block)?.parent : outline.sectionAt(first.block.range.start);
      return { form, kind: isHeading ? 'heading' : 'paragraph', items, parent };
    }),
  );
}

function isWithin(section: Section, outer: Section | undefined): boolean {
  for (let around = section.parent; around; around = around.parent) if (around === outer) return true;
  return outer === undefined;
}

/** 一、一、二、: a lone 一、 among heads of its level is one of the series beside it, and repeated. */
function joinLone(chains: readonly SeriesItem[][]): readonly SeriesItem[][] {
  const joined: { readonly items: SeriesItem[]; readonly isHigh: boolean }[] = [];
  for (const chain of chains) {
    const isHigh = chain.every(isHighHeading);
    const before = joined.at(-1);
    const mayJoin = before?.isHigh && isHigh && (isLone(before.items) || isLone(chain));
    if (mayJoin) for (const item of chain) before.items.push(item);
    else joined.push({ items: [...chain], isHigh });
  }
  return joined.map(({ items }) => items);
}

function isLone(items: readonly SeriesItem[]): boolean {
  return items.length === 1 && items[0]?.ordinal.value === 1;
}

function isHighHeading({ block, ordinal }: SeriesItem): boolean {
  return block.part === 'heading' && (ordinal.form === 'han' || ordinal.form === 'bracketed-han');
}

const WITHIN_PARAGRAPH = ['arabic', 'bracketed-arabic', 'circled'] as const;

/** 一是…二是…三是 within one section, also over several paragraphs. */
function inlineSeries(draft: Draft, outline: Outline): Series[] {
  const series: Series[] = [];
  const open = new Map<OrdinalForm, Chains<SeriesItem>>();
  let parent: Section | undefined;
  const end = (form: OrdinalForm): void => {
    for (const items of open.get(form)?.end() ?? []) series.push({ form, kind: 'inline', items, parent });
    open.delete(form);
  };
  for (const block of draft.blocks) {
    if (block.part !== 'body' || block.cell) continue;
    const items = inlineItems(block);
    if (items.length === 0 && open.size === 0) continue;
    const section = outline.sectionAt(block.range.start);
    if (section !== parent) for (const form of open.keys()) end(form);
    parent = section;
    // What 1., （1） and ① count ends with the paragraph.
    for (const form of WITHIN_PARAGRAPH) end(form);
    for (const { ordinal, isAtStart } of items) {
      if (!ordinal) {
        for (const form of open.keys()) end(form);
        continue;
      }
      const chains = open.get(ordinal.form);
      if (chains && isRepeatedWord(ordinal, chains.last)) continue;
      if (chains && !isAtStart && chains.last?.block !== block && !isNext(ordinal, chains.last)) end(ordinal.form);
      const current = open.get(ordinal.form) ?? new Chains<SeriesItem>();
      open.set(ordinal.form, current);
      current.add({ ordinal, block });
    }
  }
  for (const form of open.keys()) end(form);
  return series;
}

function isNext(ordinal: Ordinal, last: SeriesItem | undefined): boolean {
  return ordinal.value === 1 || last?.ordinal.value === ordinal.value - 1;
}

/** 其次 may be said twice. */
function isRepeatedWord(ordinal: Ordinal, last: SeriesItem | undefined): boolean {
  return /次$/u.test(ordinal.text) && last?.ordinal.text === ordinal.text;
}
