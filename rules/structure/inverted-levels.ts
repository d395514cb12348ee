import { type Block, defineRule, type OrdinalForm } from 'draftlint/rule';

export default defineRule({
  summary: { zh: '序号层次颠倒', en: 'a higher form of ordinal under a lower one' },
  severity: 'warning',
  certainty: 'likely',
  since: '0.1.0',
  why: {
    zh: '层次序号依次用“一、”“（一）”“1.”“（1）”，可以跳用，不宜反过来。',
    en: 'The levels are numbered 一、 （一） 1. （1） from above; one may be skipped, but they are not turned round.',
  },
  basis: [
    { kind: 'norm', title: 'GB/T 9704—2012 党政机关公文格式', article: '7.3.3', seen: 'T' },
    { kind: 'norm', title: 'GB/T 15834—2011 标点符号用法', article: 'B.3.8', seen: 'T' },
  ],
  examples: [
    {
      bad: '（一）主要举措\n\n⟦一、⟧强化领导\n\n召开会议研究。\n\n二、强化督查\n\n开展检查。\n\n（二）存在问题\n\n力量不足。',
      good: '一、主要举措\n\n（一）强化领导\n\n召开会议研究。\n\n（二）强化督查\n\n开展检查。\n\n二、存在问题\n\n力量不足。',
    },
  ],
  messages: {
    inverted: {
      zh: '“{inner}”用在“{outer}”之下，层次颠倒：请按“一、”“（一）”“1.”“（1）”的次序改正。',
      en: '“{inner}” stands under “{outer}”, which is the lower form; number the levels 一、 （一） 1. （1） from above.',
    },
  },
  create({ draft, report }) {
    return {
      end() {
        const reported = new Set<string>();
        for (const [outer, inner] of findInversions(draft.blocks)) {
          const pair = `${outer.ordinal.form} ${inner.ordinal.form}`;
          if (reported.has(pair)) continue;
          reported.add(pair);
          report({
            messageId: 'inverted',
            at: inner.ordinal.range,
            related: [{ range: outer.ordinal.range, message: { zh: '上级序号', en: 'the level above' } }],
            data: { inner: inner.ordinal.text, outer: outer.ordinal.text },
          });
        }
      },
    };
  },
});

type Numbered = Block & { readonly ordinal: NonNullable<Block['ordinal']> };

const FORMS: readonly OrdinalForm[] = ['han', 'bracketed-han', 'arabic', 'bracketed-arabic'];

/** Pairs of a number and the first of a series of a higher form that stands between it and the number after it. */
function* findInversions(blocks: readonly Block[]): Generator<[Numbered, Numbered]> {
  const last: (Numbered | undefined)[] = [];
  const firstSince: (Numbered | undefined)[] = [];
  for (const block of blocks) {
    if (!isNumbered(block)) {
      if (block.part === 'heading' && !block.ordinal) last.length = 0;
      continue;
    }
    const rank = FORMS.indexOf(block.ordinal.form);
    if (rank < 0) continue;
    const { value } = block.ordinal;
    const before = last[rank];
    const inner = firstSince[rank];
    if (before && inner && value === before.ordinal.value + 1) yield [before, inner];
    last[rank] = block;
    firstSince[rank] = undefined;
    for (let lower = rank + 1; lower < FORMS.length; lower++) {
      if (value === 1 && last[lower] && !firstSince[lower]) firstSince[lower] = block;
      else if (value !== 1 && !firstSince[lower]) last[lower] = undefined;
    }
  }
}

function isNumbered(block: Block): block is Numbered {
  return block.ordinal !== undefined && !block.cell && (block.part === 'heading' || block.part === 'body');
}
