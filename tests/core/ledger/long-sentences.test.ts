import { describe, expect, test } from 'vitest';
import { factsOf } from '../../../src/core/facts/index.ts';
import { readText } from '../../../src/readers/text/index.ts';

/** The least of three times that a sentence of so many characters takes, which repeats a clause. */
function timeOf(clause: string, length: number): number {
  const text = `安平县工作报告\n\n${clause.repeat(Math.ceil(length / clause.length))}。\n`;
  const times = [1, 2, 3].map(() => {
    const start = performance.now();
    const { ledger } = factsOf(readText(text));
    expect(ledger.causes.length + ledger.openRates.length).toBeGreaterThanOrEqual(0);
    return performance.now() - start;
  });
  return Math.min(...times);
}

describe('a sentence as long as the draft', () => {
  test.for(['占12%，', '共60件，月均3件，'])('of %s takes time by its length', (clause) => {
    timeOf(clause, 3000);
    // Sixteen times the length takes some 16 times as long; 256 times where each clause is held against all.
    expect(timeOf(clause, 48_000)).toBeLessThan(60 * Math.max(timeOf(clause, 3000), 4));
  });
});
