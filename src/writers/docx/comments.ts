import type { Package } from '../../readers/docx/package.ts';
import type { AnnotateOptions } from './annotate.ts';
import { escapeXml } from './splice.ts';

/** A comment with its number in the file. */
export interface Remark {
  readonly id: number;
  readonly lines: readonly string[];
}

export interface CommentsPart {
  /** The first number that no comment of the file has. */
  readonly firstId: number;
  /** The parts that change, with their new sources. */
  write(remarks: readonly Remark[]): [string, string][];
}

const TRANSITIONAL = {
  word: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  relations: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
};
const STRICT = {
  word: 'http://purl.oclc.org/ooxml/wordprocessingml/main',
  relations: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
};
/** 10 points. */
const HALF_POINTS = 20;
/** What every package has (ECMA-376 part 2, 7.2.3). */
const CONTENT_TYPES = '[Content_Types].xml';
const CONTENT_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The namespace of WordprocessingML in a part: transitional or strict. */
export function wordNamespace(source: string): string {
  return source.includes(STRICT.word) ? STRICT.word : TRANSITIONAL.word;
}

/** The prefix of attributes where elements have `prefix`; where those have none it must be declared. */
export function attributeNames(prefix: string, namespace: string): { own: string; declared: string } {
  return prefix === '' ? { own: 'w:', declared: ` xmlns:w="${namespace}"` } : { own: prefix, declared: '' };
}

/** The part that holds comments: the one that is there, to be added to, or a new one with its relationship and content type. */
export function commentsPart(opened: Package, main: string, options: AnnotateOptions): CommentsPart {
  const names = wordNamespace(opened.text(main) ?? '') === STRICT.word ? STRICT : TRANSITIONAL;
  const known = opened.relationships(main).find(({ type }) => type === 'comments')?.target;
  const existing = known === undefined ? undefined : opened.text(known);
  const ids = [...(existing ?? '').matchAll(/<(?:[\w.-]+:)?comment\s[^>]*?[\s:]id\s*=\s*["'](\d+)["']/gu)].map(([, id]) => Number(id));
  return {
    firstId: ids.reduce((most, id) => Math.max(most, id), -1) + 1,
    write(remarks) {
      if (known !== undefined && existing !== undefined) {
        const prefix = prefixIn(existing, names.word);
        const end = existing.lastIndexOf('</');
        const added = remarks.map((remark) => commentOf(remark, prefix, names.word, options)).join('');
        return [[known, withRoot(existing, end, added)]];
      }
      const slash = main.lastIndexOf('/') + 1;
      const [folder, file] = [main.slice(0, slash), main.slice(slash)];
      const relations = opened.nameOf(`${folder}_rels/${file}.rels`);
      const types = opened.nameOf(CONTENT_TYPES);
      const name = freeName(opened, folder, opened.text(types) ?? '');
      const content = `${DECLARATION}<w:comments xmlns:w="${names.word}">${remarks.map((remark) => commentOf(remark, 'w:', names.word, options)).join('')}</w:comments>`;
      return [
        [`${folder}${name}`, content],
        [relations, relate(opened.text(relations), name, names.relations)],
        [types, declare(opened.text(types) ?? '', `/${folder}${name}`)],
      ];
    },
  };
}

/** A name that no part has, nor one that is gone and whose type is still told. */
function freeName(opened: Package, folder: string, types: string): string {
  for (let count = 0; ; count++) {
    const name = `comments${count === 0 ? '' : count}.xml`;
    if (!opened.entries.has(opened.nameOf(`${folder}${name}`)) && !types.includes(`"/${folder}${name}"`)) return name;
  }
}

/** The prefix, with its colon, that a part's root binds to a namespace. */
function prefixIn(source: string, namespace: string): string {
  const bound = new RegExp(`xmlns(?::([\\w.-]+))?\\s*=\\s*["']${namespace.replaceAll('.', '\\.')}["']`, 'u').exec(source);
  return bound?.[1] === undefined ? '' : `${bound[1]}:`;
}

/** Content before the end tag of the root; a root that closes itself is opened. */
function withRoot(source: string, end: number, content: string): string {
  if (end >= 0) return source.slice(0, end) + content + source.slice(end);
  const name = /<((?:[\w.-]+:)?[\w.-]+)(?=[\s/>])(?![^<]*\?>)/u.exec(source)?.[1] ?? '';
  return source.replace(/\/>\s*$/u, `>${content}</${name}>`);
}

function commentOf({ id, lines }: Remark, prefix: string, namespace: string, { author, initials, date }: AnnotateOptions): string {
  const { own, declared } = attributeNames(prefix, namespace);
  // Without a size of their own comments are as large as the draft's text: three words a line.
  const look = `<${prefix}rPr><${prefix}sz${declared} ${own}val="${HALF_POINTS}"/></${prefix}rPr>`;
  const paragraphs = lines.map(
    (line) => `<${prefix}p><${prefix}r>${look}<${prefix}t xml:space="preserve">${escapeXml(line)}</${prefix}t></${prefix}r></${prefix}p>`,
  );
  const when = date === undefined ? '' : ` ${own}date="${escapeXml(date)}"`;
  return `<${prefix}comment${declared} ${own}id="${id}" ${own}author="${escapeXml(author)}"${when} ${own}initials="${escapeXml(initials)}">${paragraphs.join('')}</${prefix}comment>`;
}

function relate(source: string | undefined, target: string, base: string): string {
  const before =
    source ?? `${DECLARATION}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>`;
  const ids = new Set([...before.matchAll(/\bId\s*=\s*["']([^"']*)["']/gu)].map(([, id]) => id));
  let count = 1;
  while (ids.has(`rIdDraftlint${count}`)) count++;
  const prefix = prefixIn(before, 'http://schemas.openxmlformats.org/package/2006/relationships');
  return withRoot(
    before,
    before.lastIndexOf('</'),
    `<${prefix}Relationship Id="rIdDraftlint${count}" Type="${base}/comments" Target="${target}"/>`,
  );
}

function declare(source: string, part: string): string {
  const prefix = prefixIn(source, 'http://schemas.openxmlformats.org/package/2006/content-types');
  return withRoot(source, source.lastIndexOf('</'), `<${prefix}Override PartName="${part}" ContentType="${CONTENT_TYPE}"/>`);
}
