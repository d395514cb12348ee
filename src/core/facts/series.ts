import { readChineseNumber } from '../chinese-number.ts';
import type { Block, Draft } from '../draft.ts';
import type { Ordinal, OrdinalForm } from '../ordinal.ts';
import type { Outline, Section } from './outline.ts';

export interface SeriesItem {
  readonly ordinal: Ordinal;
  readonly block: Block;
}

/** Numbers of one form that belong together: the heads under one parent, 一是…二是…三是 of one passage, the numbered paragraphs of one section. */
export interface Series {
  readonly form: OrdinalForm;
  readonly kind: 'heading' | 'paragraph' | 'inline';
  readonly items: readonly SeriesItem[];
  readonly parent: Section | undefined;
}

/** A chain item: 一是 or 第一， at the start of a sentence or after a mark that ends a clause. */
const ITEM =
  /(?:^|[。；;：:，,！？\n])\s*(?:(?<item>[一二三四五六七八九]|十[一二三四五六七八九]?)是(?![一二三四五六七八九十])|第(?<first>[一二三四五六七八九]|十[一二三四五六七八九]?)[，,])/dgu;

/** All numbered sequences of a draft, in document order of their first items. */
export function findSeries(draft: Draft, outline: Outline): readonly Series[] {
  return [...headingSeries(outline), ...paragraphSeries(draft, outline), ...inlineSeries(draft, outline)];
}

function headingSeries(outline: Outline): Series[] {
  const series: Series[] = [];
  for (const sections of [outline.sections, ...outline.all.map((section) => section.children)]) {
    const byForm = new Map<OrdinalForm, SeriesItem[]>();
    for (const { ordinal, heading } of sections) {
      if (ordinal) byForm.set(ordinal.form, [...(byForm.get(ordinal.form) ?? []), { ordinal, block: heading }]);
    }
    for (const [form, items] of byForm) series.push({ form, kind: 'heading', items, parent: sections[0]?.parent });
  }
  return series;
}

/** Numbered paragraphs that follow each other in one section; a paragraph numbered 1 begins a new series. */
function paragraphSeries(draft: Draft, outline: Outline): Series[] {
  const series: { form: OrdinalForm; kind: 'paragraph'; items: SeriesItem[]; parent: Section | undefined }[] = [];
  const open = new Map<OrdinalForm, (typeof series)[number]>();
  let parent: Section | undefined;
  for (const block of draft.blocks) {
    const { ordinal } = block;
    if (block.part !== 'body' || !ordinal || ordinal.form === 'item' || ordinal.form === 'first') continue;
    const section = outline.sectionAt(block.range.start);
    if (section !== parent) open.clear();
    parent = section;
    const current = open.get(ordinal.form);
    if (current && ordinal.value !== 1) current.items.push({ ordinal, block });
    else {
      const begun = { form: ordinal.form, kind: 'paragraph' as const, items: [{ ordinal, block }], parent };
      open.set(ordinal.form, begun);
      series.push(begun);
    }
  }
  return series;
}

/** 一是…二是…三是 within one section, also over several paragraphs; 一是 begins a new chain. */
function inlineSeries(draft: Draft, outline: Outline): Series[] {
  const series: { form: OrdinalForm; kind: 'inline'; items: SeriesItem[]; parent: Section | undefined }[] = [];
  const open = new Map<OrdinalForm, (typeof series)[number]>();
  let parent: Section | undefined;
  for (const block of draft.blocks) {
    if (block.part !== 'body') continue;
    const section = outline.sectionAt(block.range.start);
    if (section !== parent) open.clear();
    parent = section;
    for (const match of block.prose.matchAll(ITEM)) {
      const form: OrdinalForm = match.groups['item'] === undefined ? 'first' : 'item';
      const value = readChineseNumber(match.groups['item'] ?? match.groups['first'] ?? '');
      const number = match.rangeOf(form);
      if (value === undefined || !number) continue;
      const range = form === 'item' ? { start: number.start, end: number.end + 1 } : { start: number.start - 1, end: number.end };
      const text = draft.text.slice(range.start, range.end);
      const item: SeriesItem = { ordinal: { text, form, value, range }, block };
      const current = open.get(form);
      if (current && value !== 1) current.items.push(item);
      else {
        const begun = { form, kind: 'inline' as const, items: [item], parent };
        open.set(form, begun);
        series.push(begun);
      }
    }
  }
  return series;
}
