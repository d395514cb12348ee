import { defineRule } from 'draftlint/rule';

const PLACEHOLDER = /[×Xx]{2,}(?=[省市县区乡镇局年月日号人件])|×{2,}|【\s*】|_{3,}|[（(【]?(?:待补充?|待填|待定)[）)】]|TODO/gu;

export default defineRule({
  summary: { zh: '留有占位符', en: 'placeholder left in' },
  severity: 'error',
  certainty: 'likely',
  since: '0.1.0',
  why: { zh: '占位符说明内容尚未填写。', en: 'A placeholder shows that something is still to be filled in.' },
  basis: [{ kind: 'practice' }],
  examples: [{ bad: '全年共办理案件⟦××⟧件。', good: '全年共办理案件30件。' }],
  messages: { placeholder: { zh: '“{found}”是占位符：请填写实际内容。', en: '“{found}” is a placeholder; fill it in.' } },
  create({ report }) {
    return {
      prose(prose) {
        for (const match of prose.matchAll(PLACEHOLDER)) report({ messageId: 'placeholder', at: match.range, data: { found: match.text } });
      },
    };
  },
});
