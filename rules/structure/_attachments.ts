import { type Block, type Draft, matchesOf, type Range } from 'draftlint/rule';

/** One attachment, as 附件说明 lists it or as it stands after the text. `title` is without blanks and book-title marks. */
export interface Attachment {
  readonly number: number;
  readonly title: string;
  readonly range: Range;
}

const LABEL = /^附\s*件?\s*(?<number>\d{0,2})\s*[：:]\s*/u;
const ENTRY = /(?:^|\s)(?<number>\d{1,2})\s*[.．、]\s*(?<title>\S.*?)(?=\s+\d{1,2}\s*[.．、]|$)/gu;

/** The entries of 附件说明; one without number is the first. */
export function notedAttachments(draft: Draft): Attachment[] {
  return draft.blocks.filter((block) => block.part === 'attachment-note').flatMap(entriesOf);
}

function entriesOf({ prose, ordinal }: Block): Attachment[] {
  const label = LABEL.exec(prose.text);
  const from = label?.[0].length ?? 0;
  const words = prose.text.slice(from);
  const entries = matchesOf(ENTRY, words);
  if (entries.length === 0) {
    // The number of an entry that Word numbers is none of its words.
    const number = Number(label?.groups?.['number'] || (ordinal?.generated ? ordinal.value : 1));
    return words.trim() === '' ? [] : [{ number, title: bare(words), range: prose.range(from, prose.text.trimEnd().length) }];
  }
  return entries.map((entry) => {
    const start = from + entry.index + (entry[0].length - entry[0].trimStart().length);
    const range = prose.range(start, from + entry.index + entry[0].length);
    return { number: Number(entry.groups?.['number']), title: bare(entry.groups?.['title'] ?? ''), range };
  });
}

const HEAD = /^附\s*件\s*(?<number>\d{0,2})\s*[：:]?\s*(?<title>.{0,60})$/u;
/** How many lines the title of an attachment may take. */
const TITLE_LINES = 3;

/** The attachments that stand after the text, each with its head and the words below it. */
export function attachedAttachments(draft: Draft): Attachment[] {
  const blocks = draft.blocks.filter(({ part }) => part === 'attachment');
  return blocks.flatMap(({ prose, range }, at): Attachment[] => {
    const head = HEAD.exec(prose.text.trim());
    if (!head || /[。；]/u.test(prose.text)) return [];
    const below = blocks.slice(at + 1, at + 1 + TITLE_LINES).map((block) => block.prose.text);
    const title =
      head.groups?.['title'] ||
      below
        .slice(
          0,
          Math.max(
            1,
            below.findIndex((words) => /[。；]/u.test(words)),
          ),
        )
        .join('');
    return [{ number: Number(head.groups?.['number'] || 1), title: bare(title), range }];
  });
}

function bare(title: string): string {
  return title.replaceAll(/[\s《》“”。，、；：:]/gu, '');
}
