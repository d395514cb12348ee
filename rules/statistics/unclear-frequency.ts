import { defineRule, matchesOf } from 'draftlint/rule';

const NUMBER = String.raw`(?<count>\d{1,3})`;
/** 每月…12次: a frequency with a number that may be a year's total. Words that say which it is keep it clear. */
const FREQUENCY = new RegExp(
  String.raw`(?<![平人场均“]|不定期|原则上)每(?<per>个?月|个?季度?|周|个?星期)(?<between>[^，。；：、,;\d]{0,24}?)${NUMBER}[\s　]*(?<unit>场次|人次|次|场|期|堂|回)(?!以上|左右|[/／每])`,
  'dgu',
);
/** 每月组织1次, 每月不少于12次, 每月召开会议共12次 say what they mean. */
const CLEAR = /共|累计|总计|合计|全年|年度|平均|不少于|不低于|至少|不超过|达到?|以上|约|近|第|前|每|的$/u;
/** What is told, not asked for. */
const REQUIRED = /要求|规定|应当?|必须|制度|确保|原则上|计划|力争|下一步|将(?!习)/u;
const YEARLY = /今年以来|全年|一年来|本年度?|(?:19|20)\d{2}年(?:度|以来)?|今年/u;
/** How often a period comes in a year. */
const IN_YEAR: Readonly<Record<string, number>> = { 月: 12, 季: 4, 周: 52 };
const LEAST: Readonly<Record<string, number>> = { 月: 12, 季: 8, 周: 48 };

export default defineRule({
  summary: { zh: '每月（季、周）几次与全年几次分不清', en: 'frequency that may be meant per period or per year' },
  severity: 'info',
  certainty: 'possible',
  since: '0.1.0',
  why: {
    zh: '“每月集体学法12次”可以读成每月12次，也可以读成每月1次、全年12次。',
    en: '“每月…12次” reads as twelve a month or as one a month, twelve a year.',
  },
  basis: [{ kind: 'practice' }],
  examples: [{ bad: '今年以来，县司法局每月党组集体学法⟦12次⟧。', good: '今年以来，县司法局每月党组集体学法1次，全年共12次。' }],
  messages: {
    unclear: {
      zh: '“{found}”是每{per}{count}{unit}还是全年共{count}{unit}？写“每{per}N{unit}，全年共{count}{unit}”或“每{per}均为{count}{unit}”。',
      en: '“{found}”: {count} in each period or in the whole year? Write “每{per}N{unit}，全年共{count}{unit}” or “每{per}均为{count}{unit}”.',
    },
  },
  create({ facts, report }) {
    return {
      end() {
        for (const { text, block, index } of facts.sentences) {
          if (!text.includes('每')) continue;
          for (const match of matchesOf(FREQUENCY, text)) {
            const { per = '', between = '', count = '', unit = '' } = match.groups ?? {};
            if (CLEAR.test(between) || REQUIRED.test(text.slice(0, match.index + match[0].length))) continue;
            const period = per.replace(/^个/u, '').replace('星期', '周').slice(0, 1);
            const number = Number(count);
            const inYear = IN_YEAR[period] ?? 0;
            const mayBeYear = number >= (LEAST[period] ?? Infinity) && number <= 5 * inYear && (period === '周' || number % inYear === 0);
            if (!mayBeYear || (number > inYear && !YEARLY.test(text))) continue;
            const [from, to] = [match.indices?.groups?.['count']?.[0] ?? 0, match.index + match[0].length];
            report({
              messageId: 'unclear',
              at: block.prose.range(index + from, index + to),
              data: { found: match[0], per: per.replace(/^个/u, ''), count, unit },
            });
          }
        }
      },
    };
  },
});
