import { type Block, defineRule, type Edit, matchesOf } from 'draftlint/rule';

const LABEL = /^附\s*件?\s*(?<early>\d{1,2})?\s*(?<colon>[：:])?\s*/du;
/** The number before a name: 1. is right; 1、 1， （1） 一、 are not. */
const NUMBER =
  /(?<=^|[：:\s；;，,。、])(?<open>[（(])?(?<digits>\d{1,2}|[一二三四五六七八九十]{1,3})(?<mark>[.．、，,）)]{1,2})\s*(?=\S)/dgu;
/** 附件1：名单 with nothing after it that another number begins. */
const SINGLE = /^附\s*件\s*1\s*[：:]\s*(?<name>[^\s：:\d.][^：:\n]*)$/u;
/** A second attachment, named anywhere. */
const SECOND = /附\s*[件表]\s*[2２二]|[\s；;]2\s*[.．、]/u;
const END_MARK = /[。；;，,、.]+(?=\s*$|\s*\d{1,2}[.．、])/gu;

export default defineRule({
  summary: { zh: '附件说明格式不对', en: 'malformed attachment note' },
  severity: 'warning',
  certainty: 'certain',
  since: '0.1.0',
  why: {
    zh: '附件说明写“附件”，后标全角冒号和附件名称；多个附件用阿拉伯数字标注顺序号，附件名称后不加标点符号。',
    en: 'The note reads “附件：1.名称”: a full-width colon, Arabic numbers, and no mark after a name.',
  },
  basis: [{ kind: 'norm', title: 'GB/T 9704—2012 党政机关公文格式', article: '7.3.4', seen: 'T' }],
  examples: [
    {
      bad: '安平县司法局关于2024年度法治政府建设情况的报告\n\n特此报告。\n\n⟦附件：1、执法人员名单。⟧\n⟦2、案件统计表。⟧\n\n安平县司法局\n2025年1月8日',
      good: '安平县司法局关于2024年度法治政府建设情况的报告\n\n特此报告。\n\n附件：1.执法人员名单\n2.案件统计表\n\n安平县司法局\n2025年1月8日',
    },
  ],
  messages: {
    malformed: {
      zh: '附件说明“{found}”：“附件”后用全角冒号，顺序号用阿拉伯数字加下脚点，名称后不加标点，写“{right}”。',
      en: 'Attachment note “{found}”: a full-width colon, Arabic numbers with a point, no mark after a name; write “{right}”.',
    },
    single: {
      zh: '附件说明“{found}”：只有一个附件的不编顺序号，写“{right}”；还有其他附件的请补上，请核对。',
      en: 'Attachment note “{found}”: a single attachment has no number; write “{right}”, or add the others; please check.',
    },
  },
  create({ draft, facts, report }) {
    return {
      end() {
        if (!facts.documentType) return;
        const notes = draft.blocks.filter(({ part }) => part === 'attachment-note');
        for (const block of notes) check(block);
        if (notes.length === 1 && !SECOND.test(draft.text)) checkSingle(notes[0] as Block);
      },
    };

    function checkSingle({ prose, range }: Block): void {
      const found = prose.text.trim();
      const name = SINGLE.exec(found)?.groups?.['name'];
      const data = { found, right: `附件：${name}` };
      if (name !== undefined) report({ messageId: 'single', at: range, data, certainty: 'likely' });
    }

    function check({ prose, range }: Block): void {
      const text = prose.text.trim();
      const offset = prose.text.indexOf(text);
      const changes = changesIn(text);
      if (changes.length === 0) return;
      let right = text;
      for (const { from, to, words } of [...changes].reverse()) right = right.slice(0, from) + words + right.slice(to);
      const edits: Edit[] = changes.map(({ from, to, words }) => ({ range: prose.range(offset + from, offset + to), newText: words }));
      // Numbers are never changed by a fix: 一、 to 1. is for the author.
      const isSafe = right.replaceAll(/\D/gu, '') === text.replaceAll(/\D/gu, '');
      report({ messageId: 'malformed', at: range, data: { found: text, right }, ...(isSafe && { fix: { safe: true, edits } }) });
    }
  },
});

interface Change {
  readonly from: number;
  readonly to: number;
  readonly words: string;
}

const HAN = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

/** What must change, in order. */
function changesIn(text: string): Change[] {
  const changes: Change[] = [];
  const label = LABEL.exec(text);
  let from = 0;
  if (label) {
    from = label[0].length;
    const colon = label.indices?.groups?.['colon'];
    const early = label.indices?.groups?.['early'];
    const hasNumber = early !== undefined && /^[.．、]/u.test(text.slice(early[1]));
    if (hasNumber) changes.push({ from: early[0], to: early[0], words: '：' });
    else if (!colon) changes.push({ from, to: from, words: '：' });
    else if (text[colon[0]] === ':') changes.push({ from: colon[0], to: colon[1], words: '：' });
    if (hasNumber) from = early[0];
  }
  for (const { indices, groups } of matchesOf(NUMBER, text.slice(from))) {
    const span = indices?.[0];
    const digits = groups?.['digits'] ?? '';
    if (!span || (groups?.['mark'] === '.' && !groups['open'])) continue;
    const isHan = HAN.includes(digits);
    if (!isHan && !/^\d/u.test(digits)) continue;
    changes.push({ from: from + span[0], to: from + span[1], words: `${isHan ? HAN.indexOf(digits) : digits}.` });
  }
  for (const match of matchesOf(END_MARK, text)) {
    const isNumberMark = match[0] === '.' && /\d$/u.test(text.slice(0, match.index));
    if (match.index > 0 && !isNumberMark) changes.push({ from: match.index, to: match.index + match[0].length, words: '' });
  }
  return changes.sort((a, b) => a.from - b.from).filter((change, at, all) => at === 0 || change.from >= (all[at - 1] as Change).to);
}
