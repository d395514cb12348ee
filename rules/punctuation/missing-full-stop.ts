import { type Block, defineRule } from 'draftlint/rule';
import { clause } from './_norm.ts';

/** A paragraph of sentences that breaks off after a word or a figure. */
const BROKEN_OFF = /[\p{Script=Han}\d%％）”》]$/u;
/** A paragraph that goes on after its last mark, though nothing follows. */
const CUT_OFF = /[，,、]$/u;
/** A heading may be a sentence; what follows its 。 is text. */
const SENTENCE = /。[^。]*[，、；\d][^。]*$/u;
/** 附件 below, and what a table or a picture is of. */
const CAPTION = /[如以]下$|^\s*(?:附[件表图]|[表图]\s?\d|注[：:]|单位[：:]|（?(?:来源|供稿|记者|编辑|审核))/u;
/** A closing phrase that is a paragraph of its own. */
const CLOSING_PHRASE =
  /^\s*(?:(?:特此|专此)(?:报告|汇报|呈报|报送|报请)|以上(?:报告|汇报|情况报告)?[，,]?(?:(?:如有不妥|妥否|当否)[，,])?请(?:予)?(?:审阅|审示|审查|审议|批评指正|指正))$/u;
/** What closes a report. */
const CLOSING = /^(?:特此|以上)[^，。；]{0,6}报告/u;
const SHORTEST = 10;
const ENDINGS: ReadonlySet<Block['part']> = new Set(['heading', 'signature', 'date', 'attachment-note']);

export default defineRule({
  summary: { zh: '段末缺少句号', en: 'no full stop at the end of a paragraph' },
  severity: 'warning',
  certainty: 'likely',
  since: '0.1.0',
  why: {
    zh: '陈述完一件事用句号；段末没有标点，可能漏了标点，也可能漏了后面的文字。',
    en: 'A statement ends in a full stop; without one the mark, or the words after it, may be missing.',
  },
  basis: [clause('4.1')],
  examples: [
    {
      bad: '一、主要工作\n\n开展宣传12场。发放资料3000份，解答咨询200人⟦次⟧\n\n二、存在不足\n\n力量不足。',
      good: '一、主要工作\n\n开展宣传12场。发放资料3000份，解答咨询200人次。\n\n二、存在不足\n\n力量不足。',
    },
  ],
  messages: {
    cut: {
      zh: '段末是“{mark}”，后面没有文字：请改为句号，并核对是否漏了文字。',
      en: 'The paragraph ends in “{mark}”; end it in a full stop, and check whether words are missing.',
    },
    missing: {
      zh: '段末“{words}”后面没有标点：请补上句号，并核对是否漏了文字。',
      en: 'Nothing ends the paragraph after “{words}”; add a full stop, and check whether words are missing.',
    },
  },
  create({ draft, report }) {
    return {
      end() {
        const { blocks } = draft;
        for (const [at, block] of blocks.entries()) {
          const next = blocks[at + 1];
          if (!next || block.part !== 'body' || block.cell || next.inferred) continue;
          if (!ENDINGS.has(next.part) && !CLOSING.test(next.prose.text)) continue;
          const words = block.prose.text.trimEnd();
          if (CUT_OFF.test(words) && words.length > SHORTEST) {
            const at = block.prose.range(words.length - 1, words.length);
            report({ messageId: 'cut', at, data: { mark: words.slice(-1) } });
            continue;
          }
          if (
            !BROKEN_OFF.test(words.slice(-1)) ||
            CAPTION.test(words) ||
            !(SENTENCE.test(words) || CLOSING_PHRASE.test(words) || isBelowHead(blocks[at - 1], words))
          )
            continue;
          report({ messageId: 'missing', at: block.prose.range(words.length - 1, words.length), data: { words: words.slice(-6) } });
        }
      },
    };
  },
});

/** The text after a head that runs in. */
function isBelowHead(before: Block | undefined, words: string): boolean {
  return before?.runIn === true && /[，；、\d]/u.test(words);
}
