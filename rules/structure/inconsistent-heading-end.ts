import { defineRule, type Section } from 'draftlint/rule';

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
      bad: '（一）强化领导\n\n召开会议专题研究部署。\n\n⟦（二）强化督查。⟧\n\n开展检查并通报结果。',
      good: '（一）强化领导\n\n召开会议专题研究部署。\n\n（二）强化督查\n\n开展检查并通报结果。',
    },
  ],
  messages: {
    stop: {
      zh: '标题“{title}”末尾有句号，同组其他标题没有：请删去句号。',
      en: 'The heading “{title}” ends with 。 while others of its series do not; delete it.',
    },
  },
  create({ facts, report }) {
    return {
      end() {
        for (const siblings of [facts.outline.sections, ...facts.outline.all.map((section) => section.children)]) check(siblings);
      },
    };

    function check(siblings: readonly Section[]): void {
      const alone = siblings.filter((section) => !section.heading.runIn);
      const ending = alone.filter((section) => section.heading.prose.text.trimEnd().endsWith('。'));
      if (ending.length === 0 || ending.length * 2 > alone.length) return;
      for (const { heading, title } of ending) report({ messageId: 'stop', at: heading.range, data: { title } });
    }
  },
});
