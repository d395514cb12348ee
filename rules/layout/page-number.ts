import { defineRule, type PageNumberLook, type Text } from 'draftlint/rule';
import { letter, TITLE } from './_letter.ts';
import { letterPages, looksOf } from './_looks.ts';
import { sizeText } from './_type.ts';

const SIZE = 14;
/** How much is quoted of what stands around a number. */
const LONGEST = 20;
const BETWEEN_DASHES = /[-—–―─－﹣]\s*#\s*[-—–―─－﹣]/u;

export default defineRule({
  summary: { zh: '没有页码，或页码的样式不对', en: 'no page numbers, or page numbers in another form' },
  severity: 'info',
  certainty: 'likely',
  since: '0.1.0',
  why: {
    zh: '页码一般用四号半角宋体阿拉伯数字，左右各放一条一字线。',
    en: 'Page numbers are usually in Arabic digits of 14 pt with a dash on either side.',
  },
  basis: [{ kind: 'norm', title: 'GB/T 9704—2012 党政机关公文格式', article: '7.5', seen: 'T' }],
  examples: [
    {
      bad: letter('现将情况报告如下。', `⟦${TITLE}⟧`),
      good: letter('现将情况报告如下。'),
      circumstances: ['upward'],
      looks: { bad: { page: { pageNumbers: [] } }, good: { page: { pageNumbers: [{ text: '— # —', size: 14 }] } } },
    },
    {
      bad: letter('现将情况报告如下。', `⟦${TITLE}⟧`),
      good: letter('现将情况报告如下。'),
      circumstances: ['upward'],
      looks: {
        bad: { page: { pageNumbers: [{ text: '第#页', size: 9 }] } },
        good: { page: { pageNumbers: [{ text: '—#—', size: 14 }] } },
      },
    },
  ],
  messages: {
    missing: {
      zh: '没有页码：请在页脚插入页码，一般用四号半角宋体阿拉伯数字，左右各放一条一字线。',
      en: 'There are no page numbers; insert them in the footer, usually in Arabic digits of 14 pt with a dash on either side.',
    },
    other: {
      zh: '页码为{seen}：一般用四号（14磅）数字，左右各放一条一字线，如“— 1 —”。',
      en: 'The page number is {seen}; it is usually of 14 pt with a dash on either side, as in — 1 —.',
    },
  },
  create(context) {
    return {
      end() {
        const looks = looksOf(context);
        if (!looks) return;
        for (const { page, at } of letterPages(context, looks)) {
          const { pageNumbers } = page;
          const other = pageNumbers?.find(isOther);
          if (pageNumbers?.length === 0) context.report({ messageId: 'missing', at, identity: 'missing' });
          else if (other) context.report({ messageId: 'other', at, data: { seen: inWords(other) }, identity: 'other' });
          if (pageNumbers?.length === 0 || other) return;
        }
      },
    };
  },
});

function isOther({ text, size }: PageNumberLook): boolean {
  return (size !== undefined && size !== SIZE) || !BETWEEN_DASHES.test(text);
}

function inWords({ text, size }: PageNumberLook): Text {
  const shown = text.replaceAll('#', '1').slice(0, LONGEST);
  const of = size === undefined ? undefined : sizeText(size);
  return { zh: `“${shown}”${of ? `、${of.zh}` : ''}`, en: `“${shown}”${of ? ` of ${of.en}` : ''}` };
}
