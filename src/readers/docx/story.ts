import type { View } from '../options.ts';
import { addUnread, type UnreadKind } from '../unread.ts';
import { damaged } from '../unreadable.ts';
import { alignColumns } from './columns.ts';
import type { Piece, Run, StoryPart } from './story-items.ts';
import { closed, type Level, level, refuseOpen } from './story-levels.ts';
import { type HiddenStyles, paragraphProperties } from './styles.ts';
import { fieldKind, foreignKind, ownKind } from './unread.ts';
import { attribute, child, type Element, isOn, type Tag, valOf, walkXml } from './xml.ts';

/** Transitional and strict. */
const WORD = new Set(['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'http://purl.oclc.org/ooxml/wordprocessingml/main']);
const COMPATIBILITY = 'http://schemas.openxmlformats.org/markup-compatibility/2006';

/** Elements whose content is no text of the document. */
const UNREAD = new Set(['instrText', 'delInstrText', 'rt', 'fldData', 'binData', 'sdtPr', 'sdtEndPr', 'tblPr', 'tblPrEx']);
const GONE: Readonly<Record<View, ReadonlySet<string>>> = {
  accepted: new Set(['del', 'moveFrom']),
  original: new Set(['ins', 'moveTo']),
};
/** Word's own limit of columns. */
const MOST_COLUMNS = 63;
/** So much of a field's code is looked at. */
const LONGEST_CODE = 40;
const NOTE_REFERENCE = /^(?:foot|end)noteReference$/u;
/** What stands in the text for something without words. */
const OPAQUE = '\uFFFC';
const PROPERTIES = new Set(['pPr', 'rPr', 'tcPr', 'trPr', 'tblGrid', 'sectPr']);
const CHANGES = new Set(['ins', 'del', 'moveTo']);
const INSERTED = new Set(['ins', 'del', 'moveTo', 'moveFrom']);
/** What stands for a character; a line break is U+000B, as Word itself writes it, so that a paragraph stays one line. */
const CHARACTERS: Readonly<Record<string, string>> = { tab: '\t', ptab: '\t', br: '\v', cr: '\v', noBreakHyphen: '-', sym: OPAQUE };

export interface StoryOptions {
  readonly view: View;
  /** How deep elements may be nested. */
  readonly deepest: number;
  readonly hiddenStyles: HiddenStyles;
  /** Notes that are not read, by `footnote 2` or `endnote 2`. */
  readonly goneNotes?: ReadonlySet<string>;
}

/** Reads the running text of a part of WordprocessingML. Throws `UnreadableDraft` where its XML is broken. */
export function readStory(source: string, part: string, options: StoryOptions): StoryPart {
  const reader = new StoryReader(part, options);
  walkXml(source, part, reader, options.deepest);
  return reader.result();
}

class StoryReader {
  readonly #part: string;
  readonly #view: View;
  readonly #hiddenStyles: HiddenStyles;
  readonly #goneNotes: ReadonlySet<string>;
  readonly #runs: Run[] = [];
  readonly #references: string[] = [];
  readonly #levels: Level[] = [level()];
  /** For each alternative that is open: whether a choice was read, and how much had been met before. */
  readonly #choices: { isRead: boolean; readonly before: number }[] = [];
  /** The elements inside properties, which are read as a tree. */
  readonly #tree: { name: string; attributes: Element['attributes']; children: Element[] }[] = [];
  /** Where the outermost of them begins. */
  #treeStart = 0;
  #lastSection: readonly [number, number] | undefined;
  /** How many pending insertions and simple fields are open here. */
  #insertions = 0;
  #simpleFields = 0;
  #skipped = 0;
  /** Whether what is skipped is the code of a field. */
  #isInCode = false;
  /** Whether what is skipped was deleted: its fields count all the same. */
  #isGone = false;
  /** How many characters and things without words were met. */
  #met = 0;
  readonly #unread = new Map<UnreadKind, number>();
  #paragraphs = 0;
  #changes = 0;
  #hidden = 0;
  readonly #noteHosts = new Map<string, number>();
  readonly #deletedNotes = new Set<string>();
  #note: string | undefined;
  #words: { start: number; element: number; value: string } | undefined;

  constructor(part: string, { view, hiddenStyles, goneNotes = new Set() }: StoryOptions) {
    this.#part = part;
    this.#view = view;
    this.#hiddenStyles = hiddenStyles;
    this.#goneNotes = goneNotes;
  }

  result(): StoryPart {
    const { items, paragraph, fields } = this.#levels[0] as Level;
    refuseOpen(fields);
    if (paragraph) items.push(closed(paragraph));
    return {
      items,
      runs: this.#runs,
      changes: this.#changes,
      hidden: this.#hidden,
      unread: this.#unread,
      references: this.#references,
      lastSection: this.#lastSection,
      noteHosts: this.#noteHosts,
      // A reference that was moved is deleted in one place only.
      goneNotes: new Set([...this.#deletedNotes].filter((note) => !this.#noteHosts.has(note))),
    };
  }

  open(tag: Tag, start: number, end: number): void {
    if (this.#skipped > 0) {
      this.#skipped++;
      if (WORD.has(tag.uri)) this.#countUnread(tag.local, start, end);
      if (this.#isGone && tag.local === 'fldChar') this.#turnField(attribute(tag, 'fldCharType'));
      else if (this.#isGone && NOTE_REFERENCE.test(tag.local)) this.#deletedNotes.add(noteOf(tag));
    } else if (this.#tree.length > 0) this.#grow(tag);
    else if (tag.uri === COMPATIBILITY) this.#openAlternative(tag.local);
    else if (WORD.has(tag.uri)) this.#openWord(tag, start, end);
    else this.#meet(foreignKind(tag));
  }

  close(tag: Tag, start: number, end: number): void {
    if (this.#skipped > 0) {
      this.#skipped--;
      this.#isInCode = false;
    } else if (this.#tree.length > 0) this.#shrink(tag, end);
    else if (tag.uri === COMPATIBILITY && tag.local === 'AlternateContent') this.#choices.pop();
    else if (WORD.has(tag.uri)) this.#closeWord(tag.local, start, end);
  }

  text(value: string): void {
    if (this.#words && this.#skipped === 0) this.#words.value += value;
    const field = this.#isInCode ? this.#level.fields.at(-1) : undefined;
    if (field && field.code.length < LONGEST_CODE) field.code += value;
  }

  /** Paragraphs and runs that are not read count all the same, so that theirs are the numbers that anybody counts in the file. */
  #countUnread(name: string, start: number, end: number): void {
    if (name === 'p') this.#paragraphs++;
    else if (name === 'r') this.#runs.push({ start, end, content: end, properties: undefined, isTracked: true });
  }

  /** Notes what shows something of which no word is read; a formula or field is one character of its paragraph. */
  #meet(kind: UnreadKind | undefined): void {
    if (!kind) return;
    addUnread(this.#unread, new Map([[kind, 1]]));
    this.#met++;
    const { paragraph, fields } = this.#level;
    if ((kind === 'formula' || kind === 'field') && paragraph && !fields.some(({ isCode }) => isCode)) paragraph.text += OPAQUE;
  }

  get #level(): Level {
    return this.#levels.at(-1) as Level;
  }

  #skip(isGone: boolean): void {
    this.#skipped = 1;
    this.#isGone = isGone;
  }

  /** Of alternatives the first that shows anything is read, so that a text box is read once. */
  #openAlternative(name: string): void {
    const choice = this.#choices.at(-1);
    if (name === 'AlternateContent') this.#choices.push({ isRead: false, before: this.#met });
    else if (choice?.isRead && (name === 'Choice' || this.#met > choice.before)) this.#skip(false);
    else if (choice) choice.isRead = true;
  }

  #openWord(tag: Tag, start: number, end: number): void {
    const { local } = tag;
    if (CHANGES.has(local)) this.#changes++;
    const isText = local === 't' || (local === 'delText' && this.#view === 'original');
    if (UNREAD.has(local) || (local === 'delText' && !isText)) {
      this.#isInCode = local === 'instrText';
      this.#skip(false);
    } else if (GONE[this.#view].has(local)) this.#skip(true);
    else if (ownKind(local)) {
      this.#meet(ownKind(local));
      this.#skip(false);
    } else if (INSERTED.has(local)) this.#insertions++;
    else if (local === 'fldSimple') this.#simpleFields++;
    else if (local === 'p') this.#openParagraph();
    else if (local === 'r') this.#openRun(start, end);
    else if (PROPERTIES.has(local)) {
      this.#treeStart = start;
      this.#grow(tag);
      const run = this.#level.runs.at(-1);
      if (local === 'rPr' && run) (this.#runs[run.index] as Run).properties = [start, start];
    } else if (isText) this.#words = { start: end, element: start, value: '' };
    else if (local === 'fldChar') this.#turnField(attribute(tag, 'fldCharType'));
    else if (local === 'tbl') this.#openTable();
    else if (local === 'tr') this.#level.tables.at(-1)?.rows.push([]);
    else if (local === 'tc') this.#levels.push(level(this.#level.host));
    else if (local === 'txbxContent') this.#levels.push(level(this.#level.host ?? this.#level.paragraph?.index));
    else if (local === 'footnote' || local === 'endnote') this.#openNote(tag);
    else if (NOTE_REFERENCE.test(local)) this.#addNoteHost(noteOf(tag));
    else if (CHARACTERS[local] !== undefined) this.#add(CHARACTERS[local] as string, start, end, [start, end]);
  }

  #closeWord(name: string, start: number, end: number): void {
    if (INSERTED.has(name)) this.#insertions--;
    else if (name === 'fldSimple') this.#simpleFields--;
    else if (name === 'p') this.#closeParagraph();
    else if (name === 'r') {
      const run = this.#level.runs.pop();
      if (run) (this.#runs[run.index] as Run).end = end;
    } else if (this.#words && (name === 't' || name === 'delText')) {
      // Line ends and tabs inside a text element are blanks to Word.
      const { value, start: from, element } = this.#words;
      this.#words = undefined;
      this.#add(value.replaceAll(/[\r\n\t]/gu, ' '), from, start, [element, end]);
    } else if (name === 'tr') this.#closeRow();
    else if (name === 'tc') {
      const { items, span, isGone } = this.#leave();
      if (!isGone) this.#level.tables.at(-1)?.rows.at(-1)?.push({ items, span });
    } else if (name === 'txbxContent') {
      const { items } = this.#leave();
      this.#level.paragraph?.boxes.push(...items);
    } else if (name === 'tbl') {
      const table = this.#level.tables.pop();
      if (table) this.#level.items.push({ rows: alignColumns(table.rows, table.widths) });
    }
  }

  #closeRow(): void {
    const table = this.#level.tables.at(-1);
    if (table?.isRowGone) table.rows.pop();
    if (table) table.isRowGone = false;
  }

  #leave(): Level {
    const left = this.#levels.pop() as Level;
    refuseOpen(left.fields);
    if (left.paragraph) left.items.push(closed(left.paragraph));
    return left;
  }

  #openParagraph(): void {
    // A paragraph whose mark was deleted goes on in the next one and takes its format.
    const before = this.#level.paragraph;
    const hasContent = before && (before.text !== '' || before.boxes.length > 0);
    this.#level.paragraph = {
      text: before?.text ?? '',
      pieces: before?.pieces ?? [],
      index: hasContent ? before.index : this.#paragraphs,
      boxes: before?.boxes ?? [],
      host: this.#level.host,
      note: this.#note,
      style: undefined,
      format: undefined,
      properties: {},
      isJoined: false,
    };
    this.#paragraphs++;
  }

  /** Nothing goes on in a table: a paragraph before it whose mark was deleted ends there, if anything is left of it. */
  #openTable(): void {
    const current = this.#level;
    if (current.paragraph && current.paragraph.text !== '') current.items.push(closed(current.paragraph));
    current.paragraph = undefined;
    current.tables.push({ rows: [], widths: [], isRowGone: false });
  }

  #openNote(tag: Tag): void {
    if (this.#goneNotes.has(noteOf(tag))) this.#skip(false);
    else this.#note = attribute(tag, 'id');
  }

  #closeParagraph(): void {
    const { paragraph, items } = this.#level;
    if (!paragraph || paragraph.isJoined) return;
    items.push(closed(paragraph));
    this.#level.paragraph = undefined;
  }

  #addNoteHost(note: string): void {
    const paragraph = this.#level.host ?? this.#level.paragraph?.index;
    if (paragraph !== undefined) this.#noteHosts.set(note, paragraph);
  }

  #openRun(start: number, end: number): void {
    this.#level.runs.push({ index: this.#runs.length, isHidden: this.#isHiddenBy(this.#level.paragraph?.style) });
    this.#runs.push({ start, end, content: end, properties: undefined, isTracked: this.#insertions > 0 });
  }

  #isHiddenBy(style: string | undefined): boolean {
    return style !== undefined && this.#hiddenStyles.has(style);
  }

  #turnField(type: string | undefined): void {
    const { fields } = this.#level;
    const field = fields.at(-1);
    if (type === 'begin') fields.push({ isCode: true, hasWords: false, code: '' });
    else if (type === 'separate' && field) field.isCode = false;
    else if (type === 'end' && fields.pop()?.isCode) this.#meet(fieldKind(field?.code ?? ''));
  }

  #add(value: string, start: number, end: number, element: readonly [number, number]): void {
    const { paragraph, runs, fields } = this.#level;
    const run = runs.at(-1);
    if (value === '') return;
    if (!paragraph || !run) {
      if (value.trim() === '') return;
      throw damaged(`其中的 ${this.#part} 有文字不在段落里，未检查`, `its ${this.#part} has words outside any paragraph; not checked`);
    }
    const code = fields.find(({ isCode }) => isCode);
    if (code) {
      code.hasWords = true;
      return;
    }
    this.#met += value.length;
    if (run.isHidden) {
      this.#hidden += value.length;
      return;
    }
    const isComputed = fields.length > 0 || this.#simpleFields > 0;
    const piece: Piece = { at: paragraph.text.length, value, start, end, element, run: run.index };
    paragraph.pieces.push(isComputed ? { ...piece, isComputed } : piece);
    paragraph.text += value;
  }

  #grow({ local, attributes }: Tag): void {
    const element = { name: local, attributes, children: [] };
    // What the properties were before a change of format is none of the present ones.
    if (!local.endsWith('Change')) this.#tree.at(-1)?.children.push(element);
    else if (local !== 'numberingChange') this.#changes++;
    this.#tree.push(element);
  }

  #shrink(tag: Tag, end: number): void {
    const element = this.#tree.pop() as Element;
    if (this.#tree.length > 0) return;
    const current = this.#level;
    if (tag.local === 'tcPr') {
      current.span = Math.max(1, columnsIn(valOf(element, 'gridSpan') ?? '1'));
      current.isGone = child(element, this.#view === 'accepted' ? 'cellDel' : 'cellIns') !== undefined;
    } else if (tag.local === 'sectPr') {
      this.#lastSection = [this.#treeStart, end];
      this.#refer(element);
    } else if (tag.local === 'tblGrid') {
      const columns = element.children.filter(({ name }) => name === 'gridCol').slice(0, MOST_COLUMNS);
      current.tables.at(-1)?.widths.push(...columns.map((column) => Number(attribute(column, 'w')) || 0));
    } else if (tag.local === 'trPr') {
      const table = current.tables.at(-1);
      if (table) table.isRowGone = child(element, this.#view === 'accepted' ? 'del' : 'ins') !== undefined;
      const left = columnsIn(valOf(element, 'gridBefore') ?? '0');
      if (left > 0) table?.rows.at(-1)?.push({ items: [], span: left });
    } else if (tag.local === 'rPr' && current.runs.length > 0) {
      const open = current.runs.at(-1) as Level['runs'][number];
      const run = this.#runs[open.index] as Run;
      run.properties = [run.properties?.[0] ?? end, end];
      run.content = end;
      const vanish = child(element, 'vanish');
      if (vanish || this.#isHiddenBy(valOf(element, 'rStyle'))) open.isHidden = vanish === undefined || isOn(vanish);
    } else if (tag.local === 'pPr' && current.paragraph) {
      const { paragraph } = current;
      paragraph.format = [this.#treeStart, end];
      paragraph.style = valOf(element, 'pStyle');
      paragraph.properties = paragraphProperties(element);
      const mark = child(element, 'rPr');
      if (child(mark, 'ins') || child(mark, 'del')) this.#changes++;
      paragraph.isJoined = child(mark, this.#view === 'accepted' ? 'del' : 'ins') !== undefined;
      const section = child(element, 'sectPr');
      if (section) this.#refer(section);
    }
  }

  #refer(section: Element): void {
    for (const { name, attributes } of section.children) {
      const id = attribute({ attributes }, 'id');
      if ((name === 'headerReference' || name === 'footerReference') && id !== undefined) this.#references.push(id);
    }
  }
}

/** `footnote 2`, of the note itself or a reference to it. */
function noteOf(tag: Tag): string {
  return `${tag.local.replace('Reference', '')} ${attribute(tag, 'id')}`;
}

function columnsIn(value: string): number {
  return Math.min(MOST_COLUMNS, Math.max(0, Math.trunc(Number(value)) || 0));
}
