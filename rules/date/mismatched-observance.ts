import { defineRule, type ProseMatch, type Watch } from 'draftlint/rule';

/** Days with a name that always have the same date, by month and day; those that move (全国助残日) are not here. */
const OBSERVANCES: Readonly<Record<string, readonly [month: number, day: number]>> = {
  中国人民警察节: [1, 10],
  国际劳动妇女节: [3, 8],
  植树节: [3, 12],
  消费者权益日: [3, 15],
  世界水日: [3, 22],
  国家安全教育日: [4, 15],
  世界读书日: [4, 23],
  世界知识产权日: [4, 26],
  防灾减灾日: [5, 12],
  世界环境日: [6, 5],
  全国土地日: [6, 25],
  国际禁毒日: [6, 26],
  烈士纪念日: [9, 30],
  消防宣传日: [11, 9],
  世界艾滋病日: [12, 1],
  全国交通安全日: [12, 2],
  国家宪法日: [12, 4],
  国家公祭日: [12, 13],
};
const NAME = `(?:国际|全民|全国|我国的?)?(?<name>${Object.keys(OBSERVANCES).join('|')})`;
const MONTH_AND_DAY = String.raw`(?<month>\d{1,2})月(?<day>\d{1,2})日`;
/** 国家宪法日（12月5日）, 12月5日国家宪法日当天. */
const BESIDE: readonly RegExp[] = [
  new RegExp(String.raw`${NAME}”?[（(](?:\d{4}年)?${MONTH_AND_DAY}[）)]`, 'gu'),
  new RegExp(String.raw`(?<!\d)${MONTH_AND_DAY}${NAME}(?=当[天日]|这[一天]|之际|到来|来临)`, 'gu'),
];
/** “12·14”国家宪法日, 12月14日是第十一个国家宪法日; not 12月3日，围绕国家宪法日开展. */
const DATED = new RegExp(
  String.raw`(?=[“\d])(?<![\d.．·•])“?(?<month>\d{1,2})(?:[·.．•](?<dotted>\d{1,2})[”"’]?|月(?<day>\d{1,2})日[是为](?:第[\p{Script=Han}\d]{1,4}个)?)${NAME}(?![前后])`,
  'gu',
);

export default defineRule({
  summary: { zh: '宣传日、纪念日的日期不对', en: 'date of an observance that is another day' },
  severity: 'warning',
  certainty: 'likely',
  since: '0.1.0',
  why: {
    zh: '国家宪法日是12月4日，全民国家安全教育日是4月15日；写成别的日子，多是笔误。',
    en: 'Constitution Day is 4 December and National Security Education Day 15 April; another date is mostly a slip.',
  },
  basis: [{ kind: 'practice' }],
  examples: [{ bad: '开展⟦“12·14”国家宪法日⟧宣传。', good: '开展“12·4”国家宪法日宣传，12月3日举办国家宪法日主题活动。' }],
  messages: {
    another: {
      zh: '“{found}”：{name}是{month}月{day}日，请核对。',
      en: '“{found}”: {name} is on day {day} of month {month}; please check.',
    },
  },
  create({ report }) {
    const check = (match: ProseMatch): void => {
      const { name = '', month: printed, dotted, day: spelt } = match.groups;
      const [month, day] = OBSERVANCES[name] as readonly [number, number];
      if (Number(printed) === month && Number(dotted ?? spelt) === day) return;
      report({ messageId: 'another', at: match.range, data: { found: match.text, name, month, day } });
    };
    return { matches: [DATED, ...BESIDE].map((pattern): Watch => [pattern, check]) };
  },
});
