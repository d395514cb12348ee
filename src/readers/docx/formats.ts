import type { CharacterLook, ParagraphLook } from '../../core/appearance.ts';
import type { Theme } from './theme.ts';
import { attribute, child, type Element, isOn, valOf } from './xml.ts';

/** What a `pPr` says, or several laid over each other. Lengths in twentieths of a point, `…Chars` in hundredths of a character. */
export interface ParagraphFormat {
  readonly style?: string;
  readonly firstLine?: number;
  readonly firstLineChars?: number;
  readonly left?: number;
  readonly leftChars?: number;
  readonly alignment?: ParagraphLook['alignment'];
  readonly lineSpacing?: NonNullable<ParagraphLook['lineSpacing']>;
  readonly isOnGrid?: boolean;
  readonly hasBreakBefore?: boolean;
  readonly isNumbered?: boolean;
  /** Stands in a frame of its own. */
  readonly isFramed?: boolean;
}

/** No word processor makes longer chains of styles; one that leads back to itself has no end. */
const LONGEST_CHAIN = 32;

/** In points, where neither defaults nor styles tell one (ECMA-376 part 1, 17.3.2.38). */
const UNSAID_SIZE = 10;

/** Lays defaults, styles and direct formats over each other (ECMA-376 part 1, 17.7.2). */
export class Formats {
  readonly #theme: Theme;
  readonly #styles = new Map<string, Element>();
  readonly #defaults: Element | undefined;
  #standard: string | undefined;
  readonly #characters = new Map<string, CharacterLook>();
  readonly #paragraphs = new Map<string, ParagraphFormat>();

  constructor(tree: Element | undefined, theme: Theme) {
    this.#theme = theme;
    this.#defaults = child(tree, 'docDefaults');
    for (const style of tree?.children ?? []) {
      const id = attribute(style, 'styleId');
      if (style.name !== 'style' || id === undefined) continue;
      this.#styles.set(id, style);
      const isStandard = attribute(style, 'type') === 'paragraph' && /^(?:1|true|on)$/u.test(attribute(style, 'default') ?? '');
      if (isStandard) this.#standard = id;
    }
  }

  /** What holds for a paragraph with this `pPr`. */
  paragraph(own: Element | undefined): ParagraphFormat {
    const direct = paragraphFormat(own);
    const style = direct.style ?? this.#standard;
    const known = this.#paragraphs.get(style ?? '');
    const under: ParagraphFormat = known ?? Object.assign({}, ...this.#layers(style, 'pPr').map(paragraphFormat));
    if (!known) this.#paragraphs.set(style ?? '', under);
    return { ...under, ...direct, ...(style !== undefined && { style }) };
  }

  /** What holds for a run with this `rPr` in a paragraph of this style. */
  characters(style: string | undefined, own: Element | undefined): CharacterLook {
    const named = valOf(own, 'rStyle');
    return {
      ...this.#ofStyles('paragraph', style ?? this.#standard),
      ...(named !== undefined && this.#ofStyles('character', named)),
      ...this.#characterFormat(own),
    };
  }

  #ofStyles(type: 'paragraph' | 'character', id: string | undefined): CharacterLook {
    const key = `${type} ${id}`;
    const known = this.#characters.get(key);
    if (known) return known;
    const layers = type === 'paragraph' ? this.#layers(id, 'rPr') : this.#chain(id).map((element) => child(element, 'rPr'));
    const look: CharacterLook = Object.assign(
      {},
      type === 'paragraph' && { size: UNSAID_SIZE },
      ...layers.map((element) => this.#characterFormat(element)),
    );
    const isLink = this.#chain(id).some((element) => /^(?:followed)?hyperlink$/iu.test(valOf(element, 'name') ?? ''));
    const whole = isLink ? { ...look, isLink } : look;
    this.#characters.set(key, whole);
    return whole;
  }

  /** The properties of this name in the defaults and in the styles of a chain, those that win last. */
  #layers(style: string | undefined, name: 'pPr' | 'rPr'): (Element | undefined)[] {
    return [child(child(this.#defaults, `${name}Default`), name), ...this.#chain(style).map((element) => child(element, name))];
  }

  /** A style after those that it is based on. */
  #chain(id: string | undefined): Element[] {
    const chain: Element[] = [];
    for (let next = id; next !== undefined && chain.length < LONGEST_CHAIN; ) {
      const element = this.#styles.get(next);
      if (!element) break;
      chain.unshift(element);
      next = valOf(element, 'basedOn');
    }
    return chain;
  }

  #characterFormat(properties: Element | undefined): CharacterLook {
    const size = lengthOf(valOf(properties, 'sz'), 'pt', 2);
    return {
      ...this.#fontOf(child(properties, 'rFonts')),
      ...(size !== undefined && { size }),
      ...this.#colourOf(child(properties, 'color')),
    };
  }

  #fontOf(fonts: Element | undefined): CharacterLook {
    if (!fonts) return {};
    const theme = attribute(fonts, 'eastAsiaTheme');
    if (theme !== undefined) return { font: this.#theme.fontOf(theme) };
    const font = attribute(fonts, 'eastAsia');
    if (font !== undefined) return { font };
    // Who names a Chinese typeface for letters only may mean it for all: what is shown depends on the program.
    return /\p{Script=Han}/u.test(attribute(fonts, 'ascii') ?? '') ? { font: undefined } : {};
  }

  #colourOf(colour: Element | undefined): CharacterLook {
    if (!colour) return {};
    const value = attribute(colour, 'val') ?? '';
    if (/^[\da-f]{6}$/iu.test(value)) return { colour: value.toUpperCase() };
    const theme = attribute(colour, 'themeColor');
    return { colour: theme === undefined ? '000000' : this.#theme.colourOf(theme) };
  }
}

const ALIGNMENTS: Readonly<Record<string, NonNullable<ParagraphLook['alignment']>>> = {
  left: 'left',
  start: 'left',
  center: 'center',
  right: 'right',
  end: 'right',
  both: 'both',
  distribute: 'both',
};

function paragraphFormat(properties: Element | undefined): ParagraphFormat {
  if (!properties) return {};
  const style = valOf(properties, 'pStyle');
  const alignment = ALIGNMENTS[valOf(properties, 'jc') ?? ''];
  const numbering = valOf(child(properties, 'numPr'), 'numId');
  const isOnGrid = flag(properties, 'snapToGrid');
  const hasBreakBefore = flag(properties, 'pageBreakBefore');
  return {
    ...(style !== undefined && { style }),
    ...indentOf(child(properties, 'ind')),
    ...(alignment !== undefined && { alignment }),
    ...spacingOf(child(properties, 'spacing')),
    ...(isOnGrid !== undefined && { isOnGrid }),
    ...(hasBreakBefore !== undefined && { hasBreakBefore }),
    ...(numbering !== undefined && { isNumbered: numbering !== '0' }),
    ...(child(properties, 'framePr') && { isFramed: true }),
  };
}

/** Hanging is an indent of the first line to the left. */
function indentOf(indent: Element | undefined): ParagraphFormat {
  if (!indent) return {};
  const of = (...names: string[]): number | undefined =>
    names.map((name) => lengthOf(attribute(indent, name))).find((n) => n !== undefined);
  const signed = (first: string, hanging: string): number | undefined => {
    const outward = of(hanging);
    return outward === undefined ? of(first) : -outward;
  };
  const all = {
    firstLine: signed('firstLine', 'hanging'),
    firstLineChars: signed('firstLineChars', 'hangingChars'),
    left: of('left', 'start'),
    leftChars: of('leftChars', 'startChars'),
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

function spacingOf(spacing: Element | undefined): ParagraphFormat {
  const line = lengthOf(spacing && attribute(spacing, 'line'));
  if (!spacing || line === undefined) return {};
  const rule = attribute(spacing, 'lineRule');
  const kind = rule === 'exact' || rule === 'atLeast' ? rule : 'multiple';
  return { lineSpacing: { kind, value: kind === 'multiple' ? line / 240 : line / 20 } };
}

function flag(properties: Element, name: string): boolean | undefined {
  const element = child(properties, name);
  return element && isOn(element);
}

/** In points. */
const UNITS: Readonly<Record<string, number>> = { pt: 1, mm: 72 / 25.4, cm: 72 / 2.54, in: 72, pc: 12, pi: 12 };

/**
 * A length of Word: a bare number counts in parts of a point, of which `parts` make one; strict files may also write `37mm`.
 * Given in twentieths of a point, or in points.
 */
export function lengthOf(value: string | undefined, unit: 'twip' | 'pt' = 'twip', parts = 20): number | undefined {
  const [, number, name] = /^(-?\d+(?:\.\d+)?)(pt|mm|cm|in|pc|pi)?$/u.exec(value ?? '') ?? [];
  if (number === undefined) return undefined;
  const points = name === undefined ? Number(number) / parts : Number(number) * (UNITS[name] as number);
  return unit === 'pt' ? points : points * 20;
}
