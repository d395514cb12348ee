import { defineRule } from 'draftlint/rule';

export default defineRule({
  summary: { zh: '一级标题没有序号', en: 'first-level heading without an ordinal' },
  severity: 'warning',
  certainty: 'likely',
  since: '0.1.0',
  why: {
    zh: '有的标题编号、有的不编号，或（一）没有上级的一、，层次不清。',
    en: 'Headings with and without ordinals on one level, or （一） without 一、 above, blur the levels.',
  },
  basis: [{ kind: 'norm', title: 'GB/T 9704—2012 党政机关公文格式', article: '7.3.3', seen: 'T' }],
  examples: [
    {
      bad: '安平县2024年度工作报告\n\n全年工作平稳有序。\n\n⟦主要举措⟧\n\n（一）强化领导\n\n召开会议专题研究部署。\n\n（二）强化督查\n\n开展检查并通报结果。',
      good: '安平县2024年度工作报告\n\n全年工作平稳有序。\n\n一、主要举措\n\n（一）强化领导\n\n召开会议专题研究部署。\n\n（二）强化督查\n\n开展检查并通报结果。',
    },
  ],
  messages: {
    unnumbered: {
      zh: '标题“{title}”没有序号，同级或下级标题有序号：请按“一、{title}”的形式编号。',
      en: 'The heading “{title}” has no ordinal though others have; number it: “一、{title}”.',
    },
  },
  create({ facts, report }) {
    return {
      end() {
        const { sections } = facts.outline;
        const hasNumbered = sections.some((section) => section.ordinal?.form === 'han');
        const hasOrphans = sections.some(
          (section) => !section.ordinal && section.children.some((child) => child.ordinal?.form === 'bracketed-han'),
        );
        if (!hasNumbered && !hasOrphans) return;
        for (const { ordinal, heading, title } of sections) {
          if (!ordinal) report({ messageId: 'unnumbered', at: heading.range, data: { title } });
        }
      },
    };
  },
});
