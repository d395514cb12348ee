import { defineRule } from 'draftlint/rule';

/** What a number with 千 or 百 counts; 千米, 千瓦, 千公顷, 千吨级, 百分点 and 百强 are none. */
const COUNTED =
  '(?:[万亿余多]|个|件|人|名|位|户|家(?!万户)|亩|元|份|册|场|次|条|项|起|宗|吨(?!级)|株|棵|头|只|张|公里|(?<=百)公顷|公斤|封|批次|平方|立方|字(?!节)|里|块钱|台|辆|套)';
/** 二〇二四年10月, 2024年十月 and 十月5日 are each one date, of which all is written alike. */
const MIXED = new RegExp(
  [
    String.raw`(?<![\d.,A-Za-z第])(?:(?<wan>\d{1,4})万)?(?:(?<qian>\d)千)?(?<arabic>\d{1,3}(?:\.\d+)?)\s?(?<unit>[百千])(?=${COUNTED})`,
    String.raw`(?<![\d.,A-Za-z第一二三四五六七八九十百千万])(?<digit>[1-9])(?<ten>十)(?=[个件人名位户家亩元份场次条项起])`,
    String.raw`(?<![\d.第])(?<high>[一二三四五六七八九]?十|[一二三四五六七八九][百千])(?<low>\d{1,2})(?=[个件人名位户家亩元份场次条项起])`,
    String.raw`(?<year>[一二][〇○零][〇○零一二三四五六七八九]{2}年)(?:\d{1,2}月|(?:十[一二]?|[一二三四五六七八九])月\d{1,2}日)`,
    // 2024年三月三 is a day of the old calendar.
    String.raw`(?<date>(?<!\d)\d{4}年(?:十[一二]?|[一二三四五六七八九])月(?:\d{1,2}日|(?![初一二三四五六七八九十])))`,
    String.raw`(?<day>(?<!\d|[农阴]历)\d{1,2}月(?:[二三]?十[一二三四五六七八九]?|[一二三四五六七八九])日|(?<![一二三十第]|[农阴]历)(?:十[一二]?|[一二三四五六七八九])月\d{1,2}日)`,
    String.raw`百分之\s?(?<percent>\d{1,3}(?:\.\d+)?)(?![\d.%])`,
  ].join('|'),
  'gu',
);
const POWERS: Readonly<Record<string, number>> = { 百: 2, 千: 3 };

export default defineRule({
  summary: { zh: '一个数里混用阿拉伯数字和汉字', en: 'Arabic digits and Chinese numerals in one number' },
  severity: 'error',
  certainty: 'certain',
  since: '0.1.0',
  why: {
    zh: '除“万”“亿”外，阿拉伯数字与汉字数字通常不合写一个数：“4千件”写“4000件”或“四千件”。',
    en: 'But for 万 and 亿, Arabic digits and Chinese numerals do not usually make one number.',
  },
  basis: [{ kind: 'norm', title: 'GB/T 15835—2011 出版物上数字用法', article: '5.3', seen: 'M' }, { kind: 'practice' }],
  examples: [{ bad: '发放宣传资料⟦4千⟧份。', good: '发放宣传资料4000份，架设110千伏线路12千米，服务群众4万人。' }],
  messages: {
    mixed: {
      zh: '“{found}”混用阿拉伯数字和汉字：通常写“{right}”，或全用汉字，请核对。',
      en: '“{found}” mixes Arabic digits and Chinese numerals; usually “{right}” is written, or all in Chinese; please check.',
    },
    mixedWan: {
      zh: '“{found}”混用阿拉伯数字和汉字：写“{short}”或“{right}”，或全用汉字。',
      en: '“{found}” mixes Arabic digits and Chinese numerals; write “{short}” or “{right}”, or all in Chinese.',
    },
    torn: {
      zh: '“{found}”混用汉字和阿拉伯数字：请核对，全用阿拉伯数字或全用汉字。',
      en: '“{found}” mixes Chinese numerals and Arabic digits; check, and use one of them throughout.',
    },
  },
  create({ report }) {
    return {
      matches: [
        [
          MIXED,
          ({ text: found, groups, range }) => {
            const { arabic, unit = '', digit, high, wan, qian, percent } = groups;
            const isDate = [groups['year'], groups['date']].some((part) => part !== undefined);
            const isChain = wan !== undefined || qian !== undefined;
            const whole = isChain ? chained(wan, qian, written(arabic ?? '', POWERS[unit] ?? 0)) : undefined;
            if (percent !== undefined) report({ messageId: 'mixed', at: range, data: { found, right: `${percent}%` } });
            // It may be a day of the old calendar, which something further before tells.
            else if (groups['day'] !== undefined)
              report({ messageId: 'torn', at: range, severity: 'warning', certainty: 'likely', data: { found } });
            else if (high !== undefined || isDate || (isChain && whole === undefined))
              report({ messageId: 'torn', at: range, data: { found } });
            else if (whole !== undefined && wan !== undefined) {
              const short = `${wan}.${whole.slice(wan.length).replace(/0+$/u, '')}万`;
              report({ messageId: 'mixedWan', at: range, data: { found, right: whole, short } });
            } else if (whole !== undefined) report({ messageId: 'mixed', at: range, data: { found, right: whole } });
            else
              report({
                messageId: 'mixed',
                at: range,
                data: { found, right: arabic === undefined ? `${digit}0` : written(arabic, POWERS[unit] ?? 0) },
              });
          },
        ],
      ],
    };
  },
});

/** 1万2千 → 12000, 3千5百 → 3500; undefined where the lower digits do not fit below the higher, or are no whole number. */
function chained(wan: string | undefined, qian: string | undefined, low: string): string | undefined {
  const below = qian === undefined ? 4 : 3;
  if (!/^[1-9]\d*$/u.test(low) || low.length > below || wan === '0') return undefined;
  const lower = `${qian ?? ''}${low.padStart(below, '0')}`;
  return wan === undefined ? lower : `${wan}${lower}`;
}

/** 1.5千 → 1500; moves the point by digits, without arithmetic. */
function written(number: string, power: number): string {
  const [whole = '', fraction = ''] = number.split('.');
  const digits = fraction.padEnd(power, '0');
  const rest = digits.slice(power);
  return `${whole}${digits.slice(0, power)}`.replace(/^0+(?=\d)/u, '') + (rest === '' ? '' : `.${rest}`);
}
