import { type Decimal, defineRule, type Figure, isPercentOf, type Sentence } from 'draftlint/rule';

/** A rate by name, with what stands above the line; the denominator is any count of the sentence that is not less. */
const RATE = /(?<name>结案|办结|审结|办复|答复|调解成功|调处成功|化解|合格)率[^，。；]{0,3}$/u;
const NUMERATORS: Readonly<Record<string, RegExp>> = {
  结案: /结案$/u,
  办结: /办结$/u,
  审结: /审结$/u,
  办复: /办复$|答复$/u,
  答复: /答复$/u,
  调解成功: /(?:调解成功|成功调解|成功)$/u,
  调处成功: /(?:调处成功|成功)$/u,
  化解: /化解$/u,
  合格: /合格$/u,
};
const WHOLE = /(?:受理|收到|收案|新收|接收|承办|交办|排查|调解|立案|报名|参考|申请)[^，。；]{0,16}$/u;
/** Words that bring in another cohort, period or denominator. */
const OTHER = /结转|旧存|遗留|上年|去年|往年|累计|存量|同比|环比|期间|平均|分别|其中|参考|应|部分|均/u;

export default defineRule({
  summary: { zh: '比率与分子、分母不符', en: 'rate that its own counts contradict' },
  severity: 'error',
  certainty: 'certain',
  since: '0.1.0',
  why: {
    zh: '印出的分子、分母算不出印出的比率，三个数至少错一个。',
    en: 'The printed counts do not give the printed rate: one of the three is wrong.',
  },
  basis: [{ kind: 'logic' }],
  examples: [{ bad: '受理申请100件，办结90件，办结率⟦95%⟧。', good: '受理申请300件，办结200件，办结率66.66%。' }],
  messages: {
    mismatch: {
      zh: '{part} ÷ {whole} = {right}%，不是{printed}：请核对三个数。',
      en: '{part} ÷ {whole} = {right}%, not {printed}; check the three numbers.',
    },
  },
  create({ facts, report }) {
    const bySentence = new Map<Sentence, Figure[]>();
    return {
      end() {
        for (const figure of facts.figures) bySentence.set(figure.sentence, [...(bySentence.get(figure.sentence) ?? []), figure]);
        for (const [sentence, figures] of bySentence) if (figures.length > 2 && !OTHER.test(sentence.text)) check(figures);
      },
    };

    function check(figures: readonly Figure[]): void {
      const rates = figures.filter((figure) => figure.isPercent && !figure.qualifier && RATE.test(figure.label));
      const [rate] = rates;
      const counts = figures.filter((figure) => !figure.isPercent && figure.unit !== '' && !figure.qualifier);
      if (!rate || rates.length > 1 || counts.length < 2) return;
      const name = RATE.exec(rate.label)?.groups?.['name'] ?? '';
      const parts = counts.filter((figure) => NUMERATORS[name]?.test(figure.label));
      const wholes = counts.filter((figure) => WHOLE.test(figure.label) && !parts.includes(figure));
      const [part] = parts;
      const [whole] = wholes;
      if (!part || !whole || parts.length > 1 || wholes.length > 1 || part.unit !== whole.unit || whole.value.units <= 0n) return;
      if (counts.some((figure) => figure !== part && isPercentOf(rate.value, part.value, figure.value))) return;
      report({
        messageId: 'mismatch',
        at: rate.numberRange,
        related: [
          { range: part.range, message: { zh: `分子：${part.text}`, en: `numerator: ${part.text}` } },
          { range: whole.range, message: { zh: `分母：${whole.text}`, en: `denominator: ${whole.text}` } },
        ],
        data: { part: part.text, whole: whole.text, right: ratio(part.value, whole.value), printed: rate.text },
      });
    }
  },
});

/** For reading only; what is decided is decided exactly. */
function ratio(part: Decimal, whole: Decimal): string {
  const number = ({ units, scale }: Decimal): number => Number(units) / 10 ** scale;
  return String(Math.round((number(part) / number(whole)) * 10000) / 100);
}
