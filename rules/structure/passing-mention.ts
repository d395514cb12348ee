import { defineRule } from 'draftlint/rule';
import { findParts } from './_parts.ts';
import { placeFor } from './_place.ts';

export default defineRule({
  summary: { zh: '应有的部分只是一带而过', en: 'required part mentioned only in passing' },
  severity: 'info',
  certainty: 'possible',
  since: '0.1.0',
  why: { zh: '应有的内容宜单列标题或成段写明，一句带过不便审阅。', en: 'A required content deserves a heading or a paragraph of its own.' },
  basis: [{ kind: 'norm', title: '法治政府建设与责任落实督察工作规定', article: '第五章', seen: 'S' }],
  examples: [
    {
      bad: '安平县2021年度法治政府建设情况的报告\n\n一、主要举措和成效\n\n县政府⟦主要负责同志认真履行第一责任人⟧职责。\n\n二、存在的不足和原因\n\n力量不足。\n\n三、下一步打算\n\n继续推进。',
      good: '安平县2021年度法治政府建设情况的报告\n\n一、主要举措和成效\n\n工作有序。\n\n二、履行第一责任人职责情况\n\n召开会议。\n\n三、存在的不足和原因\n\n力量不足。\n\n四、下一步打算\n\n继续推进。',
      preset: 'law-based-government/county',
    },
  ],
  messages: {
    passing: {
      zh: '“{part}”只在此处提到，没有单列标题或成段：建议单独成段，请核对。',
      en: '“{part}” is mentioned only here, without heading or paragraph of its own; please check.',
    },
  },
  create({ facts, profile, report }) {
    return {
      end() {
        const parts = findParts(facts, profile);
        for (const [index, part] of parts.entries()) {
          if (part.state !== 'passing' || !part.wanted.isRequired) continue;
          const basis = part.wanted.basis.length > 0 && { basis: part.wanted.basis };
          const place = placeFor(parts, index);
          const related = place && { related: [{ range: place.at, message: { zh: '这一部分通常在此处', en: 'its usual place' } }] };
          report({ messageId: 'passing', at: part.at, data: { part: part.wanted.name }, ...related, ...basis });
        }
      },
    };
  },
});
