import { describe, expect, test } from 'vitest';
import { standingOf } from '../../src/core/facts/hierarchy.ts';
import { isCollective, isOrganName, isSameOrgan, namesIn, placesIn, readOrgan } from '../../src/core/facts/organs.ts';

describe('a name', () => {
  test.for([
    ['中共安平县委', 'party-committee', 'county', '安平县'],
    ['中国共产党安平县委员会', 'party-committee', 'county', '安平县'],
    ['县委', 'party-committee', 'county', undefined],
    ['区党委', 'party-committee', 'county', undefined],
    ['中共黔山区临河乡委员会', 'party-committee', 'township', '临河乡'],
    ['安平县人民政府', 'government', 'county', '安平县'],
    ['县政府', 'government', 'county', undefined],
    ['省政府', 'government', 'province', undefined],
    ['青山土家族苗族自治州人民政府', 'government', 'city', '青山土家族苗族自治州'],
    ['双江拉祜族佤族布朗族傣族自治县人民政府', 'government', 'county', '双江拉祜族佤族布朗族傣族自治县'],
    ['平原旗人民政府', 'government', 'county', '平原旗'],
    ['南山苗族侗族乡人民政府', 'government', 'township', '南山苗族侗族乡'],
    ['白塔地区行政公署', 'government', 'city', '白塔地区'],
    ['安平经济开发区管理委员会', 'government', undefined, '安平经济开发区'],
    ['安平县人大常委会', 'congress', 'county', '安平县'],
    ['安平县人民代表大会常务委员会', 'congress', 'county', '安平县'],
    ['安平县人民政府办公室', 'office', 'county', '安平县'],
    ['中共安平县委办公室', 'office', 'county', '安平县'],
    ['临河镇党政办公室', 'office', 'township', '临河镇'],
    ['中共安平县委全面依法治县委员会办公室', 'party-office', 'county', '安平县'],
    ['县委依法治县办', 'party-office', 'county', undefined],
    ['安平县法治政府建设工作领导小组办公室', 'party-office', 'county', '安平县'],
    ['安平县司法局', 'department', 'county', '安平县'],
    ['安平县市场监督管理局', 'department', 'county', '安平县'],
    ['市场监督管理局', 'department', undefined, undefined],
    ['县城市管理局', 'department', 'county', undefined],
    ['区住房和城乡建设局', 'department', 'county', undefined],
    ['安平市民政局', 'department', 'city', '安平市'],
    ['安平市政务服务中心', 'department', 'city', '安平市'],
    ['国家税务总局安平县税务局', 'department', 'county', '安平县'],
    ['中共安平县委政法委员会', 'department', 'county', '安平县'],
    ['安平县发展和改革委员会', 'department', 'county', '安平县'],
    ['中共安平县委政策研究室', 'department', 'county', '安平县'],
    ['安平区和平街道办事处', 'subdistrict', 'township', '和平街道'],
    ['和平街道', 'subdistrict', 'township', '和平街道'],
    ['中共安平区和平街道工作委员会', 'party-committee', 'township', '和平街道'],
    ['安平县司法局法规科', 'inner-office', 'county', '安平县'],
    ['政策法规股', 'inner-office', undefined, undefined],
    ['安平县司法局办公室', 'department', 'county', '安平县'],
    ['国家统计局', 'department', 'national', undefined],
    ['国务院', 'government', 'national', undefined],
    ['中国人民政治协商会议安平县委员会', 'other', 'county', '安平县'],
    ['和平社区居民委员会', 'other', undefined, undefined],
    ['张三', 'other', undefined, undefined],
  ] as const)('%s', ([name, kind, level, place]) => {
    expect(readOrgan(name)).toMatchObject({ name, kind, level, place });
  });

  test('without its seal', () => {
    expect(readOrgan('安平县司法局（代章）').name).toBe('安平县司法局');
  });

  test.for([
    ['杭安市西湖区人民政府', ['杭安市', '西湖区']],
    ['广州市番禺区司法局', ['广州市', '番禺区']],
    ['新乡市红旗区人民政府', ['新乡市', '红旗区']],
    ['景德镇市珠山区司法局', ['景德镇市', '珠山区']],
    ['贵州省毕节市', ['贵州省', '毕节市']],
    ['安平县城关镇', ['安平县', '城关镇']],
    ['安平县乡村振兴局', ['安平县']],
    ['红旗镇人民政府', ['红旗镇']],
    ['城市管理局', []],
    ['社区', []],
  ] as const)('places of %s', ([name, places]) => {
    expect(placesIn(name)).toEqual(places);
  });
});

describe('a line', () => {
  test.for(['县委', '县法治办', '安平县司法局', '市委全面依法治市委员会', '国务院', '安平县残联', '安平县教育局（盖章）', '县人民检察院'])(
    '%s is an organ',
    (name) => {
      expect(isOrganName(name)).toBe(true);
    },
  );

  test.for(['格局', '全局', '由县司法局主办', '推进司法所', '加强执法队', '一、主要做法', '工作情况报告', '张三', '安平县'])(
    '%s is none',
    (name) => {
      expect(isOrganName(name)).toBe(false);
    },
  );

  test.for(['各乡镇人民政府', '县直各单位', '有关部门', '市直属各部门', '局属各单位'])('%s names many', (name) => {
    expect(isCollective(name)).toBe(true);
  });

  test.for([
    ['区委、区政府：', '区委|区政府'],
    ['县委县政府：', '县委|县政府'],
    ['县委和县政府：', '县委|县政府'],
    ['县委、县政府并报市司法局：', '县委|县政府|市司法局'],
    ['县委，县人大常委会；市司法局。', '县委|县人大常委会|市司法局'],
    ['中共安平县委　　安平县人民政府', '中共安平县委|安平县人民政府'],
    ['中共安平县委 安平县人民政府', '中共安平县委|安平县人民政府'],
    ['中 共 安 平 县 委', '中共安平县委'],
    ['中 共 安 平 县 委     安 平 县 人 民 政 府', '中共安平县委|安平县人民政府'],
    ['中共安平县委安平县人民政府', '中共安平县委|安平县人民政府'],
    ['安平县住房和城乡建设局', '安平县住房和城乡建设局'],
    ['安平县发展和改革委员会', '安平县发展和改革委员会'],
    ['安平县　司法局', '安平县司法局'],
  ])('%s names %s', ([line, names]) => {
    expect(
      namesIn(line as string)
        .map(({ name }) => name)
        .join('|'),
    ).toBe(names);
  });
});

describe('one organ', () => {
  test.for([
    ['中共安平县委', '中国共产党安平县委员会'],
    ['中共安平县委', '安平县委'],
    ['中共安平县委', '县委'],
    ['安平县人民政府', '县政府'],
    ['安平县人民政府', '江北市安平县人民政府'],
    ['黔山区临河乡人民政府', '临河乡人民政府'],
    ['黔山区临河乡人民政府', '乡政府'],
    ['安平县人民政府办公室', '县政府办'],
    ['安平县市场监督管理局', '县市场监管局'],
    ['安平县发展和改革委员会', '安平县发改委'],
    ['安平县人力资源和社会保障局', '县人社局'],
    ['中共安平县委全面依法治县委员会办公室', '县委依法治县办'],
    ['安平县司法局', '中共安平县司法局党组'],
    ['安平县人大常委会', '安平县人民代表大会常务委员会'],
    ['和平街道办事处', '和平街道'],
    ['青山土家族自治县人民政府', '县政府'],
  ] as const)('%s = %s', ([a, b]) => {
    expect(isSameOrgan(readOrgan(a), readOrgan(b))).toBe(true);
    expect(isSameOrgan(readOrgan(b), readOrgan(a))).toBe(true);
  });

  test.for([
    ['中共安平县委', '安平县人民政府'],
    ['安平县人民政府', '临河县人民政府'],
    ['安平县人民政府', '区政府'],
    ['安平县人民政府', '市政府'],
    ['安平县人民政府', '安平县人民政府办公室'],
    ['中共安平县委办公室', '安平县人民政府办公室'],
    ['安平县司法局', '安平县公安局'],
    ['安平县财政局', '安平县政务服务管理局'],
    ['安平县人民政府', '中共安平县委全面依法治县委员会办公室'],
    ['安平县司法局', '临河县司法局'],
    ['临河镇人民政府', '安平县人民政府'],
  ] as const)('%s ≠ %s', ([a, b]) => {
    expect(isSameOrgan(readOrgan(a), readOrgan(b))).toBe(false);
    expect(isSameOrgan(readOrgan(b), readOrgan(a))).toBe(false);
  });
});

describe('standing', () => {
  test.for([
    ['安平县司法局', '县委', 'leader'],
    ['安平县司法局', '安平县人民政府', 'leader'],
    ['安平县司法局', '市司法局', 'superior'],
    ['安平县司法局', '市委', 'beyond'],
    ['安平县司法局', '省政府', 'beyond'],
    ['安平县司法局', '省司法厅', 'beyond'],
    ['安平县司法局', '县委依法治县办', 'peer'],
    ['安平县司法局', '各司法所', 'subordinate'],
    ['安平县司法局', '县直各单位', 'unknown'],
    ['安平县人民政府', '县委', 'leader'],
    ['安平县人民政府', '县人大常委会', 'leader'],
    ['安平县人民政府', '市政府', 'superior'],
    ['安平县人民政府', '江北市人民政府', 'superior'],
    ['安平县人民政府', '省政府', 'beyond'],
    ['安平县人民政府', '国务院', 'beyond'],
    ['安平县人民政府', '各乡镇人民政府', 'subordinate'],
    ['安平县人民政府', '临河镇人民政府', 'subordinate'],
    ['安平县人民政府', '县直各单位', 'subordinate'],
    ['安平县人民政府', '县司法局', 'peer'],
    ['安平县人民政府', '有关单位', 'unknown'],
    ['临河镇人民政府', '县政府', 'superior'],
    ['临河镇人民政府', '市政府', 'superior'],
    ['临河镇人民政府', '各乡镇', 'unknown'],
    ['临河镇人民政府', '各村', 'subordinate'],
    ['临河镇人民政府', '省政府', 'beyond'],
    ['黔山区临河乡人民政府', '区政府', 'superior'],
    ['安平县临河镇人民政府', '市政府', 'beyond'],
    ['安平市临河镇人民政府', '市政府', 'superior'],
    ['安平市司法局', '市委', 'leader'],
    ['安平市司法局', '省政府', 'beyond'],
    ['安平市人民政府', '省政府', 'superior'],
    ['安平经济开发区管理委员会', '市政府', 'unknown'],
    ['定安县人民政府', '省政府', 'superior'],
    ['和平街道办事处', '区委', 'superior'],
  ] as const)('to %s, %s is %s', ([issuer, other, standing]) => {
    expect(standingOf(readOrgan(other), readOrgan(issuer))).toBe(standing);
  });
});
