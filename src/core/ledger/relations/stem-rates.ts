import type { Text } from '../../text.ts';
import type { Figure } from '../figure.ts';
import { isIntensive } from '../label.ts';
import { rateOf } from '../lexicon.ts';
import type { Passage } from '../passage.ts';
import { type Formula, type Relation, term, verdictOf } from '../relation.ts';

const PART: Text = { zh: '分子', en: 'numerator' };
const WHOLE: Text = { zh: '分母', en: 'denominator' };
const RATE: Text = { zh: '比率', en: 'rate' };

/** 网上可办率, 参训率: named after what its numerator counts. */
const NAMED = /^(?:其中)?(?<stem>\p{Script=Han}{2,8})率(?:为|是|达到?|已|仅|[\s　])*$/u;
/** Rates that have several denominators, are of another period, or are no shares of counts. */
const OTHER =
  /出庭|应诉|纠错|败诉|胜诉|按期|按时|及时|准时|到期|限内|期内|限时|分别|平均|期间|同比|环比|上年|去年|目标|要求|力争|确保|不低于|连续|增长|效率|频率|利率|税率|费率|汇率|收益|利润|毛利|负债|失业/u;
const LEADING = /^(?:其中|现|已|共|实现|完成|成功|累计|有|[，、\s　])+/u;
/** How many counts before a rate may be what it is of, and how far back. */
const NEAR = 12;
const FARTHEST = 240;

/** 事项1864项，网上可办1827项，网上可办率98.0%: whole, part and rate in a row; every other count that may be the whole is tried. */
export function findStemRates({ figures }: Passage): Relation[] {
  return figures.flatMap((rate, at) => {
    if (!rate.isPercent || rate.measure !== 'share' || rate.qualifier || rate.isLimit || rate.isReference) return [];
    const stem = NAMED.exec(rate.label)?.groups?.['stem'];
    if (!stem || rateOf(rate.label) || OTHER.test(rate.label)) return [];
    const [whole, part] = [figures[at - 2], figures[at - 1]];
    if (!whole || !part || !isCount(whole) || !isCount(part) || whole.group !== part.group) return [];
    if (part.sentence !== rate.sentence || whole.sentence !== rate.sentence || part.label.replace(LEADING, '') !== stem) return [];
    if (whole.rough.value < part.rough.value || part.depth !== whole.depth) return [];
    const counts = figures.slice(Math.max(0, at - NEAR), at).filter((figure) => isNear(figure, rate) && figure.group === part.group);
    const wholes = counts.flatMap((count, index) => [
      ...(count === part ? [] : [[count]]),
      ...counts.slice(index + 1).map((other) => [count, other]),
    ]);
    const formulas = wholes.map((each) => formulaOf(rate, part, each));
    const formula = formulas.find((each) => /holds|rounding/u.test(verdictOf(each))) ?? formulaOf(rate, part, [whole]);
    return [{ kind: 'rate', formula, verdict: verdictOf(formula), certainty: 'likely' }];
  });
}

function formulaOf(rate: Figure, part: Figure, wholes: readonly Figure[]): Formula {
  return {
    type: 'quotient',
    parts: [term(part, PART)],
    wholes: wholes.map((whole) => term(whole, WHOLE)),
    result: term(rate, RATE),
    factor: 100,
  };
}

function isCount(figure: Figure): boolean {
  const { measure, unit, isLimit, isReference, isPercent, label } = figure;
  return measure === 'level' && unit !== '' && !isLimit && !isReference && !isPercent && !isIntensive(label);
}

function isNear(figure: Figure, rate: Figure): boolean {
  return isCount(figure) && rate.index - figure.end < FARTHEST;
}
