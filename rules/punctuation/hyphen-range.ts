import { defineRule, type Fix, type Range, UNIT_PATTERN } from 'draftlint/rule';
import { clause } from './_norm.ts';

/** 2019-2020年, 1-6月, 100-150件, 15%-30%, 3月1日-5日; codes, scores, telephone numbers and short dates are no ranges. */
const HYPHEN = new RegExp(
  String.raw`(?<![\d\-A-Za-z./第〔])(?:\d{4}年)?(?<from>\d+(?:\.\d+)?(?<fromUnit>%|％|万|亿|年|月|日|时|${UNIT_PATTERN})?(?:\d{1,2}[月日])?)(?<hyphen>\s?[-－]\s?)(?<to>\d+(?:\.\d+)?)(?<unit>年|月|日|时|万|亿|岁|%|％|${UNIT_PATTERN})(?![-－])`,
  'dgu',
);
const TIME = /^[年月日时]$/u;
const FEW = 3;

interface Found {
  readonly range: Range;
  readonly found: string;
  readonly right: string;
  readonly edit: Fix['edits'][number] | undefined;
}

export default defineRule({
  summary: { zh: '数值或起止范围用了连字符', en: 'hyphen in a range' },
  severity: 'info',
  certainty: 'likely',
  since: '0.1.0',
  why: {
    zh: '数值范围用浪纹线“～”或一字线“—”，起止年月用一字线；连字符“-”用于编号和复合名称，容易读成减号。',
    en: 'Ranges of values have ～ or —, those of dates —; the hyphen is for codes and compound names.',
  },
  basis: [clause('4.13.3'), { kind: 'norm', title: 'GB/T 15835—2011 出版物上数字用法', article: '5.1.3', seen: 'S' }],
  examples: [
    { bad: '清理⟦2019-2020年⟧文件。', good: '清理2019—2020年文件，执行GB/T 9704-2012，电话0000-1234567。' },
    { bad: '每年办理⟦100-150件⟧。', good: '每年办理100～150件。' },
  ],
  messages: {
    one: { zh: '“{found}”：起止或范围之间不用连字符，宜写“{right}”。', en: '“{found}”: a range has no hyphen; write “{right}”.' },
    many: {
      zh: '全文有{count}处起止或范围用了连字符，这里是第一处（“{found}”）：宜写“{right}”。',
      en: '{count} ranges have a hyphen, the first one here (“{found}”); write “{right}”.',
    },
  },
  create({ report }) {
    const all: Found[] = [];
    return {
      matches: [
        [
          HYPHEN,
          (match, prose) => {
            const hyphen = match.rangeOf('hyphen');
            if (!hyphen) return;
            const { to = '', unit = '', fromUnit = '' } = match.groups;
            const isPeriod = TIME.test(fromUnit) || (TIME.test(unit) && (unit !== '年' || to.length === 4));
            const sign = isPeriod ? '—' : '～';
            const right = match.text.replace(/\s?[-－]\s?/u, sign);
            // A title keeps its own form: it is told, not mended.
            // After 年 or % the core takes the hyphen for the sign of a negative number.
            const isMendable = !match.isQuoted && /\d$/u.test(prose.text.slice(0, match.index + match.text.search(/\s?[-－]/u)));
            const edit = !isMendable ? undefined : { range: hyphen, newText: sign };
            all.push({ range: match.range, found: match.text, right, edit });
          },
        ],
      ],
      end() {
        const [first] = all;
        if (first && all.length > FEW) {
          const edits = all.flatMap(({ edit }) => (edit ? [edit] : []));
          report({
            messageId: 'many',
            at: first.range,
            data: { count: all.length, found: first.found, right: first.right },
            ...(edits.length > 0 && { fix: { safe: true, edits } }),
          });
          return;
        }
        for (const { range, found, right, edit } of all) {
          report({ messageId: 'one', at: range, data: { found, right }, ...(edit && { fix: { safe: true, edits: [edit] } }) });
        }
      },
    };
  },
});
