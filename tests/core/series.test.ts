import { describe, expect, test } from 'vitest';
import type { Draft } from '../../src/core/draft.ts';
import { factsOf } from '../../src/core/facts/index.ts';
import { readMarkdown } from '../../src/readers/markdown/index.ts';
import { readText } from '../../src/readers/text/index.ts';

/** Each series as its kind and its ordinals. */
function seriesOf(draft: Draft | string): string[] {
  const { series } = factsOf(typeof draft === 'string' ? readText(draft) : draft);
  return series.map(({ kind, items }) => `${kind} ${items.map(({ ordinal }) => ordinal.text).join(' ')}`);
}

const LONG =
  '全县上下坚持把这项工作摆在重要位置，层层压实责任，逐级传导压力，确保各项任务落到实处，取得了较为明显的阶段性成效，得到了各方面的好评。';

describe('heads and numbered paragraphs', () => {
  test('form one series a level, ended by what stands above', () => {
    expect(seriesOf(`一、甲事\n（一）子项\n${LONG}\n（二）丑项\n${LONG}\n二、乙事\n（一）寅项\n${LONG}`)).toEqual([
      'heading 一、 二、',
      'heading （一） （二）',
      'heading （一）',
    ]);
  });

  test('belong together though one of them is too long for a head', () => {
    expect(seriesOf(`一、甲事\n${LONG}\n二、${LONG}\n三、丙事\n${LONG}`)).toEqual(['paragraph 一、 二、 三、']);
  });

  test('begin anew after a head without ordinal that stands above them', () => {
    expect(seriesOf(`安平县报告\n工作回顾\n一、甲事\n${LONG}\n二、乙事\n${LONG}\n工作安排\n一、丙事\n${LONG}`)).toEqual([
      'heading 一、 二、',
      'heading 一、',
    ]);
  });

  test('go on past a list that is numbered in the same way', () => {
    expect(seriesOf(`一、综合\n一、${LONG}\n二、${LONG}\n二、农业\n${LONG}`)).toEqual(['heading 一、 二、', 'paragraph 一、 二、']);
  });

  test('go on past another form and across sections where the numbers do', () => {
    expect(seriesOf(`（一）甲事\n一、子项\n${LONG}\n二、丑项\n${LONG}\n（二）乙事\n${LONG}`)).toEqual([
      'heading （一） （二）',
      'heading 一、 二、',
    ]);
  });

  test('in Markdown lists are numbered paragraphs', () => {
    expect(seriesOf(readMarkdown('任务如下：\n\n1. 完善制度。\n2. 加强培训。\n'))).toEqual(['paragraph 1. 2.']);
  });
});

describe('enumerations in running text', () => {
  test('run over paragraphs of one section', () => {
    expect(seriesOf('一是甲。二是乙。\n三是丙。\n一是丁。')).toEqual(['inline 一是 二是 三是', 'inline 一是']);
  });

  test('stand inside of one another', () => {
    expect(seriesOf('一是甲。二是乙：一是子，二是丑，三是寅。三是丙。四是丁。')).toEqual([
      'inline 一是 二是 三是 四是',
      'inline 一是 二是 三是',
    ]);
  });

  test('may begin without a mark before them', () => {
    expect(seriesOf('全年重点一是甲。二是乙。')).toEqual(['inline 一是 二是']);
    expect(seriesOf('两项合计与上年统一是甲。')).toEqual([]);
  });

  test.for([
    ['首先，甲。其次，乙。再次，丙。最后，丁。', 'inline 首先 其次 再次'],
    ['第一，甲。第二，乙。第三，丙。', 'inline 第一 第二 第三'],
    ['一要甲，二要乙，三是丙。', 'inline 一要 二要 三是'],
    ['其一，甲；其二，乙。', 'inline 其一 其二'],
  ])('come in several forms: %s', ([text, expected]) => {
    expect(seriesOf(text as string)).toEqual([expected]);
  });

  test.for(['第三方参与评估，第二产业增长。', '落实三要素，办好第一书记培训。', '强化“第一责任人”意识。'])('are not %s', (text) => {
    expect(seriesOf(text)).toEqual([]);
  });

  test('end at a number of a higher form', () => {
    expect(seriesOf(`（一）${LONG}一是甲。二是乙。\n（二）${LONG}一是丙。`)).toContain('inline 一是 二是');
  });
});

test.for(['一是', '一是甲。三是乙。', '（一）甲\n', ' '])('takes time in proportion to the length of a text of “%s”', (piece) => {
  const draft = readText(`安平县工作报告\n存在${piece.repeat(100_000)}`);
  expect(factsOf(draft).series).toBeDefined();
});
