import { describe, expect, test } from 'vitest';
import type { Draft } from '../../src/core/draft.ts';
import { readMarkdown } from '../../src/readers/markdown/index.ts';
import { readText } from '../../src/readers/text/index.ts';

/** The parts other than running text, as `part: words`. */
function partsOf(draft: Draft): string {
  return draft.blocks
    .filter(({ part }) => part !== 'body' && part !== 'heading')
    .map(({ part, prose }) => `${part}: ${prose.text.replaceAll('\n', '/')}`)
    .join('\n');
}

/** Each line of a draft stands behind the part it has; lines without one are running text. */
const DRAFTS: Readonly<Record<string, string>> = {
  'sent upward, with everything': `
header: 000012
header: 机密★1年
header: 特急
header: 安平县人民政府文件
header: 安政〔2025〕3号　　　　签发人：王某某
title: 安平县人民政府关于2024年度法治政府建设情况的报告
recipient: 市委、市政府：
现将有关情况报告如下：
一、主要举措和成效
（一）强化统筹。召开专题会议2次。
特此报告。
attachment-note: 附件：1.2024年度行政复议案件统计表
attachment-note: 2.2024年度行政执法人员名单
signature: 安平县人民政府
date: 2025年2月18日
annotation: （联系人：李某某，电话：0123-4567890）
copy: 抄送：县委各部门，县人大常委会办公室，县政协办公室，
copy: 县人民法院，县人民检察院。
copy: 安平县人民政府办公室　　2025年2月19日印发`,
  'a document number with 年 in its brackets': `
title: 安平县人民政府关于2024年度法治政府建设情况的报告
header: 安政〔2025年〕3号
recipient: 市委、市政府：
现将有关情况报告如下。`,
  'joint issuers side by side': `
issuer: 中共安平县委　　安平县人民政府
title: 关于报送2024年度法治政府建设情况的报告
recipient: 市委全面依法治市委员会：
全县工作有序推进。
特此报告。
signature: 中共安平县委　　　　安平县人民政府
date: 2025年2月18日`,
  'issuers spread out by blanks': `
issuer: 中 共 安 平 县 委
issuer: 安 平 县 人 民 政 府
title: 关于2024年度法治政府建设情况的
title: 报    告
recipient: 市委、市政府：
全县工作有序推进。`,
  'title over three lines': `
title: 安平县人民政府关于
title: 2024年度推进法治政府建设工作情况
title: 和2025年工作安排的报告
recipient: 县人大常委会：
全县工作有序推进。`,
  'title with its place in a line of its own': `
title: 安平县
title: 2024年度法治政府建设工作报告
全县工作有序推进。`,
  'a long title': `
title: 中共安平县委全面依法治县委员会办公室关于2024年度推进法治政府建设工作情况及党政主要负责人履行推进法治建设第一责任人职责情况的报告
recipient: 市委依法治市办：
全县工作有序推进。
signature: 中共安平县委全面依法治县委员会办公室
date: 2025年2月18日`,
  'subtitle in brackets and number below the title': `
title: 安平县2024年度法治政府建设工作报告
annotation: （2025年1月5日在县第十七届人大常委会第三十次会议上）
header: 安政〔2025〕3号
recipient: 主任、各位副主任、各位委员：
全县工作有序推进。`,
  'subtitle after a dash, and who spoke': `
title: 2024年度法治政府建设情况的报告
annotation: ——2025年1月5日在县第十七届人大常委会第三十次会议上
annotation: 县司法局局长　王某
recipient: 各位委员：
全县工作有序推进。`,
  'issuer and date below the title': `
title: 安平县2024年度法治政府建设年度报告
issuer: 安平县人民政府
annotation: （2025年1月20日）
2024年，全县工作有序推进。
一、主要举措
召开专题会议2次。`,
  'a single recipient that lacks its colon': `
title: 安平县司法局关于2024年度法治政府建设情况的报告
recipient: 县人民政府
现将情况报告如下。
signature: 安平县司法局
date: 2025年1月8日`,
  'recipients with a wrong mark': `
title: 临河镇人民政府关于2024年度法治政府建设情况的报告
recipient: 县委、县政府，
现将情况报告如下。
signature: 临河镇人民政府
date: 2025年1月8日`,
  'title with an end mark': `
title: 安平县司法局关于2024年度法治政府建设情况的报告。
recipient: 县委、县政府：
现将情况报告如下。`,
  'organ and date in one line': `
title: 临河镇2024年度法治政府建设工作总结
全镇工作有序推进。
特此报告。
signature: 临河镇人民政府　　|date: 2025年1月8日`,
  'date above the organ': `
title: 临河镇2024年度法治政府建设工作报告
全镇工作有序推进。
date: 2025年1月8日
signature: 临河镇人民政府`,
  'date in Chinese numerals, with a seal': `
title: 安平县教育局关于2024年度法治政府建设情况的报告
recipient: 县委、县政府：
全局工作有序推进。
signature: 安平县教育局（盖章）
date: 二〇二五年一月八日`,
  'date with a letter for zero': `
title: 安平县教育局关于2024年度法治政府建设情况的报告
全局工作有序推进。
signature: 安平县教育局
date: 二O二五年一月`,
  'date written with dots': `
title: 安平县教育局2024年度法治政府建设情况报告
全局工作有序推进。
signature: 安平县教育局
date: 2025.1.8`,
  'organ whose name is none we know': `
title: 和平社区2024年法治建设工作总结
社区工作有序推进。
signature: 和平社区居民自治小组
date: 2025年1月8日`,
  'a person signs': `
title: 安平县2024年度法治政府建设情况的报告
全县工作有序推进。
signature: 安平县县长　王某某
date: 2025年1月8日`,
  'signature without a date': `
title: 安平县水利局2024年度法治政府建设情况报告
全局工作有序推进。
signature: 安平县水利局`,
  'attachments after the signature, with a signature of their own': `
title: 安平县水利局关于2024年度法治政府建设情况的报告
recipient: 县委、县政府：
全局工作有序推进。
attachment-note: 附件：行政执法情况统计表
signature: 安平县水利局
date: 2025年1月8日
attachment: 附件
attachment: 行政执法情况统计表
attachment: 填报单位：安平县水利局
attachment: 安平县水政监察大队
attachment: 2025年1月2日`,
  'attachment note below the signature': `
title: 安平县水利局关于2024年度法治政府建设情况的报告
全局工作有序推进。
signature: 安平县水利局
date: 2025年1月8日
attachment-note: 附件：1.统计表
attachment-note: 2.名单`,
  'a copied page': `
debris: 安平县人民政府网 市政府 省政府
debris: 您的位置：首页 > 政务公开 > 法治政府建设
title: 安平县2024年度法治政府建设情况报告
debris: 发布时间：2025-02-04 10:00 来源：县司法局 浏览次数：102
debris: 【字体：大 中 小】
2024年，全县工作有序推进。
一、主要举措和成效
召开专题会议2次。
signature: 安平县人民政府
date: 2025年1月20日
debris: 责任编辑：王某
debris: 【打印】
debris: 上一篇：安平县2023年度法治政府建设情况报告
debris: 关闭窗口`,
  'unnumbered head below the title': `
title: 安平县2024年度法治政府建设工作报告
2024年主要工作情况
全年工作有序推进，召开专题会议2次，印发年度工作要点。
存在的主要问题
基层执法力量不足，主要是编制偏紧、人员流动较快。`,
  'no title at all': `
现将有关情况报告如下：
一、主要举措和成效
全县工作有序推进。
特此报告。
signature: 安平县人民政府
date: 2025年1月5日`,
  'page numbers among the lines': `
title: 安平县审计局关于2024年度法治政府建设情况的报告
recipient: 县委、县政府：
全局工作有序推进。
— 1 —
继续推进各项工作。
signature: 安平县审计局
date: 2025年1月8日
annotation: — 2 —`,
  'recipient list with 各 and ；': `
title: 安平县司法局关于报送2024年度法治政府建设情况的函
recipient: 各乡镇人民政府、街道办事处；县直各部门：
请于1月底前报送。
signature: 安平县司法局
date: 2025年1月8日`,
  'a head that ends in a colon is no recipient': `
title: 安平县2024年度法治政府建设工作报告
主要做法：
召开专题会议2次。`,
  'autonomous county, ethnic township': `
issuer: 中共青山土家族苗族自治县委员会
issuer: 青山土家族苗族自治县人民政府
title: 关于2024年度法治政府建设情况的报告
recipient: 州委、州政府：
全县工作有序推进。
signature: 中共青山土家族苗族自治县委员会
signature: 青山土家族苗族自治县人民政府
date: 2025年1月8日`,
  'a page with the properties of its text in a list': `
debris: 江北市人民政府 2025年1月3日星期五
debris: 返回顶部
debris: • 索引号:
debris: 1234567890/2025-00012
debris: • 主题分类:
debris: • 发文机构:
debris: 县政府网站
debris: • 发文日期:
debris: 2025年01月06日 16:40
title: 安平县2024年度法治政府建设情况报告
debris: 发布时间:
annotation: 2025-01-06
debris: 来源:
issuer: 安平县人民政府
2024年，全县工作有序推进。`,
  'a page with the properties of its text in rows': `
debris: [ 索引号 ] ： 1234567890/2025-00012
debris: 标 题 ： 安平县2024年度法治政府建设情况报告
debris: 有 效 性 ：
title: 临河镇人民政府2024年法治政府建设情况报告
2024年，全镇工作有序推进。`,
  'a form': `
annotation: 填报单位：安平县民政局
title: 安平县民政局2024年度法治政府建设情况报告
annotation: 填报时间：2025年1月8日
全局工作有序推进。`,
  'an attachment': `
annotation: 附件2
title: 安平县民政局法治政府建设年度报告
title: （2024年度）
recipient: 呈报：县委、县政府
全局工作有序推进。
signature: 安平县民政局
signature: （安平县司法局代章）
date: 2025年1月8日`,
  'a regiment': `
issuer: 第八师一四三团
title: 关于2024年度法治政府建设情况的报告
全团工作有序推进。
signature: 第八师一四三团
date: 2025年1月8日`,
  'a zone': `
title: 安平经济开发区管理委员会关于2024年度法治政府建设情况的报告
recipient: 市委、市政府：
全区工作有序推进。
signature: 安平经济开发区管理委员会
date: 2025年1月8日`,
};

/** The draft itself and the parts its lines have. */
function parse(marked: string): { text: string; parts: string } {
  const rows = marked
    .trim()
    .split('\n')
    .map((line) => line.split('|'));
  const plain = (row: string): string => row.replace(/^[a-z-]+: /u, '');
  const parts = rows.flat().filter((row) => row !== plain(row));
  const joined = parts
    .join('\n')
    .replaceAll(/\ntitle: /gu, (_, at: number, whole: string) => (whole.slice(0, at).includes('title: ') ? '/' : '\ntitle: '));
  return { text: rows.map((row) => row.map(plain).join('')).join('\n'), parts: joined };
}

describe.for(Object.entries(DRAFTS))('%s', ([, marked]) => {
  const { text, parts } = parse(marked);
  const spaced = text.replaceAll('\n', '\n\n');

  test.for([
    ['plain text', readText, text],
    ['plain text with blank lines', readText, spaced],
    ['plain text with CRLF and indents', readText, text.replaceAll('\n', '\r\n　　')],
    ['Markdown', readMarkdown, text],
    ['Markdown with blank lines', readMarkdown, spaced],
    ['Markdown with CRLF', readMarkdown, spaced.replaceAll('\n', '\r\n')],
    ['Markdown with front matter', readMarkdown, `---\ntitle: 报告\n---\n\n${spaced}`],
  ] as const)('as %s', ([, read, source]) => {
    expect(partsOf(read(source))).toBe(parts);
  });
});

test('a heading, bold or not, is the title of Markdown', () => {
  const body = '\n\n县委、县政府：\n\n现将情况报告如下。\n\n## 一、主要举措\n\n召开会议2次。';
  for (const title of ['# 安平县司法局关于2024年度法治政府建设情况的报告', '## 安平县司法局关于2024年度法治政府建设情况的报告']) {
    expect(partsOf(readMarkdown(title + body))).toBe('title: 安平县司法局关于2024年度法治政府建设情况的报告\nrecipient: 县委、县政府：');
  }
  expect(partsOf(readMarkdown(`**安平县司法局关于2024年度法治政府建设情况的报告**${body}`))).toContain('title: 安平县司法局关于');
  expect(partsOf(readMarkdown(`# 安平县司法局\n\n# 关于2024年度法治政府建设情况的报告${body}`))).toContain('title: 关于2024年度');
  expect(partsOf(readMarkdown(`# 2024年法治建设亮点${body}`))).toContain('title: 2024年法治建设亮点');
});
