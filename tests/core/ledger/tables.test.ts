import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { factsOf } from '../../../src/core/facts/index.ts';
import type { Cause } from '../../../src/core/ledger/causes.ts';
import { format } from '../../../src/core/ledger/decimal.ts';
import type { Ledger } from '../../../src/core/ledger/ledger.ts';
import { readMarkdown } from '../../../src/readers/markdown/index.ts';
import { readText } from '../../../src/readers/text/index.ts';

type Rows = readonly (readonly (string | number)[])[];

function piped([head = [], ...body]: Rows): string {
  const line = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...body.map(line)].join('\n');
}

const tabbed = (rows: Rows): string => rows.map((cells) => cells.join('\t')).join('\n');

function inMarkdown(rows: Rows, caption = ''): Ledger {
  return factsOf(readMarkdown(`${caption}\n\n${piped(rows)}\n`)).ledger;
}

function inText(rows: Rows): Ledger {
  return factsOf(readText(`${tabbed(rows)}\n`)).ledger;
}

/** What is reported of a cause: the suspect, else the figures of its relation. */
function suspectOf({ suspect }: Cause): string | undefined {
  return suspect && `${suspect.figure.text}→${format(suspect.value)}`;
}

describe('figures of table cells', () => {
  test.for([
    [
      [
        ['镇', '受理（件）'],
        ['甲镇', '1,234'],
        ['乙镇', '5'],
      ],
      '',
      ['甲镇受理 1234 件', '乙镇受理 5 件'],
    ],
    [
      [
        ['镇', '罚款'],
        ['甲镇', '12.50'],
        ['乙镇', '８'],
      ],
      '单位：万元',
      ['甲镇罚款 125000 元', '乙镇罚款 80000 元'],
    ],
    [
      [
        ['镇', '占比'],
        ['甲镇', '62.5%'],
        ['乙镇', '37.5%'],
      ],
      '单位：件',
      ['甲镇占比 62.5 %', '乙镇占比 37.5 %'],
    ],
    [
      [
        ['指标', '单位', '数量'],
        ['受理', '件', '12'],
        ['罚款', '万元', '3'],
      ],
      '',
      ['受理件 12 件', '罚款万元 30000 元'],
    ],
    [
      [
        ['序号', '镇', '2023', '2024'],
        ['1', '甲镇', '3', '4'],
      ],
      '单位：件',
      ['甲镇2023 3 件', '甲镇2024 4 件'],
    ],
    [
      [
        ['镇', '网上', ''],
        ['', '申请', '答复'],
        ['甲镇', '3', '-'],
      ],
      '单位：件',
      ['甲镇网上申请 3 件'],
    ],
    [
      [
        ['项目', '类别', '件数'],
        ['许可', '受理', '3'],
        ['', '办结', '2'],
      ],
      '',
      ['许可受理 3 件', '许可办结 2 件'],
    ],
  ] as const)('have value, unit and label from their heads: %j', ([rows, caption, expected]) => {
    const { figures } = inMarkdown(rows, caption);
    expect(figures.map(({ label, value, unit }) => `${label} ${format(value)} ${unit}`)).toEqual(expected);
  });

  const counts = [
    ['单位', '处罚', '强制'],
    ['甲镇', '100', '20'],
  ];

  test.for([
    ['办结率95%。', ''],
    ['办结率95%。\n\n全县办理案件情况见下表：', ''],
    ['办结率95%', ''],
    ['办结率达95％，群众满意', ''],
    ['按件（次）统计，共办理120件。', ''],
    ['单位：件、%', ''],
    ['各镇办结率（%）', '%'],
    ['表6：各镇办结率（％）', '%'],
    ['\\*\\*表6：各镇办结率（％）\\*\\*', '%'],
    ['各镇办结率较高（95%）', ''],
    ['单位：％', '%'],
    ['各镇办案情况（件）', '件'],
    ['办结率95%。（单位：件）', '件'],
    ['单位：件\n\n办结率95%。', '件'],
  ] as const)('take the unit of %j above the table for %j', ([above, unit]) => {
    expect(
      inMarkdown(counts, above)
        .figures.filter(({ sentence }) => sentence.block.cell)
        .map((figure) => figure.unit),
    ).toEqual([unit, unit]);
  });

  test('stand where they are printed', () => {
    const text = '镇\t件数\n甲镇\t 12 \n乙镇\t7\n';
    const { figures } = factsOf(readText(text));
    expect(figures.map(({ range }) => text.slice(range.start, range.end))).toEqual(['12', '7']);
  });
});

/** Items × classes with their row totals, column totals and the sum of all. */
function totalled(counts: readonly (readonly number[])[]): number[][] {
  const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
  const rows = counts.map((row) => [...row, sum(row)]);
  return [...rows, (rows[0] as number[]).map((_, column) => sum(rows.map((row) => row[column] as number)))];
}

const NAMES = ['甲镇', '乙镇', '丙镇', '丁镇', '戊镇', '己镇'];
const CLASSES = ['一般程序', '简易程序', '快速办理', '听证'];

function withHeads(cells: readonly (readonly (number | string)[])[]): Rows {
  const classes = CLASSES.slice(0, (cells[0]?.length ?? 1) - 1);
  const rows = cells.map((row, at) => [at === cells.length - 1 ? '合计' : (NAMES[at] as string), ...row]);
  return [['单位', ...classes, '合计'], ...rows];
}

const counts = fc
  .tuple(fc.integer({ min: 2, max: 6 }), fc.integer({ min: 2, max: 4 }))
  .chain(([rows, columns]) =>
    fc.array(fc.array(fc.integer({ min: 0, max: 900 }), { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
  );

describe('tables with totals', () => {
  test('are silent where they add up, at any scale, and the same as text and as Markdown', () => {
    fc.assert(
      fc.property(counts, fc.integer({ min: 1, max: 60 }), (numbers, scale) => {
        const rows = withHeads(totalled(numbers.map((row) => row.map((value) => value * scale))));
        for (const { relations } of [inMarkdown(rows), inText(rows)]) {
          expect(relations).toHaveLength(rows.length - 1 + (rows[0] as []).length - 1);
          expect(relations.filter(({ verdict }) => verdict !== 'holds')).toEqual([]);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('any one changed cell is the suspect', () => {
    fc.assert(
      fc.property(counts, fc.nat(), fc.nat(), fc.integer({ min: 1, max: 200 }), (numbers, row, column, by) => {
        const cells = totalled(numbers);
        const chosen = cells[row % cells.length] as number[];
        const at = column % chosen.length;
        const right = chosen[at] as number;
        // Parts that come to twice or three times their total are left alone, as they may divide it in several ways.
        const totals = [chosen.at(-1), cells.at(-1)?.[at]];
        fc.pre(totals.every((total) => by !== total && by !== 2 * (total as number)));
        chosen[at] = right + by;
        for (const ledger of [inMarkdown(withHeads(cells)), inText(withHeads(cells))]) {
          expect(ledger.causes.map(suspectOf)).toEqual([`${right + by}→${right}`]);
          expect(ledger.causes[0]?.others).toHaveLength(1);
          expect(ledger.causes[0]?.relation.certainty).toBe('certain');
        }
      }),
      { numRuns: 60 },
    );
  });

  test('leave a line alone whose parts come to three times its total, and name the cell by the other line', () => {
    const withCell = (value: number): Rows =>
      withHeads([
        [27, 25, value, 55],
        [5, 4, 7, 16],
        [32, 29, 10, 71],
      ]);
    const told = (value: number): readonly unknown[] =>
      inText(withCell(value)).causes.map((cause) => [suspectOf(cause), cause.others.length]);
    expect(told(97)).toEqual([['97→3', 1]]);
    expect(told(113)).toEqual([['113→3', 0]]);
  });

  test('hold where rounded amounts add up but for rounding', () => {
    fc.assert(
      fc.property(counts, (numbers) => {
        const exact = totalled(numbers.map((row) => row.map((value) => value * 37)));
        const rows = withHeads(exact.map((row) => row.map((value) => (value / 100).toFixed(1))));
        expect(inMarkdown(rows, '单位：万元').relations.filter(({ verdict }) => verdict === 'broken')).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});
