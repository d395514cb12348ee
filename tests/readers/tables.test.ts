import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Draft } from '../../src/core/draft.ts';
import { readMarkdown } from '../../src/readers/markdown/index.ts';
import { readText } from '../../src/readers/text/index.ts';

/** Each cell as `table.row.column words`, each other block as its words. */
function blocksOf(draft: Draft): string[] {
  return draft.blocks.map(({ cell, prose }) => (cell ? `${cell.table}.${cell.row}.${cell.column} ` : '') + prose.text);
}

const word = fc.constantFrom('甲镇', '　乙镇', '合计', '12', '3.5%', '-', '', '“四上”企业');
const blank = fc.constantFrom('', ' ', '  ', '\t');
const cell = fc.tuple(blank, word, blank).map((parts) => parts.join(''));
const dashes = fc.constantFrom('-', '---', ':--', ':-:', '--:');

/** A table as Markdown has it, with or without pipes at both ends. */
const piped = fc
  .tuple(fc.integer({ min: 2, max: 5 }), fc.integer({ min: 0, max: 5 }), fc.boolean(), fc.constantFrom('\n', '\r\n'))
  .chain(([columns, rows, isClosed, lineEnd]) => {
    const rowOf = (content: fc.Arbitrary<string>): fc.Arbitrary<string> =>
      fc
        .array(content, { minLength: columns, maxLength: columns })
        .map((cells) => (isClosed ? `|${cells.join('|')}|` : `甲${cells.join('|')}乙`));
    const ruleOf = fc
      .array(dashes, { minLength: columns, maxLength: columns })
      .map((cells) => (isClosed ? `|${cells.join('|')}|` : cells.join('|')));
    return fc
      .tuple(rowOf(cell), ruleOf, fc.array(rowOf(cell), { minLength: rows, maxLength: rows }))
      .map(([head, rule, body]) => [head, rule, ...body, ''].join(lineEnd));
  });

describe('tables in plain text', () => {
  test('pipes make the tree that they make in Markdown', () => {
    fc.assert(
      fc.property(piped, (table) => {
        expect(readText(table).tree).toEqual(readMarkdown(table).tree);
      }),
    );
  });

  test('lines of cells with tabs between them are a table, and end with it', () => {
    expect(blocksOf(readText('受理情况见表。\n项目\t上年\t本年\n受理\t3\t5\n\t2\t-\n以上为全部情况。'))).toEqual([
      '受理情况见表。',
      '0.0.0 项目',
      '0.0.1 上年',
      '0.0.2 本年',
      '0.1.0 受理',
      '0.1.1 3',
      '0.1.2 5',
      '0.2.0 ',
      '0.2.1 2',
      '0.2.2 -',
      '以上为全部情况。',
    ]);
  });

  test('two columns are a table from three lines on', () => {
    expect(blocksOf(readText('甲镇\t3\n乙镇\t5\n丙镇\t7'))).toHaveLength(6);
    expect(blocksOf(readText('甲镇\t3\n乙镇\t5'))).toEqual(['甲镇\t3', '乙镇\t5']);
  });

  test.for([
    ['one line', '单位：\t安平县司法局\t2024年'],
    ['indents', '\t\t一、受理37件\n\t\t二、办结31件'],
    ['an indent before a figure with its name', '\t图 2\t近五年受理数\n\t图 3\t近五年办结数'],
    ['sentences', '一是\t受理案件。\t3\n二是\t办结案件。\t2'],
    ['words only', '姓名\t职务\t电话\n张三\t主任\t略'],
    ['a pipe without dashes below', '首页 | 公开\n当前 | 位置'],
    ['dashes that do not fit', '甲 | 乙 | 丙\n--- | ---'],
    ['an empty line between', '甲 | 乙\n\n--- | ---'],
  ] as const)('%s is none', ([, text]) => {
    expect(readText(text).blocks.some((block) => block.cell)).toBe(false);
  });

  test('a table is not joined to the lines of a text that was wrapped', () => {
    const line = '县司法局牵头梳理行政执法事项并逐项明确责任单位';
    const text = `${Array.from({ length: 9 }, () => line).join('\n')}\n项目 | 件数\n---|---\n受理 | 30\n${line}\n各乡镇。`;
    expect(blocksOf(readText(text))).toEqual([line.repeat(9), '0.0.0 项目', '0.0.1 件数', '0.1.0 受理', '0.1.1 30', `${line}各乡镇。`]);
  });
});
