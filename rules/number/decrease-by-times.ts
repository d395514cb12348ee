import { defineRule } from 'draftlint/rule';

const DECREASE =
  /(?<verb>减少|下降|降低|缩短|缩小|减小|压缩|压减|削减|下跌|减轻|回落|下滑|减缓|(?<![至不最多缺减])少|(?<![最不降高减])低)(?:了|幅度?)?(?<what>投诉|案件|发案|信访|纠纷|材料|环节|时间|时限|事故|成本|支出|费用)?(?:近|约|超过|超|达到?|将近|至少)?\s?(?<times>\d+(?:\.\d+)?|[一二两三四五六七八九十几数百半]+(?:点[零一二三四五六七八九])?)(?<more>多|余|个)?倍(?![频数率速])/gu;

export default defineRule({
  summary: { zh: '减少、下降用了倍数', en: 'decrease told in times' },
  severity: 'error',
  certainty: 'certain',
  since: '0.1.0',
  why: {
    zh: '减少一倍就成了零，减少两倍成了负数；减少、下降用百分数或分数表示。',
    en: 'Less by once is zero, by twice negative; a decrease is given in percent or as a fraction.',
  },
  basis: [{ kind: 'logic' }],
  examples: [{ bad: '投诉量⟦下降2倍⟧。', good: '投诉量下降50%，咨询量增长2倍，时限至少延长2倍。' }],
  messages: {
    times: {
      zh: '“{found}”不合事理：减少、下降不用倍数，请核对后改用百分数或分数，如“下降50%”“减少三分之二”。',
      en: '“{found}” cannot be: a decrease is no number of times; check, and give it in percent or as a fraction.',
    },
    part: {
      zh: '“{found}”用倍数说减少：宜写“{verb}{percent}%”，请核对。',
      en: '“{found}” tells a decrease in times; “{verb}{percent}%” is clearer; please check.',
    },
  },
  create({ report }) {
    return {
      matches: [
        [
          DECREASE,
          ({ text: found, groups, range }) => {
            const { verb = '', times } = groups;
            const percent = percentOf(times ?? '');
            if (percent >= 100) report({ messageId: 'times', at: range, data: { found } });
            else if (percent > 0) {
              report({ messageId: 'part', at: range, severity: 'info', certainty: 'possible', data: { found, verb, percent } });
            }
          },
        ],
      ],
    };
  },
});

/** 0.8 → 80, 半 → 50; every other number in Chinese characters is at least one. */
function percentOf(times: string): number {
  if (times === '半') return 50;
  return /^\d/u.test(times) ? Number((Number(times) * 100).toFixed(6)) : 100;
}
