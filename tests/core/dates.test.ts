import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { daysInMonth, isCalendarDate, weekdayOf } from '../../src/core/calendar.ts';
import { type DateMention, type Facts, factsOf } from '../../src/core/facts/index.ts';
import { readText } from '../../src/readers/text/index.ts';

const HEAD = '安平县2022年度法治政府建设情况的报告\n\n';

const factsIn = (body: string): Facts => factsOf(readText(`${HEAD}县里${body}。\n`));
const datesIn = (body: string): DateMention[] => factsIn(body).dates.filter(({ block }) => block.part === 'body');
const resolvedIn = (body: string): string[] =>
  datesIn(body).map(({ text, resolvedYear, yearSource }) => `${text} ${resolvedYear} ${yearSource}`);

test.for<[string, string, string]>([
  ['于2022年3月4日召开会议', '2022年3月4日', 'full'],
  ['于2022 年 3 月 4 日召开会议', '2022 年 3 月 4 日', 'full'],
  ['于２０２２年３月４日召开会议', '２０２２年３月４日', 'full'],
  ['于二〇二二年十二月三十日召开会议', '二〇二二年十二月三十日', 'full'],
  ['于二O二二年三月四日召开会议', '二O二二年三月四日', 'full'],
  ['于2022.3.4召开会议', '2022.3.4', 'full'],
  ['于2022-03-04召开会议', '2022-03-04', 'full'],
  ['于2022/3/4召开会议', '2022/3/4', 'full'],
  ['自2022年5月起施行', '2022年5月', 'year-month'],
  ['于2022年5月下旬召开会议', '2022年5月下旬', 'year-month'],
  ['于3月4日召开会议', '3月4日', 'month-day'],
  ['于3月4号召开会议', '3月4号', 'month-day'],
  ['于5月份组织培训', '5月份', 'month'],
  ['于3月报送材料', '3月', 'month'],
  ['在2022年度考核中', '2022年度', 'year'],
  ['自今年以来办理5件', '今年以来', 'relative'],
  ['本年度办理5件', '本年度', 'relative'],
  ['于去年12月办理5件', '去年12月', 'month'],
  ['于2022年上半年办理5件', '2022年上半年', 'season'],
  ['于前三季度办理5件', '前三季度', 'season'],
  ['到今年底办理5件', '今年底', 'season'],
  ['目前有人员5名', '目前', 'relative'],
])('%s names %s (%s)', ([body, text, kind]) => {
  expect(datesIn(body).map((date) => [date.text, date.kind])).toEqual([[text, kind]]);
});

test.for([
  '印发安政发〔2021〕5号文件',
  '召开第2021次会议',
  '编制五年规划',
  '落实“十四五”要求',
  '于9:30开会',
  '比例为3：1',
  '开展“12·4”宣传',
  '开展“6·26”宣传',
  '开通110报警',
  '版本为1.2.3',
  '在二三月间农闲',
  '用3个月完成',
  '推进项目前期工作',
  '统计基本年度数据',
  '创建文明年份考评',
  '在3至5日内办结',
  '于农历八月三十日办庙会',
  '于腊月三十日办庙会',
  '投入5.3月均值',
])('%s names no date', (body) => {
  expect(datesIn(body).map(({ text }) => text)).toEqual([]);
});

test.for<[string, string[]]>([
  ['实施2021—2025年计划', ['2021 ~ 2025年']],
  ['实施2021年至2025年计划', ['2021年 ~ 2025年']],
  ['于2023年5月至8月检查', ['2023年5月 ~ 8月']],
  ['于3月1日至5日检查', ['3月1日 ~ 5日']],
  ['于3月1—5日检查', ['3月1 ~ 5日']],
  ['于2022年11月至次年2月检查', ['2022年11月 ~ 次年2月']],
  ['于1—6月办理', ['1 ~ 6月']],
  ['于2022年1-6月份办理', ['2022年1 ~ 6月份']],
  ['于2022.3.4-2022.5.6检查', ['2022.3.4 ~ 2022.5.6']],
  ['于3月3日（周一）至5日（周三）培训', ['3月3日 ~ 5日']],
  ['于二〇二一至二〇二五年', ['二〇二一 ~ 二〇二五年']],
  ['于2021年、2022年办理', []],
  ['自2021年至今办理', []],
])('%s has the ranges %s', ([body, spans]) => {
  expect(factsIn(body).dateRanges.map(({ from, to }) => `${from.text} ~ ${to.text}`)).toEqual(spans);
});

describe('the year it resolves to', () => {
  test.for<[string, string[]]>([
    ['于5月培训', ['5月 2022 report']],
    ['在2021年培训，5月结束', ['2021年 2021 printed', '5月 2021 sentence']],
    ['培训。2021年，开班。5月，结束', ['2021年 2021 printed', '5月 2021 paragraph']],
    ['总结2021年经验。5月培训', ['2021年 2021 printed', '5月 2022 report']],
    ['较2021年多，5月培训', ['2021年 2021 printed', '5月 2022 report']],
    ['学习《2021年要点》，5月培训', ['2021年 2021 printed', '5月 2022 report']],
    ['清理2019—2020年文件，4月完成', ['2019 2019 printed', '2020年 2020 printed', '4月 2022 report']],
    ['自2021年以来培训，4月完成', ['2021年 2021 printed', '4月 2022 report']],
    ['于2021年12月至2022年2月清理', ['2021年12月 2021 printed', '2022年2月 2022 printed']],
    ['于2021年11月开班，次年2月结束', ['2021年11月 2021 printed', '次年2月 2022 word']],
    ['于去年11月至12月清理', ['去年11月 2021 word', '12月 2021 word']],
    ['在前年、去年、今年、明年', ['前年 2020 word', '去年 2021 word', '今年 2022 word', '明年 2023 word']],
    ['于每年3月宣传', ['3月 undefined undefined']],
  ])('%s', ([body, resolved]) => {
    expect(resolvedIn(body)).toEqual(resolved);
  });

  test('is unknown for a relative word where no report year is', () => {
    const { dates } = factsOf(readText('工作情况\n\n今年以来，办理5件。'));
    expect(dates.map(({ resolvedYear }) => resolvedYear)).toEqual([undefined]);
  });
});

test.for<[string, string]>([
  ['2022年上半年', '2022-1-1 2022-6-30'],
  ['2022年第三季度', '2022-7-1 2022-9-30'],
  ['前三季度', '2022-1-1 2022-9-30'],
  ['2024年2月', '2024-2-1 2024-2-29'],
  ['去年', '2021-1-1 2021-12-31'],
  ['3月4日', '2022-3-4 2022-3-4'],
])('%s means the days %s', ([body, days]) => {
  const [date] = datesIn(body);
  const show = ({ year, month, day }: { year: number; month: number; day: number }): string => `${year}-${month}-${day}`;
  expect(date?.days && `${show(date.days.first)} ${show(date.days.last)}`).toBe(days);
});

test.for(['2月30日', '13月5日', '目前'])('%s means no days', (body) => {
  expect(datesIn(body)[0]?.days).toBeUndefined();
});

test.for<[string, number | undefined]>([
  ['3月4日（星期五）', 5],
  ['3月4日（周五上午）', 5],
  ['3月4日星期日召开', 0],
  ['3月4日周五上午', 5],
  ['3月4日周一平主持', undefined],
  ['3月4日起每周五', undefined],
  ['3月4日（周五、周六）', undefined],
])('the weekday of %s', ([body, value]) => {
  expect(datesIn(body)[0]?.weekday?.value).toBe(value);
});

test('a range of weekdays gives its last to the last day', () => {
  expect(datesIn('3月3日至5日（周一至周三）').map(({ weekday }) => weekday?.value)).toEqual([undefined, 3]);
});

test('what stands within quotes and titles is marked', () => {
  expect(datesIn('学习《2021年要点》和“2020年经验”，于2022年5月').map(({ isQuoted }) => isQuoted)).toEqual([true, true, false]);
});

test('the text at the range is the mention, in order, whatever stands around', () => {
  const piece = fc.constantFrom(
    ...[
      '2021年',
      '３月',
      '4日',
      '二〇二二年',
      '十二月',
      '至',
      '—',
      '《',
      '》',
      '“',
      '”',
      '2022-03-04',
      '2022.3.4',
      '今年',
      '以来',
      '上半年',
      '底',
    ],
    ...['目前', '（周五）', '星期一', '，', '。', ' ', '甲', '第', '号', '次年', '1', '-', '6月份', '每年', '一季度', '年度'],
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 24 }), (pieces) => {
      const text = `${HEAD}县里${pieces.join('')}。\n`;
      const facts = factsOf(readText(text));
      let end = 0;
      for (const { range, text: printed, index, block } of facts.dates) {
        expect(text.slice(range.start, range.end)).toBe(printed);
        expect(block.prose.text.slice(index, index + printed.length)).toBe(printed);
        expect(range.start).toBeGreaterThanOrEqual(end);
        end = range.end;
      }
    }),
  );
});

test('reads back every date that it is given', () => {
  const calendarDate = fc
    .record({ year: fc.integer({ min: 1949, max: 2099 }), month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 31 }) })
    .filter(isCalendarDate);
  const style = fc.constantFrom('年月日', '---', '...', '///');
  fc.assert(
    fc.property(calendarDate, style, ({ year, month, day }, marks) => {
      const [first, second, third] = marks;
      const text = `${year}${first}${month}${second}${day}${third === '日' ? '日' : ''}`;
      const [date] = datesIn(`于${text}开会`);
      expect([date?.text, date?.year, date?.month, date?.day]).toEqual([text, year, month, day]);
      expect(date?.days?.first).toEqual({ year, month, day });
    }),
  );
});

test('the calendar agrees with the one of the language', () => {
  fc.assert(
    fc.property(fc.date({ min: new Date('1600-01-01'), max: new Date('2400-01-01'), noInvalidDate: true }), (date) => {
      const given = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
      expect(isCalendarDate(given)).toBe(true);
      expect(weekdayOf(given)).toBe(date.getUTCDay());
      expect(daysInMonth(given.year, given.month)).toBe(new Date(Date.UTC(given.year, given.month, 0)).getUTCDate());
    }),
  );
});

test.for(['2021年3月', '“2021年”', '1—', '今年以来，', '12', '二〇二', '每年3月，'])('half a megabyte of %s is no trouble', (unit) => {
  const facts = factsOf(readText(`${HEAD}县里${unit.repeat(500_000 / unit.length)}`));
  expect(facts.dateRanges).toBeDefined();
});
