import { defineRule, formatDecimal } from 'draftlint/rule';
import { amountOfPoints, rateOfGrowth } from './_rate-changes.ts';

export default defineRule({
  summary: { zh: '比率的增减误用百分比，或数量的增减误用百分点', en: 'change of a rate in percent, or of an amount in percentage points' },
  severity: 'warning',
  certainty: 'likely',
  since: '0.1.0',
  why: {
    zh: '比率由91%升到97%，是上升6个百分点，不是上升6%：后者是91%的6%，约5.5个百分点。件数、金额不是比率，增减用百分比。',
    en: 'A rate that goes from 91% to 97% rises by 6 percentage points, not by 6%. Counts and amounts are no rates and grow in percent.',
  },
  basis: [{ kind: 'logic' }],
  examples: [
    { bad: '案件结案率97.19%，同比上升⟦6.7%⟧。', good: '案件结案率97.19%，同比上升6.7个百分点。' },
    { bad: '受理案件120件，同比增长⟦5⟧个百分点。', good: '受理案件120件，同比增长5%。' },
  ],
  messages: {
    percent: {
      zh: '“{rate}”本身是百分比，增减用百分点：写“{verb}{points}个百分点”；如确指变动幅度，请写明两期的比率。',
      en: '“{rate}” is itself a percentage, so its change is in percentage points: write “{verb}{points}个百分点”, or give both rates if the relative change is meant.',
    },
    points: {
      zh: '“{amount}”不是比率，增减不用百分点：写“{verb}{points}%”；说的是占比、比率或增速的，请写明。',
      en: '“{amount}” is no rate, so its change is not in percentage points: write “{verb}{points}%”, or say which rate or share is meant.',
    },
  },
  create({ facts, report }) {
    return {
      end() {
        facts.figures.forEach((figure, at) => {
          if (figure.isLimit) return;
          const points = formatDecimal(figure.value);
          if (figure.isPercent && figure.measure === 'growth') {
            const rate = rateOfGrowth(figure, facts.figures, at);
            const doubt = rate?.isUnsure && ({ severity: 'info', certainty: 'possible' } as const);
            const data = rate && { rate: rate.name, verb: rate.verb, points };
            if (data) report({ messageId: 'percent', at: figure.numberRange, data, ...doubt });
          } else if (figure.measure === 'points') {
            const amount = amountOfPoints(figure, facts.figures[at - 1]);
            const data = amount && { amount: amount.name, verb: amount.verb, points };
            if (data) report({ messageId: 'points', at: figure.numberRange, data });
          }
        });
      },
    };
  },
});
