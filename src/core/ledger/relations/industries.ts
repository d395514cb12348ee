import type { Text } from '../../text.ts';
import { AND, textBetween } from '../clauses.ts';
import { HUNDRED } from '../decimal.ts';
import type { Figure } from '../figure.ts';
import type { Passage, Passages } from '../passage.ts';
import { type Formula, isFitting, type Relation, term } from '../relation.ts';
import { verdictOf } from '../verdict.ts';

const SHARE: Text = { zh: '比重', en: 'share' };
const VALUE: Text = { zh: '增加值', en: 'value added' };
const COLON = /^[:：∶︰]$/u;
/** 三次产业结构, 三次产业增加值比例: what the ratio is of. */
const STRUCTURE = /(?:产业(?:增加值|产值|经济)?[之的]?(?:结构|比例|比重|构成|占比|比)|三次产业占[^，。；]*比重)[^，。；]*$/u;
/** 第一、二、三次产业对经济增长的贡献率分别为: what each has done of all growth. */
const CONTRIBUTION = /(?:三次产业|一、二、三次?产业)[^，。；]{0,16}贡献率(?:分别)?(?:为|是)[\s　]*$/u;
const OF_OTHERS = /就业|从业|投资|用电|税收|劳动力|贡献/u;
/** 由上年的A调整为B: A is of the year before. */
const FROM = /(?:由|从|上年|去年)[^，。；]*$/u;
const TO = /(?:调整|优化|变化|转变|演变|发展|改变|提升|变|调|升|降)[到至为成][^，。；]*$/u;
/** 第一产业增加值, 一产增加值. */
const VALUES = ['一', '二', '三'].map((ordinal) => new RegExp(`^第?${ordinal}次?产业?(?:实现|完成)?(?:增加值)?$`, 'u'));

/** The structure of a place's economy as a ratio (8.6:49.1:42.3) or a row (8.6%、49.1%和42.3%): it is 100 together, and each member the share of an industry whose value is printed. */
export function findIndustryRelations({ block, figures }: Passage, passages: Passages): Relation[] {
  if (!block.prose.includes('产业')) return [];
  return figures.flatMap((_, at) => {
    const members = figures.slice(at, at + 3);
    const said = isRatio(members) ? saidBefore(members[0] as Figure) : '';
    const isContribution = CONTRIBUTION.test(said);
    if (!isContribution && (!STRUCTURE.test(said) || OF_OTHERS.test(said))) return [];
    const sum: Formula = { type: 'sum', parts: members.map((member) => term(member, SHARE)), wholes: [], total: HUNDRED };
    const total: Relation = { kind: 'share-total', formula: sum, verdict: verdictOf(sum), certainty: 'likely' };
    const isBefore = FROM.test(said) && !TO.test(FROM.exec(said)?.[0] ?? '');
    return isBefore || isContribution ? [total] : [total, ...sharesOf(members, passages)];
  });
}

function isRatio(members: readonly Figure[]): boolean {
  const [first, second, third] = members;
  if (!first || !second || !third || third.sentence !== first.sentence || members.some(({ isPercent }) => !isPercent)) return false;
  const mark = first.isLimit ? COLON : AND;
  return mark.test(textBetween(first, second)) && mark.test(textBetween(second, third));
}

function saidBefore({ line, index, sentence }: Figure): string {
  return line.slice(Math.max(0, index - sentence.index - 60), index - sentence.index);
}

/** Each share against the values before it; none if no share is of them. */
function sharesOf(members: readonly Figure[], passages: Passages): Relation[] {
  const first = members[0] as Figure;
  const values = VALUES.flatMap((name) => valueNamed(name, first, passages) ?? []);
  if (values.length < 3 || values.some(({ sentence }) => sentence.block !== values[0]?.sentence.block)) return [];
  const relations = members.map((member, at): Relation => {
    const [parts, wholes] = [[values[at] as Figure], values].map((all) => all.map((value) => term(value, VALUE)));
    const formula: Formula = { type: 'quotient', parts: parts ?? [], wholes: wholes ?? [], result: term(member, SHARE), factor: 100 };
    return { kind: 'share', formula, verdict: verdictOf(formula), certainty: 'likely' };
  });
  return relations.some(({ verdict }) => isFitting(verdict)) ? relations : [];
}

function valueNamed(name: RegExp, ratio: Figure, passages: Passages): Figure | undefined {
  for (const level of passages.levelsBefore(ratio, 'money')) if (name.test(passages.coreOf(level))) return level;
  return undefined;
}
