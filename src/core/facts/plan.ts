import type { Facts } from './index.ts';

const PLAN_HEADING =
  /下一?步|下一?阶段|下一年|打算|努力方向|今后|来年|明年|展望|思路|工作(?:安排|计划|目标|重点|任务|要点)$|^\d{4}年(?:度|的)?.{0,12}(?:安排|计划|目标|任务|重点|要点|举措)$/u;
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
