import { describe, expect, test } from 'vitest';
import { factsOf } from '../../src/core/facts/index.ts';
import { readMarkdown } from '../../src/readers/markdown/index.ts';
import { readText } from '../../src/readers/text/index.ts';

const TITLE = '关于2024年度法治政府建设情况的报告';
const read = (text: string) => ({ text, facts: factsOf(readText(text)) });
const namesOf = (organs: readonly { readonly name: string }[] | undefined) => organs?.map(({ name }) => name).join('|');

describe('issuers', () => {
  test.for([
    [`中共安平县委\n安平县人民政府\n${TITLE}`, '中共安平县委(heading)|安平县人民政府(heading)'],
    [`中 共 安 平 县 委　　安 平 县 人 民 政 府\n${TITLE}`, '中共安平县委(heading)|安平县人民政府(heading)'],
    [`安平县人民政府文件\n安政〔2025〕3号\n${TITLE}`, '安平县人民政府(heading)'],
    [`安平县司法局${TITLE}`, '安平县司法局(title)'],
    [`${TITLE}\n安平县司法局\n（2025年1月5日）`, '安平县司法局(heading)'],
    [TITLE, ''],
  ] as const)('%s', ([head, issuers]) => {
    const { facts } = read(`${head}\n现将情况报告如下。`);
    expect(facts.issuers.map(({ name, source }) => `${name}(${source})`).join('|')).toBe(issuers);
  });

  test('are one however often named, with every place', () => {
    const { text, facts } = read(`安平县司法局${TITLE}\n现将情况报告如下。\n安平县司法局\n2025年1月8日`);
    expect(namesOf(facts.issuers)).toBe('安平县司法局');
    expect(facts.issuers[0]?.ranges.map(({ start, end }) => text.slice(start, end))).toEqual(['安平县司法局', '安平县司法局']);
  });
});

describe('recipients', () => {
  test.for([
    ['县委、县政府：', '县委|县政府'],
    ['县委县政府：', '县委|县政府'],
    ['县委、县政府并报市司法局：', '县委|县政府|市司法局'],
    ['各乡镇人民政府、街道办事处；县直各部门：', '各乡镇人民政府|街道办事处|县直各部门'],
    ['呈报：县委、县政府', '县委|县政府'],
    ['县委、县政府：现将有关情况报告如下：', '县委|县政府'],
    ['我们的主要做法是：抓好落实。', ''],
  ] as const)('%s', ([line, names]) => {
    const { facts } = read(`安平县司法局${TITLE}\n${line}\n全年工作平稳。`);
    expect(namesOf(facts.recipients)).toBe(names);
  });

  test('may stand at the end after 主送', () => {
    const { facts } = read(`安平县司法局${TITLE}\n全年工作平稳。\n安平县司法局\n2025年1月8日\n主送：县委，县政府。\n抄送：市司法局。`);
    expect([namesOf(facts.recipients), namesOf(facts.copies)]).toEqual(['县委|县政府', '市司法局']);
  });

  test('stand exactly where they are, in Markdown too', () => {
    const text = `# 安平县司法局${TITLE}\n\n**县委**、县政府：\n\n全年工作平稳。`;
    const { recipients } = factsOf(readMarkdown(text));
    expect(recipients.map(({ range }) => text.slice(range.start, range.end))).toEqual(['县委', '县政府']);
  });
});

describe('copies', () => {
  test('go over several lines; who printed it is none of them', () => {
    const tail = '抄送：市司法局，县委办公室，\n县人大常委会办公室；县政协办公室。\n安平县司法局办公室　　2025年1月9日印发';
    const { facts } = read(`安平县司法局${TITLE}\n全年工作平稳。\n安平县司法局\n2025年1月8日\n${tail}`);
    expect(namesOf(facts.copies)).toBe('市司法局|县委办公室|县人大常委会办公室|县政协办公室');
  });
});

describe('signature', () => {
  test.for([
    ['安平县司法局\n2025年1月8日', '安平县司法局', [2025, 1, 8]],
    ['安平县司法局　2025年1月8日', '安平县司法局', [2025, 1, 8]],
    ['安平县司法局（代章）\n2025 年 1 月 8 日', '安平县司法局', [2025, 1, 8]],
    ['安平县公安局\n（安平县司法局代章）\n2025年1月8日', '安平县公安局', [2025, 1, 8]],
    ['安平县司法局    安平县公安局\n2025年1月8日', '安平县司法局|安平县公安局', [2025, 1, 8]],
    ['安平县司法局 安平县公安局\n安平县民政局\n2025年1月8日', '安平县司法局|安平县公安局|安平县民政局', [2025, 1, 8]],
    ['2025年1月8日\n安平县司法局', '安平县司法局', [2025, 1, 8]],
    ['安平县司法局\n二〇二五年十二月二十一日', '安平县司法局', [2025, 12, 21]],
    ['安平县司法局\n二○二五年一月', '安平县司法局', [2025, 1, undefined]],
    ['安平县司法局\n2025.1.8', '安平县司法局', [2025, 1, 8]],
    ['安平县司法局\n2025-01-08', '安平县司法局', [2025, 1, 8]],
    ['2025年1月8日', '', [2025, 1, 8]],
    ['安平县司法局　　　安平县公安局\n2025年1月8日　　　2025年1月8日', '安平县司法局|安平县公安局', [2025, 1, 8]],
    ['安平县司法局\n2025年1月7日\n安平县公安局\n2025年1月8日', '安平县司法局|安平县公安局', [2025, 1, 8]],
  ] as const)('%s', ([sign, names, [year, month, day]]) => {
    const { facts } = read(`${TITLE}\n全年工作平稳。\n特此报告。\n${sign}`);
    expect(namesOf(facts.signature?.organs)).toBe(names);
    expect([facts.signature?.date?.year, facts.signature?.date?.month, facts.signature?.date?.day]).toEqual([year, month, day]);
  });

  test('is none where only the body names an organ and a date', () => {
    const { facts } = read(`${TITLE}\n制度已印发。\n安平县司法局\n2024年3月1日起施行的制度运行平稳。`);
    expect(facts.signature?.date).toBeUndefined();
  });
});

describe('header', () => {
  test('its elements in their order, several in a line', () => {
    const { text, facts } = read(
      `000012\n机密★1年　特急\n安平县人民政府文件\n安政〔2025〕3 号　　签发人：王某某　李某某\n${TITLE}\n全年工作平稳。`,
    );
    expect(facts.header?.elements.map(({ kind, range }) => `${kind}: ${text.slice(range.start, range.end)}`)).toEqual([
      'copy-number: 000012',
      'secrecy: 机密★1年',
      'urgency: 特急',
      'mark: 安平县人民政府文件',
      'number: 安政〔2025〕3 号',
      'signer: 签发人：王某某　李某某',
    ]);
  });

  test('is none where there is no 版头', () => {
    expect(read(`${TITLE}\n全年工作平稳，收到文件300份。`).facts.header).toBeUndefined();
  });
});
