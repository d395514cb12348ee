import { lintText, mark, parseMarked } from 'draftlint/testing';
import { describe, expect, test } from 'vitest';
import rule from '../../../rules/statistics/rate-mismatch.ts';

describe('statistics/rate-mismatch', () => {
  test.for([
    '受理申请120件，办结102件，办结率⟦95%⟧。',
    '法院收案3801件，结案3353件，结案率⟦98.21%⟧。',
    '排查矛盾纠纷3621件，调处成功3108件，成功率为⟦96%⟧。',
    '抽检食品400批次，合格388批次，合格率⟦99%⟧。',
    '承办建议提案95件，办复90件，办复率⟦100%⟧。',
    '受理案件15件，其中维持5件，占受理案件的⟦38%⟧。',
    '全年公开信息2949条，其中县直公开2275条，占⟦67%⟧。',
    '考试报名200人，合格150人，合格率⟦85%⟧。',
  ])('reports %s', (marked) => {
    const { text } = parseMarked(marked);
    expect(mark(text, lintText(rule, text))).toBe(marked);
  });

  test.for([
    '受理申请120件，办结102件，办结率85%。',
    '受理申请151件，维持75件，占受理的49.66%。',
    '受理申请151件，办结140件，办结率92.71%；受理申请151件，办结140件，办结率92.72%。',
    '旧存214件，新收6166件，审结6201件，结案率97.19%。',
    '收案3801件，结案3353件，结案率88.21%。',
    '报名200人，参考180人，合格153人，合格率85%。',
    '报名717人，合格439人，参考合格率64.6%。',
    '受理申请120件，办结约102件，办结率95%。',
    '受理申请120件，办结102件，办结率95%以上。',
    '受理申请120件，办结102件，群众满意率95%。',
    '受理申请120件，办结102件，力争办结率达到95%。',
    '全年受理申请191件，占全市的4.3%，其中调解成功93件，占全市的5.7%。',
    '应诉案件80件，负责人出庭应诉19件，出庭应诉率95%。',
    '法院新收案件1512.5万件，结案1238.9万件，结案率为68.17%。',
    '受理甲类120件、乙类80件，办结率分别为95%、90%。',
  ])('accepts %s', (text) => {
    expect(lintText(rule, `安平县工作报告\n\n${text}`)).toEqual([]);
  });

  test('the message proves itself and names the number that would mend all', () => {
    const [finding] = lintText(rule, '受理申请120件，办结102件，办结率95%。');
    expect(finding?.message).toContain('102件 ÷ 受理申请120件 = 85%，不是95%');
    expect(finding?.related?.length).toBe(2);
  });
});
