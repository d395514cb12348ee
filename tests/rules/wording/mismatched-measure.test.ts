import { lintText, mark, parseMarked } from 'draftlint/testing';
import { describe, expect, test } from 'vitest';
import rule from '../../../rules/wording/mismatched-measure.ts';

describe('wording/mismatched-measure', () => {
  test.for([
    '招录⟦调解员5宗⟧，化解矛盾⟦纠纷120余名⟧。',
    '印发⟦方案12名⟧、召开⟦会议6件⟧，覆盖⟦行政村86名⟧，配备⟦执法记录仪20家⟧。',
    '受理投诉⟦案件36名⟧，检查投诉较多的⟦企业3名⟧。',
    '查处⟦36名案件⟧，约谈⟦12万位企业⟧。',
    '接到群众举报⟦线索12位⟧，培训监督员30名，服务⟦企业12名⟧。',
    '指派⟦律师9件⟧，选派法律⟦志愿者3件⟧。',
  ])('reports %s', (marked) => {
    const { text } = parseMarked(marked);
    expect(mark(text, lintText(rule, text))).toBe(marked);
  });

  test.for([
    '招录调解员5名，化解矛盾纠纷120余件，印发方案12份，召开会议6次，覆盖行政村86个。',
    '投诉酒店28宗，投诉在线旅游企业62宗，投诉景区16宗，查处企业3宗，转办乡镇36件、部门12件。',
    '走访干部12家，慰问民警5家，走访群众86家，出动车辆和执法人员12辆。',
    '培训12名企业家、36名案件当事人、5名部门负责人，3家律师事务所参与。',
    '法律进企业12场，培训执法人员3期，案件36件，涉及人员120人。',
    '平均每个行政村10名，各街道6名，选派法治副校长到乡镇12名。',
    '聘请监督员30名，其中企业12名、部门8名。',
    '“新招录人员5家”的写法有误。',
    '代理的案件中律师9件、基层法律服务工作者3件。',
  ])('accepts %s', (text) => {
    expect(mark(text, lintText(rule, text))).toBe(text);
  });
});
