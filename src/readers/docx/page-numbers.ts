import type { PageNumberLook } from '../../core/appearance.ts';
import type { Formats } from './formats.ts';
import { attribute, type Element, parseFragment, walkXml } from './xml.ts';

const PAGE = /^\s*PAGE\b/iu;

interface OpenParagraph {
  text: string;
  style: string | undefined;
  size: number | undefined;
  readonly fields: { code: string; isResult: boolean }[];
}

/** The page numbers that a header or footer prints, each with the words around it. */
export function pageNumbersIn(source: string, part: string, formats: Formats): PageNumberLook[] {
  const found: PageNumberLook[] = [];
  const open: OpenParagraph[] = [];
  let properties: Element | undefined;
  let propertiesStart = 0;
  let words: 'code' | 'text' | undefined;
  const current = (): OpenParagraph | undefined => open.at(-1);
  const measure = (paragraph: OpenParagraph): void => {
    paragraph.size ??= formats.characters(paragraph.style, properties).size;
  };
  walkXml(source, part, {
    open(tag, start) {
      const paragraph = current();
      if (tag.local === 'p') open.push({ text: '', style: undefined, size: undefined, fields: [] });
      else if (!paragraph) return;
      else if (tag.local === 'pStyle') paragraph.style = attribute(tag, 'val');
      else if (tag.local === 'r') properties = undefined;
      else if (tag.local === 'rPr') propertiesStart = start;
      else if (tag.local === 'fldSimple') paragraph.fields.push({ code: attribute(tag, 'instr') ?? '', isResult: true });
      else if (tag.local === 'fldChar') turn(paragraph, attribute(tag, 'fldCharType'));
      else if (tag.local === 'pgNum') {
        paragraph.text += '#';
        measure(paragraph);
      } else words = tag.local === 'instrText' ? 'code' : tag.local === 't' ? 'text' : undefined;
    },
    close(tag, _start, end) {
      const paragraph = current();
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
      const paragraph = current();
      const field = paragraph?.fields.at(-1);
      if (!paragraph || words === undefined) return;
      if (field && words === 'code') {
        field.code += value;
        if (PAGE.test(field.code)) measure(paragraph);
      } else if (field) {
        if (field.isResult && PAGE.test(field.code)) paragraph.size = formats.characters(paragraph.style, properties).size;
      } else paragraph.text += value.replaceAll('#', '');
    },
  });
  return found;
}

function turn(paragraph: OpenParagraph, type: string | undefined): void {
  const field = paragraph.fields.at(-1);
  if (type === 'begin') paragraph.fields.push({ code: '', isResult: false });
  else if (type === 'separate' && field) field.isResult = true;
  else if (type === 'end' && field) {
    paragraph.fields.pop();
    if (PAGE.test(field.code)) paragraph.text += '#';
  }
}
