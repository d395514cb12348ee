import { textBetween, wordsIn } from '../clauses.ts';
import type { Figure } from '../figure.ts';
import { coreOf } from '../label.ts';
import type { RateWords } from './rate-words.ts';

/** Words that make some of all that is counted: 命案, 重大隐患, 初次信访. */
const NARROWING =
  /^(?:命案|大案|积案|旧案|现案|现行|八类|初次|首次|重复|重[大点]|较大|疑难|复杂|突出|简易|特殊|涉[企农军黑外诉]|[一二再]审|历[年史]|陈年)/u;
/** How something was done, which says nothing of what it was done to: 网上办结率, 一次办结率. */
const MANNER =
  /^(?:[网掌线][上下]|全程|有效|提前|当场|即时|一次|主动|自动|自行|诉前|诉中|按[期时]|及时|限[时期]|准时|如期|成功|综合|总体)/u;
const KIND = /^\p{Script=Han}{2,8}案件?$/u;
const OF_LAWSUITS = /败诉|胜诉|出庭/u;
const LAWSUIT = /诉讼|应诉|[一二]审|判决|裁判|开庭/u;
const NO_LAWSUIT = /复议|处罚|检查|许可|信访|仲裁|调解/u;
const ALL_KINDS = /各类|各种|各项|所有/u;
const ALL = /全部|全数|悉数|均已?|都已?/u;
const IN_TIME = /按[期时]|及时|如期|准时|限/u;
/** 其中命案12起: the characters that tell what is counted apart from what the total counts. */
const MODIFIER = 2;
/** How far before a rate its sentence is read for what it may be of. */
const FARTHEST = 240;

/**
 * The count of those that a rate's name narrows the counts of its sentence to: in 立案320起，破案298起，其中命案12起，命案破案率 the 12起. The counts before it
 * are of more than the rate is of. Undefined where the name narrows nothing.
 */
export function narrowedTo(counts: readonly Figure[], rate: Figure, { subject, definition }: RateWords): Figure | undefined {
  const modifier = subject.slice(0, MODIFIER);
  if (modifier.length < MODIFIER || MANNER.test(subject)) return undefined;
  const own = counts.find((figure) => figure.index < rate.index && wordsIn(figure).includes(modifier));
  if (!own || !(own.lead.includes('其中') || NARROWING.test(subject))) return undefined;
  if (!definition && !coreOf(own.label).endsWith(subject)) return undefined;
  const isWider = ({ index, group, rough }: Figure): boolean => index < own.index && group === own.group && rough.value > own.rough.value;
  return counts.some(isWider) ? own : undefined;
}

/** 刑事立案620起；破获电信诈骗案件86起，电信诈骗破案率45%: whether a count of another matter is of more than rate and numerator name. */
export function isOfMore(whole: Figure, part: Figure, { subject, definition }: RateWords): boolean {
  const modifier = subject.slice(0, MODIFIER);
  if (!definition || modifier.length < MODIFIER || MANNER.test(subject) || whole.index > part.index) return false;
  if (!wordsIn(part).includes(modifier) || wordsIn(whole).includes(modifier)) return false;
  return whole.sentence !== part.sentence || textBetween(whole, part).includes('；');
}

/** 立案320起，破案298起，命案破案率100%: a rate of a few of those that the sentence counts, of which it counts none. */
export function isOfFew({ line, label, index, sentence }: Figure, { subject }: RateWords): boolean {
  if (!NARROWING.test(subject)) return false;
  const at = Math.max(0, index - sentence.index - label.length);
  return !line.slice(Math.max(0, at - FARTHEST), at).includes(subject.slice(0, MODIFIER));
}

/** 复议案件86件，败诉6件，败诉率7%: a rate of lawsuits, where the count is of what is none. */
export function isOfOtherMatter(whole: Figure, { name }: RateWords): boolean {
  return OF_LAWSUITS.test(name) && NO_LAWSUIT.test(wordsIn(whole)) && !LAWSUIT.test(wordsIn(whole));
}

/** 受理各类案件1200件，审判案件结案率95%: a rate of one kind of case, where the count is of all kinds. */
export function isOfOneKind(part: Figure, whole: Figure, { subject }: RateWords): boolean {
  return KIND.test(subject) && ALL_KINDS.test(whole.label) && !wordsIn(part).includes(subject.slice(0, MODIFIER));
}

/** 命案12起全部侦破, 受理40件，全部办结: that all of a count are what a rate after it is of. */
export function isAllDone(count: Figure, rate: Figure, words: RateWords): boolean {
  const between = textBetween(count, rate);
  const said = between.slice(0, Math.max(0, between.length - rate.label.length)).replace(/^[，、\s]+/u, '');
  return ALL.test(said) && !IN_TIME.test(said) && !said.includes('；') && words.isPart({ ...count, object: said });
}
