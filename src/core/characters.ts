import type { Needs } from './needs.ts';

/** As many words of 32 bits as hold the last twelve bits of a unit. */
const WORDS = 128;
/** So many sets share one array: to allocate one for each short block would take longer than to fill it. */
const SHARING = 64;

let shared = new Uint32Array(0);
/** Where in `shared` the next set begins. */
let free = 0;

/** The UTF-16 units of a text by their last twelve bits: none is missing, and few seem to be there that are not. */
export class CharacterSet {
  readonly #bits: Uint32Array;
  /** Where in `#bits` the set begins. */
  readonly #from: number;

  constructor(text: string) {
    if (free === shared.length) {
      shared = new Uint32Array(WORDS * SHARING);
      free = 0;
    }
    const bits = shared;
    const from = free;
    free += WORDS;
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      const word = from + ((unit >> 5) & (WORDS - 1));
      bits[word] = (bits[word] as number) | (1 << (unit & 31));
    }
    this.#bits = bits;
    this.#from = from;
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
    return ((this.#bits[this.#from + ((unit >> 5) & (WORDS - 1))] as number) & (1 << (unit & 31))) !== 0;
  }
}
