import { describe, expect, test } from 'vitest';
import { encodingFrom, Positions } from '../../src/lsp/positions.ts';

const TEXT = '甲a𠮷b\r\n\r丙é';

describe('positions', () => {
  test.for([
    ['utf-16', [0, 1, 2, 4]],
    ['utf-8', [0, 3, 4, 8]],
    ['utf-32', [0, 1, 2, 3]],
  ] as const)('in %s count what it counts', ([encoding, characters]) => {
    const positions = new Positions(TEXT, encoding);
    expect([0, 1, 2, 4].map((offset) => positions.positionAt(offset))).toEqual(characters.map((character) => ({ line: 0, character })));
    expect(characters.map((character) => positions.offsetAt({ line: 0, character }))).toEqual([0, 1, 2, 4]);
  });

  test.for(['utf-8', 'utf-16', 'utf-32'] as const)('in %s lead there and back for all boundaries of characters', (encoding) => {
    const positions = new Positions(TEXT, encoding);
    let offset = 0;
    for (const character of TEXT) {
      if (character !== '\n' && character !== '\r') expect(positions.offsetAt(positions.positionAt(offset))).toBe(offset);
      offset += character.length;
    }
    expect(positions.offsetAt(positions.positionAt(offset))).toBe(offset);
  });

  test('within a character stand for its beginning', () => {
    expect(new Positions(TEXT, 'utf-8').offsetAt({ line: 0, character: 6 })).toBe(2);
    expect(new Positions(TEXT, 'utf-8').positionAt(3)).toEqual({ line: 0, character: 4 });
  });

  test('behind a line or the text are its end, before the text its beginning', () => {
    const positions = new Positions(TEXT, 'utf-8');
    expect(positions.offsetAt({ line: 0, character: 99 })).toBe('甲a𠮷b'.length);
    expect(positions.offsetAt({ line: 1, character: 5 })).toBe('甲a𠮷b\r\n'.length);
    expect(positions.offsetAt({ line: 99, character: 0 })).toBe(TEXT.length);
    expect(positions.offsetAt({ line: -1, character: 3 })).toBe(0);
    expect(positions.offsetsAt({ start: { line: 2, character: 3 }, end: { line: 0, character: 0 } })).toEqual({ start: 9, end: 9 });
  });
});

test.for([
  [undefined, 'utf-16'],
  [[], 'utf-16'],
  [['utf-8', 'utf-16'], 'utf-16'],
  [['utf-32', 'utf-8'], 'utf-8'],
  [['utf-32'], 'utf-32'],
  [['utf-7'], 'utf-16'],
] as const)('of the encodings %s the server takes %s', ([offered, taken]) => {
  expect(encodingFrom(offered)).toBe(taken);
});
