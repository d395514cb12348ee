import type { Surroundings } from './term.ts';

const BORDER = /[\s，。；：、！？,.;:!?“”‘’（）()《》【】\uFFFC]/u;
const DIGIT = /[\d０-９]/u;

/** Whether the words before `start` and after `end` are those that a term asks for. */
export function fitsSurroundings(
  { precededBy, notPrecededBy, followedBy, notFollowedBy }: Surroundings,
  text: string,
  start: number,
  end: number,
): boolean {
  const isBefore = (word: string): boolean => fits(word, text[start - 1]) ?? text.endsWith(word, start);
  const isAfter = (word: string): boolean => fits(word, text[end]) ?? text.startsWith(word, end);
  return (
    (precededBy?.some(isBefore) ?? true) &&
    !notPrecededBy?.some(isBefore) &&
    (followedBy?.some(isAfter) ?? true) &&
    !notFollowedBy?.some(isAfter)
  );
}

/** What a sign says of the neighbouring character; undefined for a word. */
function fits(sign: string, character: string | undefined): boolean | undefined {
  if (sign === '#') return character !== undefined && DIGIT.test(character);
  if (sign === '^' || sign === '$') return character === undefined || BORDER.test(character);
  return undefined;
}
