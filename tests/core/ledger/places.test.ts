import { describe, expect, test } from 'vitest';
import { bothOf, causesIn } from './pairs.ts';

describe('places of an area', () => {
  test.for([
    '全县辖16个乡镇。\n\n全县⟦16|18⟧个乡镇设立综合执法队。',
    '全镇辖18个行政村、2个社区，共20个村（社区）。\n\n⟦20|22⟧个村（社区）全部建成工作室。',
    '全县16个乡镇持证率100%。\n\n力量不足，⟦16|18⟧个乡镇中有5个不足15人。',
  ])('are as many as told before: %s', (pair) => {
    const { right, wrong } = bothOf(pair);
    expect(causesIn(right)).toEqual([]);
    expect(causesIn(wrong)).toHaveLength(1);
  });

  test.for([
    ['fewer', '全县16个乡镇持证率100%。\n\n抽查的12个乡镇中有5个不足15人。'],
    ['of another kind', '全县辖16个乡镇（街道）。\n\n全县12个乡镇设立执法队。'],
    ['named for what they have', '全县辖16个乡镇。\n\n全县22个乡镇司法所全部达标。'],
    ['of another area', '全县辖16个乡镇。\n\n我县在全市86个乡镇中有3个获评先进。'],
    ['some', '全县辖16个乡镇。\n\n在18个乡镇站点试点。'],
  ])('may be %s', ([, text = '']) => {
    expect(causesIn(text)).toEqual([]);
  });
});
