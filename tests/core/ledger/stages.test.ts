import { describe, expect, test } from 'vitest';
import { bothOf, causesIn } from './pairs.ts';

describe('what was taken in, settled and left', () => {
  test.for([
    '受理投诉60件，已办结51件，尚有⟦9|7⟧件未办结。',
    '受理诉求180.00万件，办结150.25 万件，正在办理中⟦29.75|19.75⟧万件。',
    '排查隐患312处，已整改298处，剩余⟦14|9⟧处。',
    '发现问题45个，已整改40个，正在整改⟦5|3⟧个。',
    '受理申请120件，办结110件，其余⟦10|14⟧件正在办理。',
    '全年受理投诉60件。已办结51件，正在办理⟦9|7⟧件。',
    '年初未结案件12件，新收120件，办结110件，年末未结⟦22|20⟧件。',
    '受理复议申请39件，已办结⟦36|46⟧件，正在办理3件。',
    '受理不足3900件，办结⟦3800|4000⟧件。',
    '收到投诉320件，受理300件，办结290件，正在办理⟦10|15⟧件。',
    '行政执法人员共320人，持证⟦300|330⟧人。',
    '全年受理举报115件，办结⟦106|146⟧件（其中涉企20件）。',
    '全年受理举报115件（含网上受理20件），办结⟦106|146⟧件。',
  ])('balances in %s', (pair) => {
    const { right, wrong } = bothOf(pair);
    expect(causesIn(right)).toEqual([]);
    expect(causesIn(wrong).length).toBe(1);
  });

  test.for([
    ['courts', '县法院受理案件100件，审结110件。'],
    ['procurators', '市检察院受理审查起诉案件300件，审结312件。'],
    ['arbitration', '仲裁委受理劳动人事争议案件80件，结案85件。'],
    ['what the sentence before carries over', '全年受理投诉60件，上年结转2件。已办结51件，正在办理11件。'],
    ['what two bodies took in', '甲所受理60件，乙所受理40件，办结95件。'],
    ['two bodies', '指挥中心收到投诉2625件，全国平台受理投诉2717件。'],
    ['an approximate total', '受理3900余件，办结4000件。'],
    ['what a bracket says came before', '全年受理举报115件，办结146件（部分为12月19日之前受理）。'],
    ['what a clause says came before', '全年受理举报115件，办结146件，其中40件为此前收到。'],
    ['what came in on a day told', '全年受理举报115件，办结146件（含2023年12月受理的40件）。'],
  ])('is left open for %s', ([, text]) => {
    expect(causesIn(text as string)).toEqual([]);
  });
});
