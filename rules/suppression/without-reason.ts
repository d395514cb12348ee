import { defineRule } from 'draftlint/rule';

export default defineRule({
  summary: { zh: '忽略没有写理由', en: 'ignore without a reason' },
  severity: 'warning',
  certainty: 'certain',
  since: '0.1.0',
  why: {
    zh: '没有理由，审稿的人无从判断这处问题该不该放过，因此这样的忽略不起作用。',
    en: 'Without a reason nobody can tell whether the finding was rightly passed over; such an ignore hides nothing.',
  },
  basis: [{ kind: 'logic' }],
  examples: [
    {
      bad: '# 安平县工作报告\n\n⟦<!-- draftlint-ignore date/impossible-date -->⟧\n截至2024年2月30日，受理5件。\n',
      good: '# 安平县工作报告\n\n<!-- draftlint-ignore date/impossible-date -- 原文如此 -->\n截至2024年2月30日，受理5件。\n',
      format: 'markdown',
    },
  ],
  messages: {
    missing: {
      zh: '对“{rules}”的忽略没有写理由，不起作用：请写明为什么可以不改。',
      en: 'This ignore of “{rules}” gives no reason and hides nothing: say why the finding may stand.',
    },
  },
  create({ ignoreUses, report }) {
    return {
      end() {
        for (const { ignore } of ignoreUses) {
          const { at, rules, reason, target } = ignore;
          if (reason !== undefined || target.kind === 'nothing') continue;
          report({ messageId: 'missing', at, data: { rules: rules.join('、') } });
        }
      },
    };
  },
});
