import { type Decimal, decimal } from './decimal.ts';

/** What stands between a number and its unit, and makes it so many times larger. */
export const SCALES: Readonly<Record<string, Decimal>> = {
  百: decimal('100'),
  千: decimal('1000'),
  万: decimal('10000'),
  百万: decimal('1000000'),
  千万: decimal('10000000'),
  亿: decimal('100000000'),
  万亿: decimal('1000000000000'),
};

/** The scales as alternatives of a pattern, longer ones first. */
export const SCALE_PATTERN = '万亿|千万|百万|亿|万|千|百';

/**
 * Units of measure and count nouns (量词) that may stand after a number, by what they count. Figures are compared only within one group:
 * 人 and 名 count the same, 人 and 人次 do not.
 */
const GROUPS: Readonly<Record<string, readonly string[]>> = {
  percent: ['%'],
  permille: ['‰'],
  points: ['个百分点', '百分点'],
  multiple: ['倍'],
  tenth: ['成'],
  money: ['元', '块钱'],
  dollars: ['美元'],
  'hong kong dollars': ['港元', '港币'],
  euros: ['欧元'],
  people: ['人', '名', '位'],
  'people times': ['人次', '人(次)', '人（次）'],
  cases: ['件', '起', '宗', '例', '案', '件（次）', '件（起）', '起（件）'],
  'case times': ['件次'],
  'household times': ['户次', '家次'],
  'vehicle times': ['辆次', '台次', '车次', '班次', '架次', '列次', '航次'],
  times: ['次', '回', '轮次'],
  households: ['户'],
  things: ['个', '家', '所', '处', '座', '间'],
  items: ['项'],
  entries: ['条'],
  copies: ['份', '册', '本', '卷', '篇', '张', '幅', '期', '部', '集', '版', '封'],
  gatherings: ['场', '场次', '批', '批次', '轮', '届', '堂', '课时', '学时'],
  species: ['种', '类', '门'],
  vehicles: ['辆', '台', '架', '艘', '列', '套', '台套', '台（套）', '套（间）', '部（台）'],
  animals: ['头', '只', '羽', '匹', '尾'],
  plants: ['株', '棵'],
  groups: ['支', '组', '队', '对', '班'],
  villages: ['村', '镇', '乡', '县', '市', '区', '省', '社区', '站', '点'],
  sites: ['块', '片', '栋', '幢', '层', '枚', '面', '根', '道', '口', '眼', '盏', '箱', '袋', '盘', '顶', '床'],
  beds: ['张床', '床位'],
  hours: ['小时', '分钟', '秒'],
  days: ['天', '个工作日', '工作日'],
  months: ['个月'],
  mu: ['亩'],
  hectares: ['公顷'],
  'square kilometres': ['平方公里', '平方千米'],
  'square metres': ['平方米'],
  'cubic metres': ['立方米', '方'],
  kilometres: ['公里', '千米'],
  metres: ['米'],
  tonnes: ['吨'],
  'tonnes of coal': ['吨标准煤', '吨标煤'],
  kilograms: ['公斤', '千克', '斤'],
  'tonne kilometres': ['吨公里'],
  'person kilometres': ['人公里'],
  'kilowatt hours': ['千瓦时', '度'],
  kilowatts: ['千瓦', '兆瓦'],
  containers: ['标准箱', '标箱'],
  'standard pieces': ['标准量'],
  boxes: ['标准件', '笔', '单', '箱次'],
  data: ['GB', 'TB', 'PB', 'MB'],
  beats: ['兆', 'M'],
  ages: ['周岁', '岁'],
  degrees: ['℃', '摄氏度'],
  doses: ['剂次', '剂', '针'],
  shares: ['股', '手'],
  scores: ['分'],
  steps: ['档'],
};

/** What makes another word of a unit: 分别, 档案. */
const NO_UNIT_BEFORE: Readonly<Record<string, string>> = { 分: '(?![之别散级类期户批次布钟为成析解工管])', 档: '(?![案次期])' };

const GROUP_OF = new Map(Object.entries(GROUPS).flatMap(([group, units]) => units.map((unit) => [unit, group] as const)));

/** The units as alternatives of a pattern, longer ones first. */
export const UNIT_PATTERN = [...GROUP_OF.keys()]
  .sort((a, b) => b.length - a.length)
  .map((unit) => unit.replaceAll(/[().]/gu, String.raw`\$&`) + (NO_UNIT_BEFORE[unit] ?? ''))
  .join('|');

/** What a unit counts; a unit that is in no group stands for itself, and none for nothing. */
export function groupOf(unit: string): string {
  return GROUP_OF.get(unit) ?? unit;
}

/** A unit that the words before a bare number end in: 总诊疗人次101.5亿 counts 人次. */
export function unitAtEnd(label: string): string | undefined {
  return UNIT_AT_END.exec(label)?.groups?.['unit'];
}

const UNIT_AT_END = /(?<unit>人次|件次|场次|户次|人|件|户|个|家|条|项|篇|次)(?:总?数|总?量|规模)?$/u;
