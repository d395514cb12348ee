import { defineRule, type Figure } from 'draftlint/rule';

const SEPARATED = /^\d{1,3}(?:[,，]\d{3})+/u;
const PLAIN = /^\d{4,}/u;
/** From this many digits on a separator is usual; shorter numbers are compared with each other only. */
const LONG = 5;

export default defineRule({
  summary: { zh: '千位分隔号时用时不用', en: 'thousands separated in some numbers only' },
  severity: 'info',
  certainty: 'likely',
  since: '0.1.0',
  why: {
    zh: '多位数或者都用千分撇分节，或者都不用；全文一致便于对照。',
    en: 'Either all long numbers have separators or none, so that they compare easily.',
  },
  basis: [{ kind: 'norm', title: 'GB/T 15835—2011 出版物上数字用法', article: '5.1.1', seen: 'S' }],
  examples: [
    {
      bad: '公开信息12,560条，其中政府网站⟦10240⟧条，公众号2,320条。',
      good: '公开信息12560条，其中政府网站10240条，公众号2320条。',
    },
  ],
  messages: {
    mixed: {
      zh: '全文{separated}个多位数用了千位分隔号（如“{one}”），{plain}个没有用（如“{other}”）：宜全文一致，请核对。',
      en: '{separated} long numbers have thousands separators (such as “{one}”) and {plain} have none (such as “{other}”); use one form; please check.',
    },
  },
  create({ draft, facts, report }) {
    return {
      end() {
        if (!/\d[,，]\d{3}/u.test(draft.text)) return;
        const printed = facts.figures.map((figure) => ({ figure, digits: digitsOf(figure, draft.text) }));
        for (const isLong of [true, false]) {
          const alike = printed.filter(({ digits }) => digits.replaceAll(/[,，]/gu, '').length >= LONG === isLong);
          const separated = alike.filter(({ digits }) => SEPARATED.test(digits));
          const plain = alike.filter(({ digits }) => PLAIN.test(digits));
          const [one] = separated;
          const [other] = plain;
          if (!one || !other) continue;
          const [few, many] = separated.length < plain.length ? [one, other] : [other, one];
          report({
            messageId: 'mixed',
            at: few.figure.numberRange,
            related: [{ range: many.figure.numberRange, message: { zh: '另一种写法', en: 'the other form' } }],
            data: { separated: separated.length, plain: plain.length, one: one.digits, other: other.digits },
          });
          return;
        }
      },
    };
  },
});

/** The whole part as printed: 12,560. */
function digitsOf({ numberRange }: Figure, text: string): string {
  return /^[\d,，]*\d/u.exec(text.slice(numberRange.start, numberRange.end))?.[0] ?? '';
}
