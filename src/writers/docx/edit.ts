import type { Edit } from '../../core/diagnostic.ts';
import type { WordDocument } from '../../readers/docx/index.ts';
import type { Segment } from '../../readers/docx/layout.ts';
import { runOf, sourceOf, type Target, tagOf, targetsOf } from '../../readers/docx/targets.ts';
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
