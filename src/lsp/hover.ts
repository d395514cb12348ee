import type { Hover, Position } from 'vscode-languageserver';
import type { Diagnostic as Finding } from '../core/diagnostic.ts';
import type { Figure } from '../core/facts/index.ts';
import { format as formatDecimal } from '../core/ledger/decimal.ts';
import { relationText } from '../core/ledger/equation.ts';
import { maskerOf } from '../core/masking.ts';
import { placesOf } from '../core/place.ts';
import type { Range } from '../core/range.ts';
import type { Rule } from '../core/rule.ts';
import type { Language, Text } from '../core/text.ts';
import { KINDS, VERDICTS } from '../formatters/ledger.ts';
import { basisText } from '../formatters/pretty.ts';
import { rules } from '../index.ts';
import type { Checked } from './checked.ts';
import { MARKDOWN, type Markup, PLAIN } from './markup.ts';
import { figureAt, statementsOf } from './statements.ts';

export interface HoverOptions {
  readonly language: Language;
  readonly hasMarkdown: boolean;
  /** Address of the folder of the rules' pages, ending in `/`. */
  readonly docs?: string;
}

/** So many findings, relations and places are told; a hover is read at a glance. */
const MOST = 5;

/** What is to be said of the findings and of the number at a position. */
export function hoverAt(checked: Checked, position: Position, options: HoverOptions): Hover | undefined {
  const { document, view, result } = checked;
  const offset = document.positions.offsetAt(position);
  const isThere = ({ range }: { readonly range: Range }): boolean => {
    const { start, end } = view.sourceRange(range);
    return start <= offset && offset <= end;
  };
  const found = result.diagnostics.filter(isThere).filter(({ code }) => Object.hasOwn(rules, code));
  const figure = figureAt(checked, offset);
  const place = figure ?? found[0];
  if (!place) return undefined;
  const markup = options.hasMarkdown ? MARKDOWN : PLAIN;
  const byRule = new Map(found.map((finding) => [finding.code, finding]));
  const parts = [
    ...(figure ? [ofFigure(figure, checked, markup, options.language)] : []),
    ...[...byRule.values()].slice(0, MOST).map((finding) => ofRule(finding, markup, options)),
  ];
  return {
    contents: { kind: options.hasMarkdown ? 'markdown' : 'plaintext', value: parts.join(markup.rule) },
    range: view.rangeAt(place.range),
  };
}

const BASIS: Text = { zh: '依据：', en: 'Basis: ' };
const BAD: Text = { zh: '误：', en: 'Bad:' };
const GOOD: Text = { zh: '正：', en: 'Good:' };

/** Why a rule is there, what it rests on, and its first example. */
function ofRule({ code, basis }: Finding, markup: Markup, { language, docs }: HoverOptions): string {
  const rule = rules[code] as Rule;
  const name = docs === undefined ? markup.strong(code) : markup.link(code, `${docs}${code}.md`);
  const norms = basis.map((entry) => basisText(entry, language)).join(language === 'zh' ? '；' : '; ');
  const example = exampleOf(rule);
  return [
    `${name} ${markup.text(rule.summary[language])}`,
    markup.text(rule.why[language]),
    ...(norms === '' ? [] : [`${BASIS[language]}${markup.text(norms)}`]),
    ...(example ? [BAD[language], markup.quote([example.bad]), GOOD[language], markup.quote([example.good])] : []),
  ].join('\n\n');
}

/** The line of the first example in which something is marked, and what is right instead. */
function exampleOf({ examples }: Rule): { bad: string; good: string } | undefined {
  const [bad = [], good = []] = [examples[0]?.bad, examples[0]?.good].map((draft) => draft?.split('\n'));
  const at = bad.findIndex((line) => line.includes('⟦'));
  const [wrong, right] = [bad[at], good[at] ?? good.at(-1)];
  return wrong === undefined || right === undefined || wrong === right ? undefined : { bad: wrong, good: right };
}

const INDICATOR: Text = { zh: '指标：', en: 'Indicator: ' };
const ELSEWHERE: Text = { zh: '别处：', en: 'Elsewhere:' };
const RELATIONS: Text = { zh: '勾稽：', en: 'Relations:' };
const NO_RELATION: Text = { zh: '没有勾稽关系。', en: 'In no relation.' };

/** What a number counts, its value, what it must agree with, and every other place that states it. */
function ofFigure(figure: Figure, { result, view, document }: Checked, markup: Markup, language: Language): string {
  const { facts, draft } = result;
  if (!facts || !draft) return '';
  const { ledger } = facts;
  const { period, body, act, object } = ledger.indicatorOf(figure);
  const mask = maskerOf(facts.identifiers);
  const indicator = mask([period, body, act, object].filter(Boolean).join(' '));
  const value = `${formatDecimal(figure.value)}${figure.unit}`;
  const words = figure.text.trim();
  const placeOf = placesOf(facts, draft);
  const placed = (other: Figure): string => {
    const { line, character } = view.rangeAt(other.range).start;
    const place = `${placeOf(other.range)[language]} ${line + 1}:${character + 1}`;
    return `${markup.link(place, `${document.uri}#L${line + 1},${character + 1}`)} ${markup.text(other.text.trim())}`;
  };
  const relations = ledger
    .relationsOf(figure)
    .slice(0, MOST)
    .map(({ kind, verdict, formula }) => `${VERDICTS[verdict][language]} ${KINDS[kind][language]}  ${mask(relationText(formula))}`);
  const elsewhere = statementsOf(facts, figure).slice(0, MOST).map(placed);
  return [
    `${markup.strong(words)}${value === words ? '' : ` = ${markup.text(value)}`}`,
    ...(indicator === '' ? [] : [`${INDICATOR[language]}${markup.text(indicator)}`]),
    relations.length === 0 ? NO_RELATION[language] : `${RELATIONS[language]}\n\n${markup.list(relations.map(markup.text))}`,
    ...(elsewhere.length === 0 ? [] : [`${ELSEWHERE[language]}\n\n${markup.list(elsewhere)}`]),
  ].join('\n\n');
}
