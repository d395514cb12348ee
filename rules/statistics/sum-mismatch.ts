import { brokenOf, defineRule } from 'draftlint/rule';

export default defineRule({
  summary: { zh: '分项之和与总数不符', en: 'parts that do not add up to their total' },
  severity: 'error',
  certainty: 'certain',
  since: '0.1.0',
  why: {
    zh: '分项已列全的，相加应等于总数；没有列全的，相加也不会超过总数。表格的合计、小计也是如此。',
    en: 'Parts that are complete add up to their total, in text and in tables; parts that are not stay below it.',
  },
  basis: [{ kind: 'logic' }],
  examples: [
    { bad: '梳理权责清单⟦100⟧项，其中依申请类40项，依职权类61项。', good: '梳理权责清单101项，其中依申请类40项，依职权类61项。' },
    { bad: '全年培训干部⟦90⟧人次，其中县直单位50人次，乡镇46人次。', good: '全年培训干部190人次，其中县直单位50人次，乡镇46人次。' },
    {
      format: 'markdown',
      bad: '| 乡镇 | 件数 |\n| --- | ---: |\n| 甲镇 | 12 |\n| 乙镇 | 15 |\n| 合计 | ⟦28⟧ |\n',
      good: '| 乡镇 | 件数 |\n| --- | ---: |\n| 甲镇 | 12 |\n| 乙镇 | 15 |\n| 合计 | 27 |\n',
    },
  ],
  messages: {
    mismatch: { zh: '{equation}，相差{difference}：{advice}。', en: '{equation}, off by {difference}: {advice}.' },
    over: {
      zh: '{equation}，各项互不重叠时多出{difference}：{advice}；各项有重叠的，请写明。',
      en: '{equation}, {difference} too many unless the parts overlap: {advice}; say so if they do.',
    },
    unsaid: {
      zh: '{equation}，相差{difference}，恰好是某一个数相邻的两位数字颠倒所差：各项已列全的，请核对各数；只列了一部分的，不必改动。',
      en: '{equation}, off by {difference}, just as if two neighbouring digits of one number had changed places: if these are all the parts, check each number; if they are only some, leave them.',
    },
  },
  create({ facts, report }) {
    return {
      end() {
        const isSum = ({ relation }: { relation: { kind: string; formula: { parts: readonly unknown[] } } }): boolean =>
          relation.kind !== 'subset' || relation.formula.parts.length > 1;
        for (const broken of brokenOf(facts, ['sum', 'subset', 'row-total'], isSum)) {
          const { kind, formula } = broken.cause.relation;
          const messageId = formula.type === 'bound' ? 'over' : kind === 'subset' ? 'unsaid' : 'mismatch';
          report({ messageId, ...broken });
        }
      },
    };
  },
});
