import { brokenOf, defineRule } from 'draftlint/rule';
import { FORM, MISMATCH } from './_form.ts';

export default defineRule({
  summary: { zh: '信息公开申请表各项办理结果相加不等于总计', en: 'results of applications that do not add up to their total' },
  severity: 'error',
  certainty: 'certain',
  since: '0.1.0',
  why: {
    zh: '申请表第三项的总计，应等于予以公开、部分公开、不予公开等各项结果之和。',
    en: 'The total of the third item is the sum of all results: disclosed, disclosed in part, not disclosed and so on.',
  },
  basis: FORM,
  examples: [
    {
      format: 'markdown',
      bad: '| 申请情况 | 自然人 | 商业企业 | 总计 |\n| --- | --- | --- | --- |\n| 一、本年新收政府信息公开申请数量 | 10 | 2 | 12 |\n| 二、上年结转政府信息公开申请数量 | 1 | 0 | 1 |\n| （一）予以公开 | 6 | 1 | 7 |\n| （二）部分公开 | ⟦1⟧ | 1 | 3 |\n| （七）总计 | 8 | 2 | 10 |\n| 四、结转下年度继续办理 | 3 | 0 | 3 |\n',
      good: '| 申请情况 | 自然人 | 商业企业 | 总计 |\n| --- | --- | --- | --- |\n| 一、本年新收政府信息公开申请数量 | 10 | 2 | 12 |\n| 二、上年结转政府信息公开申请数量 | 1 | 0 | 1 |\n| （一）予以公开 | 6 | 1 | 7 |\n| （二）部分公开 | 2 | 1 | 3 |\n| （七）总计 | 8 | 2 | 10 |\n| 四、结转下年度继续办理 | 3 | 0 | 3 |\n',
    },
  ],
  messages: { mismatch: MISMATCH },
  create({ facts, report }) {
    return {
      end() {
        for (const broken of brokenOf(facts, ['disclosure-result'])) report({ messageId: 'mismatch', ...broken });
      },
    };
  },
});
