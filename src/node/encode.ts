import type { Decoded } from './decode.ts';

/** The bytes of a text as `decode` reads it; undefined if the encoding has no place for one of its characters. */
export function encode(text: string, encoding: Decoded['encoding'], hasBom: boolean): Uint8Array | undefined {
  const marked = hasBom ? `\ufeff${text}` : text;
  if (encoding === 'utf-8') return Buffer.from(marked, 'utf8');
  if (encoding === 'gb18030') return encodeGb18030(text);
  const bytes = Buffer.from(marked, 'utf16le');
  return encoding === 'utf-16be' ? bytes.swap16() : bytes;
}

/** Node can read GB18030 but not write it; what writes it is made of what reads it, so that both agree. */
function encodeGb18030(text: string): Uint8Array | undefined {
  const bytes: number[] = [];
  let table = twoByteCodes();
  for (const character of text) {
    const code = character.codePointAt(0) as number;
    if (code < 0x80) bytes.push(code);
    else if (code > 0xffff) bytes.push(...fourBytes(code - 0x10000 + SUPPLEMENT));
    else {
      if (!table.has(character)) table = allCodes();
      const known = table.get(character);
      if (!known) return undefined;
      bytes.push(...known);
    }
  }
  return Uint8Array.from(bytes);
}

/** The pointers of four bytes that stand for the basic plane end here; those of the other planes begin there. */
const BASIC = 39_420;
const SUPPLEMENT = 189_000;

function fourBytes(pointer: number): number[] {
  const digits = [0x81 + Math.floor(pointer / 12_600), 0x30 + (Math.floor(pointer / 1260) % 10), 0x81 + (Math.floor(pointer / 10) % 126)];
  return [...digits, 0x30 + (pointer % 10)];
}

type Codes = ReadonlyMap<string, readonly number[]>;
let two: Codes | undefined;
let all: Codes | undefined;

/** Made once, when first needed. */
function twoByteCodes(): Codes {
  if (two) return two;
  const leads = Array.from({ length: 0xfe - 0x80 }, (_, at) => 0x81 + at);
  const trails = Array.from({ length: 0xff - 0x40 }, (_, at) => 0x40 + at).filter((trail) => trail !== 0x7f);
  two = codesOf(leads.flatMap((lead) => trails.map((trail) => [lead, trail])));
  return two;
}

function allCodes(): Codes {
  all ??= new Map([...codesOf(Array.from({ length: BASIC }, (_, pointer) => fourBytes(pointer))), ...twoByteCodes()]);
  return all;
}

function codesOf(codes: readonly (readonly number[])[]): Map<string, readonly number[]> {
  const decoder = new TextDecoder('gb18030');
  const known = new Map<string, readonly number[]>();
  for (const code of codes) {
    const character = decoder.decode(Uint8Array.from(code));
    if (character.length === 1 && character !== '\ufffd' && !known.has(character)) known.set(character, code);
  }
  return known;
}
