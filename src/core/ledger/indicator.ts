import type { Figure } from './figure.ts';
import { coreOf } from './label.ts';
import { actOf, outcomeOf } from './lexicon.ts';

/** What a figure counts (指标). Fields that its words do not tell are empty. */
export interface Indicator {
  /** What is counted: 行政复议申请; from the clause, else from the figure before it in the sentence or the heading it stands under. */
  readonly object: string;
  /** What happened to it: 受理, 办结, 增加, 驳回. */
  readonly act: string;
  /** 2024年, 上年, 1—6月, 累计; from the clause, else from the sentence. */
  readonly period: string;
  /** Whose: 全县, 县法院. */
  readonly body: string;
  /** The count noun or measure as printed. */
  readonly unit: string;
}

const PERIOD =
  /(?:(?:19|20)\d{2}年(?:度|\d{1,2}月(?:末|底|份)?|末|底|上半年|下半年|[一二三四]季度)?|\d{1,2}[-—－~～至]\d{1,2}月(?:份)?|上年(?:同期|末|度)?|去年(?:同期|底)?|今年以来|今年|本年度?|上半年|下半年|[一二三四]季度|年末|全年|截至(?:目前|[^，。；]{0,10}?[年月日底末份](?![\d年月日底末份])|[^，。；]{1,12}(?=，))|累计)/u;
const BODY =
  /(?:全[国省市县区州旗乡镇](?:各级)?(?:法院|检察院)?|我[国省市县区乡镇局]|本[省市县区院局]|[^\P{Script=Han}年]{1,8}(?:法院|检察院|公安局|司法局|司法所|[省市县区]政府|人民政府|办事处|街道|乡镇|各乡镇|各部门)|[省市县区]政府)/u;

/** What stands before the name of a body and is no part of it: 审核和集体讨论后报|县政府, 该|省法院, 在|上海市人民政府. */
const BEFORE_BODY = /^.*(?:[报由将被给为的了后从至到于以月日该请]|[对向](?!阳)|在|经(?![开济贸])|与)(?=[\p{Script=Han}]{2})/u;
/** What 政府 is only the first half of the name of: 省政府规章, 政府采购. */
const NAMED_BY_GOVERNMENT = /^(?:规章|令|采购|投资|债|购买|性基金|工作报告)/u;

/** What one character can name: 14个村. */
const AREA_NOUN = /^[村镇乡县区市州省]$/u;

/** The indicator of each figure of a draft, in order. `headingOf` gives the heading a figure stands under. */
export function indicatorsOf(figures: readonly Figure[], headingOf: (figure: Figure) => string): ReadonlyMap<Figure, Indicator> {
  const indicators = new Map<Figure, Indicator>();
  let before: { readonly figure: Figure; readonly indicator: Indicator } | undefined;
  let period: RegExpExecArray | null = null;
  for (const figure of figures) {
    if (before?.figure.sentence !== figure.sentence) period = PERIOD.exec(figure.line);
    const inherited = before?.figure.sentence === figure.sentence ? before.indicator.object : coreOf(headingOf(figure));
    const isBefore = period !== null && period.index + period[0].length <= figure.index - figure.sentence.index;
    const indicator = indicatorOf(figure, inherited, isBefore ? (period?.[0] ?? '') : '');
    indicators.set(figure, indicator);
    before = { figure, indicator };
  }
  return indicators;
}

/** The object of the figure before and the period that its sentence begins with hold where a figure's own words tell none. */
function indicatorOf(figure: Figure, inherited: string, period: string): Indicator {
  const words = figure.label;
  const act = (figure.isPercent ? undefined : (actOf(words) ?? outcomeOf(words))) ?? '';
  const own = coreOf(words.replace(act, '').replace(wholeIn(words), ''));
  const after = figure.isPercent || (figure.object.length < 2 && !AREA_NOUN.test(figure.object)) ? '' : coreOf(figure.object);
  const object = `${own.replace(/^(?:其中|另|共|[了过、])+/u, '')}${/^(?:的|以|左右|和|与|及|等|占|比|较)/u.test(after) ? '' : after}`;
  return {
    object: object || inherited,
    act,
    period: (PERIOD.exec(words) ?? PERIOD.exec(figure.lead))?.[0] ?? period,
    body: (wholeIn(words) || wholeIn(figure.lead)).replace(BEFORE_BODY, ''),
    unit: figure.unit,
  };
}

/** The words of a label that say whose it is, and what led over to them. */
function wholeIn(words: string): string {
  const match = BODY.exec(words);
  const isOther = match?.[0].endsWith('政府') && NAMED_BY_GOVERNMENT.test(words.slice(match.index + match[0].length));
  return isOther ? '' : (match?.[0] ?? '');
}
