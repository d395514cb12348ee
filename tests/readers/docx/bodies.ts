import fc from 'fast-check';
import { escapeXml } from './package.ts';

const WORDS = fc
  .array(fc.constantFrom('受理', '40', '件', '，', '。', '一、', '&', '<', '𠮷', ' ', '　', '\u00a0', '报告'), { maxLength: 6 })
  .map((parts) => parts.join(''));
const text = WORDS.map((words) => `<w:t xml:space="preserve">${escapeXml(words).replaceAll('𠮷', '&#x20BB7;')}</w:t>`);
const content = fc.oneof({ weight: 5, arbitrary: text }, fc.constantFrom('<w:tab/>', '<w:br/>', '<w:noBreakHyphen/>', '<w:t/>'));
const run = fc
  .tuple(fc.boolean(), fc.array(content, { maxLength: 3 }))
  .map(([isBold, parts]) => `<w:r>${isBold ? '<w:rPr><w:b/></w:rPr>' : ''}${parts.join('')}</w:r>`);
const piece = fc.oneof(
  { weight: 5, arbitrary: run },
  run.map((inner) => `<w:ins>${inner}</w:ins>`),
  run.map((inner) => `<w:del>${inner.replaceAll('w:t', 'w:delText')}</w:del>`),
  run.map((inner) => `<w:hyperlink>${inner}</w:hyperlink>`),
);
const paragraph = fc.array(piece, { maxLength: 5 }).map((pieces) => `<w:p>${pieces.join('')}</w:p>`);
const table = fc
  .array(
    fc.array(
      paragraph.map((inner) => `<w:tc>${inner}</w:tc>`),
      { minLength: 1, maxLength: 3 },
    ),
    { minLength: 1, maxLength: 3 },
  )
  .map((rows) => `<w:tbl>${rows.map((cells) => `<w:tr>${cells.join('')}</w:tr>`).join('')}</w:tbl>`);
/** Random content of `w:body`: runs cut anywhere, tracked changes, links, tables; never without words. */
export const body = fc
  .array(fc.oneof({ weight: 4, arbitrary: paragraph }, table), { minLength: 1, maxLength: 8 })
  .map((items) => `${items.join('')}<w:p><w:r><w:t>完</w:t></w:r></w:p>`);
