import { strToU8, zipSync } from 'fflate';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Parts of a Word document besides those that every one has, by the name of their file in `word/`. */
export type Parts = Readonly<Record<string, string>>;

/** The bytes of a .docx with this content of `w:body`; `others` are whole files, by their path. */
export function packageOf(body: string, parts: Parts = {}, others: Readonly<Record<string, string>> = {}): Uint8Array {
  const related = Object.keys(parts);
  const relations = related.map(
    (name, at) => `<Relationship Id="rId${at + 1}" Type="${TYPES}/${name.replace(/\d+$/u, '')}" Target="${name}.xml"/>`,
  );
  const files: Record<string, string> = {
    '[Content_Types].xml':
      '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${TYPES}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': documentOf(body),
    'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations.join('')}</Relationships>`,
    ...Object.fromEntries(Object.entries(parts).map(([name, content]) => [`word/${name}.xml`, content])),
    ...others,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, content]) => [name, strToU8(content)])));
}

export function documentOf(body: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:document xmlns:w="${W}" xmlns:r="${TYPES}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><w:body>${body}</w:body></w:document>`;
}

/** A root element of WordprocessingML with its namespaces. */
export function rootOf(name: string, content: string): string {
  return `<w:${name} xmlns:w="${W}" xmlns:r="${TYPES}">${content}</w:${name}>`;
}

export function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** A paragraph whose text is cut into runs at `|`. */
export function paragraph(text: string, properties = ''): string {
  const runs = text.split('|').map((run) => `<w:r><w:t xml:space="preserve">${escapeXml(run)}</w:t></w:r>`);
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${runs.join('')}</w:p>`;
}
