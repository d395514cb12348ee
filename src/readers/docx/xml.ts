import { SaxesParser } from 'saxes';
import { damaged } from '../unreadable.ts';

/** Values by name as written, `w:val`. */
export type Attributes = Readonly<Record<string, string>>;

/** An element of a small part, text left out. */
export interface Element {
  /** Without prefix. */
  readonly name: string;
  readonly attributes: Attributes;
  readonly children: readonly Element[];
}

interface OpenElement extends Element {
  readonly children: OpenElement[];
}

export interface Tag {
  /** Without prefix. */
  readonly local: string;
  /** The namespace; `''` for none. */
  readonly uri: string;
  readonly attributes: Attributes;
}

export interface XmlHandlers {
  /** `start` is the offset of `<`, `end` that after `>`. */
  open(tag: Tag, start: number, end: number): void;
  /** `start` is the offset of the end tag's `<`, or that after the tag if it closes itself. */
  close(tag: Tag, start: number, end: number): void;
  /** Decoded words between two tags. */
  text?(value: string): void;
}

/**
 * Walks over the tags of a part, with offsets in UTF-16 units of its source. Nothing is expanded or fetched: a part with a document type
 * is refused. Throws `UnreadableDraft` where it is not well-formed, or nested deeper than `deepest`.
 */
export function walkXml(source: string, part: string, handlers: XmlHandlers, deepest: number): void {
  const broken = (reason: string): Error =>
    damaged(`其中的 ${part} 不是完好的 XML（${reason}），未检查`, `its ${part} is not well-formed XML (${reason}); not checked`);
  const parser = new SaxesParser({ xmlns: false, position: true, fragment: false });
  const tags: Tag[] = [];
  const names = new Names(broken);
  let start = 0;
  parser.on('error', (error) => {
    throw broken(error.message);
  });
  parser.on('doctype', () => {
    throw damaged(
      `其中的 ${part} 含有文档类型声明，Word 文件不应有，未检查`,
      `its ${part} has a document type, which no Word file should have; not checked`,
    );
  });
  parser.on('attribute', ({ name, value }) => names.addAttribute(name, value));
  parser.on('opentagstart', () => {
    start = source.lastIndexOf('<', parser.position - 1);
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (tags.length >= deepest) throw damaged(`其中的 ${part} 层次过深，未检查`, `its ${part} is nested too deeply; not checked`);
    names.enter();
    const { local, uri } = names.of(name);
    const tag = { local, uri, attributes };
    tags.push(tag);
    handlers.open(tag, start, parser.position);
  });
  parser.on('closetag', ({ isSelfClosing }) => {
    const end = parser.position;
    handlers.close(tags.pop() as Tag, isSelfClosing ? end : source.lastIndexOf('</', end - 1), end);
    names.leave();
  });
  if (handlers.text) {
    parser.on('text', (value) => handlers.text?.(value));
    parser.on('cdata', (value) => handlers.text?.(value));
  }
  parser.write(source).close();
}

interface Name {
  readonly local: string;
  readonly uri: string;
}

/** Where namespaces are declared, and what names mean there; kept by name, since a part has few and says them often. */
interface Scope {
  readonly bound: ReadonlyMap<string, string>;
  readonly names: Map<string, Name>;
  /** Names of attributes whose prefixes are bound. */
  readonly attributes: Set<string>;
  /** How many elements deep it was opened. */
  readonly depth: number;
}

/** Word's own elements have some dozens at most. */
const MOST_ATTRIBUTES = 1000;
const XML = 'http://www.w3.org/XML/1998/namespace';

/** Namespaces of the names of a part (Namespaces in XML 1.0); saxes resolves them anew for each attribute, which takes a third of its time. */
class Names {
  readonly #broken: (reason: string) => Error;
  readonly #scopes: Scope[] = [];
  #scope: Scope = { bound: new Map([['xml', XML]]), names: new Map(), attributes: new Set(), depth: 0 };
  #depth = 0;
  /** What the tag that is being read declares, and names in it that were not met before. */
  #declared: Map<string, string> | undefined;
  #unmet: string[] = [];
  #attributes = 0;

  constructor(broken: (reason: string) => Error) {
    this.#broken = broken;
  }

  addAttribute(name: string, value: string): void {
    if (++this.#attributes > MOST_ATTRIBUTES) throw this.#broken(`more than ${MOST_ATTRIBUTES} attributes`);
    if (this.#scope.attributes.has(name)) return;
    if (name === 'xmlns' || name.startsWith('xmlns:')) {
      this.#declared ??= new Map(this.#scope.bound);
      this.#declared.set(name.slice('xmlns:'.length), value);
    } else this.#unmet.push(name);
  }

  /** Begins the element whose attributes were added. */
  enter(): void {
    this.#depth++;
    this.#attributes = 0;
    if (this.#declared) {
      this.#scopes.push(this.#scope);
      this.#scope = { bound: this.#declared, names: new Map(), attributes: new Set(), depth: this.#depth };
      this.#declared = undefined;
    }
    for (const name of this.#unmet.splice(0)) {
      if (name.includes(':')) this.of(name);
      this.#scope.attributes.add(name);
    }
  }

  leave(): void {
    if (this.#scope.depth === this.#depth) this.#scope = this.#scopes.pop() ?? this.#scope;
    this.#depth--;
  }

  of(name: string): Name {
    const { names, bound } = this.#scope;
    const known = names.get(name);
    if (known) return known;
    const colon = name.indexOf(':');
    const prefix = name.slice(0, Math.max(0, colon));
    const uri = bound.get(prefix);
    const local = name.slice(colon + 1);
    if (local === '' || local.includes(':') || colon === 0 || (prefix !== '' && !uri)) {
      throw this.#broken(`unbound namespace prefix: ${name}`);
    }
    const found = { local, uri: uri ?? '' };
    names.set(name, found);
    return found;
  }
}

export function parseXml(source: string, part: string, deepest: number): Element | undefined {
  const open: OpenElement[] = [];
  let root: OpenElement | undefined;
  walkXml(
    source,
    part,
    {
      open(tag) {
        const element: OpenElement = { name: tag.local, attributes: tag.attributes, children: [] };
        root ??= element;
        open.at(-1)?.children.push(element);
        open.push(element);
      },
      close() {
        open.pop();
      },
    },
    deepest,
  );
  return root;
}

/** Reads an element cut out of a part that was found well-formed; prefixes are taken off, since their declarations stand outside it. */
export function parseFragment(source: string): Element | undefined {
  const parser = new SaxesParser({ xmlns: false, fragment: true });
  const open: OpenElement[] = [];
  let root: OpenElement | undefined;
  parser.on('opentag', ({ name, attributes }) => {
    const element: OpenElement = { name: name.slice(name.indexOf(':') + 1), attributes, children: [] };
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

/** The value of an attribute, whatever its prefix. */
export function attribute({ attributes }: Pick<Element, 'attributes'>, name: string): string | undefined {
  const usual = attributes[`w:${name}`] ?? attributes[name];
  if (usual !== undefined) return usual;
  for (const key in attributes) if (key.endsWith(name) && key[key.length - name.length - 1] === ':') return attributes[key];
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
