import { lintText, mark, parseMarked } from 'draftlint/testing';
import { describe, expect, test } from 'vitest';
import rule from '../../../rules/document/missing-signer.ts';

describe('document/missing-signer', () => {
  test.for([
    [
      '安平县人民政府文件\n⟦安政〔2025〕3号⟧\n安平县人民政府关于2024年度法治政府建设情况的报告\n市政府：\n现将情况报告如下。\n特此报告。\n安平县人民政府\n2025年1月8日',
      { preset: 'law-based-government/county', circumstances: ['upward'] },
    ],
    [
      '⟦安政〔2025〕3号⟧\n安平县人民政府关于2024年度法治政府建设情况的报告\n市政府：\n现将情况报告如下。\n特此报告。\n安平县人民政府\n2025年1月8日',
      { preset: 'law-based-government/county', circumstances: ['upward'] },
    ],
    [
      '⟦安平县人民政府文件⟧\n安平县人民政府关于2024年度法治政府建设情况的报告\n市政府：\n现将情况报告如下。\n特此报告。\n安平县人民政府\n2025年1月8日',
      { preset: 'law-based-government/county', circumstances: ['upward'] },
    ],
    [
      '安平县人民政府文件\n安政〔2025〕3号　　⟦签发人：⟧\n安平县人民政府关于2024年度法治政府建设情况的报告\n市政府：\n现将情况报告如下。\n特此报告。\n安平县人民政府\n2025年1月8日',
      { preset: 'law-based-government/county', circumstances: ['upward'] },
    ],
  ] as const)('reports %s', ([marked, options]) => {
    const { text } = parseMarked(marked);
    expect(mark(text, lintText(rule, text, options))).toBe(marked);
  });

  test.for([
    [
      '安平县人民政府文件\n安政〔2025〕3号　　签发人：王某某\n安平县人民政府关于2024年度法治政府建设情况的报告\n市政府：\n现将情况报告如下。\n特此报告。\n安平县人民政府\n2025年1月8日',
      { preset: 'law-based-government/county', circumstances: ['upward'] },
    ],
    [
      '安平县人民政府文件\n安政〔2025〕3号\n签发人：王某某\n安平县人民政府关于2024年度法治政府建设情况的报告\n市政府：\n现将情况报告如下。\n特此报告。\n安平县人民政府\n2025年1月8日',
      { preset: 'law-based-government/county', circumstances: ['upward'] },
    ],
    [
      '安平县人民政府关于2024年度法治政府建设情况的报告\n安政〔2025〕3号\n市政府：\n现将情况报告如下。',
      { preset: 'law-based-government/county', circumstances: ['upward'] },
    ],
    [
      '安平县人民政府关于2024年度法治政府建设情况的报告\n市政府：\n现将情况报告如下。\n特此报告。\n安平县人民政府\n2025年1月8日',
      { preset: 'law-based-government/county', circumstances: ['upward'] },
    ],
    [
      '安平县人民政府文件\n安政〔2025〕3号\n安平县人民政府关于2024年度法治政府建设情况的报告\n市政府：\n现将情况报告如下。\n特此报告。\n安平县人民政府\n2025年1月8日',
      { preset: 'law-based-government/county', circumstances: ['published'] },
    ],
    [
      '安平县人民政府文件\n安政〔2025〕3号\n安平县人民政府关于2024年度法治政府建设情况的通知\n各乡镇：\n现将情况报告如下。\n特此报告。\n安平县人民政府\n2025年1月8日',
      { preset: 'official-document', circumstances: ['upward'] },
    ],
  ] as const)('accepts %s', ([text, options]) => {
    expect(mark(text, lintText(rule, text, options))).toBe(text);
  });
});
