import { brokenOf, defineRule } from 'draftlint/rule';

export default defineRule({
  summary: { zh: '信息公开复议、诉讼表各项结果相加不等于总计', en: 'disputes about disclosure whose results do not add up' },
  severity: 'error',
  certainty: 'certain',
  since: '0.1.0',
  why: {
    zh: '行政复议、未经复议直接起诉、复议后起诉三组，各自的结果维持、结果纠正、其他结果、尚未审结相加，应等于该组总计。',
    en: 'In each group of disputes upheld, corrected, other and pending add up to the total.',
  },
  basis: [
    {
      kind: 'norm',
      title: '国务院办公厅政府信息与政务公开办公室关于印发《中华人民共和国政府信息公开工作年度报告格式》的通知',
      article: '国办公开办函〔2021〕30号',
      seen: 'S',
    },
  ],
  examples: [
    {
      format: 'markdown',
      bad: '| 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |\n| --- | --- | --- | --- | --- |\n| 1 | 0 | 2 | 1 | ⟦5⟧ |\n',
      good: '| 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |\n| --- | --- | --- | --- | --- |\n| 1 | 0 | 2 | 1 | 4 |\n',
    },
  ],
  messages: {
    mismatch: { zh: '{equation}，相差{difference}：{advice}。', en: '{equation}, off by {difference}: {advice}.' },
  },
  create({ facts, report }) {
    return {
      end() {
        for (const broken of brokenOf(facts, ['disclosure-dispute'])) report({ messageId: 'mismatch', ...broken });
      },
    };
  },
});
