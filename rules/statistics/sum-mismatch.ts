import {
  addDecimals,
  type Clause,
  compareDecimals,
  type Decimal,
  defineRule,
  type Figure,
  formatDecimal,
  type Sentence,
} from 'draftlint/rule';

/** What makes a list closed: 分别为, or two complementary labels. */
const COMPLEMENTS: readonly (readonly [RegExp, RegExp])[] = [
  [/依申请(?:类|公开)?/u, /依职权(?:类)?/u],
  [/已(?:办结|审结|结案)/u, /(?:正在|尚在|未)(?:审理|办理|结案|办结)/u],
  [/(?<!不)合格/u, /不合格/u],
];
const TOTAL = /共|合计|总计|总数|梳理|受理|收到|办理/u;
const OTHER = /结转|旧存|遗留|上年|去年|累计|同比|撤回|中止|不予受理/u;

export default defineRule({
  summary: { zh: '分项之和与总数不符', en: 'parts that do not add up to their total' },
  severity: 'error',
  certainty: 'certain',
  since: '0.1.0',
  why: { zh: '分项已列全，相加应等于总数。', en: 'The parts are complete, so they must add up to the total.' },
  basis: [{ kind: 'logic' }],
  examples: [{ bad: '梳理权责清单⟦100⟧项，其中依申请类40项，依职权类61项。', good: '梳理权责清单101项，其中依申请类40项，依职权类61项。' }],
  messages: {
    mismatch: {
      zh: '{equation} = {sum} ≠ {total}，相差{difference}：请核对总数和各分项。',
      en: '{equation} = {sum} ≠ {total}, off by {difference}; check the total and its parts.',
    },
  },
  create({ facts, report }) {
    const bySentence = new Map<Sentence, Figure[]>();
    return {
      end() {
        for (const figure of facts.figures) bySentence.set(figure.sentence, [...(bySentence.get(figure.sentence) ?? []), figure]);
        for (const [sentence, figures] of bySentence)
          if (figures.length > 2 && !OTHER.test(sentence.text)) check(sentence.clauses, figures);
      },
    };

    function check(clauses: readonly Clause[], figures: readonly Figure[]): void {
      const counts = figures.filter((figure) => !figure.isPercent && figure.unit !== '');
      for (const [one, other] of COMPLEMENTS) {
        const at = counts.findIndex((figure) => one.test(figure.label));
        const [total, first, second] = [counts[at - 1], counts[at], counts[at + 1]];
        if (!total || !first || !second || !other.test(second.label) || !TOTAL.test(total.label)) continue;
        const isOneUnit = total.unit === first.unit && first.unit === second.unit;
        const third = counts[at + 2];
        const isOpen = third !== undefined && third.unit === total.unit && clauses.length > 0;
        if (!isOneUnit || isOpen || [total, first, second].some((figure) => figure.qualifier)) continue;
        const sum = addDecimals(first.value, second.value);
        if (compareDecimals(sum, total.value) === 0) continue;
        report({
          messageId: 'mismatch',
          at: total.numberRange,
          related: [first, second].map((figure) => ({
            range: figure.range,
            message: { zh: `分项：${figure.text}`, en: `part: ${figure.text}` },
          })),
          data: {
            equation: `${first.label}${formatDecimal(first.value)} + ${second.label}${formatDecimal(second.value)}`,
            sum: formatDecimal(sum),
            total: total.text,
            difference: `${formatDecimal(apart(sum, total.value))}${total.unit}`,
          },
        });
      }
    }
  },
});

function apart(a: Decimal, b: Decimal): Decimal {
  const difference = addDecimals(a, { units: -b.units, scale: b.scale });
  return difference.units < 0n ? { units: -difference.units, scale: difference.scale } : difference;
}
