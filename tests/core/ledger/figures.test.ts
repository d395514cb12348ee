import { describe, expect, test } from 'vitest';
import { lint } from '../../../src/index.ts';

async function figuresOf(text: string): Promise<readonly string[]> {
  const { facts } = await lint({ text });
  return facts.figures.map((figure) => figure.text);
}

describe('figures', () => {
  test.for([
    ['digits', `编码${'1'.repeat(41)}件`],
    ['round digits', `编码1${'0'.repeat(40)}余件`],
    ['Chinese numerals', `合格率为百分之${'一零'.repeat(15)}`],
  ] as const)('leaves out a number too long to count anything, in %s', async ([, words]) => {
    expect(await figuresOf(`${words}，受理100件。`)).toEqual(['100件']);
  });

  test('reads a number of many digits exactly', async () => {
    const { facts } = await lint({ text: '出口12345678901234567890元。' });
    expect(facts.figures[0]?.value).toEqual({ units: 12345678901234567890n, scale: 0 });
  });
});
