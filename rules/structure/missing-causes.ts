import { defineRule } from 'draftlint/rule';
import { findParts, hasContent, isPresent } from './_parts.ts';

/** Words by which a cause is told. */
const CAUSE =
  /原因|由于|因为|缘于|源于|根源|根子|症结|究其|归结|成因|缘由|致使|导致|造成|所致|主要是(?!一是|：)|受[^，。；]{1,20}(?:影响|制约|限制|所限)|受限于|因[^，。；此而地]{2,20}，/u;

export default defineRule({
  summary: { zh: '只写不足，没有写原因', en: 'shortcomings without their causes' },
  severity: 'info',
  certainty: 'possible',
  since: '0.1.0',
  why: {
    zh: '报告要写“存在的不足和原因”，只列不足、不析原因，整改就缺少针对性。',
    en: 'The report is to give the shortcomings and their causes; without causes the measures lack an aim.',
  },
  basis: [{ kind: 'norm', title: '法治政府建设与责任落实督察工作规定', article: '第五章', seen: 'S' }],
  examples: [
    {
      bad: '安平县2024年度法治政府建设情况的报告\n\n⟦二、存在的不足⟧\n\n一是执法力量薄弱。二是普法形式单一。',
      good: '安平县2024年度法治政府建设情况的报告\n\n二、存在的不足\n\n一是执法力量薄弱，原因是编制偏少、招录困难。二是普法形式单一。',
      preset: 'law-based-government/county',
    },
  ],
  messages: {
    missing: {
      zh: '“{part}”部分没有写原因：请核对，并写明不足由何而来。',
      en: 'The part “{part}” names no cause; please check and say where the shortcomings come from.',
    },
  },
  create({ draft, facts, profile, report }) {
    return {
      end() {
        for (const part of findParts(facts, profile)) {
          if (part.wanted.id !== 'problems' || !isPresent(part) || !hasContent(part)) continue;
          const text = draft.text.slice(part.extent.start, part.extent.end);
          if (!CAUSE.test(text)) report({ messageId: 'missing', at: part.at, data: { part: part.wanted.name } });
        }
      },
    };
  },
});
