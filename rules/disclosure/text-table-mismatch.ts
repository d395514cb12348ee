import { brokenOf, defineRule } from 'draftlint/rule';
import { FORM, MISMATCH } from './_form.ts';

export default defineRule({
  summary: { zh: '信息公开申请数正文与表格不一', en: 'applications counted otherwise in text and table' },
  severity: 'error',
  certainty: 'certain',
  since: '0.1.0',
  why: {
    zh: '总体情况里写的申请数，应当就是申请表里的数。',
    en: 'The number of applications in the overview is that of the table.',
  },
  basis: FORM,
  examples: [
    {
      format: 'markdown',
      bad: '一、总体情况\n\n全年收到政府信息公开申请⟦13⟧件。\n\n二、收到和处理政府信息公开申请情况\n\n| 申请情况 | 自然人 | 总计 |\n| --- | --- | --- |\n| 一、本年新收政府信息公开申请数量 | 12 | 12 |\n| 二、上年结转政府信息公开申请数量 | 1 | 1 |\n| （一）予以公开 | 10 | 10 |\n| （二）部分公开 | 2 | 2 |\n| （七）总计 | 12 | 12 |\n| 四、结转下年度继续办理 | 1 | 1 |\n',
      good: '一、总体情况\n\n全年收到政府信息公开申请12件。\n\n二、收到和处理政府信息公开申请情况\n\n| 申请情况 | 自然人 | 总计 |\n| --- | --- | --- |\n| 一、本年新收政府信息公开申请数量 | 12 | 12 |\n| 二、上年结转政府信息公开申请数量 | 1 | 1 |\n| （一）予以公开 | 10 | 10 |\n| （二）部分公开 | 2 | 2 |\n| （七）总计 | 12 | 12 |\n| 四、结转下年度继续办理 | 1 | 1 |\n',
    },
  ],
  messages: { mismatch: MISMATCH },
  create({ facts, report }) {
    return {
      end() {
        for (const broken of brokenOf(facts, ['disclosure-text'])) report({ messageId: 'mismatch', ...broken });
      },
    };
  },
});
