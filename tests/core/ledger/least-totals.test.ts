import { describe, expect, test } from 'vitest';
import { factsOf } from '../../../src/core/facts/index.ts';
import { readText } from '../../../src/readers/text/index.ts';

/** The verdicts of what each at least has against the total of all. */
function verdicts(body: string): string[] {
  const { ledger } = factsOf(readText(`安平县2023年工作情况\n\n一、工作情况\n\n${body}`));
  return ledger.relations.filter(({ formula }) => formula.parts.some(({ role }) => role.zh === '至少')).map(({ verdict }) => verdict);
}

describe('the least that counts and lower bounds add up to', () => {
  test.for([
    ['全县30家企业年产值超过1亿元，总产值25亿元。', 'broken'],
    ['全县30家企业年产值超过1亿元，总产值45亿元。', 'holds'],
    ['40个村集体收入达到10万元以上，总收入500万元，其中8个村收入突破30万元。', 'broken'],
    ['40个村集体收入达到10万元以上，总收入600万元，其中8个村收入突破30万元。', 'holds'],
    // 2×100 + 1×50 + 5×10 if the two are among the three, which is the least of all.
    ['8个村集体收入达到10万元以上，总收入300万元，其中3个村收入突破50万元、2个村收入突破100万元。', 'holds'],
    ['8个村集体收入达到10万元以上，总收入299万元，其中3个村收入突破50万元、2个村收入突破100万元。', 'broken'],
  ])('%s', ([body, verdict]) => {
    expect(verdicts(body as string)).toEqual([verdict]);
  });

  test.for([
    '建成3个园区，投资500万元以上，全县总投资1200万元。',
    '30家企业年产值约1亿元，总产值25亿元。',
    '30家企业年产值超过1亿元，全县税收总额25亿元。',
    '30家企业年产值超过1亿元。全县总产值25亿元。',
  ])('are not taken from %s', (body) => {
    expect(verdicts(body)).toEqual([]);
  });
});
