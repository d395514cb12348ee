import { lintText, mark, parseMarked } from 'draftlint/testing';
import { describe, expect, test } from 'vitest';
import rule from '../../../rules/structure/broken-sequence.ts';

const LONG =
  '全县上下坚持把这项工作摆在重要位置，层层压实责任，逐级传导压力，确保各项任务落到实处，取得了较为明显的阶段性成效，得到了各方面的好评。';

describe('structure/broken-sequence', () => {
  test.for([
    '一、甲事\n\n二、乙事\n\n⟦二、⟧丙事',
    '一、甲事\n\n⟦三、⟧丙事\n\n二、乙事',
    '一、甲事\n\n二、乙事\n\n⟦一、⟧丙事\n\n四、丁事',
    '一、甲事\n\n⟦一、⟧乙事\n\n二、丙事\n\n三、丁事',
    `一、甲事\n\n（一）子\n\n${LONG}\n\n（二）丑\n\n${LONG}\n\n⟦（四）⟧寅\n\n${LONG}\n\n二、乙事\n\n（一）卯\n\n${LONG}`,
    `一、甲事\n\n1.子项\n\n${LONG}\n\n2.丑项\n\n${LONG}\n\n⟦4.⟧寅项\n\n${LONG}`,
    `一、甲事\n\n（1）${LONG}\n\n⟦（3）⟧${LONG}`,
    '第一部分　甲事\n\n⟦第三部分⟧　乙事',
    '一是甲。二是乙。⟦四是⟧丁。',
    '一是甲；二是乙；⟦二是⟧丙；四是丁。',
    '第一，甲。⟦第三⟧，乙。',
    '首先，甲。⟦再次⟧，乙。',
    '一是甲。\n\n⟦三是⟧乙。\n\n四是丙。',
    '全年（1）讲课12次；（2）建阵地3个；⟦（2）⟧发资料8批。',
    '重点是：①讲课12次；⟦③⟧建阵地3个。',
    '重点抓：1.讲课12次；2.考试2次；⟦4.⟧评查案卷30卷。',
  ])('reports %s', (marked) => {
    const { text } = parseMarked(marked);
    expect(mark(text, lintText(rule, text))).toBe(marked);
  });

  test.for([
    '一、甲事\n\n（一）子\n\n（二）丑\n\n二、乙事\n\n（一）寅',
    '一是甲。二是乙。另外，一是丙。二是丁。',
    '一是甲：一是子，二是丑。二是乙：一是寅；二是卯。三是丙。',
    '重点抓一是甲。二是乙。',
    '首先，甲。其次，乙。其次，丙。最后，丁。',
    '一要甲，二要乙，三是丙。',
    '落实第一责任人职责。第三方参与评估。',
    '三、四季度增速回升。',
    `一、甲事\n\n二、${LONG}\n\n三、丙事`,
    `2023年工作回顾\n\n一、甲事\n\n${LONG}\n\n二、乙事\n\n${LONG}\n\n2024年工作安排\n\n一、丙事\n\n${LONG}`,
    '目录\n\n一、甲事\n\n二、乙事\n\n一、甲事\n\n全年平稳。\n\n二、乙事\n\n全年平稳。',
    '全年（1）讲课12次；（2）建阵地3个；（3）发资料8批。',
    '注：①为快报数；②2024年价格指数为100；③按原口径。',
    '依照第三条第（3）项办理，落实（1）号令。',
    '重点抓：1.讲课12次；2.考试2次；3.评查案卷30卷。',
    '占比为1.5，增长2.3，比例为3.1。',
  ])('accepts %s', (text) => {
    expect(lintText(rule, `安平县工作报告\n\n${text}`)).toEqual([]);
  });

  test.for([
    ['一、甲\n\n三、乙\n\n二、丙', 'order'],
    ['一是甲。三是乙。二是丙。四是丁。', 'order'],
    ['一、甲\n\n二、乙\n\n二、丙\n\n三、丁', 'repeat'],
    ['一、甲\n\n二、乙\n\n二、丙\n\n四、丁\n\n五、戊', 'repeat'],
    ['一、甲\n\n二、乙\n\n四、丙\n\n五、丁', 'gap'],
  ])('one cause is one finding: %s', ([text, messageId]) => {
    expect(lintText(rule, text as string).map((finding) => finding.messageId)).toEqual([messageId]);
  });

  test('two causes are two findings', () => {
    expect(lintText(rule, '一是甲。三是乙。二是丙。四是丁。六是戊。').map((finding) => finding.messageId)).toEqual(['order', 'gap']);
  });

  test('a missing first item is asked about, not an error, and only where it stands nowhere', () => {
    const [finding, ...rest] = lintText(rule, '安平县工作报告\n\n全年平稳。\n\n二、甲事\n\n全年平稳。\n\n三、乙事\n\n全年平稳。');
    expect(rest).toEqual([]);
    expect(finding).toMatchObject({ messageId: 'start', severity: 'warning' });
    expect(lintText(rule, '安平县工作报告\n\n情况如下：一、概况。全年平稳。\n\n二、甲事\n\n全年平稳。\n\n三、乙事\n\n全年平稳。')).toEqual(
      [],
    );
    expect(lintText(rule, '一方面甲；二是乙；三是丙。')).toEqual([]);
  });

  test('a number is never changed by a fix', () => {
    expect(lintText(rule, '一是甲。二是乙。四是丁。').some(({ fix }) => fix)).toBe(false);
  });

  test.for([
    [
      '一、工作\n\n一是学法。二是普法。\n\n考核方面：⟦二是⟧督查。三是通报。',
      '一、工作\n\n一是学法。二是普法。\n\n考核方面：一是督查。二是通报。',
    ],
    ['一、工作\n\n完善制度，⟦二是⟧开展检查。', '一、工作\n\n首先完善制度，二是开展检查。'],
    ['一、工作\n\n一是学法。\n\n二、问题\n\n⟦二是⟧人员不足。', '一、工作\n\n一是学法。\n\n三年来没有间断。\n\n二是普法。'],
  ] as const)('asks for the first item: %s', ([marked, right]) => {
    const { text } = parseMarked(marked);
    expect(mark(text, lintText(rule, text))).toBe(marked);
    expect(lintText(rule, right)).toEqual([]);
  });

  test.for([
    ['a gap in the serial numbers of a table', ['1', '2', '⟦4⟧', '5'], 1],
    ['numbers that run on', ['1', '2', '3', '4'], 0],
    ['numbers that begin anew for each group', ['1', '2', '1', '2'], 0],
    ['a choice out of a longer list', ['1', '4', '9', '12'], 0],
    ['the end of another list', ['8', '9', '11', '12'], 0],
  ] as const)('%s', ([, serials, count]) => {
    const marked = `安平县工作报告\n\n序号\t名称\t件数\n${serials.map((serial, at) => `${serial}\t第${at}类事项\t${at + 7}`).join('\n')}\n`;
    const { text } = parseMarked(marked);
    const findings = lintText(rule, text);
    expect(findings).toHaveLength(count);
    expect(mark(text, findings)).toBe(marked);
  });
});
