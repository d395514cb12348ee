import { brokenOf, defineRule } from 'draftlint/rule';

export default defineRule({
  summary: { zh: '各种结果之和与办结数不符', en: 'results that do not add up to what was settled' },
  severity: 'error',
  certainty: 'certain',
  since: '0.1.0',
  why: {
    zh: '每件办结的事项有一种结果，各种结果之和应等于办结数；一件有两种结果或合并审理的除外，请核对。',
    en: 'Each settled matter has one result; the results add up, unless one matter had two or several were joined.',
  },
  basis: [{ kind: 'logic' }],
  examples: [
    {
      bad: '办结申请⟦131⟧件，其中予以公开70件，部分公开20件，不予公开30件，无法提供10件。',
      good: '办结申请130件，其中予以公开70件，部分公开20件，不予公开30件，无法提供10件。',
    },
  ],
  messages: {
    mismatch: { zh: '{equation}，相差{difference}：{advice}。', en: '{equation}, off by {difference}: {advice}.' },
  },
  create({ facts, report }) {
    return {
      end() {
        for (const broken of brokenOf(facts, ['outcome'])) report({ messageId: 'mismatch', ...broken });
      },
    };
  },
});
