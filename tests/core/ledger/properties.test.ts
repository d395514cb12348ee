import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { factsOf } from '../../../src/core/facts/index.ts';
import type { Relation } from '../../../src/core/ledger/relation.ts';
import { readText } from '../../../src/readers/text/index.ts';

/** What is printed of a cohort of matters, all of it consistent. */
interface Cohort {
  readonly carried: number;
  readonly taken: number;
  readonly settled: number;
  readonly left: number;
  readonly parts: readonly number[];
}

const count = fc.integer({ min: 1, max: 4000 });
const cohort: fc.Arbitrary<Cohort> = fc
  .tuple(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 1, max: 200 }), fc.array(count, { minLength: 3, maxLength: 3 }))
  .filter(([carried, left, parts]) => parts.reduce((sum, part) => sum + part, left) > carried)
  .map(([carried, left, parts]) => {
    const settled = parts.reduce((sum, part) => sum + part, 0);
    return { carried, left, parts, settled, taken: settled + left - carried };
  });

function brokenIn(text: string): readonly Relation[] {
  return factsOf(readText(`安平县工作报告\n\n${text}`)).ledger.relations.filter(({ verdict }) => verdict === 'broken');
}

const rateOf = (part: number, whole: number): string => ((100 * part) / whole).toFixed(2);
const flow = ({ carried, taken, settled, left }: Cohort): string =>
  `上年结转${carried}件，受理${taken}件，办结${settled}件，结转下年度${left}件。`;
const partition = ({ settled, parts: [good, fair, bad] }: Cohort): string =>
  `评查案卷${settled}卷，其中优秀${good}卷、合格${fair}卷、不合格${bad}卷。`;
const rate = ({ settled, parts: [good = 0] }: Cohort): string =>
  `抽检样品${settled}批次，合格${good}批次，合格率${rateOf(good, settled)}%。`;
const average = ({ parts: [people = 1, each = 1] }: Cohort): string =>
  `发放救助金${people * each}元，惠及困难群众${people}人，人均${each}元。`;
const shares = ({ settled, parts }: Cohort): string => {
  const [first = 0, second = 0] = parts.map((part) => Math.round((1000 * part) / settled));
  return `按类型分，合同类占${first / 10}%，侵权类占${second / 10}%，其他占${(1000 - first - second) / 10}%。`;
};
const change = ({ parts: [before = 1, more = 1] }: Cohort): string => `受理投诉${before + more}件，比上年（${before}件）增加${more}件。`;
const SENTENCES = { flow, partition, rate, average, shares, change };

/** By chance the first two parts of a list may be the whole of it, and what was taken in may include what was carried over. */
function isRightByChance(text: string): boolean {
  const [first = 0, second = 0, third = 0, fourth = 0] = [...text.matchAll(/\d+/gu)].map(([number]) => Number(number));
  return text.includes('优秀') ? first === second + third : text.includes('结转') && second === third + fourth;
}

describe('the ledger', () => {
  test.for(Object.entries(SENTENCES))('finds nothing broken in a consistent %s, at any scale', ([, sentence]) => {
    fc.assert(
      fc.property(cohort, fc.integer({ min: 1, max: 50 }), (numbers, scale) => {
        const scaled: Cohort = {
          carried: numbers.carried * scale,
          taken: numbers.taken * scale,
          settled: numbers.settled * scale,
          left: numbers.left * scale,
          parts: numbers.parts.map((part) => part * scale),
        };
        expect(brokenIn(sentence(numbers))).toEqual([]);
        expect(brokenIn(sentence(scaled))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test.for(Object.entries({ flow, partition, change }))('reports any one changed number of a %s', ([, sentence]) => {
    fc.assert(
      fc.property(cohort, fc.nat(), fc.integer({ min: 1, max: 500 }), (numbers, which, by) => {
        const text = sentence(numbers);
        const printed = [...text.matchAll(/\d+/gu)];
        const chosen = printed[which % printed.length] as RegExpExecArray;
        const changed = `${text.slice(0, chosen.index)}${Number(chosen[0]) + by}${text.slice(chosen.index + chosen[0].length)}`;
        fc.pre(!isRightByChance(changed));
        expect(brokenIn(changed).length).toBeGreaterThan(0);
      }),
      { numRuns: 100 },
    );
  });

  test.for(Object.entries({ rate, average }))('reports a %s that is off by more than rounding', ([, sentence]) => {
    fc.assert(
      fc.property(cohort, fc.integer({ min: 3, max: 40 }), (numbers, by) => {
        const text = sentence(numbers);
        const changed = text.replace(/[\d.]+(?=[%元]。)/u, (number) =>
          number.includes('.') ? (Number(number) - by).toFixed(2) : String(Number(number) + by),
        );
        fc.pre(!/-/u.test(changed));
        expect(brokenIn(changed).length).toBeGreaterThan(0);
      }),
      { numRuns: 100 },
    );
  });

  test('reports shares of all classes that are not 100 % together', () => {
    fc.assert(
      fc.property(cohort, fc.integer({ min: 2, max: 30 }), (numbers, by) => {
        const changed = shares(numbers).replace(/(?<=合同类占)[\d.]+/u, (number) => String(Number((Number(number) + by).toFixed(1))));
        expect(brokenIn(changed).length).toBeGreaterThan(0);
      }),
      { numRuns: 60 },
    );
  });

  test('reads the same in clauses of another order', () => {
    fc.assert(
      fc.property(cohort, fc.boolean(), fc.boolean(), ({ carried, taken, settled, left, parts: [good, fair, bad] }, isWrong, isTurned) => {
        const total = isWrong ? settled + 1 : settled;
        const inflow = [`上年结转${carried}件`, `受理${taken}件`];
        const outflow = [`办结${total}件`, `结转下年度${left}件`];
        const turned = isTurned ? [...inflow.reverse(), ...outflow] : [...inflow, ...outflow];
        const kinds = [`优秀${good}卷`, `合格${fair}卷`, `不合格${bad}卷`];
        const list = `评查案卷${total}卷，其中${(isTurned ? kinds.reverse() : kinds).join('、')}。`;
        expect(brokenIn(`${turned.join('，')}。`).length > 0).toBe(isWrong);
        expect(brokenIn(list).length > 0).toBe(isWrong);
      }),
      { numRuns: 60 },
    );
  });

  test('what stands around a consistent passage changes nothing', () => {
    fc.assert(
      fc.property(cohort, fc.shuffledSubarray(Object.values(SENTENCES)), (numbers, sentences) => {
        expect(brokenIn(sentences.map((sentence) => sentence(numbers)).join('\n\n'))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});
