import type { RootContent } from 'mdast';
import { isBlank } from '../../core/blank.ts';
import type { Draft, Origin, Story } from '../../core/draft.ts';
import { buildTree, draftOf, type Locate, locator, storyNode } from '../build.ts';
import { foreignPackage } from '../foreign.ts';
import { type Laid, lineOf, segmentAt, tableOf, wordsOf } from '../made.ts';
import type { ReadOptions } from '../options.ts';
import { addUnread, listOf, type Unread, type UnreadKind } from '../unread.ts';
import { damaged, UnreadableDraft } from '../unreadable.ts';
import { readAppearance } from './appearance.ts';
import { Layout, type Segment } from './layout.ts';
import { noticesOf } from './notices.ts';
import { Numbering } from './numbering.ts';
import { openPackage, type Package } from './package.ts';
import { readStory } from './story.ts';
import type { Item, StoryPart } from './story-items.ts';
import { hiddenStyles, readStyles } from './styles.ts';
import { isWritable, type WordSource } from './targets.ts';
import { parseXml } from './xml.ts';

/** A Word document as a draft, with what is needed to write into a copy of it. */
export interface WordDocument extends WordSource {
  readonly draft: Draft;
  readonly parts: readonly WordPart[];
  /** As of the main part's `StoryPart`. */
  readonly noteHosts: StoryPart['noteHosts'];
}

export interface WordPart extends Pick<StoryPart, 'runs'> {
  /** Its name in the package. */
  readonly name: string;
  readonly kind: 'main' | Story;
}

/** Reads the bytes of a .docx. Throws `UnreadableDraft` if it cannot be read whole. */
export function readDocx(bytes: Uint8Array, options: ReadOptions = {}): Draft {
  return readWord(bytes, options).draft;
}

export function readWord(bytes: Uint8Array, { view = 'accepted', limits }: ReadOptions = {}): WordDocument {
  const opened = openPackage(bytes, limits);
  const main = opened.relationships('').find(({ type }) => type === 'officeDocument')?.target;
  const source = main === undefined ? undefined : opened.text(main);
  if (main === undefined || source === undefined) throw noWord(opened);
  textOf(opened, opened.nameOf('[Content_Types].xml'));
  const related = opened.relationships(main);
  const partOf = (type: string): string | undefined => related.find((relation) => relation.type === type)?.target;
  const treeOf = (type: string) => {
    const name = partOf(type);
    return name === undefined ? undefined : parseXml(textOf(opened, name), name, opened.limits.depth);
  };
  const styles = treeOf('styles');
  const reading = { view, deepest: opened.limits.depth, hiddenStyles: hiddenStyles(styles) };
  const body = readStory(source, main, reading);
  refuseLostNotes(body, partOf);
  const layout = new Layout(readStyles(styles), new Numbering(treeOf('numbering')));
  const parts: WordPart[] = [{ name: main, kind: 'main', runs: body.runs }];
  const [told, ...asides] = layStory(layout, body.items, 0, 'main');
  let { changes, hidden } = body;
  const unread = new Map<UnreadKind, number>(body.unread);
  for (const { name, kind } of storiesOf(related, body.references)) {
    const story = readStory(textOf(opened, name), name, { ...reading, goneNotes: body.goneNotes });
    changes += story.changes;
    hidden += story.hidden;
    addUnread(unread, story.unread);
    asides.push(...layStory(layout, story.items, parts.length, kind));
    parts.push({ name, kind, runs: story.runs });
  }
  const { text, segments } = layout;
  if (isBlank(text)) throw empty(unread);
  const locate = locator(text);
  const tree = buildTree(
    (told?.laid ?? []).map((each) => lineOf(each, text, locate)),
    text,
    locate,
  );
  let tables = tree.children.filter(({ type }) => type === 'table').length;
  for (const { kind, laid } of asides) {
    for (const each of laid) tree.children.push(asideOf(each, kind as Story, text, locate, each.kind === 'grid' ? tables++ : 0));
  }
  const comments = partOf('comments');
  const hasMacros = partOf('vbaProject') !== undefined;
  const notices = noticesOf(
    { changes, hidden, unread, hasMacros, comments: comments === undefined ? undefined : opened.tree(comments) },
    view,
  );
  const looks = {
    package: opened,
    source,
    related,
    styles,
    paragraphs: layout.paragraphs,
    segments,
    runs: body.runs,
    lastSection: body.lastSection,
    length: text.length,
  };
  const draft: Draft = {
    ...draftOf(text, tree, 'docx'),
    notices,
    originOf: originIn(segments, parts),
    mayWrite: (edit) => isWritable({ package: opened, parts, segments }, edit, false),
    readAppearance: () => readAppearance(looks),
  };
  return { draft, package: opened, parts, segments, noteHosts: body.noteHosts };
}

const STORIES: Readonly<Record<string, Story>> = {
  header: 'page-header',
  footer: 'page-footer',
  footnotes: 'footnote',
  endnotes: 'endnote',
};

function storiesOf(related: ReturnType<Package['relationships']>, references: readonly string[]): { name: string; kind: Story }[] {
  const used = related.filter(({ id, type }) => STORIES[type] && (type.endsWith('notes') || references.includes(id)));
  return used.map(({ type, target }) => ({ name: target, kind: STORIES[type] as Story }));
}

interface LaidStory {
  readonly kind: WordPart['kind'];
  readonly laid: readonly Laid[];
}

/** Lays a story, then the text boxes in it, then those in them. */
function layStory(layout: Layout, items: readonly Item[], part: number, kind: WordPart['kind']): LaidStory[] {
  const stories: LaidStory[] = [];
  for (let left = items; left.length > 0; ) {
    const boxes: Item[] = [];
    stories.push({ kind: stories.length === 0 ? kind : 'text-box', laid: layout.add(left, part, boxes) });
    left = boxes;
  }
  return stories;
}

/** The source of a part that must be there. */
function textOf(opened: Package, name: string): string {
  const text = opened.text(name);
  if (text === undefined) throw damaged(`缺少其中的 ${name}，未检查`, `its ${name} is missing; not checked`);
  return text;
}

/** Notes that the text refers to, but that the file does not tell where to find. */
function refuseLostNotes({ noteHosts }: StoryPart, partOf: (type: string) => string | undefined): void {
  for (const note of noteHosts.keys()) {
    if (partOf(`${note.split(' ')[0]}s`) === undefined)
      throw damaged('正文引用的脚注或尾注找不到，未检查', 'the notes that its text refers to cannot be found; not checked');
  }
}

function empty(unread: Unread): UnreadableDraft {
  if (unread.size === 0) return new UnreadableDraft('input/empty', { zh: '文件没有文字', en: 'the file has no text' });
  const { zh, en } = listOf(unread);
  return new UnreadableDraft('input/empty', {
    zh: `文件没有文字，只有${zh}，其中的内容不能读取：请提供文字稿`,
    en: `the file has no text but ${en}, which cannot be read: give a text`,
  });
}

function noWord(opened: Package): UnreadableDraft {
  const isWord = opened.names.some((name) => name.startsWith('word/'));
  if (isWord) return damaged('找不到正文部分，文件已损坏，未检查', 'its main part is missing; the file is damaged and was not checked');
  return new UnreadableDraft('input/unsupported', foreignPackage(opened.names));
}

/** `table` is the number of the table that it is, if it is one. */
function asideOf(laid: Laid, story: Story, text: string, locate: Locate, table: number): RootContent {
  if (laid.kind === 'grid') return storyNode(tableOf(laid, text, locate), story, table);
  const { start, end } = laid;
  return storyNode({ type: 'paragraph', children: wordsOf(laid, text, locate), position: locate(start, end) }, story, table);
}

/** Maps an offset of the text back to part, paragraph, run and character. */
function originIn(segments: readonly Segment[], parts: readonly WordPart[]): (offset: number) => Origin | undefined {
  return (offset) => {
    const segment = segmentAt(segments, offset);
    if (!segment) return undefined;
    const { name } = parts[segment.part] as WordPart;
    return {
      part: name,
      paragraph: segment.paragraph,
      run: segment.run,
      character: Math.min(Math.max(0, offset - segment.at), segment.value.length),
    };
  };
}
