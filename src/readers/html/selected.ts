import type { Element, Root } from 'hast';
import { select } from 'hast-util-select';
import type { Draft } from '../../core/draft.ts';
import { UnreadableDraft } from '../unreadable.ts';
import { readHtml } from './index.ts';

/** Reads a web page whose main text stands in the element that a CSS selector names. Throws as `readHtml`, and where nothing fits. */
export function readSelected(source: string, selector: string): Draft {
  return readHtml(source, (root) => selectMain(root, selector));
}

/** The element that a selector names. Throws `UnreadableDraft` where there is none, or the selector is none. */
function selectMain(root: Root, selector: string): Element {
  let main: Element | undefined;
  try {
    main = select(selector, root);
  } catch (error) {
    const cause = (error as Error).message;
    throw new UnreadableDraft('input/selector', {
      zh: `选择器“${selector}”写得不对，网页未检查：请写成 #zoom、.content、div#main p 这样`,
      en: `“${selector}” is no selector (${cause}); the page was not checked: write one like #zoom, .content, div#main p`,
    });
  }
  if (main) return main;
  throw new UnreadableDraft('input/selector', {
    zh: `网页里没有与选择器“${selector}”相符的元素，未检查：请核对选择器`,
    en: `nothing in the page fits the selector “${selector}”; not checked: check the selector`,
  });
}
