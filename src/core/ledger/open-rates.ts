import { textBetween, wordsIn } from './clauses.ts';
import type { Decimal } from './decimal.ts';
import type { Figure } from './figure.ts';
import { commonLength, coreOf } from './label.ts';
import { actOf } from './lexicon.ts';
import type { Passages } from './passage.ts';
import type { Relation } from './relation.ts';
import { narrowedTo } from './relations/narrowed.ts';
import { isInOneWay } from './relations/rate-sides.ts';
import type { RateWords } from './relations/rate-words.ts';

/**
 * A rate of which one side is printed (成功376件，成功率57.23%) or which none of the printed counts gives: what whole numbers the other side
 * may be. The ranges are bigint, both ends included.
 */
export interface OpenRate {
  readonly rate: Figure;
  /** The name of the rate as printed: 参考合格率. */
  readonly name: string;
  /** The printed side. */
  readonly known: Figure;
  readonly side: 'part' | 'whole';
  /** The nearest printed count that might have been the denominator; undefined if there is none. */
  readonly nearest: Figure | undefined;
  /** The whole numbers of the other side that give the rate as printed; undefined if there are none. */
  readonly fitting: { readonly least: bigint; readonly most: bigint } | undefined;
}

/** Rates of which no count in the sentence need be a side, and of which several may be told together. */
const OTHER = /分别|均(?:为|达|在|超)|覆盖|公开|参与/u;
/** How far before the sentence a count may stand that is the denominator after all. */
const FARTHEST = 240;
/** What a court took in anew: its rates are of that and of what earlier years left. */
const TAKEN_IN_ANEW = /新收|收案|新受理/u;
const NEAR = 16;

/** Rates that no relation has decided, with the counts that could be found for them. */
export function findOpenRates(passages: Passages, relationsOf: (figure: Figure) => readonly Relation[]): OpenRate[] {
  const withRates = passages.all.filter(({ hasShare }) => hasShare);
  return withRates.flatMap(({ figures }) =>
    figures.flatMap((rate, at) => {
      if (!rate.isPercent || rate.qualifier || rate.value.units <= 0n || rate.rough.value > 100 || OTHER.test(rate.label)) return [];
      const words = passages.rateWordsOf(rate);
      if (!words || !/^(?:plain|several)$/u.test(words.kind) || /以上|以下|左右/u.test(rate.object.slice(0, 2))) return [];
      if (relationsOf(rate).some(({ verdict }) => verdict !== 'undecided')) return [];
      const open = openRate(rate, figures.slice(Math.max(0, at - NEAR), at + 6), words);
      // 9件中，局长出庭3件、其他成员出庭7件，出庭率100%: what is wrong already is wrong by its sum.
      return !open || relationsOf(open.known).some(({ verdict }) => verdict === 'broken') ? [] : open;
    }),
  );
}

function openRate(rate: Figure, near: readonly Figure[], words: RateWords): OpenRate | undefined {
  const { name, definition } = words;
  const counts = near.filter((figure) => isCount(figure) && isReachable(figure, rate));
  const before = counts.filter(({ sentence, index }) => sentence === rate.sentence && index < rate.index);
  // 受理199件，办结168件；收到申请251件，批准247件，受理率98.4%: of what is told after ；.
  const after = before.filter((figure) => !textBetween(figure, rate).includes('；'));
  const here = after.length > 0 ? after : before;
  const subject = definition ? coreOf(name.replace(definition.name, '')) : '';
  const isOwnWhole = subject.length < 2 || words.namesWhole;
  const isSame = (figure: Figure): boolean => isOwnWhole || commonLength(subject, wordsIn(figure)) >= 2;
  const part = here.findLast((figure) => words.isPart(figure));
  // 重大隐患5处已整改，重大隐患整改率100%: all of those that the rate names.
  if (part && rate.rough.value === 100 && part === narrowedTo(here, rate, words)) return undefined;
  // 完工525个，其中提前竣工144个，竣工率87.1%: of some only, and may be of all.
  if (part && (sharesAct(part, here) || isInOneWay(part, name))) return undefined;
  if (part && isSame(part)) return openPart(rate, name, part, counts, words);
  const mayBeOfWhole = definition && !part && words.kind === 'plain';
  const wholes = mayBeOfWhole
    ? here.filter((figure) => definition.whole.test(wordsIn(figure)) && !TAKEN_IN_ANEW.test(wordsIn(figure)) && isSame(figure))
    : [];
  return wholes.length > 0 ? openWhole(rate, name, wholes, counts) : undefined;
}

/** 进驻部门31个、事项1286项，进驻率97.8%: one act of several things, each of which the rate may be of. */
function sharesAct(part: Figure, here: readonly Figure[]): boolean {
  const next = here[here.indexOf(part) + 1];
  return next !== undefined && /^[、和与及]\p{Script=Han}{1,8}$/u.test(textBetween(part, next)) && actOf(next.label) === undefined;
}

/** The numerator is printed: some denominator must give the rate. */
function openPart(rate: Figure, name: string, part: Figure, counts: readonly Figure[], words: RateWords): OpenRate | undefined {
  const others = counts.filter((figure) => figure !== part && figure.group === part.group);
  const fitting = denominatorsOf(part.value.units, rate.value);
  const isFitting = (value: bigint): boolean => fitting !== undefined && value >= fitting.least && value <= fitting.most;
  const values = others.map(({ value }) => value.units);
  if (values.some((value, at) => isFitting(value) || values.slice(at + 1).some((other) => isFitting(value + other)))) return undefined;
  const nearest = others.findLast(
    (figure) =>
      figure.index < rate.index &&
      (figure.sentence !== part.sentence || !textBetween(figure, part).includes('；')) &&
      figure.value.units >= part.value.units &&
      (words.definition ? words.definition.whole.test(wordsIn(figure)) : /^(?:intake|resolved)$/u.test(figure.stage ?? '')),
  );
  return { rate, name, known: part, side: 'part', nearest, fitting };
}

/** Only counts that may be denominators are printed: of one of them some part must give the rate. */
function openWhole(rate: Figure, name: string, wholes: readonly Figure[], counts: readonly Figure[]): OpenRate | undefined {
  const whole = wholes.at(-1) as Figure;
  const values = counts.filter(({ group }) => group === whole.group).map(({ value }) => value.units);
  const isFitting = (value: bigint): boolean => partsOf(value, rate.value) !== undefined;
  if (values.some((value, at) => isFitting(value) || values.slice(at + 1).some((other) => isFitting(value + other)))) return undefined;
  return { rate, name, known: whole, side: 'whole', nearest: undefined, fitting: undefined };
}

function isCount({ measure, isPercent, isLimit, isReference, unit, value, half, qualifier, group }: Figure): boolean {
  const isWhole = value.scale === 0 && half.units === 0n && value.units > 0n;
  return (
    measure === 'level' && !isPercent && !isLimit && !isReference && unit !== '' && group !== 'money' && isWhole && qualifier === undefined
  );
}

function isReachable(figure: Figure, rate: Figure): boolean {
  return figure.sentence === rate.sentence || (figure.index < rate.index && rate.index - figure.end < FARTHEST);
}

type Extent = { readonly least: bigint; readonly most: bigint };

/** The denominators, not smaller than the part, with which `part ÷ whole` rounds or is cut off to a rate in percent. */
export function denominatorsOf(part: bigint, { units, scale }: Decimal): Extent | undefined {
  const shifted = 100n * part * 10n ** BigInt(scale);
  const least = shifted / (units + 1n) + 1n;
  const most = (2n * shifted) / (2n * units - 1n);
  const first = least > part ? least : part;
  return first <= most ? { least: first, most } : undefined;
}

/** The parts, not greater than the whole, with which `part ÷ whole` rounds or is cut off to a rate in percent. */
export function partsOf(whole: bigint, { units, scale }: Decimal): Extent | undefined {
  const unit = 100n * 10n ** BigInt(scale);
  const least = ((2n * units - 1n) * whole + 2n * unit - 1n) / (2n * unit);
  const most = ((units + 1n) * whole - 1n) / unit;
  const last = most < whole ? most : whole;
  return least <= last ? { least, most: last } : undefined;
}
