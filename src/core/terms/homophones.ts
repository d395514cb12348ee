import { knownTerms, knownWords } from '../../generated/homophones.ts';
import { matchesOf } from '../matches.ts';
import { alikeCharacters } from './alike.ts';
import { codeUnitsOf } from './code-units.ts';
import type { Slip } from './slip.ts';
import type { Sourced, Term } from './term.ts';
import { isHan, isKnownWord, UnitSet } from './word-index.ts';
import { wordSlipsIn } from './word-slips.ts';

/** What `data/known-terms.yaml` holds; words with blanks between. */
export interface KnownTerms extends Sourced {
  readonly words: string;
  /** Characters read alike that are both right in many words (法制, 法治), a group each: which is meant is for other lists to say. */
  readonly bothRight: string;
  /** Characters that are easily taken for each other by eye, a group each. */
  readonly lookAlike: string;
  /** What differs from a term in one character alike, and is right: 书法工作 beside 述法工作. */
  readonly alsoRight: string;
  /** Set phrases that are mostly put in quotes, of three characters or more. */
  readonly quoted: string;
}

/** How many chains there are of terms by their first three readings; a power of two. */
const CHAINS = 0x40000;

/** The end of a chain: links are numbered from 1. */
const NONE = 0;

/** Words of one character that go on with a sentence after a shorter term: 常务会|已审议, 工作会|依法召开. */
const PARTICLE = /[已以是为在和与及之其有由将就并或而于把被对从向的地得了不也又还都均各该此因未一亦依宜前后]/u;

/** What a number is written with. */
const NUMERAL = /[一二两三四五六七八九十百千万零]/u;

/** Of a term that is looked for with a character left out: 公共法律服务体建设. */
const SHORTEST_WITH_GAP = 6;
/** What stands before 乡镇 where it is no part of a name: 各乡镇, 全县乡镇. */
const BEFORE_TOWNS = /[各全县市区州旗盟和与及对向由将个]/u;
/** What a term is as well said without: 规范性文件 and 规范文件, 调解员队伍 and 调解队伍. */
const MAY_BE_LEFT_OUT = /[性感化的和与型式率力员者大各全小新总主次委部省市县区乡镇村级人会长权制办地工多科类期点量所站岗后前中上下内外再]/u;

/** 决策程，: without its last character no word is left; 常务会 and 攻坚 are some. */
const NEEDS_ITS_END = /[序系境施督改策纷构务障险患诉询]$/u;
const CLAUSE_END = /[，。；、：]/u;

/** Characters with which shorter words end than the term would be: 常务会|异议, 责任制|杜绝. */
const SHORTER_END = new UnitSet('会制力级型者性化员室');

/** Quoted words as long as the set phrases are. */
const QUOTED = /“(?<words>[^“”]{3,12})”/gu;

/** Known terms by how they begin. */
class KnownIndex {
  readonly #alike = alikeCharacters();
  /** The first link of the chain of terms that may begin with three readings, by a number made of them; most places of a text have none. */
  readonly #first = new Uint16Array(CHAINS);
  /** Of each link, its term, and the link after it. */
  readonly #terms: string[] = [''];
  readonly #after: number[] = [NONE];
  /** Set phrases by their length. */
  readonly #quoted: (readonly string[])[] = [];
  readonly #alsoRight = new Set(knownTerms.alsoRight.split(' '));

  constructor() {
    for (const phrase of knownTerms.quoted.split(' ')) this.#quoted[phrase.length] = [...this.#quotedOf(phrase.length), phrase];
    // Each link is put before those of its chain, so that the last term goes first.
    for (const word of knownTerms.words.split(' ').reverse()) this.#add(word);
  }

  /** Under its own beginning, and under each that has one of its first characters taken for another by eye. */
  #add(word: string): void {
    const first = this.#readingAt(word, 0);
    const second = this.#readingAt(word, 1);
    const third = this.#readingAt(word, 2);
    this.#link(word, openingOf(first, second, third));
    for (let at = 0; at < 3; at++) {
      const others = this.#alike.otherReadings.get(word.charCodeAt(at));
      if (others === undefined) continue;
      for (const other of others) {
        this.#link(word, openingOf(at === 0 ? other : first, at === 1 ? other : second, at === 2 ? other : third));
      }
    }
    if (word.length >= SHORTEST_WITH_GAP) this.#link(word, openingOf(first, second, this.#readingAt(word, 3)));
  }

  #link(word: string, opening: number): void {
    this.#after.push(this.#first[opening] as number);
    this.#first[opening] = this.#terms.push(word) - 1;
  }

  #readingAt(text: string, at: number): number {
    return this.#alike.near[text.charCodeAt(at)] as number;
  }

  slipsIn(text: string): Slip[] {
    const slips: Slip[] = [];
    const units = codeUnitsOf(text);
    const openings = this.#first;
    const { near } = this.#alike;
    let first = near[units[0] as number] as number;
    let second = near[units[1] as number] as number;
    let done = 0;
    // Where the last term ends that stands rightly: 义 of 社会主义法治国家 is no 依 of 依法治国.
    let sound = 0;
    for (let index = 0; index + 2 < text.length; index++) {
      const third = near[units[index + 2] as number] as number;
      const opening = openingOf(first, second, third);
      first = second;
      second = third;
      const link = openings[opening] as number;
      if (link === NONE || index < done) continue;
      const { standing, mayBeMeant, mayBeBroken } = this.#lookAt(units, index, link);
      sound = Math.max(sound, index + standing);
      // 行政执法监督|原则 goes on after a term that stands; it takes more to be a longer one.
      const right = mayBeMeant ? this.#meantAt(text, index, link, sound, standing === 0 ? 1 : standing + 2) : undefined;
      if (right !== undefined) {
        done = index + right.length;
        slips.push({ right, index, length: right.length });
        continue;
      }
      const whole = mayBeBroken ? this.#brokenAt(text, index, link, standing || 2) : undefined;
      if (whole === undefined) continue;
      done = index + whole.length - 1;
      slips.push({ right: whole, index, length: whole.length - 1 });
    }
    return slips;
  }

  /** How long the first term of a chain is that stands at a place as it should, and whether any has one character wrong or left out. */
  #lookAt(units: Uint16Array, index: number, first: number): Look {
    const look = { standing: 0, mayBeMeant: false, mayBeBroken: false };
    for (let link = first; link !== NONE; link = this.#after[link] as number) {
      const term = this.#terms[link] as string;
      let at = 0;
      while (at < term.length && units[index + at] === term.charCodeAt(at)) at++;
      if (at === term.length) look.standing ||= term.length;
      else {
        look.mayBeMeant ||=
          goesOn(units, index + at + 1, term, at + 1) && this.#alike.areAlike(units[index + at] as number, term.charCodeAt(at));
        look.mayBeBroken ||= term.length >= SHORTEST_WITH_GAP && goesOn(units, index + at, term, at + 1);
      }
    }
    return look;
  }

  /** Set phrases with one character wrong that are all that stands in quotes. */
  quotedSlipsIn(text: string): Slip[] {
    if (!text.includes('“')) return [];
    return matchesOf(QUOTED, text).flatMap((match) => {
      const words = match.groups?.['words'] ?? '';
      const index = match.index + 1;
      const phrases = this.#quotedOf(words.length);
      if (phrases.includes(words)) return [];
      const right = phrases.find((phrase) => this.#isSlip(text, index, phrase, index));
      return right === undefined ? [] : [{ right, index, length: right.length }];
    });
  }

  #quotedOf(length: number): readonly string[] {
    return this.#quoted[length] ?? [];
  }

  /** The longest term of a chain that stands at a place with one character wrong, which is at `from` or later; of `least` characters or more. */
  #meantAt(text: string, index: number, first: number, from: number, least: number): string | undefined {
    let best: string | undefined;
    for (let link = first; link !== NONE; link = this.#after[link] as number) {
      const right = this.#terms[link] as string;
      if (right.length >= (best === undefined ? least : best.length + 1) && this.#isSlip(text, index, right, from)) best = right;
    }
    return best;
  }

  /** The longest term of a chain that stands at a place with one character left out, `from` or later in it, with two after that or the clause's end. */
  #brokenAt(text: string, index: number, first: number, from: number): string | undefined {
    let best: string | undefined;
    for (let link = first; link !== NONE; link = this.#after[link] as number) {
      const right = this.#terms[link] as string;
      if (right.length < Math.max(SHORTEST_WITH_GAP, (best?.length ?? 0) + 1)) continue;
      let gap = 0;
      while (gap < right.length && text.charCodeAt(index + gap) === right.charCodeAt(gap)) gap++;
      if (gap < from || MAY_BE_LEFT_OUT.test(right[gap] as string) || right[gap + 1] === '化') continue;
      const isCut = gap === right.length - 1 && NEEDS_ITS_END.test(right) && CLAUSE_END.test(text[index + gap] ?? '');
      if (isCut || (gap <= right.length - 3 && text.startsWith(right.slice(gap + 1), index + gap))) best = right;
    }
    return best;
  }

  #isSlip(text: string, index: number, right: string, from: number): boolean {
    let wrong: readonly [is: string, was: string] | undefined;
    for (let at = right.length - 1; at >= 0; at--) {
      if (text.charCodeAt(index + at) === right.charCodeAt(at)) continue;
      if (wrong || index + at < from || index + at >= text.length) return false;
      const [unit, wanted] = [text.charCodeAt(index + at), right.charCodeAt(at)];
      const is = String.fromCharCode(unit);
      const isMate = this.#alike.matesOf(wanted).includes(is);
      if (!isMate && !this.#alike.areReadNearlyAlike(unit, wanted)) return false;
      // 信访四项|制度: a number is no slip for what sounds only nearly like it.
      if (!isMate && NUMERAL.test(is) && (this.#alike.exact[unit] as number) !== (this.#alike.exact[wanted] as number)) return false;
      // 以法治|理念: 法治 belongs together.
      if (at === 0 && is === '以' && right.startsWith('依法治')) return false;
      if (at === right.length - 1 && PARTICLE.test(is)) return false;
      wrong = [is, String.fromCharCode(wanted)];
    }
    if (wrong === undefined || this.#alike.areBothRight(...wrong)) return false;
    return !this.#alsoRight.has(text.slice(index, index + right.length)) && !isSplit(text, index, right) && !mayEndName(text, index, right);
  }
}

/** Whether a word takes a character from the end of a term at which it differs: 负责|人制度 for 责任制度, 平安乡|政府 for 平安乡镇. */
function isSplit(text: string, index: number, right: string): boolean {
  const isWord = (at: number): boolean => isKnownWord(text, at);
  const last = index + right.length - 1;
  if (!text.startsWith(right.slice(0, 2), index) && isWord(index - 1) && !isWord(index - 2)) return true;
  if (text.startsWith(right.slice(-2), last - 1) || isWord(last + 1)) return false;
  const next = text[last + 1] ?? '';
  return isWord(last) || (SHORTER_END.has(text.charCodeAt(last - 1)) && isHan(next.charCodeAt(0)) && !PARTICLE.test(next));
}

/** 安|祥镇人民政府: a character before 镇 may end the name of a town. */
function mayEndName(text: string, index: number, right: string): boolean {
  const before = text[index - 1] ?? '';
  return right.startsWith('乡镇') && !text.startsWith('乡镇', index) && isHan(before.charCodeAt(0)) && !BEFORE_TOWNS.test(before);
}

/** What the terms of a chain are at a place of a text. */
interface Look {
  readonly standing: number;
  readonly mayBeMeant: boolean;
  readonly mayBeBroken: boolean;
}

/** Whether a text goes on from a place as a term does from its own. */
function goesOn(units: Uint16Array, index: number, term: string, from: number): boolean {
  for (let at = from; at < term.length; at++) {
    if (units[index + at - from] !== term.charCodeAt(at)) return false;
  }
  return true;
}

function openingOf(first: number, second: number, third: number): number {
  return (Math.imul(first, 0x9e37) + Math.imul(second, 0x1b3) + third) & (CHAINS - 1);
}

let known: KnownIndex | undefined;
const NO_MATCHES: readonly HomophoneMatch[] = [];

export interface HomophoneMatch {
  readonly term: Term;
  readonly index: number;
  /** What it is a slip of: a set phrase that is quoted as a whole, a known term, or a word of two characters. */
  readonly kind: 'quoted' | 'term' | 'word';
}

/**
 * Known terms and words of which a text has one character wrong, by sound or by shape: 行政复意, 末成年人, and set phrases that quotes
 * enclose: “两个维户”. With where each begins, in that order.
 */
export function homophonesIn(text: string): readonly HomophoneMatch[] {
  known ??= new KnownIndex();
  const quoted = known.quotedSlipsIn(text);
  const terms = outside(known.slipsIn(text), quoted);
  const words = outside(wordSlipsIn(text), terms);
  if (quoted.length === 0 && terms.length === 0 && words.length === 0) return NO_MATCHES;
  const matches = (slips: readonly Slip[], { source, certainty }: Sourced, kind: HomophoneMatch['kind']): HomophoneMatch[] =>
    slips.map(({ right, index, length, isDoubtful }) => {
      const sure = isDoubtful ? 'possible' : certainty;
      const term: Term = { lexicon: 'typo', wrong: text.slice(index, index + length), write: [right], source, certainty: sure };
      return { term, index, kind };
    });
  const found = [...matches(quoted, knownTerms, 'quoted'), ...matches(terms, knownTerms, 'term'), ...matches(words, knownWords, 'word')];
  return found.sort((a, b) => a.index - b.index);
}

/** Those that overlap none of others; both by where they begin. */
function outside(slips: readonly Slip[], others: readonly Slip[]): readonly Slip[] {
  if (others.length === 0) return slips;
  let next = 0;
  return slips.filter(({ index, length }) => {
    while (next < others.length && endOf(others[next] as Slip) <= index) next++;
    return (others[next]?.index ?? Number.POSITIVE_INFINITY) >= index + length;
  });
}

function endOf({ index, length }: Slip): number {
  return index + length;
}
