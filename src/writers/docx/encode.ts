import { strToU8 } from 'fflate';

/** The bytes of a part; a byte order mark that was there stays. */
export function encode(text: string, before: Uint8Array | undefined): Uint8Array {
  const hasMark = before?.[0] === 0xef && before[1] === 0xbb && before[2] === 0xbf;
  return strToU8(hasMark ? `\ufeff${text}` : text);
}
