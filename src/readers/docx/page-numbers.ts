import type { PageNumberLook } from '../../core/appearance.ts';
import type { Formats } from './formats.ts';
import { attribute, type Element, parseFragment, walkXml, type XmlHandlers } from './xml.ts';

const PAGE = /^\s*PAGE\b/iu;
const KEEPS_FORMAT = /\\\*\s*MERGEFORMAT/iu;

interface OpenField {
  code: string;
  codeSize: number | undefined;
  resultSize: number | undefined;
}

interface OpenParagraph {
  text: string;
  style: string | undefined;
  size: number | undefined;
  readonly fields: OpenField[];
}

/** The page numbers that a header or footer prints, each with the words around it. Throws as `walkXml`. */
export function pageNumbersIn(source: string, part: string, formats: Formats, deepest: number): PageNumberLook[] {
  const found: PageNumberLook[] = [];
  const open: OpenParagraph[] = [];
  let properties: Element | undefined;
  let propertiesStart = 0;
  let words: 'code' | 'text' | undefined;
  const sizeIn = ({ style }: OpenParagraph): number | undefined => formats.characters(style, properties).size;
  const handlers: XmlHandlers = {
    open(tag, start) {
      const paragraph = open.at(-1);
      if (tag.local === 'p') open.push({ text: '', style: undefined, size: undefined, fields: [] });
      else if (!paragraph) return;
      else if (tag.local === 'pStyle') paragraph.style = attribute(tag, 'val');
      else if (tag.local === 'r') properties = undefined;
      else if (tag.local === 'rPr') propertiesStart = start;
      else if (tag.local === 'fldSimple') begin(paragraph, attribute(tag, 'instr') ?? '');
      else if (tag.local === 'fldChar') turn(paragraph, attribute(tag, 'fldCharType'));
      else if (tag.local === 'pgNum') print(paragraph, sizeIn(paragraph));
      else words = tag.local === 'instrText' ? 'code' : tag.local === 't' ? 'text' : undefined;
    },
    close(tag, _start, end) {
      const paragraph = open.at(-1);
      words = undefined;
      if (!paragraph) return;
      if (tag.local === 'rPr') properties = parseFragment(source.slice(propertiesStart, end));
      else if (tag.local === 'fldSimple') turn(paragraph, 'end');
      else if (tag.local === 'p') {
        open.pop();
        const { text, size } = paragraph;
        if (text.includes('#')) found.push({ text: text.trim(), ...(size !== undefined && { size }) });
      }
    },
    text(value) {
      const paragraph = open.at(-1);
      const field = paragraph?.fields.at(-1);
      if (!paragraph || words === undefined) return;
      if (!field) paragraph.text += value.replaceAll('#', '');
      else if (words === 'code') {
        field.code += value;
        field.codeSize ??= sizeIn(paragraph);
      } else field.resultSize ??= sizeIn(paragraph);
    },
  };
  walkXml(source, part, handlers, deepest);
  return found;
}

function begin({ fields }: OpenParagraph, code: string): void {
  fields.push({ code, codeSize: undefined, resultSize: undefined });
}

function turn(paragraph: OpenParagraph, type: string | undefined): void {
  const field = paragraph.fields.at(-1);
  if (type === 'begin') begin(paragraph, '');
  else if (type === 'end' && field) {
    paragraph.fields.pop();
    if (PAGE.test(field.code)) print(paragraph, sizeOf(field));
  }
}

/** Word counts pages anew and gives the number the format of the code, unless the code says to keep that of the result. */
function sizeOf({ code, codeSize, resultSize }: OpenField): number | undefined {
  if (codeSize === undefined || resultSize === undefined || KEEPS_FORMAT.test(code)) return resultSize ?? codeSize;
  return codeSize === resultSize ? codeSize : undefined;
}

function print(paragraph: OpenParagraph, size: number | undefined): void {
  paragraph.text += '#';
  paragraph.size = size;
}
