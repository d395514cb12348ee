/** What stands between paragraphs, a run of marks that may open or close emphasis, or the end of the words of a link. */
const COUNTED = /\n[ \t\r]*\n|[*_]+|\]\(/gu;
/** Pairs of so many runs lie within each other in no draft; the time they take grows with their square, and the stack with them. */
const MOST_MARKS = 2000;
/** Quotes and lists within each other, begun on one line or by blanks before a line. */
const TOO_DEEP =
  /^(?![ \t]*(?:(?:-[ \t]*)+|(?:\*[ \t]*)+)$)(?:[ \t]{200,}(?:>|[-+*\d])|[ \t]*(?:(?:>|(?:[-+*]|\d{1,9}[.)])[ \t])[ \t]*){50})/mu;

/**
 * The constructs of Markdown that a text has more of than a draft can have, and that a stranger could hold a run up with: they are left as
 * the characters they are written with. Empty for every text that a person wrote.
 */
export function constructsBeyondLimits(text: string): string[] {
  const { marks, links } = mostIn(text);
  return [
    ...(marks > MOST_MARKS ? ['attention'] : []),
    ...(links > MOST_MARKS ? ['labelEnd', 'labelStartImage', 'labelStartLink'] : []),
    ...(TOO_DEEP.test(text) ? ['blockQuote', 'list'] : []),
  ];
}

/** How many runs of marks and ends of links the paragraph has that has the most. */
function mostIn(text: string): { marks: number; links: number } {
  const most = { marks: 0, links: 0 };
  let [marks, links] = [0, 0];
  for (const [found] of text.matchAll(COUNTED)) {
    if (found === '](') most.links = Math.max(most.links, ++links);
    else if (found.startsWith('\n')) [marks, links] = [0, 0];
    else most.marks = Math.max(most.marks, ++marks);
  }
  return most;
}
