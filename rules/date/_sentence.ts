import type { DateMention, Facts, Sentence } from 'draftlint/rule';

/**
 * Where the clause that a date stands in ends, or the next one where the date is all of it: 2022年5月，召开会议; an offset into the sentence.
 * With `more`, so many clauses on.
 */
export function endOfEvent(date: DateMention, sentence: Sentence, more = 0): number {
  const at = sentence.clauses.findIndex(({ index, text }) => date.index < index + text.length);
  const own = sentence.clauses[at];
  const isAll = own !== undefined && date.index + date.text.length >= own.index + own.text.length;
  const clause = sentence.clauses[Math.min(at + (isAll ? 1 : 0) + more, sentence.clauses.length - 1)];
  return clause === undefined ? sentence.text.length : clause.index + clause.text.length - sentence.index;
}

type DatedSentence = readonly [Sentence, readonly DateMention[]];

const DATED = new WeakMap<Facts, readonly DatedSentence[]>();

/** The sentences of the body that name a date, each with its dates, in document order; found once for all rules. */
export function sentencesWithDates(facts: Facts): readonly DatedSentence[] {
  const dated = DATED.get(facts) ?? datedIn(facts);
  DATED.set(facts, dated);
  return dated;
}

function datedIn({ sentences, dates }: Facts): DatedSentence[] {
  const dated: DatedSentence[] = [];
  let at = 0;
  for (const sentence of sentences) {
    if (sentence.block.part !== 'body') continue;
    const { start, end } = sentence.range;
    while (at < dates.length && (dates[at] as DateMention).range.start < start) at++;
    const own: DateMention[] = [];
    while (at < dates.length && (dates[at] as DateMention).range.start < end) own.push(dates[at++] as DateMention);
    if (own.length > 0) dated.push([sentence, own]);
  }
  return dated;
}
