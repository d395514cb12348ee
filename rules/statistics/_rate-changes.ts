import { type Figure, formatDecimal } from 'draftlint/rule';

/** Names of rates that are shares of a whole; in 效率, 利率 and 死亡率 a percentage may be a percentage. */
const SHARE_NAME =
  '(?:满意|办结|结案|审结|结收|办复|答复|回复|成功|调解|调处|化解|调撤|撤诉|执结|履行|履约|到位|整改|合格|优秀|优良|良好|通过|知晓|覆盖|参与|参学|普及|公开|出庭|应诉|胜诉|败诉|纠错|改判|发改|采纳|及时|准时|达标|完成|入学|升学|入园|就业|巩固|签约|参保|上线|绿化|城镇化|利用|处理|处置|治愈|服判息诉|息诉|破案|查处|解决|规范|准确|正确|受理|一次性告知|网办|可办|到场|到会|参会|出勤|得分|命中|自给|加工|机械化)率|满意度|占比|比重|比例|份额';
const RATE = /(?:率|占比|比重|比例|份额|满意度)(?:分别|均|已|仅|为|是|达到?|约|保持在|稳定在|[\s　])*$/u;
const NO_SHARE =
  /(?:效|频|速|(?<!成)功|汇|倍|曲|分辨|生产|周转|心|概|税|费|利|息|收益|回报|增长|容积|换手|市盈|市净|负债|死亡|发生|发病|发案|事故|投诉|犯罪)率[^率]*$/u;
const SINCE = String.raw`(?:同比|环比|(?:比|较)(?:上年|去年|上一年|上年度|前一年|年初|上月|同期|往年|\d{4}年)?(?:同期)?|又|再|均|分别|各|并|且|略|有所|大幅|小幅|略有|稳步|明显|显著|进一步)*`;
const VERB = '(?<verb>上升|提高|提升|增长|增加|下降|降低|减少|回升|回落|高出?|低)(?:了|约|近|超过?)*';
/** What follows the rate right away and begins no new subject. */
const OF_RATE = new RegExp(String.raw`^[\s，、,）（(]*(?:${SINCE}|[比较][^，。；\d]{0,10}?(?:平均水?平?|均值))${VERB}[\s　]*$`, 'u');
const IN_CLAUSE = new RegExp(`(?<rate>[^，。；、]{0,8}(?:${SHARE_NAME}))${SINCE}${VERB}$`, 'u');
const DOWN = /下降|降低|减少|回落|低/u;
/** Said of rates, hardly of counts. */
const OF_RATES_ONLY = /提高|提升|降低|回升|回落|高|低/u;
/** Numbers of things and amounts, which grow in percent: 案件数, 总量, 收入. */
const AMOUNT = /(?:[件人户次条项]数|数量|总[数量额]|收入|产值|生产总值|投资|销售额|案件|事项)$/u;
/** What is drawn up or pushed by points is the growth of something else. */
const PUSHED = /拉动|带动|推动|贡献|影响|[高低快慢]于/u;
const OF_AMOUNT = new RegExp(`^(?<amount>[^，。；：]{2,20}?)${SINCE}(?<verb>增长|增加|上升|下降|减少)(?:了|约|近|超过?)*$`, 'u');
const OF_COUNT = new RegExp(String.raw`^[\s，、,（(]*${SINCE}(?<verb>增长|增加|上升|下降|减少)(?:了|约|近|超过?)*[\s　]*$`, 'u');

/** What a change is a change of. */
export interface Subject {
  /** As printed: 结案率. */
  readonly name: string;
  readonly verb: string;
  /** Whether it may as well be the growth of a count that stands before. */
  readonly isUnsure: boolean;
}

/** The rate that a growth in percent is a change of; undefined where it may be the growth of a count. `at` is the growth's index among the figures. */
export function rateOfGrowth(growth: Figure, figures: readonly Figure[], at: number): Subject | undefined {
  const own = /分别|依次/u.test(growth.label) ? undefined : IN_CLAUSE.exec(growth.label)?.groups;
  if (own) return { name: own['rate'] ?? '', verb: own['verb'] ?? '', isUnsure: false };
  const level = figures[at - 1];
  const verb = OF_RATE.exec(growth.lead)?.groups?.['verb'];
  if (!level?.isPercent || level.measure !== 'share' || level.sentence !== growth.sentence || verb === undefined) return undefined;
  const between = rateOfTwo(growth, level, figures[at - 2]);
  if (between !== undefined) return { name: between, verb, isUnsure: false };
  const isNamed = isRateName(level.label);
  const isShare = /占[^，。；]*$/u.test(level.label);
  if ((!isNamed && !isShare) || isRelative(level, growth, verb)) return undefined;
  const name = nameIn(level.label);
  if (OF_RATES_ONLY.test(verb)) return { name, verb, isUnsure: false };
  if (!isNamed) return undefined;
  const hasCount = isAfterCount(figures, at - 1);
  return hasCount && verb !== '上升' ? undefined : { name, verb, isUnsure: hasCount };
}

function isRateName(label: string): boolean {
  return RATE.test(label) && !NO_SHARE.test(label);
}

function nameIn(label: string): string {
  return label.replace(/(?:分别|均|已|仅|为|是|达到?|约|[\s　])+$/u, '').slice(-12);
}

/** 办结率由95.2%提高到97.5%，提高2.3%: the rate, where what is printed in percent is the difference of the two in points. */
function rateOfTwo(growth: Figure, second: Figure, first: Figure | undefined): string | undefined {
  if (!first?.isPercent || first.measure !== 'share' || first.sentence !== growth.sentence) return undefined;
  const label = first.label.replace(/(?:由|从)(?:上年|去年)?的?$/u, '');
  const difference = Math.abs(Number(formatDecimal(second.value)) - Number(formatDecimal(first.value)));
  const isDifference = Math.abs(difference - Number(formatDecimal(growth.value))) < 1e-9;
  return isDifference && isRateName(label) ? nameIn(label) : undefined;
}

/** A change that cannot be one in points, as the rate would have been below 0 or above 100 before. */
function isRelative(level: Figure, growth: Figure, verb: string): boolean {
  const [now, change] = [Number(formatDecimal(level.value)), Number(formatDecimal(growth.value))];
  return DOWN.test(verb) ? now + change > 100 : change > now;
}

/** Whether a count without a change of its own stands before a rate in its part of the sentence, so that a growth may be the count's. */
function isAfterCount(figures: readonly Figure[], at: number): boolean {
  for (let index = at; index > Math.max(0, at - 8); index--) {
    const [before, figure] = [figures[index - 1] as Figure, figures[index] as Figure];
    if (before.sentence !== figure.sentence || figure.lead.includes('；') || before.measure === 'growth') return false;
    if (before.measure === 'level' && before.unit !== '') return true;
  }
  return false;
}

/** The amount that a change in percentage points is said of: 案件数同比增长5个百分点, 受理120件，同比增长5个百分点. */
export function amountOfPoints(points: Figure, before: Figure | undefined): Subject | undefined {
  if (PUSHED.test(points.label)) return undefined;
  const own = OF_AMOUNT.exec(points.label)?.groups;
  const name = own?.['amount'] ?? '';
  if (own && AMOUNT.test(name) && !/[率占比速幅重度]/u.test(name)) return { name, verb: own['verb'] ?? '', isUnsure: false };
  const verb = OF_COUNT.exec(points.lead)?.groups?.['verb'];
  const isCount = before?.measure === 'level' && before.unit !== '' && before.sentence === points.sentence && !before.isReference;
  if (verb === undefined || !isCount || /[率比速幅]/u.test(before.label)) return undefined;
  return { name: `${before.label}${before.text}`.trim().slice(-16), verb, isUnsure: false };
}
