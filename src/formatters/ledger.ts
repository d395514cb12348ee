import type { Figure, Indicator, Ledger } from '../core/facts/index.ts';
import { format as formatDecimal } from '../core/ledger/decimal.ts';
import { relationText } from '../core/ledger/equation.ts';
import { type Relation, type RelationKind, termsOf, type Verdict } from '../core/ledger/relation.ts';
import type { LineIndex, PositionRange } from '../core/position.ts';
import type { Range } from '../core/range.ts';
import type { Language, Text } from '../core/text.ts';
import { plain } from './pretty.ts';

/** A ledger with what is needed to say where its figures stand. */
export interface LedgerView {
  readonly path: string;
  readonly ledger: Ledger;
  readonly index: Pick<LineIndex, 'positionAt' | 'rangeAt'>;
  readonly placeOf: (range: Range) => Text;
  /** Takes what tells of a person out of words of the draft (`maskerOf`). */
  readonly mask: (text: string) => string;
  readonly language: Language;
}

export const VERDICTS: Readonly<Record<Verdict, Text>> = {
  holds: { zh: '相符', en: 'holds' },
  rounding: { zh: '舍入内相符', en: 'holds within rounding' },
  broken: { zh: '不符', en: 'broken' },
  undecided: { zh: '不能判定', en: 'cannot be decided' },
};
export const KINDS: Readonly<Record<RelationKind, Text>> = {
  sum: { zh: '分项与总数', en: 'parts and total' },
  subset: { zh: '部分与整体', en: 'part and whole' },
  flow: { zh: '收结存', en: 'in, settled, left' },
  outcome: { zh: '结果与办结', en: 'results and settled' },
  share: { zh: '占比', en: 'share' },
  rate: { zh: '比率', en: 'rate' },
  change: { zh: '增减', en: 'change' },
  balance: { zh: '差额', en: 'balance' },
  average: { zh: '平均', en: 'average' },
  'share-total': { zh: '占比合计', en: 'sum of shares' },
  completeness: { zh: '全部完成', en: 'completeness' },
  'row-total': { zh: '表内合计', en: 'table total' },
  'disclosure-row': { zh: '申请表各行总计', en: 'rows of the table of applications' },
  'disclosure-flow': { zh: '申请表收结存', en: 'applications in, settled, left' },
  'disclosure-result': { zh: '申请表办理结果', en: 'results of applications' },
  'disclosure-dispute': { zh: '复议诉讼表总计', en: 'totals of disputes' },
  'disclosure-text': { zh: '申请数正文与表格', en: 'applications in text and table' },
  conflict: { zh: '同一指标', en: 'same indicator' },
  turned: { zh: '数字颠倒', en: 'digits in each other’s place' },
};

interface Coverage {
  readonly figures: number;
  /** Figures of which it is known what they count. */
  readonly named: number;
  /** Figures in at least one relation. */
  readonly related: number;
}

function coverageOf({ figures, indicatorOf, relationsOf }: Ledger): Coverage {
  return {
    figures: figures.length,
    named: figures.filter((figure) => indicatorOf(figure).object !== '' || indicatorOf(figure).act !== '').length,
    related: figures.filter((figure) => relationsOf(figure).length > 0).length,
  };
}

/** The worst verdict of the relations that a figure is in. */
export function verdictFor(relations: readonly Relation[]): Verdict | undefined {
  return (['broken', 'undecided', 'rounding', 'holds'] as const).find((verdict) =>
    relations.some((relation) => relation.verdict === verdict),
  );
}

export function indicatorText({ indicatorOf }: Ledger, figure: Figure): string {
  const { period, body, act, object } = indicatorOf(figure);
  return [period, body, act, object].filter(Boolean).join(' ');
}

/** How many figures there are, are known and are proved, in a sentence. */
export function coverageText(ledger: Ledger, language: Language): string {
  const { figures, named, related } = coverageOf(ledger);
  return language === 'zh'
    ? `共 ${figures} 个数据，知道指标的 ${named} 个，至少在一个勾稽关系中的 ${related} 个。`
    : `${figures} figures, ${named} with a known indicator, ${related} in at least one relation.`;
}

/** For people: one figure a line with its indicator and verdicts, then the relations, then the coverage and what no relation covers. */
export function formatLedger({ ledger, index, placeOf, mask, language }: LedgerView): string {
  const at = (range: Range): string => {
    const { line, character } = index.positionAt(range.start);
    return `${line + 1}:${character + 1}`;
  };
  const lines = ledger.figures.map((figure) => {
    const relations = ledger.relationsOf(figure);
    const verdict = verdictFor(relations);
    const said = verdict ? `${VERDICTS[verdict][language]}（${relations.length}）` : '—';
    return [
      at(figure.range),
      placeOf(figure.range)[language],
      plain(figure.text.trim()),
      plain(mask(indicatorText(ledger, figure))),
      said,
    ].join('  ');
  });
  const relations = ledger.relations.map(
    ({ kind, verdict, formula }) =>
      `  ${VERDICTS[verdict][language]}  ${KINDS[kind][language]}  ${plain(mask(relationText(formula)))}  [${termsOf(formula)
        .map(({ figure }) => at(figure.range))
        .join(' ')}]`,
  );
  const uncovered = ledger.figures
    .filter((figure) => ledger.relationsOf(figure).length === 0)
    .map((figure) => `${at(figure.range)} ${plain(figure.text.trim())}`);
  const [head, rest] = language === 'zh' ? ['勾稽关系：', '没有勾稽关系的：'] : ['Relations:', 'In no relation: '];
  return `${[...lines, '', ...(relations.length > 0 ? [head, ...relations, ''] : []), coverageText(ledger, language), ...(uncovered.length > 0 ? [`${rest}${uncovered.join(language === 'zh' ? '、' : ', ')}`] : [])].join('\n')}\n`;
}

/** For programs. Figures are told by their index in `figures`. */
export function formatLedgerJson({ path, ledger, index, placeOf, mask, language }: LedgerView): string {
  const ids = new Map(ledger.figures.map((figure, id) => [figure, id]));
  const relationIds = new Map(ledger.relations.map((relation, id) => [relation, id]));
  const range = (of: Range): PositionRange => index.rangeAt(of);
  const figures = ledger.figures.map((figure, id) => ({
    id,
    range: range(figure.range),
    place: placeOf(figure.range)[language],
    text: figure.text.trim(),
    value: formatDecimal(figure.value),
    unit: figure.unit,
    measure: figure.measure,
    ...(figure.qualifier !== undefined && { qualifier: figure.qualifier }),
    interval: { low: formatDecimal(figure.interval.low), high: formatDecimal(figure.interval.high) },
    label: mask(figure.label),
    indicator: masked(ledger.indicatorOf(figure), mask),
    relations: ledger.relationsOf(figure).map((relation) => relationIds.get(relation)),
  }));
  const relations = ledger.relations.map((relation, id) => ({
    id,
    kind: relation.kind,
    verdict: relation.verdict,
    certainty: relation.certainty,
    equation: mask(relationText(relation.formula)),
    terms: termsOf(relation.formula).map(({ figure, role, sign }) => ({ figure: ids.get(figure), role: role[language], sign })),
  }));
  const uncovered = ledger.figures.flatMap((figure, id) => (ledger.relationsOf(figure).length === 0 ? [id] : []));
  return `${JSON.stringify({ schemaVersion: 1, path, figures, relations, coverage: { ...coverageOf(ledger), uncovered } }, null, 2)}\n`;
}

function masked(indicator: Indicator, mask: LedgerView['mask']): Indicator {
  const { object, act, period, body } = indicator;
  return { ...indicator, object: mask(object), act: mask(act), period: mask(period), body: mask(body) };
}

const HEADERS: Readonly<Record<Language, readonly string[]>> = {
  zh: ['行', '列', '位置', '原文', '数值', '单位', '对象', '动作', '时期', '范围', '勾稽关系数', '结论', '算式'],
  en: ['line', 'column', 'place', 'text', 'value', 'unit', 'object', 'act', 'period', 'body', 'relations', 'verdict', 'equations'],
};

/** For Excel and WPS: with BOM and CRLF; a cell that a spreadsheet would take for a formula gets an apostrophe before it. */
export function formatLedgerCsv({ ledger, index, placeOf, mask, language }: LedgerView): string {
  const rows = ledger.figures.map((figure) => {
    const { line, character } = index.positionAt(figure.range.start);
    const { object, act, period, body } = masked(ledger.indicatorOf(figure), mask);
    const relations = ledger.relationsOf(figure);
    const verdict = verdictFor(relations);
    return [
      String(line + 1),
      String(character + 1),
      placeOf(figure.range)[language],
      figure.text.trim(),
      formatDecimal(figure.value),
      figure.unit,
      object,
      act,
      period,
      body,
      String(relations.length),
      verdict ? VERDICTS[verdict][language] : '',
      mask(relations.map(({ formula }) => relationText(formula)).join('; ')),
    ];
  });
  return `\uFEFF${[HEADERS[language], ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

function cell(text: string): string {
  const isNumber = /^-?\d+(?:\.\d+)?$/u.test(text);
  // Spreadsheets of the region take the marks of full width too.
  const safe = !isNumber && /^[=+\-@＝＋－＠\t\r\n]/u.test(text) ? `'${text}` : text;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
