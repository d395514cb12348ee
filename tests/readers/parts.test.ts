import { describe, expect, test } from 'vitest';
import type { Draft } from '../../src/core/draft.ts';
import { readMarkdown } from '../../src/readers/markdown/index.ts';
import { readText } from '../../src/readers/text/index.ts';

/** Each block as `part: words`, run-in heads with `*`, heads found without ordinal with `?`. */
function partsOf(draft: Draft): string[] {
  return draft.blocks.map(
    (block) => `${block.part}${block.runIn ? '*' : ''}${block.inferred ? '?' : ''}: ${block.prose.text.replaceAll('\n', '/')}`,
  );
}

describe('parts of a text', () => {
  test('title over several lines with layout spaces, issuers above, recipient below', () => {
    expect(
      partsOf(
        readText(
          '中 共 安 平 县 委\n安 平 县 人 民 政 府\n关于报送2024年度法治政府建设情况的\n\n报  告\n\n市委、市政府：\n现将有关情况报告如下。',
        ),
      ),
    ).toEqual([
      'issuer: 中 共 安 平 县 委',
      'issuer: 安 平 县 人 民 政 府',
      'title: 关于报送2024年度法治政府建设情况的/报  告',
      'recipient: 市委、市政府：',
      'body: 现将有关情况报告如下。',
    ]);
  });

  test('a table of contents may stand above the title; below a cover it is body', () => {
    const contents = '目  录\n一、总体情况……1\n二、存在的问题……2';
    const rest = '一、总体情况\n全年平稳。\n二、存在的问题\n人员不足。';
    const title = '安平县2024年法治政府建设报告';
    expect(partsOf(readText(`${contents}\n${title}\n${rest}`)).slice(3, 5)).toEqual([`title: ${title}`, 'heading: 一、总体情况']);
    expect(partsOf(readText(`${title}\n${contents}\n${rest}`)).slice(0, 2)).toEqual([`title: ${title}`, 'body: 目  录']);
  });

  test('the line ends of Word and of Unicode end a line too', () => {
    for (const end of ['\v', '\f', '\u0085', '\u2028', '\u2029'])
      expect(partsOf(readText(`安平县2024年法治政府建设报告${end}一、总体情况${end}全年平稳。`))).toEqual([
        'title: 安平县2024年法治政府建设报告',
        'heading: 一、总体情况',
        'body: 全年平稳。',
      ]);
  });

  test('a page number in the midst of a wrapped paragraph is none of its words; between paragraphs it stays', () => {
    const line = '全县各级各部门坚持依法行政，扎实推进法治政府建设各项工';
    const paragraph = (page: string): string => `${line}\n${line}\n${page}${line}\n取得成效。`;
    const text = `安平县2024年报告\n\n${paragraph('')}\n— 1 —\n${paragraph('\n- 2 -\n\n')}\n${paragraph('')}`;
    const whole = `body: ${line.repeat(3)}取得成效。`;
    const draft = readText(text);
    expect(partsOf(draft).slice(1)).toEqual([whole, 'body: — 1 —', whole, whole]);
    const after = draft.blocks[3]?.prose;
    const end = text.indexOf('取得成效', text.indexOf('- 2 -'));
    expect(after?.range(after.text.length - 5, after.text.length)).toEqual({ start: end, end: end + 5 });
  });

  test('web navigation is neither title nor signature', () => {
    expect(
      partsOf(
        readText(
          '安平县政府网 市政府 省政府\n当前位置：首页 > 公开\n安平县2024年度法治政府建设工作报告\n时间：2025-02-04 10:00 来源：县司法局\n全文如下。\n安平县人民政府\n2025年1月8日\n【关闭窗口】',
        ),
      ),
    ).toEqual([
      'debris: 安平县政府网 市政府 省政府',
      'debris: 当前位置：首页 > 公开',
      'title: 安平县2024年度法治政府建设工作报告',
      'debris: 时间：2025-02-04 10:00 来源：县司法局',
      'body: 全文如下。',
      'signature: 安平县人民政府',
      'date: 2025年1月8日',
      'debris: 【关闭窗口】',
    ]);
  });

  test('a run-in head ends at its first 。; a numbered sentence that is too long is no head', () => {
    const long = `一、${'全县上下坚持把这项工作摆在重要位置，'.repeat(4)}成效明显。随后如何。`;
    expect(partsOf(readText('（一）强化领导。一是开会。二是督办。'))).toEqual(['heading*: （一）强化领导。', 'body: 一是开会。二是督办。']);
    expect(partsOf(readText(long))).toEqual([`body: ${long}`]);
  });

  test('a short line alone before running text is a head; a run of short lines is not', () => {
    expect(partsOf(readText('一、总述\n过去一年工作有序推进，成效较好。\n主要举措和成效\n一年来做了大量的工作，取得了成效。'))[2]).toBe(
      'heading?: 主要举措和成效',
    );
    expect(
      partsOf(readText('一、总述\n项目甲\n项目乙\n项目丙\n一年来做了大量的工作，取得了成效。')).filter((part) => part.includes('?')),
    ).toEqual([]);
  });

  test('organ and date in one line are told apart', () => {
    expect(partsOf(readText('特此报告。\n安平县司法局　2025年1月8日'))).toEqual([
      'body: 特此报告。',
      'signature: 安平县司法局　',
      'date: 2025年1月8日',
    ]);
  });

  test('attachments note, 抄送 and what is attached', () => {
    expect(
      partsOf(
        readText(
          '特此报告。\n附件：1.名单\n2.台账\n安平县司法局\n2025年1月8日\n（联系人：王某，电话：略）\n附件1\n名单\n抄送：县委办公室。',
        ),
      ).slice(1),
    ).toEqual([
      'attachment-note: 附件：1.名单',
      'attachment-note: 2.台账',
      'signature: 安平县司法局',
      'date: 2025年1月8日',
      'annotation: （联系人：王某，电话：略）',
      'attachment: 附件1',
      'attachment: 名单',
      'copy: 抄送：县委办公室。',
    ]);
  });
});

describe('one content, two formats', () => {
  test('gives the same parts, ordinals and depths', () => {
    const text =
      '安平县2024年度法治政府建设工作报告\n\n县委、县政府：\n\n一、主要举措和成效\n\n（一）强化领导。一是开会。\n\n1.建章立制\n\n全年出台制度三件。\n\n特此报告。\n\n安平县司法局\n\n2025年1月8日\n';
    const markdown = text.replace('安平县2024', '# 安平县2024').replace('一、主要', '## 一、主要').replace('1.建章', '#### 1.建章');
    const shape = (draft: Draft) =>
      draft.blocks.map((block) => [
        block.part,
        block.prose.text,
        block.ordinal?.form,
        block.node.type === 'heading' ? block.node.depth : 0,
      ]);
    expect(shape(readMarkdown(markdown))).toEqual(shape(readText(text)));
    expect(shape(readMarkdown(text))).toEqual(shape(readText(text)));
  });
});

describe('text wrapped at a fixed width', () => {
  const sentence = '全年共受理行政复议申请128件，上年结转6件，办结129件，其中维持70件，撤销20件，调解终止39件，结转下年度5件。';
  const wrap = (text: string, width: number): string => text.match(new RegExp(`.{1,${width}}`, 'gu'))?.join('\n') ?? '';

  test('is joined again, also where one line is longer than the others', () => {
    const body = wrap(sentence.repeat(6), 34);
    const [first] = readText(`安平县2024年度法治政府建设工作情况的报告\n${body}\n${'长'.repeat(60)}`).blocks.filter(
      ({ part }) => part === 'body',
    );
    expect(first?.prose.text.startsWith(sentence.repeat(2))).toBe(true);
  });

  test('is told from paragraphs of like length', () => {
    const paragraph = '各乡镇各部门按照年度要点推进各项工作，完成任务情况总体较好，群众反映良好。';
    expect(readText(`${paragraph}\n`.repeat(10)).blocks).toHaveLength(10);
  });
});
