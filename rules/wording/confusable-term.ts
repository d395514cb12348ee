import { defineRule } from 'draftlint/rule';
import { choiceOf } from './_terms.ts';

export default defineRule({
  summary: { zh: '易混词误用', en: 'word taken for one that is nearly alike' },
  severity: 'warning',
  certainty: 'likely',
  since: '0.1.0',
  why: {
    zh: '“截止”是停止，后面不接时间；“截至”是到某时为止。权利与权力、反映与反应、制定与制订等也各有搭配。',
    en: '截止 is to end and takes no time after it; 截至 is up to a time. 权利 and 权力, 反映 and 反应 have their own company, too.',
  },
  basis: [{ kind: 'practice' }],
  examples: [
    {
      bad: '⟦截止⟧2024年12月底，共办结案件30件，规范⟦行政权利⟧运行。',
      good: '截至2024年12月底，共办结案件30件，规范行政权力运行。报名于12月31日截止，截止日期不变，保障行政权利人的权利。',
    },
  ],
  messages: {
    confused: { zh: '“{found}”用在这里似应为{write}，请核对。', en: '“{found}” should perhaps be {write} here; please check.' },
    variant: { zh: '“{found}”一般写作{write}，请核对。', en: '“{found}” is usually written {write}; please check.' },
  },
  create({ terms, report }) {
    return {
      end() {
        for (const match of terms('confusable-term')) {
          const { wrong, certainty } = match.term;
          report({
            messageId: certainty === 'possible' ? 'variant' : 'confused',
            at: match.range,
            severity: certainty === 'possible' ? 'info' : 'warning',
            certainty: certainty === 'possible' ? 'possible' : 'likely',
            data: { found: wrong, write: choiceOf(match) },
          });
        }
      },
    };
  },
});
