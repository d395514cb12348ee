import { beginsWithVerb, defineRule, type Watch } from 'draftlint/rule';
import { clause } from './_norm.ts';

const ITEM = String.raw`[^，。；：、！？,;:（）()“”《》\s\d等]`;
const KIND = '(?:方面|领域|内容|问题|环节|事项|工作|部门|单位|行业|活动|知识|法律)';
/** What takes a list as its object: 就合法用工，劳动权益维护、工伤维权等方面的问题进行. */
const LIST = new RegExp(
  `(?:(?<![成造迁高])就(?![业是会])|(?<![面绝相核反])对(?![接于照应外])|针对|包括|涵盖|涉及(?!面))(?<first>${ITEM}{2,14})(?<comma>[，,])(?<second>${ITEM}{2,8})(?:、${ITEM}{2,8})+等${ITEM}{0,8}${KIND}`,
  'dgu',
);
/** 政治、经济，文化、社会等: items of one length and kind. */
const ALIKE = new RegExp(
  String.raw`(?<![、\p{Script=Han}]{2}、)(?<first>\p{Script=Han}{2})、(?<last>\p{Script=Han}{2})(?<comma>[，,])(?<second>\p{Script=Han}{2})(?:、\p{Script=Han}{2})+等${ITEM}{0,6}${KIND}`,
  'dgu',
);
const CLAUSE = /[了的着过是有]$|^(?:的|了)|存在|发现|反映/u;

export default defineRule({
  summary: { zh: '同一层并列项中顿号与逗号混用', en: '、 and ， between items of one level' },
  severity: 'info',
  certainty: 'possible',
  since: '0.1.0',
  why: {
    zh: '同一层的并列词语用同一种点号；顿号中夹一个逗号，读者会以为分了层次。',
    en: 'Items of one level have one mark between them; a comma among 、 looks like another level.',
  },
  basis: [clause('4.5、附录B.1.1', 'T')],
  examples: [
    {
      bad: '就企业合法用工⟦，⟧劳动权益维护、工伤维权等方面的问题答疑。',
      good: '就企业合法用工、劳动权益维护、工伤维权等方面的问题答疑，开展宣传、培训等活动。',
    },
  ],
  messages: {
    mixed: {
      zh: '“{before}”与“{after}”看来是同一层的并列项，其间用“，”而其后用“、”：请核对，宜统一用“、”。',
      en: '“{before}” and “{after}” look like items of one level, but “，” stands between them and “、” after; use “、” if they are; please check.',
    },
  },
  create({ report }) {
    return {
      matches: [LIST, ALIKE].map(
        (pattern): Watch => [
          pattern,
          (match, _, block) => {
            if (block.part !== 'body' || block.cell) return;
            const { first = '', second = '' } = match.groups;
            const before = match.groups['last'] ?? first;
            const comma = match.rangeOf('comma');
            if (!comma || CLAUSE.test(before) || beginsWithVerb(second) || (match.groups['last'] !== undefined && beginsWithVerb(first)))
              return;
            report({
              messageId: 'mixed',
              at: comma,
              data: { before: before.slice(-6), after: second },
              fix: { safe: false, edits: [{ range: comma, newText: '、' }] },
            });
          },
        ],
      ),
    };
  },
});
