import { type Block, defineRule, matchesOf, type Range, readChineseNumber } from 'draftlint/rule';
import { attachedAttachments, notedAttachments } from './_attachments.ts';
import { hideQuoted } from './_lexicon.ts';

const NUMBER = String.raw`\d{1,2}|[一二三四五六七八九十]{1,3}`;
const SEE = '(?:[详参另附]?见|如|按照?|依据|根据|[（(])';
const ATTACHMENT = new RegExp(
  String.raw`${SEE}\s?(?<what>附件\s?(?<number>${NUMBER})?)(?!\d)|(?<shown>附件\s?(?<shownNumber>${NUMBER}))(?=所[示列附])`,
  'gdu',
);
const FIGURE = new RegExp(
  String.raw`${SEE}\s?(?<what>(?<kind>附?[表图])\s?(?<number>\d{1,2}))(?![\d.\-—－年月日])|(?<shown>(?<shownKind>附?[表图])\s?(?<shownNumber>\d{1,2}))(?=所示|所列)`,
  'gdu',
);
const PART = new RegExp(
  String.raw`(?:[详参]见|见|本报告|本文|[上下前后]文)(?:本报告|本文|[上下前后]文)?\s?(?<what>第(?<number>${NUMBER})(?<kind>部分|章))`,
  'gdu',
);
/** 见下表, 如下图所示; without number, so that any table or picture will do. */
const BELOW = /(?:[详参]?见|如)(?<what>下(?<kind>[表图]))(?!面)|(?<shown>下(?<shownKind>[表图]))(?=所[示列])/dgu;
const MAY_REFER = /附件|[表图]\s?\d|下[表图]|第[\d一二三四五六七八九十]{1,3}(?:部分|章)/u;
const CAPTION = /^[\s*#【（(]*(?<kind>附?[表图])\s?(?<number>\d{1,2})(?!\d)/u;

export default defineRule({
  summary: { zh: '所指的附件、图表或部分不存在', en: 'reference to an attachment, table, figure or part that there is not' },
  severity: 'warning',
  certainty: 'likely',
  since: '0.1.0',
  why: {
    zh: '文中指引读者查看的附件、图表、部分在稿中找不到，多因增删后未改序号。',
    en: 'The reader is sent to something the draft does not have, mostly because numbers changed when it was edited.',
  },
  basis: [{ kind: 'logic' }],
  examples: [
    {
      bad: '任务清单见⟦附件2⟧。\n\n特此报告。\n\n附件：1.任务清单\n\n安平县司法局\n2025年1月8日',
      good: '任务清单见附件1。\n\n特此报告。\n\n附件：1.任务清单\n\n安平县司法局\n2025年1月8日',
    },
    { bad: '各乡镇完成情况见⟦表3⟧。\n\n表1　任务完成情况', good: '各乡镇完成情况见表1。\n\n表1　任务完成情况' },
  ],
  messages: {
    noAttachment: {
      zh: '文中指向“{what}”，但稿中没有附件说明，也没有附件：请补上或删去。',
      en: 'The text refers to “{what}”, but the draft has neither a list of attachments nor attachments; add them or delete this.',
    },
    attachment: {
      zh: '文中指向“{what}”，但附件只有{count}个：请改正序号或补上附件。',
      en: 'The text refers to “{what}”, but the number of attachments is {count}; correct the number or add it.',
    },
    figure: {
      zh: '文中指向“{what}”，但稿中没有这一图表：请改正序号或补上图表。',
      en: 'The text refers to “{what}”, which the draft does not have; correct the number or add it.',
    },
    below: {
      zh: '文中指向“{what}”，但稿中没有图表：请补上或删去。',
      en: 'The text refers to “{what}”, but the draft has none; add it or delete this.',
    },
    part: {
      zh: '文中指向“{what}”，但全文只有{count}个部分：请改正。',
      en: 'The text refers to “{what}”, but the number of parts is {count}; correct it.',
    },
  },
  create({ draft, facts, profile, report }) {
    const attachments = new Set([...notedAttachments(draft), ...attachedAttachments(draft)].map(({ number }) => number));
    const captions = new Set<string>();
    let tables = 0;
    let images = 0;
    for (const { cell, node, prose } of draft.blocks) {
      const caption = CAPTION.exec(prose.text);
      if (caption) captions.add(`${caption.groups?.['kind']}${caption.groups?.['number']}`);
      if (cell) tables = Math.max(tables, cell.table + 1);
      if (node.children.some((child) => child.type === 'image')) images++;
    }
    const isPublished = profile.circumstances.includes('published');

    return {
      prose(prose, block) {
        if (!isText(block) || !prose.test(MAY_REFER)) return;
        const words = hideQuoted(prose.text);
        for (const { what, number, at } of referencesIn(words, ATTACHMENT, block)) checkAttachment(what, number, at);
        for (const { what, number, at } of referencesIn(words, FIGURE, block)) checkFigure(what, number, at);
        for (const { what, at } of referencesIn(words, BELOW, block)) checkBelow(what, at);
        for (const { what, number, at } of referencesIn(words, PART, block)) checkPart(what, number, at);
      },
    };

    function checkAttachment(what: string, number: number | undefined, at: Range): void {
      const count = attachments.size;
      // A portal shows attachments as links, which copying loses.
      if (count === 0) report({ messageId: 'noAttachment', at, data: { what }, ...(isPublished && { severity: 'info' }) });
      else if (number !== undefined && !attachments.has(number)) report({ messageId: 'attachment', at, data: { what, count } });
    }

    function checkFigure(what: string, number: number | undefined, at: Range): void {
      if (number === undefined || captions.has(what.replaceAll(/\s/gu, ''))) return;
      const uncaptioned = what.includes('表') ? tables : images;
      if (captions.size > 0 || uncaptioned < number) report({ messageId: 'figure', at, data: { what } });
    }

    function checkBelow(what: string, at: Range): void {
      const isThere = what.includes('表') ? tables > 0 : images > 0;
      if (!isThere && captions.size === 0) report({ messageId: 'below', at, data: { what }, ...(isPublished && { severity: 'info' }) });
    }

    function checkPart(what: string, number: number | undefined, at: Range): void {
      const { sections } = facts.outline;
      const highest = Math.max(0, ...sections.slice(0, MOST_PARTS).map(({ ordinal }) => ordinal?.value ?? 0));
      const count = Math.max(highest, sections.length);
      if (count > 0 && number !== undefined && number > count) report({ messageId: 'part', at, data: { what, count } });
    }
  },
});

const MOST_PARTS = 100;

function isText({ part }: Block): boolean {
  return part === 'body' || part === 'heading';
}

interface Reference {
  readonly what: string;
  readonly number: number | undefined;
  readonly at: Range;
}

function referencesIn(words: string, pattern: RegExp, block: Block): Reference[] {
  return matchesOf(pattern, words).map((match) => {
    const { what, number, shown, shownNumber } = match.groups ?? {};
    const [start, end] = (match.indices?.groups?.[what === undefined ? 'shown' : 'what'] ?? [0, 0]) as [number, number];
    return { what: (what ?? shown ?? '').trim(), number: numberOf(number ?? shownNumber), at: block.prose.range(start, end) };
  });
}

function numberOf(printed: string | undefined): number | undefined {
  if (printed === undefined) return undefined;
  return /^\d/u.test(printed) ? Number(printed) : readChineseNumber(printed);
}
