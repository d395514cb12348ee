import { SaxesParser, type SaxesTagNS } from 'saxes';
import { damaged } from '../unreadable.ts';

/** An element of a small part, text left out. */
export interface Element {
  /** Without prefix. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, { readonly local: string; readonly value: string }>>;
  readonly children: readonly Element[];
}

interface OpenElement extends Element {
  readonly children: OpenElement[];
}

export interface XmlHandlers {
  /** `start` is the offset of `<`, `end` that after `>`. */
  open(tag: SaxesTagNS, start: number, end: number): void;
  /** `start` is the offset of the end tag's `<`, or that after the tag if it closes itself. */
  close(tag: SaxesTagNS, start: number, end: number): void;
  /** Decoded words between two tags. */
  text?(value: string): void;
}

const DEEPEST = 512;

/**
 * Walks over the tags of a part, with offsets in UTF-16 units of its source. Nothing is expanded or fetched: a part with a document type
 * is refused. Throws `UnreadableDraft` where it is not well-formed.
 */
export function walkXml(source: string, part: string, handlers: XmlHandlers): void {
  const parser = new SaxesParser({ xmlns: true, position: true, fragment: false });
  let depth = 0;
  let start = 0;
  parser.on('error', (error) => {
    throw damaged(
      `其中的 ${part} 不是完好的 XML（${error.message}），未检查`,
      `its ${part} is not well-formed XML (${error.message}); not checked`,
    );
  });
  parser.on('doctype', () => {
    throw damaged(
      `其中的 ${part} 含有文档类型声明，Word 文件不应有，未检查`,
      `its ${part} has a document type, which no Word file should have; not checked`,
    );
  });
  parser.on('opentagstart', () => {
    start = source.lastIndexOf('<', parser.position - 1);
  });
  parser.on('opentag', (tag) => {
    if (++depth > DEEPEST) throw damaged(`其中的 ${part} 层次过深，未检查`, `its ${part} is nested too deeply; not checked`);
    handlers.open(tag, start, parser.position);
  });
  parser.on('closetag', (tag) => {
    depth--;
    const end = parser.position;
    handlers.close(tag, tag.isSelfClosing ? end : source.lastIndexOf('</', end - 1), end);
  });
  if (handlers.text) {
    parser.on('text', (value) => handlers.text?.(value));
    parser.on('cdata', (value) => handlers.text?.(value));
  }
  parser.write(source).close();
}

export function parseXml(source: string, part: string): Element | undefined {
  const open: OpenElement[] = [];
  let root: OpenElement | undefined;
  walkXml(source, part, {
    open(tag) {
      const element: OpenElement = { name: tag.local, attributes: tag.attributes, children: [] };
      root ??= element;
      open.at(-1)?.children.push(element);
      open.push(element);
    },
    close() {
      open.pop();
    },
  });
  return root;
}

/** Reads an element cut out of a part that was found well-formed; prefixes are taken off, since their declarations stand outside it. */
export function parseFragment(source: string): Element | undefined {
  const parser = new SaxesParser({ fragment: true });
  const open: OpenElement[] = [];
  let root: OpenElement | undefined;
  parser.on('opentag', ({ name, attributes }) => {
    const own = Object.entries(attributes).map(([key, value]) => [key, { local: localName(key), value }]);
    const element: OpenElement = { name: localName(name), attributes: Object.fromEntries(own), children: [] };
    root ??= element;
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(source).close();
  return root;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** The value of an attribute, whatever its prefix. */
export function attribute({ attributes }: Pick<Element, 'attributes'>, name: string): string | undefined {
  for (const key of Object.keys(attributes)) {
    const found = attributes[key];
    if (found?.local === name) return found.value;
  }
  return undefined;
}

export function child(element: Element | undefined, name: string): Element | undefined {
  return element?.children.find((candidate) => candidate.name === name);
}

/** The `val` of a child element: `<w:numId w:val="3"/>`. */
export function valOf(element: Element | undefined, name: string): string | undefined {
  const found = child(element, name);
  return found && attribute(found, 'val');
}

/** Whether an element that is a switch turns something on. */
export function isOn(element: Element | undefined): boolean {
  return element !== undefined && !/^(?:0|false|off)$/u.test(attribute(element, 'val') ?? '');
}
