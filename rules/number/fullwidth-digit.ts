import { defineRule, type Edit, type Range } from 'draftlint/rule';

/** ８６％, 86％, １２．５; a full-width point or comma only within digits. */
const FULLWIDTH = /[０-９]+(?:[．，][０-９]+)*％?|％/gu;
const FEW = 3;

interface Found {
  readonly range: Range;
  readonly text: string;
}

export default defineRule({
  summary: { zh: '数字或百分号用了全角', en: 'full-width digit or percent sign' },
  severity: 'warning',
  certainty: 'certain',
  since: '0.1.0',
  why: {
    zh: '阿拉伯数字和百分号通常用半角；全角、半角混用，检索和统计时会漏掉。',
    en: 'Arabic digits and % are usually half-width; mixed widths hinder search and counting.',
  },
  basis: [{ kind: 'norm', title: 'GB/T 15835—2011 出版物上数字用法', article: '5.1.7', seen: 'M' }, { kind: 'practice' }],
  examples: [{ bad: '调解成功率为86⟦％⟧。', good: '调解成功率为86%。' }],
  messages: {
    one: {
      zh: '“{found}”是全角：阿拉伯数字和百分号通常用半角，写“{right}”。',
      en: '“{found}” is full-width; Arabic digits and % are usually half-width: write “{right}”.',
    },
    many: {
      zh: '全文有{count}处数字或百分号用了全角，这里是第一处（“{found}”）：通常用半角，写“{right}”。',
      en: '{count} digits or percent signs are full-width, the first one here (“{found}”); usually they are half-width: write “{right}”.',
    },
  },
  create({ report }) {
    const found: Found[] = [];
    return {
      matches: [[FULLWIDTH, ({ text, range }) => found.push({ text, range })]],
      end() {
        const [first] = found;
        if (first && found.length > FEW) {
          const data = { count: found.length, found: first.text, right: halfWidth(first.text) };
          report({ messageId: 'many', at: first.range, data, fix: { safe: true, edits: found.map(editOf) } });
          return;
        }
        for (const one of found) {
          const fix = { safe: true, edits: [editOf(one)] };
          report({ messageId: 'one', at: one.range, data: { found: one.text, right: halfWidth(one.text) }, fix });
        }
      },
    };
  },
});

function editOf({ range, text }: Found): Edit {
  return { range, newText: halfWidth(text) };
}

function halfWidth(text: string): string {
  return text.replaceAll(/[０-９％．，]/gu, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0));
}
