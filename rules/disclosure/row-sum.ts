import { brokenOf, defineRule } from 'draftlint/rule';
import { FORM, MISMATCH } from './_form.ts';

export default defineRule({
  summary: { zh: '信息公开申请表一行的各类申请人相加不等于总计', en: 'row of the table of applications that does not add up to its total' },
  severity: 'error',
  certainty: 'certain',
  since: '0.1.0',
  why: {
    zh: '申请表每一行，自然人与各类法人或者其他组织相加，应等于该行总计。',
    en: 'In each row natural persons and the kinds of organisations add up to the total of the row.',
  },
  basis: FORM,
  examples: [
    {
      format: 'markdown',
      bad: '| 申请情况 | 自然人 | 商业企业 | 总计 |\n| --- | --- | --- | --- |\n| 一、本年新收政府信息公开申请数量 | 10 | 2 | ⟦13⟧ |\n| 二、上年结转政府信息公开申请数量 | 1 | 0 | 1 |\n| （一）予以公开 | 6 | 1 | 7 |\n| （二）部分公开 | 2 | 1 | 3 |\n| （七）总计 | 8 | 2 | 10 |\n| 四、结转下年度继续办理 | 3 | 0 | 3 |\n',
      good: '| 申请情况 | 自然人 | 商业企业 | 总计 |\n| --- | --- | --- | --- |\n| 一、本年新收政府信息公开申请数量 | 10 | 2 | 12 |\n| 二、上年结转政府信息公开申请数量 | 1 | 0 | 1 |\n| （一）予以公开 | 6 | 1 | 7 |\n| （二）部分公开 | 2 | 1 | 3 |\n| （七）总计 | 8 | 2 | 10 |\n| 四、结转下年度继续办理 | 3 | 0 | 3 |\n',
    },
  ],
  messages: { mismatch: MISMATCH },
  create({ facts, report }) {
    return {
      end() {
        for (const broken of brokenOf(facts, ['disclosure-row'])) report({ messageId: 'mismatch', ...broken });
      },
    };
  },
});
