import { defineRule, type Section } from 'draftlint/rule';

export default defineRule({
  summary: { zh: '同级标题重复', en: 'the same heading twice on one level' },
  severity: 'warning',
  certainty: 'likely',
  since: '0.1.0',
  why: {
    zh: '同一上级下两个标题相同，多为复制后未改。',
    en: 'Two equal headings under one parent are usually a copy that was not edited.',
  },
  basis: [{ kind: 'logic' }],
  examples: [
    { bad: '一、强化领导\n\n召开会议。\n\n⟦二、强化领导⟧\n\n开展检查。', good: '一、强化领导\n\n召开会议。\n\n二、强化督查\n\n开展检查。' },
  ],
  messages: {
    duplicate: {
      zh: '标题“{title}”与同级标题重复，请核对是否复制后未改。',
      en: 'The heading “{title}” stands twice on its level; please check.',
    },
  },
  create({ facts, report }) {
    return {
      end() {
        for (const siblings of [facts.outline.sections, ...facts.outline.all.map((section) => section.children)]) check(siblings);
      },
    };

    function check(siblings: readonly Section[]): void {
      if (siblings.length < 2) return;
      const seen = new Map<string, Section>();
      for (const section of siblings) {
        const words = section.title.replaceAll(/[\p{P}\s]/gu, '');
        const first = seen.get(words);
        if (words === '' || isCaption(section)) continue;
        if (!first) seen.set(words, section);
        else {
          report({
            messageId: 'duplicate',
            at: section.heading.range,
            related: [{ range: first.heading.range, message: { zh: '先前的标题', en: 'the first one' } }],
            data: { title: section.title },
          });
        }
      }
    }
  },
});

/** A short line that repeats (单位：万元 above each table) is no heading. */
function isCaption({ heading }: Section): boolean {
  return heading.inferred === true && heading.ordinal === undefined;
}
