import type { Text } from '../../text.ts';
import type { Figure } from '../figure.ts';
import { wordsOf } from '../label.ts';
import { type RateName, rateOf, ratioOf, stageOf } from '../lexicon.ts';
import type { Passage, Passages } from '../passage.ts';
import { type Formula, type Relation, type Term, term, verdictOf } from '../relation.ts';

const PART: Text = { zh: '分子', en: 'numerator' };
const WHOLE: Text = { zh: '分母', en: 'denominator' };
const RATE: Text = { zh: '比率', en: 'rate' };
/** Words that bring in several rates, another period or another denominator. */
const OTHER = /分别|平均|期间|同比|环比|上年|去年|往年|均(?:为|达|在|超)|目标|要求|力争|确保|不低于/u;
const MOST_LEVELS = 12;
/** How many figures before and after a rate may be what it is of. */
const NEAR = 20;

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

function formulaOf(rate: Figure, part: Figure, wholes: readonly Figure[]): Formula {
  return {
    type: 'quotient',
    parts: [term(part, PART)],
    wholes: wholes.map((whole): Term => term(whole, WHOLE)),
    result: term(rate, RATE),
    factor: 100,
  };
}

/** Numerator and denominator in the sentence; every count of the sentence that may be the denominator is tried. */
function stageRate(figures: readonly Figure[], at: number, name: RateName): Relation[] {
  const rate = figures[at] as Figure;
  const clause = (figure: Figure): boolean => !rate.sentence.text.slice(...ordered(figure.end, rate.end, rate)).includes('；');
  const near = figures.slice(Math.max(0, at - NEAR), at + NEAR);
  const levels = near.filter(
    (figure) =>
      figure.sentence === rate.sentence && figure.measure === 'level' && figure.unit !== '' && !figure.isLimit && !figure.isPercent,
  );
  const words = ({ label, object }: Figure): string => `${label}${object}`;
  const parts = levels.filter((figure) => name.part.test(words(figure)) && !/[未不]|正在|尚/u.test(figure.label.slice(-8)));
  const part = nearest(
    parts.filter((figure) => figure.index < rate.index || clause(figure)),
    rate,
  );
  if (!part || levels.length > MOST_LEVELS) return [];
  const others = levels.filter((figure) => figure !== part && figure.group === part.group);
  const carried = others.find((figure) => stageOf(figure.label) === 'carried');
  const tried = [
    ...others.map((whole) => [whole]),
    ...(carried ? others.filter((each) => each !== carried).map((each) => [each, carried]) : []),
  ];
  for (const wholes of tried) {
    const formula = formulaOf(rate, part, wholes);
    const verdict = verdictOf(formula);
    if (verdict === 'holds' || verdict === 'rounding') return [{ kind: 'rate', formula, verdict, certainty: 'likely' }];
  }
  const wholes = others.filter((figure) => name.whole.test(words(figure)) && !parts.includes(figure));
  const [whole] = wholes;
  if (!whole || wholes.length > 1 || parts.length > 1 || (carried && carried.depth === whole.depth)) return [];
  const formula = formulaOf(rate, part, [whole]);
  return [{ kind: 'rate', formula, verdict: verdictOf(formula), certainty: 'certain' }];
}

/** Two indexes of a block as a stretch of a figure's sentence. */
function ordered(a: number, b: number, { sentence }: Figure): [number, number] {
  return [Math.min(a, b) - sentence.index, Math.max(a, b) - sentence.index];
}

/** The last of them before a figure, else the first after it. */
function nearest(figures: readonly Figure[], to: Figure): Figure | undefined {
  return figures.findLast((figure) => figure.index < to.index) ?? figures[0];
}

/** 城镇化率 = 城镇人口 ÷ 常住人口: both by name, in the paragraph or shortly before. */
function namedRatio(rate: Figure, name: RateName, passages: Passages): Relation[] {
  const formulas: Formula[] = [];
  for (const part of passages.levelsNamed(rate, name.part)) {
    for (const whole of passages.levelsNamed(rate, name.whole)) {
      if (whole !== part && whole.group === part.group && !name.part.test(wordsOf(whole.label)))
        formulas.push(formulaOf(rate, part, [whole]));
    }
  }
  const [first] = formulas;
  if (!first) return [];
  const formula = formulas.find((each) => verdictOf(each) !== 'broken') ?? first;
  return [{ kind: 'rate', formula, verdict: verdictOf(formula), certainty: 'likely' }];
}
