import { defineRule } from 'draftlint/rule';
import { findParts } from './_parts.ts';
import { placeFor } from './_place.ts';

export default defineRule({
  summary: { zh: '缺少应有的部分', en: 'required part missing' },
  severity: 'warning',
  certainty: 'likely',
  since: '0.1.0',
  why: { zh: '年度报告应写明规定的几方面内容，缺一项即不完整。', en: 'An annual report must cover each of the required contents.' },
  basis: [{ kind: 'norm', title: '法治政府建设与责任落实督察工作规定', article: '第五章', seen: 'S' }],
  examples: [
    {
      bad: '安平县2021年度法治政府建设情况的报告\n\n一、主要举措和成效\n\n全年工作有序推进。\n\n⟦⟧二、第一责任人履职情况\n\n召开会议研究。\n\n三、下一步打算\n\n继续推进。',
      good: '安平县2021年度法治政府建设情况的报告\n\n一、主要举措和成效\n\n全年工作有序推进。\n\n二、存在的不足和原因\n\n力量不足。\n\n三、第一责任人履职情况\n\n召开会议研究。\n\n四、下一步打算\n\n继续推进。',
      preset: 'law-based-government/county',
    },
    {
      bad: '⟦安平县2021年度法治政府建设情况的报告⟧\n\n全年各项任务有序推进。',
      good: '安平县2021年度法治政府建设情况的报告\n\n全年各项任务有序推进。主要负责人认真履行第一责任人职责，主持会议，听取汇报，研究问题。\n\n存在的不足：力量不足。\n\n下一步，我们将配齐人员，加强培训，严格考核。',
      preset: 'law-based-government/county',
    },
  ],
  messages: {
    placed: {
      zh: '没有找到“{part}”这一部分（通常{place}）：请核对是否漏写，或用了别的说法。',
      en: 'The part “{part}” was not found (it usually stands {place}); please check whether it was left out or goes by another name.',
    },
    missing: {
      zh: '没有找到“{part}”这一部分：请核对是否漏写，或用了别的说法。',
      en: 'The part “{part}” was not found; please check whether it was left out or goes by another name.',
    },
  },
  create({ facts, profile, report }) {
    return {
      end() {
        const parts = findParts(facts, profile);
        const isBeforeDuty = (facts.reportYear ?? FIRST_YEAR) < FIRST_YEAR && profile.preset.startsWith('law-based-government');
        const doubt = isBeforeDuty && { severity: 'info' as const, certainty: 'possible' as const };
        for (const [index, { wanted, state }] of parts.entries()) {
          if (state !== 'missing' || !wanted.isRequired) continue;
          const place = placeFor(parts, index);
          const basis = wanted.basis.length > 0 && { basis: wanted.basis };
          const identity = wanted.id;
          if (place)
            report({ messageId: 'placed', at: place.at, data: { part: wanted.name, place: place.words }, identity, ...basis, ...doubt });
          else report({ messageId: 'missing', at: facts.title?.range ?? START, data: { part: wanted.name }, identity, ...basis, ...doubt });
        }
      },
    };
  },
});

/** The contents were laid down in April 2019; reports on earlier years were due before. */
const FIRST_YEAR = 2019;
const START = { start: 0, end: 0 };
