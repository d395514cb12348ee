import type { Range } from '../../core/range.ts';
import type { WordDocument } from '../../readers/docx/index.ts';
import type { Segment } from '../../readers/docx/layout.ts';
import { type Anchor, anchorsIn } from './anchors.ts';
import { attributeNames, commentsPart, type Remark, wordNamespace } from './comments.ts';
import { encode } from './encode.ts';
import { type Insertion, rawOffset, splice } from './splice.ts';
import { rewrite } from './zip.ts';

/** A comment to be written: each of its lines is a paragraph. */
export interface WordComment {
  /** In the draft's text. */
  readonly range: Range;
  readonly lines: readonly string[];
}

export interface AnnotateOptions {
  readonly author: string;
  readonly initials: string;
  /** ISO 8601; left out of the comments if absent. */
  readonly date?: string;
}

export interface Annotated {
  readonly bytes: Uint8Array;
  /** How many comments were written; the rest is over what Word takes. */
  readonly written: number;
}

/** Word refuses a file with more comment ranges than 32,767 (MS-OI29500 2.1.315). */
const MOST_COMMENTS = 32_000;

/**
 * A copy of a Word document with comments on these ranges. Parts that are not touched stay as they are to the byte; in the main part
 * nothing is changed but what is put in: marks, and where a mark falls into a run, the ends of that run.
 */
export function annotate(document: WordDocument, comments: readonly WordComment[], options: AnnotateOptions): Annotated {
  const { bytes: original } = document.package;
  const main = document.parts[0]?.name as string;
  const source = document.package.text(main) as string;
  const anchorFor = anchorsIn(document);
  const remarks: (Remark & { readonly anchor: Anchor })[] = [];
  const part = commentsPart(document.package, main, options);
  for (const { range, lines } of comments.slice(0, MOST_COMMENTS)) {
    const anchor = anchorFor(range);
    if (anchor) remarks.push({ anchor, lines, id: part.firstId + remarks.length });
  }
  if (remarks.length === 0) return { bytes: new Uint8Array(original), written: 0 };
  const insertions = remarks.flatMap((remark) => marksOf(remark, document, source));
  const changed = new Map([[main, splice(source, merged(insertions))], ...part.write(remarks)]);
  const parts = [...changed].map(([name, text]): [string, Uint8Array] => [name, encode(text, document.package.part(name))]);
  return { bytes: rewrite(document.package, new Map(parts)), written: remarks.length };
}

/** A mark between two characters of a run, or between two runs. */
interface Mark extends Insertion {
  /** What closes and opens the run around the mark, if it falls inside one. */
  readonly cut?: readonly [string, string];
}

function marksOf({ id, anchor }: Remark & { readonly anchor: Anchor }, document: WordDocument, source: string): Mark[] {
  const { prefix, own, declared } = namesOf(source, document, anchor.first);
  const start = boundary(document, source, anchor.first, anchor.from);
  const end = boundary(document, source, anchor.last, anchor.to);
  return [
    // What ends comes before what begins; of what begins here the longer one comes first.
    ...start.spaces,
    { ...start.place, order: 2, text: `<${prefix}commentRangeStart${declared} ${own}id="${id}"/>` },
    ...end.spaces,
    {
      ...end.place,
      order: 1,
      text: `<${prefix}commentRangeEnd${declared} ${own}id="${id}"/><${prefix}r><${prefix}commentReference${declared} ${own}id="${id}"/></${prefix}r>`,
    },
  ];
}

/** Where a mark goes that stands so many characters into a segment. */
function boundary(
  document: WordDocument,
  source: string,
  segment: Segment,
  at: number,
): { place: Omit<Mark, 'order' | 'text'>; spaces: Mark[] } {
  const run = document.parts[0]?.runs[segment.run];
  if (!run) throw new RangeError(`run ${segment.run} is not in the main part`);
  const { element, value } = segment;
  if (at <= 0 && element[0] === run.content) return { place: { at: run.start }, spaces: [] };
  const { prefix } = namesOf(source, document, segment);
  const endTag = `</${prefix}r>`;
  if (at >= value.length && source.startsWith(endTag, element[1])) return { place: { at: run.end }, spaces: [] };
  const properties = run.properties ? source.slice(run.properties[0], run.properties[1]) : '';
  const opening = `<${prefix}r>${properties}`;
  if (at <= 0) return { place: { at: element[0], cut: [endTag, opening] }, spaces: [] };
  if (at >= value.length) return { place: { at: element[1], cut: [endTag, opening] }, spaces: [] };
  const words = source.slice(segment.start, segment.end);
  // Where markup stands between the words of an element, a mark goes beside it.
  if (words.includes('<')) return { place: { at: element[0], cut: [endTag, opening] }, spaces: [] };
  const raw = segment.start + rawOffset(words, at);
  const tag = source.slice(element[0], segment.start);
  const spaces = /\sxml:space\s*=/u.test(tag) ? [] : [{ at: segment.start - 1, order: 0, text: ' xml:space="preserve"' }];
  const name = /^<([^\s/>]+)/u.exec(tag)?.[1] ?? `${prefix}t`;
  return { place: { at: raw, cut: [`</${name}>${endTag}`, `${opening}<${name} xml:space="preserve">`] }, spaces };
}

/** The names that the document itself uses: `prefix` of elements with its colon, `own` of attributes, which need one that may have to be declared. */
function namesOf(source: string, document: WordDocument, { run }: Segment): { prefix: string; own: string; declared: string } {
  const start = document.parts[0]?.runs[run]?.start ?? 0;
  const prefix = /^<((?:[^\s:/>]+:)?)r\b/u.exec(source.slice(start, start + 80))?.[1] ?? '';
  return { prefix, ...attributeNames(prefix, wordNamespace(source)) };
}

/** Marks at one place share one cut. */
function merged(marks: readonly Mark[]): Insertion[] {
  const byPlace = new Map<number, Mark[]>();
  for (const mark of marks) {
    const here = byPlace.get(mark.at);
    if (here) here.push(mark);
    else byPlace.set(mark.at, [mark]);
  }
  return [...byPlace].map(([at, here]) => {
    const sorted = [...here].sort((a, b) => a.order - b.order);
    const texts = [...new Set(sorted.map(({ text }) => text))];
    const [close, open] = here.find(({ cut }) => cut)?.cut ?? ['', ''];
    return { at, order: 0, text: `${close}${texts.join('')}${open}` };
  });
}
