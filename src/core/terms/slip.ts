/** What is meant, and where what is written instead begins and how long it is. */
export interface Slip {
  readonly right: string;
  readonly index: number;
  readonly length: number;
  /** Where what stands there may well be a word that no list has. */
  readonly isDoubtful?: boolean;
}
