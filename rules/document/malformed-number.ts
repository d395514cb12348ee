import { defineRule, type Edit, type ProseMatch } from 'draftlint/rule';
import { isReporting } from './_report.ts';

const NUMBER =
  /(?<code>[\p{Script=Han}]{1,12})\s?(?<open>[〔﹝［[（(【｛{〈《<＜「〖『])\s?(?<year>\d{4}|(?<=[〔﹝［[【]\s?)\d{2})\s?(?<unit>(?<![（(]\s?\d{4})年\s?)?(?<close>[〕﹞］\]）)】｝}〉》>＞」〗』])\s?(?<ordinal>第)?\s?(?<zeros>0*)(?<serial>\d{1,4})\s?号/dgu;
/** 安政发〔2021〕5: the 号 is missing, unless a list of numbers goes on. */
const UNNUMBERED = /(?<code>[\p{Script=Han}]{1,12})〔(?<year>\d{4})〕(?<serial>\d{1,4})(?=\s*(?:文|[》）。，；]|$))/gu;
const BRACKET = /[〔﹝［[（(【｛{〈《<＜「〖『]\s?\d/u;
/** Files of cases and certificates have numbers of their own kind: 安司罚字〔2021〕第05号. */
const CASE = /(?:[罚裁许强诉仲执检]|复[决议受不])[决字议]*$|[复决审议]字$|第$|(?:案|证|编)号?$|档案|公告$|令$/u;
/** What stands before the organ's code in a sentence. */
const LEAD =
  /^.*(?:按照|根据|依据|以|的|和|及|与|印发|转发|下发|贯彻|落实|制定|出台|修订|执行|依照|参照|对照|收到|发布|下达|关于|实施|文号|字号|号文|见|[（(])/u;

export default defineRule({
  summary: { zh: '发文字号格式不对', en: 'malformed document number' },
  severity: 'error',
  certainty: 'certain',
  since: '0.1.0',
  why: {
    zh: '发文字号由机关代字、年份、顺序号组成，年份用六角括号括入，顺序号不编虚位、不加“第”，后加“号”。',
    en: 'A document number has its year in 〔〕, its serial without 第 or leading zeros, and ends in 号.',
  },
  basis: [{ kind: 'norm', title: 'GB/T 9704—2012 党政机关公文格式', article: '7.2.5', seen: 'T' }],
  examples: [
    { bad: '按照⟦安政发[2021]5号⟧文件要求落实。', good: '按照安政发〔2021〕5号文件要求落实。' },
    { bad: '制定⟦安政办发〔2021〕第05号⟧文件。', good: '作出安司罚决字〔2021〕第05号行政处罚决定。' },
  ],
  messages: {
    later: {
      zh: '发文字号“{found}”的年份晚于{year}年，其时还没有这份文件，请核对。',
      en: 'The document number “{found}” is of a year after {year}, when there was no such document yet; please check.',
    },
    earlier: {
      zh: '本件的发文字号“{found}”年份早于报告年度（{year}年），请核对是否沿用了旧稿。',
      en: 'The document number “{found}” is of a year before {year}, the year reported on; please check.',
    },
    malformed: {
      zh: '发文字号“{found}”：年份用六角括号、四位全写，顺序号不加“第”、不编虚位，写“{right}”。',
      en: 'Document number “{found}”: write “{right}”.',
    },
    unfinished: { zh: '发文字号“{found}”后缺“号”：写“{right}”。', en: 'Document number “{found}” lacks 号: write “{right}”.' },
  },
  create({ facts, report }) {
    // A document cannot be of a year after that in which the draft was written.
    const { reportYear, signature } = facts;
    const latest = signature?.date?.year ?? (reportYear === undefined ? undefined : reportYear + 1);
    return {
      prose(prose, block) {
        // Every number holds a bracket, and most text none.
        if (!prose.test(BRACKET)) return;
        for (const match of prose.matchAll(NUMBER)) {
          const { code, open, close, year, unit, ordinal, zeros, serial } = match.groups as Record<string, string>;
          const isWhole = year?.length === 4 && unit === undefined && ordinal === undefined && zeros === '';
          const isRight = isWhole && open === '〔' && close === '〕';
          if (year?.length === 4) checkYear(match, Number(year), block.part === 'header' && isReporting(facts));
          if (isRight || CASE.test(code as string)) continue;
          // A year in round brackets after other words is often no document number: 条例（2021）5号楼.
          const letters = (code as string).replace(LEAD, '');
          if (letters === '' || (/[（(]/u.test(open as string) && !/[发政办委函字通党厅局文司法]$/u.test(letters))) continue;
          const start = match.index + (code as string).length - letters.length;
          const found = match.text.slice((code as string).length - letters.length);
          const right = `${letters}〔${year?.length === 2 ? `20${year}` : year}〕${serial}号`;
          const fix = year?.length === 4 && zeros === '' ? { fix: { safe: true, edits: editsFor(match) } } : {};
          // Small brackets are other characters, but look the same.
          const soft = isWhole && open === '﹝' && close === '﹞' ? ({ severity: 'warning' } as const) : {};
          report({
            messageId: 'malformed',
            at: prose.range(start, match.index + match.text.length),
            data: { found, right },
            ...fix,
            ...soft,
          });
        }
        if (block.part !== 'header' && block.part !== 'body') return;
        for (const match of prose.matchAll(UNNUMBERED)) {
          const { code, year, serial } = match.groups as Record<string, string>;
          const letters = (code as string).replace(LEAD, '');
          if (CASE.test(code as string) || letters === '') continue;
          const start = match.index + (code as string).length - letters.length;
          const found = match.text.slice((code as string).length - letters.length);
          report({
            messageId: 'unfinished',
            at: prose.range(start, match.index + match.text.length),
            data: { found, right: `${letters}〔${year}〕${serial}号` },
          });
        }
      },
    };

    /** `isOwn`: whether the number is that of the draft itself. */
    function checkYear(match: ProseMatch, year: number, isOwn: boolean): void {
      const isEarlier = isOwn && reportYear !== undefined && year < reportYear;
      if (!isEarlier && (latest === undefined || year <= latest)) return;
      const data = { found: match.text.slice((match.groups['code'] ?? '').length), year: String(isEarlier ? reportYear : latest) };
      report({
        messageId: isEarlier ? 'earlier' : 'later',
        at: match.rangeOf('year') ?? match.range,
        data,
        severity: 'warning',
        certainty: 'likely',
      });
    }
  },
});

/** Mends the brackets and takes out 第; digits stay as they are. */
function editsFor(match: ProseMatch): Edit[] {
  const edits: Edit[] = [];
  for (const [group, newText] of [
    ['open', '〔'],
    ['close', '〕'],
    ['ordinal', ''],
    ['unit', ''],
  ] as const) {
    const range = match.rangeOf(group);
    if (range && match.groups[group] !== newText) edits.push({ range, newText });
  }
  return edits;
}
