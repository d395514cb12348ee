import { defineRule, type TermMatch } from 'draftlint/rule';
import { choiceOf, isOutdated } from './_terms.ts';

/** 原安平县国土资源局, 县工商局更名为…: told of as what it was. */
const FORMER = /(?:原|前身[是为]?|时任)[^，。；、]{0,10}$/u;
const CHANGED = /^[^，。；]{0,6}(?:更名|改为|并入|撤销|整合|合并|划转|划入|职责)/u;

export default defineRule({
  summary: { zh: '机构已撤并或更名', en: 'organ that was abolished or renamed' },
  severity: 'warning',
  certainty: 'likely',
  since: '0.1.0',
  why: {
    zh: '机构改革以后的事，应写改革后的机构名称；叙述以前的事用旧名。地方机构的名称和时间各地不同，只请核对。',
    en: 'What happened after a reform is told with the new names; local names and dates differ, so they are only to be checked.',
  },
  basis: [
    { kind: 'norm', title: '第十三届全国人民代表大会第一次会议关于国务院机构改革方案的决定', seen: 'P' },
    { kind: 'norm', title: '第十四届全国人民代表大会第一次会议关于国务院机构改革方案的决定', seen: 'P' },
  ],
  examples: [
    {
      bad: '关于2024年度工作情况的报告\n\n按照⟦国土资源部⟧和⟦县法制办⟧要求开展清理。',
      good: '关于2024年度工作情况的报告\n\n按照自然资源部和县司法局要求开展清理。2017年9月，县法制办牵头清理了规范性文件。各国土资源部门、农业部门密切配合。',
    },
  ],
  messages: {
    national: {
      zh: '“{found}”已于{since}撤并或更名，此后的事写{write}，请核对。',
      en: '“{found}” was abolished or renamed on {since}; for later events write {write}; please check.',
    },
    local: {
      zh: '“{found}”一般已在机构改革（{since}前后）中撤并或更名，现多为{write}，请核对。',
      en: '“{found}” has mostly been renamed in the reform of about {since}, to {write}; please check.',
    },
  },
  create({ facts, terms, report }) {
    return {
      end() {
        for (const match of terms('renamed-organ')) {
          const { wrong, certainty, since } = match.term;
          if (since === undefined || !isOutdated(facts, match) || isFormer(match)) continue;
          const isNational = certainty === 'certain';
          const [year, month, day] = since.split('-').map(Number);
          report({
            messageId: isNational ? 'national' : 'local',
            at: match.range,
            severity: certainty === 'possible' ? 'info' : 'warning',
            certainty: isNational ? 'likely' : 'possible',
            data: {
              found: wrong,
              write: choiceOf(match),
              since: isNational ? { zh: `${year}年${month}月${day}日`, en: since } : { zh: `${year}年`, en: `${year}` },
            },
          });
        }
      },
    };
  },
});

function isFormer({ term, block, index }: TermMatch): boolean {
  const { text } = block.prose;
  const end = index + term.wrong.length;
  return FORMER.test(text.slice(Math.max(0, index - 16), index)) || CHANGED.test(text.slice(end, end + 12));
}
