import { readdirSync, readFileSync } from 'node:fs';
import { lintDraft, readDraft, rules } from 'draftlint';
import { type LintTextOptions, lintWith, parseMarked } from 'draftlint/testing';
import { describe, expect, test } from 'vitest';
import type { Draft } from '../../src/core/draft.ts';
import type { OrdinalForm } from '../../src/core/ordinal.ts';
import { readDocx } from '../../src/readers/docx/index.ts';
import { readHtml } from '../../src/readers/html/index.ts';
import { readMarkdown } from '../../src/readers/markdown/index.ts';
import { readText } from '../../src/readers/text/index.ts';
import { escapeXml, packageOf, paragraph, rootOf } from './docx/package.ts';

const LEVELS: Readonly<Partial<Record<OrdinalForm, readonly [string, string]>>> = {
  han: ['chineseCounting', '%1、'],
  'bracketed-han': ['chineseCounting', '（%1）'],
  arabic: ['decimal', '%1.'],
  'bracketed-arabic': ['decimal', '（%1）'],
};

const linesOf = (draft: Draft): string[] => draft.text.split(/\r?\n/u);

/** The draft as Word holds it when its ordinals are typed. */
function typed(draft: Draft): Draft {
  return readDocx(
    packageOf(
      linesOf(draft)
        .map((line) => paragraph(line))
        .join(''),
    ),
  );
}

/** The same with the ordinals of its lines made by Word, each of a list of its own that begins with its number. */
function numbered(draft: Draft): Draft {
  const lists: string[] = [];
  const body = linesOf(draft).map((line) => {
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
  return readDocx(packageOf(body.join(''), { numbering: rootOf('numbering', lists.join('')) }));
}

function asPage(draft: Draft): Draft {
  const lines = linesOf(draft).filter((line) => line.trim() !== '');
  return readHtml(`<html><body><div>${lines.map((line) => `<p>${escapeXml(line)}</p>`).join('\n')}</div></body></html>`);
}

/** A paragraph for each line; what Markdown would take for markup is escaped. */
function asMarkdown(draft: Draft): Draft {
  const escaped = (line: string): string =>
    line
      .trim()
      .replaceAll(/[\\`*_[\]<>&#|~]/gu, String.raw`\$&`)
      .replace(/^(?<digits>\d+)(?<mark>[.)])/u, String.raw`$<digits>\$<mark>`)
      .replace(/^[-+=]/u, String.raw`\$&`);
  return readMarkdown(
    linesOf(draft)
      .filter((line) => line.trim() !== '')
      .map(escaped)
      .join('\n\n'),
  );
}

const FORMS = { Markdown: asMarkdown, HTML: asPage, 'Word, headings typed': typed, 'Word, headings numbered': numbered } as const;
type Form = keyof typeof FORMS;

/** Each finding by its code, the words it stands at and what it says. The ordinal is no words of a draft that Word numbers. */
function told(
  draft: Draft,
  found: readonly { readonly code: string; readonly message: string; readonly range: { start: number; end: number } }[],
): string[] {
  return found
    .map(({ code, message, range }) => {
      const words = draft.text
        .slice(range.start, range.end)
        .replaceAll(/\\(?=[!-/:-@[-`{-~])/gu, '')
        .replace(/^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十\d]+）|\d+\.)/u, '')
        .replaceAll(/\s+/gu, '');
      return `${code} ${words} ${message}`;
    })
    .sort();
}

const drafts = readdirSync('examples').filter((name) => name.endsWith('.txt'));

describe.for(Object.entries(FORMS))('%s', ([, made]) => {
  test.for(drafts)('%s gives the same findings as text', async (name) => {
    const draft = await readDraft(readFileSync(`examples/${name}`, 'utf8'));
    const other = made(draft);
    expect(told(other, lintDraft(other).diagnostics)).toEqual(told(draft, lintDraft(draft).diagnostics));
  });
});

/** Examples that cannot be the same in another form, and why. */
const SKIPPED: readonly { readonly example: RegExp; readonly forms: readonly Form[]; readonly why: string }[] = [
  { example: /^document\/web-debris 1 bad/u, forms: ['Markdown', 'HTML'], why: 'code of pages is markup there' },
  { example: /^document\/web-debris 0 bad/u, forms: ['HTML'], why: 'a page has its navigation by right' },
  {
    example: /^(?:document\/spaced-title|punctuation\/stray-space) 0 bad/u,
    forms: ['HTML'],
    why: 'blanks beside Chinese characters lay out the source of a page, and are none of its text',
  },
  {
    example: /^(?:document\/malformed-attachment-note 0|punctuation\/halfwidth 1|punctuation\/ordinal-mark [01]) bad/u,
    forms: ['Word, headings numbered'],
    why: 'it is about the marks of a typed ordinal; those of Word are set in its list format',
  },
];

const examples = Object.entries(rules).flatMap(([id, rule]) =>
  rule.examples.flatMap(({ bad, good, format, ...where }, at) =>
    format === undefined || format === 'text'
      ? [bad, good].map((marked, which) => ({ id, rule, name: `${id} ${at} ${which === 0 ? 'bad' : 'good'}`, marked, where }))
      : [],
  ),
);

describe.for(Object.entries(FORMS) as [Form, (draft: Draft) => Draft][])('the examples of the rules as %s', ([form, made]) => {
  test.for(examples.map((example) => [example.name, example] as const))('%s', ([name, { id, rule, marked, where }], { skip }) => {
    const skipped = SKIPPED.find((entry) => entry.forms.includes(form) && entry.example.test(name));
    if (skipped) skip(skipped.why);
    const draft = readText(parseMarked(marked).text);
    const options: LintTextOptions = { id, ...where };
    const other = made(draft);
    expect(told(other, lintWith(rule, other, options))).toEqual(told(draft, lintWith(rule, draft, options)));
  });
});
