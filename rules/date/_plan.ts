import type { Facts, Sentence } from 'draftlint/rule';

const PLAN_HEADING =
  /下一?步|下一?阶段|下一年|打算|努力方向|今后|来年|明年|展望|思路|工作(?:安排|计划|目标|重点|任务|要点)$|^\d{4}年(?:度|的)?.{0,12}(?:安排|计划|目标|任务|重点|要点|举措)$/u;
const PLAN_OPENING = /^[^，。；：]{0,6}(?:下一?步|下一?阶段|今后|明年|来年|下一年|接下来|展望)/u;
/** 将 is also the 把 of what was done: 将普法纳入考核, 将加强普法作为重点. */
const INTENDED =
  /将(?![^，。；]{1,24}(?:纳入|列入|作为|融入|摆|写入|放在|贯穿))(?:于|在|会|要|继续|进一步|持续|全面|大力|着力|重点|按照|以|由|严格|认真|切实|坚持|深入|加[快大强]|积极|不断|组织|开展|召开|举办|完成|启动|推[进动]|实施|出台|制定|印发|建[立成]|健全|完善|强化|优化|紧紧|围绕)|拟(?:于|在|定于|对)|计划(?:于|在|到|年内)|预计|力争|争取(?:在|于|到|早日|年)|有望|[应需要](?:于|在)|(?:前|底)(?:基本|全面|全部)?(?:完成|实现|建成|达到|报送)/u;

/** A heading that names a year after the report year: 三、2025年主要工作. */
const LATER_HEADING = /^(?<year>\d{4})年(?!.*(?:情况|回顾|总结|成效|成绩))/u;

/** Whether an offset stands in a part on what comes next, by the headings above it. */
export function isInPlan(facts: Facts, offset: number): boolean {
  const { reportYear = Number.POSITIVE_INFINITY, outline } = facts;
  for (let section = outline.sectionAt(offset); section; section = section.parent) {
    const year = LATER_HEADING.exec(section.title)?.groups?.['year'];
    if (PLAN_HEADING.test(section.title) || Number(year) > reportYear) return true;
  }
  return false;
}

/** Whether a sentence tells what is to be done: by its part, by how its paragraph opens, or by its own words up to an offset into it. */
export function isIntention(facts: Facts, { block, text, range }: Sentence, until = text.length): boolean {
  return PLAN_OPENING.test(block.prose.text) || INTENDED.test(text.slice(0, until)) || isInPlan(facts, range.start);
}
