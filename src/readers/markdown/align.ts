import { decodeNamedCharacterReference } from 'decode-named-character-reference';

/** A stretch of a text node: `value` stands at `[start, end)` of the source, to the letter unless `isReference`. */
export interface Piece {
  readonly value: string;
  readonly start: number;
  readonly end: number;
  readonly isReference?: boolean;
}

const REFERENCE = /&(?:#[xX][0-9a-fA-F]{1,6}|#\d{1,7}|[a-zA-Z][a-zA-Z0-9]{1,30});/uy;
const ESCAPABLE = /[!-/:-@[-`{-~]/u;

/**
 * Markdown takes characters out of a text: the backslash of an escape, the prefixes of quoted and nested lines, blanks before a line end.
 * Walks the value and its source side by side and gives the stretches that are the same in both.
 *
 *     source  R&amp;D \* 3        value  R&D * 3
 *             R | &amp; | D | * 3
 */
export function align(value: string, source: string, start: number, end: number): Piece[] {
  const pieces: Piece[] = [];
  let at = start;
  let from = 0;
  let index = 0;
  const close = (): void => {
    if (index > from) pieces.push({ value: value.slice(from, index), start: at - (index - from), end: at });
    from = index;
  };
  while (index < value.length && at < end) {
    const character = source[at] as string;
    const reference = character === '&' ? referenceAt(source, at, end) : undefined;
    if (reference && value.startsWith(reference.value, index)) {
      close();
      pieces.push({ value: reference.value, start: at, end: reference.end, isReference: true });
      index += reference.value.length;
      at = reference.end;
      from = index;
    } else if (character === '\\' && ESCAPABLE.test(source[at + 1] ?? '') && value[index] === source[at + 1]) {
      close();
      at++;
      index++;
      at++;
    } else if (character === value[index]) {
      index++;
      at++;
    } else if (character === '\0' && value[index] === '\uFFFD') {
      close();
      pieces.push({ value: '\uFFFD', start: at, end: at + 1, isReference: true });
      index++;
      at++;
      from = index;
    } else {
      close();
      at++;
    }
  }
  close();
  return pieces;
}

function referenceAt(source: string, at: number, limit: number): { value: string; end: number } | undefined {
  REFERENCE.lastIndex = at;
  const match = REFERENCE.exec(source);
  if (!match || at + match[0].length > limit) return undefined;
  const name = match[0].slice(1, -1);
  const value = name.startsWith('#') ? decodeNumeric(name) : decodeNamedCharacterReference(name);
  return value === false ? undefined : { value, end: at + match[0].length };
}

function decodeNumeric(name: string): string {
  const isHex = /^#[xX]/u.test(name);
  const code = Number.parseInt(name.slice(isHex ? 2 : 1), isHex ? 16 : 10);
  const isInvalid =
    code < 9 ||
    code === 11 ||
    (code > 13 && code < 32) ||
    (code > 126 && code < 160) ||
    (code > 55295 && code < 57344) ||
    (code > 64975 && code < 65008) ||
    (code & 65535) === 65535 ||
    (code & 65535) === 65534 ||
    code > 1114111;
  return isInvalid ? '\uFFFD' : String.fromCodePoint(code);
}
