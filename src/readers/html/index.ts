import type { Nodes, Parents, Root } from 'hast';
import type { RootContent } from 'mdast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { isBlank } from '../../core/blank.ts';
import type { Draft, Origin } from '../../core/draft.ts';
import { LineIndex } from '../../core/position.ts';
import { buildTree, draftOf, type Locate, locator } from '../build.ts';
import { compactOf } from '../line.ts';
import { type Laid, lineOf, segmentAt, tableOf, wordsOf } from '../made.ts';
import { unreadNotices } from '../unread.ts';
import { damaged, UnreadableDraft } from '../unreadable.ts';
import { Flow, type Piece, type Segment } from './flow.ts';
import { findMain } from './main-content.ts';
import { metadataOf } from './metadata.ts';
import { unreadIn } from './unread.ts';

const processor = unified().use(rehypeParse).freeze();

/**
 * Reads a web page; throws `UnreadableDraft` where it is nested too deeply, or has no words. The text is made of what the page shows: what stands outside its main text, and is not its title, is `debris`.
 * `originOf` leads from the made text back into the page.
 */
export function readHtml(source: string, mainOf: (root: Root) => Parents = findMain): Draft {
  const root = parsed(source);
  refuseDeep(root);
  const main = mainOf(root);
  const flow = new Flow(source, main);
  flow.read(root);
  flow.end();
  const metadata = metadataOf(root, source);
  if (metadata && !flow.text.includes(metadata.day)) flow.addLine(metadata.line);
  const { text, segments, pieces, comments } = flow;
  if (isBlank(text)) throw new UnreadableDraft('input/empty', NO_TEXT);
  const locate = locator(text);
  const from = mainStart(pieces, text);
  const isText = ({ isMain }: Piece, at: number): boolean => isMain || at === from;
  const lines = pieces.flatMap((piece, at) => (isText(piece, at) ? [lineOf(piece.laid, text, locate)] : []));
  const tree = buildTree(lines, text, locate);
  tree.children.push(...pieces.flatMap((piece, at) => (isText(piece, at) ? [] : [debrisOf(piece.laid, text, locate)])));
  tree.children.sort((a, b) => (a.position?.start.offset ?? 0) - (b.position?.start.offset ?? 0));
  const notices = unreadNotices(unreadIn(main));
  return { ...draftOf(text, tree, 'html'), notices, comments, isReadOnly: true, originOf: originIn(segments, source) };
}

const NO_TEXT = {
  zh: '网页没有文字（可能由脚本生成），未检查：请复制正文存为 .txt',
  en: 'the page has no text (scripts may make it); not checked: copy its text into a .txt',
};

/** Elements this deep are no page that anybody made to be read. */
const DEEPEST = 600;

function parsed(source: string): Root {
  try {
    return processor.parse(source);
  } catch (error) {
    // The stack is not deep enough for the page.
    throw error instanceof RangeError ? tooDeep() : error;
  }
}

function refuseDeep(root: Root): void {
  let level: Nodes[] = [root];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > DEEPEST) throw tooDeep();
    level = level.flatMap((node) => ('children' in node ? (node.children as Nodes[]) : []));
  }
}

function tooDeep(): UnreadableDraft {
  return damaged('网页的元素层次过深，未检查', 'the page is nested too deeply; not checked', PAGE_ADVICE);
}

const PAGE_ADVICE = { zh: '请复制正文存为 .txt', en: 'copy its text into a .txt' };

const TITLE = /(?:报告|总结|汇报|通知|意见|年报|情况|决定|公告|方案|规划|计划)(?:[（(].*[）)])?$/u;
/** How many lines of the main text may stand above its title. */
const REACH = 5;

/** The piece that the text begins with: the page's title above the main text, unless that has it itself; else the first of the main text. */
function mainStart(pieces: readonly Piece[], text: string): number {
  const first = pieces.findIndex(({ isMain }) => isMain);
  const compact = ({ laid }: Piece): string => (laid.kind === 'strip' ? compactOf(text.slice(laid.start, laid.end)) : '');
  const heads = pieces.flatMap((piece, at) => {
    const { laid } = piece;
    if (at >= first || laid.kind !== 'strip' || laid.ordinal) return [];
    return laid.depth !== undefined || TITLE.test(compact(piece)) ? [at] : [];
  });
  const head = heads.findLast((at) => TITLE.test(compact(pieces[at] as Piece))) ?? -1;
  if (head < 0) return first;
  const title = compact(pieces[head] as Piece);
  const inMain = pieces.slice(first, first + REACH).map(compact);
  const isThere = inMain.some((line) => line.length >= 6 && (title.includes(line) || line.includes(title)));
  return isThere ? first : head;
}

function debrisOf(laid: Laid, text: string, locate: Locate): RootContent {
  if (laid.kind === 'grid') {
    const table = tableOf(laid, text, locate);
    for (const row of table.children) for (const cell of row.children) cell.data = { draft: { part: 'debris' } };
    return table;
  }
  const { start, end } = laid;
  return {
    type: 'paragraph',
    children: wordsOf(laid, text, locate),
    position: locate(start, end),
    data: { draft: { part: 'debris' } },
  };
}

function originIn(segments: readonly Segment[], source: string): (offset: number) => Origin | undefined {
  let index: LineIndex | undefined;
  return (at) => {
    const segment = segmentAt(segments, at);
    if (!segment) return undefined;
    const isVerbatim = segment.end - segment.start === segment.value.length;
    const inside = Math.min(Math.max(0, at - segment.at), segment.value.length);
    const offset = isVerbatim ? segment.start + inside : inside > 0 ? segment.end : segment.start;
    index ??= new LineIndex(source);
    return { offset, ...index.positionAt(offset) };
  };
}
