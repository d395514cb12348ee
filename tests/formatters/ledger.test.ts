import { describe, expect, test } from 'vitest';
import { factsOf } from '../../src/core/facts/index.ts';
import { maskerOf } from '../../src/core/masking.ts';
import { placesOf } from '../../src/core/place.ts';
import { LineIndex } from '../../src/core/position.ts';
import { formatLedger, formatLedgerCsv, formatLedgerJson, type LedgerView } from '../../src/formatters/ledger.ts';
import { readDraft } from '../../src/index.ts';

async function viewOf(text: string): Promise<LedgerView> {
  const draft = await readDraft(text);
  const facts = factsOf(draft);
  return {
    path: 'a.txt',
    ledger: facts.ledger,
    index: new LineIndex(text),
    placeOf: placesOf(facts, draft),
    mask: maskerOf(facts.identifiers),
    language: 'zh',
  };
}

const TEXT = '2024年，全县受理行政复议申请40件，办结38件，办结率95%。开展宣传活动12场。\n';

describe('the ledger', () => {
  test('lists every figure with its indicator, every relation, the coverage and what no relation covers', async () => {
    const lines = formatLedger(await viewOf(TEXT)).split('\n');
    expect(lines[0]).toBe('1:17  正文开头第1段  40件  2024年 全县 受理 行政复议申请  相符（2）');
    expect(lines).toContain('  相符  比率  办结38件 ÷ 全县受理行政复议申请40件 = 95%  [1:23 1:17 1:30]');
    expect(lines.at(-3)).toBe('共 4 个数据，知道指标的 4 个，至少在一个勾稽关系中的 3 个。');
    expect(lines.at(-2)).toBe('没有勾稽关系的：1:40 12场');
  });

  test('gives the results of one kind of matter its object, and a count of places their own', async () => {
    const text = '全县审结行政复议案件50件，维持30件、撤销5件、驳回10件、终止5件。\n\n化解矛盾纠纷20件，覆盖全镇14个村。\n';
    const { figures } = JSON.parse(formatLedgerJson(await viewOf(text)));
    expect(figures.map(({ indicator }: { indicator: { object: string; act: string } }) => `${indicator.act} ${indicator.object}`)).toEqual([
      '审结 行政复议案件',
      '维持 行政复议案件',
      '撤销 行政复议案件',
      '驳回 行政复议案件',
      '终止 行政复议案件',
      '化解 矛盾纠纷',
      '覆盖 村',
    ]);
  });

  test('is told to programs with ids that agree', async () => {
    const { figures, relations, coverage } = JSON.parse(formatLedgerJson(await viewOf(TEXT)));
    expect(coverage).toEqual({ figures: 4, named: 4, related: 3, uncovered: [3] });
    expect(figures[1]).toMatchObject({
      id: 1,
      value: '38',
      unit: '件',
      measure: 'level',
      indicator: { object: '行政复议申请', act: '办结' },
    });
    for (const figure of figures) {
      for (const id of figure.relations) expect(relations[id].terms.map((term: { figure: number }) => term.figure)).toContain(figure.id);
    }
  });

  test.for([formatLedger, formatLedgerJson, formatLedgerCsv])('tells of no person: %o', async (print) => {
    const text = '关于工作的报告\n\n原告王建国诉县人民政府一案，涉及案件3件，王建国等人受理申请5件，电话13812345678受理投诉2件。\n';
    const output = print(await viewOf(text));
    expect(output).toMatch(/王某某[\s\S]*138\*{6}78/u);
    expect(output).not.toMatch(/王建国|13812345678/u);
  });

  test.for(['＝1+1', '+1', '-1', '@甲', '＠甲', '\t=1'])('has no cell that a spreadsheet takes for a formula: %s', async (words) => {
    const csv = formatLedgerCsv(await viewOf(`${words}类别12件。\n`));
    expect(csv).toContain('12件');
    expect(csv).not.toMatch(/(?:^|,)"?[=+\-@＝＋－＠\t]\D/mu);
  });

  test('opens in a spreadsheet: BOM, CRLF, quoted cells, no formulas', async () => {
    const csv = formatLedgerCsv(await viewOf('=1+1办理，"甲"案件12件。\n'));
    expect(csv.startsWith('\uFEFF行,列,位置,')).toBe(true);
    expect(csv.endsWith('\r\n')).toBe(true);
    for (const row of csv.slice(1).split('\r\n')) for (const cell of row.split(',')) expect(cell).not.toMatch(/^"?[=+@-]\D/u);
  });
});
