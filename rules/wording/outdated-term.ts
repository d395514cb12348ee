import { defineRule } from 'draftlint/rule';
import { choiceOf, fixOf, isOutdated } from './_terms.ts';

export default defineRule({
  summary: { zh: '旧称谓、旧用语', en: 'term that has gone out of use' },
  severity: 'info',
  certainty: 'likely',
  since: '0.1.0',
  why: {
    zh: '2014年以来，宣传、教育、建设等通行写“法治”；法制审核、法制统一、法制工作委员会等仍用“法制”。',
    en: 'Since 2014 法治 is written of publicity, education and building; statutory terms such as 法制审核 keep 法制.',
  },
  basis: [{ kind: 'practice' }],
  examples: [
    {
      bad: '深入开展⟦法制宣传⟧，配齐⟦法制副校长⟧。',
      good: '深入开展法治宣传，落实学法制度和重大执法决定法制审核制度，健全执法制度体系，维护国家法制统一。',
    },
  ],
  messages: {
    over: {
      zh: '“{found}”已经期满，当年的工作应写{write}，请核对是否沿用了旧稿。',
      en: '“{found}” has run out; work of this year is under {write}; please check whether an old text was kept.',
    },
    outdated: { zh: '“{found}”是旧用语，现多写{write}，请核对。', en: '“{found}” is an older term; {write} is usual now; please check.' },
  },
  create({ draft, facts, terms, report }) {
    return {
      end() {
        for (const match of terms('outdated-term')) {
          if (!isOutdated(facts, match)) continue;
          const { wrong, certainty } = match.term;
          const isOver = certainty === 'certain';
          if (isOver && (facts.reportYear ?? facts.signature?.date?.year) === undefined) continue;
          report({
            messageId: isOver ? 'over' : 'outdated',
            at: match.range,
            ...(isOver && { severity: 'warning' }),
            certainty: isOver ? 'likely' : certainty,
            data: { found: wrong, write: choiceOf(match) },
            ...(!isOver && fixOf(draft, match)),
          });
        }
      },
    };
  },
});
