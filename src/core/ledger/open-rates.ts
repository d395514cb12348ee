import type { Decimal } from './decimal.ts';
import type { Figure } from './figure.ts';
import { commonLength, coreOf } from './label.ts';
import { type RateName, rateOf, stageOf } from './lexicon.ts';
import type { Passage } from './passage.ts';
import type { Relation } from './relation.ts';

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

const RATE = /(?<name>(?<stem>\p{Script=Han}{0,8}?\p{Script=Han}{2})率)(?:为|是|达到?|已|仅|[\s　])*$/u;
/** Rates of something else than of counts in the sentence, or of several. */
const OTHER =
  /分别|平均|期间|同比|环比|上年|去年|往年|均(?:为|达|在|超)|目标|要求|力争|确保|不低于|连续|历年|满意|知晓|增长|负债|效率|频率|利率|税率|费率|汇率|利用|收益|毛利|就业|失业|城镇化|覆盖|绿化|增幅|普及|参与|按期|按时|及时|准时|到期|限内|期内|限时/u;
/** How far before the sentence a count may stand that is the denominator after all. */
const FARTHEST = 240;
const NEAR = 16;

/** Rates that no relation has decided, with the counts that could be found for them. */
export function findOpenRates(passages: readonly Passage[], relationsOf: (figure: Figure) => readonly Relation[]): OpenRate[] {
  return passages.flatMap(({ figures }) =>
    figures.flatMap((rate, at) => {
      if (!rate.isPercent || rate.measure !== 'share' || rate.qualifier || rate.isLimit || rate.isReference || OTHER.test(rate.label))
        return [];
      if (rate.value.units <= 0n || rate.rough.value > 100 || /以上|以下|左右/u.test(rate.object.slice(0, 2))) return [];
      const groups = RATE.exec(rate.label)?.groups;
      if (!groups || relationsOf(rate).some(({ verdict }) => verdict !== 'undecided')) return [];
      return openRate(rate, figures.slice(Math.max(0, at - NEAR), at + 6), groups['name'] ?? '', groups['stem'] ?? '') ?? [];
    }),
  );
}

function openRate(rate: Figure, near: readonly Figure[], name: string, stem: string): OpenRate | undefined {
  const known = rateOf(rate.label);
  const negation = /[不未非](?=\p{Script=Han}{2}$)/u.exec(stem)?.[0] ?? '';
  const words: Pick<RateName, 'part'> = known ?? { part: new RegExp(negation + stem.slice(-2), 'u') };
  const counts = near.filter((figure) => isCount(figure) && isReachable(figure, rate));
  const here = counts.filter(({ sentence, index }) => sentence === rate.sentence && index < rate.index);
  const subject = coreOf(name.replace(known?.name ?? name, ''));
  const isOwnWhole = subject.length < 2 || (known?.whole.test(subject) ?? false);
  const isSame = (figure: Figure): boolean => isOwnWhole || commonLength(subject, said(figure)) >= 2;
  const isOther = ({ label }: Figure): boolean => negation === '' && /[未不]|正在|尚/u.test(label.slice(-8));
  const part = here.findLast((figure) => words.part.test(said(figure)) && !isOther(figure));
  if (part && isSame(part)) return openPart(rate, name, part, counts, known);
  const wholes = known && !part ? here.filter((figure) => known.whole.test(said(figure)) && isSame(figure)) : [];
  return wholes.length > 0 ? openWhole(rate, name, wholes, counts) : undefined;
}

/** The numerator is printed: some denominator must give the rate. */
function openPart(rate: Figure, name: string, part: Figure, counts: readonly Figure[], known: RateName | undefined): OpenRate | undefined {
  const others = counts.filter((figure) => figure !== part && figure.group === part.group);
  const fitting = denominatorsOf(part.value.units, rate.value);
  const isFitting = (value: bigint): boolean => fitting !== undefined && value >= fitting.least && value <= fitting.most;
  const values = others.map(({ value }) => value.units);
  if (values.some((value, at) => isFitting(value) || values.slice(at + 1).some((other) => isFitting(value + other)))) return undefined;
  const nearest = others.findLast(
    (figure) =>
      figure.index < rate.index &&
      figure.value.units >= part.value.units &&
      (known ? known.whole.test(said(figure)) : stageOf(figure.label) === 'intake' || stageOf(figure.label) === 'resolved'),
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

function said({ label, object }: Figure): string {
  return `${label}${object}`;
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
