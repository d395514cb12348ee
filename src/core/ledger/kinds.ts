import { cutBetween, isAdditive, isComparable, isOneNoun, OPENER, textBetween, wordsIn } from './clauses.ts';
import type { Figure } from './figure.ts';
import { BESIDES } from './items.ts';
import { coreOf } from './label.ts';
import { actOf, areExclusive, isBareDone, isNestedIn, mayOverlap, withoutStage } from './lexicon.ts';

/** 来访300件|、网上信访|360件; 5件|检察建议、|3件司法建议; 来信86件|、12345转办件|1307件. */
const JOINED = /^[^，；：（）\d]{0,12}?(?:、|和|与|以?及)(?:1\d{2}|1\d{4})?[^，；：（）\d]{0,16}$/u;
/** 来信120件|，来访|80件: a name alone. */
const NAME_ALONE = /^，(?!立[即行]|[当现]场(?:整改|改正|处罚|办结|纠正|责令)|限期|依法|[均已共正未不拟需获])\p{Script=Han}{2,12}$/u;
/** 行政复议|案件: what tells a kind from another of its noun. */
const KIND_OF_NOUN = /^\p{Script=Han}{2,}$/u;
/** How many figures are told together at most. */
const MOST = 12;

/** 检察建议5件、司法建议3件，已回复8件: the figures told together with the one at an index, up to it and itself among them. */
export function kindsUpTo(figures: readonly Figure[], at: number): readonly Figure[] {
  let from = at;
  while (from > 0 && at - from < MOST && areKinds(figures[from - 1] as Figure, figures[from] as Figure)) from--;
  return figures.slice(from, at + 1);
}

/** 收到来信120件，来访80件，办结198件: the figure at an index and the kinds told with it after it. */
export function kindsFrom(figures: readonly Figure[], at: number): readonly Figure[] {
  let to = at + 1;
  while (to < figures.length && to - at < MOST) {
    if (!areKinds(figures[to - 1] as Figure, figures[to] as Figure)) break;
    to++;
  }
  return figures.slice(at, to);
}

/** The kinds told with the figure at an index, before it and after, and itself. */
export function kindsWith(figures: readonly Figure[], at: number): readonly Figure[] {
  return [...kindsUpTo(figures, at), ...kindsFrom(figures, at).slice(1)];
}

/** Of kinds told together those that words speak of: the one that they name, else all. */
export function kindsNamed(kinds: readonly Figure[], words: string): readonly Figure[] {
  if (kinds.length < 2) return kinds;
  const named = kinds.filter((kind) => {
    const core = coreOf(wordsIn(kind).replace(actOf(kind.label) ?? '', ''));
    return core.length >= 2 && words.includes(core);
  });
  return named.length === 1 ? named : kinds;
}

/** 加上结转18件，|全年应办319件: whether a total that comes after what was carried over holds it. */
export function holdsBefore({ index, label }: Figure, carried: Figure): boolean {
  return carried.stage === 'carried' && index > carried.index && /共|应办|应审|应结|总|合计|累计/u.test(label);
}

/** Whether two figures that stand one after the other tell kinds of things together. */
export function areKinds(before: Figure, next: Figure): boolean {
  return isJoined(before, next) || isNamedBeside(before, next);
}

/** Whether 、 joins a figure with the one before, as another kind with a name of its own and with no other act. */
function isJoined(before: Figure, next: Figure): boolean {
  if (!areTogether(before, next) || cutBetween(before, next) > 1) return false;
  // 三镇分别受理纠纷12起、18起、20起: of each body as many.
  if (wordsIn(next) === '') return before.label === '' || before.label.includes('分别');
  const act = actOf(next.label);
  return (act === undefined || act === actOf(before.label) || areTakenIn(before, next)) && JOINED.test(textBetween(before, next));
}

/** Whether ， parts a figure from the one before, with only a name after it: 刑事案件20件, 执行案件10件. */
function isNamedBeside(before: Figure, next: Figure): boolean {
  if (!areTogether(before, next) || next.stage !== undefined || !NAME_ALONE.test(textBetween(before, next))) return false;
  if (mayOverlap([next.label]) || (isBareDone(next.label) && !areExclusive([before.label, next.label]))) return false;
  return isOneNoun(before, next) ? areTwoKinds(before, next) : actOf(next.label) === undefined;
}

/** 行政复议案件40件，行政诉讼案件20件: both with a word before their noun, of which neither has the other's; 案件40件，涉企案件20件 are one kind. */
function areTwoKinds(before: Figure, next: Figure): boolean {
  const [left, right] = [before, next].map(({ label }) => coreOf(withoutStage(label)).slice(0, -2));
  if (left === undefined || right === undefined || !KIND_OF_NOUN.test(left) || !KIND_OF_NOUN.test(right)) return false;
  return !left.includes(right) && !right.includes(left);
}

/** 受理行政复议案件40件、办理行政诉讼案件20件: each taken in, by a verb of its own. */
function areTakenIn(before: Figure, next: Figure): boolean {
  return before.stage === 'intake' && next.stage === 'intake' && isOneNoun(before, next) && areTwoKinds(before, next);
}

function areTogether(before: Figure, next: Figure): boolean {
  if (before.sentence !== next.sentence || before.depth !== next.depth || !isComparable(before, next)) return false;
  if (isNestedIn(wordsIn(next), wordsIn(before)) || holdsBefore(next, before)) return false;
  return isAdditive(before) && isAdditive(next) && !OPENER.test(next.lead) && !BESIDES.test(next.lead);
}
