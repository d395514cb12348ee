import type { Nodes, Root } from 'mdast';
import { addUnread, type Unread, type UnreadKind } from '../unread.ts';

/** What Markdown shows of which no word is read. */
export function unreadIn(root: Root, text: string): Unread {
  const unread = new Map<UnreadKind, number>();
  if (!/!\[|<|`|~~~/u.test(text)) return unread;
  const walk = (node: Nodes): void => {
    const kind = kindOf(node);
    if (kind) addUnread(unread, new Map([[kind, 1]]));
    if ('children' in node) for (const child of node.children) walk(child);
  };
  walk(root);
  return unread;
}

function kindOf(node: Nodes): UnreadKind | undefined {
  if (node.type === 'image' || node.type === 'imageReference') return 'picture';
  if (node.type === 'code' || node.type === 'inlineCode') return 'code';
  if (node.type !== 'html') return undefined;
  if (/<img\s/iu.test(node.value)) return 'picture';
  return hasWords(node.value) ? 'html' : undefined;
}

/** Whether anything stands outside tags and comments; each character is looked at once, whatever is left open. */
function hasWords(html: string): boolean {
  for (let at = 0; at < html.length; ) {
    const open = html.indexOf('<', at);
    if (html.slice(at, open < 0 ? undefined : open).trim() !== '') return true;
    if (open < 0) return false;
    const end = html.startsWith('<!--', open) ? '-->' : '>';
    const close = html.indexOf(end, open);
    if (close < 0) return false;
    at = close + end.length;
  }
  return false;
}
