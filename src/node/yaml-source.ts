import type { Alias, Document, ErrorCode, LineCounter, YAMLError } from 'yaml';
import type { Range } from '../core/range.ts';
import type { Text } from '../core/text.ts';
import type { Problem } from '../core/user-error.ts';

type Yaml = typeof import('yaml');
export type Keys = readonly (string | number)[];

/** A configuration as it is written: its data, what is no YAML in it, and where its values stand. */
export class YamlSource {
  readonly problems: Problem[] = [];
  /** The plain data; undefined where the text is no YAML. Data with a duplicate key is still good enough to look for more. */
  readonly data: { readonly value: unknown } | undefined;
  readonly #yaml: Yaml;
  readonly #document: Document.Parsed;
  readonly #lines: LineCounter;
  readonly #path: string;

  /** `path` is told with the problems. */
  constructor(yaml: Yaml, text: string, path: string) {
    this.#yaml = yaml;
    this.#path = path;
    this.#lines = new yaml.LineCounter();
    this.#document = yaml.parseDocument(text, { lineCounter: this.#lines, prettyErrors: false, logLevel: 'error' });
    this.data = this.#dataOf();
  }

  /** Where a value, or with `isKey` its key, stands, or the innermost thing around it that stands anywhere. */
  rangeOf(keys: Keys, isKey: boolean): Range {
    const { isMap, isSeq, isScalar, isNode } = this.#yaml;
    for (let length = keys.length; length > 0; length--) {
      const parent = this.#document.getIn(keys.slice(0, length - 1), true);
      const name = keys[length - 1];
      if (isMap(parent)) {
        const pair = parent.items.findLast((item) => isScalar(item.key) && String(item.key.value) === String(name));
        const node = isKey && length === keys.length ? pair?.key : (pair?.value ?? pair?.key);
        if (isNode(node) && node.range) return { start: node.range[0], end: node.range[1] };
      } else if (isSeq(parent)) {
        const node = parent.items[Number(name)];
        if (isNode(node) && node.range) return { start: node.range[0], end: node.range[1] };
      }
    }
    const start = this.#document.contents?.range[0] ?? 0;
    return { start, end: start };
  }

  /** The index of a word in the list that keys lead to; none where the word stands there by itself. */
  indexOf(keys: Keys, word: string): readonly number[] {
    const { isSeq, isScalar } = this.#yaml;
    const list = this.#document.getIn(keys, true);
    return isSeq(list) ? [list.items.findIndex((item) => isScalar(item) && item.value === word)] : [];
  }

  placeOf(keys: Keys, isKey: boolean): Omit<Problem, 'message'> {
    return this.#placeAt(this.rangeOf(keys, isKey).start);
  }

  /** Lines and columns from 1. */
  #placeAt(offset: number): Omit<Problem, 'message'> {
    const { line, col } = this.#lines.linePos(offset);
    return { path: this.#path, line: Math.max(line, 1), column: Math.max(col, 1) };
  }

  #dataOf(): { readonly value: unknown } | undefined {
    const { errors, warnings } = this.#document;
    const duplicates = errors.filter(({ code }) => code === 'DUPLICATE_KEY');
    for (const { pos } of duplicates) this.#add(pos[0], this.#twice(pos[0]));
    // What comes after the first place that is no YAML mostly echoes it. A tag takes the value it stands before away.
    const broken = errors.find(({ code }) => code !== 'DUPLICATE_KEY');
    const told = broken ? [broken] : warnings.filter(({ code }) => code === 'TAG_RESOLVE_FAILED');
    for (const error of told) this.#add(error.pos[0], mistakeOf(error));
    if (told.length > 0) return undefined;
    try {
      return { value: this.#document.toJS() };
    } catch (error) {
      const { message } = error as Error;
      const isAlias = message.startsWith('Unresolved alias');
      const alias = this.#aliases().find((one) => !isAlias || !one.resolve(this.#document));
      this.#add(alias?.range?.[0] ?? 0, badYaml(isAlias ? (MISTAKES.BAD_ALIAS as string) : TOO_MANY, message));
      return undefined;
    }
  }

  #aliases(): Alias[] {
    const aliases: Alias[] = [];
    this.#yaml.visit(this.#document, { Alias: (_, node) => void aliases.push(node) });
    return aliases;
  }

  /** A key that stands before a place, too. */
  #twice(offset: number): Text {
    const { isScalar, visit } = this.#yaml;
    let text: Text = { zh: '同一个键写了两次，请合并', en: 'duplicate key' };
    visit(this.#document, {
      Map: (_, { items }) => {
        const second = items.find(({ key }) => isScalar(key) && key.range?.[0] === offset);
        if (!second || !isScalar(second.key)) return undefined;
        const name = second.key.value;
        const first = items.find(({ key }) => isScalar(key) && key.value === name);
        const { line } = this.#placeAt(isScalar(first?.key) ? (first.key.range?.[0] ?? 0) : 0);
        text = {
          zh: `“${name}”写了两次，第 ${line} 行已有，请合并`,
          en: `duplicate key “${name}”, which is in line ${line} already; put them together`,
        };
        return visit.BREAK;
      },
    });
    return text;
  }

  #add(offset: number, message: Text): void {
    this.problems.push({ ...this.#placeAt(offset), message });
  }
}

function mistakeOf({ code, message }: YAMLError): Text {
  return badYaml(MISTAKES[code] ?? OTHER, message);
}

/** What it means, and in brackets how the library says it. */
function badYaml(zh: string, message: string): Text {
  return { zh: `YAML 有误：${zh}（${message}）`, en: `bad YAML: ${message}` };
}

const OTHER = '此处不合 YAML 语法，请核对缩进、引号、括号和冒号';
const TOO_MANY = '“*”引用的内容展开后过多，请直接写出';

/** What the mistakes amount to that are met, in Chinese. */
const MISTAKES: Readonly<Partial<Record<ErrorCode, string>>> = {
  TAB_AS_INDENT: '不能用制表符缩进，请改用空格',
  MULTIPLE_DOCS: '一个文件只能有一份配置，请删去多余的“---”',
  BAD_INDENT: '缩进不对，或括号没有写完：请与同级的行对齐，并核对括号',
  UNEXPECTED_TOKEN: OTHER,
  MISSING_CHAR: '缺少引号、括号、逗号或冒号（冒号用半角，后空一格）',
  BAD_SCALAR_START: '值以特殊符号开头，请用引号括起来',
  BLOCK_AS_IMPLICIT_KEY: '一行里有两处“键: 值”，请分行写，或用引号把值括起来',
  BLOCK_IN_FLOW: '括号里不能用缩进的写法',
  MULTILINE_IMPLICIT_KEY: '键没有写在一行里，多半是缺少冒号（用半角，后空一格）',
  BAD_DQ_ESCAPE: '双引号里的反斜杠“\\”用法不对，请改用单引号',
  BAD_ALIAS: '“*”“&”在 YAML 里另有用处，请用引号把值括起来',
  TAG_RESOLVE_FAILED: '“!”在 YAML 里另有用处，请用引号把值括起来',
};
