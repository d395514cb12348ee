/** What is put in at an offset of a source; of several at one offset the lower `order` comes first. */
export interface Insertion {
  readonly at: number;
  /** Where what it takes the place of ends; `at` if absent. */
  readonly end?: number;
  readonly order: number;
  readonly text: string;
}

/** Puts all insertions into a source; all else stays to the letter. What they take the place of must not overlap. */
export function splice(source: string, insertions: readonly Insertion[]): string {
  const sorted = [...insertions].sort((a, b) => a.at - b.at || a.order - b.order);
  const pieces: string[] = [];
  let from = 0;
  for (const { at, end = at, text } of sorted) {
    pieces.push(source.slice(from, at), text);
    from = end;
  }
  pieces.push(source.slice(from));
  return pieces.join('');
}

/** The offset in the raw text of an element (with references such as `&amp;`) after so many decoded UTF-16 units. */
export function rawOffset(raw: string, units: number): number {
  let at = 0;
  for (let left = units; left > 0 && at < raw.length; left--) {
    const reference = raw[at] === '&' ? /^&[^;]{1,10};/u.exec(raw.slice(at, at + 12))?.[0] : undefined;
    if (reference) {
      at += reference.length;
      if (isAstral(reference)) left--;
    } else at += raw.startsWith('\r\n', at) ? 2 : 1;
  }
  return at;
}

function isAstral(reference: string): boolean {
  const [, hex, decimal] = /^&#(?:x([\da-f]+)|(\d+));$/iu.exec(reference) ?? [];
  return Number.parseInt(hex ?? decimal ?? '0', hex ? 16 : 10) > 0xffff;
}

/** Text for an element or an attribute value; what XML 1.0 cannot hold is left out. */
export function escapeXml(text: string): string {
  return text
    .replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
