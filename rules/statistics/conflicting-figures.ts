import { brokenOf, defineRule } from 'draftlint/rule';

export default defineRule({
  summary: { zh: '同一指标前后两个数', en: 'one indicator with two values' },
  severity: 'error',
  certainty: 'certain',
  since: '0.1.0',
  why: {
    zh: '同一指标在概述与正文、前段与后段、文字与表格中应当是同一个数；时期、范围不同的，应当写明。',
    en: 'One indicator has one value in summary and body, in text and table; where period or scope differ, the text must say so.',
  },
  basis: [{ kind: 'logic' }],
  examples: [
    {
      bad: '全年共受理行政复议案件37件。\n\n全县信访工作有序。全年受理行政复议案件⟦39⟧件，办结35件。',
      good: '全年共受理行政复议案件37件。\n\n全年受理行政复议案件37件，其中受理涉企行政复议案件9件。',
    },
  ],
  messages: {
    conflict: {
      zh: '同一指标两处不一：{equation}，相差{difference}：{advice}。',
      en: 'One indicator, two values: {equation}, off by {difference}: {advice}.',
    },
    turned: {
      zh: '{equation}：两数恰好颠倒了相邻的两位数字，请核对是否同一事项；不是同一事项的，不必改动。',
      en: '{equation}: the two differ just by neighbouring digits in each other’s place; check whether they count the same; if they do not, leave them.',
    },
  },
  create({ facts, report }) {
    return {
      end() {
        for (const broken of brokenOf(facts, ['conflict'])) report({ messageId: 'conflict', ...broken });
        for (const broken of brokenOf(facts, ['turned'])) report({ messageId: 'turned', ...broken });
      },
    };
  },
});
