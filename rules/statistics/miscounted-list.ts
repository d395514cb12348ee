import { defineRule } from 'draftlint/rule';

export default defineRule({
  summary: { zh: '所列项数与所说的数不符', en: 'list with another number of items than its text says' },
  severity: 'warning',
  certainty: 'likely',
  since: '0.1.0',
  why: {
    zh: '“四大任务”只列了三项，或者“等8个栏目”之前列了九个，读者不知是数错了还是漏列、多列了。',
    en: 'Where the count and the list differ, either the count is wrong or an item was lost or added.',
  },
  basis: [{ kind: 'logic' }],
  examples: [
    { bad: '抓实学习教育、查纠整改、总结提升⟦四个⟧环节。', good: '抓实学习教育、查纠整改、总结提升三个环节。' },
    { bad: '网站开设政策解读、民生实事、办事指南等⟦2个⟧栏目。', good: '网站开设政策解读、民生实事、办事指南等5个栏目。' },
    { bad: '重点做了以下⟦三个⟧方面的工作：一是健全制度；二是强化培训。', good: '重点做了以下两个方面的工作：一是健全制度；二是强化培训。' },
  ],
  messages: {
    unequal: {
      zh: '“{counted}”与所列不符，列出的是{found}项：请补全、删减或改数；没有列全的，列举之后写“等”。',
      en: '“{counted}” does not fit the list of {found}: add or remove items, correct the count, or write “等” after a list that is not complete.',
    },
    tooMany: {
      zh: '列出的已有{found}项，多于“{counted}”，请核对。',
      en: 'The list already has {found} items, more than “{counted}”; check it.',
    },
  },
  create({ facts, report }) {
    return {
      end() {
        for (const {
          text: counted,
          range: at,
          count,
          found: { least, most },
          isOpen,
          listRange,
        } of facts.enumerations) {
          if (least <= count && count <= most) continue;
          if (isOpen && count > most) continue;
          const found = least === most || (isOpen && least > count) ? String(least) : `${least}～${most}`;
          const related = [{ range: listRange, message: { zh: `列出${found}项`, en: `list of ${found}` } }];
          report({ messageId: isOpen ? 'tooMany' : 'unequal', at, data: { counted, found }, related });
        }
      },
    };
  },
});
