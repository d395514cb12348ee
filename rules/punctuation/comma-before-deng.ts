import { defineRule } from 'draftlint/rule';
import { clause } from './_norm.ts';

/** 等级, 等候 and the like begin with 等 but are not it; 宣传、培训，等工作 ends a list as 宣传、培训、等工作 does. */
const COMMA =
  /(?<=[\p{Script=Han}\d”》）%])(?:(?<comma>、)等(?![级候同额距待效价次于值比量离高宽边外到着温压轴腰]|号)|(?<=、[^，。；：、]{1,12})(?<loose>，)等(?=(?:[多各][种类项个]?)?(?:工作|活动|方式|形式|方法|方面|内容|问题|措施|单位|部门|领域|行业|场所|事项|制度|材料|环节|情形|案件)(?=[，。；：、）中的]|$)))/dgu;

export default defineRule({
  summary: { zh: '“等”前用了顿号', en: '、 before 等' },
  severity: 'warning',
  certainty: 'certain',
  since: '0.1.0',
  why: {
    zh: '“等”不是并列的一项，它前面不用顿号。',
    en: '等 is no item of the list and has no 、 before it.',
  },
  basis: [clause('附录B.1.2', 'T')],
  examples: [{ bad: '走访企业、学校⟦、等⟧单位。', good: '走访企业、学校等单位，划分优秀、等级、等次。' }],
  messages: {
    loose: {
      zh: '“等”不是并列的一项，它前面不用逗号：删去“，”，请核对。',
      en: '等 is no item of the list and has no ， before it; delete it; please check.',
    },
    comma: { zh: '“等”前不用顿号：删去“、”，写“等”。', en: 'There is no 、 before 等; delete it.' },
  },
  create({ report }) {
    return {
      matches: [
        [
          COMMA,
          (match) => {
            const messageId = match.groups['loose'] === undefined ? 'comma' : 'loose';
            const range = match.rangeOf(messageId) ?? match.range;
            report({ messageId, at: match.range, fix: { safe: messageId === 'comma', edits: [{ range, newText: '' }] } });
          },
        ],
      ],
    };
  },
});
