import { lintText, mark, parseMarked } from 'draftlint/testing';
import { describe, expect, test } from 'vitest';
import rule from '../../../rules/punctuation/full-stop-in-brackets.ts';

describe('punctuation/full-stop-in-brackets', () => {
  test.for([
    '成立专班（以下简称专班⟦。⟧），负责日常工作。',
    '会议强调“压实责任⟦。”。⟧',
    '公开信息12条（详见附件⟦。⟧）',
    '提出“边查边改⟦。”，⟧效果明显。',
  ])('reports %s', (marked) => {
    const { text } = parseMarked(marked);
    expect(mark(text, lintText(rule, text))).toBe(marked);
  });

  test.for([
    '成立专班（以下简称专班），负责日常工作。',
    '会议结束。（附参会名单。）',
    '（本稿由办公室提供。）',
    '会议强调：“压实责任。”',
    '（先受理。后办结。），如期完成。',
    '他问：“谁执法？”。',
  ])('accepts %s', (text) => {
    expect(mark(text, lintText(rule, text))).toBe(text);
  });

  test('mends the stop of brackets', () => {
    const text = '成立专班（简称专班。），公开信息12条（详见附件。）';
    expect(
      lintText(rule, text)
        .flatMap(({ fix }) => fix?.edits ?? [])
        .sort((a, b) => b.range.start - a.range.start)
        .reduce((mended, { range, newText }) => mended.slice(0, range.start) + newText + mended.slice(range.end), text),
    ).toBe('成立专班（简称专班），公开信息12条（详见附件）。');
  });
});
