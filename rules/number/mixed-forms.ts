import { type DateMention, defineRule, type Prose, type ProseMatch } from 'draftlint/rule';

/** Dates are compared with dates that name the same: months with months, years with years. */
const KINDS: Readonly<Record<string, string>> = {
  full: 'month',
  'year-month': 'month',
  'month-day': 'month',
  month: 'month',
  year: 'year',
  season: 'season',
};
const PERCENT = /百分之[零一二三四五六七八九十百]+(?:点[零一二三四五六七八九]+)?|\d[\d.]*[%％]/gu;
/** 三月三, 八月十五 are days of the old calendar. */
const LUNAR = /^[初一二三四五六七八九十]/u;
const SENTENCE_END = /[。！？\n]/u;

export default defineRule({
  summary: { zh: '同类数字一处用汉字、一处用阿拉伯数字', en: 'Chinese and Arabic numerals for one kind of number' },
  severity: 'info',
  certainty: 'likely',
  since: '0.1.0',
  why: {
    zh: '同一处的同类数字，形式应一致；一会儿汉字、一会儿阿拉伯数字，读来不齐。',
    en: 'Numbers of one kind in one place should have one form.',
  },
  basis: [{ kind: 'norm', title: 'GB/T 15835—2011 出版物上数字用法', article: '4.3', seen: 'M' }, { kind: 'practice' }],
  examples: [
    { bad: '开展⟦五月⟧普法宣传月、9月法治宣传周活动。', good: '开展5月普法宣传月、9月法治宣传周活动。' },
    { bad: '办结率98%，满意率⟦百分之九十五⟧。', good: '办结率98%，满意率95%。' },
  ],
  messages: {
    mixed: {
      zh: '同一句中“{han}”用汉字，“{arabic}”用阿拉伯数字，形式宜一致，请核对。',
      en: '“{han}” is in Chinese numerals and “{arabic}” in the same sentence in Arabic ones; use one form; please check.',
    },
  },
  create({ facts, report }) {
    return {
      prose(prose) {
        if (prose.includes('百分之')) checkPercents(prose);
      },
      end() {
        for (const dates of runsOf(facts.dates.filter(isComparable), isInOneSentence)) {
          const arabic = new Map<string | undefined, DateMention>();
          for (const date of dates) {
            if (date.numerals === 'arabic' && !arabic.has(KINDS[date.kind])) arabic.set(KINDS[date.kind], date);
          }
          for (const date of dates) {
            const other = date.numerals === 'han' && !date.text.startsWith('第') && arabic.get(KINDS[date.kind]);
            if (other) tell(date, other);
          }
        }
      },
    };

    function checkPercents(prose: Prose): void {
      for (const percents of runsOf(prose.matchAll(PERCENT), (a, b) => isNear(prose.text, a, b))) {
        const arabic = percents.find(({ text }) => !text.startsWith('百'));
        if (arabic) for (const one of percents) if (one.text.startsWith('百')) tell(one, arabic);
      }
    }

    function tell(han: DateMention | ProseMatch, arabic: DateMention | ProseMatch): void {
      const related = [{ range: arabic.range, message: { zh: '阿拉伯数字', en: 'in Arabic numerals' } }];
      report({ messageId: 'mixed', at: han.range, related, data: { han: han.text, arabic: arabic.text } });
    }
  },
});

function isComparable({ isQuoted, block, kind, text, index }: DateMention): boolean {
  if (isQuoted || block.part === 'debris' || KINDS[kind] === undefined) return false;
  return !LUNAR.test(block.prose.text[index + text.length] ?? '');
}

/** Each with those before it that it belongs to, in order. */
function runsOf<T>(found: readonly T[], belongs: (before: T, one: T) => boolean): T[][] {
  const runs: T[][] = [];
  for (const [at, one] of found.entries()) {
    const before = found[at - 1];
    if (before !== undefined && belongs(before, one)) runs.at(-1)?.push(one);
    else runs.push([one]);
  }
  return runs;
}

function isInOneSentence(before: DateMention, date: DateMention): boolean {
  return before.block === date.block && isNear(date.block.prose.text, before, date);
}

interface Placed {
  readonly index: number;
  readonly text: string;
}

function isNear(text: string, a: Placed, b: Placed): boolean {
  const [first, second] = a.index < b.index ? [a, b] : [b, a];
  return !SENTENCE_END.test(text.slice(first.index + first.text.length, second.index));
}
