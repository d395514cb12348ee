import { brokenOf, defineRule } from 'draftlint/rule';
import { FORM, MISMATCH } from './_form.ts';

export default defineRule({
  summary: { zh: '信息公开申请表新收、结转与办理结果不平', en: 'applications taken in, settled and left that do not balance' },
  severity: 'error',
  certainty: 'certain',
  since: '0.1.0',
  why: {
    zh: '格式表注明：第一项加第二项之和，等于第三项加第四项之和，每一列都是如此。',
    en: 'The form says that in each column the first item plus the second is the third plus the fourth.',
  },
  basis: FORM,
  examples: [
    {
      format: 'markdown',
      bad: '| 申请情况 | 自然人 | 商业企业 | 总计 |\n| --- | --- | --- | --- |\n| 一、本年新收政府信息公开申请数量 | 10 | 2 | 12 |\n| 二、上年结转政府信息公开申请数量 | 1 | 0 | 1 |\n| （一）予以公开 | 6 | 1 | 7 |\n| （二）部分公开 | 2 | 1 | 3 |\n| （七）总计 | 8 | 2 | 10 |\n| 四、结转下年度继续办理 | ⟦2⟧ | 0 | 3 |\n',
      good: '| 申请情况 | 自然人 | 商业企业 | 总计 |\n| --- | --- | --- | --- |\n| 一、本年新收政府信息公开申请数量 | 10 | 2 | 12 |\n| 二、上年结转政府信息公开申请数量 | 1 | 0 | 1 |\n| （一）予以公开 | 6 | 1 | 7 |\n| （二）部分公开 | 2 | 1 | 3 |\n| （七）总计 | 8 | 2 | 10 |\n| 四、结转下年度继续办理 | 3 | 0 | 3 |\n',
    },
  ],
  messages: { mismatch: MISMATCH },
  create({ facts, report }) {
    return {
      end() {
        for (const broken of brokenOf(facts, ['disclosure-flow'])) report({ messageId: 'mismatch', ...broken });
      },
    };
  },
});
