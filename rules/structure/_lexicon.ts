import type { RequiredSection } from 'draftlint/rule';

/** What a clerk wrote of a part, as patterns: for headings, for running text, and what is passed over in both. */
export interface Lexicon {
  readonly headings: RegExp;
  readonly passages: RegExp;
  readonly exceptions: RegExp;
}

/** Stands for words that must not be read: quoted ones, and exceptions. */
const HIDDEN = '\uFFFC';
const GAP = `[^，。；：,;:${HIDDEN}]{0,16}?`;
const NOTHING = /(?!)/gu;

/** The sections of a preset are the same objects for all drafts, and so are their patterns for all drafts of a year. */
const KNOWN = new WeakMap<RequiredSection, Map<number | undefined, Lexicon>>();

export function lexiconOf(section: RequiredSection, reportYear: number | undefined): Lexicon {
  const byYear = KNOWN.get(section) ?? new Map<number | undefined, Lexicon>();
  KNOWN.set(section, byYear);
  const lexicon = byYear.get(reportYear) ?? makeLexicon(section, reportYear);
  byYear.set(reportYear, lexicon);
  return lexicon;
}

function makeLexicon(section: RequiredSection, reportYear: number | undefined): Lexicon {
  const pattern = (phrases: readonly string[]): RegExp => toPattern(phrases, reportYear);
  return { headings: pattern(section.headings), passages: pattern(section.passages), exceptions: pattern(section.exceptions) };
}

/** The text with its exceptions hidden; every character keeps its place. */
export function hideExceptions(text: string, { exceptions }: Lexicon): string {
  return text.replaceAll(exceptions, (words) => HIDDEN.repeat(words.length));
}

/** The text with what stands in 《》 hidden. */
export function hideTitles(text: string): string {
  return text.replaceAll(/《[^《》]{1,200}》/gu, (words) => HIDDEN.repeat(words.length));
}

/** The text with what stands in quotes and 《》 hidden. */
export function hideQuoted(text: string): string {
  return hideTitles(text).replaceAll(/“[^“”]{1,200}”/gu, (words) => HIDDEN.repeat(words.length));
}

/** Any of the phrases. A phrase with 〈次年〉 names nothing in a draft whose year is not known. */
function toPattern(phrases: readonly string[], reportYear: number | undefined): RegExp {
  const known = reportYear === undefined ? phrases.filter((phrase) => !phrase.includes('〈次年〉')) : phrases;
  if (known.length === 0) return NOTHING;
  const sources = known.map((phrase) => {
    const words = phrase.replaceAll('〈次年〉', String((reportYear ?? 0) + 1)).replace(/^\^|\$$/gu, '');
    const source = words.split('…').map(toLiteral).join(GAP);
    return `${phrase.startsWith('^') ? '^' : ''}${source}${phrase.endsWith('$') ? '$' : ''}`;
  });
  return new RegExp(sources.join('|'), 'gu');
}

function toLiteral(words: string): string {
  return words.replaceAll(/[\\^$.|?*+()[\]{}]/gu, String.raw`\$&`);
}
