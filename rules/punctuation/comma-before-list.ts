import { defineRule, type Series } from 'draftlint/rule';
import { indexOf, itemTexts } from './_items.ts';
import { clause } from './_norm.ts';

export default defineRule({
  summary: { zh: '用分号或句号分项的列举由逗号引出', en: 'comma before a list whose items are divided by a higher mark' },
  severity: 'info',
  certainty: 'likely',
  since: '0.1.0',
  why: {
    zh: '各项之间用了分号或句号，引出它们的地方就要用冒号或句号；逗号比分号低，引不出更高一级的停顿。',
    en: 'What is divided by ； or 。 is led by ： or 。; a comma is lower than they are.',
  },
  basis: [clause('附录B.1.4', 'T')],
  examples: [{ bad: '工作还有差距⟦，⟧一是宣传不够；二是监督不严。', good: '工作还有差距：一是宣传不够；二是监督不严。' }],
  messages: {
    comma: {
      zh: '“{before}”后用逗号引出的各项之间用了“{mark}”：这里宜用冒号或句号。',
      en: 'The items after “{before}” are divided by “{mark}”; lead them by ： or 。 instead of a comma.',
    },
  },
  create({ facts, report }) {
    return {
      end() {
        for (const series of facts.series) if (series.kind === 'inline') check(series);
      },
    };

    function check(series: Series): void {
      const [first] = series.items;
      if (first?.ordinal.value !== 1) return;
      const { block, ordinal } = first;
      const before = block.prose.text.slice(0, Math.max(0, indexOf(block, ordinal.range.start))).trimEnd();
      const mark = itemTexts(series)[0]?.mark ?? '';
      if (!/[，,]$/u.test(before) || !/[；。;]/u.test(mark)) return;
      const at = block.prose.range(before.length - 1, before.length);
      const edits = [{ range: at, newText: '：' }];
      report({ messageId: 'comma', at, data: { before: before.slice(-7, -1), mark }, fix: { safe: false, edits } });
    }
  },
});
