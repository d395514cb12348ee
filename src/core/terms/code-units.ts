/** So many zeros follow the units of a text, for those who look at what comes after a character. */
const AFTER = 4;

let known = '';
let units = new Uint16Array(1024);

/**
 * The UTF-16 units of a text, and zeros after them. What several searches read character by character is faster read from an array than from
 * the text. The array is overwritten when the units of another text are asked for, so that none is kept beyond the search of one text.
 */
export function codeUnitsOf(text: string): Uint16Array {
  if (text === known) return units;
  if (units.length < text.length + AFTER) units = new Uint16Array(2 * (text.length + AFTER));
  for (let at = 0; at < text.length; at++) units[at] = text.charCodeAt(at);
  units.fill(0, text.length, text.length + AFTER);
  known = text;
  return units;
}
