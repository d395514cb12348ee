import { type Facts, isInPlan, type Sentence } from 'draftlint/rule';

const PLAN_OPENING = /^[^，。；：]{0,6}(?:下一?步|下一?阶段|今后|明年|来年|下一年|接下来|展望)/u;
/** 将 is also the 把 of what was done: 将普法纳入考核, 将加强普法作为重点. */
const INTENDED =
  /将(?![^，。；]{1,24}(?:纳入|列入|作为|融入|摆|写入|放在|贯穿))(?:于|在|会|要|继续|进一步|持续|全面|大力|着力|重点|按照|以|由|严格|认真|切实|坚持|深入|加[快大强]|积极|不断|组织|开展|召开|举办|完成|启动|推[进动]|实施|出台|制定|印发|建[立成]|健全|完善|强化|优化|紧紧|围绕)|拟(?:于|在|定于|对)|计划(?:于|在|到|年内)|预计|力争|争取(?:在|于|到|早日|年)|有望|[应需要](?:于|在)|(?:前|底)(?:基本|全面|全部)?(?:完成|实现|建成|达到|报送)/u;

/** 2025年工作打算: the title of a part that plans for a year. */
export const PLAN_OF_YEAR = /^(?:下一?步)?(?<year>\d{4})年度?[^，。；]{0,14}(?:打算|安排|计划|思路|努力方向|展望)$/u;

/** Whether a sentence tells what is to be done: by its part, by how its paragraph opens, or by its own words up to an offset into it. */
export function isIntention(facts: Facts, { block, text, range }: Sentence, until = text.length): boolean {
  return PLAN_OPENING.test(block.prose.text) || INTENDED.test(text.slice(0, until)) || isInPlan(facts, range.start);
}
