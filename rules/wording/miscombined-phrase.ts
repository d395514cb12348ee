import { defineRule, quoteFinder, type Sentence } from 'draftlint/rule';
import { choiceOf } from './_terms.ts';

/** In the order in which they are said, whatever stands between. */
const ORDER = /[“"]?(?:四个意识|四个自信|两个维护)[”"]?/gu;
const NAMES = ['四个意识', '四个自信', '两个维护'];

export default defineRule({
  summary: { zh: '政治表述搭配有误', en: 'fixed political phrase with the verb of another' },
  severity: 'warning',
  certainty: 'certain',
  since: '0.1.0',
  why: {
    zh: '通行的搭配是：深刻领悟“两个确立”的决定性意义，增强“四个意识”、坚定“四个自信”、做到“两个维护”。改动须由作者定夺，只提示，不自动修改。',
    en: 'Each phrase has its own verb, and the four have an order; the change is left to the author and never applied.',
  },
  basis: [{ kind: 'practice' }],
  examples: [
    {
      bad: '深刻领悟“两个确立”的决定性意义，⟦坚定“四个意识”⟧、⟦做到“四个自信”⟧。',
      good: '深刻领悟“两个确立”的决定性意义，增强“四个意识”、坚定“四个自信”、坚决做到“两个维护”。',
    },
  ],
  messages: {
    verb: { zh: '“{found}”搭配有误，应写{write}。', en: '“{found}” has the verb of another phrase; write {write}.' },
    unusual: {
      zh: '“{found}”不是通行的搭配，一般写{write}，请核对。',
      en: '“{found}” is not the usual wording; {write} is; please check.',
    },
    order: {
      zh: '“{later}”写在“{earlier}”之前，通行的次序是“四个意识”“四个自信”“两个维护”，请核对。',
      en: '“{later}” stands before “{earlier}”; the usual order is “四个意识”, “四个自信”, “两个维护”; please check.',
    },
  },
  create({ facts, terms, report }) {
    return {
      end() {
        for (const match of terms('miscombined-phrase')) {
          const { wrong, certainty } = match.term;
          report({
            messageId: certainty === 'certain' ? 'verb' : 'unusual',
            at: match.range,
            severity: certainty === 'possible' ? 'info' : 'warning',
            certainty,
            data: { found: wrong, write: choiceOf(match) },
          });
        }
        for (const sentence of facts.sentences) {
          const misplaced = firstMisplaced(sentence);
          if (!misplaced) continue;
          const { earlier, later, index } = misplaced;
          const at = sentence.block.prose.range(sentence.index + index, sentence.index + index + earlier.length);
          report({ messageId: 'order', at, severity: 'info', certainty: 'possible', data: { earlier, later } });
        }
      },
    };
  },
});

/** The first name that stands after one that is said later, where a sentence has each only once. */
function firstMisplaced({ text }: Sentence): { earlier: string; later: string; index: number } | undefined {
  if (!text.includes('两个维护') && !text.includes('四个自信')) return undefined;
  const isQuoted = quoteFinder(text);
  const found = [...text.matchAll(ORDER)].map((match) => {
    const name = match[0].replaceAll(/[“”"]/gu, '');
    return {
      name,
      rank: NAMES.indexOf(name),
      index: match.index + match[0].indexOf(name),
      isWhole: match[0] !== name || !isQuoted(match.index),
    };
  });
  if (new Set(found.map(({ name }) => name)).size < found.length || found.some(({ isWhole }) => !isWhole)) return undefined;
  const at = found.findIndex(({ rank }, place) => place > 0 && rank < (found[place - 1]?.rank ?? 0));
  const [before, misplaced] = [found[at - 1], found[at]];
  return before && misplaced ? { earlier: misplaced.name, later: before.name, index: misplaced.index } : undefined;
}
