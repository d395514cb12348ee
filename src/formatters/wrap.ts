import type { Measure } from './width.ts';

/** Marks that must not begin a line, and marks that must not end one. */
const NO_START = /[，。、；：！？）》〉”’」』】〕％…—·,.;:!?)\]}%]/u;
const NO_END = /[（《〈“‘「『【〔([{]/u;
/** Latin letters, digits and their marks stay together; Chinese may be broken anywhere else. */
const WORD = /[!-~\u00a1-\u024f]/u;

/** Breaks a text into lines of so many columns, all but the first indented by `hang` blanks. */
export function wrap(text: string, columns: number, hang: number, measure: Measure): string[] {
  if (measure(text) <= columns) return [text];
  const lines: string[] = [];
  let line = '';
  let used = 0;
  const end = (): void => {
    lines.push(line.trimEnd());
    line = ' '.repeat(hang);
    used = hang;
  };
  for (const piece of unbreakable(text)) {
    const width = measure(piece.trimEnd());
    if (used + width > columns && line.trim() !== '') end();
    if (used + width <= columns) {
      line += piece;
      used += measure(piece);
    } else {
      for (const character of piece) {
        if (used + measure(character) > columns) end();
        line += character;
        used += measure(character);
      }
    }
  }
  end();
  return lines;
}

/** The text in pieces between which a line may be broken; blanks go with the piece before them. */
function* unbreakable(text: string): Generator<string> {
  let piece = '';
  let last = '';
  for (const character of text) {
    if (last !== '' && mayBreak(last, character)) {
      yield piece;
      piece = '';
    }
    piece += character;
    last = character;
  }
  yield piece;
}

function mayBreak(last: string, next: string): boolean {
  if (next === ' ') return false;
  if (last === ' ') return true;
  if (NO_START.test(next) || NO_END.test(last)) return false;
  return !(WORD.test(last) && WORD.test(next));
}
