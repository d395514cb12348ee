import { defineRule } from 'draftlint/rule';
import { clause } from './_norm.ts';

/** 等级, 等候 and the like begin with 等 but are not it. */
const COMMA = /(?<=[\p{Script=Han}\d”》）%])(?<comma>、)等(?![级候同额距待效价次于值比量离高宽边外到着温压轴腰]|号)/dgu;

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
    comma: { zh: '“等”前不用顿号：删去“、”，写“等”。', en: 'There is no 、 before 等; delete it.' },
  },
  create({ report }) {
    return {
      matches: [
        [
          COMMA,
          (match) => {
            const range = match.rangeOf('comma') ?? match.range;
            report({ messageId: 'comma', at: match.range, fix: { safe: true, edits: [{ range, newText: '' }] } });
          },
        ],
      ],
    };
  },
});
