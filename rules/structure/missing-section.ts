import { defineRule } from 'draftlint/rule';
import { findPart } from './_required-part.ts';

export default defineRule({
  summary: { zh: '缺少应有的部分', en: 'required part missing' },
  severity: 'warning',
  certainty: 'likely',
  since: '0.1.0',
  why: { zh: '年度报告应写明规定的几方面内容，缺一项即不完整。', en: 'An annual report must cover each of the required contents.' },
  basis: [{ kind: 'norm', title: '法治政府建设与责任落实督察工作规定', article: '第五章', seen: 'S' }],
  examples: [
    {
      bad: '⟦安平县2021年度法治政府建设情况的报告⟧\n\n一、主要举措和成效\n\n党政主要负责人履行第一责任人职责。召开会议研究。\n\n二、下一步打算\n\n继续推进。',
      good: '安平县2021年度法治政府建设情况的报告\n\n一、主要举措和成效\n\n党政主要负责人履行第一责任人职责。\n\n二、存在的不足和原因\n\n力量不足。\n\n三、下一步打算\n\n继续推进。',
      preset: 'law-based-government/county',
    },
  ],
  messages: {
    missing: {
      zh: '没有找到“{part}”这一部分：请补写，或核对是否用了别的说法。',
      en: 'The part “{part}” was not found; add it, or check whether it goes by another name.',
    },
  },
  create({ facts, profile, report }) {
    return {
      end() {
        const at = facts.title?.range;
        if (!at) return;
        for (const section of profile.sections) {
          if (section.isRequired && findPart(facts, section) === undefined)
            report({ messageId: 'missing', at, data: { part: section.name } });
        }
      },
    };
  },
});
