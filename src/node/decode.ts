export interface Decoded {
  readonly text: string;
  readonly encoding: 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be';
  readonly hasBom: boolean;
}

/** The share of Chinese, ASCII and common marks from which on a text decoded by guess is believed. */
const BELIEVABLE = 0.85;
const SAMPLE = 4000;
/** Of so many Chinese characters this share at least is common; real texts have a quarter and more, other encodings hardly any. */
const FEWEST = 8;
const LEAST_COMMON = 0.1;

/** Decodes by BOM, then strict UTF-8, then as GB18030 or UTF-16 without BOM, whichever gives the more common characters; undefined if none gives a text. */
export function decode(bytes: Uint8Array): Decoded | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return tryDecode(bytes.subarray(3), 'utf-8', true);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return tryDecode(bytes.subarray(2), 'utf-16le', true);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return tryDecode(bytes.subarray(2), 'utf-16be', true);
  const utf8 = tryDecode(bytes, 'utf-8', false);
  if (utf8 && !utf8.text.includes('\0')) return utf8;
  if (damagedLine(bytes) !== undefined || declaresOther(bytes)) return undefined;
  const guesses = (['gb18030', 'utf-16le', 'utf-16be'] as const)
    .map((encoding) => tryDecode(bytes, encoding, false))
    .filter((decoded) => decoded !== undefined && !decoded.text.includes('\0') && isBelievable(decoded.text)) as Decoded[];
  const [best] = guesses.sort((a, b) => commonness(b.text) - commonness(a.text));
  return best ?? (utf8 && isBelievable(utf8.text) ? utf8 : undefined);
}

function tryDecode(bytes: Uint8Array, encoding: Decoded['encoding'], hasBom: boolean): Decoded | undefined {
  try {
    return { text: new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes), encoding, hasBom };
  } catch (error) {
    if (error instanceof TypeError) return undefined; // what TextDecoder throws for malformed bytes
    throw error;
  }
}

const LIKELY = /[\u0009-\u000d\u0020-\u007e\u3000-\u303f\u4e00-\u9fff\uff00-\uffef“”‘’—…·]/gu;

/** Characters that every Chinese text is full of; what is decoded wrongly has few of them. */
const COMMON = new Set(
  '，。、；：的一是在不了有和人中大为上个国我以要时来用们到作地于出分对成会可主发年动同工也能下过面方后多定行学法所民得进着等部度理加量制机当从业本应开合由政日社事平全关各重新数建月公情立通提题党展设及管件期组计区执依强务服县局委办市规落实推完善',
);

function commonness(text: string): number {
  const sample = text.slice(0, SAMPLE);
  let count = 0;
  for (const character of sample) if (COMMON.has(character)) count++;
  return count / sample.length;
}

function isBelievable(text: string): boolean {
  const sample = text.slice(0, SAMPLE);
  const han = sample.match(/\p{Script=Han}/gu) ?? [];
  const common = han.filter((character) => COMMON.has(character)).length;
  const isChinese = han.length < FEWEST || common >= han.length * LEAST_COMMON;
  return isChinese && (sample.match(LIKELY)?.length ?? 0) >= sample.length * BELIEVABLE;
}

const HEAD = 1024;

/** Whether bytes are a page that says that it is in an encoding not read here; one that says Latin may well be in another. */
function declaresOther(bytes: Uint8Array): boolean {
  const head = String.fromCharCode(...bytes.subarray(0, HEAD));
  const [, name = ''] = /<meta\s[^>]*charset\s*=\s*["']?([\w-]+)/iu.exec(head) ?? [];
  return (
    name !== '' && !/^(?:utf-?(?:8|16(?:le|be)?)|gb_?(?:2312(?:-80)?|k|18030)|x-gbk|cp936|us-ascii|iso-8859-1|windows-1252)$/iu.test(name)
  );
}

/**
 * The line (from 1) of the first broken byte of what is otherwise UTF-8; undefined if the bytes are not mainly UTF-8.
 * Such bytes may well pass for GB18030 and would give nonsense.
 */
export function damagedLine(bytes: Uint8Array): number | undefined {
  const text = new TextDecoder('utf-8').decode(bytes);
  const broken = text.match(/\ufffd/gu)?.length ?? 0;
  const whole = text.match(/[\u0800-\ufffc]/gu)?.length ?? 0;
  if (broken === 0 || whole < 3 * broken) return undefined;
  return text.slice(0, text.indexOf('\ufffd')).split(/\r\n|\r|\n/u).length;
}
