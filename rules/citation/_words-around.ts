import { type Citation, matchesOf } from 'draftlint/rule';

/** The words of its sentence before and after a title, or after and before the list that it stands in: 《甲法》《乙法》和《丙法》. */
export interface WordsAround {
  readonly before: string;
  readonly after: string;
  /** Whether the list has a law in the narrow sense, and how many of its titles are of nothing known. */
  readonly hasLaw: boolean;
  readonly unknown: number;
}

const BETWEEN = /^(?:[（(][^）)]{0,24}[）)])?[\s、，,和与及以或]*$/u;
const STOPS = '。；;！？\n';
/** How far the words around are read. */
const REACH = 40;
const KNOWN = new WeakMap<readonly Citation[], readonly WordsAround[]>();

/** The words around the title at an index of the citations of a draft; the lists are read once for all rules. */
export function wordsAround(citations: readonly Citation[], at: number): WordsAround {
  const known = KNOWN.get(citations) ?? readLists(citations);
  KNOWN.set(citations, known);
  return known[at] as WordsAround;
}

function readLists(citations: readonly Citation[]): readonly WordsAround[] {
  const around: WordsAround[] = [];
  for (let first = 0; first < citations.length; first = around.length) {
    let last = first;
    while (last < citations.length - 1 && isListed(citations[last] as Citation, citations[last + 1] as Citation)) last++;
    const words = wordsOf(citations.slice(first, last + 1));
    while (around.length <= last) around.push(words);
  }
  return around;
}

function wordsOf(list: readonly Citation[]): WordsAround {
  const { block, index } = list[0] as Citation;
  const { end } = list.at(-1) as Citation;
  const { text } = block.prose;
  return {
    before: afterLastStop(text.slice(Math.max(0, index - REACH), index)),
    after: /^[^。；;！？\n]*/u.exec(text.slice(end, end + REACH))?.[0] ?? '',
    hasLaw: list.some(({ law }) => law?.kind === 'law'),
    unknown: list.filter(({ law }) => !law).length,
  };
}

/** A pattern for this would begin anew at each character. */
function afterLastStop(text: string): string {
  let from = text.length;
  while (from > 0 && !STOPS.includes(text[from - 1] as string)) from--;
  return text.slice(from);
}

function isListed(one: Citation, next: Citation): boolean {
  return one.block === next.block && next.index - one.end <= 30 && BETWEEN.test(one.block.prose.text.slice(one.end, next.index));
}

const YEAR = /(?<!\d)(?:19|20)\d{2}(?=年|[-—–~～至]\d{4}年)/gu;

/** Which edition of a law is meant, told in brackets after its title: （2017年修正）, （2009年8月27日修正）. */
const EDITION =
  /^\s?[（(](?:根据)?\d{4}年?(?:\d{1,2}月(?:\d{1,2}日)?)?[^（）()\d]{0,12}(?:修[订改正]|版|颁布|公布|通过)[^（）()\d]{0,4}[）)]/u;

/** The years told in the sentence of a title, but for that of its edition: 2019年, 2019—2021年. */
export function yearsAround({ block, index, end }: Citation): number[] {
  const { text } = block.prose;
  const from = Math.max(text.lastIndexOf('。', index), text.lastIndexOf('；', index)) + 1;
  const rest = text.slice(end, end + 200).replace(EDITION, '');
  const stop = rest.search(/[。；]/u);
  const sentence = `${text.slice(Math.max(from, index - 200), index)} ${stop < 0 ? rest : rest.slice(0, stop)}`;
  return matchesOf(YEAR, sentence).map(([year]) => Number(year));
}
