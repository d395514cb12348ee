import { defineRule, type Range, type Section } from 'draftlint/rule';
import { siblingGroups } from './_siblings.ts';

export default defineRule({
  summary: { zh: '同组标题有的带句号、有的不带', en: 'stand-alone headings of one series with and without a full stop' },
  severity: 'warning',
  certainty: 'likely',
  since: '0.1.0',
  why: {
    zh: '独立成行的标题末尾通常不用句号，同组应一致。',
    en: 'A heading on its own line usually takes no full stop; a series should be consistent.',
  },
  basis: [{ kind: 'norm', title: 'GB/T 15834—2011 标点符号用法', article: 'B.4', seen: 'T' }],
  examples: [
    {
      bad: '（一）强化领导。\n\n召开会议专题研究部署。\n\n（二）强化督查。\n\n开展检查并通报结果。\n\n⟦（三）强化保障⟧\n\n落实经费并配齐人员。',
      good: '（一）强化领导\n\n召开会议专题研究部署。\n\n（二）强化督查\n\n开展检查并通报结果。\n\n（三）强化保障\n\n落实经费并配齐人员。',
    },
    {
      bad: '（一）强化领导\n\n召开会议专题研究部署。\n\n⟦（二）强化督查。⟧\n\n开展检查并通报结果。',
      good: '（一）强化领导\n\n召开会议专题研究部署。\n\n（二）强化督查\n\n开展检查并通报结果。',
    },
  ],
  messages: {
    stop: {
      zh: '标题“{title}”末尾有句号，同组其他标题没有：请删去句号。',
      en: 'The heading “{title}” ends with 。 while others of its series do not; delete it.',
    },
    bare: {
      zh: '标题“{title}”末尾没有句号，同组其他标题多有：请统一，标题独立成行时通常不用句号。',
      en: 'The heading “{title}” has no 。 while most of its series do; make them alike, a heading on its own line usually takes none.',
    },
  },
  create({ facts, report }) {
    return {
      end() {
        for (const group of siblingGroups(facts.outline)) check(group);
      },
    };

    /** The rarer way is the slip; where both are as frequent, the full stop is. */
    function check(group: readonly Section[]): void {
      const alone = group.filter((section) => !section.heading.runIn && hasText(section));
      const ending = alone.filter((section) => stopOf(section));
      const bare = alone.filter((section) => !stopOf(section));
      if (ending.length === 0 || bare.length === 0) return;
      if (ending.length > bare.length) {
        for (const { heading, title } of bare) report({ messageId: 'bare', at: heading.range, data: { title } });
        return;
      }
      for (const section of ending) {
        const range = stopOf(section);
        const fix = range && { fix: { safe: true, edits: [{ range, newText: '' }] } };
        report({ messageId: 'stop', at: section.heading.range, data: { title: section.title }, ...fix });
      }
    }
  },
});

/** A numbered sentence with nothing under it is no heading. */
function hasText({ blocks, children }: Section): boolean {
  return blocks.length > 0 || children.length > 0;
}

/** The full stop at the end of a heading. */
function stopOf({ heading }: Section): Range | undefined {
  const words = heading.prose.text.trimEnd();
  return words.endsWith('。') ? heading.prose.range(words.length - 1, words.length) : undefined;
}
