import type { Element, Nodes, Parents } from 'hast';

/** Menus, labels and links have colons and brackets, but no sentences. */
const MARKS = /[，。；、？！]/gu;
/** The share of the page's Chinese punctuation from which on an element holds its main text. */
const SHARE = 0.75;
/** A page with fewer marks has no text to find. */
const FEWEST = 4;

/** Elements whose content is not shown. */
const UNSHOWN = new Set([
  'head',
  'script',
  'style',
  'noscript',
  'template',
  'svg',
  'math',
  'iframe',
  'object',
  'select',
  'textarea',
  'button',
]);

export function isShown(node: Element): boolean {
  return !UNSHOWN.has(node.tagName) && !isHidden(node);
}

/** Whether a page says of an element that it is not shown. */
export function isHidden({ properties: { hidden, style } }: Element): boolean {
  return (hidden !== undefined && hidden !== false) || /display\s*:\s*none/iu.test(typeof style === 'string' ? style : '');
}

/** The element that holds the main text: the deepest with three quarters of the page's Chinese punctuation. */
export function findMain(root: Parents): Parents {
  const counts = new Map<Nodes, number>();
  const count = (node: Nodes): number => {
    if (node.type === 'text') return node.value.match(MARKS)?.length ?? 0;
    if (!('children' in node) || (node.type === 'element' && !isShown(node))) return 0;
    let sum = 0;
    for (const child of node.children) sum += count(child as Nodes);
    counts.set(node, sum);
    return sum;
  };
  const total = count(root);
  if (total < FEWEST) return root;
  const holdsMost = (child: Nodes): child is Element =>
    child.type === 'element' && isContainer(child) && (counts.get(child) ?? 0) >= total * SHARE;
  let main = root;
  for (;;) {
    const next: Element | undefined = (main.children as Nodes[]).find(holdsMost);
    if (!next) return main;
    main = next;
  }
}

/** A paragraph is no container: the text of a page of one paragraph has its title beside it. */
function isContainer({ tagName }: Element): boolean {
  return !/^(?:p|span|font|strong|b|a|h\d|th|li)$/u.test(tagName);
}
