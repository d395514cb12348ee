import type { Diagnostic } from '../../src/core/diagnostic.ts';
import type { Format } from '../../src/core/draft.ts';
import { factsOf } from '../../src/core/facts/index.ts';
import type { DocumentResult, FormatOptions } from '../../src/formatters/result.ts';
import { lint, readDraft } from '../../src/index.ts';

export const OPTIONS: FormatOptions = { version: '1.2.3', language: 'zh', root: 'file:///shelf/' };

/** What would be markup, a command, a link, a notice or no character at all in one output or another. */
export const HOSTILE = `]]><b a='"'>&amp;</b>|\`\`x\` @admin #12 ![i](http://x.cn/a) www.x.cn ::error::y##[stop-commands]%0A,\u0001\u001b[31m\u202e\ufffe\ud800`;

/** What must be in no output as it stands. */
export const FORBIDDEN = /[\u0001\u001b\u202e\ufffe]|[\ud800-\udbff](?![\udc00-\udfff])|##\[/u;

/** A finding at words of the text; at its start and without length if `words` is empty. */
export function findingAt(text: string, words: string, more: Partial<Diagnostic> = {}): Diagnostic {
  const start = text.indexOf(words);
  return {
    code: 'area/problem',
    messageId: 'problem',
    message: '有误。',
    data: {},
    severity: 'error',
    certainty: 'certain',
    range: { start, end: start + words.length },
    related: [],
    basis: [],
    fingerprint: 'f00d',
    ...more,
  };
}

/** A document with findings that are given. */
export async function documentOf(
  text: string,
  diagnostics: readonly Diagnostic[],
  path = 'a.txt',
  format: Format = 'text',
): Promise<DocumentResult> {
  const draft = await readDraft(text, format);
  return { path, uri: `file:///shelf/${encodeURI(path)}`, encoding: 'utf-8', hasBom: false, draft, facts: factsOf(draft), diagnostics };
}

/** A document with the findings of the rules. */
export async function checked(text: string, path = 'a.txt', format: Format = 'text'): Promise<DocumentResult> {
  return { path, uri: `file:///shelf/${encodeURI(path)}`, encoding: 'utf-8', hasBom: false, ...(await lint({ text, format, path })) };
}

/** A document that could not be read. */
export function unread(path = 'b.docx'): DocumentResult {
  const finding = findingAt('', '', { code: 'input/unreadable', message: '无法读取。' });
  return { path, uri: `file:///shelf/${encodeURI(path)}`, diagnostics: [finding] };
}
