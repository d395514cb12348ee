import type { Measure } from './figure.ts';

/** Verbs of change right before a number: 增加12件, 比上年多3起. 增加到 and 增至 lead to a level; 新增 and 净增 count what is new. */
const CHANGE =
  /(?:(?<![新净])(?:增长|增加|减少|下降|上升|提高|提升|降低|上涨|下跌|回落|多增|少增|增产|减产|增收|减收|增亏|减亏|扩大|缩小|收窄|下滑|攀升|递增|递减|压减|压降)|(?:比|较)[^，]{0,12}(?:增|减|升|降|高|低|多|少|快|慢|高出|超出|多出|少出|[多少](?!\p{Script=Han}*[类项种])\p{Script=Han}{2}))(?:了|约|近|仅)*$/u;
/** 226件少129件: a verb alone between two numbers. */
const BARE_CHANGE = /^(?:[增减少多升降高低]|上升|下降)(?:了|出)?$/u;
const CHANGE_NOUN = /(?:增幅|减幅|涨幅|降幅|升幅|增速|增长率|增长速度|上升率|下降率|增加率|减少率)(?:为|是|达到?|约|近|仅|超)*$/u;

/** Whether a verb of change is all that stands between an amount and the figure before it. */
export function isBareChange(unit: string, lead: string): boolean {
  return unit !== '%' && !unit.endsWith('百分点') && BARE_CHANGE.test(lead.trim());
}

export function measureOf(unit: string, label: string): Measure {
  const words = label.trimEnd();
  if (unit === '个百分点' || unit === '百分点') return 'points';
  if (unit === '倍') return 'growth';
  const isChange = CHANGE.test(words) || CHANGE_NOUN.test(words);
  if (unit === '%' || unit === '‰') return isChange ? 'growth' : 'share';
  return isChange ? 'delta' : 'level';
}
