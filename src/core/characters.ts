import type { Needs } from './needs.ts';

/** As many words of 32 bits as hold the last ten bits of a unit. */
const WORDS = 32;

/** The UTF-16 units of a text by their last ten bits: none is missing, and few seem to be there that are not. */
export class CharacterSet {
  readonly #bits = new Uint32Array(WORDS);

  /** The characters of several texts. */
  static union(sets: readonly CharacterSet[]): CharacterSet {
    const union = new CharacterSet('');
    for (const set of sets)
      set.#bits.forEach((bits, word) => {
        union.#bits[word] = (union.#bits[word] as number) | bits;
      });
    return union;
  }

  constructor(text: string) {
    const bits = this.#bits;
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      const word = (unit >> 5) & (WORDS - 1);
      bits[word] = (bits[word] as number) | (1 << (unit & 31));
    }
  }

  /** Whether a pattern may match in the text. */
  meets(needs: Needs): boolean {
    for (let at = 0; at < needs.length; at++) if (!this.#hasAny(needs[at] as readonly number[])) return false;
    return true;
  }

  /** Whether each character of some words may stand in the text. */
  hasAll(words: string): boolean {
    for (let at = 0; at < words.length; at++) if (!this.#has(words.charCodeAt(at))) return false;
    return true;
  }

  #hasAny(units: readonly number[]): boolean {
    for (let at = 0; at < units.length; at++) if (this.#has(units[at] as number)) return true;
    return false;
  }

  #has(unit: number): boolean {
    return ((this.#bits[(unit >> 5) & (WORDS - 1)] as number) & (1 << (unit & 31))) !== 0;
  }
}
