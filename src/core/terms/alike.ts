import { knownTerms, readings } from '../../generated/homophones.ts';

/** The first Han character; what stands before it in the list of readings parts groups. */
const FIRST = 0x4e00;
const UNITS = 0x10000;

/** Which characters are taken for each other: by sound (`data/pinyin.yaml`) or by eye (`data/known-terms.yaml`). Characters are given by code unit. */
export class Alike {
  /** By code unit, a number for readings that are nearly alike (zhi and zi); 0 if none is known. */
  readonly near = new Uint16Array(UNITS);
  /** The same, a number for each reading. */
  readonly exact = new Uint16Array(UNITS);
  readonly #mates = new Map<number, string>();
  /** By code unit, the readings, nearly alike, of what a character is taken for by eye, where they are not its own. */
  readonly otherReadings = new Map<number, readonly number[]>();
  readonly #bothRight = knownTerms.bothRight.split(' ');

  constructor() {
    let near = 1;
    let exact = 1;
    for (let of = 0; of < readings.length; of++) {
      const unit = readings.charCodeAt(of);
      if (unit < FIRST) exact++;
      if (readings[of] === ' ') near++;
      if (unit < FIRST) continue;
      this.near[unit] = near;
      this.exact[unit] = exact;
    }
    for (const group of knownTerms.lookAlike.split(' ')) {
      for (const character of group) {
        const unit = character.charCodeAt(0);
        this.#mates.set(unit, this.matesOf(unit) + group.replace(character, ''));
      }
    }
    for (const [unit, mates] of this.#mates) {
      const others = Array.from(mates, (mate) => this.near[mate.charCodeAt(0)] as number).filter((reading) => reading !== this.near[unit]);
      if (others.length > 0) this.otherReadings.set(unit, others);
    }
  }

  /** Whether both have a reading, and the same. */
  areReadAlike(unit: number, other: number): boolean {
    return this.exact[unit] !== 0 && this.exact[unit] === this.exact[other];
  }

  /** Whether both have a reading, and nearly the same: a mark has none and sounds like nothing. */
  areReadNearlyAlike(unit: number, other: number): boolean {
    return this.near[unit] !== 0 && this.near[unit] === this.near[other];
  }

  /** Whether one is taken for the other, by a sound that is nearly the same or by eye. */
  areAlike(unit: number, wanted: number): boolean {
    return this.areReadNearlyAlike(unit, wanted) || this.lookAlike(unit, wanted);
  }

  /** Whether one is taken for the other by eye. */
  lookAlike(unit: number, wanted: number): boolean {
    return this.#mates.get(wanted)?.includes(String.fromCharCode(unit)) ?? false;
  }

  /** What a character is taken for by eye. */
  matesOf(unit: number): string {
    return this.#mates.get(unit) ?? '';
  }

  /** Whether two characters that are read alike are both right in many words, so that which is meant is for other lists to say. */
  areBothRight(a: string, b: string): boolean {
    return this.#bothRight.some((group) => group.includes(a) && group.includes(b));
  }
}

let alike: Alike | undefined;

/** Made when first asked for. */
export function alikeCharacters(): Alike {
  alike ??= new Alike();
  return alike;
}
