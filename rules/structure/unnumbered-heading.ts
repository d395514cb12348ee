import { defineRule, readChineseNumber, type Section } from 'draftlint/rule';

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
    unmarked: {
      zh: '标题“{title}”的序号“{numeral}”后可能缺顿号：如是序号，写“{numeral}、{rest}”，请核对。',
      en: 'The ordinal “{numeral}” of the heading “{title}” may lack its mark; if it is one, write “{numeral}、{rest}”; please check.',
    },
    unnumbered: {
      zh: '标题“{title}”没有序号，同级或下级标题有序号：请依次编号，如“一、{title}”。',
      en: 'The heading “{title}” has no ordinal though others have; number them in order, as in “一、{title}”.',
    },
  },
  create({ facts, report }) {
    return {
      end() {
        const { sections } = facts.outline;
        const hasNumbered = sections.some((section) => section.ordinal?.form === 'han');
        const isWorkReport = WORK_REPORT.test(facts.title?.text ?? '');
        const hasOrphans = sections.some(
          (section) => !section.ordinal && section.children.some((child) => child.ordinal?.form === 'bracketed-han'),
        );
        if (!hasNumbered && !hasOrphans) return;
        for (const [at, section] of sections.entries()) {
          const numeral = section.ordinal ? undefined : numeralBefore(section.title, sections[at - 1]);
          if (numeral !== undefined) {
            const data = { title: section.title, numeral, rest: section.title.slice(numeral.length) };
            report({ messageId: 'unmarked', at: section.heading.range, data });
            continue;
          }
          if (section.ordinal || !isPart(section) || (isWorkReport && OF_TIME.test(section.title))) continue;
          report({ messageId: 'unnumbered', at: section.heading.range, data: { title: section.title } });
        }
      },
    };
  },
});

/** Heads that take no number wherever they stand. */
const APART =
  /^(?:目录|前言|引言|导语|序言|序|摘要|说明|编[制写]说明|结语|结束语|后记|附[录件注表图].*|.*注释|.*名词.*(?:解释|注释|说明)|.*术语.*|参考文献|资料来源|数据来源|背景资料|相关链接|.*如下|各位.*)$/u;
/** 2024年工作回顾: the parts of a 政府工作报告 are named by their time and take no number; its items do. */
const WORK_REPORT = /政府工作报告$/u;
const OF_TIME = /^(?:\d{4}年|[过今去明]年|过去|今后)/u;
/** What the name of a part ends in. */
const PART_END =
  /(?:情况|问题|不足|短板|差距|原因|困难|挑战|成效|成绩|成果|进展|打算|计划|安排|思路|措施|举措|做法|经验|方向|目标|任务|要求|建议|对策|重点|回顾|展望|概况|总结|特点|亮点|工作|保障|体会|启示|设想|意见|职责|事项)$/u;

/** Whether a heading is one of the report's parts: marked up as one, with subsections, or named as parts are; other short lines may be anything. */
function isPart({ heading, title, children }: Section): boolean {
  if (APART.test(title)) return false;
  return !heading.inferred || children.length > 0 || PART_END.test(title);
}

/** The 三 of 三存在的不足 after a heading with 二、. */
function numeralBefore(title: string, before: Section | undefined): string | undefined {
  const numeral =
    /^[一二三四五六七八九十]{1,2}(?=\p{Script=Han}{3})(?![项个条件方大类种级年月次届是要步期批支位名家张份起处所座轮季层线城农资会五]|[务书包废好议风水社险稳尺小违早乱]|公(?![开平正])|[改推](?![进革动])|治理?$|治(?!理)|保(?!障)|下(?!一)|上(?![级半])|同(?!步)|防(?![范控]))/u.exec(
      title,
    )?.[0];
  const isNext = numeral !== undefined && before?.ordinal?.form === 'han' && readChineseNumber(numeral) === before.ordinal.value + 1;
  return isNext ? numeral : undefined;
}
