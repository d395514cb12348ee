import { defineRule, type Prose, type ProseMatch } from 'draftlint/rule';
import { ARABIC, HAN, UNIT } from './_forms.ts';

const ABOUT = '大约|大概|将近|接近|(?<![签预节违契合公条履邀特续解毁相制集简租])约|(?<![附就邻靠临最走亲贴相新逼切远迫])近';
const UNDER = '不足|不到';
const FLOOR = '至少|最少|不少于|不低于';
const BEYOND = '超过|超出|高于|多于|(?<![赶])超(?![过出])|逾|突破';
const CEILING = '至多|最多|不超过|不高于|不多于';
const NUMBER = `(?:${ARABIC}|${HAN})`;
/** 300余, 3万余, 30余万. */
const AND_MORE = `${NUMBER}(?:[万亿]*(?<more>余|多)[万亿]*)`;
const AMOUNT = `${NUMBER}[万亿]*(?:${UNIT}|日|个工作日)?`;
/** Between 至少 and its number: 至少开展, 不少于. */
const GAP = String.raw`[^，。；、：！？,;\d一二两三四五六七八九十百千万亿“”《》（）]{0,8}?`;
const VERB = '(?:有|为|达到?|在|需|占|计)?';
/** 近20余年 is the last twenty-odd years. */
const PERIOD = '(?!年|个?月|天|周|日)';

const PATTERNS: readonly RegExp[] = [
  `(?<first>${ABOUT})${VERB}(?:${AND_MORE}${PERIOD}(?=${UNIT})|${AMOUNT}(?<after>左右|上下|以上(?!级)))`,
  // 大概用时3个月左右: what is measured stands between.
  `(?<first>大约|大概)${GAP}${AMOUNT}(?<after>左右|上下)`,
  // 全年约办理案件320件左右; 节约用水3吨左右 is no about.
  `(?<=[年月共计总均每，。；、])(?<first>约)(?![谈请束定法会])${GAP}${AMOUNT}(?<after>左右|上下)`,
  `(?<first>${FLOOR}|${BEYOND})${VERB}(?:${AND_MORE}(?=${UNIT})|${AMOUNT}(?<after>左右|上下))`,
  `(?<first>${FLOOR})${GAP}${AMOUNT}(?<after>以上)`,
  // 超过时限3日以上 and 逾期6个月以上 tell by how much at least.
  `(?<first>${BEYOND})${VERB}${AMOUNT}(?<after>以上(?!限))`,
  `(?<first>${CEILING})${GAP}${AMOUNT}(?<after>以下|以内)`,
  `${NUMBER}[万亿]*(?<first>余|多)[万亿]*${UNIT}(?<after>左右|上下|以上|余(?=[，。；、）]|$))`,
  `${NUMBER}[万亿]*(?<first>[多余])(?<more>(?<=多)余|(?<=余)多)[万亿]*(?=${UNIT})`,
  `${AMOUNT}(?<first>以上|以下)(?<after>左右|上下)`,
  `(?<!\\p{Script=Han}[之])(?<first>几|数|上)(?:[十百千万]+)(?<more>余|多)(?=${UNIT})`,
].map((pattern) => new RegExp(pattern, 'dgu'));
const CONTRADICTORY = new RegExp(`(?<first>${UNDER})${VERB}(?:${AND_MORE}(?=${UNIT})|${AMOUNT}(?<after>以上))`, 'dgu');
const SECOND = /[余多]|左右|上下|以[上下内]/u;

export default defineRule({
  summary: { zh: '约数词语重复', en: 'approximation said twice' },
  severity: 'warning',
  certainty: 'certain',
  since: '0.1.0',
  why: {
    zh: '“约”“近”“至少”与“余”“左右”“以上”都已说明不是确数，连用则语义重复，甚至矛盾，读者不知以哪个为准。',
    en: 'A number needs one word of approximation; a second repeats or contradicts it.',
  },
  basis: [{ kind: 'practice' }],
  examples: [
    { bad: '服务群众⟦近400余⟧人。', good: '服务群众近400人，解答咨询300余次。' },
    { bad: '各村配备⟦至少一名以上⟧法律明白人。', good: '各村配备至少一名法律明白人，每年培训2次以上。' },
  ],
  messages: {
    double: {
      zh: '“{found}”：“{first}”与“{second}”重复，只用一个：写“{withFirst}”或“{withSecond}”。',
      en: '“{found}”: “{first}” and “{second}” say the same; write “{withFirst}” or “{withSecond}”.',
    },
    contradictory: {
      zh: '“{found}”：“{first}”与“{second}”矛盾，请核对：写“{withFirst}”或“{withSecond}”。',
      en: '“{found}”: “{first}” contradicts “{second}”; check, and write “{withFirst}” or “{withSecond}”.',
    },
  },
  create({ report }) {
    return {
      prose(prose) {
        if (!prose.test(SECOND)) return;
        let done = 0;
        const matches = PATTERNS.flatMap((pattern) => prose.matchAll(pattern)).sort(
          (a, b) => a.index - b.index || b.text.length - a.text.length,
        );
        for (const match of matches) {
          if (match.index < done) continue;
          done = match.index + match.text.length;
          tell('double', match, prose);
        }
        for (const match of prose.matchAll(CONTRADICTORY)) tell('contradictory', match, prose);
      },
    };

    function tell(messageId: 'double' | 'contradictory', match: ProseMatch, prose: Prose): void {
      const { first = '', more, after } = match.groups;
      const second = after ?? more ?? '';
      const from = match.rangeOf('first')?.start ?? 0;
      const to = match.rangeOf(after === undefined ? 'more' : 'after')?.start ?? 0;
      const start = prose.range(match.index, match.index + 1).start;
      const without = (at: number, word: string): string => match.text.slice(0, at - start) + match.text.slice(at - start + word.length);
      const data = { found: match.text, first, second, withFirst: without(to, second), withSecond: without(from, first) };
      report({ messageId, at: match.range, data });
    }
  },
});
