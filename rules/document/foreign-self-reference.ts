import { defineRule, type Issuer } from 'draftlint/rule';

const SELF = /(?<![自唯忘])我(?<kind>[局办乡镇院])(?![法理公])/gu;

export default defineRule({
  summary: { zh: '自称与发文机关不符', en: 'self-reference that does not fit the issuer' },
  severity: 'error',
  certainty: 'likely',
  since: '0.1.0',
  why: { zh: '自称与发文机关不符，多为照搬部门材料未改。', en: 'Usually a department’s text that was pasted without adapting it.' },
  basis: [{ kind: 'norm', title: '党政机关公文处理工作条例', article: '第十九条、第二十条', seen: 'T' }],
  examples: [
    {
      bad: '中共安平县委\n安平县人民政府\n关于2024年度法治政府建设情况的报告\n\n⟦我局⟧开展普法讲座30场。',
      good: '中共安平县委\n安平县人民政府\n关于2024年度法治政府建设情况的报告\n\n我县开展普法讲座30场。',
    },
  ],
  messages: {
    foreign: {
      zh: '“{found}”与发文机关（{issuers}）不符：请改为有关机关的名称或与发文机关相符的自称。',
      en: '“{found}” does not fit the issuer ({issuers}); name the organ meant.',
    },
  },
  create({ facts, report }) {
    return {
      prose(prose, block) {
        if (block.part !== 'body' || facts.issuers.length === 0 || facts.issuers.some((issuer) => issuer.kind === 'other')) return;
        for (const match of prose.matchAll(SELF)) {
          const kind = match.groups['kind'] as string;
          if (facts.issuers.some((issuer) => fits(issuer, kind))) continue;
          report({
            messageId: 'foreign',
            at: match.range,
            data: { found: match.text, issuers: facts.issuers.map((issuer) => issuer.name).join('、') },
          });
        }
      },
    };
  },
});

function fits({ name, kind, level }: Issuer, self: string): boolean {
  if (self === '乡' || self === '镇') return level === 'township';
  if (self === '办') return kind === 'office' || kind === 'party-office' || kind === 'subdistrict' || name.includes('办');
  return name.endsWith(self);
}
