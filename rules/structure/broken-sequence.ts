import { defineRule } from 'draftlint/rule';

export default defineRule({
  summary: { zh: '同级序号缺号、重号或错位', en: 'gap, repeat or wrong order in a sequence of ordinals' },
  severity: 'error',
  certainty: 'certain',
  since: '0.1.0',
  why: {
    zh: '序号依次排列，缺号说明内容可能遗漏，重号使引用不明。',
    en: 'A gap may mean that something was left out; a repeat makes references unclear.',
  },
  basis: [{ kind: 'norm', title: 'GB/T 9704—2012 党政机关公文格式', article: '7.3.3', seen: 'T' }],
  examples: [
    { bad: '一是加强领导。⟦三是⟧强化督查。', good: '一是加强领导。二是强化督查。' },
    { bad: '一、总体情况\n\n工作平稳。\n\n⟦三、⟧存在问题\n\n力量不足。', good: '一、总体情况\n\n工作平稳。\n\n二、存在问题\n\n力量不足。' },
  ],
  messages: {
    gap: {
      zh: '“{before}”之后是“{found}”，缺第{expected}项：请补上或改正序号。',
      en: '“{found}” follows “{before}”: item {expected} is missing; add it or correct the ordinal.',
    },
    order: {
      zh: '“{found}”排在第{expected}项之前，顺序颠倒：请调整次序或改正序号。',
      en: '“{found}” stands before item {expected}; put them in order or correct the ordinals.',
    },
    repeat: {
      zh: '“{found}”重复或倒退（前一项是“{before}”，此处应为第{expected}项），请改正序号。',
      en: '“{found}” repeats or goes back after “{before}”; expected item {expected}.',
    },
    start: {
      zh: '本组序号从“{found}”开始，前面缺第1项，请核对。',
      en: 'The sequence starts at “{found}”; item 1 is missing; please check.',
    },
  },
  create({ facts, report }) {
    return {
      end() {
        for (const { items, form, kind } of facts.series) {
          const [first] = items;
          if (form === 'decimal' || !first) continue;
          if (first.ordinal.value === 2 && kind === 'heading' && items.length > 1) {
            report({ messageId: 'start', at: first.ordinal.range, data: { found: first.ordinal.text } });
          }
          if (first.ordinal.value !== 1 && kind !== 'heading') continue;
          const values = items.map((item) => item.ordinal.value);
          for (const [at, { ordinal }] of items.entries()) {
            const before = items[at - 1]?.ordinal;
            if (!before || ordinal.value === before.value + 1) continue;
            const expected = before.value + 1;
            const data = { before: before.text, found: ordinal.text, expected };
            if (ordinal.value > expected && values.includes(expected, at)) {
              report({ messageId: 'order', at: ordinal.range, data: { found: ordinal.text, expected } });
              break;
            }
            if (ordinal.value > expected) report({ messageId: 'gap', at: ordinal.range, data });
            else if (ordinal.value !== 1) report({ messageId: 'repeat', at: ordinal.range, data });
          }
        }
      },
    };
  },
});
