import { defineRule } from 'draftlint/rule';
import * as v from 'valibot';
import { isReport } from './_report.ts';

/** Reports that are long by their kind. */
const LONG = /政府工作报告|统计公报|白皮书|蓝皮书/u;

export default defineRule({
  summary: { zh: '篇幅过长', en: 'longer than the limit' },
  severity: 'info',
  certainty: 'possible',
  since: '0.1.0',
  why: {
    zh: '公文应内容简洁；没有规范专门限定本类报告的字数，上限可以设置。',
    en: 'Official documents should be concise; no norm names this kind of report, so the limit is an option.',
  },
  basis: [{ kind: 'norm', title: '党政机关公文处理工作条例', article: '第十九条第三项', seen: 'T' }],
  examples: [
    {
      bad: `⟦安平县2024年度法治政府建设情况的报告⟧\n\n${'工作有序推进，'.repeat(900)}成效明显。`,
      good: '安平县2024年度法治政府建设情况的报告\n\n全年工作有序推进，成效明显。',
      preset: 'law-based-government/county',
    },
  ],
  messages: {
    long: {
      zh: '正文约{count}字，超过{limit}字，请核对是否可以精简。',
      en: 'About {count} characters, over {limit}; check whether it can be shorter.',
    },
  },
  options: v.object({
    limit: v.pipe(
      v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)), 5000),
      v.description('Most Chinese characters, attachments not counted'),
    ),
  }),
  create({ draft, facts, profile, options, report }) {
    return {
      end() {
        if (draft.text.length <= options.limit || !isReport(profile, facts) || LONG.test(facts.title?.text ?? '')) return;
        const counted = draft.blocks.filter(({ part }) => part === 'body' || part === 'heading');
        const count = counted.reduce((sum, { prose }) => sum + countHan(prose.text), 0);
        if (count <= options.limit) return;
        report({
          messageId: 'long',
          at: facts.title?.range ?? { start: 0, end: Math.min(1, draft.text.length) },
          data: { count, limit: options.limit },
        });
      },
    };
  },
});

/** A loop, since it sees every character of every draft; rare characters beyond the basic ones are left out. */
function countHan(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 0x3400 && code <= 0x9fff) count++;
  }
  return count;
}
