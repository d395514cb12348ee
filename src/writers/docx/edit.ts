import type { Edit } from '../../core/diagnostic.ts';
import type { WordDocument } from '../../readers/docx/index.ts';
import type { Segment } from '../../readers/docx/layout.ts';
import { touchedBy } from '../../readers/made.ts';
import { attributeNames, wordNamespace } from './comments.ts';
import { encode } from './encode.ts';
import { escapeXml, type Insertion, rawOffset, splice } from './splice.ts';
import { rewrite } from './zip.ts';

/** Who makes changes that Word shows as tracked. */
export interface Reviser {
  readonly author: string;
  /** ISO 8601; left out if absent. */
  readonly date?: string;
}

/** Part of a segment, from `from` to before `to`, that an edit takes away; what it puts in goes to the first one. */
interface Target {
  readonly segment: Segment;
  readonly from: number;
  readonly to: number;
}

/**
 * Whether an edit of the made text can be made in the file: it stays within one paragraph and touches only words of text elements, none of
 * which Word computes. A tracked one must not fall into a change that is pending already.
 */
export function isWritable(document: WordDocument, edit: Edit, isTracked: boolean): boolean {
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

/**
 * A copy of a document with writable edits made, which must not touch one another: in place, each run with its format; with a reviser as
 * tracked changes. All else stays to the letter, parts that are not touched to the byte.
 */
export function editDocument(document: WordDocument, edits: readonly Edit[], reviser?: Reviser): Uint8Array {
  const changed = new Map<string, Uint8Array>();
  const byPart = new Map<number, Insertion[]>();
  let id = reviser ? firstFreeId(document) : 0;
  for (const edit of edits) {
    targetsOf(document, edit).forEach((target, at) => {
      const newText = at === 0 ? edit.newText : '';
      const made = reviser ? tracked(document, target, newText, reviser, id) : inPlace(document, target, newText);
      id += 2;
      const insertions = byPart.get(target.segment.part) ?? [];
      byPart.set(target.segment.part, insertions);
      insertions.push(...made);
    });
  }
  for (const [part, insertions] of byPart) {
    const name = document.parts[part]?.name as string;
    const source = splice(document.package.text(name) as string, distinct(insertions));
    changed.set(name, encode(source, document.package.part(name)));
  }
  return rewrite(document.package, changed);
}

function targetsOf({ segments }: WordDocument, { range: { start, end } }: Edit): Target[] {
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

function sourceOf(document: WordDocument, { part }: Segment): string {
  return document.package.text(document.parts[part]?.name as string) as string;
}

function runOf(document: WordDocument, { part, run }: Segment): WordDocument['parts'][number]['runs'][number] {
  const found = document.parts[part]?.runs[run];
  if (!found) throw new RangeError(`run ${run} is not in part ${part}`);
  return found;
}

/** The name of a segment's element with its prefix. */
function tagOf(document: WordDocument, segment: Segment): string {
  return /^<([^\s/>]+)/u.exec(sourceOf(document, segment).slice(segment.element[0], segment.start))?.[1] ?? '';
}

function isText(document: WordDocument, segment: Segment): boolean {
  const raw = sourceOf(document, segment).slice(segment.start, segment.end);
  return segment.start > segment.element[0] && /(?:^|:)t$/u.test(tagOf(document, segment)) && !raw.includes('<');
}

function rawRange(document: WordDocument, { segment, from, to }: Target): [number, number] {
  const raw = sourceOf(document, segment).slice(segment.start, segment.end);
  return [segment.start + rawOffset(raw, from), segment.start + rawOffset(raw, to)];
}

/** Blanks at the ends of an element count only where it says so. */
function preserving(document: WordDocument, segment: Segment): Insertion[] {
  const tag = sourceOf(document, segment).slice(segment.element[0], segment.start);
  return /\sxml:space\s*=/u.test(tag) ? [] : [{ at: segment.start - 1, order: 0, text: ' xml:space="preserve"' }];
}

function inPlace(document: WordDocument, target: Target, newText: string): Insertion[] {
  const [at, end] = rawRange(document, target);
  return [...preserving(document, target.segment), { at, end, order: 1, text: escapeXml(newText) }];
}

/** Cuts the run: what was there becomes a deletion, what is new an insertion in the run's format. */
function tracked(document: WordDocument, target: Target, newText: string, { author, date }: Reviser, id: number): Insertion[] {
  const { segment, from, to } = target;
  const [start, end] = rawRange(document, target);
  const source = sourceOf(document, segment);
  const { properties } = runOf(document, segment);
  const tag = tagOf(document, segment);
  const prefix = tag.slice(0, -1);
  const format = properties ? source.slice(properties[0], properties[1]) : '';
  const { own, declared } = attributeNames(prefix, wordNamespace(source));
  const change = (name: string, number: number, element: string, text: string): string => {
    const when = date === undefined ? '' : ` ${own}date="${escapeXml(date)}"`;
    const opening = `<${prefix}${name}${declared} ${own}id="${number}" ${own}author="${escapeXml(author)}"${when}>`;
    return `${opening}<${prefix}r>${format}<${prefix}${element} xml:space="preserve">${text}</${prefix}${element}></${prefix}r></${prefix}${name}>`;
  };
  const deletion = from < to ? change('del', id, 'delText', source.slice(start, end)) : '';
  const insertion = newText === '' ? '' : change('ins', id + 1, 't', escapeXml(newText));
  const text = `</${tag}></${prefix}r>${deletion}${insertion}<${prefix}r>${format}<${tag} xml:space="preserve">`;
  return [...preserving(document, segment), { at: start, end, order: 1, text }];
}

function firstFreeId({ parts, package: opened }: WordDocument): number {
  let most = 0;
  for (const { name } of parts) {
    for (const [, id] of opened.text(name)?.matchAll(/\bid\s*=\s*["'](\d{1,9})["']/gu) ?? []) most = Math.max(most, Number(id));
  }
  return most + 1;
}

/** Several edits of one element ask once for its blanks. */
function distinct(insertions: readonly Insertion[]): Insertion[] {
  const seen = new Set<string>();
  return insertions.filter(({ at, order, text }) => {
    const key = `${at} ${text}`;
    const isNew = order !== 0 || !seen.has(key);
    seen.add(key);
    return isNew;
  });
}
