import { lintText, mark, parseMarked } from 'draftlint/testing';
import { describe, expect, test } from 'vitest';
import rule from '../../../rules/document/malformed-number.ts';

describe('document/malformed-number', () => {
  test.for([
    '按照⟦安政发（2021）5号⟧要求。',
    '按照⟦安政发【2021】5号⟧要求。',
    '按照⟦安政发〔21〕5号⟧要求。',
    '按照⟦安政发〔2021〕第5号⟧要求。',
    '按照⟦安政发〔2021〕05号⟧要求。',
    '⟦安政〔2021〕5⟧\n安平县司法局关于2024年度法治政府建设情况的报告\n县委：\n现将情况报告如下。',
    '《关于推进依法行政的意见》（⟦安办发[2021]12号⟧）已印发。',
    '按照⟦安政发［2021］5号⟧要求。',
    '按照⟦安政发﹝2021﹞5号⟧要求。',
    '按照⟦安政发〈2021〉5号⟧要求。',
    '按照⟦安政发《2021》5号⟧要求。',
    '按照⟦安政发｛2021｝5号⟧要求。',
    '按照⟦安政发〖2021〗5号⟧要求。',
    '按照⟦安政发〔2021年〕5号⟧要求。',
    '按照⟦安政发〔2021]5号⟧要求。',
    '安平县2023年度工作报告\n\n印发《办法》（安政规〔⟦2032⟧〕3号）。',
    '安政〔⟦2022⟧〕5号\n安平县司法局关于2023年度法治政府建设情况的报告\n县委：\n现将情况报告如下。',
  ])('reports %s', (marked) => {
    const { text } = parseMarked(marked);
    expect(mark(text, lintText(rule, text))).toBe(marked);
  });

  test.for([
    '按照安政发〔2021〕5号要求。',
    '按照安政发〔2021〕5、6号要求。',
    '按照安政发〔2021〕105号要求。',
    '作出安司罚决字〔2021〕第05号处罚决定。',
    '作出安政复决字[2021]3号复议决定。',
    '审结（2021）皖0101行初5号案。',
    '国务院令第711号公布。',
    '位于解放路（12）5号。',
    '见表（2021）5号楼。',
    '发布公告（2021年）5号。',
    '编印《民法典〈2021〉》5号册。',
    '安平县2023年度工作报告\n\n按照安政规〔2024〕3号文件要求总结。',
    '安政〔2024〕5号\n安平县人民政府关于印发2025年法治政府建设工作要点的通知\n各乡镇：\n现印发给你们。',
    '安政〔2024〕5号\n安平县司法局关于2023年度法治政府建设情况的报告\n县委：\n按照安政〔2021〕5号文件要求报告如下。',
  ])('accepts %s', (text) => {
    expect(mark(text, lintText(rule, text))).toBe(text);
  });

  test('mends brackets and takes out 第, but no digits', () => {
    const edits = (text: string) =>
      lintText(rule, text)[0]?.fix?.edits.map(({ range, newText }) => [text.slice(range.start, range.end), newText]);
    expect(edits('按照安政发[2021]第5号要求。')).toEqual([
      ['[', '〔'],
      [']', '〕'],
      ['第', ''],
    ]);
    expect(edits('按照安政发〔2021〕05号要求。')).toBeUndefined();
    expect(edits('按照安政发[21]5号要求。')).toBeUndefined();
  });
});
