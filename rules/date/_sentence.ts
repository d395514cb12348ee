import type { DateMention, Facts, Sentence } from 'draftlint/rule';

/** The sentences of the body that name a date, each with its dates, in document order. */
export function* sentencesWithDates({ sentences, dates }: Facts): Generator<readonly [Sentence, readonly DateMention[]]> {
  let at = 0;
  for (const sentence of sentences) {
    if (sentence.block.part !== 'body') continue;
    const { start, end } = sentence.range;
    while (at < dates.length && (dates[at] as DateMention).range.start < start) at++;
    const own: DateMention[] = [];
    while (at < dates.length && (dates[at] as DateMention).range.start < end) own.push(dates[at++] as DateMention);
    if (own.length > 0) yield [sentence, own];
  }
}
