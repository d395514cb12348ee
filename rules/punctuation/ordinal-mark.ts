import { type Block, defineRule, type Fix, type ProseMatch, type Range, type Watch } from 'draftlint/rule';
import { clause } from './_norm.ts';

const HAN = '[一二三四五六七八九十]{1,3}';
type Case = 'bracketed' | 'arabic' | 'han' | 'first' | 'item';

interface Form {
  readonly messageId: Case;
  readonly pattern: RegExp;
  /** What stands in place of the wrong mark. */
  readonly newText: string;
}

/** The first three at the beginning of a paragraph, the others also within one, where a clause begins. */
const FORMS: readonly Form[] = [
  {
    messageId: 'bracketed',
    pattern: new RegExp(String.raw`^\s*(?<ordinal>[（(]\s?(?:${HAN}|\d{1,2})\s?[）)]|[⑴-⒇①-⑳])(?<mark>[、.．，,：:。])`, 'dgu'),
    newText: '',
  },
  { messageId: 'arabic', pattern: /^\s*(?<ordinal>\d{1,2})(?<mark>[.．]?[、，,。])(?![\d０-９])/dgu, newText: '.' },
  {
    messageId: 'han',
    pattern: new RegExp(String.raw`^\s*(?<ordinal>${HAN})(?<mark>[，,.．。：:])(?![一二三四五六七八九十])`, 'dgu'),
    newText: '、',
  },
  {
    messageId: 'first',
    pattern: new RegExp(
      `(?=[第其首再最])(?<=(?:^|[。；：！？;:\\n])\\s*)(?<ordinal>第${HAN}|其[一二三四五]|首先|其次|再次|最后)(?<mark>、)(?!第|${HAN})`,
      'dgu',
    ),
    newText: '，',
  },
  {
    messageId: 'item',
    pattern: new RegExp(`(?=[第一二三四五六七八九十])(?<=(?:^|[。；：，！？;:,\\n])\\s*)(?<ordinal>第?${HAN}是)(?<mark>[，、：,:])`, 'dgu'),
    newText: '',
  },
];
const FEW = 3;

interface Found {
  readonly messageId: Case;
  readonly found: string;
  readonly right: string;
  readonly at: Range;
  readonly edit: Fix['edits'][number];
}

export default defineRule({
  summary: { zh: '序号后的标点不对', en: 'wrong mark after an ordinal' },
  severity: 'warning',
  certainty: 'certain',
  since: '0.1.0',
  why: {
    zh: '序号的形式各有标点：一、 （一） 1. （1） 第一， 一是；带括号的序号和“一是”后面不再加标点。',
    en: 'Each form of ordinal has its mark: 一、 （一） 1. （1） 第一， 一是; after brackets and 一是 stands none.',
  },
  basis: [clause('附录B.3', 'T')],
  examples: [
    { bad: '⟦（一）、⟧强化组织领导', good: '（一）强化组织领导' },
    { bad: '⟦1、⟧强化组织领导。', good: '1.强化组织领导。' },
    { bad: '⟦一是，⟧强化领导；⟦二是，⟧压实责任。', good: '一是强化领导；二是压实责任。' },
  ],
  messages: {
    bracketed: {
      zh: '“{found}”：带括号的序号后不加标点，写“{right}”{places}。',
      en: '“{found}”: no mark follows a bracketed ordinal; write “{right}”{places}.',
    },
    arabic: {
      zh: '“{found}”：不带括号的阿拉伯数字序号后用下脚点，写“{right}”{places}。',
      en: '“{found}”: an Arabic ordinal is followed by a point; write “{right}”{places}.',
    },
    han: {
      zh: '“{found}”：不带括号的汉字序号后用顿号，写“{right}”{places}。',
      en: '“{found}”: a Chinese ordinal is followed by 、; write “{right}”{places}.',
    },
    first: {
      zh: '“{found}”：这样的序次语后用逗号，写“{right}”{places}。',
      en: '“{found}”: this ordinal is followed by ，; write “{right}”{places}.',
    },
    item: {
      zh: '“{found}”：这样的序次语后不加标点，写“{right}”{places}。',
      en: '“{found}”: no mark follows this ordinal; write “{right}”{places}.',
    },
  },
  create({ report }) {
    const found: Found[] = [];
    return {
      matches: FORMS.map((form): Watch => [form.pattern, (match, _, block) => add(form, match, block)]),
      end() {
        for (const [messageId, all] of grouped(found)) tell(messageId, all);
      },
    };

    function add({ messageId, newText }: Form, match: ProseMatch, { cell, part }: Block): void {
      const { ordinal = '', mark = '' } = match.groups;
      const [start, range] = [match.rangeOf('ordinal')?.start, match.rangeOf('mark')];
      // The note of attachments has a rule of its own.
      if (cell || (part !== 'body' && part !== 'heading' && part !== 'attachment') || start === undefined || !range) return;
      found.push({ messageId, found: ordinal + mark, right: ordinal + newText, at: { start, end: range.end }, edit: { range, newText } });
    }

    /** Many of one case have one finding with one fix. */
    function tell(messageId: Case, all: readonly Found[]): void {
      const isMany = all.length > FEW;
      const places = isMany ? { zh: `（全文${all.length}处，这里是第一处）`, en: ` (${all.length} places, the first one here)` } : '';
      for (const { found: printed, right, at, edit } of isMany ? all.slice(0, 1) : all) {
        const edits = isMany ? all.map((one) => one.edit) : [edit];
        report({ messageId, at, data: { found: printed, right, places }, fix: { safe: true, edits } });
      }
    }
  },
});

function grouped(found: readonly Found[]): ReadonlyMap<Case, Found[]> {
  const groups = new Map<Case, Found[]>();
  for (const one of found) {
    const group = groups.get(one.messageId);
    if (group) group.push(one);
    else groups.set(one.messageId, [one]);
  }
  return groups;
}
