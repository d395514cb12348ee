import type { Notice } from '../../core/draft.ts';
import { counted, type Text } from '../../core/text.ts';
import type { View } from '../options.ts';
import { unreadNotices } from '../unread.ts';
import type { StoryPart } from './story-items.ts';
import { attribute, type Element } from './xml.ts';

/** The author of the comments that draftlint writes. */
export const ANNOTATOR = 'draftlint';

interface Remarkable extends Pick<StoryPart, 'changes' | 'hidden' | 'unread'> {
  readonly hasMacros: boolean;
  readonly comments: Element | undefined;
}

/** What a drafter should know of the file besides its words. */
export function noticesOf({ changes, hidden, unread, hasMacros, comments }: Remarkable, view: View): Notice[] {
  const notices: Notice[] = [];
  const add = (code: string, zh: string, en: string): number => notices.push({ code, message: { zh, en } });
  if (changes > 0) {
    const [zh, en] = view === 'accepted' ? ['全部接受', 'accepted'] : ['全部拒绝', 'not made'];
    add(
      'input/pending-changes',
      `稿件有${changes}处修订未处理，按${zh}后的文字检查：报送前请接受或拒绝修订`,
      `${changes} tracked changes are pending; the text was checked as if they were ${en}: accept or reject them before you submit`,
    );
  }
  if (hidden > 0) {
    add(
      'input/hidden-text',
      `稿件有${hidden}个字设为隐藏文字，打印不出，未检查：报送前请删去或取消隐藏`,
      `${hidden} characters are formatted as hidden; they are not printed and were not checked: delete them or show them before you submit`,
    );
  }
  notices.push(...unreadNotices(unread));
  const message = remarksOn(comments);
  if (message) notices.push({ code: 'input/comments', message });
  if (hasMacros) {
    add(
      'input/macros',
      '文件含有宏，draftlint 不运行宏：报送前请另存为不含宏的 .docx',
      'the file holds macros, which draftlint never runs: save it as .docx without macros before you submit',
    );
  }
  return notices;
}

/** What is said of the comments of a document; a copy that draftlint made is told as that. */
function remarksOn(comments: Element | undefined): Text | undefined {
  const authors = (comments?.children ?? []).filter(({ name }) => name === 'comment').map((comment) => attribute(comment, 'author'));
  if (authors.length === 0) return undefined;
  const own = authors.filter((author) => author === ANNOTATOR).length;
  if (own === 0) {
    return {
      zh: `稿件有${authors.length}条批注，批注中的文字未检查：报送前请处理并删去批注`,
      en: `the draft has ${counted(authors.length, 'comment')}, whose words were not checked: settle and delete them before you submit`,
    };
  }
  return {
    zh: `这是加了批注的副本（批注${authors.length}条，其中 draftlint 的${own}条），批注中的文字未检查：请改在原稿，并检查原稿`,
    en: `this is an annotated copy (${counted(authors.length, 'comment')}, ${own} of them by draftlint), and words of comments were not checked: work in the draft itself and check that`,
  };
}
