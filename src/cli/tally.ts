import { SEVERITIES, type Severity } from '../core/diagnostic.ts';
import { addTotals, type Totals } from '../formatters/result.ts';

/** Totals are added up in portions, so that a long run keeps few of them. */
const PORTION = 1000;

/** What the documents of a run add up to. */
export class Tally {
  #all: Totals[] = [];

  add(totals: Totals): void {
    if (this.#all.push(totals) > PORTION) this.#all = [this.totals];
  }

  /** Counts findings that a baseline knows of drafts that are not there any more. */
  addGone(gone: number): void {
    this.add({ ...addTotals([]), baseline: { known: 0, added: 0, gone } });
  }

  /** Counts lock files of Word that were passed over. */
  addLocks(locks: number): void {
    if (locks > 0) this.add({ ...addTotals([]), locks });
  }

  get totals(): Totals {
    return addTotals(this.#all);
  }

  /** The exit status: a fault of draftlint outweighs what could not be read or written, which outweighs findings. */
  statusFor(failOn: string): number {
    const { isFaulty, unread, unwritten, counts } = this.totals;
    if (isFaulty) return 3;
    if (unread.length > 0 || unwritten.length > 0) return 2;
    return SEVERITIES.slice(0, SEVERITIES.indexOf(failOn as Severity) + 1).some((severity) => counts[severity] > 0) ? 1 : 0;
  }
}
