import { lintText, mark, parseMarked } from 'draftlint/testing';
import { describe, expect, test } from 'vitest';
import rule from '../../../rules/date/undated-cutoff.ts';

describe('date/undated-cutoff', () => {
  test.for([
    '⟦目前⟧，全县共有行政执法人员1002人。目前有公职律师12名。',
    '⟦截至目前⟧共走访企业42家。',
    '⟦截止目前⟧，结对率达98%。',
    '2024年组织考试2次，⟦目前⟧共有执法人员1002人。',
    '5月份组织培训，⟦目前⟧持证率100%。',
    '⟦目前⟧，已发放资料3.2万余份。\n\n⟦目前⟧，已建成公共法律服务站12个。',
  ])('reports %s', (marked) => {
    const { text } = parseMarked(marked);
    expect(mark(text, lintText(rule, text))).toBe(marked);
  });

  test.for([
    '目前，普法方式还比较单一。',
    '截至2024年12月31日，目前共走访企业42家。',
    '目前（截至12月底）共走访企业42家。',
    '目前，印发了安政发〔2024〕5号文件，召开第3次会议。',
    '项目前期投入20万元。',
    '通报“目前尚有5件未结”。',
  ])('accepts %s', (text) => {
    expect(mark(text, lintText(rule, text))).toBe(text);
  });
});
