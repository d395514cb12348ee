import { defineRule } from 'draftlint/rule';
import { isReport, isReporting, isSpoken } from './_report.ts';

const POST = '(?:书记|省长|市长|县长|区长|旗长|州长|盟长|镇长|乡长|局长|厅长|部长|主席|主任|专员|秘书长)';
const PERSON = new RegExp(
  `^(?:尊敬的)?(?:\\p{Script=Han}{1,3}(?:副?${POST}|同志)|(?:[省市县区州旗乡镇]委?)?副?(?:书记|[省市县区州旗镇乡]长))$`,
  'u',
);
const SIGNED = new RegExp(
  `^\\p{Script=Han}{0,20}${POST}[：:]?\\p{Script=Han}{2,4}$|^\\p{Script=Han}{2,4}(?:[县市区省镇乡局厅]长|书记)$`,
  'u',
);

export default defineRule({
  summary: { zh: '公文主送负责人或由负责人署名', en: 'addressed to a person, or signed by one' },
  severity: 'warning',
  certainty: 'likely',
  since: '0.1.0',
  why: {
    zh: '除上级机关负责人直接交办事项外，不得以本机关名义向上级机关负责人报送公文，不得以本机关负责人名义向上级机关报送公文。',
    en: 'Save for what a leader asked for in person, documents go from organ to organ, not to or from their leaders.',
  },
  basis: [{ kind: 'norm', title: '党政机关公文处理工作条例', article: '第十五条第五项', seen: 'T' }],
  examples: [
    {
      bad: '临河镇人民政府关于2024年度法治政府建设情况的报告\n\n⟦张县长⟧：\n\n现将情况报告如下。',
      good: '临河镇人民政府关于2024年度法治政府建设情况的报告\n\n县人民政府：\n\n现将情况报告如下。',
      preset: 'law-based-government/township',
    },
    {
      bad: '安平县2024年度法治政府建设情况的报告\n\n现将情况报告如下。\n\n⟦安平县县长　王某某⟧\n2025年1月8日',
      good: '安平县2024年度法治政府建设情况的报告\n\n现将情况报告如下。\n\n安平县人民政府\n2025年1月8日',
      preset: 'law-based-government/county',
    },
  ],
  messages: {
    addressed: {
      zh: '主送“{name}”：除负责人直接交办的事项外，公文应主送机关，不得报送负责人个人，请核对。',
      en: 'Addressed to “{name}”; save for what a leader asked for in person, address the organ; please check.',
    },
    signed: {
      zh: '落款“{name}”：报告应以机关名义署名，不得以负责人名义报送，请核对。',
      en: 'Signed by “{name}”; a report bears the name of the organ; please check.',
    },
  },
  create({ draft, facts, profile, report }) {
    return {
      end() {
        if (!isReport(profile, facts) || !isReporting(facts) || isSpoken(draft, facts)) return;
        const { recipients } = facts;
        for (const { name, range, kind } of recipients) {
          if (kind === 'other' && PERSON.test(name)) report({ messageId: 'addressed', at: range, data: { name } });
        }
        for (const { part, prose, range } of draft.blocks) {
          if (part !== 'signature') continue;
          const name = prose.text.replaceAll(/\s+/gu, '');
          if (SIGNED.test(name)) report({ messageId: 'signed', at: range, data: { name } });
        }
      },
    };
  },
});
