import { lintDraft } from 'draftlint';
import type { Diagnostic } from '../../../src/core/diagnostic.ts';
import { readDocx } from '../../../src/readers/docx/index.ts';
import { escapeXml, packageOf, rootOf } from '../../readers/docx/package.ts';

/** A run as WPS writes it. */
export function run(text: string, font?: string, size?: number, more = ''): string {
  const fonts = font && `<w:rFonts w:hint="eastAsia" w:ascii="${font}" w:hAnsi="${font}" w:eastAsia="${font}" w:cs="${font}"/>`;
  const half = size && `<w:sz w:val="${size * 2}"/><w:szCs w:val="${size * 2}"/>`;
  return `<w:r><w:rPr>${fonts ?? ''}${more}${half ?? ''}</w:rPr><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;
}

export function paragraph(runs: string, properties = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr>${runs}</w:p>`;
}

const INDENT = '<w:ind w:firstLine="640" w:firstLineChars="200"/>';
const LINES = '<w:spacing w:line="579" w:lineRule="exact"/>';
/** A paragraph of running text that is set as it should be. */
export const body = (text: string): string => paragraph(run(text, '仿宋_GB2312', 16), `${LINES}${INDENT}`);
export const heading = (text: string, font: string): string => paragraph(run(text, font, 16), `${LINES}${INDENT}`);
export const plain = (text: string): string => paragraph(run(text, '仿宋_GB2312', 16), LINES);

export const TITLE = '安平县司法局关于2024年度法治政府建设情况的报告';
/** The pieces of a letter that is set as it should be, in order. */
export const RIGHT = {
  title: paragraph(run(TITLE, '方正小标宋简体', 22), `<w:jc w:val="center"/>${LINES}`),
  recipient: plain('县委、县政府：'),
  opening: body('现将2024年度法治政府建设情况报告如下。'),
  first: heading('一、主要举措和成效', '黑体'),
  second: heading('（一）强化组织领导', '楷体_GB2312'),
  text: body('全县共受理行政复议申请40件，办结38件。'),
  third: heading('二、下一步安排', '黑体'),
  plan: body('2025年继续规范行政执法，健全审核机制。'),
  closing: body('特此报告。'),
  signature: paragraph(run('安平县司法局', '仿宋_GB2312', 16), `${LINES}<w:jc w:val="right"/>`),
  date: paragraph(run('2025年1月8日', '仿宋_GB2312', 16), `${LINES}<w:jc w:val="right"/>`),
  rest: '',
};

export const SIZE = '<w:pgSz w:w="11906" w:h="16838"/>';
export const MARGINS = '<w:pgMar w:top="2098" w:right="1474" w:bottom="1985" w:left="1588" w:header="851" w:footer="992" w:gutter="0"/>';
export const GRID = '<w:docGrid w:type="lines" w:linePitch="312" w:charSpace="0"/>';
const FOOTER = '<w:footerReference w:type="default" r:id="rId1"/>';
export const SECTION = `<w:sectPr>${FOOTER}${SIZE}${MARGINS}${GRID}</w:sectPr>`;

const field = (code: string, size: number): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${code} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('1', '宋体', size)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
export const footerOf = (before: string, after: string, size: number): string =>
  rootOf(
    'ftr',
    paragraph(`${run(before, '宋体', size)}${field('PAGE  \\* MERGEFORMAT', size)}${run(after, '宋体', size)}`, '<w:jc w:val="center"/>'),
  );

export interface Letter extends Partial<Record<keyof typeof RIGHT, string>> {
  readonly section?: string;
  readonly footer?: string;
  readonly styles?: string;
  readonly settings?: string;
  /** Further parts by name: their relationships are `rId3` and on. */
  readonly more?: Readonly<Record<string, string>>;
}

/** The bytes of a letter that is set as it should be but for what is given. */
export function letter(given: Letter = {}): Uint8Array {
  const { section = SECTION, footer = footerOf('— ', ' —', 14), styles = '', settings, more, ...pieces } = given;
  const parts = {
    footer1: footer,
    styles: rootOf('styles', styles),
    ...more,
    ...(settings !== undefined && { settings: rootOf('settings', settings) }),
  };
  return packageOf(`${Object.values({ ...RIGHT, ...pieces }).join('')}${section}`, parts);
}

/** What the rules about layout say of a draft: each finding as its code and the words that it is on. */
export function layoutOf(bytes: Uint8Array): { found: string[]; diagnostics: Diagnostic[] } {
  const draft = readDocx(bytes);
  const diagnostics = lintDraft(draft).diagnostics.filter(({ code }) => code.startsWith('layout/'));
  return { diagnostics, found: diagnostics.map(({ code, range }) => `${code.slice(7)} ${draft.text.slice(range.start, range.end)}`) };
}
