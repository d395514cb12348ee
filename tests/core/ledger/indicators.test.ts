import { expect, test } from 'vitest';
import { lint } from '../../../src/index.ts';

/** What the first figure of a sentence counts, as `figures` prints it. */
async function indicatorOf(sentence: string): Promise<string> {
  const { facts } = await lint({ text: `关于2024年度工作情况的报告\n\n${sentence}\n` });
  const { ledger } = facts;
  const { period, body, act, object } = ledger.indicatorOf(ledger.figures.at(-1) as (typeof ledger.figures)[number]);
  return [period, body, act, object].join('|');
}

test.for([
  ['均经合法性审核和集体讨论后报县政府；自行清理规范性文件19件。', '|县政府||自行清理规范性文件'],
  ['2022年该省法院审结的行政一审案件1874件。', '2022年|省法院|审结|行政一审案件'],
  ['在安平县人民政府网站发布动态38条。', '|安平县人民政府||网站发布动态'],
  ['向阳区政府印发文件5件。', '|向阳区政府||印发文件'],
  ['废止省政府规章3件。', '|||废止省政府规章'],
  ['全市法院新收案件120件。', '|全市法院|新收|案件'],
  ['开展了应急演练10次。', '||开展|应急演练'],
  ['新增、优化公交线路20条。', '||新增|优化公交线路'],
  ['截至2024年底累计开发项目164个。', '截至2024年底|||开发项目'],
  ['截至12月31日收到申请164件。', '截至12月31日||收到|申请'],
])('%s counts %s', async ([sentence, indicator]) => {
  expect(await indicatorOf(sentence as string)).toBe(indicator);
});
