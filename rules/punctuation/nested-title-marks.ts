import { defineRule, type MarkPair, type Range } from 'draftlint/rule';
import { clause } from './_norm.ts';

const ANGLES = /[<＜﹤][^<>＜＞﹤﹥《》\n]{0,80}\p{Script=Han}[^<>＜＞﹤﹥《》\n]{0,80}[>＞﹥]/gu;

/** Of a title; shorter words in 〈〉 may be anything. */
const SHORTEST = 3;

/** A title has words: 〈2024〉 is the year of a number. */
const TITLE = /^(?=[\d（）“”、—–－～-]*\p{Script=Han})[\p{Script=Han}\d（）“”、—–－～-]+$/u;

export default defineRule({
  summary: { zh: '书名号内的书名号形式不对', en: 'wrong title marks within a title' },
  severity: 'error',
  certainty: 'certain',
  since: '0.1.0',
  why: {
    zh: '书名号内还要用书名号时，外层用双书名号，内层用单书名号〈〉；小于号、大于号不是书名号。',
    en: 'Within 《》 a title stands in 〈〉; < and > are no title marks.',
  },
  basis: [clause('4.15.3.5')],
  examples: [
    { bad: '制定《安平县落实⟦<安平市普法规划>⟧任务清单》。', good: '制定《安平县落实〈安平市普法规划〉任务清单》。' },
    { bad: '转发《关于印发⟦《普法工作要点》⟧的通知》。', good: '转发《关于印发〈普法工作要点〉的通知》，学习《宪法》《民法典》。' },
  ],
  messages: {
    outer: {
      zh: '“{found}”不在别的书名号之内：外层用双书名号，写“{right}”，请核对。',
      en: '“{found}” stands within no other title marks; write “{right}”; please check.',
    },
    nested: {
      zh: '书名号内的“{found}”：里层用单书名号〈〉，写“{right}”。',
      en: '“{found}” stands within 《》; write “{right}”.',
    },
  },
  create({ facts, report }) {
    return {
      end() {
        for (const pair of facts.pairs.pairs) {
          if (pair.kind === 'inner-title' && titleAround(pair) === undefined) tellOuter(pair);
          if (pair.kind !== 'title') continue;
          if (titleAround(pair) === 'title')
            tell(pair.open.block.prose.text.slice(pair.open.index, pair.close.index + 1), {
              start: pair.open.range.start,
              end: pair.close.range.end,
            });
          checkAngles(pair);
        }
      },
    };

    /** 〈优化营商环境条例〉 by itself; what 《 opens and nothing closes may be around it. */
    function tellOuter({ open, close }: MarkPair): void {
      const { text } = open.block.prose;
      const words = text.slice(open.index + 1, close.index);
      // 《民法典》〈总则编〉 names a part of what stands before it.
      if (text[open.index - 1] === '》') return;
      if (words.length < SHORTEST || !TITLE.test(words) || !isBalanced(text)) return;
      const at = { start: open.range.start, end: close.range.end };
      report({ messageId: 'outer', at, data: { found: `〈${words}〉`, right: `《${words}》` }, severity: 'warning', certainty: 'likely' });
    }

    function checkAngles({ open, close }: MarkPair): void {
      const { prose } = open.block;
      const words = prose.text.slice(open.index + 1, close.index);
      if (!/[<＜﹤]/u.test(words)) return;
      for (const match of words.matchAll(ANGLES)) {
        const from = open.index + 1 + match.index;
        tell(match[0], prose.range(from, from + match[0].length));
      }
    }

    function tell(found: string, at: Range): void {
      const edits = [
        { range: { start: at.start, end: at.start + 1 }, newText: '〈' },
        { range: { start: at.end - 1, end: at.end }, newText: '〉' },
      ];
      report({ messageId: 'nested', at, data: { found, right: `〈${found.slice(1, -1)}〉` }, fix: { safe: true, edits } });
    }
  },
});

/** The innermost title around a pair; the third layer has 《》 again. */
function titleAround(pair: MarkPair): MarkPair['kind'] | undefined {
  for (let around = pair.parent; around; around = around.parent) {
    if (around.kind === 'title' || around.kind === 'inner-title') return around.kind;
  }
  return undefined;
}

let [lastText, lastIsBalanced] = ['', true];

/** Whether as many 《 as 》 stand in a text; asked for each pair of marks of one block in turn. */
function isBalanced(text: string): boolean {
  if (text !== lastText) [lastText, lastIsBalanced] = [text, text.split('《').length === text.split('》').length];
  return lastIsBalanced;
}
