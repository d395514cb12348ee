import type { UnreadKind } from '../unread.ts';
import { attribute, type Tag } from './xml.ts';

/** By name, the end of the namespace, transitional or strict, and what it is. */
const FOREIGN: ReadonlyMap<string, readonly [string, UnreadKind]> = new Map([
  ['oMath', ['/math', 'formula']],
  ['chart', ['/chart', 'chart']],
  ['relIds', ['/diagram', 'diagram']],
  ['lockedCanvas', ['/lockedCanvas', 'diagram']],
  ['pic', ['/picture', 'picture']],
  ['imagedata', [':vml', 'picture']],
  ['textpath', [':vml', 'word-art']],
]);
const CHARTS_SINCE_2016 = '/chartex';
/** Elements of WordprocessingML: `object` is a workbook, an equation of old Word or a form control, with a picture of itself in it. */
const OWN: ReadonlyMap<string, UnreadKind> = new Map([
  ['object', 'object'],
  ['altChunk', 'document'],
  ['subDoc', 'document'],
]);

/** What an element of another namespace shows; undefined if its words, if any, are read. */
export function foreignKind(tag: Tag): UnreadKind | undefined {
  const [end, kind] = FOREIGN.get(tag.local) ?? [];
  if (end === undefined || !(tag.uri.endsWith(end) || (kind === 'chart' && tag.uri.endsWith(CHARTS_SINCE_2016)))) return undefined;
  // A shape that may hold a picture or words, but does not.
  if (tag.local === 'imagedata' && attribute(tag, 'id') === undefined) return undefined;
  if (tag.local === 'textpath' && (attribute(tag, 'string') ?? '').trim() === '') return undefined;
  return kind;
}

/** What an element of WordprocessingML of this name shows. */
export function ownKind(local: string): UnreadKind | undefined {
  return OWN.get(local);
}

/** What a field without a result shows all the same; `EQ` puts characters in circles and pinyin above them. */
export function fieldKind(code: string): UnreadKind | undefined {
  if (/^\s*EQ\s/iu.test(code)) return 'formula';
  return /^\s*(?:SYMBOL|FORMDROPDOWN|LISTNUM|AUTONUM(?:LGL|OUT)?)(?:\s|$)/iu.test(code) ? 'field' : undefined;
}
