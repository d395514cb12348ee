import { attribute, child, type Element, isOn, valOf } from './xml.ts';

/** The numbering a paragraph asks for. `numId` 0 takes an inherited one away. */
export interface NumberingReference {
  readonly numId?: string;
  readonly level?: number;
}

/** What a paragraph's style says of its place in the document. */
export interface ParagraphStyle extends NumberingReference {
  /** From 0; undefined for body text. */
  readonly outlineLevel?: number;
  readonly isTitle?: boolean;
}

/** Reads `numPr` and `outlineLvl` of a `pPr`. */
export function paragraphProperties(properties: Element | undefined): ParagraphStyle {
  const numbering = child(properties, 'numPr');
  const numId = valOf(numbering, 'numId');
  const level = numberOf(valOf(numbering, 'ilvl'));
  const outlineLevel = numberOf(valOf(properties, 'outlineLvl'));
  return {
    ...(numId !== undefined && { numId }),
    ...(level !== undefined && { level }),
    ...(outlineLevel !== undefined && { outlineLevel }),
  };
}

/** The paragraph styles of `styles.xml` by id, with what they inherit. */
export function readStyles(tree: Element | undefined): (id: string | undefined) => ParagraphStyle {
  const elements = new Map<string, Element>();
  let standard: string | undefined;
  for (const style of tree?.children ?? []) {
    if (style.name !== 'style' || attribute(style, 'type') !== 'paragraph') continue;
    const id = attribute(style, 'styleId') ?? '';
    elements.set(id, style);
    if (/^(?:1|true|on)$/u.test(attribute(style, 'default') ?? '')) standard = id;
  }
  const known = new Map<string, ParagraphStyle>();
  const resolve = (id: string, seen: ReadonlySet<string>): ParagraphStyle => {
    const done = known.get(id);
    if (done) return done;
    const element = elements.get(id);
    if (!element || seen.has(id)) return {};
    const base = valOf(element, 'basedOn');
    const style = {
      ...(base !== undefined && resolve(base, new Set([...seen, id]))),
      ...paragraphProperties(child(element, 'pPr')),
      ...(/^title$/iu.test(valOf(element, 'name') ?? '') && { isTitle: true }),
    };
    known.set(id, style);
    return style;
  };
  return (id) => {
    const name = id ?? standard;
    return name === undefined ? {} : resolve(name, new Set());
  };
}

/** Ids of the styles of paragraphs and characters whose words are formatted as hidden. */
export type HiddenStyles = ReadonlySet<string>;

export function hiddenStyles(tree: Element | undefined): HiddenStyles {
  const hidden = new Set<string>();
  const styles = new Map((tree?.children ?? []).map((style) => [attribute(style, 'styleId') ?? '', style]));
  for (const [id] of styles) {
    const seen = new Set<string>();
    for (let at: string | undefined = id; at !== undefined && !seen.has(at); ) {
      seen.add(at);
      const style = styles.get(at);
      const vanish = child(child(style, 'rPr'), 'vanish');
      if (isOn(vanish)) hidden.add(id);
      at = vanish ? undefined : valOf(style, 'basedOn');
    }
  }
  return hidden;
}

function numberOf(value: string | undefined): number | undefined {
  const number = Number(value);
  return value === undefined || !Number.isInteger(number) ? undefined : number;
}
