import { defineRule, UNIT_PATTERN } from 'draftlint/rule';
import { clause } from './_norm.ts';

/** “5.15”政务公开日, “3.5学雷锋日”: whatever the day is for, quotes stand before it. */
const QUOTED = '(?<=[“"]\\d{1,2}[.．。]\\d{1,2})[”"]?(?!个)\\p{Script=Han}{2,10}?(?<!工作)[日节](?=[”"活宣主系集当前期，。；、]|$)';
/** What a day with a name is followed by. */
const NAMED =
  '(?=[”"’]?\\s?(?:(?:全国|国家|国际|世界|中国|全民|全省|全市)?[\\p{Script=Han}]{0,10}?(?:宪法日|安全日|禁毒日|消防|普法|权益日|教育日|宣传日|纪念日|交通日|警察节|安全教育|宪法宣传|法制宣传|法治宣传|普法宣传|妇女节|劳动节|青年节|儿童节|建军节|教师节|国庆节|记者节|护士节|植树节|环境日|地球日|水日|气象日|读书日|知识产权日|献血日|助残日|扶贫日|艾滋病日|咨询日|土地日|爱牙日|爱眼日|烟日|消费者|防灾减灾|禁毒|地震|惨案|事变|特大|重大|专案|晚会|讲话)|”(?:活动|期间|主题|系列|集中|专题|前后|当天|来临|之际)|”?(?:活动日|宣传|系列宣传|主题宣传|期间宣传|专案|案件|火灾|事故|爆炸)))';
const ARABIC = new RegExp(
  String.raw`(?<![\d.．·\-A-Za-z/第])(?<month>1[0-2]|0?[1-9])(?<mark>[.．。•・‧∙\-－]|(?<=[“"]\d{1,2})、)(?<day>3[01]|[12]\d|0?[1-9])(?!\s?(?:[级万亿％‰度版]|${UNIT_PATTERN}))(?:${NAMED}|(?=${QUOTED}))`,
  'gu',
);
/** 汉字 only after 一, 十一, 十二: 五四, but 一·二八, 一二·九. */
const HAN_NEEDLESS = /(?<=[“‘"])(?<month>[二三四五六七八九十])(?<mark>[·•・.．])(?<day>[一二三四五六七八九十]{1,2})(?=[”’"])/gu;
const HAN_MISSING =
  /(?<![十一二三四五六七八九百千第])(?<month>一(?=二八(?:事变|淞沪|抗战))|一二(?=九(?:运动|学生|抗日|爱国)))(?<mark>)(?<day>二八|九)/gu;
const MAY_HOLD = /\d[.．。•・‧∙、\-－]\d|[“‘"][二三四五六七八九十][·•・.．]|一二[八九]/u;

export default defineRule({
  summary: { zh: '节日、事件的月日之间标点不对', en: 'wrong mark between month and day of a festival or event' },
  severity: 'warning',
  certainty: 'likely',
  since: '0.1.0',
  why: {
    zh: '用月日简称节日或事件，阿拉伯数字之间一律用间隔号“·”；汉字只在一月、十一月、十二月之后用，免得混淆。',
    en: 'A day that names a festival or event has · between Arabic numbers; between Chinese ones only after 一, 十一 and 十二.',
  },
  basis: [clause('4.14.3.5'), { kind: 'norm', title: 'GB/T 15835—2011 出版物上数字用法', article: '5.1.6', seen: 'M' }],
  examples: [
    { bad: '开展“⟦12.4⟧国家宪法日”宣传。', good: '开展“12·4”国家宪法日宣传，增长12.4%。' },
    { bad: '纪念“⟦五·四⟧”运动。', good: '纪念“五四”运动、“一二·九”运动。' },
  ],
  messages: {
    wrong: {
      zh: '“{found}”是节日或事件的月日：其间用间隔号，写“{right}”。',
      en: '“{found}” is the day of a festival or event; write “{right}”.',
    },
    needless: {
      zh: '“{found}”：汉字月日除一月、十一月、十二月外不用间隔号，写“{right}”。',
      en: '“{found}”: but for 一, 十一 and 十二 there is no mark between Chinese numerals; write “{right}”.',
    },
    missing: {
      zh: '“{found}”：涉及一月、十一月、十二月的，月日之间用间隔号，写“{right}”。',
      en: '“{found}”: after 一, 十一 or 十二 a · divides month and day; write “{right}”.',
    },
  },
  // No fix: to the core 12.4 and 12·4 are different numbers.
  create({ report }) {
    return {
      prose(prose) {
        if (!prose.test(MAY_HOLD)) return;
        for (const [messageId, pattern, dot] of [
          ['wrong', ARABIC, '·'],
          ['needless', HAN_NEEDLESS, ''],
          ['missing', HAN_MISSING, '·'],
        ] as const) {
          for (const match of prose.matchAll(pattern)) {
            const { month, day } = match.groups;
            report({
              messageId,
              at: match.range,
              data: { found: match.text, right: `${month}${dot}${day}` },
            });
          }
        }
      },
    };
  },
});
