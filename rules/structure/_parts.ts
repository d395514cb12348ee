import {
  type Block,
  type Facts,
  matchesOf,
  type Profile,
  type Range,
  type RequiredSection,
  type Section,
  type Sentence,
} from 'draftlint/rule';
import { hideExceptions, hideQuoted, hideTitles, type Lexicon, lexiconOf } from './_lexicon.ts';

/**
 * What was found of a part that a report should have: a heading of its own, a paragraph (or a run of text that is given over to it),
 * a mention in passing, or nothing.
 */
export type Part =
  | { readonly wanted: RequiredSection; readonly state: 'heading'; readonly at: Range; readonly extent: Range; readonly section: Section }
  | { readonly wanted: RequiredSection; readonly state: 'paragraph'; readonly at: Range; readonly extent: Range }
  | { readonly wanted: RequiredSection; readonly state: 'passing'; readonly at: Range }
  | { readonly wanted: RequiredSection; readonly state: 'missing' };

export type PresentPart = Extract<Part, { extent: Range }>;

const KNOWN = new WeakMap<Facts, { profile: Profile; parts: readonly Part[] }>();

/** The parts that the preset lists, in its order, each with what was found of it. */
export function findParts(facts: Facts, profile: Profile): readonly Part[] {
  const known = KNOWN.get(facts);
  if (known?.profile === profile) return known.parts;
  const found = profile.sections.map((wanted) => findPart(facts, wanted));
  const parts = found.map((part) => (part.state === 'paragraph' ? { ...part, extent: extentOf(part, found, facts) } : part));
  KNOWN.set(facts, { profile, parts });
  return parts;
}

export function isPresent(part: Part): part is PresentPart {
  return part.state === 'heading' || part.state === 'paragraph';
}

/** Whether anything is said in the part beyond its heading. */
export function hasContent(part: PresentPart): boolean {
  return part.state === 'paragraph' || part.extent.end > part.section.heading.range.end;
}

function findPart(facts: Facts, wanted: RequiredSection): Part {
  const lexicon = lexiconOf(wanted, facts.reportYear);
  const section = findHeading(facts, lexicon);
  if (section) {
    const { range } = section.heading;
    return { wanted, state: 'heading', at: range, extent: { start: range.start, end: endOf(section) }, section };
  }
  const label = findLabel(facts, lexicon);
  if (label) return { wanted, state: 'paragraph', at: label, extent: label };
  return findPassage(facts, wanted, lexicon);
}

/** A part without heading goes on to the next part, or to the end of the section it stands in. */
function extentOf(part: PresentPart, parts: readonly Part[], { outline }: Facts): Range {
  const { start } = part.extent;
  const around = outline.sectionAt(start);
  const next = Math.min(...parts.filter(isPresent).flatMap((other) => (other.extent.start > start ? [other.extent.start] : [])));
  const blocks = (around ? around.blocks : outline.preamble).filter(({ range }) => range.end > start && range.start < next);
  const last = blocks.findLast(isContent);
  return { start, end: Math.min(last?.range.end ?? part.at.end, next) };
}

/** Of several headings the highest, and of these the first. */
function findHeading({ outline }: Facts, lexicon: Lexicon): Section | undefined {
  let found: Section | undefined;
  for (const section of outline.all) {
    if (found && found.level <= section.level) continue;
    if (section.heading.prose.mayMatch(lexicon.headings) && isNamedIn(section.title, lexicon)) found = section;
  }
  return found;
}

/** Whether words name a part as a heading does. Hiding exceptions can only take a name away, and most words have none to begin with. */
function isNamedIn(words: string, lexicon: Lexicon): boolean {
  return words.search(lexicon.headings) >= 0 && hideExceptions(words, lexicon).search(lexicon.headings) >= 0;
}

/** A head that the reader could not part from its text: 三、下一步打算：一是…, or 存在问题：…, or one in the midst of a page copied into one line. */
const LABEL = new RegExp(
  [
    String.raw`(?=[（(一二三四五六七八九十])(?<![第一二三四五六七八九十])[（(]?[一二三四五六七八九十]{1,3}[）)、]\s*(?<numbered>(?:20\d{2}年)?[^，。；：:\s（(\d]{2,30})`,
    String.raw`^\s*(?<label>[^，。；：:\s]{2,25})[：:]`,
  ].join('|'),
  'gu',
);

interface Label {
  readonly words: string;
  readonly range: Range;
}

const LABELS = new WeakMap<Facts, readonly Label[]>();

function findLabel(facts: Facts, lexicon: Lexicon): Range | undefined {
  const labels = LABELS.get(facts) ?? [...labelsIn(facts)];
  LABELS.set(facts, labels);
  return labels.find(({ words }) => isNamedIn(words, lexicon))?.range;
}

function* labelsIn({ sentences }: Facts): Generator<Label> {
  for (const block of bodyOf(sentences)) {
    for (const match of block.prose.matchAll(LABEL)) {
      const words = match.groups['numbered'] ?? match.groups['label'] ?? '';
      const isClause = /[，,]/u.test(block.prose.text[match.index + match.text.length] ?? '');
      if (isClause || words.endsWith('如下')) continue;
      const start = match.index + match.text.lastIndexOf(words);
      yield { words, range: block.prose.range(start, start + words.length) };
    }
  }
}

function* bodyOf(sentences: readonly Sentence[]): Generator<Block> {
  for (const { block, index } of sentences) if (index === 0 && isRunning(block)) yield block;
}

function isRunning(block: Block): boolean {
  return block.part === 'body' && !block.cell;
}

/** Looks in running text, where what is quoted names no part. */
function findPassage(facts: Facts, wanted: RequiredSection, lexicon: Lexicon): Part {
  const { sentences } = facts;
  let passing: Range | undefined;
  for (let at = 0; at < sentences.length; at++) {
    const sentence = sentences[at] as Sentence;
    const { block, text } = sentence;
    if (!isRunning(block) || !block.prose.mayMatch(lexicon.passages) || text.search(lexicon.passages) < 0) continue;
    const hidden = hideExceptions(hideQuoted(text), lexicon);
    const match = matchesOf(lexicon.passages, hidden)[0];
    if (match && isLead(sentence, match) && hasWeight(sentence, match, sentences[at + 1], chainedIn(facts).has(sentence))) {
      const start = sentence.index === 0 ? block.range.start : sentence.range.start;
      return { wanted, state: 'paragraph', at: rangeOf(sentence, match), extent: { start, end: block.range.end } };
    }
    const mention = match ?? matchesOf(lexicon.passages, hideExceptions(hideTitles(text), lexicon))[0];
    if (mention) passing ??= rangeOf(sentence, mention);
  }
  return passing ? { wanted, state: 'passing', at: passing } : { wanted, state: 'missing' };
}

const CHAIN = /^\s*(?:[一二三四五六七八九十]{1,3}[是要]|首先|其次|第[一二三四五六七八九十]{1,2}[，,])/u;
const CHAINED = new WeakMap<Facts, ReadonlySet<Sentence>>();

/** The sentences that a link of an enumeration (一是…) stands before in their paragraph. */
function chainedIn(facts: Facts): ReadonlySet<Sentence> {
  const known = CHAINED.get(facts);
  if (known) return known;
  const chained = new Set<Sentence>();
  let chainIn: Block | undefined;
  for (const sentence of facts.sentences) {
    if (!isRunning(sentence.block)) continue;
    if (chainIn === sentence.block) chained.add(sentence);
    if (CHAIN.test(sentence.text)) chainIn = sentence.block;
  }
  CHAINED.set(facts, chained);
  return chained;
}

const TURN = /但|然而|不过|仍|还|也|尚/u;
/** How many clauses may stand before the one that names the part. */
const LATEST_CLAUSE = 3;

/** Whether a sentence opens with the part: in its first clause, or in one that turns to it (但还存在…). */
function isLead({ clauses, index }: Sentence, match: RegExpExecArray): boolean {
  const at = clauses.findLastIndex((clause) => clause.index <= index + match.index);
  const clause = clauses[at];
  if (at <= 0 || !clause) return true;
  const upTo = clause.text.slice(0, index + match.index + match[0].length - clause.index);
  return at <= LATEST_CLAUSE && TURN.test(upTo);
}

/** Whether more is said of the part than its name. A sentence within a paragraph must carry it alone, and not as one item of an enumeration. */
function hasWeight(sentence: Sentence, match: RegExpExecArray, next: Sentence | undefined, isInChain: boolean): boolean {
  const { block, clauses, index } = sentence;
  const from = clauses.findLastIndex((clause) => clause.index <= index + match.index);
  const clause = clauses[from];
  const rest = clauses.length - Math.max(from, 0);
  const isLabel = clause !== undefined && /[：:]/u.test(block.prose.text[clause.index + clause.text.length] ?? '');
  if (isLabel && rest > 1) return true;
  const goesOn = next?.block === block;
  if (index === 0) return goesOn || rest >= 3;
  return !isInChain && !CHAIN.test(sentence.text) && (rest >= 4 || (goesOn && CHAIN.test(next.text)));
}

function rangeOf({ block, index }: Sentence, match: RegExpExecArray): Range {
  return block.prose.range(index + match.index, index + match.index + match[0].length);
}

const CLOSING = /^[特专]此报告[。.]?$/u;

/** The end of what is said in a section, before 特此报告 and 附件说明. */
function endOf(section: Section): number {
  const last = section.children.at(-1);
  if (last) return endOf(last);
  return section.blocks.findLast(isContent)?.range.end ?? section.heading.range.end;
}

function isContent(block: Block): boolean {
  return block.part === 'body' && !CLOSING.test(block.prose.text.trim());
}
