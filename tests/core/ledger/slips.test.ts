import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decimal, format, toNumber } from '../../../src/core/ledger/decimal.ts';
import { isSwapped, roughSwapsOf, swapsOf } from '../../../src/core/ledger/swap.ts';
import { bothOf, causesIn } from './pairs.ts';

describe('swapped digits', () => {
  test.for([
    ['176', ['716', '167']],
    ['98.5', ['89.5', '95.8']],
    ['30', []],
    ['11', []],
    ['0.9', []],
  ] as const)('of %s are %j', ([printed, swaps]) => {
    expect(swapsOf(decimal(printed)).map(format)).toEqual(swaps);
  });

  test('lead back to where they come from', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 10 ** 7 }), fc.integer({ min: 0, max: 2 }), (units, scale) => {
        const value = { units: BigInt(units), scale };
        for (const swap of swapsOf(value)) expect(isSwapped(swap, value)).toBe(true);
      }),
    );
  });

  test('are the same at a first look', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 10 ** 7 }), fc.integer({ min: 0, max: 2 }), (units, scale) => {
        const value = { units: BigInt(units), scale };
        const rough = new Set(roughSwapsOf(value));
        for (const swap of swapsOf(value)) expect(rough.has(toNumber(swap))).toBe(true);
      }),
    );
  });

  test('tell which number of a sum is meant', () => {
    const [cause] = causesIn('全县梳理清单178项，其中依申请类67项，依职权类102项。');
    expect(cause?.suspect && format(cause.suspect.value)).toBe('76');
    const [other] = causesIn('全县梳理清单180项，其中依申请类67项，依职权类100项。');
    expect(other?.suspect).toBeUndefined();
  });
});

describe('lists that fall short', () => {
  test.for([
    '建成法治文化阵地89处，其中法治公园3处、法治广场12处、法治长廊⟦74|47⟧处。',
    '出具法律意见书⟦126|162⟧份，其中重大决策18份、合同审查76份、规范性文件32份。',
  ])('by just as much as swapped digits are complete: %s', (pair) => {
    const { right, wrong } = bothOf(pair);
    expect(causesIn(right)).toEqual([]);
    expect(causesIn(wrong).map(({ certainty }) => certainty)).toEqual(['possible']);
  });

  test.for([
    ['by another difference', '建成法治文化阵地89处，其中法治公园3处、法治广场12处、法治长廊48处。'],
    ['and say so', '建成法治文化阵地89处，其中法治公园3处、法治广场12处、法治长廊47处等。'],
    ['and name some only', '建成法治文化阵地89处，其中主要有法治公园3处、法治广场12处、法治长廊47处。'],
    ['by more than half', '建成法治文化阵地189处，其中法治公园3处、法治广场12处、法治长廊47处。'],
  ])('%s are not', ([, text = '']) => {
    expect(causesIn(text)).toEqual([]);
  });
});

describe('rows that nothing says to be all', () => {
  test.for([
    '移送审查起诉628人，决定起诉571人、不起诉⟦57|75⟧人。',
    '转派18113件，其中转派县区15390件、转派市直⟦2013|2103⟧件，在单位之间流转710件。',
    '审结182件，其中调解结案98件、裁决结案⟦72|27⟧件、撤诉12件，结转下年18件。',
    '办结案件22.4万件。符合条件的⟦19.7|17.9⟧万件，不符合条件的2.7万件。',
  ])('are all where swapped digits make them so: %s', (pair) => {
    const { right, wrong } = bothOf(pair);
    expect(causesIn(right)).toEqual([]);
    expect(causesIn(wrong).map(({ certainty }) => certainty)).toEqual(['possible']);
  });

  test.for([
    ['off by another difference', '移送审查起诉628人，决定起诉571人、不起诉76人。'],
    ['not all, as they say', '执法案件共126件，甲队58件、乙所41件等。'],
    ['told besides', '违规发放补贴780起。此外还有公款吃喝450起、大办喜庆420起。'],
    ['far more than the number before', '报名120人、参考110人、合格100人。'],
    ['all of the first ones', '设立330家，代表机构265家，内地机构65家，两市机构9家。'],
  ])('are not where they are %s', ([, text = '']) => {
    expect(causesIn(text)).toEqual([]);
  });
});

describe('a total that is taken up again', () => {
  test.for([
    '全年开展法治宣传活动52场次。\n\n在全年⟦52|25⟧场次活动中，进校园的12场次。',
    '全县有被监督单位1318家。\n\n力量不足，全县⟦1318|1381⟧家被监督单位全部由31人监督。',
    '办理代表建议128件。\n\n⟦128|182⟧件建议全部按期办理完毕。',
    '开展“法律进小区”活动36场次。\n\n⟦36|63⟧场次“法律进小区”活动中，面向青少年的合计7场次。',
    '行政机关负责人出庭应诉率为98.6%。\n\n全县行政机关负责人出庭应诉率达⟦98.6|96.8⟧%。',
    '开展法治讲座52场次。\n\n⟦52|25⟧场次法治讲座中，进校园的12场次。',
  ])('has its own digits: %s', (pair) => {
    const { right, wrong } = bothOf(pair);
    expect(causesIn(right)).toEqual([]);
    expect(causesIn(wrong).map(({ relation }) => relation.kind)).toEqual(['conflict']);
  });

  test.for([
    ['another kind of it', '开展法治宣传活动21场次。\n\n12场次法治讲座中，有3场次面向村干部。'],
    ['of all, beside one place', '临河镇有调解员65名。\n\n全县56名调解员全部参加培训。'],
    ['of one of the bodies', '全县现有执法人员53名。\n\n县城管局开展自查，35名执法人员全部持证。'],
    ['another thing', '全年开展法治宣传活动52场次。\n\n25场次培训中，有12场次面向村干部。'],
    ['of a narrower kind', '全年受理复议案件43件。\n\n涉及土地征收的34件案件中，维持20件。'],
    ['both told', '开展法治宣传活动52场次。\n\n开展法治文艺活动25场次。\n\n25场次活动中，进校园的12场次。'],
    ['a part', '全年开展法治宣传活动52场次，其中25场次活动中有法官参加。'],
    ['another number', '全年开展法治宣传活动52场次。\n\n28场次活动中，进校园的12场次。'],
    ['a rate of another year', '行政机关负责人出庭应诉率为98.6%。\n\n上年行政机关负责人出庭应诉率为96.8%。'],
    ['money', '争取普法经费52万元。\n\n25万元经费全部用于购置设备。'],
  ])('is not %s', ([, text = '']) => {
    expect(causesIn(text)).toEqual([]);
  });
});

describe('a noun told again with its digits turned', () => {
  test('may be the same', () => {
    const { right, wrong } = bothOf('选聘法律明白人1230名。\n\n对⟦1230|2130⟧名法律明白人开展培训。');
    expect(causesIn(right)).toEqual([]);
    expect(causesIn(wrong).map(({ relation, certainty }) => [relation.kind, certainty])).toEqual([['turned', 'possible']]);
  });

  test.for([
    ['some of them', '选聘法律明白人2130名。\n\n对1230名法律明白人开展培训。'],
    ['a short noun', '聘请律师35名。\n\n组织53名律师参加值班。'],
    ['part of a noun', '开展法治宣传活动12场次。\n\n组织21场次宣传活动进校园。'],
    ['another noun with the same beginning', '受理行政复议案件46件。\n\n对64件行政执法案件开展评查。'],
    ['a noun of another', '全县共有社区24个。\n\n42个社区网格配备法律明白人。'],
    ['the bodies of places', '全县12个乡镇设立司法所。\n\n21个乡镇部门开展述法。'],
  ])('is not asked of %s', ([, text = '']) => {
    expect(causesIn(text)).toEqual([]);
  });
});
