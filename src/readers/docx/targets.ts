import type { Edit } from '../../core/diagnostic.ts';
import { touchedBy } from '../made.ts';
import type { Segment } from './layout.ts';
import type { Package } from './package.ts';
import type { Run } from './story-items.ts';

/** What is needed of a Word document to tell where an edit of its text goes. */
export interface WordSource {
  readonly package: Package;
  /** By their names in the package. */
  readonly parts: readonly { readonly name: string; readonly runs: readonly Run[] }[];
  /** In the order of the text. */
  readonly segments: readonly Segment[];
}

/** Part of a segment, from `from` to before `to`, that an edit takes away; what it puts in goes to the first one. */
export interface Target {
  readonly segment: Segment;
  readonly from: number;
  readonly to: number;
}

/**
 * Whether an edit of the made text can be made in the file: it stays within one paragraph and touches only words of text elements, none of
 * which Word computes. A tracked one must not fall into a change that is pending already.
 */
export function isWritable(document: WordSource, edit: Edit, isTracked: boolean): boolean {
  const targets = targetsOf(document, edit);
  const [first] = targets;
  if (!first || /[\n\r\t\v]/u.test(edit.newText)) return false;
  const covered = targets.reduce((sum, { from, to }) => sum + to - from, 0);
  if (covered !== edit.range.end - edit.range.start) return false;
  return targets.every(({ segment }) => {
    const isSame = segment.part === first.segment.part && segment.paragraph === first.segment.paragraph;
    return isSame && isText(document, segment) && !segment.isComputed && !(isTracked && runOf(document, segment).isTracked);
  });
}

export function targetsOf({ segments }: WordSource, { range: { start, end } }: Edit): Target[] {
  if (start < end) {
    return touchedBy(segments, start, end).map((segment) => ({
      segment,
      from: Math.max(0, start - segment.at),
      to: Math.min(segment.value.length, end - segment.at),
    }));
  }
  // What is put in between two runs takes the format of the one before it.
  const around = touchedBy(segments, Math.max(0, start - 1), start + 1);
  const segment = around.find(({ at, value }) => at < start && at + value.length >= start) ?? around.find(({ at }) => at === start);
  return segment ? [{ segment, from: start - segment.at, to: start - segment.at }] : [];
}

export function sourceOf(document: WordSource, { part }: Segment): string {
  return document.package.text(document.parts[part]?.name as string) as string;
}

export function runOf(document: WordSource, { part, run }: Segment): Run {
  const found = document.parts[part]?.runs[run];
  if (!found) throw new RangeError(`run ${run} is not in part ${part}`);
  return found;
}

/** The name of a segment's element with its prefix. */
export function tagOf(document: WordSource, segment: Segment): string {
  return /^<([^\s/>]+)/u.exec(sourceOf(document, segment).slice(segment.element[0], segment.start))?.[1] ?? '';
}

function isText(document: WordSource, segment: Segment): boolean {
  const raw = sourceOf(document, segment).slice(segment.start, segment.end);
  return segment.start > segment.element[0] && /(?:^|:)t$/u.test(tagOf(document, segment)) && !raw.includes('<');
}
