import { defineRule } from 'draftlint/rule';

const MARKS = /[，。、；：,;:]{2,}|[？！][。，；、]|\.(?<=\p{Script=Han}\.)。/gu;
/** Rows of one mark that stand for an ellipsis are told as such. */
const ROW = /^(?:。{3,}|、{3,})$/u;

export default defineRule({
  summary: { zh: '标点重复', en: 'punctuation mark after another' },
  severity: 'error',
  certainty: 'certain',
  since: '0.1.0',
  why: { zh: '两个点号连用，多半是改稿时留下的，读者不知句子停在哪里。', en: 'Two stops in a row are mostly left over from editing.' },
  basis: [{ kind: 'logic' }],
  examples: [{ bad: '工作有序推进⟦。。⟧下一步，持续发力。', good: '工作有序推进。下一步，持续发力……' }],
  messages: {
    repeated: { zh: '“{found}”重复：删去多余的，只留“{right}”。', en: '“{found}” is repeated; keep one “{right}”.' },
    different: {
      zh: '“{found}”是两个点号连用：请核对，只留一个。',
      en: '“{found}” are two marks in a row; check, and keep the right one.',
    },
  },
  create({ report }) {
    return {
      matches: [
        [
          MARKS,
          ({ text: found, index, range }, prose) => {
            const isHalfWidth = /^[,;:]+$/u.test(found);
            if (ROW.test(found) || (isHalfWidth && !/\p{Script=Han}/u.test(prose.text[index - 1] ?? ''))) return;
            const [right = ''] = found;
            const isSame = [...found].every((mark) => mark === right);
            const isInNumber = /\d$/u.test(prose.text.slice(0, index)) && /^\d/u.test(prose.text.slice(index + found.length));
            if (isSame && !isInNumber)
              report({ messageId: 'repeated', at: range, data: { found, right }, fix: { safe: true, edits: [{ range, newText: right }] } });
            else report({ messageId: 'different', at: range, data: { found } });
          },
        ],
      ],
    };
  },
});
