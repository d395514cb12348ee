import { congresses, defineRule } from 'draftlint/rule';
import { CONGRESS, congressAfter, congressNamed, numeralOf, plenumsIn } from './_plenums.ts';

const PARTY = '党的|中共|中国共产党';
/** 二十大二中和三中全会, 二十大、三中全会, 二十大三次全会: plenums told of a congress instead of the committee that it elected. */
const OF_CONGRESS = new RegExp(
  `(?<party>${PARTY})?(?<congress>${CONGRESS})大(?:以来|以及|[、和与及，])?(?<plenums>[一二三四五六七](?:[中次](?:全会|全体会议)|中(?:(?:全会)?(?:、|和|与|及|以及|至)[一二三四五六七]中)+(?:全会|全体会议)?))`,
  'gu',
);
/** 党的二十届代表大会, 党的第二十大. */
const CONGRESS_BY_TERM = new RegExp(`(?:${PARTY})(?:第?(?<term>${CONGRESS})届(?:全国)?代表大会|第(?<short>${CONGRESS})大)(?!会)`, 'gu');
/** 党的十九大和二十届二中全会: the congress that elected the committee is another one. */
const OTHER_CONGRESS = new RegExp(
  `(?:${PARTY})?(?<congress>${CONGRESS})大(?:精神)?(?:以及|[、和与及])(?<committee>${CONGRESS})届(?=.{0,12}全会|.{0,12}全体会议)`,
  'gu',
);

export default defineRule({
  summary: { zh: '中央全会名称有误', en: 'plenum or congress named wrongly' },
  severity: 'error',
  certainty: 'certain',
  since: '0.1.0',
  why: {
    zh: '全会是某一届中央委员会的全体会议，写“二十届三中全会”；“二十大”是全国代表大会，没有“二十大三中全会”。只提示，不自动修改。',
    en: 'A plenum is of the committee that a congress elected: 二十届三中全会. A congress, 二十大, has none. Nothing is applied.',
  },
  basis: [{ kind: 'practice' }],
  examples: [
    {
      bad: '深入贯彻⟦党的二十大二中和三中全会⟧精神。',
      good: '深入贯彻党的二十大和二十届二中、三中全会精神，学习党的二十大精神和三中全会公报。',
    },
    { bad: '学习党的⟦十九届八中全会⟧精神。', good: '学习党的十九届六中全会精神。' },
  ],
  messages: {
    ofCongress: {
      zh: '“{found}”名称有误：全会属于“{congress}届”中央委员会，应写“{write}”。',
      en: '“{found}” is named wrongly: plenums are of the committee “{congress}届”; write “{write}”.',
    },
    term: { zh: '“{found}”名称有误，应写“{write}”。', en: '“{found}” is named wrongly; write “{write}”.' },
    otherCongress: {
      zh: '“{found}”：{committee}届中央委员会由党的{committee}大选举产生，前面写的却是“{congress}大”，应为“{committee}大”的请改正，请核对。',
      en: '“{found}”: the committee “{committee}届” was elected by the {committee}大, yet “{congress}大” stands before it; please check whether “{committee}大” is meant.',
    },
    none: {
      zh: '“{found}”有误：{congress}届中央委员会共举行了{count}次全会，请核对。',
      en: '“{found}” is wrong: the committee of the {congress}大 held {count} plenums; please check.',
    },
  },
  create({ report }) {
    return {
      matches: [
        [
          OF_CONGRESS,
          (match) => {
            if (match.isQuoted) return;
            const { party = '', congress = '', plenums = '' } = match.groups;
            const numbers = [...plenums.matchAll(/[一二三四五六七]/gu)].map(([numeral]) => `${numeral}中`).join('、');
            const write = `${party}${congress}大和${congress}届${numbers}全会`;
            report({ messageId: 'ofCongress', at: match.range, data: { found: match.text, congress, write } });
          },
        ],
        [
          OTHER_CONGRESS,
          (match) => {
            const { congress = '', committee = '' } = match.groups;
            // Right after a congress the plenums of the committee before it may still be told of: 党的十九大和十八届六中全会.
            if (match.isQuoted || !isEarlier(congress, committee)) return;
            const data = { found: match.text, congress, committee };
            report({ messageId: 'otherCongress', at: match.range, data, severity: 'warning', certainty: 'likely' });
          },
        ],
        [
          CONGRESS_BY_TERM,
          (match) => {
            if (match.isQuoted) return;
            const { term, short } = match.groups;
            const write = short === undefined ? `党的第${term}次全国代表大会` : `党的${short}大`;
            report({ messageId: 'term', at: match.range, data: { found: match.text, write } });
          },
        ],
      ],
      prose(prose) {
        for (const mention of plenumsIn(prose)) {
          const congress = congressNamed(mention.congress);
          const count = congress?.plenums.length ?? 0;
          if (!congress || !congressAfter(congress) || mention.numbers.every((number) => number <= count)) continue;
          const at = prose.range(mention.start, mention.end);
          report({ messageId: 'none', at, data: { found: mention.text, congress: congress.name, count: numeralOf(count) } });
        }
      },
    };
  },
});

function isEarlier(one: string, other: string): boolean {
  const names = congresses.map(({ name }) => name);
  return names.includes(other) && names.indexOf(one) < names.indexOf(other);
}
