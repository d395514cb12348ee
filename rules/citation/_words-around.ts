import { type Citation, matchesOf } from 'draftlint/rule';

/** The words of its sentence before and after a title, or after and before the list that it stands in: 《甲法》《乙法》和《丙法》. */
export interface WordsAround {
  readonly before: string;
  readonly after: string;
  /** The titles of the list, itself among them. */
  readonly list: readonly Citation[];
}

const BETWEEN = /^(?:[（(][^）)]{0,24}[）)])?[\s、，,和与及以或]*$/u;
const STOPS = '。；;！？\n';
/** How far the words around are read. */
const REACH = 40;

export function wordsAround(citations: readonly Citation[], at: number): WordsAround {
  let first = at;
  while (first > 0 && isListed(citations[first - 1] as Citation, citations[first] as Citation)) first--;
  let last = at;
  while (last < citations.length - 1 && isListed(citations[last] as Citation, citations[last + 1] as Citation)) last++;
  const { block, index } = citations[first] as Citation;
  const { end } = citations[last] as Citation;
  const { text } = block.prose;
  return {
    before: afterLastStop(text.slice(Math.max(0, index - REACH), index)),
    after: /^[^。；;！？\n]*/u.exec(text.slice(end, end + REACH))?.[0] ?? '',
    list: citations.slice(first, last + 1),
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

/** The years told in the sentence of an offset of a prose: 2019年, 2019—2021年. */
export function yearsAround({ block, index, end }: Citation): number[] {
  const { text } = block.prose;
  const from = Math.max(text.lastIndexOf('。', index), text.lastIndexOf('；', index)) + 1;
  const stop = text.slice(end, end + 200).search(/[。；]/u);
  const sentence = `${text.slice(Math.max(from, index - 200), index)} ${text.slice(end, end + (stop < 0 ? 200 : stop))}`;
  return matchesOf(YEAR, sentence).map(([year]) => Number(year));
}
