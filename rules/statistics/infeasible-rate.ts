import { defineRule, formatDecimal, type OpenRate } from 'draftlint/rule';
import * as v from 'valibot';

export default defineRule({
  summary: { zh: '印出的件数得不出印出的比率', en: 'rate that no whole number gives with the printed count' },
  severity: 'warning',
  certainty: 'likely',
  since: '0.1.0',
  why: {
    zh: '7件中成功几件，成功率只能是100%、85.7%、71.4%等，不会是95%：件数和比率至少错一个，或者说的不是同一批。',
    en: 'Of 7 cases no whole number is 95%: count or rate is wrong, or they speak of different cases.',
  },
  basis: [{ kind: 'logic' }],
  examples: [
    { bad: '受理法律援助案件7件，办结率⟦95%⟧。', good: '受理法律援助案件7件，办结率85.7%。' },
    { bad: '成功调解纠纷7件，调解成功率⟦95%⟧。', good: '成功调解纠纷19件，调解成功率95%。' },
  ],
  messages: {
    infeasible: {
      zh: '{count}得不出“{name}{printed}”，最接近的是{closest}：请核对件数和比率；比率另有口径的，请写明。',
      en: '{count} cannot give “{name}{printed}”, the closest are {closest}; check count and rate, or say what the rate is of.',
    },
  },
  options: v.object({
    most: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.description('Counts up to this are checked.')), 2000),
  }),
  create({ facts, options, report }) {
    return {
      end() {
        for (const open of facts.ledger.openRates) {
          const { rate, known, name, fitting, side } = open;
          if (fitting || known.rough.value > options.most) continue;
          const role = side === 'part' ? { zh: '分子', en: 'numerator' } : { zh: '分母', en: 'denominator' };
          report({
            messageId: 'infeasible',
            at: rate.numberRange,
            data: { count: known.text.trim(), name, printed: rate.text.trim(), closest: closestTo(open) },
            related: [{ range: known.range, message: { zh: `${role.zh}：${known.text.trim()}`, en: `${role.en}: ${known.text.trim()}` } }],
          });
        }
      },
    };
  },
});

/** The rates right above and below that the printed count can give: `6 ÷ 7 = 85.7%、7 ÷ 7 = 100%`. */
function closestTo({ rate, known, side }: OpenRate): string {
  const count = Number(formatDecimal(known.value));
  const wanted = Number(formatDecimal(rate.value)) / 100;
  const other = side === 'part' ? count / wanted : count * wanted;
  const numbers = [...new Set([Math.floor(other), Math.ceil(other)])].filter(
    (number) => number > 0 && (side === 'part' ? number >= count : number <= count),
  );
  return numbers
    .map((number) => {
      const [part, whole] = side === 'part' ? [count, number] : [number, count];
      return `${part} ÷ ${whole} = ${((100 * part) / whole).toFixed(Math.max(1, rate.decimals))}%`;
    })
    .join('、');
}
