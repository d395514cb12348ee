/** Gives the columns a text takes on a terminal of a Chinese system, where “ ” — … ① are two columns wide. */
export type Measure = (text: string) => number;

const SLIM = '\\u00a0\\u2002\\u2003';
const WIDE =
  '·×÷‘’“”–—…℃①-⑳⑴-⒇■▲○●\\u3000-\\u3029\\u3033-\\u303e\\u3300-\\u33ff\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff\\uff01-\\uff60\\uffe0-\\uffe6\\ufffd';
const COMMON = new RegExp(`^[ -~\\t\\r\\n${SLIM}${WIDE}]*$`, 'u');
const NARROW = new RegExp(`[ -~${SLIM}]`, 'gu');

/** The usual characters by a table; `string-width`, which takes as long to load as all the rest, only where a text has others. */
export async function measureFor(texts: readonly string[]): Promise<Measure> {
  if (texts.every((text) => COMMON.test(text))) return (text) => 2 * text.length - (text.match(NARROW)?.length ?? 0);
  const { default: stringWidth } = await import('string-width');
  return (text) => stringWidth(text, { ambiguousIsNarrow: false });
}
