import { brokenOf, type Cause, defineRule, type Figure, termsOf } from 'draftlint/rule';

export default defineRule({
  summary: { zh: '增减与前后两期的数不符', en: 'change that the two periods do not give' },
  severity: 'error',
  certainty: 'certain',
  since: '0.1.0',
  why: {
    zh: '两期的数和增减的数、百分数都印出来的，应当相互一致。',
    en: 'Where both periods and the change are printed, they must agree.',
  },
  basis: [{ kind: 'logic' }],
  examples: [
    { bad: '调解成功率98.2%，比上年（97.1%）上升⟦1.3⟧个百分点。', good: '调解成功率98.2%，比上年（97.1%）上升1.1个百分点。' },
    { bad: '受理案件由上年的120件增加到150件，增长⟦30%⟧。', good: '受理案件由上年的120件增加到150件，增长25%。' },
    { bad: '申请材料由10份减少到⟦12⟧份。', good: '申请材料由12份减少到10份。' },
  ],
  messages: {
    mismatch: { zh: '{equation}：{advice}。', en: '{equation}: {advice}.' },
    reversed: {
      zh: '{equation}：数相同而方向相反，请核对“{said}”是增是减，再核对两期的数。',
      en: '{equation}: the amount fits and the direction does not; check whether “{said}” is a rise or a fall, then both periods.',
    },
    direction: {
      zh: '“{said}{after}”与数的变化方向相反：由{before}到{after}是{actual}；请核对两个数和增减的说法。',
      en: '“{said}{after}” contradicts the numbers: from {before} to {after} is {actual}; check both numbers and the verb.',
    },
  },
  create({ facts, report }) {
    return {
      end() {
        for (const { data, ...broken } of brokenOf(facts, ['change', 'balance'], (cause) => !isDirection(cause))) {
          const turned = turnedIn(broken.cause);
          if (turned)
            report({ messageId: 'reversed', ...broken, at: turned.numberRange, data: { equation: data.equation, said: saidOf(turned) } });
          else report({ messageId: 'mismatch', ...broken, data: { equation: data.equation, advice: data.advice } });
        }
        for (const { data: _, cause, ...broken } of brokenOf(facts, ['change'], isDirection)) {
          const [before, after] = [...termsOf(cause.relation.formula)].map(({ figure }) => figure).sort((a, b) => a.index - b.index);
          if (!before || !after) continue;
          const isRise = after.rough.value > before.rough.value;
          const actual = isRise ? { zh: '增加', en: 'a rise' } : { zh: '减少', en: 'a fall' };
          const data = { said: after.label, before: before.text.trim(), after: after.text.trim(), actual };
          report({ messageId: 'direction', ...broken, at: after.numberRange, data });
        }
      },
    };
  },
});

/** 由10件减少到12件: the verb, not a difference or a percentage, is what the numbers contradict. */
function isDirection({ relation }: Cause): boolean {
  return relation.formula.type === 'bound';
}

/** The percentage of 由4735件降至4316件，增长8.8%: right but for its direction. */
function turnedIn({ relation: { formula } }: Cause): Figure | undefined {
  if (formula.type !== 'quotient' || formula.parts.length < 2) return undefined;
  const [part, whole] = [formula.parts, formula.wholes].map((terms) =>
    terms.reduce((sum, { sign, figure }) => sum + sign * figure.rough.value, 0),
  );
  const { figure } = formula.result;
  const value = ((part ?? 0) / (whole ?? 0)) * formula.factor;
  return value < 0 && Math.abs(value + figure.rough.value) <= 2 * figure.rough.half ? figure : undefined;
}

function saidOf({ label, text }: Figure): string {
  return `${/\p{Script=Han}{0,4}$/u.exec(label)?.[0] ?? ''}${text.trim()}`;
}
