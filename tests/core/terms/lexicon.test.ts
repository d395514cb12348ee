import { describe, expect, test } from 'vitest';
import { Lexicon, lexiconOf, termsShipped } from '../../../src/core/terms/lexicon.ts';
import { fitsSurroundings } from '../../../src/core/terms/surroundings.ts';
import type { Surroundings, Term } from '../../../src/core/terms/term.ts';
import { readText } from '../../../src/readers/text/index.ts';

const term = (wrong: string, rest: Partial<Term> = {}): Term => ({
  lexicon: 'typo',
  wrong,
  write: ['正'],
  source: 'practice',
  certainty: 'certain',
  ...rest,
});

/** The terms that a lexicon finds in a text, in order. */
function found(lexicon: Lexicon, text: string): string[] {
  return [...lexicon.findIn(readText(text)).values()].flat().map(({ term: { wrong }, range }) => `${wrong}@${range.start}`);
}

describe('terms in a draft', () => {
  test('are found outside quotes and titles, each place once and the longest', () => {
    const lexicon = new Lexicon([term('法制'), term('法制宣传'), term('宣传日')]);
    expect(found(lexicon, '开展法制宣传日活动，法制完备。')).toEqual(['法制宣传@2', '法制@10']);
    expect(found(lexicon, '《法制宣传法》规定“法制宣传”。法制')).toEqual(['法制@16']);
  });

  test('may overlap where they are of different lists', () => {
    const lexicon = new Lexicon([term('法制宣传'), term('宣传日', { lexicon: 'outdated-term' })]);
    expect(found(lexicon, '法制宣传日')).toEqual(['法制宣传@0', '宣传日@2']);
  });

  test('are none within a longer one of another list that mends them too', () => {
    const outdated = { lexicon: 'outdated-term' } as const;
    const shorter = term('法制化', outdated);
    expect(found(new Lexicon([shorter, term('法制化环境', { write: ['法治化环境'] })]), '法制化环境，法制化')).toEqual([
      '法制化@6',
      '法制化环境@0',
    ]);
    expect(found(new Lexicon([shorter, term('法制化环静', { write: ['法制化环境'] })]), '法制化环静')).toEqual([
      '法制化@0',
      '法制化环静@0',
    ]);
    expect(found(new Lexicon([term('法制化', { lexicon: 'project' }), term('法制化环境')]), '法制化环境')).toHaveLength(2);
  });

  describe('of which three overlap', () => {
    const whole = term('依法制化环境建');
    const crossing = term('法制化环境建设', { lexicon: 'redundancy' });
    const inner = term('法制化', { lexicon: 'outdated-term' });

    test('the one within two is none where either mends it', () => {
      const text = '依法制化环境建设';
      expect(found(new Lexicon([whole, crossing, inner]), text)).toEqual(['依法制化环境建@0', '法制化环境建设@1']);
      const keeps = { ...whole, write: ['法制化'] };
      const alsoKeeps = { ...crossing, write: ['法制化'] };
      expect(found(new Lexicon([keeps, crossing, inner]), text)).toEqual(['依法制化环境建@0', '法制化环境建设@1']);
      expect(found(new Lexicon([whole, alsoKeeps, inner]), text)).toEqual(['依法制化环境建@0', '法制化环境建设@1']);
      expect(found(new Lexicon([keeps, alsoKeeps, inner]), text)).toContain('法制化@1');
    });

    test('the innermost of three is none where one that is told mends it, and is one where that is not told', () => {
      const middle = term('法制化环境', { lexicon: 'redundancy' });
      const keepsBoth = { ...whole, write: ['依法制化环境建设'] };
      expect(found(new Lexicon([keepsBoth, middle, inner]), '依法制化环境建')).toEqual(['依法制化环境建@0', '法制化环境@1']);
      const keepsInner = { ...whole, write: ['法制化'] };
      expect(found(new Lexicon([keepsInner, middle, inner]), '依法制化环境建')).toEqual(['依法制化环境建@0', '法制化@1']);
    });
  });

  test('are left alone where what is to be written stands, and has the term in it', () => {
    const lexicon = new Lexicon([term('热线', { write: ['服务热线'] })]);
    expect(found(lexicon, '热线开通，服务热线畅通，热线')).toEqual(['热线@0', '热线@12']);
  });

  test('that begin with a quote are found where they stand', () => {
    expect(found(new Lexicon([term('“四个意识”整体布局')]), '推进“四个意识”整体布局。')).toEqual(['“四个意识”整体布局@2']);
  });

  test.for<[Surroundings, string, boolean]>([
    [{ precededBy: ['#'] }, '50|公分|高', true],
    [{ precededBy: ['#'] }, '几|公分|高', false],
    [{ notPrecededBy: ['学', '执'] }, '学|法制|度', false],
    [{ notPrecededBy: ['学', '执'] }, '讲|法制|课', true],
    [{ followedBy: ['$'] }, '加强|法制|。', true],
    [{ followedBy: ['$'] }, '加强|法制|', true],
    [{ followedBy: ['$'] }, '加强|法制|课', false],
    [{ precededBy: ['^'] }, '，|一但|发生', true],
    [{ precededBy: ['^'] }, '统|一但|发生', false],
    [{ notFollowedBy: ['审核'] }, '重大|法制|审核', false],
    [{ precededBy: ['依'], followedBy: ['审核'] }, '依|法制|宣传', false],
  ])('%j fits %s: %s', ([surroundings, marked, isFit]) => {
    const [before = '', word = '', after = ''] = marked.split('|');
    expect(fitsSurroundings(surroundings, before + word + after, before.length, before.length + word.length)).toBe(isFit);
  });

  test('are those of a configuration, laid over the shipped ones', () => {
    const added = term('临河人', { lexicon: 'project' });
    const lexicon = lexiconOf([{ add: [added], remove: ['布署'] }]);
    expect(found(lexicon, '布署按装，临河人')).toEqual(['按装@2', '临河人@5']);
    expect(
      found(
        lexiconOf([
          { add: [added], remove: [] },
          { add: [], remove: ['临河人'] },
        ]),
        '布署，临河人',
      ),
    ).toEqual(['布署@0']);
  });
});

test('a misspelt word that stands often is a name', () => {
  const slips = (times: number): string[] => found(lexiconOf([]), '开展评估培寻。\n'.repeat(times));
  expect(slips(2)).toEqual(['培寻@4', '培寻@12']);
  expect(slips(4)).toEqual([]);
});

describe('the shipped terms', () => {
  const terms = termsShipped();

  test('have two characters or more, something else to write, and a source', () => {
    for (const { wrong, write, source } of terms) {
      expect(wrong.length, wrong).toBeGreaterThan(1);
      expect(write, wrong).not.toEqual([]);
      expect(write, wrong).not.toContain(wrong);
      expect(source, wrong).toMatch(/^(?:practice|norm .+)$/u);
    }
  });

  test('stand once in their list, unless what stands around them tells them apart', () => {
    const plain = terms
      .filter(({ precededBy, followedBy }) => !precededBy && !followedBy)
      .map(({ lexicon, wrong }) => `${lexicon} ${wrong}`);
    expect(plain.filter((name, at) => plain.indexOf(name) !== at)).toEqual([]);
  });

  test('are in nothing that any list says to write', () => {
    const rights = [...new Set(terms.flatMap(({ write }) => write))];
    const isRightly = ({ certainty }: Term): boolean => certainty !== 'certain';
    const strict = terms.filter((one) => !isRightly(one) && one.lexicon !== 'renamed-organ');
    const clashes = strict.flatMap((one) =>
      rights
        .filter((right) => {
          const at = right.indexOf(one.wrong);
          return at >= 0 && fitsSurroundings(one, right, at, at + one.wrong.length);
        })
        .map((right) => `${one.wrong} in ${right}`),
    );
    expect(clashes).toEqual([]);
  });
});
