import { type CalendarDate, type Congress, congresses, matchesOf, type Prose } from 'draftlint/rule';

export const CONGRESS = '十[五六七八九]|二十[一二]?';
const NUMERALS = '一二三四五六七八九';
const NUMERAL = new RegExp(`[${NUMERALS}]`, 'gu');
const PLENUMS = new RegExp(
  `(?<![第〇零二三四五六七八九])(?<congress>${CONGRESS})届(?:中央(?:委员会)?)?(?:第?(?<numbers>[${NUMERALS}](?:[中次])?(?:(?:(?:全会|全体会议)(?:精神)?)?[、和与及至]第?[${NUMERALS}](?:[中次])?)*)[中次]?(?:全会|全体会议)|(?<all>历次全会|历次全体会议))`,
  'gu',
);

/** 二十届二中、三中全会: the numbers of the plenums named, and where. */
export interface PlenumMention {
  readonly congress: string;
  /** From 1; empty for 历次全会, which names them all. */
  readonly numbers: readonly number[];
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The plenums that a text names, outside quotes. */
export function plenumsIn(prose: Prose): PlenumMention[] {
  return prose.matchAll(PLENUMS).flatMap((match) => {
    const { congress, numbers } = match.groups as { congress: string; numbers?: string };
    if (match.isQuoted || isLocal(prose.text, match.index, match.text)) return [];
    const named = matchesOf(NUMERAL, numbers ?? '').map(([numeral]) => NUMERALS.indexOf(numeral) + 1);
    return [{ congress, numbers: named, text: match.text, start: match.index, end: match.index + match.text.length }];
  });
}

/** 县委十五届八次全会, 省委十一届三次、四次全会: of a local committee, whose plenums are counted by 次. */
function isLocal(text: string, index: number, plenums: string): boolean {
  return (
    plenums.includes('次') &&
    !plenums.includes('中') &&
    /[委会][、和及]?$|[省市县区旗乡镇][^，。；]{0,12}$/u.test(text.slice(Math.max(0, index - 14), index))
  );
}

export function congressNamed(name: string): Congress | undefined {
  return congresses.find((congress) => congress.name === name);
}

/** The congress after this one, if there has been one. */
export function congressAfter(congress: Congress): Congress | undefined {
  return congresses[congresses.indexOf(congress) + 1];
}

export function numeralOf(number: number): string {
  return NUMERALS[number - 1] ?? String(number);
}

/** A date of the data, 2024-07-18, as a calendar date. */
export function dayOf(date: string): CalendarDate {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  return { year, month, day };
}
