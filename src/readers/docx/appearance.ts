import type { Appearance, CharacterLook, PageLook, PageNumberLook, ParagraphLook, Stretch } from '../../core/appearance.ts';
import { Formats, lengthOf, type ParagraphFormat } from './formats.ts';
import type { LaidParagraph, Segment } from './layout.ts';
import type { Package, Relationship } from './package.ts';
import { pageNumbersIn } from './page-numbers.ts';
import type { Run } from './story-items.ts';
import { readTheme } from './theme.ts';
import { attribute, child, type Element, isOn, parseFragment, valOf } from './xml.ts';

/** What the reader kept of a document, from which its looks are worked out. */
export interface LookSource {
  readonly package: Package;
  /** The source of the main part. */
  readonly source: string;
  readonly related: readonly Relationship[];
  readonly styles: Element | undefined;
  readonly paragraphs: readonly LaidParagraph[];
  readonly segments: readonly Segment[];
  readonly runs: readonly Run[];
  readonly lastSection: readonly [number, number] | undefined;
  /** Of the made text. */
  readonly length: number;
}

/** Works out how a document looks; undefined if it has neither styles nor page settings, as what was made by no word processor. */
export function readAppearance(document: LookSource): Appearance | undefined {
  if (!document.styles && !document.lastSection) return undefined;
  return new LookReader(document).read();
}

const MILLIMETRES = 25.4 / 72;

class LookReader {
  readonly #document: LookSource;
  readonly #formats: Formats;
  /** Properties repeat from run to run: each is read once. */
  readonly #elements = new Map<string, Element | undefined>();
  readonly #characters = new Map<string, CharacterLook>();
  readonly #pageNumbers = new Map<string, readonly PageNumberLook[]>();
  readonly #settings: Element | undefined;
  /** Whether pages on the left have headers and footers of their own. */
  readonly #hasEvenPages: boolean;

  constructor(document: LookSource) {
    this.#document = document;
    this.#settings = this.#tree('settings');
    this.#hasEvenPages = isOn(child(this.#settings, 'evenAndOddHeaders'));
    this.#formats = new Formats(document.styles, readTheme(this.#tree('theme'), this.#settings));
  }

  read(): Appearance {
    const { paragraphs, segments, lastSection } = this.#document;
    const pages: PageLook[] = [];
    const looks: ParagraphLook[] = [];
    const references = new Map<string, string>();
    let [at, begin] = [0, 0];
    let isBroken = false;
    let firstOfSection = 0;
    const endSection = (element: Element | undefined, end: number): void => {
      pages.push(this.#pageOf(element, { start: begin, end }, references));
      const type = valOf(element, 'type') ?? 'nextPage';
      const first = looks[firstOfSection];
      const isNewPage = pages.length > 1 && type !== 'continuous' && type !== 'nextColumn';
      if (first && isNewPage) looks[firstOfSection] = { ...first, startsPage: true };
      begin = end;
      firstOfSection = looks.length;
    };
    for (const paragraph of paragraphs) {
      // Words of tables in between end what a page break before them began.
      for (; segments[at] && isBefore(segments[at] as Segment, paragraph); at++) isBroken = false;
      const first = at;
      while (segments[at] && isOf(segments[at] as Segment, paragraph)) at++;
      const own = this.#elementAt(paragraph.format);
      const format = this.#formats.paragraph(own);
      const words = segments.slice(first, at);
      const wordsAt = words.findIndex(({ value }) => value.trim() !== '');
      const isBrokenWithin = (some: readonly Segment[]): boolean => some.some((segment) => this.#isPageBreak(segment));
      if (format.hasBreakBefore) isBroken = true;
      if (wordsAt < 0) isBroken ||= isBrokenWithin(words);
      else {
        const startsPage = isBroken || isBrokenWithin(words.slice(0, wordsAt)) || this.#wasLaidFirst(words[wordsAt] as Segment);
        if (!format.isFramed) looks.push(this.#lookOf(paragraph, format, words, startsPage));
        isBroken = isBrokenWithin(words.slice(words.findLastIndex(({ value }) => value.trim() !== '')));
      }
      const section = child(own, 'sectPr');
      if (section) endSection(section, paragraph.at + paragraph.length);
    }
    endSection(this.#elementAt(lastSection), this.#document.length);
    return { pages, paragraphs: looks };
  }

  #lookOf({ at, length }: LaidParagraph, format: ParagraphFormat, words: readonly Segment[], startsPage: boolean): ParagraphLook {
    const stretches: Stretch[] = [];
    for (const segment of words) {
      const look = this.#charactersAt(segment, format.style);
      const last = stretches.at(-1);
      const end = segment.at + segment.value.length;
      if (last && isSameLook(last, look)) stretches[stretches.length - 1] = { ...last, range: { start: last.range.start, end } };
      else stretches.push({ ...look, range: { start: segment.at, end } });
    }
    const indent = format.isNumbered ? undefined : indentOf(format, stretches[0]?.size);
    return {
      range: { start: at, end: at + length },
      stretches,
      ...(format.alignment && { alignment: format.alignment }),
      ...(indent !== undefined && { indent }),
      lineSpacing: format.lineSpacing ?? { kind: 'multiple', value: 1 },
      isOnGrid: format.isOnGrid ?? true,
      ...(startsPage && { startsPage }),
    };
  }

  #charactersAt({ run }: Segment, style: string | undefined): CharacterLook {
    const { properties } = this.#document.runs[run] as Run;
    const key = `${style} ${properties ? this.#document.source.slice(...properties) : ''}`;
    const known = this.#characters.get(key);
    if (known) return known;
    const look = this.#formats.characters(style, this.#elementAt(properties));
    this.#characters.set(key, look);
    return look;
  }

  #isPageBreak({ value, element: [start, end] }: Segment): boolean {
    return value === '\v' && /\btype\s*=\s*["']page["']/u.test(this.#document.source.slice(start, end));
  }

  /** Whether Word laid a page break right before these words when it last saved them. */
  #wasLaidFirst({ run, element }: Segment): boolean {
    return this.#document.source.slice(this.#document.runs[run]?.content, element[0]).includes('lastRenderedPageBreak');
  }

  #pageOf(section: Element | undefined, range: PageLook['range'], references: Map<string, string>): PageLook {
    for (const reference of section?.children ?? []) {
      const id = attribute(reference, 'id');
      const type = attribute(reference, 'type') ?? 'default';
      const isPrinted = type === 'default' || (type === 'even' && this.#hasEvenPages);
      // A section without a header or footer of its own goes on with that of the section before it.
      if (/^(?:header|footer)Reference$/u.test(reference.name) && id !== undefined && isPrinted)
        references.set(`${reference.name} ${type}`, id);
    }
    const size = child(section, 'pgSz');
    const [width, height] = ['w', 'h'].map((name) => millimetres(size && attribute(size, name)));
    const margins = this.#marginsOf(child(section, 'pgMar'));
    const grid = child(section, 'docGrid');
    const hasLines = grid !== undefined && /^(?:lines|linesAndChars|snapToChars)$/u.test(attribute(grid, 'type') ?? '');
    const linePitch = hasLines ? lengthOf(attribute(grid, 'linePitch'), 'pt') : undefined;
    return {
      range,
      ...(width !== undefined && { width }),
      ...(height !== undefined && { height }),
      ...(margins && { margins }),
      ...(linePitch !== undefined && { linePitch }),
      ...(section && { pageNumbers: this.#numbersOf(section, references) }),
    };
  }

  #marginsOf(element: Element | undefined): PageLook['margins'] {
    const [top, bottom, left, right, gutter = 0] = ['top', 'bottom', 'left', 'right', 'gutter'].map((name) =>
      millimetres(element && attribute(element, name)),
    );
    if (top === undefined || bottom === undefined || left === undefined || right === undefined) return undefined;
    const isAtTop = isOn(child(this.#settings, 'gutterAtTop'));
    // A negative margin is one that a long header does not push away.
    return {
      top: Math.abs(top) + (isAtTop ? gutter : 0),
      bottom: Math.abs(bottom),
      left: left + (isAtTop ? 0 : gutter),
      right,
    };
  }

  #numbersOf(section: Element, references: ReadonlyMap<string, string>): PageNumberLook[] {
    const numbering = child(section, 'pgNumType');
    const isDashed = numbering !== undefined && attribute(numbering, 'fmt') === 'numberInDash';
    const found = [...new Set(references.values())].flatMap((id) => this.#numbersIn(id));
    return isDashed ? found.map((number) => ({ ...number, text: number.text.replaceAll('#', '- # -') })) : found;
  }

  #numbersIn(id: string): readonly PageNumberLook[] {
    const known = this.#pageNumbers.get(id);
    if (known) return known;
    const name = this.#document.related.find((relation) => relation.id === id)?.target;
    const source = name === undefined ? undefined : this.#document.package.text(name);
    const numbers =
      name === undefined || source === undefined ? [] : pageNumbersIn(source, name, this.#formats, this.#document.package.limits.depth);
    this.#pageNumbers.set(id, numbers);
    return numbers;
  }

  #elementAt(place: readonly [number, number] | undefined): Element | undefined {
    if (!place) return undefined;
    const source = this.#document.source.slice(...place);
    if (!this.#elements.has(source)) this.#elements.set(source, parseFragment(source));
    return this.#elements.get(source);
  }

  /** A part that only looks depend on: where it is damaged, they are not known. */
  #tree(type: string): Element | undefined {
    const name = this.#document.related.find((relation) => relation.type === type)?.target;
    try {
      return name === undefined ? undefined : this.#document.package.tree(name);
    } catch {
      return undefined;
    }
  }
}

function isOf(segment: Segment, paragraph: LaidParagraph): boolean {
  return segment.part === 0 && segment.host === undefined && segment.paragraph === paragraph.index;
}

function isBefore(segment: Segment, paragraph: LaidParagraph): boolean {
  return segment.at < paragraph.at;
}

function isSameLook(one: CharacterLook, other: CharacterLook): boolean {
  return one.font === other.font && one.size === other.size && one.colour === other.colour && one.isLink === other.isLink;
}

/** In characters of this size. */
function indentOf(
  { firstLine = 0, firstLineChars = 0, left = 0, leftChars = 0 }: ParagraphFormat,
  size: number | undefined,
): number | undefined {
  const part = (twips: number, hundredths: number): number | undefined => {
    if (hundredths !== 0) return hundredths / 100;
    return twips === 0 ? 0 : size && twips / 20 / size;
  };
  const [outer, inner] = [part(left, leftChars), part(firstLine, firstLineChars)];
  return outer === undefined || inner === undefined ? undefined : outer + inner;
}

function millimetres(value: string | undefined): number | undefined {
  const points = lengthOf(value, 'pt');
  return points === undefined ? undefined : points * MILLIMETRES;
}
