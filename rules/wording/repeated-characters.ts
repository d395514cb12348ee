import { defineRule, isKnownWord, overlaps, type Prose, type Range, type TermMatch } from 'draftlint/rule';
import { doubledCharactersIn } from './_doubled.ts';
import { repeatsIn } from './_repeats.ts';
import { fixOf, severityOf } from './_terms.ts';

const HAN_ONLY = /^\p{Script=Han}+$/u;
/** 一步一步, 年年年年: one or two characters in turn. */
const IN_TURN = /^(.{1,2})\1+$/u;
/** No word is made of four characters and the same four again; of two or three some are. */
const LONG = 4;
/** 一项一项, 很多很多 are said so on purpose, as is 优化服务|服务企业. */
const ON_PURPOSE = /^(?:[一二三四五六七八九十几半每很好多]|服务)|^(.)\1$/u;
/** 2017年全|年全国, 共建共治 and 以评促建 only meet. */
const MAY_MEET = /[年月日时的地得了着过是在和与及或不中有为以共同互促尽应]/u;
/** No fix takes a numeral away, not even that of 进一步一步. */
const NUMERAL = /[一二三四五六七八九十]/u;
/** 全地区|地区生产总值, 年度|年度考核, 中心|中心组: a known word that is said twice by right, at the end of a longer one and the beginning of the next. */
const BOTH_ENDS = /^(?:地区|年度|中心|时间|地方|中央|以上|以下|不同|有限|应急|互助|土地|合同|用地|行为|过程)$/u;
/** 支队|支队长, 行为|行为人, 规范|规范性文件: the second begins a longer word. */
const LONGER_WORD = /^[长员部组办室性化者们人]/u;
/** A unit said twice after its number; 3家家庭农场 goes on with a word. */
const UNIT = /(?<=\d[余多万亿]{0,3})(?<unit>[次件场份项期名家条起户人个处宗台篇亩辆])\k<unit>(?=[，。；、：）]|$)/gu;

export default defineRule({
  summary: { zh: '文字重复', en: 'characters written twice' },
  severity: 'error',
  certainty: 'certain',
  since: '0.1.0',
  why: { zh: '“的的”“是是”一类多是改稿时留下的，会影响文件的严肃性。', en: 'Words doubled while editing make a document look careless.' },
  basis: [{ kind: 'practice' }],
  examples: [
    {
      bad: '会后，⟦推推⟧进法治政府建设，完善制⟦度度⟧建设。',
      good: '会后，层层推进法治政府建设，改进工作作风，实实在在完善制度建设。',
    },
    {
      bad: '一⟦是是⟧完善制度，⟦加强加强⟧监督，取得⟦的的⟧成效明显。',
      good: '一是完善制度，为了解决问题，为了了解民意，以达到目的的方式开展监督，重要的是是否落实，的的确确取得成效。',
    },
  ],
  messages: {
    repeated: { zh: '“{found}”重复，应为“{write}”。', en: '“{found}” is doubled; write “{write}”.' },
    doubtful: { zh: '“{found}”疑为重复，似应为“{write}”，请核对。', en: '“{found}” may be doubled; perhaps “{write}”; please check.' },
    character: {
      zh: '“{found}”疑为“{write}”之误，多写了一个字，请核对。',
      en: '“{found}” may be “{write}” with one character too many; please check.',
    },
    phrase: { zh: '“{write}”连写了两遍，请核对后删去一处。', en: '“{write}” stands twice in a row; check, and delete one.' },
  },
  create({ draft, terms, report }) {
    const phrases: { readonly at: Range; readonly write: string }[] = [];
    const characters: { readonly at: Range; readonly found: string; readonly write: string }[] = [];
    return {
      matches: [
        [
          UNIT,
          ({ range, text, groups }) => report({ messageId: 'repeated', at: range, data: { found: text, write: groups['unit'] ?? '' } }),
        ],
      ],
      prose(prose) {
        for (const { index, length } of doubled(prose))
          phrases.push({ at: prose.range(index, index + 2 * length), write: prose.text.slice(index, index + length) });
        for (const { index, found, write } of doubledCharactersIn(prose.text)) {
          if (!prose.isQuoted(index)) characters.push({ at: prose.range(index, index + 2), found, write });
        }
      },
      end() {
        const words = terms('repeated-characters');
        for (const { at, write } of apartFrom(words, phrases))
          report({ messageId: 'phrase', at, certainty: 'likely', severity: 'warning', data: { write } });
        for (const { at, found, write } of apartFrom(words, characters))
          report({ messageId: 'character', at, certainty: 'likely', severity: 'warning', data: { found, write } });
        for (const match of words) {
          const { wrong, write, certainty } = match.term;
          report({
            messageId: certainty === 'certain' ? 'repeated' : 'doubtful',
            at: match.range,
            severity: severityOf(match),
            certainty,
            data: { found: wrong, write: write.join('') },
            ...(!NUMERAL.test(wrong) && fixOf(draft, match)),
          });
        }
      },
    };
  },
});

/** Those that overlap no term; both in document order. */
function apartFrom<T extends { readonly at: Range }>(terms: readonly TermMatch[], repeats: readonly T[]): readonly T[] {
  let next = 0;
  return repeats.filter(({ at }) => {
    while (next < terms.length && (terms[next] as TermMatch).range.end <= at.start) next++;
    return next === terms.length || !overlaps((terms[next] as TermMatch).range, at);
  });
}

/** Stretches of 2 to 16 characters that stand twice in a row, each with its first place; none overlaps another. */
function doubled({ text }: Prose): { index: number; length: number }[] {
  const found: { index: number; length: number }[] = [];
  const taken = new Set<number>();
  for (const { length, start, end } of repeatsIn(text)) {
    for (let index = start - length; index + 2 * length <= end; index += length) {
      const places = Array.from({ length: 2 * length }, (_, at) => index + at);
      if (places.some((at) => taken.has(at)) || !isDoubled(text.slice(index, index + length))) continue;
      if (length < LONG && isByRight(text, index, length)) continue;
      found.push({ index, length });
      for (const at of places) taken.add(at);
    }
  }
  return found.sort((a, b) => a.index - b.index);
}

function isDoubled(stretch: string): boolean {
  return HAN_ONLY.test(stretch) && !IN_TURN.test(stretch);
}

function isByRight(text: string, index: number, length: number): boolean {
  const stretch = text.slice(index, index + length);
  return (
    ON_PURPOSE.test(stretch) ||
    (MAY_MEET.test(stretch) && !isOneWord(text, index, stretch)) ||
    LONGER_WORD.test(text.slice(index + 2 * length))
  );
}

/** Whether a stretch is a word, and none of what stands before it makes one with it: not 年全 of 2024年全|年全国. */
function isOneWord(text: string, index: number, stretch: string): boolean {
  if (stretch.length !== 2 || BOTH_ENDS.test(stretch) || text[index - 1] === stretch[1]) return false;
  return isKnownWord(text, index) && !isKnownWord(text, index - 1);
}
