import { defineRule, type OrdinalForm, type Series, type SeriesItem } from 'draftlint/rule';
import { findBreaks } from './_sequence.ts';
import { findSerialGaps } from './_serials.ts';

/** Where an enumeration in running text may have begun in other words. */
const BEGINNING = /一是|一要|[一其]方面|首先|第一|其一|[（(][一1][）)]|[一1１][、.．]|①/u;
/** Where the first of some heads may stand though it is no head. */
const FIRST_HEAD: Readonly<Partial<Record<OrdinalForm, RegExp>>> = {
  chapter: /第[一1][部章节编篇]/u,
  han: /(?<!\p{Script=Han})一\s?[、.．，]/u,
  'bracketed-han': /[（(]\s?一\s?[）)]/u,
  arabic: /(?<!\d)1\s?[、.．]/u,
  'bracketed-arabic': /1[）)]/u,
};
/** How far back the beginning may stand. */
const REACH = 2000;
const REACH_OF_HEADS = 20_000;

export default defineRule({
  summary: { zh: '同级序号缺号、重号或错位', en: 'gap, repeat or wrong order in a sequence of ordinals' },
  severity: 'error',
  certainty: 'certain',
  since: '0.1.0',
  why: {
    zh: '序号依次排列，缺号说明内容可能遗漏，重号使引用不明。',
    en: 'A gap may mean that something was left out; a repeat makes references unclear.',
  },
  basis: [{ kind: 'norm', title: 'GB/T 9704—2012 党政机关公文格式', article: '7.3.3', seen: 'T' }],
  examples: [
    { bad: '一是加强领导。⟦三是⟧强化督查。', good: '一是加强领导。二是强化督查。' },
    { bad: '一、总体情况\n\n工作平稳。\n\n⟦三、⟧存在问题\n\n力量不足。', good: '一、总体情况\n\n工作平稳。\n\n二、存在问题\n\n力量不足。' },
    {
      bad: '一、总体情况\n\n工作平稳。\n\n⟦三、⟧存在问题\n\n力量不足。\n\n二、主要举措\n\n完善制度。',
      good: '一、总体情况\n\n工作平稳。\n\n二、主要举措\n\n完善制度。\n\n三、存在问题\n\n力量不足。',
    },
  ],
  messages: {
    gap: {
      zh: '“{before}”之后是“{found}”，缺第{expected}项：请补上或改正序号。',
      en: '“{found}” follows “{before}”: item {expected} is missing; add it or correct the ordinal.',
    },
    order: {
      zh: '“{found}”排在第{expected}项之前，顺序颠倒：请调整次序或改正序号。',
      en: '“{found}” stands before item {expected}; put them in order or correct the ordinals.',
    },
    repeat: {
      zh: '“{found}”重复或倒退（前一项是“{before}”，此处应为第{expected}项），请改正序号。',
      en: '“{found}” repeats or goes back after “{before}”; expected item {expected}.',
    },
    serial: {
      zh: '表中序号“{before}”之后是“{found}”，缺第{expected}项：请核对是否删漏了一行。',
      en: 'In the table “{found}” follows “{before}”: row {expected} is missing; please check.',
    },
    start: {
      zh: '本组序号从“{found}”开始，前面缺第1项，请核对。',
      en: 'The sequence starts at “{found}”; item 1 is missing; please check.',
    },
  },
  create({ draft, facts, report }) {
    return {
      end() {
        const last = new Map<OrdinalForm, SeriesItem>();
        for (const series of facts.series) {
          if (series.form !== 'decimal') check(series, last.get(series.form));
          last.set(series.form, series.items.at(-1) as SeriesItem);
        }
        for (const { block, ...data } of findSerialGaps(draft))
          report({ messageId: 'serial', at: block.range, data, severity: 'warning', certainty: 'likely' });
      },
    };

    /** `last`: the last item of the series of this form before. */
    function check(series: Series, last: SeriesItem | undefined): void {
      for (const { kind, item, before, expected } of findBreaks(series.items)) {
        const at = item.ordinal.range;
        const found = item.ordinal.text;
        if (kind === 'start') {
          if (!lacksFirst(series, last)) return;
          report({ messageId: 'start', at, data: { found }, severity: 'warning', certainty: 'likely' });
        } else if (kind === 'order') report({ messageId: 'order', at, data: { found, expected } });
        else report({ messageId: kind, at, data: { before: before?.ordinal.text ?? '', found, expected } });
      }
    }

    /** Whether a sequence of several items has its first nowhere, not even within running text. */
    function lacksFirst({ items, kind, form, parent }: Series, last: SeriesItem | undefined): boolean {
      const [first] = items as [SeriesItem];
      if ((items.length < 2 && form !== 'item') || kind === 'paragraph' || (first.ordinal.value > 2 && !parent)) return false;
      const { start } = first.ordinal.range;
      const isHeading = kind === 'heading';
      // What the series before counts is not this one's first, unless this one goes on with it.
      const { value, range } = last?.ordinal ?? first.ordinal;
      const done = !isHeading && range.end <= start && value !== first.ordinal.value - 1 ? range.end : 0;
      const from = Math.max(parent?.heading.range.start ?? 0, done, start - (isHeading ? REACH_OF_HEADS : REACH));
      const before = draft.text.slice(from, start).replace(parent?.ordinal?.text ?? '', '');
      return !(isHeading ? (FIRST_HEAD[form] ?? BEGINNING) : BEGINNING).test(before);
    }
  },
});
