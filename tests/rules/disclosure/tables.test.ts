import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lint } from '../../../src/index.ts';

const KINDS = ['（一）予以公开', '（二）部分公开', '1.属于国家秘密', '2.其他法律行政法规禁止公开', '（七）总计'];
const APPLICANTS = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'];

interface Applications {
  readonly results: readonly (readonly number[])[];
  readonly carried: readonly number[];
  readonly left: readonly number[];
}

const count = fc.integer({ min: 0, max: 300 });
const six = fc.array(count, { minLength: 6, maxLength: 6 });
const applications: fc.Arbitrary<Applications> = fc.record({
  results: fc.array(six, { minLength: 4, maxLength: 4 }),
  carried: fc.constant([0, 0, 0, 0, 0, 0]),
  left: six,
});

const withTotal = (row: readonly number[]): number[] => [...row, row.reduce((a, b) => a + b, 0)];

/** The numbers of the form, row by row: 一, 二, the results, （七）, 四. */
function cellsOf({ results, carried, left }: Applications): number[][] {
  const settled = left.map((_, column) => results.reduce((sum, row) => sum + (row[column] as number), 0));
  const intake = left.map((value, column) => value + (settled[column] as number) - (carried[column] as number));
  return [intake, carried, ...results, settled, left].map(withTotal);
}

function tableOf(cells: readonly (readonly number[])[]): string {
  const names = ['一、本年新收政府信息公开申请数量', '二、上年结转政府信息公开申请数量', ...KINDS, '四、结转下年度继续办理'];
  const head = ['申请情况', ...APPLICANTS.slice(0, (cells[0]?.length ?? 1) - 1), '总计'];
  const rows = [head, head.map(() => '---'), ...cells.map((row, at) => [names[at], ...row])];
  rows.splice(4, 0, ['三、本年度办理结果', ...head.slice(1).map(() => '')]);
  return `${rows.map((row) => `| ${row.join(' | ')} |`).join('\n')}\n`;
}

async function findingsIn(text: string): Promise<string[]> {
  const { diagnostics } = await lint({ text, format: 'markdown' });
  return diagnostics
    .filter(({ code }) => /^(?:disclosure|statistics)/u.test(code))
    .map(({ code, range }) => `${code.split('/')[0]} ${text.slice(range.start, range.end)}`);
}

describe('the table of applications for disclosure', () => {
  test('is silent where it balances', async () => {
    await fc.assert(
      fc.asyncProperty(applications, async (numbers) => {
        expect(await findingsIn(tableOf(cellsOf(numbers)))).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });

  test('any one changed number is reported once and at its place', async () => {
    await fc.assert(
      fc.asyncProperty(applications, fc.nat(), fc.nat(), fc.integer({ min: 1000, max: 2000 }), async (numbers, row, column, by) => {
        const cells = cellsOf(numbers);
        const chosen = cells[row % cells.length] as number[];
        const changed = (chosen[column % chosen.length] as number) + by;
        chosen[column % chosen.length] = changed;
        expect(await findingsIn(tableOf(cells))).toEqual([`disclosure ${changed}`]);
      }),
      { numRuns: 30 },
    );
  });

  test('a row （三） with a number of its own beside those of its kinds is counted once', async () => {
    const cells = cellsOf({ results: [[5], [2], [1], [1]], carried: [0], left: [1] });
    const text = tableOf(cells).replace('| 1.属于', '| （三）不予公开 | 2 | 2 |\n| 1.属于');
    expect(await findingsIn(text)).toEqual([]);
    expect(await findingsIn(text.replace('（七）总计 | 9 | 9', '（七）总计 | 8 | 8'))).toEqual(['disclosure 8', 'disclosure 8']);
  });
});
