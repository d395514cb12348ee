import { describe, expect, test } from 'vitest';
import { factsOf, type Places } from '../../src/core/facts/index.ts';
import { readText } from '../../src/readers/text/index.ts';

const placesIn = (text: string): Places => factsOf(readText(text)).places;
const othersIn = (body: string): string[] =>
  placesIn(`淮川市安平县人民政府关于2024年度法治政府建设情况的报告\n\n${body}`).others.map(({ name }) => name);

describe('own places', () => {
  test.for<[string, string[]]>([
    ['安平县2024年度法治政府建设情况的报告\n\n工作如下。', ['安平县']],
    ['关于报送安平县2024年度法治政府建设情况的报告\n\n工作如下。', ['安平县']],
    ['2024年度安平县法治政府建设情况报告\n\n工作如下。', ['安平县']],
    ['淮川市安平县临河镇人民政府2024年度法治政府建设情况的报告\n\n工作如下。', ['淮川市', '安平县', '临河镇']],
    ['中共安平县委\n安平县人民政府\n关于2024年度法治政府建设情况的报告\n\n工作如下。', ['安平县']],
    ['2024年度法治政府建设情况的报告\n\n工作如下。\n\n安平县司法局\n2025年1月10日', ['安平县']],
    ['2024年度法治政府建设情况的报告\n\n工作如下。', []],
  ])('%s', ([text, own]) => {
    expect(placesIn(text).own).toEqual(own);
  });

  test('are also spoken of without a name', () => {
    expect(placesIn('安平县2024年度法治政府建设情况的报告\n\n工作如下。').pronouns).toEqual(['我县', '全县', '本县']);
  });
});

test.for<[string, string[]]>([
  ['2024年，临江县坚持依法行政。', ['临江县']],
  ['在临江县委领导下，由大余县牵头，推动清溪县发展。', ['临江县', '大余县', '清溪县']],
  ['在云州市委领导下，临江县、青山区参加。', ['云州市', '临江县']],
  ['木城苗族自治县开展活动。', []],
  ['苗族自治县坚持依法行政。', []],
  ['组织全县干部学习，推动县法治建设，加强县乡联动，服务全县发展。', []],
  ['各县区、两县交界处、示范县、贫困县、邻县、周边县、省市县三级。', []],
  ['安平县和淮川市安平县都写过。', []],
  ['推动社区、园区、城区法治建设，建设开发区。', []],
])('other places in %s', ([body, names]) => {
  expect(othersIn(body)).toEqual(names);
});

test('what stands within quotes and titles is marked', () => {
  const { others } = placesIn('安平县2024年度法治政府建设情况的报告\n\n学习“枫桥经验，临江县实践”，临江县参加。');
  expect(others.map(({ isQuoted }) => isQuoted)).toEqual([true, false]);
});
