import { defineRule, formatDecimal } from 'draftlint/rule';

export default defineRule({
  summary: { zh: '比率的分母没有写明', en: 'rate whose denominator is not printed' },
  severity: 'info',
  certainty: 'possible',
  since: '0.1.0',
  why: {
    zh: '合格率可以用报名、参考作分母，纠错率可以用受理、审结作分母；印出的数都对不上时，读者不知以哪个数为准。',
    en: 'A pass rate may be of those who signed up or of those who sat the exam; if no printed count fits, the reader cannot tell.',
  },
  basis: [{ kind: 'practice' }],
  examples: [
    {
      bad: '执法资格考试报名300人，合格210人，参考合格率⟦75%⟧。',
      good: '执法资格考试报名300人，参考280人，合格210人，参考合格率75%。',
    },
  ],
  messages: {
    unstated: {
      zh: '{part} ÷ {whole} = {quotient}%，印的“{name}”是{printed}；分母为{fitting}时相符，请写明分母。',
      en: '{part} ÷ {whole} = {quotient}%, but “{name}” is printed as {printed}; a denominator of {fitting} fits: say which it is.',
    },
  },
  create({ facts, report }) {
    return {
      end() {
        for (const { rate, name, known, side, nearest, fitting } of facts.ledger.openRates) {
          if (side !== 'part' || !nearest || !fitting) continue;
          const quotient = ((100 * Number(formatDecimal(known.value))) / Number(formatDecimal(nearest.value))).toFixed(
            Math.max(1, rate.decimals),
          );
          report({
            messageId: 'unstated',
            at: rate.numberRange,
            data: {
              part: known.text.trim(),
              whole: nearest.text.trim(),
              quotient,
              name,
              printed: rate.text.trim(),
              fitting: fitting.least === fitting.most ? String(fitting.least) : `${fitting.least}～${fitting.most}`,
            },
            related: [known, nearest].map(({ range, text }) => ({ range, message: { zh: text.trim(), en: text.trim() } })),
          });
        }
      },
    };
  },
});
