import { isFixable } from '../core/fix.ts';
import type { Text } from '../core/text.ts';
import type { DocumentResult } from '../formatters/result.ts';
import { fixDraft, type LintOptions, type LintReport, type ReadOptions } from '../index.ts';
import type { FixRequest } from './check.ts';
import { encode } from './encode.ts';
import type { OldWordInput, TextInput, WordInput } from './input.ts';
import { unwritten } from './unwritten.ts';
import { replaceFile } from './write.ts';

const PAGE: Text = {
  zh: '是网页，不能写回：请在原稿中修改',
  en: 'is a web page, into which nothing is written: mend the draft that it was made of',
};
const OLD_WORD: Text = {
  zh: '是旧版 Word 或 WPS 文稿，不能写回：请另存为 .docx',
  en: 'is an old Word or WPS draft, into which nothing is written: save it as .docx',
};
const UNENCODABLE: Text = {
  zh: '用原来的编码不能原样写回，未改动：请另存为 UTF-8',
  en: 'cannot be written back to the letter in its encoding and is left alone: save it as UTF-8',
};

/**
 * Applies the fixes to a draft that was checked and writes it to `file`, if one is given. The result has the findings that are left;
 * where the fixes are only shown or could not be written, those of the draft as it stands.
 */
export async function fixInput({
  report,
  input,
  request,
  options,
  reading,
  file,
}: {
  readonly report: LintReport;
  readonly input: TextInput | WordInput | OldWordInput;
  readonly request: FixRequest;
  readonly options: LintOptions & { readonly path: string };
  readonly reading: ReadOptions;
  readonly file: string | undefined;
}): Promise<Omit<DocumentResult, 'path' | 'uri'>> {
  const { language = 'zh' } = options;
  if (input.format === 'docx') {
    const { fixWord } = await import('./fix-word.ts');
    return fixWord({ report, bytes: input.bytes, request, options, reading, file });
  }
  if (input.format === 'html' || input.format === 'doc') {
    const isLeft = !request.isShown && report.diagnostics.some((finding) => isFixable(finding, request));
    return isLeft ? unwritten(report, input.format === 'doc' ? OLD_WORD : PAGE, language) : report;
  }
  const { encoding, hasBom } = input;
  const fixed = await fixDraft(report, request, options);
  const { text } = fixed.draft;
  const bytes = text === input.text ? input.bytes : encode(text, encoding, hasBom);
  const isExact = bytes === input.bytes || sameBytes(encode(input.text, encoding, hasBom), input.bytes);
  if (!bytes || !isExact) return unwritten(report, UNENCODABLE, language);
  if (request.isShown) return { ...report, fix: { count: 0, text, bytes } };
  const failure = file !== undefined && bytes !== input.bytes ? await replaceFile(file, input.bytes, bytes) : undefined;
  if (failure) return unwritten(report, failure, language);
  const { fixed: codes, ...left } = fixed;
  const notices = report.diagnostics.filter(({ code }) => code.startsWith('input/'));
  return { ...left, diagnostics: [...notices, ...left.diagnostics], fix: { count: codes.length, text, bytes } };
}

function sameBytes(a: Uint8Array | undefined, b: Uint8Array): boolean {
  return a !== undefined && Buffer.from(a).equals(b);
}
