import { lintText, mark, parseMarked } from 'draftlint/testing';
import { describe, expect, test } from 'vitest';
import rule from '../../../rules/statistics/contradicted-completeness.ts';

describe('statistics/contradicted-completeness', () => {
  test.for([
    '收到建议提案⟦95⟧件，办复93件，均已办复。',
    '排查隐患⟦120⟧处，完成整改115处，已全部整改到位。',
    '抽检食品⟦40⟧批次，合格39批次，全部合格。',
    '受理复议申请37件，现已全部审结，正在审理⟦6⟧件。',
    '全县⟦20⟧个行政村，设立调解室的18个村，实现村级调解全覆盖。',
    '办理信访事项120件，无一超期，其中超期⟦2⟧件。',
  ])('reports %s', (marked) => {
    const { text } = parseMarked(marked);
    expect(mark(text, lintText(rule, text))).toBe(marked);
  });

  test.for([
    '收到建议提案95件，办复95件，均已办复。',
    '收到建议提案95件，办复93件，均按期办复。',
    '收到建议提案95件，办复93件，办复件全部按期办复。',
    '受理40件，办结38件，到期的全部办结。',
    '受理信访件40件，办结38件；督办件全部办结。',
    '上年结转2件，受理40件，办结42件，全部办结。',
    '受理甲类40件、乙类20件，分别办结38件、20件，均已办结。',
    '排查120处，立即整改115处，限期整改5处，全部整改到位。',
    '受理40件，全部办结，其中调解35件。',
    '全县20个村，建成广场18个，实现体育健身全覆盖。',
    '受理投诉40件，全部办结；新收待办2件。',
    '调解纠纷40件，成功调解38件，办案全部在期限内完成。',
    '受理约40件，办结38件，全部办结。',
  ])('accepts %s', (text) => {
    expect(lintText(rule, `安平县工作报告\n\n${text}`)).toEqual([]);
  });

  test('what the rate says already is reported once, by the rate', () => {
    expect(lintText(rule, '受理投诉40件，办结38件，办结率100%，全部办结。')).toEqual([]);
  });
});
