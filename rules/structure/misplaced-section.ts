import { defineRule } from 'draftlint/rule';
import { findParts, isPresent, type PresentPart } from './_parts.ts';

export default defineRule({
  summary: { zh: '各部分次序与规定格式不同', en: 'sections in another order than the format has' },
  severity: 'info',
  certainty: 'possible',
  isOptIn: true,
  since: '0.1.0',
  why: {
    zh: '有的报告有统一格式，各部分依次排列，便于汇总和查对。',
    en: 'Some reports follow one format for all; sections in its order are easily gathered and compared.',
  },
  basis: [
    {
      kind: 'norm',
      title: '国务院办公厅政府信息与政务公开办公室关于印发《中华人民共和国政府信息公开工作年度报告格式》的通知',
      article: '国办公开办函〔2021〕30号',
      seen: 'S',
    },
  ],
  examples: [
    {
      bad: '安平县2024年政府信息公开工作年度报告\n\n一、存在的主要问题及改进情况\n\n目录更新不够及时，将逐项完善。\n\n⟦二、主动公开政府信息情况⟧\n\n全年主动公开信息若干条，群众较为满意。',
      good: '安平县2024年政府信息公开工作年度报告\n\n一、主动公开政府信息情况\n\n全年主动公开信息若干条，群众较为满意。\n\n二、存在的主要问题及改进情况\n\n目录更新不够及时，将逐项完善。',
      preset: 'information-disclosure',
    },
  ],
  messages: {
    misplaced: {
      zh: '“{part}”排在“{before}”之后，格式中在其之前：请核对次序。',
      en: '“{part}” stands after “{before}” but before it in the format; please check the order.',
    },
  },
  create({ facts, profile, report }) {
    return {
      end() {
        if (!profile.isOrdered) return;
        const parts = findParts(facts, profile).filter(isPresent);
        const places = new Map(parts.map((part, place) => [part, place]));
        let furthest: PresentPart | undefined;
        for (const part of parts.toSorted((a, b) => a.at.start - b.at.start)) {
          if (!furthest || (places.get(part) ?? 0) > (places.get(furthest) ?? 0) || part.at.start === furthest.at.start) furthest = part;
          else if (!isOutOfSequence(furthest, part)) {
            const related = [{ range: furthest.at, message: { zh: '格式中在后的部分', en: 'comes later in the format' } }];
            report({ messageId: 'misplaced', at: part.at, related, data: { part: part.wanted.name, before: furthest.wanted.name } });
          }
        }
      },
    };
  },
});

/** Where the ordinals themselves are out of order, structure/broken-sequence has said so. */
function isOutOfSequence(before: PresentPart, after: PresentPart): boolean {
  const [first, second] = [before, after].map((part) => (part.state === 'heading' ? part.section.ordinal?.value : undefined));
  return first !== undefined && second !== undefined && second < first;
}
