import { lintText, mark, parseMarked } from 'draftlint/testing';
import { describe, expect, test } from 'vitest';
import rule from '../../../rules/number/arabic-estimate.ts';

describe('number/arabic-estimate', () => {
  test.for([
    '每村设调解员⟦3、4⟧名。',
    '每月走访⟦5、6⟧次。',
    '每场到场⟦20、30⟧人。',
    '每场到场⟦七、八十⟧人。',
    '条件成熟的⟦三、四⟧个新城。',
    '用时⟦两、三⟧个月。',
    '多为⟦十七、八⟧岁的青年。',
    '办了⟦七、八⟧场活动。',
  ])('reports %s', (marked) => {
    const { text } = parseMarked(marked);
    expect(mark(text, lintText(rule, text))).toBe(marked);
  });

  test.for([
    '每村设调解员三四名，每场七八十人。',
    '第3、4名由村委推荐，3、4月份培训。',
    '分别有3、4名，依次为5、6人。',
    '三、四季度完成，一、二审均胜诉，二、三产业发展。',
    '共有3、5名，三、五个村。',
    '1、2个村完成改造。',
    '三、四个村完成改造。',
    '工作扎实；2、3名同志表现突出。',
    '第十七、十八条，三、四年级。',
  ])('accepts %s', (text) => {
    expect(mark(text, lintText(rule, text))).toBe(text);
  });

  test('writes the estimate in Chinese characters', () => {
    const right = (text: string) => lintText(rule, text).map(({ data }) => data['right']);
    expect(right('每村1、2名，每场2、3人，用时20、30天，到场七、八十人，多为十七、八岁。')).toEqual([
      '一两',
      '两三',
      '二三十',
      '七八十',
      '十七八',
    ]);
  });
});
