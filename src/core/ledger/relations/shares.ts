import type { Certainty } from '../../diagnostic.ts';
import type { Text } from '../../text.ts';
import type { Figure } from '../figure.ts';
import { coreOf, withoutNotes } from '../label.ts';
import type { PartList } from '../parts.ts';
import type { Passage, Passages } from '../passage.ts';
import { type Formula, type Relation, term, type Verdict, verdictOf } from '../relation.ts';

const PART: Text = { zh: '分子', en: 'numerator' };
const WHOLE: Text = { zh: '分母', en: 'denominator' };
const RATE: Text = { zh: '占比', en: 'share' };

/** 占全市总数的12%: what stands between 占 and the number; empty for 占12%. `subject` is what stands before 占 in the clause. */
const SHARE =
  /(?<subject>[^，。；：]*?)占(?:到|了)?(?<whole>[^，。；：占]*?)(?:的?(?:比重|比例|份额|百分比|比))?(?:由[^，。；]*?)?(?:分别|已|均|约|仅)*(?:上升|提高|提升|增加|下降|降低|降)?(?:为|是|达到?|到|至|约|近|超|超过|高达|的)*[\s　]*$/u;
const SHARE_GOES_ON =
  /^[\s　]*(?:逐步|稳步|持续|进一步|快速)*(?:上升|提高|提升|增加|增|升|扩大|下降|降低|降|减少|缩小)(?:到|至|为)[\s　]*$/u;
/** 按…口径, other years and other places: another whole than the one at hand. */
const OTHER_WHOLE = /上年|去年|同期|上一年|预算|任务|计划|目标|GDP/u;

interface Candidate {
  readonly whole: Figure;
  /** How sure it is that this is the denominator; undefined if it only may be. */
  readonly certainty: Certainty | undefined;
}

/** One printed share, with its numerator and the figures that may be its denominator, the best first. */
interface Share {
  readonly rate: Figure;
  readonly part: Figure;
  readonly candidates: readonly Candidate[];
  readonly list: PartList | undefined;
  /** Whether words after 占 name the whole. */
  readonly isNamed: boolean;
}

/** Shares against the whole they are said to be of: every plausible denominator is tried before anything is said. */
export function findShareRelations(passage: Passage, passages: Passages, lists: readonly PartList[]): Relation[] {
  const byItem = new Map(lists.toReversed().flatMap((list) => list.items.map((item) => [item, list] as const)));
  const shares = passage.figures.flatMap((figure, at) => shareAt(passage, passages, byItem, figure, at) ?? []);
  const fits = new Map<Share, Fit>();
  for (const share of shares) {
    const fit = fitOf(share);
    if (fit) fits.set(share, fit);
  }
  return shares.flatMap((share, at) => relationOf(share, shares.slice(Math.max(0, at - NEIGHBOURS), at + NEIGHBOURS + 1), fits));
}

function shareAt(passage: Passage, passages: Passages, lists: ReadonlyMap<Figure, PartList>, rate: Figure, at: number): Share | undefined {
  if (!rate.isPercent || rate.measure !== 'share' || rate.isLimit || rate.qualifier) return undefined;
  const said = shareWords(passage.figures, at);
  if (!said) return undefined;
  const part = numeratorOf(passage, passages, said, rate, at);
  if (!part) return undefined;
  const list = lists.get(part);
  const isNamed = coreOf(said.whole).length >= 2;
  const candidates = isNamed ? namedWholes(said, part, rate, list, passages) : unnamedWholes(part, list, passages);
  return candidates.length > 0 ? { rate, part, candidates, list, isNamed } : undefined;
}

/** What is said around a share: its whole and its subject. 比重由A%提高到B%: the words stand before A. */
function shareWords(figures: readonly Figure[], at: number): { subject: string; whole: string; from: number } | undefined {
  const figure = figures[at] as Figure;
  const lead = withoutNotes(figure.lead);
  const groups = SHARE.exec(lead)?.groups;
  if (groups && !/由|从/u.test(groups['whole'] ?? '')) {
    return { subject: groups['subject'] ?? '', whole: wholeIn(figure.lead, groups['whole'] ?? ''), from: at };
  }
  const before = figures[at - 1];
  if (before?.isPercent && SHARE_GOES_ON.test(figure.lead)) {
    const outer = /(?<subject>[^，。；：]*?)占(?<whole>[^，。；：]*?)的?(?:比重|比例|份额)?(?:由|从)[^，。；]*$/u.exec(
      withoutNotes(before.lead),
    )?.groups;
    if (outer) return { subject: outer['subject'] ?? '', whole: outer['whole'] ?? '', from: at - 1 };
  }
  return /占比(?:为|达到?|约)?[\s　]*$/u.test(lead)
    ? { subject: lead.replace(/占比(?:为|达到?|约)?[\s　]*$/u, '').replace(/^.*[，。；：]/u, ''), whole: '', from: at }
    : undefined;
}

/** The words after 占, with what a bracket says of them: 占总产值（现价）. */
function wholeIn(lead: string, words: string): string {
  const bracket = /^（[^（）]*[价税][^（）]*）/u.exec(lead.slice(lead.indexOf(words) + words.length));
  return `${words}${bracket?.[0] ?? ''}`;
}

/** The count that a share is of: in brackets right before 占, the nearest level before it in the sentence, or the one its subject names. */
function numeratorOf(
  { figures }: Passage,
  passages: Passages,
  { subject, from }: { subject: string; from: number },
  rate: Figure,
  at: number,
): Figure | undefined {
  const before = figures[from - 1];
  if (before && before.measure === 'level' && before.depth === rate.depth + 1 && /^[)）]/u.test((figures[from] as Figure).lead))
    return before;
  const named = coreOf(subject);
  if (named.length >= 2) {
    const recent = figures.slice(Math.max(0, at - 30), from).reverse();
    const exact = recent.find((level) => level.measure === 'level' && !level.isLimit && passages.coreOf(level) === named);
    if (exact) return exact;
    return before?.measure === 'level' && before.sentence === rate.sentence && passages.coreOf(before).startsWith(named)
      ? before
      : undefined;
  }
  for (let index = from - 1; index >= 0; index--) {
    const figure = figures[index] as Figure;
    if (figure.sentence !== rate.sentence || (figures[index + 1] as Figure).lead.includes('；')) return undefined;
    if (figure.measure !== 'level') continue;
    return figure.unit !== '' && !figure.isLimit && figure.depth <= rate.depth ? figure : undefined;
  }
  return undefined;
}

const ENOUGH = 0.6;

/** Denominators that the words after 占 name: by likeness of the labels, the likeliest first, then the nearest. */
function namedWholes(
  { whole: words, subject }: { whole: string; subject: string },
  part: Figure,
  rate: Figure,
  list: PartList | undefined,
  passages: Passages,
): Candidate[] {
  const wanted = coreOf(words);
  const scored: { whole: Figure; score: number; certainty: Certainty | undefined }[] = [];
  for (const whole of passages.levelsBefore(rate, part.group)) {
    if (whole === part || isShareOf(whole, words)) continue;
    const core = passages.coreOf(whole);
    const score = passages.likenessTo(whole, wanted);
    const isExact =
      !isOnOtherTerms(words, whole) &&
      (score === 1 ||
        passages.isNamedBy(whole, wanted, `${subject}${part.label}`) ||
        (whole === list?.whole && (core.includes(wanted) || score >= ENOUGH)) ||
        isTopic(whole, words));
    if (score >= ENOUGH || isExact) scored.push({ whole, score: isExact ? 1 : score, certainty: isExact ? 'likely' : undefined });
  }
  scored.sort((a, b) => b.score - a.score);
  const fromList = list && !scored.some(({ whole }) => whole === list.whole) ? [{ whole: list.whole, certainty: undefined }] : [];
  const candidates = [
    ...scored.map(({ whole, certainty, score }) => ({ whole, certainty: score === 1 ? certainty : undefined })),
    ...fromList,
  ];
  return OTHER_WHOLE.test(words) ? candidates.map(({ whole }) => ({ whole, certainty: undefined })) : candidates;
}

/** A total that its paragraph begins with, named in short later on: 全年货物进出口总额…，占进出口总额. */
function isTopic(figure: Figure, words: string): boolean {
  const total = /总[额量数]|总[\p{Script=Han}]{1,3}$/u.exec(words)?.[0];
  if (total === undefined || figure.sentence.index > 0 || /[\d%]/u.test(figure.sentence.text.slice(0, figure.index))) return false;
  return figure.label.trim().endsWith(words.replace(/^(?:全[国省市县区]|同期)/u, ''));
}

/** 占规模以上工业总产值（现价）: what a bracket says of the whole is not said of the figure. */
function isOnOtherTerms(words: string, figure: Figure): boolean {
  const bracket = /（[^（）]*）/u.exec(words)?.[0];
  return bracket !== undefined && !figure.label.includes(bracket);
}

/** Whether a figure is itself told as a share of the same whole: 公立医院37.7亿（占医院总诊疗人次的83.7%）. */
function isShareOf(figure: Figure, words: string): boolean {
  const after = figure.sentence.text.slice(figure.end - figure.sentence.index, figure.end - figure.sentence.index + words.length + 8);
  return after.includes(`占${words}`);
}

/** Denominators of a bare 占12%: the total of the list, else any level before. */
function unnamedWholes(part: Figure, list: PartList | undefined, passages: Passages): Candidate[] {
  if (list?.isSure) return [{ whole: list.whole, certainty: 'likely' }];
  const fromList = list ? [{ whole: list.whole, certainty: undefined }] : [];
  const others = [...passages.levelsBefore(part)]
    .filter((whole) => whole !== list?.whole)
    .map((whole) => ({ whole, certainty: undefined }));
  return [...fromList, ...others];
}

function formulaOf({ rate, part }: Share, whole: Figure): Formula {
  return { type: 'quotient', parts: [term(part, PART)], wholes: [term(whole, WHOLE)], result: term(rate, RATE), factor: 100 };
}

function relationOf(share: Share, group: readonly Share[], fits: ReadonlyMap<Share, Fit>): Relation[] {
  const fit = fits.get(share);
  if (fit) return [{ kind: 'share', ...fit, certainty: 'likely' }];
  const sure = share.candidates.find(({ certainty }) => certainty !== undefined);
  const shared = sure ?? commonWhole(share, group, fits);
  if (!shared) return [];
  const formula = formulaOf(share, shared.whole);
  return [{ kind: 'share', formula, verdict: verdictOf(formula), certainty: shared.certainty ?? 'likely' }];
}

/** A denominator that gives the printed share. */
interface Fit {
  readonly formula: Formula;
  readonly verdict: Verdict;
}

function fitOf(share: Share): Fit | undefined {
  for (const { whole } of share.candidates) {
    const formula = formulaOf(share, whole);
    const verdict = verdictOf(formula);
    if (verdict === 'holds' || verdict === 'rounding') return { formula, verdict };
  }
  return undefined;
}

/** How many shares before and after one are looked at for what they are of. */
const NEIGHBOURS = 6;

/** The denominator that another bare share of the same list is of: 占67.5% and 占32.5% are shares of one total. */
function commonWhole(share: Share, group: readonly Share[], fits: ReadonlyMap<Share, Fit>): Candidate | undefined {
  if (share.isNamed || HEADED.test(share.part.sentence.text)) return undefined;
  for (const other of group) {
    if (other === share || other.isNamed || other.part.group !== share.part.group || !isSameList(share, other)) continue;
    if (Math.abs(other.part.sentence.index - share.part.sentence.index) > 400) continue;
    const whole = fits.get(other)?.formula.wholes[0]?.figure;
    if (whole && whole !== share.part && share.candidates.some((candidate) => candidate.whole === whole))
      return { whole, certainty: 'likely' };
  }
  return undefined;
}

/** One list, none, or a list that goes on in a sentence of its own: 其中，县直2275条，占77%。各乡镇674条，占23%。 */
function isSameList(share: Share, other: Share): boolean {
  return share.list === other.list || (share.list === undefined && other.rate.range.start < share.rate.range.start);
}

/** 在实收资本中，…: a header whose figure was not found brings in another total. */
const HEADED = /^在?[^，。；：]{2,30}中[，,]/u;
