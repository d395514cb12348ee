import { readdirSync, readFileSync } from 'node:fs';
import { lintDraft, readDraft } from 'draftlint';
import { expect, test } from 'vitest';
import type { Draft } from '../../../src/core/draft.ts';
import type { OrdinalForm } from '../../../src/core/ordinal.ts';
import { readDocx } from '../../../src/readers/docx/index.ts';
import { packageOf, paragraph, rootOf } from './package.ts';

const LEVELS: Readonly<Partial<Record<OrdinalForm, readonly [string, string]>>> = {
  han: ['chineseCounting', '%1、'],
  'bracketed-han': ['chineseCounting', '（%1）'],
  arabic: ['decimal', '%1.'],
  'bracketed-arabic': ['decimal', '（%1）'],
};

/** The draft as Word holds it when its ordinals are typed. */
function typed(draft: Draft): Uint8Array {
  return packageOf(
    draft.text
      .split(/\r?\n/u)
      .map((line) => paragraph(line))
      .join(''),
  );
}

/** The same with the ordinals of its lines made by Word, each of a list of its own that begins with its number. */
function numbered(draft: Draft): Uint8Array {
  const lists: string[] = [];
  const body = draft.text.split(/\r?\n/u).map((line) => {
    const block = draft.blocks.find(
      ({ ordinal, prose }) => ordinal && line.startsWith(ordinal.text) && line.includes(prose.text.slice(0, 30)),
    );
    const format = block?.ordinal && LEVELS[block.ordinal.form];
    if (!block?.ordinal || !format) return paragraph(line);
    const id = lists.length + 1;
    lists.push(
      `<w:abstractNum w:abstractNumId="${id}"><w:lvl w:ilvl="0"><w:start w:val="${block.ordinal.value}"/><w:numFmt w:val="${format[0]}"/><w:lvlText w:val="${format[1]}"/></w:lvl></w:abstractNum><w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/></w:num>`,
    );
    return paragraph(line.slice(block.ordinal.text.length), `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${id}"/></w:numPr>`);
  });
  return packageOf(body.join(''), { numbering: rootOf('numbering', lists.join('')) });
}

function findings(draft: Draft): string[] {
  return lintDraft(draft).diagnostics.map(({ code, message, range }) => {
    // The ordinal is no words of a draft that Word numbers.
    const words = draft.text
      .slice(range.start, range.end)
      .replace(/^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十\d]+）|\d+\.)/u, '');
    return `${code} ${words.trim()} ${message}`;
  });
}

const drafts = readdirSync('examples').filter((name) => name.endsWith('.txt'));

test.for(drafts)('%s gives the same findings as text and as Word draft', async (name) => {
  const draft = await readDraft(readFileSync(`examples/${name}`, 'utf8'));
  const expected = findings(draft);
  expect(findings(readDocx(typed(draft)))).toEqual(expected);
  expect(findings(readDocx(numbered(draft)))).toEqual(expected);
});
