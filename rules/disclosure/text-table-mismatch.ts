import { brokenOf, defineRule } from 'draftlint/rule';

export default defineRule({
  summary: { zh: '信息公开申请数正文与表格不一', en: 'applications counted otherwise in text and table' },
  severity: 'error',
  certainty: 'certain',
  since: '0.1.0',
  why: {
    zh: '总体情况里写的申请数，应当就是申请表里的数。',
    en: 'The number of applications in the overview is that of the table.',
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
      bad: '一、总体情况\n\n全年收到政府信息公开申请⟦13⟧件。\n\n二、收到和处理政府信息公开申请情况\n\n| 申请情况 | 自然人 | 总计 |\n| --- | --- | --- |\n| 一、本年新收政府信息公开申请数量 | 12 | 12 |\n| 二、上年结转政府信息公开申请数量 | 1 | 1 |\n| （一）予以公开 | 10 | 10 |\n| （二）部分公开 | 2 | 2 |\n| （七）总计 | 12 | 12 |\n| 四、结转下年度继续办理 | 1 | 1 |\n',
      good: '一、总体情况\n\n全年收到政府信息公开申请12件。\n\n二、收到和处理政府信息公开申请情况\n\n| 申请情况 | 自然人 | 总计 |\n| --- | --- | --- |\n| 一、本年新收政府信息公开申请数量 | 12 | 12 |\n| 二、上年结转政府信息公开申请数量 | 1 | 1 |\n| （一）予以公开 | 10 | 10 |\n| （二）部分公开 | 2 | 2 |\n| （七）总计 | 12 | 12 |\n| 四、结转下年度继续办理 | 1 | 1 |\n',
    },
  ],
  messages: {
    mismatch: { zh: '{equation}，相差{difference}：{advice}。', en: '{equation}, off by {difference}: {advice}.' },
  },
  create({ facts, report }) {
    return {
      end() {
        for (const broken of brokenOf(facts, ['disclosure-text'])) report({ messageId: 'mismatch', ...broken });
      },
    };
  },
});
