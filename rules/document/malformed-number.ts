import { defineRule } from 'draftlint/rule';

const NUMBER =
  /(?<code>[\p{Script=Han}]{1,8})(?<open>[〔［[（(【])(?<year>\d{2,4})(?<close>[〕］\]）)】])(?<ordinal>第)?(?<zeros>0*)(?<serial>\d{1,4})号/gu;

export default defineRule({
  summary: { zh: '发文字号格式不对', en: 'malformed document number' },
  severity: 'error',
  certainty: 'certain',
  since: '0.1.0',
  why: {
    zh: '发文字号由机关代字、年份、顺序号组成，年份用六角括号括入，顺序号不编虚位、不加“第”。',
    en: 'A document number has its year in 〔〕 and its serial without 第 or leading zeros.',
  },
  basis: [{ kind: 'norm', title: 'GB/T 9704—2012 党政机关公文格式', article: '7.2.5', seen: 'T' }],
  examples: [{ bad: '按照⟦安政发[2021]5号⟧文件要求落实。', good: '按照安政发〔2021〕5号文件要求落实。' }],
  messages: {
    malformed: {
      zh: '发文字号“{found}”：年份用六角括号、四位全写，顺序号不加“第”、不编虚位，写“{right}”。',
      en: 'Document number “{found}”: write “{right}”.',
    },
  },
  create({ report }) {
    return {
      prose(prose) {
        for (const match of prose.matchAll(NUMBER)) {
          const { code, open, year, ordinal, zeros, serial } = match.groups;
          const isRight = open === '〔' && year?.length === 4 && ordinal === undefined && zeros === '';
          if (isRight || (code?.endsWith('第') ?? false) || year?.length === 3) continue;
          const letters = (code as string).replace(/^.*(?:按照|根据|以|的|和|及)/u, '');
          const start = match.index + (code as string).length - letters.length;
          const right = `${letters}〔${year?.length === 2 ? `20${year}` : year}〕${serial}号`;
          report({
            messageId: 'malformed',
            at: prose.range(start, match.index + match.text.length),
            data: { found: match.text.slice((code as string).length - letters.length), right },
          });
        }
      },
    };
  },
});
