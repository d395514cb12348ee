import type { Element, Nodes, Parents } from 'hast';
import { addUnread, type Unread, type UnreadKind } from '../unread.ts';
import { isHidden } from './main-content.ts';

/** Marks of file types, links and the like, by their address. */
const MARK = /icon|logo|filetype|blank|spacer|weixin|wechat|qrcode|print|share/iu;
/** Pictures that are told to be lower or narrower are marks or lines. In pixels. */
const SMALLEST = 48;

const NO_TEXT = new Set(['head', 'nav']);

/** What the main element of a page shows of which no word is read: a report may well be there as pictures, or as a PDF in a frame. */
export function unreadIn(main: Parents): Unread {
  const unread = new Map<UnreadKind, number>();
  const walk = (node: Nodes): void => {
    if (node.type === 'element') {
      if (isHidden(node)) return;
      const kind = kindOf(node);
      if (kind) addUnread(unread, new Map([[kind, 1]]));
      if (kind || NO_TEXT.has(node.tagName)) return;
    }
    if ('children' in node) for (const child of node.children) walk(child as Nodes);
  };
  walk(main);
  return unread;
}

function kindOf({ tagName, properties }: Element): UnreadKind | undefined {
  const { src, data, width, height } = properties;
  const isSmall = [width, height].some((size) => Number.parseInt(String(size), 10) < SMALLEST);
  if (tagName === 'img') return typeof src === 'string' && !isSmall && !MARK.test(src) ? 'picture' : undefined;
  if (tagName === 'object' || tagName === 'embed' || tagName === 'iframe') return (src ?? data) && !isSmall ? 'document' : undefined;
  return tagName === 'math' ? 'formula' : undefined;
}
