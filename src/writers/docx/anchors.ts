import type { Range } from '../../core/range.ts';
import type { WordDocument } from '../../readers/docx/index.ts';
import type { Segment } from '../../readers/docx/layout.ts';
import { segmentAt } from '../../readers/made.ts';

/** A stretch of the main part that a comment can hold on to: from `from` characters into one segment to `to` characters into another. */
export interface Anchor {
  readonly first: Segment;
  readonly from: number;
  readonly last: Segment;
  readonly to: number;
}

/**
 * Where comments on ranges of the text go. Word takes no comments in text boxes, page headers, footers and notes: those on their words go
 * to the paragraph that they are anchored to, else to the title.
 */
export function anchorsIn({ draft, segments, parts, noteHosts }: WordDocument): (range: Range) => Anchor | undefined {
  const body = segments.filter(({ part, host }) => part === 0 && host === undefined);
  const title = draft.blocks.find((block) => block.part === 'title') ?? draft.blocks[0];

  const hostOf = (segment: Segment): number | undefined => {
    if (segment.host !== undefined && segment.part === 0) return segment.host;
    const kind = parts[segment.part]?.kind;
    return segment.note === undefined ? undefined : noteHosts.get(`${kind} ${segment.note}`);
  };
  const paragraphAnchor = (index: number): Anchor | undefined => around(body.filter(({ paragraph }) => paragraph === index));

  return (range) => {
    const near = segmentAt(segments, range.start);
    if (near && body.length > 0 && (near.part !== 0 || near.host !== undefined)) {
      const host = hostOf(near);
      const anchor = host === undefined ? undefined : paragraphAnchor(host);
      return anchor ?? (title && anchorOf(body, draft.text, title.range)) ?? around(body.slice(0, 1));
    }
    return anchorOf(body, draft.text, range);
  };
}

function around(segments: readonly Segment[]): Anchor | undefined {
  const [first, last] = [segments[0], segments.at(-1)];
  return first && last && { first, from: 0, last, to: last.value.length };
}

/** The words of a range; of an empty one, or one without words, the character beside it. */
function anchorOf(body: readonly Segment[], text: string, range: Range): Anchor | undefined {
  const [start, end] = wholeCharacters(text, range);
  const touched = end > start ? body.filter(({ at, value }) => at < end && at + value.length > start) : [];
  const [first, last] = [touched[0], touched.at(-1)];
  if (first && last) return { first, from: Math.max(0, start - first.at), last, to: Math.min(last.value.length, end - last.at) };
  const near = segmentAt(body, start);
  if (!near) return undefined;
  const isInside = start < near.at + near.value.length;
  const [from, to] = isInside
    ? [Math.max(0, start - near.at), Math.max(0, start - near.at) + 1]
    : [near.value.length - 1, near.value.length];
  const [a, b] = wholeCharacters(text, { start: near.at + from, end: near.at + to });
  return { first: near, from: Math.max(0, a - near.at), last: near, to: Math.min(near.value.length, b - near.at) };
}

/** A range that cuts no surrogate pair. */
function wholeCharacters(text: string, { start, end }: Range): [number, number] {
  const cuts = (at: number): boolean => /[\uDC00-\uDFFF]/u.test(text.charAt(at)) && /[\uD800-\uDBFF]/u.test(text.charAt(at - 1));
  return [cuts(start) ? start - 1 : start, cuts(end) ? end + 1 : end];
}
