import { defineRule } from 'draftlint/rule';
import { clause } from './_norm.ts';

const DATE = /(?<![\d、])(?<year>(?:19|20)\d{2})、(?<month>0?[1-9]|1[0-2])、(?<day>0?[1-9]|[12]\d|3[01])(?![\d、年月号项条款件个])/gu;

export default defineRule({
  summary: { zh: '用顿号连接年、月、日', en: '、 between year, month and day' },
  severity: 'info',
  certainty: 'likely',
  since: '0.1.0',
  why: {
    zh: '用阿拉伯数字简写年月日，其间用短横线，不用顿号；公文中宜写全年、月、日。',
    en: 'A short date has hyphens, not 、; official documents give 年, 月 and 日.',
  },
  basis: [clause('附录A.4.2')],
  examples: [{ bad: '签订时间：⟦2024、3、5⟧', good: '签订时间：2024年3月5日' }],
  messages: {
    comma: {
      zh: '“{found}”如是日期，年、月、日之间不用顿号：写“{right}”。',
      en: '“{found}”: if it is a date, it has no 、; write “{right}”.',
    },
  },
  create({ report }) {
    return {
      matches: [
        [
          DATE,
          ({ text: found, groups, range }) => {
            const { year, month = '', day = '' } = groups;
            report({ messageId: 'comma', at: range, data: { found, right: `${year}年${Number(month)}月${Number(day)}日` } });
          },
        ],
      ],
    };
  },
});
