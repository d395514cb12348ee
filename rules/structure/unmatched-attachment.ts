import { defineRule } from 'draftlint/rule';
import { type Attachment, attachedAttachments, notedAttachments } from './_attachments.ts';

export default defineRule({
  summary: { zh: '附件与附件说明对不上', en: 'attachments that do not match the list of attachments' },
  severity: 'error',
  certainty: 'certain',
  since: '0.1.0',
  why: {
    zh: '附件的顺序号和标题应与附件说明一致，否则收文者无从查对。',
    en: 'Number and title of an attachment are those of the list of attachments; otherwise the reader cannot check that all are there.',
  },
  basis: [{ kind: 'norm', title: 'GB/T 9704—2012 党政机关公文格式', article: '7.3.7', seen: 'T' }],
  examples: [
    {
      bad: '特此报告。\n\n附件：1.任务清单\n⟦2.考核办法⟧\n\n安平县司法局\n2025年1月8日\n\n附件1\n任务清单\n第一项任务已完成。',
      good: '特此报告。\n\n附件：1.任务清单\n2.考核办法\n\n安平县司法局\n2025年1月8日\n\n附件1\n任务清单\n第一项任务已完成。\n附件2\n考核办法\n第一条为加强考核，制定本办法。',
    },
  ],
  messages: {
    absent: {
      zh: '附件说明列有附件{number}“{title}”，文后没有：请补上附件或改正附件说明。',
      en: 'The list names attachment {number} “{title}”, which does not follow; add it or correct the list.',
    },
    unlisted: {
      zh: '附件{number}“{title}”没有列入附件说明：请在附件说明中补列或改正序号。',
      en: 'Attachment {number} “{title}” is not in the list of attachments; add it there or correct the number.',
    },
    skipped: {
      zh: '附件说明里“{before}.”之后是“{number}.”：顺序号不连续，请补上附件或改正序号。',
      en: 'In the list of attachments “{number}.” follows “{before}.”; add what is missing or correct the number.',
    },
    title: {
      zh: '附件{number}的标题是“{title}”，附件说明写作“{noted}”：请改为一致。',
      en: 'Attachment {number} is titled “{title}”, the list says “{noted}”; make them agree.',
    },
  },
  create({ draft, report }) {
    return {
      end() {
        const noted = notedAttachments(draft);
        const attached = attachedAttachments(draft);
        for (const [at, { number, range }] of noted.entries()) {
          const before = noted[at - 1]?.number ?? number;
          // What has no number counts as the first; so only a gap, or a later number told twice, is seen.
          if (number > before + 1 || (at > 0 && number === before && number > 1))
            report({ messageId: 'skipped', at: range, data: { before, number } });
        }
        if (noted.length === 0 || attached.length === 0) return;
        const byNumber = new Map(noted.map((entry) => [entry.number, entry]));
        const numbers = new Set(attached.map(({ number }) => number));
        for (const { number, title, range } of noted) {
          if (!numbers.has(number)) report({ messageId: 'absent', at: range, data: { number, title } });
        }
        for (const attachment of attached) {
          const { number, title, range } = attachment;
          const entry = byNumber.get(number);
          if (!entry) report({ messageId: 'unlisted', at: range, data: { number, title: short(title) } });
          else if (!isSameTitle(entry, attachment)) {
            const related = [{ range: entry.range, message: { zh: '附件说明', en: 'the list of attachments' } }];
            report({ messageId: 'title', at: range, related, data: { number, title: short(title), noted: entry.title } });
          }
        }
      },
    };
  },
});

const LONGEST = 30;

function short(title: string): string {
  return title.length > LONGEST ? `${title.slice(0, LONGEST)}…` : title;
}

/** The words below the head may go on past the title, and the list may shorten it. */
function isSameTitle({ title: noted }: Attachment, { title }: Attachment): boolean {
  return title === '' || title.includes(noted) || noted.includes(title);
}
