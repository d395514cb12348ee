import { brokenOf, defineRule } from 'draftlint/rule';
import { FORM, MISMATCH } from './_form.ts';

export default defineRule({
  summary: { zh: '信息公开复议、诉讼表各项结果相加不等于总计', en: 'disputes about disclosure whose results do not add up' },
  severity: 'error',
  certainty: 'certain',
  since: '0.1.0',
  why: {
    zh: '行政复议、未经复议直接起诉、复议后起诉三组，各自的结果维持、结果纠正、其他结果、尚未审结相加，应等于该组总计。',
    en: 'In each group of disputes upheld, corrected, other and pending add up to the total.',
  },
  basis: FORM,
  examples: [
    {
      format: 'markdown',
      bad: '| 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |\n| --- | --- | --- | --- | --- |\n| 1 | 0 | 2 | 1 | ⟦5⟧ |\n',
      good: '| 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |\n| --- | --- | --- | --- | --- |\n| 1 | 0 | 2 | 1 | 4 |\n',
    },
  ],
  messages: { mismatch: MISMATCH },
  create({ facts, report }) {
    return {
      end() {
        for (const broken of brokenOf(facts, ['disclosure-dispute'])) report({ messageId: 'mismatch', ...broken });
      },
    };
  },
});
