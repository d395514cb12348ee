import { defineRule, type ProseMatch } from 'draftlint/rule';
import { choiceOf, fixOf } from './_terms.ts';

const DAY = String.raw`\d{4}年(?:\d{1,2}月(?:\d{1,2}日)?)?[初底末]?`;
/** 2023年至2024年以来, 自2021年至今以来. */
const SINCE = new RegExp(
  String.raw`(?:自|从)?(?<from>${DAY})(?:至|到|[-－—~～]{1,2})(?<to>${DAY}|\d{1,2}月(?:\d{1,2}日)?|今年?|目前|现在)(?:间|期间)?以来`,
  'gu',
);
/** 参学率实现100%覆盖. */
const COVERED = /(?<rate>\p{Script=Han}{1,8}?率)(?:已|均|全部|全面)*(?:实现|达到|达|为)了?(?<value>100[%％])的?(?:全面?)?覆盖/gu;

export default defineRule({
  summary: { zh: '语义重复、成分残缺', en: 'said twice over, or left without a subject' },
  severity: 'info',
  certainty: 'likely',
  since: '0.1.0',
  why: {
    zh: '“至2024年”已有终点，“以来”是到现在，不能并用；“涉及”与“到”意思重复；“通过……使……”没有主语。',
    en: 'A time that ends, 至2024年, does not last until now, 以来; 涉及 and 到 say one thing; 通过…使 leaves out the subject.',
  },
  basis: [{ kind: 'practice' }],
  examples: [
    { bad: '⟦2023年至2024年以来⟧，办结案件30件。', good: '2023年以来，办结案件30件；2023年至2024年，共培训200人次。' },
    {
      bad: '参训人员200人，⟦参学率实现100%覆盖⟧，⟦涉及到⟧5个部门。',
      good: '参训人员200人，参学率达100%，实现村（社区）100%覆盖，涉及5个部门、涉及到期合同3份。',
    },
    { bad: '通过开展培训，⟦使⟧执法人员的业务能力明显提高。', good: '县司法局通过开展培训，使执法人员的业务能力明显提高。' },
  ],
  messages: {
    since: {
      zh: '“{found}”：有终点的时间不能接“以来”，写“{from}以来”或“{from}至{to}”。',
      en: '“{found}”: a time that ends takes no 以来; write “{from}以来” or “{from}至{to}”.',
    },
    covered: {
      zh: '“{found}”：率是数值，不说覆盖，可写“{rate}达{value}”。',
      en: '“{found}”: a rate is a value and covers nothing; write “{rate}达{value}”.',
    },
    subject: {
      zh: '“通过……使……”缺少主语，删去“通过”或“使”，请核对。',
      en: '“通过…使…” leaves the sentence without a subject; drop “通过” or “使”; please check.',
    },
    doubled: { zh: '“{found}”语义重复，宜写{write}，请核对。', en: '“{found}” says one thing twice; write {write}; please check.' },
  },
  create({ draft, facts, terms, report }) {
    return {
      matches: [
        [SINCE, (match) => tell('since', match)],
        [COVERED, (match) => tell('covered', match)],
      ],
      end() {
        for (const match of terms('redundancy')) {
          const { wrong, certainty } = match.term;
          const data = { found: wrong, write: choiceOf(match) };
          report({ messageId: 'doubled', at: match.range, certainty, data, ...fixOf(draft, match) });
        }
        for (const sentence of facts.sentences) {
          const { block, text } = sentence;
          if (block.part !== 'body' || !text.includes('通过')) continue;
          const [first, second] = sentence.clauses;
          if (!first || !second || !/^通过(?!了|率)/u.test(first.text)) continue;
          const causes = /^(?:(?:从而|进而|进一步|切实|不断|有效|真正|逐步)?)使(?!用|命|者|馆)/u.exec(second.text)?.[0];
          if (causes === undefined) continue;
          const end = second.index + causes.length;
          report({ messageId: 'subject', at: block.prose.range(end - 1, end), certainty: 'possible' });
        }
      },
    };

    function tell(messageId: 'since' | 'covered', { text: found, groups, range, isQuoted }: ProseMatch): void {
      if (isQuoted) return;
      const { from = '', to = '', rate = '', value = '' } = groups;
      const finding = { at: range, data: { found, from, to, rate, value } };
      if (messageId === 'since') report({ messageId, severity: 'warning', certainty: 'certain', ...finding });
      else report({ messageId, ...finding });
    }
  },
});
