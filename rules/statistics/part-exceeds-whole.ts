import { defineRule, type Figure, type Sentence } from 'draftlint/rule';

const WHOLE = /(?:受理|收到|收案|新收|接收|办理|承办|交办|排查|调解|立案|应诉|报名|登记|申请)[^，。；]{0,16}$/u;
const PART = /^(?:其中，?)?(?:已)?(?:办结|结案|审结|办复|答复|调解成功|调处成功|成功调解|成功|合格|办毕|化解)[^，。；]{0,6}$/u;
const CARRIED = /结转|旧存|遗留|上年|往年|累计|存量/u;

export default defineRule({
  summary: { zh: '部分大于整体', en: 'part greater than its whole' },
  severity: 'error',
  certainty: 'certain',
  since: '0.1.0',
  why: {
    zh: '同一批事项中办结、成功、合格的数量不会多于受理、办理、报名的数量。',
    en: 'Of one batch no more can be settled than was taken in.',
  },
  basis: [{ kind: 'logic' }],
  examples: [{ bad: '共办理建议提案45件，办结率100%，其中办结⟦46⟧件。', good: '上年结转3件，共受理建议提案45件，办结46件。' }],
  messages: {
    exceeds: {
      zh: '{partLabel}{part} > {wholeLabel}{whole}：部分多于整体{difference}，请核对两个数。',
      en: '{partLabel}{part} > {wholeLabel}{whole}: the part is {difference} more than the whole; check both numbers.',
    },
  },
  create({ facts, report }) {
    const bySentence = new Map<Sentence, Figure[]>();
    return {
      end() {
        for (const figure of facts.figures) bySentence.set(figure.sentence, [...(bySentence.get(figure.sentence) ?? []), figure]);
        for (const [sentence, figures] of bySentence) if (figures.length > 1 && !CARRIED.test(sentence.text)) check(figures);
      },
    };

    function check(figures: readonly Figure[]): void {
      const counts = figures.filter((figure) => !figure.isPercent && figure.unit !== '' && !figure.qualifier);
      counts.forEach((part, at) => {
        const whole = counts[at - 1];
        if (!whole || whole.unit !== part.unit || !PART.test(part.label) || !WHOLE.test(whole.label) || PART.test(whole.label)) return;
        const [low, high] = [whole.value, part.value];
        const scale = BigInt(Math.max(low.scale, high.scale));
        const over = high.units * 10n ** (scale - BigInt(high.scale)) - low.units * 10n ** (scale - BigInt(low.scale));
        if (over <= 0n || scale > 0n) return;
        report({
          messageId: 'exceeds',
          at: part.numberRange,
          related: [{ range: whole.range, message: { zh: `整体：${whole.text}`, en: `the whole: ${whole.text}` } }],
          data: { partLabel: part.label, part: part.text, wholeLabel: whole.label, whole: whole.text, difference: `${over}${part.unit}` },
        });
      });
    }
  },
});
