import { describe, expect, test } from 'vitest';
import { compare } from '../../../src/core/ledger/decimal.ts';
import { lint } from '../../../src/index.ts';

async function figuresOf(text: string): Promise<readonly string[]> {
  const { facts } = await lint({ text });
  return facts.figures.map((figure) => figure.text);
}

describe('figures', () => {
  test.for([
    ['digits', `编码${'1'.repeat(41)}件`],
    ['round digits', `编码1${'0'.repeat(40)}余件`],
    ['Chinese numerals', `合格率为百分之${'一零'.repeat(15)}`],
  ] as const)('leaves out a number too long to count anything, in %s', async ([, words]) => {
    expect(await figuresOf(`${words}，受理100件。`)).toEqual(['100件']);
  });

  test.for([
    ['收案24 064件', ['24 064件']],
    ['提交信息56 673篇，其中采用31 103篇', ['56 673篇', '31 103篇']],
    ['收案1 234 567件', ['1 234 567件']],
    ['收案2024 120件', ['2024', '120件']],
  ] as const)('reads digits that blanks group by three, in %s', async ([text, figures]) => {
    expect(await figuresOf(`${text}。`)).toEqual(figures);
  });

  test.for([
    ['考核得分92.7分，提高1.5分', ['92.7分', '1.5分']],
    ['上午9时30分出动', []],
    ['办结12件、15件，分别增长5%、8%', ['12件', '15件', '5%', '8%']],
    ['分为3档', ['3档']],
    ['查阅3档案卷', ['3']],
  ] as const)('counts scores and grades, in %s', async ([text, figures]) => {
    expect(await figuresOf(`${text}。`)).toEqual(figures);
  });

  test.for([
    ['12345热线受理诉求120件', ['120件']],
    ['110警情下降', []],
    ['受理12345件', ['12345件']],
    ['1—6月办理案件210件', ['210件']],
    ['3至5日办理案件210件', ['210件']],
    ['抽查3—5件', ['3', '5件']],
  ] as const)('takes the number of a hotline for a name, in %s', async ([text, figures]) => {
    expect(await figuresOf(`${text}。`)).toEqual(figures);
  });

  test.for([
    ['办理情况如下图2所示，共发表2篇', ['2篇']],
    ['详见表1，代表3人', ['3人']],
    ['由图3可知', []],
    ['（表4）绘制地图5张', ['5张']],
    ['附件：1.统计表', []],
    ['上传附件6份', ['6份']],
  ] as const)('takes the number of a chart, a table or an attachment for a name, in %s', async ([text, figures]) => {
    expect(await figuresOf(`${text}。`)).toEqual(figures);
  });

  test.for([
    ['1. 受理申请40件', ['40件']],
    ['2、办结30件', ['30件']],
    ['（3）普法5场', ['5场']],
    ['普法5场；2.培训3次', ['5场', '3次']],
    ['受理12、13、15件', ['12', '13', '15件']],
    ['1.5万人参加', ['1.5万人']],
    ['办结数（12）偏低', ['12']],
  ] as const)('takes the number of an item for no count, in %s', async ([text, figures]) => {
    expect(await figuresOf(`${text}。`)).toEqual(figures);
  });

  test.for([
    ['规划期为2023—2024年', []],
    ['2023-2024年度开展检查12次', ['12次']],
    ['2021～2023年，办理60件', ['60件']],
    ['每年印发2000—2024册', ['2000', '2024册']],
    ['年龄为18—60岁', ['18', '60岁']],
  ] as const)('takes a range of years for no count, in %s', async ([text, figures]) => {
    expect(await figuresOf(`${text}。`)).toEqual(figures);
  });

  test.for([
    ['3.13个市州收到申请40件', ['40件']],
    ['1.5万人参加，每队2.5人', ['1.5万人', '2.5人']],
    ['1.5个月办结，提高2.5个百分点', ['1.5个月', '2.5个百分点']],
  ] as const)('reads no number of an item as a whole before a point, in %s', async ([text, figures]) => {
    expect(await figuresOf(`${text}。`)).toEqual(figures);
  });

  test('labels what an item counts without the number of the item', async () => {
    const { facts } = await lint({ text: '1.受理申请40件。' });
    expect(facts.figures[0]?.label).toBe('受理申请');
  });

  test.for(['约-5万元', '-5万元左右', '近-5万元'])('leaves %s an interval around its value', async (text) => {
    const { facts } = await lint({ text: `利润为${text}。` });
    for (const { interval, value } of facts.figures) {
      expect(compare(interval.low, value)).toBeLessThanOrEqual(0);
      expect(compare(interval.high, value)).toBeGreaterThanOrEqual(0);
    }
  });

  test('reads a number of many digits exactly', async () => {
    const { facts } = await lint({ text: '出口12345678901234567890元。' });
    expect(facts.figures[0]?.value).toEqual({ units: 12345678901234567890n, scale: 0 });
  });
});

test.for([
  ['排查纠纷三万二千件，化解两万件。', ['三万二千件 32000', '两万件 20000']],
  ['受理一百二十件，投入一亿二千万元，办结二十三件。', ['一百二十件 120', '一亿二千万元 120000000', '二十三件 23']],
  ['统一百家企业的标准，一件事一次办，第一百二十件，党的十八届三中全会。', []],
] as const)('numbers in Chinese characters are read whole: %s', async ([text, expected]) => {
  const { facts } = await lint({ text });
  expect(facts.figures.map(({ text, rough }) => `${text} ${rough.value}`)).toEqual(expected);
});
