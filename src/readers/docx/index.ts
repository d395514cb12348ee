import type { RootContent } from 'mdast';
import { isBlank } from '../../core/blank.ts';
import type { Draft, Notice, Origin, Story } from '../../core/draft.ts';
import { buildTree, draftOf, type Locate, locator, storyNode } from '../build.ts';
import { foreignPackage } from '../foreign.ts';
import { type Laid, lineOf, segmentAt, tableOf, wordsOf } from '../made.ts';
import type { ReadOptions, View } from '../options.ts';
import { damaged, UnreadableDraft } from '../unreadable.ts';
import { readAppearance } from './appearance.ts';
import { Layout, type Segment } from './layout.ts';
import { Numbering } from './numbering.ts';
import { openPackage, type Package } from './package.ts';
import { readStory } from './story.ts';
import type { Item, StoryPart } from './story-items.ts';
import { readStyles } from './styles.ts';

/** A Word document as a draft, with what is needed to write into a copy of it. */
export interface WordDocument {
  readonly draft: Draft;
  readonly package: Package;
  readonly parts: readonly WordPart[];
  /** In the order of the text. */
  readonly segments: readonly Segment[];
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
  const related = opened.relationships(main);
  const partOf = (type: string): string | undefined => related.find((relation) => relation.type === type)?.target;
  const treeOf = (type: string) => {
    const name = partOf(type);
    return name === undefined ? undefined : opened.tree(name);
  };
  const body = readStory(source, main, view, opened.limits.depth);
  const styles = treeOf('styles');
  const layout = new Layout(readStyles(styles), new Numbering(treeOf('numbering')));
  const parts: WordPart[] = [{ name: main, kind: 'main', runs: body.runs }];
  const boxes: Item[] = [];
  const laid = layout.add(body.items, 0, boxes);
  const asides: { readonly kind: Story; readonly laid: readonly Laid[] }[] = [];
  if (boxes.length > 0) asides.push({ kind: 'text-box', laid: layout.add(boxes, 0, []) });
  let { changes, hidden, unread } = body;
  for (const { name, kind } of storiesOf(related, body.references)) {
    const text = opened.text(name);
    if (text === undefined) throw damaged(`缺少其中的 ${name}，未检查`, `its ${name} is missing; not checked`);
    const story = readStory(text, name, view, opened.limits.depth);
    changes += story.changes;
    hidden += story.hidden;
    unread += story.unread;
    const inner: Item[] = [];
    asides.push({ kind, laid: layout.add(story.items, parts.length, inner) });
    if (inner.length > 0) asides.push({ kind: 'text-box', laid: layout.add(inner, parts.length, []) });
    parts.push({ name, kind, runs: story.runs });
  }
  const { text, segments } = layout;
  if (isBlank(text)) throw new UnreadableDraft('input/empty', { zh: '文件没有文字', en: 'the file has no text' });
  const locate = locator(text);
  const tree = buildTree(
    laid.map((each) => lineOf(each, text, locate)),
    text,
    locate,
  );
  for (const aside of asides) for (const each of aside.laid) tree.children.push(asideOf(each, aside.kind, text, locate));
  const notices = noticesOf({ changes, hidden, unread, hasMacros: partOf('vbaProject') !== undefined }, view);
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

function noWord(opened: Package): UnreadableDraft {
  const isWord = opened.names.some((name) => name.startsWith('word/'));
  if (isWord) return damaged('找不到正文部分，文件已损坏，未检查', 'its main part is missing; the file is damaged and was not checked');
  return new UnreadableDraft('input/unsupported', foreignPackage(opened.names));
}

function asideOf(laid: Laid, story: Story, text: string, locate: Locate): RootContent {
  if (laid.kind === 'grid') return storyNode(tableOf(laid, text, locate), story);
  const { start, end } = laid;
  return storyNode({ type: 'paragraph', children: wordsOf(laid, text, locate), position: locate(start, end) }, story);
}

interface Remarkable extends Pick<StoryPart, 'changes' | 'hidden' | 'unread'> {
  readonly hasMacros: boolean;
}

/** What a drafter should know of the file besides its words. */
function noticesOf({ changes, hidden, unread, hasMacros }: Remarkable, view: View): Notice[] {
  const notices: Notice[] = [];
  if (changes > 0) {
    const [zh, en] = view === 'accepted' ? ['全部接受', 'accepted'] : ['全部拒绝', 'not made'];
    notices.push({
      code: 'input/pending-changes',
      message: {
        zh: `稿件有${changes}处修订未处理，按${zh}后的文字检查：报送前请接受或拒绝修订`,
        en: `${changes} tracked changes are pending; the text was checked as if they were ${en}: accept or reject them before you submit`,
      },
    });
  }
  if (hidden > 0) {
    notices.push({
      code: 'input/hidden-text',
      message: {
        zh: `稿件有${hidden}个字设为隐藏文字，打印不出，未检查`,
        en: `${hidden} characters are formatted as hidden; they are not printed and were not checked`,
      },
    });
  }
  if (unread > 0) {
    notices.push({
      code: 'input/unread-parts',
      message: {
        zh: `稿件有${unread}处公式、图表或嵌入文档，其中的文字未检查`,
        en: `the draft has ${unread} formulas, charts or embedded documents; their words were not checked`,
      },
    });
  }
  if (hasMacros) {
    notices.push({
      code: 'input/macros',
      message: {
        zh: '文件含有宏，draftlint 不运行宏：报送前请另存为不含宏的 .docx',
        en: 'the file holds macros, which draftlint never runs: save it as .docx without macros before you submit',
      },
    });
  }
  return notices;
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
