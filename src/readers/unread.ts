import type { Notice } from '../core/draft.ts';
import { counted, type Text } from '../core/text.ts';

/** What a draft shows of which no word is read. */
export type UnreadKind = 'picture' | 'formula' | 'chart' | 'diagram' | 'word-art' | 'object' | 'field' | 'document' | 'html' | 'code';

/** How many of each kind there are, in the order in which they were met. */
export type Unread = ReadonlyMap<UnreadKind, number>;

const NAMES: Readonly<Record<UnreadKind, readonly [string, string]>> = {
  picture: ['幅图片', 'picture'],
  formula: ['处公式', 'formula'],
  chart: ['个图表', 'chart'],
  diagram: ['个图示', 'diagram'],
  'word-art': ['处艺术字', 'decorative text'],
  object: ['个嵌入对象', 'embedded object'],
  field: ['处未存结果的域', 'uncomputed field'],
  document: ['份嵌入文档', 'embedded document'],
  html: ['段网页代码', 'HTML block'],
  code: ['处代码', 'code passage'],
};

/** Adds what was met to a tally. */
export function addUnread(tally: Map<UnreadKind, number>, more: Unread): void {
  for (const [kind, count] of more) tally.set(kind, (tally.get(kind) ?? 0) + count);
}

/** `2幅图片、1处公式` */
export function listOf(unread: Unread): Text {
  const all = [...unread].map(([kind, count]) => ({ count, zh: NAMES[kind][0], en: NAMES[kind][1] }));
  return {
    zh: all.map(({ count, zh }) => `${count}${zh}`).join('、'),
    en: all.map(({ count, en }) => counted(count, en)).join(', '),
  };
}

/** What is said of them, if there are any. */
export function unreadNotices(unread: Unread): Notice[] {
  if (unread.size === 0) return [];
  const { zh, en } = listOf(unread);
  return [
    {
      code: 'input/unread-parts',
      message: {
        zh: `稿件有${zh}，其中的文字和数据未检查：请人工核对`,
        en: `the draft has ${en}; words and numbers in them were not checked: check them by hand`,
      },
    },
  ];
}
