import { defineRule, isKnownWord } from 'draftlint/rule';

/** 和谐, 和平, 和衷共济, 和县 and 及时 begin with 和 and 及 but are no “and”; 以及 after 、 is in use. */
const COMMA =
  /(?<=[\p{Script=Han}\d”》）%])、(?<word>和(?![谐平睦解美气善缓畅洽乐服约顺风声牛县田林龙静硕布政盛兴成合衷颜苑蔼煦暖]|而不)|及其?(?![时早格第至物]))(?=[\p{Script=Han}“《（])/gu;

export default defineRule({
  summary: { zh: '“和”“及”前用了顿号', en: '、 before 和 or 及' },
  severity: 'warning',
  certainty: 'likely',
  since: '0.1.0',
  why: {
    zh: '并列的最后一项前已有“和”“及”，再用顿号就重复了；多是改稿时留下的。',
    en: 'Where 和 or 及 joins the last item of a list, a 、 before it says the same twice; mostly left over from editing.',
  },
  basis: [{ kind: 'practice' }],
  examples: [
    {
      bad: '组织学习宪法、民法典⟦、和⟧行政处罚法，走访企业⟦、及⟧学校。',
      good: '组织学习宪法、民法典和行政处罚法，推进平安、和谐建设，做到公开、及时，走访企业、学校以及社区。',
    },
  ],
  messages: {
    comma: {
      zh: '“{word}”前通常不用顿号：写“{word}”，请核对。',
      en: 'There is usually no 、 before “{word}”; write “{word}”; please check.',
    },
  },
  create({ report }) {
    return {
      matches: [
        [
          COMMA,
          ({ groups, index, range }, { text }) => {
            const { word = '' } = groups;
            if (word === '和' && isKnownWord(text, index + 1)) return;
            const edits = [{ range: { start: range.start, end: range.start + 1 }, newText: '' }];
            report({ messageId: 'comma', at: range, data: { word }, fix: { safe: false, edits } });
          },
        ],
      ],
    };
  },
});
