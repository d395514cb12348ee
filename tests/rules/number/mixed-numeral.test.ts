import { lintText, mark, parseMarked } from 'draftlint/testing';
import { describe, expect, test } from 'vitest';
import rule from '../../../rules/number/mixed-numeral.ts';

describe('number/mixed-numeral', () => {
  test.for([
    '发放资料⟦4千⟧份。',
    '涉案⟦5百⟧万元，⟦3千⟧余人。',
    '化解⟦3十⟧件。',
    '⟦二〇二四年10月⟧召开会议。',
    '⟦二〇二四年十月5日⟧召开会议，⟦2024年十月⟧印发，⟦2024年十月5日⟧施行。',
    '于⟦10月五日⟧到会，至⟦九月10日⟧前报送。',
    '耗资⟦1.5千⟧万元。',
    '办结⟦二十5⟧件、⟦三百20⟧件。',
    '灌溉面积⟦8百⟧亩，来信⟦5千⟧封。',
    '办理时限压缩⟦百分之60⟧，占⟦百分之2.5⟧。',
    '受灾面积⟦8百⟧公顷，产量⟦5千⟧吨。',
  ])('reports %s', (marked) => {
    const { text } = parseMarked(marked);
    expect(mark(text, lintText(rule, text))).toBe(marked);
  });

  test.for([
    '发放资料4000份，服务群众4万人，投资3亿元。',
    '架设110千伏线路12千米，装机5千瓦，提高5百分点。',
    '2023千企对接，2021百家企业走访，500强企业。',
    '走进5千家万户。',
    '压缩百分之六十，提高60%。',
    '二〇二四年十月召开会议，2024年10月印发文件。',
    '2024年三月三歌节，10月五项任务，二十月5日内。',
    '实施“1十百千万”工程。',
    '农作物受灾12.4千公顷，建成5千吨级泊位。',
    '灌溉面积800公顷，来信5000封，装机8千瓦时。',
    '农历八月15日前后开展巡查，阴历8月十五日休息。',
  ])('accepts %s', (text) => {
    expect(mark(text, lintText(rule, text))).toBe(text);
  });

  test('writes the number out by moving its point', () => {
    const right = (text: string) => lintText(rule, text).map(({ data }) => data['right']);
    expect(right('发放4千份、1.5千件、2.25百户、3十件。')).toEqual(['4000', '1500', '225', '30']);
  });

  test('takes a number of several steps as one', () => {
    const told = (text: string) => lintText(rule, text).map(({ data }) => [data['found'], data['short'], data['right']]);
    expect(told('发放1万2千份、3千5百件、2万5百人、1万2千3百人。')).toEqual([
      ['1万2千', '1.2万', '12000'],
      ['3千5百', undefined, '3500'],
      ['2万5百', '2.05万', '20500'],
      ['1万2千3百', '1.23万', '12300'],
    ]);
    expect(told('投资3亿2千万元，发放1万20千份。')).toEqual([
      ['2千', undefined, '2000'],
      ['1万20千', undefined, undefined],
    ]);
  });
});
