import type { Text } from '../../text.ts';
import type { Figure } from '../figure.ts';
import { isIntensive, wordsOf } from '../label.ts';
import { type RateName, rateOf, ratioOf } from '../lexicon.ts';
import type { Passage, Passages } from '../passage.ts';
import { type Formula, type Relation, type Term, term, verdictOf } from '../relation.ts';

const PART: Text = { zh: '分子', en: 'numerator' };
const WHOLE: Text = { zh: '分母', en: 'denominator' };
const RATE: Text = { zh: '比率', en: 'rate' };
/** Words that bring in several rates, another period or another denominator. */
const OTHER = /分别|平均|期间|同比|环比|上年|去年|往年|均(?:为|达|在|超)|目标|要求|力争|确保|不低于/u;
/** Rates that are counted over cases taken in, heard or closed, each rightly: what does not fit is no mismatch. */
const OF_SEVERAL = /出庭|应诉|纠错|败诉|胜诉/u;
/** Of what was due or settled, not of all that came in: what does not fit all of it is no mismatch. */
const IN_TIME = /按期|按时|及时|准时|到期|限内|期内|限时/u;
/** What a court took in anew; its rates are of that and of what earlier years left, which may not be printed. */
const TAKEN_IN_ANEW = /新收|收案|新受理/u;
/** Grades above 合格: what has them is 合格 as well. */
const BETTER = /(?:优秀|良好|优良)(?:案卷|等次|等级)?[\s　]*$/u;
const MOST_LEVELS = 12;
/** How many figures before and after a rate may be what it is of. */
const NEAR = 20;
const FARTHEST = 200;

/** Rates by name (办结率, 城镇化率) against the figures that their numerator and denominator go by. */
export function findRateRelations(passage: Passage, passages: Passages): Relation[] {
  return passage.figures.flatMap((rate, at) => {
    if (!rate.isPercent || rate.measure !== 'share' || rate.qualifier || rate.isLimit || OTHER.test(rate.label)) return [];
    const stages = rateOf(rate.label);
    if (stages) return stageRate(passage.figures, at, stages);
    const ratio = ratioOf(rate.label);
    return ratio ? namedRatio(rate, ratio, passages) : [];
  });
}

function formulaOf(rate: Figure, parts: readonly Figure[], wholes: readonly Figure[]): Formula {
  return {
    type: 'quotient',
    parts: parts.map((part): Term => term(part, PART)),
    wholes: wholes.map((whole): Term => term(whole, WHOLE)),
    result: term(rate, RATE),
    factor: 100,
  };
}

/**
 * Numerator in the sentence, denominator there or in the one before; every count that may be the denominator is tried.
 * A rate that names its own denominator (参考合格率) is of that one or of none that is printed.
 */
function stageRate(figures: readonly Figure[], at: number, name: RateName): Relation[] {
  const rate = figures[at] as Figure;
  const near = figures.slice(Math.max(0, at - NEAR), at + NEAR).filter(isCount);
  const here = near.filter((figure) => figure.sentence === rate.sentence);
  const before = near.filter(
    (figure) => figure.sentence !== rate.sentence && figure.index < rate.index && rate.index - figure.index < FARTHEST,
  );
  const part = numeratorOf(here, rate, name);
  if (!part || here.length > MOST_LEVELS) return [];
  const others = [...before, ...here].filter((figure) => figure !== part && figure.group === part.group);
  const carried = others.find((figure) => figure.stage === 'carried');
  const tried = others.flatMap((whole) => (carried && carried !== whole ? [[whole], [whole, carried]] : [[whole]]));
  const better = name.name === '合格率' ? others.filter((figure) => BETTER.test(figure.label)) : [];
  const formulas = tried.flatMap((wholes) => [
    formulaOf(rate, [part], wholes),
    ...(better.length > 0 ? [formulaOf(rate, [...better, part], wholes)] : []),
  ]);
  const fitting = formulas.find((formula) => /holds|rounding/u.test(verdictOf(formula)));
  if (fitting) return [{ kind: 'rate', formula: fitting, verdict: verdictOf(fitting), certainty: 'likely' }];
  if (OF_SEVERAL.test(name.name) || IN_TIME.test(rate.label)) return [];
  const own = name.whole.exec(rate.label.replace(name.name, ''))?.[0] ?? '';
  const mayBe = (words: string): boolean => name.whole.test(words) && words.includes(own) && !name.part.test(words);
  const wholes = others.filter((figure) => figure.index < part.index && mayBe(wordsIn(figure)));
  const whole = wholes.at(-1);
  if (!whole || (carried && carried.depth === whole.depth)) return [];
  const isOnly = wholes.length === 1 && whole.sentence === rate.sentence;
  if (TAKEN_IN_ANEW.test(wordsIn(whole)) && (100 * part.rough.value) / whole.rough.value > rate.rough.value) return [];
  const formula = formulaOf(rate, [...better, part], [whole]);
  return [{ kind: 'rate', formula, verdict: verdictOf(formula), certainty: isOnly ? 'certain' : 'likely' }];
}

function isCount(figure: Figure): boolean {
  return (
    figure.measure === 'level' &&
    figure.unit !== '' &&
    !figure.isLimit &&
    !figure.isReference &&
    !figure.isPercent &&
    !isIntensive(figure.label)
  );
}

function wordsIn({ label, object }: Figure): string {
  return `${label}${object}`;
}

/** The last count before the rate that its name names, else the first after it in the same ；-clause; none if two before may be meant. */
function numeratorOf(counts: readonly Figure[], rate: Figure, name: RateName): Figure | undefined {
  const named = counts.filter(
    (figure) => name.part.test(wordsIn(figure)) && !/[未不]|正在|尚|其余/u.test(`${figure.label.slice(-8)}${figure.object.slice(0, 4)}`),
  );
  const before = named.filter((figure) => figure.index < rate.index);
  if (before.length > 0) return before.length === 1 || before.at(-1)?.label !== before.at(-2)?.label ? before.at(-1) : undefined;
  const from = rate.end - rate.sentence.index;
  return named.find((figure) => !figure.line.slice(from, figure.index - figure.sentence.index).includes('；'));
}

/** 城镇化率 = 城镇人口 ÷ 常住人口: both by name, in the paragraph or shortly before. */
function namedRatio(rate: Figure, name: RateName, passages: Passages): Relation[] {
  const formulas: Formula[] = [];
  for (const part of passages.levelsNamed(rate, name.part)) {
    for (const whole of passages.levelsNamed(rate, name.whole)) {
      if (whole !== part && whole.group === part.group && !name.part.test(wordsOf(whole.label)))
        formulas.push(formulaOf(rate, [part], [whole]));
    }
  }
  const [first] = formulas;
  if (!first) return [];
  const formula = formulas.find((each) => verdictOf(each) !== 'broken') ?? first;
  return [{ kind: 'rate', formula, verdict: verdictOf(formula), certainty: 'likely' }];
}
