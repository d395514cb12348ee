import { defineRule } from 'draftlint/rule';

/** What shows that 22年 is a year and no length of time. */
const PART =
  '(?=\\s?(?:(?:1[0-2]|0?[1-9])(?:\\s?[-—–~～至到]\\s?(?:1[0-2]|[1-9]))?月|(?:十[一二]?|[一二三四五六七八九])月|底(?![蕴子气座])|末(?![端梢])|初(?![级步中审心始])|上半年|下半年|全年|[一二三四]季度|第[一二三四]季度|度(?![假过夏])|(?:同期|末)?(?:相比|增[长加]|减少|下降|上升|提高|提升)|(?<=自\\d{2}年)(?:起|以来|开始)))';
const SHORT = new RegExp(
  [
    String.raw`(?=\d)(?<![\d.．/第近历时满约长达过刑期龄后前每余多A-Za-z]|[近历约长达余多]\s|\d\s?年?[-—–~～至到、])(?<year>\d{2})年${PART}`,
    String.raw`(?=\d)(?<![\d.])(?<full>(?:19|20)\d{2})(?<to>\s?[-—–~～至、和]\s?)(?<end>\d{2})(?=年)`,
    `(?=[〇零一二])(?<![一二三四五六七八九十百千零〇几第近])(?<han>[〇零][一二三四五六七八九]|[一二][〇零一二三四五六七八九])年(?=[一二三四五六七八九十]{1,2}月|底(?![蕴子气])|初(?![级步中])|上半年|下半年)`,
  ].join('|'),
  'dgu',
);
/** A clause that begins with 24年， in a report on 2024. */
const BARE =
  /(?=\s?\d)(?<=^|[。；，：（])\s?(?:(?<from>\d{2})[-—–~～至])?(?<bare>\d{2})年(?=[，,]|[全我][县市区乡镇局]|共(?!同)|累计|开展|组织|招[录聘]|新[增建]|举办|召开|印发|制定|出台|完成|实现|建成|计划|力争|预计)/dgu;
/** Only compared years are taken for years before a verb of change: 比21年增长. */
const COMPARED = /(?:比|较|同|与|从|自|由|在|于|^|[，。；：（(])\s?$/u;
const CHANGES = /^\s?(?:同期|末)?(?:相比|增|减|下降|上升|提)/u;
/** Two digits and 年. */
const DURATION = /(?<!\d)(\d{2})年/gu;
const HAN_DIGITS = '〇一二三四五六七八九';

export default defineRule({
  summary: { zh: '年份简写', en: 'year shortened' },
  severity: 'warning',
  certainty: 'likely',
  since: '0.1.0',
  why: {
    zh: '年份写成两位，既可能误为时长，也无从确定世纪；公文中的年份写全四位。',
    en: 'A year of two digits may be read as a length of time; official documents give all four.',
  },
  basis: [{ kind: 'norm', title: 'GB/T 15835—2011 出版物上数字用法', article: '5.1.4', seen: 'M' }, { kind: 'practice' }],
  examples: [
    { bad: '⟦22年⟧5月启动试点。', good: '2022年5月启动试点，22年来首次修订。' },
    { bad: '编制⟦2021-25年⟧规划。', good: '编制2021—2025年规划，“十四五”期间落实。' },
  ],
  messages: {
    short: {
      zh: '“{found}”：年份通常不简写，请核对并写全四位，如“{right}”。',
      en: '“{found}”: a year is usually written in full; check, and write all four digits, such as “{right}”.',
    },
  },
  create({ draft, facts, report }) {
    return {
      // The date of signing has a rule of its own.
      matches: [
        [
          SHORT,
          (match, prose, { part }) => {
            if (part === 'date') return;
            const { year, full, to = '', end, han } = match.groups;
            const before = prose.text.slice(Math.max(0, match.index - 6), match.index);
            const after = prose.text.slice(match.index + match.text.length, match.index + match.text.length + 4);
            if (year !== undefined && CHANGES.test(after) && !COMPARED.test(before)) return;
            if (/(?:刑|徒刑|缓刑)\s?$/u.test(before)) return;
            if (full !== undefined && end !== undefined) {
              if (Number(end) <= 12 && Number(end) <= Number(full.slice(2))) return;
              report({
                messageId: 'short',
                at: prose.range(match.index, match.index + match.text.length + 1),
                data: { found: `${match.text}年`, right: `${full}${/[-–~～]/u.test(to) ? '—' : to.trim()}${full.slice(0, 2)}${end}年` },
              });
            } else {
              const right = `${fullYear(year ?? digitsOf(han ?? ''), draft.text)}年`;
              report({ messageId: 'short', at: match.range, data: { found: match.text, right } });
            }
          },
        ],
        [
          BARE,
          (match, { text }, { part }) => {
            const { reportYear } = facts;
            if (part === 'date' || reportYear === undefined) return;
            const full = 2000 + Number(match.groups['bare']);
            const at = match.rangeOf('bare');
            if (!at || Math.abs(full - reportYear) > 1 || hasDuration(text, match.index, reportYear)) return;
            report({
              messageId: 'short',
              at: { start: at.start, end: at.end + 1 },
              data: { found: `${match.groups['bare']}年`, right: `${full}年` },
            });
          },
        ],
      ],
    };
  },
});

/** Whether the sentence at a place has a length of time, so that the others may be such: 20年完成造林3万亩，25年建成林场2个. */
function hasDuration(text: string, index: number, reportYear: number): boolean {
  const end = text.indexOf('。', index);
  const sentence = text.slice(text.lastIndexOf('。', index - 1) + 1, end < 0 ? text.length : end);
  return Array.from(sentence.matchAll(DURATION), ([, years]) => Math.abs(2000 + Number(years) - reportYear)).some((apart) => apart > 1);
}

function digitsOf(han: string): string {
  return Array.from(han, (digit) => HAN_DIGITS.indexOf(digit === '零' ? '〇' : digit)).join('');
}

/** The century of a year that the draft has in full, else 2000 for what lies before 2060. */
function fullYear(short: string, text: string): string {
  if (text.includes(`19${short}`) && !text.includes(`20${short}`)) return `19${short}`;
  return (Number(short) < 60 ? '20' : '19') + short;
}
